package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.compliance.DropLimit;
import dev.andon.model.FloorSnapshot;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.RecordedDialer;
import dev.andon.vicidial.RecordedFloor;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is written of a poll is read back as it was.
class SnapshotReaderTest {

  private final TestParts parts = new TestParts();
  private final SnapshotJson json = new SnapshotJson(_ -> DropLimit.DEFAULT);

  @BeforeEach
  void password() {
    parts.environment.put("ANDON_PASSWORD", "secret");
  }

  private void isReadBack(String line) {
    FloorSnapshot read = SnapshotReader.read(line).orElseThrow();

    assertThat(json.line(read)).isEqualTo(line.strip());
    assertThat(SnapshotReader.read(json.pretty(read))).contains(read);
  }

  @ParameterizedTest
  @EnumSource
  void aPollOfASimulatedFloorIsReadBack(SimSettings.Dialect dialect) throws IOException {
    try (SimulatedDialer sim =
        SimulatedDialer.start(
            new SimSettings(0, 72, 10, java.util.OptionalDouble.empty(), 7, dialect), parts::now)) {
      parts.environment.put("ANDON_PASSWORD", sim.password());
      parts.run(
          "poll", "--once", "--json", "--url", sim.address().toString(), "--user", sim.user());
    }

    isReadBack(json.line(SnapshotReader.read(parts.printed()).orElseThrow()));
    assertThat(json.pretty(SnapshotReader.read(parts.printed()).orElseThrow()))
        .isEqualTo(parts.printed().strip());
  }

  @Test
  void aPollOfARecordedDialerIsReadBack() throws IOException {
    try (RecordedDialer recorded = RecordedFloor.dialer()) {
      parts.run("poll", "--once", "--json", "--url", recorded.url(), "--user", "wallapi");
    }

    assertThat(json.pretty(SnapshotReader.read(parts.printed()).orElseThrow()))
        .isEqualTo(parts.printed().strip());
  }

  @Test
  void whatIsNoPollIsNone() throws IOException {
    try (RecordedDialer recorded = RecordedFloor.dialer()) {
      parts.run("poll", "--once", "--json", "--url", recorded.url(), "--user", "wallapi");
    }
    String whole = json.line(SnapshotReader.read(parts.printed()).orElseThrow());

    assertThat(SnapshotReader.read("")).isEmpty();
    assertThat(SnapshotReader.read("[]")).isEmpty();
    assertThat(SnapshotReader.read("{}")).isEmpty();
    assertThat(SnapshotReader.read("<html>")).isEmpty();
    for (int end = 1; end < whole.length(); end += 97) {
      assertThat(SnapshotReader.read(whole.substring(0, end))).isEmpty();
    }
  }
}

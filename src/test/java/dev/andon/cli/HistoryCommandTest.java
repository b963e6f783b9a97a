package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.FloorWriter;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.history.Recorded;
import dev.andon.history.SimFloor;
import dev.andon.model.FloorSnapshot;
import dev.andon.sim.SimSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `andon history` on a record of a simulated floor.
class HistoryCommandTest {

  @TempDir private Path folder;

  private Path data() {
    return folder.resolve("data");
  }

  private final TestParts parts = partsIn("data");

  private TestParts partsIn(String name) {
    return new TestParts() {
      @Override
      public Path dataFolder() {
        return folder.resolve(name);
      }
    };
  }

  private List<FloorSnapshot> record(Path where, int before, int after) throws Exception {
    List<FloorSnapshot> polls = new ArrayList<>();
    try (SimFloor floor = new SimFloor(SimSettings.demo());
        HistoryStore store = HistoryStore.begin(where, floor.time)) {
      FloorWriter writer = store.floorWriter();
      for (int i = 0; i < before + after; i++) {
        if (i == before) {
          floor.time.pass(Duration.ofHours(1));
        }
        polls.add(floor.poll());
        assertThat(writer.record(polls.getLast())).isEqualTo(new Recorded.OnDisk());
      }
    }
    return polls;
  }

  private void execute(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void verifyTellsWhatIsThereAndWhenNothingWasRecorded() throws Exception {
    List<FloorSnapshot> polls = record(data(), 3, 2);

    assertThat(parts.run("history", "verify")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed())
        .contains("polls          5, from " + polls.getFirst().takenAt())
        .contains("no polls       " + polls.get(2).takenAt() + " to " + polls.get(3).takenAt())
        .contains("ledger days    10\n")
        .contains("file is whole  yes");
    assertThat(parts.said()).isEmpty();
  }

  @Test
  void withoutARecordThereIsNothingToVerifyOrExportAndNoneIsMade() {
    assertThat(parts.run("history", "verify")).isEqualTo(ExitCode.NO);
    assertThat(parts.run("history", "export", folder.resolve("x").toString()))
        .isEqualTo(ExitCode.NO);

    assertThat(parts.said()).contains("There is no record yet");
    assertThat(data()).doesNotExist();
  }

  @Test
  void whatOneMachineExportsAnotherImportsOnce() throws Exception {
    List<FloorSnapshot> polls = record(data(), 25, 2);
    Path file = folder.resolve("floor's copy.andon");
    assertThat(parts.run("history", "export", file.toString())).isEqualTo(ExitCode.FINE);
    assertThat(parts.run("history", "export", file.toString())).isEqualTo(ExitCode.USAGE);

    TestParts other = partsIn("other");
    assertThat(other.run("history", "import", file.toString())).isEqualTo(ExitCode.FINE);
    assertThat(other.run("history", "import", file.toString())).isEqualTo(ExitCode.FINE);

    assertThat(other.printed())
        .startsWith("new: 27 polls, ")
        .endsWith("new: 0 polls, 0 minute rows, 0 ledger days\n");
    try (HistoryStore store = HistoryStore.begin(folder.resolve("other"), other)) {
      for (FloorSnapshot poll : polls) {
        assertThat(store.floors().at(poll.server().url(), poll.takenAt()))
            .isEqualTo(new Found.Rows<>(List.of(poll)));
      }
    }
  }

  @Test
  void aNewerFileIsRefusedAndSoIsOneThatIsNoRecord() throws Exception {
    record(data(), 1, 0);
    Path file = folder.resolve("copy");
    assertThat(parts.run("history", "export", file.toString())).isEqualTo(ExitCode.FINE);
    execute(file, "PRAGMA user_version = 99");

    assertThat(parts.run("history", "import", file.toString())).isEqualTo(ExitCode.NO);
    Files.writeString(file, "not a record");
    assertThat(parts.run("history", "import", file.toString())).isEqualTo(ExitCode.NO);
    assertThat(parts.run("history", "import", folder.resolve("none").toString()))
        .isEqualTo(ExitCode.USAGE);

    assertThat(parts.said())
        .contains("A newer Andon wrote " + file)
        .contains(file + " is no record of Andon")
        .doesNotContain("Exception");
  }

  @Test
  void pruneForgetsOldPolls() throws Exception {
    record(data(), 21, 0);
    execute(data().resolve("history.db"), "UPDATE snapshot SET at = at - 20 * 86400000");

    assertThat(parts.run("history", "prune", "--keep-snapshots", "0")).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("history", "prune", "--keep-snapshots", "2")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).isEqualTo("forgotten: 20 polls, 0 minute rows, 0 alert events\n");
  }

  @Test
  void whileAnotherAndonRecordsItIsVerifiedAndExportedButNotChanged() throws Exception {
    record(data(), 1, 0);
    try (HistoryStore store = HistoryStore.begin(data(), parts)) {
      assertThat(store.awaitState()).isInstanceOf(HistoryStore.State.Recording.class);

      assertThat(parts.run("history", "verify")).isEqualTo(ExitCode.FINE);
      assertThat(parts.run("history", "export", folder.resolve("copy").toString()))
          .isEqualTo(ExitCode.FINE);
      assertThat(parts.run("history", "prune")).isEqualTo(ExitCode.NO);
      assertThat(parts.said()).contains("Another Andon on this machine keeps the record");
    }
  }
}

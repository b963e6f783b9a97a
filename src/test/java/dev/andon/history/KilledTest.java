package dev.andon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.HistoryStore.Opened;
import dev.andon.vicidial.FakeTime;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// Whatever was confirmed is there after the process was killed.
class KilledTest {

  @TempDir private Path folder;

  @RepeatedTest(3)
  void whatWasConfirmedIsThereAfterAKill() throws Exception {
    List<String> confirmed = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      confirmed.addAll(writeUntilKilled(150 + 37 * run));
    }

    FakeTime time = new FakeTime(Commands.NOW);
    Opened opened = HistoryStore.open(folder, time);

    assertThat(opened).isInstanceOf(Opened.Open.class);
    Opened.Open open = (Opened.Open) opened;
    try (HistoryStore store = open.store()) {
      assertThat(open.notice()).isEmpty();
      Found<AuditEntry> found =
          store.audit(time).find(AuditQuery.newest(Commands.DIALER, 1_000_000));
      List<AuditEntry> rows = ((Found.Rows<AuditEntry>) found).rows();
      assertThat(rows)
          .extracting(entry -> entry.intent().id().toString())
          .containsAll(confirmed)
          .doesNotHaveDuplicates();
      assertThat(confirmed).hasSizeGreaterThanOrEqualTo(337);
    }
  }

  private List<String> writeUntilKilled(int lines) throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWriter.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> confirmed = new ArrayList<>();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
      for (int i = 0; i < lines; i++) {
        confirmed.add(said.readLine());
      }
      // SIGKILL, where there is such a thing; the process itself would close the stream, too.
      writer.toHandle().destroyForcibly();
      // A line may be half out of the door.
      said.lines().filter(line -> line.length() == 36).forEach(confirmed::add);
    }
    assertThat(writer.waitFor()).isNotZero();
    return confirmed;
  }
}

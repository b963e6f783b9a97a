package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesReplayCommandTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  @TempDir private Path folder;

  private final TestParts parts = new TestParts();
  private final List<String> lines = new ArrayList<>();

  /// A poll, 30 s after the one before.
  private void poll(int drops, int answers) {
    Instant at = NOON.plus(Duration.ofSeconds(30L * lines.size()));
    lines.add(
        """
        {"takenAt":"%1$s","server":{"url":"https://dialer.example","dialect":"stock",\
        "timeZoneOffsetHours":0},"campaigns":[{"id":"SOLAR","active":true,"dialLevel":2,\
        "calls":%3$d,"answers":%3$d,"drops":%2$d,"asOf":{"calls":"%1$s"}}],"queues":[],\
        "agents":[],"asOf":{"agents":"%1$s"}}\
        """
            .formatted(at, drops, answers));
  }

  private int replay(String... more) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of("rules", "replay", Files.write(folder.resolve("day.jsonl"), lines).toString()));
    arguments.addAll(List.of(more));
    return parts.run(arguments.toArray(String[]::new));
  }

  @Test
  void saysWhatEachRuleWouldHaveRaisedAndWhen() throws IOException {
    poll(0, 1_000);
    poll(0, 1_010);
    poll(60, 1_100);
    poll(60, 1_120);
    lines.add("{\"takenAt\":");
    poll(1, 1_130);

    assertThat(replay()).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed())
        .startsWith("5 polls, 2026-11-20T12:00:00Z to 2026-11-20T12:02:30Z.\n")
        .contains(
            """
            drop-day: would have raised once
              2026-11-20T12:01:00Z raised critical drop-day SOLAR 5.45 % (60 of 1100)
            """)
        .contains("longest-wait: cannot be judged. This dialer does not tell how long calls wait.")
        .contains("paused-too-long: would not have raised\n");
    assertThat(parts.said()).startsWith("Line 5 of ").endsWith("and is left out.\n");
  }

  @Test
  void onlyTheRulesThatWereAskedForByARulesFile() throws IOException {
    poll(0, 1_000);
    poll(0, 1_010);
    poll(60, 1_100);
    Path rules =
        Files.writeString(
            folder.resolve("mine.toml"),
            """
            [rules.mine]
            metric = "drop-rate-day"
            judge = "plain"
            warning = { raise = 50 }
            """);

    assertThat(replay("--rules", rules.toString(), "--rule", "mine")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).contains("mine: would not have raised").doesNotContain("drop-day:");
  }

  @Test
  void whatCannotBeReplayedIsSaid() throws IOException {
    assertThat(replay()).isEqualTo(ExitCode.NO);
    assertThat(replay("--rule", "none")).isEqualTo(ExitCode.USAGE);
    assertThat(replay("--interval", "5")).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("rules", "replay", "none.jsonl")).isEqualTo(ExitCode.USAGE);
    assertThat(
            replay(
                "--rules",
                Files.writeString(folder.resolve("bad.toml"), "\n[rules.drop-day]\nsound = 1\n")
                    .toString()))
        .isEqualTo(ExitCode.NO);
    assertThat(parts.said())
        .contains("There is no poll in", "There is no rule none.", "There is no file none.jsonl.")
        .contains("Line 3: rules.drop-day.sound must be true or false.");
  }

  @Test
  void aDrillWithoutARunningAndonSaysSo() throws IOException {
    TestParts alone =
        new TestParts() {
          @Override
          public Path dataFolder() {
            return folder;
          }
        };

    assertThat(alone.run("alert", "drill", "drop-day", "SOLAR")).isEqualTo(ExitCode.NO);
    assertThat(alone.run("alert", "drill", "drop-day", "--severity", "bad"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(alone.run("alert")).isEqualTo(ExitCode.USAGE);

    assertThat(alone.said()).startsWith("No Andon runs here as this user");
    assertThat(alone.waits).hasSize(24);
    try (var left = Files.list(folder.resolve("drills"))) {
      assertThat(left).isEmpty();
    }
  }
}

package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {

  @TempDir private Path folder;

  private final TestParts parts = new TestParts();

  private int check(String text) throws IOException {
    return parts.run(
        "rules", "check", Files.writeString(folder.resolve("rules.toml"), text).toString());
  }

  @Test
  void theUsualRulesAreATable() {
    assertThat(parts.run("rules", "check")).isEqualTo(ExitCode.FINE);

    assertThat(parts.printed().lines().map(String::stripTrailing))
        .contains(
            "RULE              LOOKS AT           WARNING         CRITICAL        BREACH   "
                + "  CLEAR FOR  FOR  DOES",
            "drop-30-days      drop-rate-30-days  2.5 (2.2) % x2  2.8 (2.7) % x2  3 (2.9) %"
                + "  300 s      all  sound, offers to pause",
            "stalled           stalled            180 s x2        -               -        "
                + "  -          all  sound",
            "Drop rates by the rules of US.");
    assertThat(parts.said()).contains("the usual rules hold");
  }

  @Test
  void aGoodFileShowsWhatItChanges() throws IOException {
    assertThat(
            check(
                """
                [regimes.campaigns]
                NORTH = "canada"
                [rules.stalled]
                enabled = false
                [rules.drop-day]
                automatic = "critical"
                sond = true
                """))
        .isEqualTo(ExitCode.FINE);

    assertThat(parts.printed())
        .contains("off  sound\n")
        .contains("sound, pauses by itself from critical")
        .contains("NORTH by the rules of Canada.");
    assertThat(parts.said())
        .isEqualTo("Line 7: there is no key rules.drop-day.sond. Did you mean sound?\n");
  }

  @Test
  void aBadFileIsNamedWithItsLine() throws IOException {
    assertThat(check("\n[rules.drop-day]\nsound = 'loud'\n")).isEqualTo(ExitCode.NO);

    assertThat(parts.printed()).isEmpty();
    assertThat(parts.said())
        .startsWith("Line 3: rules.drop-day.sound must be true or false.\n")
        .endsWith("cannot be used. The rules that were in force before stay so.\n");
  }

  @Test
  void aFileThatIsNotThereIsWrongUsage() {
    assertThat(parts.run("rules", "check", "none.toml")).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("rules")).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("rules", "chek")).isEqualTo(ExitCode.USAGE);
    assertThat(parts.said()).contains("There is no file none.toml.", "andon rules check");
  }

  @Test
  void helpIsThereForBoth() {
    assertThat(parts.run("rules", "--help")).isEqualTo(ExitCode.FINE);
    assertThat(parts.run("rules", "check", "--help")).isEqualTo(ExitCode.FINE);
    assertThat(parts.run("rules", "check", "--version")).isEqualTo(ExitCode.FINE);
    assertThat(parts.printed()).contains("andon 0.0-test");
  }
}

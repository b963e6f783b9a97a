package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Level;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RulesEditTest {

  private static Rule rule(String text, String id) {
    return ((RulesRead.Good) RulesFile.parse(text)).rules().rules().rule(id).orElseThrow();
  }

  @Test
  void aKeyIsChangedWhereItStandsAndCommentsStay() {
    String text =
        """
        # ours
        [rules.drop-day]
        keep-for = "5 min"  # as agreed with Ana # in May
        sound = true

        [rules.drop-hour]
        keep-for = "5 min"
        """;

    String edited = RulesEdit.set(text, "drop-day", "keep-for", "\"10 min\"");

    assertThat(edited)
        .isEqualTo(
            text.replace(
                "keep-for = \"5 min\"  # as agreed", "keep-for = \"10 min\"  # as agreed"));
    assertThat(rule(edited, "drop-day").keepFor()).isEqualTo(Duration.ofMinutes(10));
    assertThat(rule(edited, "drop-hour").keepFor()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aRuleThatTheFileDoesNotNameGetsATableAtItsEnd() {
    assertThat(RulesEdit.set("# ours", "stalled", "enabled", "false"))
        .isEqualTo("# ours\n\n[rules.stalled]\nenabled = false\n");
    assertThat(rule(RulesEdit.set("", "stalled", "enabled", "false"), "stalled").enabled())
        .isFalse();
  }

  @Test
  void aLevelInATableOfItsOwnMakesAllRulesBeWrittenAnew() {
    String text =
        """
        [rules.drop-day]
        sound = false
        [rules.drop-day.warning]
        raise = 2.4
        """;

    String edited =
        RulesEdit.set(text, "drop-day", "warning", "{ raise = 2.6, clear = 2.3, snapshots = 2 }");

    assertThat(rule(edited, "drop-day").level(Severity.WARNING))
        .contains(new Level(Severity.WARNING, 2.6, 2.3, 2));
    assertThat(rule(edited, "drop-day").sound()).isFalse();
    assertThat(edited).startsWith("# The rules of Andon's alerts.");
  }

  @Test
  void aWrongValueStandsInTheTextWithItsLine() {
    String edited = RulesEdit.set("[rules.stalled]\n", "stalled", "keep-for", "\"soon\"");

    assertThat(RulesFile.parse(edited))
        .isInstanceOfSatisfying(
            RulesRead.Bad.class, bad -> assertThat(bad.faults().getFirst().line()).isEqualTo(2));
  }
}

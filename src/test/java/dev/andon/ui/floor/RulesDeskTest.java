package dev.andon.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Level;
import dev.andon.alert.Severity;
import dev.andon.config.RulesRead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesDeskTest {

  /// A file in memory.
  static final class Memory implements RulesDesk.Store {
    String text = "# ours\n";
    boolean broken;
    final List<String> saved = new ArrayList<>();

    @Override
    public String name() {
      return "rules.toml";
    }

    @Override
    public String load() {
      return text;
    }

    @Override
    public void save(String newText) throws IOException {
      if (broken) {
        throw new IOException("disk full");
      }
      text = newText;
      saved.add(newText);
    }
  }

  private final Memory memory = new Memory();
  private final RulesDesk desk = new RulesDesk(memory, Runnable::run, Runnable::run);

  private RulesDesk.Content content() {
    return desk.contentProperty().get();
  }

  @Test
  void aRuleIsChangedSavedAndTakenBack() {
    desk.load();
    assertThat(content().canBeSaved()).isFalse();

    desk.set("drop-day", "warning", "{ raise = 2.0, clear = 1.8, snapshots = 2 }");
    assertThat(content().rules().rules().rule("drop-day").orElseThrow().level(Severity.WARNING))
        .contains(new Level(Severity.WARNING, 2.0, 1.8, 2));
    assertThat(memory.saved).isEmpty();

    desk.save();
    assertThat(memory.text)
        .isEqualTo(
            """
            # ours

            [rules.drop-day]
            warning = { raise = 2.0, clear = 1.8, snapshots = 2 }
            """);
    assertThat(content().told()).isEqualTo("Saved; in force with the next poll");

    desk.undo();
    assertThat(memory.text).isEqualTo("# ours\n");
    assertThat(content().text()).isEqualTo("# ours\n");
    assertThat(content().undo()).isEmpty();
  }

  @Test
  void whatHasAnErrorIsNotSavedAndTheLastGoodRulesStayOnView() {
    desk.load();
    desk.set("stalled", "enabled", "false");
    desk.set("stalled", "keep-for", "\"soon\"");

    assertThat(content().read()).isInstanceOf(RulesRead.Bad.class);
    assertThat(content().canBeSaved()).isFalse();
    assertThat(content().rules().rules().rule("stalled").orElseThrow().enabled()).isFalse();
    desk.save();
    assertThat(memory.saved).isEmpty();

    desk.discard();
    assertThat(content().isChanged()).isFalse();
  }

  @Test
  void whatSomebodyElseHasWrittenMeanwhileIsNotLost() {
    desk.load();
    desk.set("stalled", "enabled", "false");
    memory.text = "# by hand\n";

    desk.save();

    assertThat(memory.text).isEqualTo("# by hand\n");
    assertThat(content().told()).startsWith("rules.toml was changed by somebody else meanwhile");
  }

  @Test
  void aDiskThatRefusesIsToldAndNothingIsForgotten() {
    desk.load();
    desk.set("stalled", "enabled", "false");
    memory.broken = true;

    desk.save();

    assertThat(content().told()).startsWith("rules.toml could not be written.");
    assertThat(content().isChanged()).isTrue();
  }
}

package dev.andon.ui.console;

import dev.andon.model.Agent;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.ShapeGraphic;
import dev.andon.ui.common.StateChip;
import dev.andon.ui.common.StateShape;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;

/// The columns of the agents' table.
final class AgentColumns {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
  private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");

  private AgentColumns() {}

  static List<Column<AgentRow>> all() {
    return List.of(
        column("user", row -> Formats.oneLine(row.agent().user()))
            .width(54)
            .look(AgentColumns::quiet)
            .build(),
        column("name", AgentRow::name).width(140).growing().always().filterable().build(),
        column("state", row -> ChipState.of(row.group()).word())
            .width(chipWidth())
            .sortedBy(row -> Optional.of(row.group()))
            .look(AgentColumns::chip)
            .build(),
        column("time", AgentRow::timeWords)
            .value("time-in-state-s", row -> Optional.of(row.time()))
            .width(78)
            .right()
            .look(() -> AgentColumns::time)
            .build(),
        column("code", AgentRow::pauseCode)
            .plain(
                "pause-code",
                row ->
                    row.agent().pauseCode().map(Formats::oneLine).filter(code -> !code.isEmpty()))
            .width(102)
            .filterable()
            .look(AgentColumns::quiet)
            .build(),
        column("flag", AgentRow::flag)
            .sortedBy(AgentRow::overBy)
            .plain("over-limit-s", AgentRow::overBy)
            .width(flagWidth())
            .look(AgentColumns::flag)
            .build(),
        column("campaign", AgentRow::campaign).width(112).growing().build(),
        column("group", AgentRow::userGroup).width(76).look(AgentColumns::quiet).build(),
        column("calls", row -> row.calls().map(Formats::count).orElse(Formats.UNKNOWN))
            .value("calls-today", AgentRow::calls)
            .width(48)
            .right()
            .build(),
        perCall("talk", AgentDay::talk).build(),
        perCall("wait", AgentDay::waiting).build(),
        perCall("wrap-up", AgentDay::wrapUp).width(104).build(),
        sum("paused", AgentDay::paused).hiddenAtFirst().build(),
        sum("dead", AgentDay::dead).hiddenAtFirst().build(),
        sum("login", AgentDay::login).hiddenAtFirst().build(),
        column("session", row -> Formats.oneLine(row.agent().session())).hiddenAtFirst().build(),
        column("status", AgentColumns::dialersWord).hiddenAtFirst().build());
  }

  private static Column.Builder<AgentRow> column(String id, Function<AgentRow, String> words) {
    return Column.of(id, Messages.text("agents.column." + id), words);
  }

  private static Column.Builder<AgentRow> perCall(
      String id, Function<AgentDay, Optional<Duration>> part) {
    return time(id, id + "-per-call-s", row -> row.perCall(part));
  }

  private static Column.Builder<AgentRow> sum(
      String id, Function<AgentDay, Optional<Duration>> part) {
    return time(id, id + "-today-s", row -> row.day().flatMap(part));
  }

  private static Column.Builder<AgentRow> time(
      String id, String nameInFile, Function<AgentRow, Optional<Duration>> time) {
    return column(id, row -> time.apply(row).map(Formats::duration).orElse(Formats.UNKNOWN))
        .value(nameInFile, time)
        .width(74)
        .right();
  }

  private static String dialersWord(AgentRow row) {
    Agent agent = row.agent();
    return Formats.oneLine(
        agent.rawStatus() + agent.subStatus().map(finer -> " " + finer).orElse(""));
  }

  /// Wide enough for the longest state in the language.
  private static double chipWidth() {
    int longest = 0;
    for (AgentState.Group group : AgentState.Group.values()) {
      longest = Math.max(longest, ChipState.of(group).word().length());
    }
    return 48 + 8.8 * longest;
  }

  private static double flagWidth() {
    return 35 + 7.7 * Messages.text("agents.over", "15:00").length();
  }

  private static Column.Look<AgentRow> chip() {
    StateChip chip = new StateChip(ChipState.AGENT_OTHER);
    return (cell, row, _) -> {
      chip.show(ChipState.of(row.group()));
      cell.setText(null);
      cell.setGraphic(chip);
    };
  }

  private static void time(TableCell<AgentRow, ?> cell, AgentRow row, String words) {
    cell.setText(words);
    cell.pseudoClassStateChanged(OVER, row.isOver());
  }

  private static Column.Look<AgentRow> flag() {
    ShapeGraphic triangle = new ShapeGraphic(StateShape.TRIANGLE, 11);
    return (cell, row, words) -> {
      cell.setText(words);
      // Another graphic would cost a look for its styles.
      cell.setGraphic(triangle);
      triangle.setVisible(row.isOver());
      cell.pseudoClassStateChanged(OVER, row.isOver());
    };
  }

  private static Column.Look<AgentRow> quiet() {
    return (cell, _, words) -> {
      cell.setText(words);
      cell.pseudoClassStateChanged(QUIET, true);
    };
  }
}

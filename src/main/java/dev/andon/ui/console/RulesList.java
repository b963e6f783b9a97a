package dev.andon.ui.console;

import dev.andon.alert.Evaluation;
import dev.andon.alert.Evaluator;
import dev.andon.alert.Finding;
import dev.andon.alert.Floor;
import dev.andon.alert.Rule;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertContent;
import dev.andon.ui.floor.AlertWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The rules in force: from when on each raises, and what it says of the floor at this moment. FX
/// thread only.
final class RulesList extends VBox {

  private @Nullable AlertContent shown;

  RulesList() {
    getStyleClass().addAll("card", "rules-list");
  }

  /// Shows these rules, on the newest floor.
  void show(AlertContent content) {
    if (shown != null
        && shown.floor().equals(content.floor())
        && shown.rules().equals(content.rules())) {
      return;
    }
    shown = content;
    List<Node> lines = new ArrayList<>();
    for (Rule rule : content.rules()) {
      lines.add(line(rule, content.floor()));
    }
    getChildren().setAll(lines);
  }

  private static VBox line(Rule rule, Optional<Floor> floor) {
    Label name = new Label(AlertWords.ruleName(rule));
    name.getStyleClass().add("row-subject");
    Label raises = new Label(Messages.text("alerts.rules.raises", AlertWords.levels(rule)));
    raises.getStyleClass().add("rule-words");
    Label now = new Label(says(rule, floor));
    now.getStyleClass().add("rule-words");
    for (Label label : new Label[] {name, raises, now}) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
    }
    VBox line = new VBox(name, raises, now);
    line.getStyleClass().add("rule-line");
    return line;
  }

  private static String says(Rule rule, Optional<Floor> floor) {
    if (!rule.enabled()) {
      return Messages.text("alerts.rules.off");
    }
    if (rule.metric().isFeed()) {
      return Messages.text("alerts.rules.feed");
    }
    if (floor.isEmpty()) {
      return Messages.text("alerts.starting");
    }
    int raised = 0;
    int judged = 0;
    Set<String> whyNot = new TreeSet<>();
    List<Finding> findings = Evaluator.evaluate(rule, floor.get());
    for (Finding finding : findings) {
      switch (finding.evaluation()) {
        case Evaluation.Raised _ -> {
          raised++;
          judged++;
        }
        case Evaluation.Holding _, Evaluation.Clear _ -> judged++;
        case Evaluation.TooFew _ -> whyNot.add(Messages.text("alerts.rules.too-few"));
        case Evaluation.NotEvaluated(var why) ->
            whyNot.add(Formats.oneLine(Messages.text(why.words())));
      }
    }
    String says =
        judged == 0 && !whyNot.isEmpty()
            ? Messages.text("alerts.rules.silent")
            : Messages.text(
                "alerts.rules.says", raised, Formats.count(raised), Formats.count(judged));
    return whyNot.isEmpty() ? says : says + " " + String.join(" ", whyNot);
  }
}

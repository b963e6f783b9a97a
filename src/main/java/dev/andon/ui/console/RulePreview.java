package dev.andon.ui.console;

import dev.andon.alert.Evaluation;
import dev.andon.alert.Evaluator;
import dev.andon.alert.Explanation;
import dev.andon.alert.Finding;
import dev.andon.alert.Floor;
import dev.andon.alert.Level;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AlertWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a rule would say of the floor at this moment, before it is in force. Pure.
///
/// @param summary "2 raised, 1 pending, 5 clear, 1 not judged"
/// @param lines what it says of each subject, the worst first
record RulePreview(String summary, List<Line> lines) {

  private static final int MOST = 60;

  /// How a subject would stand.
  enum Verdict {
    RAISED,
    PENDING,
    HOLDING,
    CLEAR,
    NOT_JUDGED
  }

  /// One subject.
  ///
  /// @param chip how it would look; absent where nothing would be raised
  record Line(Verdict verdict, Optional<ChipState> chip, String subject, String word, String why) {}

  RulePreview {
    lines = List.copyOf(lines);
  }

  static RulePreview of(Rule rule, Optional<Floor> floor) {
    if (!rule.enabled()) {
      return new RulePreview(Messages.text("alerts.rules.off"), List.of());
    }
    if (rule.metric().isFeed()) {
      return new RulePreview(Messages.text("alerts.rules.feed"), List.of());
    }
    if (floor.isEmpty()) {
      return new RulePreview(Messages.text("alerts.starting"), List.of());
    }
    List<Line> lines = new ArrayList<>();
    for (Finding finding : Evaluator.evaluate(rule, floor.get())) {
      lines.add(line(rule, finding));
    }
    lines.sort(Comparator.comparing(Line::verdict));
    return new RulePreview(
        Messages.text(
            "rules.preview.summary",
            Formats.count(count(lines, Verdict.RAISED)),
            Formats.count(count(lines, Verdict.PENDING)),
            Formats.count(count(lines, Verdict.CLEAR) + count(lines, Verdict.HOLDING)),
            Formats.count(count(lines, Verdict.NOT_JUDGED))),
        lines.stream().limit(MOST).toList());
  }

  private static long count(List<Line> lines, Verdict verdict) {
    return lines.stream().filter(line -> line.verdict() == verdict).count();
  }

  private static Line line(Rule rule, Finding finding) {
    String name =
        Formats.oneLine(finding.label().isBlank() ? finding.subject().id() : finding.label());
    Evaluation evaluation = finding.evaluation();
    String why = Formats.oneLine(Messages.text(Explanation.of(rule.metric(), evaluation)));
    return switch (evaluation) {
      case Evaluation.Raised(var severity, _, _) -> {
        int snapshots = rule.level(severity).map(Level::fresh).orElse(1);
        boolean pending = snapshots > 1;
        yield new Line(
            pending ? Verdict.PENDING : Verdict.RAISED,
            Optional.of(AlertWords.chip(rule.metric(), severity)),
            name,
            pending
                ? Messages.text("rules.preview.pending", Formats.count(snapshots))
                : Messages.text("rules.preview.raised"),
            why);
      }
      case Evaluation.Holding(Severity _, _) ->
          new Line(
              Verdict.HOLDING, Optional.empty(), name, Messages.text("rules.preview.holding"), why);
      case Evaluation.Clear _ ->
          new Line(
              Verdict.CLEAR, Optional.empty(), name, Messages.text("rules.preview.clear"), why);
      case Evaluation.TooFew _, Evaluation.NotEvaluated _ ->
          new Line(
              Verdict.NOT_JUDGED,
              Optional.empty(),
              name,
              Messages.text("rules.preview.not-judged"),
              why);
    };
  }
}

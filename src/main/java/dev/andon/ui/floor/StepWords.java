package dev.andon.ui.floor;

import dev.andon.action.CommandOutcome;
import dev.andon.action.Report.LeftAlone;
import dev.andon.action.Step;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.Problem;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Says what became of a graded step or a timed resume, never more than is known. Pure.
public final class StepWords {

  private StepWords() {}

  /// The whole of it: "Dial level 3.0, confirmed 10:44:07"; empty where there is nothing to say.
  public static String whole(StepState state, DialerClock clock) {
    return switch (state) {
      case StepState.None() -> "";
      case StepState.Asking(var step, var since) ->
          Messages.text("step.asking", name(step), clock.timeWithSeconds(since));
      case StepState.Known(var step, var outcome, var leftAlone, _) -> {
        List<String> words = new ArrayList<>();
        words.add(outcome(step, outcome, clock));
        leftAlone.forEach(part -> words.add(leftAlone(part)));
        yield String.join(" ", words);
      }
      case StepState.NotSet(var why) -> Messages.text("step.not-set", words(why));
      case StepState.Ended(var timer, var cause) -> ended(timer, cause, clock);
    };
  }

  private static String outcome(Step step, CommandOutcome outcome, DialerClock clock) {
    return switch (outcome) {
      case CommandOutcome.Confirmed(var at) ->
          Messages.text("step.confirmed", name(step), clock.timeWithSeconds(at));
      case CommandOutcome.NotConfirmed(_, _, var readBack) ->
          step instanceof Step.MaximumLevel
              ? Messages.text("step.not-told", name(step))
              : readBack
                  .map(why -> Messages.text("step.not-read", name(step), words(why)))
                  .orElseGet(() -> Messages.text("step.not-confirmed", name(step)));
      case CommandOutcome.Refused(var problem) ->
          Messages.text("step.refused", name(step), words(problem));
      case CommandOutcome.Unknown(var problem) ->
          Messages.text("step.unknown", name(step), words(problem));
    };
  }

  private static String words(Problem problem) {
    return Formats.oneLine(Messages.text(problem.what()))
        + " "
        + Formats.oneLine(Messages.text(problem.remedy()));
  }

  private static String name(Step step) {
    return switch (step) {
      case Step.Pause() -> Messages.text("command.pause");
      case Step.Resume() -> Messages.text("command.resume");
      case Step.DialLevel(var level) -> Messages.text("audit.command.level", level(level));
      case Step.MaximumLevel(var level) -> Messages.text("audit.command.maximum", level(level));
      case Step.Method(var method, var level) ->
          Messages.text(
              "audit.command.method",
              level.isPresent() ? method + " " + level(level.getAsDouble()) : method);
      case Step.Restore() -> Messages.text("audit.command.restore");
    };
  }

  /// A dial level as dialers show it, with one decimal or more: 3.0, 2.75.
  public static String level(double level) {
    BigDecimal exact = BigDecimal.valueOf(level).setScale(3, RoundingMode.HALF_UP);
    BigDecimal short1 = exact.stripTrailingZeros();
    return Formats.decimal(short1.scale() < 1 ? short1.setScale(1) : short1);
  }

  private static String leftAlone(LeftAlone left) {
    return Messages.text(
        "step.left."
            + switch (left.why()) {
              case CHANGED_BY_OTHERS -> "changed";
              case NOT_KNOWN_BEFORE -> "unknown";
            },
        Messages.text(
            "step.part." + left.part().name().toLowerCase(Locale.ROOT).replace('_', '-')));
  }

  private static String ended(TimedResume timer, Cause cause, DialerClock clock) {
    String due = clock.time(timer.due());
    return switch (cause) {
      case RUN -> Messages.text("step.timer.run", due);
      case CANCELLED -> Messages.text("step.timer.cancelled");
      case REPLACED -> "";
      case RESUMED_BEFORE -> Messages.text("step.timer.before");
      case MISSED -> Messages.text("step.timer.missed", due);
    };
  }

  /// "Dials again in 14:32, at 10:59, set by Ana".
  public static String countdown(TimedResume timer, Instant now, DialerClock clock) {
    Duration left = Duration.between(now, timer.due());
    String who = Formats.oneLine(timer.who().name());
    String at = clock.time(timer.due());
    return left.isPositive()
        ? Messages.text("step.timer.waits", Formats.duration(left.plusMillis(999)), at, who)
        : Messages.text("step.timer.now", at, who);
  }

  /// For a tile, longest first.
  static List<String> forTile(TimedResume timer, DialerClock clock) {
    String at = clock.time(timer.due());
    return List.of(
        Messages.text("step.timer.tile", at, Formats.oneLine(timer.who().name())),
        Messages.text("step.timer.tile.short", at));
  }
}

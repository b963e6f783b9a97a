package dev.andon.ui.wall;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.config.Goal;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What stands on the cards of goal and connect rate.
///
/// @param title "Sales today"
/// @param number calls that count so far
/// @param target "of 120"
/// @param share how much of the target is reached, 0 to 1; 0 where nothing is known
/// @param verdicts whether that is enough; the first that fits is shown
/// @param needs what the rest of the day has to bring; the first that fits is shown
/// @param connect the last hour's connect rate, without the sign
/// @param connectCounts the counts behind it, or why there are none; the first that fits is shown
public record GoalContent(
    String title,
    String number,
    String target,
    double share,
    List<String> verdicts,
    List<String> needs,
    String connect,
    List<String> connectCounts) {

  /// So much of the calls that count so far as is known.
  private record Sum(int count, boolean whole) {}

  public GoalContent {
    verdicts = List.copyOf(verdicts);
    needs = List.copyOf(needs);
    connectCounts = List.copyOf(connectCounts);
  }

  /// @param now this machine's time
  static GoalContent of(Goal goal, Reading reading, FloorHour hour, Instant now) {
    Optional<Sum> sum = sum(goal, reading.snapshot().campaigns());
    Optional<FloorHour.Share> pace = hour.goal(now);
    Optional<FloorHour.Share> answers =
        hour.answers(now).filter(share -> share.calls() > 0 && !reading.stale());
    Duration left =
        Duration.between(
            LocalTime.ofInstant(now.plus(reading.clock().skew()), reading.clock().zone()),
            goal.byTime());
    return new GoalContent(
        Messages.text("goal.title", Formats.oneLine(goal.title())),
        sum.map(GoalContent::number).orElse(Formats.UNKNOWN),
        Messages.text("goal.of", Formats.count(goal.target())),
        sum.map(known -> Math.min(1.0, (double) known.count() / goal.target())).orElse(0.0),
        sum.map(known -> verdicts(goal, known, left, pace)).orElseGet(GoalContent::notTold),
        sum.map(known -> needs(goal, known, left)).orElseGet(List::of),
        answers.map(GoalContent::percent).orElse(Formats.UNKNOWN),
        answers
            .map(
                share ->
                    List.of(
                        Messages.text(
                            "goal.connect.counts",
                            Formats.count(share.part()),
                            Formats.count(share.calls())),
                        Messages.text(
                            "tile.counts",
                            Formats.count(share.part()),
                            Formats.count(share.calls()))))
            .orElseGet(
                () ->
                    List.of(
                        Messages.text("goal.connect.none"),
                        Messages.text("goal.connect.none.short"))));
  }

  private static List<String> notTold() {
    return List.of(Messages.text("goal.not-told"), Messages.text("goal.not-told.short"));
  }

  private static Optional<Sum> sum(Goal goal, List<Campaign> campaigns) {
    int count = 0;
    int told = 0;
    for (Campaign campaign : campaigns) {
      OptionalInt part =
          campaign
              .calls()
              .map((CallCounts calls) -> FloorHour.sum(calls, goal.statuses()))
              .orElseGet(OptionalInt::empty);
      if (part.isPresent()) {
        count += part.getAsInt();
        told++;
      }
    }
    return told == 0 ? Optional.empty() : Optional.of(new Sum(count, told == campaigns.size()));
  }

  private static String number(Sum sum) {
    String count = Formats.count(sum.count());
    return sum.whole() ? count : Messages.text("at-least", count);
  }

  private static String percent(FloorHour.Share share) {
    return Formats.percent(
        new DropFigures(Math.min(share.part(), share.calls()), share.calls()), DropLimit.DEFAULT);
  }

  private static List<String> verdicts(
      Goal goal, Sum sum, Duration left, Optional<FloorHour.Share> pace) {
    int missing = goal.target() - sum.count();
    if (missing <= 0) {
      return List.of(Messages.text("goal.reached"));
    }
    if (!left.isPositive()) {
      return List.of(
          Messages.text("goal.missed", Formats.count(missing)), Messages.text("goal.missed.short"));
    }
    return pace.map(
            share -> {
              boolean enough = share.part() >= perHour(missing, left);
              String key = enough ? "goal.on-pace" : "goal.behind";
              return List.of(
                  Messages.text(key, Formats.count(share.part())), Messages.text(key + ".short"));
            })
        .orElseGet(
            () -> List.of(Messages.text("goal.no-pace"), Messages.text("goal.no-pace.short")));
  }

  private static List<String> needs(Goal goal, Sum sum, Duration left) {
    String by = Formats.clock(goal.byTime());
    int missing = goal.target() - sum.count();
    if (missing <= 0 || !left.isPositive()) {
      return List.of(Messages.text("goal.by", by), "");
    }
    String hourly = Formats.count(perHour(missing, left));
    return List.of(
        Messages.text("goal.needed", hourly, by), Messages.text("goal.needed.short", hourly));
  }

  /// Rounded up: one less would not reach it.
  private static long perHour(int missing, Duration left) {
    long minutes = Math.max(1, left.toMinutes());
    return Math.ceilDiv(missing * 60L, minutes);
  }
}

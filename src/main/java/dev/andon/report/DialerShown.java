package dev.andon.report;

import dev.andon.compliance.DialerDisplay;
import dev.andon.compliance.DropFigures;
import dev.andon.history.MinuteRow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The moment of a day when the dialer's own report was furthest below the rate that was.
///
/// @param at by the dialer's clock, just before the end of a clock hour
/// @param display what the dialer showed then, and what it left out
public record DialerShown(LocalTime at, DialerDisplay display) {

  /// How coarse the rows are that this is reckoned from; the last of an hour is still its end.
  static final Duration STEP = Duration.ofMinutes(3);

  private static final LocalTime LAST_OF_HOUR = LocalTime.of(0, 59);

  /// By day, where enough was recorded; only days on which it differed.
  static Map<LocalDate, DialerShown> of(Collection<MinuteRow> rows) {
    Map<OffsetDateTime, DropFigures> ends = new HashMap<>();
    for (MinuteRow row : rows) {
      OffsetDateTime at = row.from().atOffset(row.zone().orElse(ZoneOffset.UTC));
      if (at.getMinute() + STEP.toMinutes() >= 60
          && row.drops().isPresent()
          && row.answers().isPresent()) {
        ends.put(
            at.truncatedTo(ChronoUnit.HOURS),
            new DropFigures(row.drops().getAsInt(), row.answers().getAsInt()));
      }
    }
    Map<LocalDate, DialerShown> worst = new HashMap<>();
    ends.forEach(
        (hour, day) ->
            leftOut(ends, hour)
                .filter(left -> left > 0 && left <= day.drops() && day.answers() > 0)
                .map(
                    left ->
                        new DialerShown(
                            hour.toLocalTime().plusMinutes(LAST_OF_HOUR.getMinute()),
                            new DialerDisplay(day, left)))
                .ifPresent(
                    shown -> worst.merge(hour.toLocalDate(), shown, DialerShown::furtherBelow)));
    return worst;
  }

  /// Drops of the clock hour before this one.
  private static Optional<Integer> leftOut(
      Map<OffsetDateTime, DropFigures> ends, OffsetDateTime hour) {
    Optional<DropFigures> before = endBefore(ends, hour);
    OffsetDateTime previous = hour.minusHours(1);
    return before.flatMap(
        end ->
            endBefore(ends, previous)
                .map(begin -> end.drops() - begin.drops())
                .filter(drops -> drops >= 0));
  }

  /// The day's counts as this hour began: nothing at midnight.
  private static Optional<DropFigures> endBefore(
      Map<OffsetDateTime, DropFigures> ends, OffsetDateTime hour) {
    return hour.getHour() == 0
        ? Optional.of(new DropFigures(0, 0))
        : Optional.ofNullable(ends.get(hour.minusHours(1)));
  }

  private static DialerShown furtherBelow(DialerShown one, DialerShown other) {
    int points = Double.compare(one.points(), other.points());
    boolean first = points != 0 ? points > 0 : one.at.isBefore(other.at);
    return first ? one : other;
  }

  private double points() {
    return display.pointsTooLow().orElse(0);
  }
}

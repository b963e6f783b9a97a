package dev.andon.compliance;

import java.time.Duration;
import java.util.Optional;

/// Where a campaign's day ends if it goes on as in its last hour.
///
/// @param rateAtEnd the day's rate at its end, as a fraction
/// @param answersAtEnd how many answers the day then has
/// @param breachIn how long until the day's rate reaches the limit, zero where it has; absent where
///   it never does at this pace
public record DropOutlook(double rateAtEnd, int answersAtEnd, Optional<Duration> breachIn) {

  /// So many answers at the day's own rate are mixed into the last hour, which alone is too few.
  private static final int PRIOR_ANSWERS = 100;

  private static final Duration LONGEST = Duration.ofDays(365);

  /// Looks ahead.
  ///
  /// @param today the counts of the day so far
  /// @param lastHour those of its last 60 minutes
  /// @param answersPerMinute the pace to go on with
  /// @param left for how long this campaign still dials today
  /// @return absent while nobody answered today
  public static Optional<DropOutlook> of(
      DropFigures today,
      DropFigures lastHour,
      double answersPerMinute,
      Duration left,
      DropLimit limit) {
    if (!(answersPerMinute >= 0 && answersPerMinute < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("no pace: " + answersPerMinute);
    }
    if (today.answers() == 0) {
      return Optional.empty();
    }
    double rate = (double) today.drops() / today.answers();
    double expected =
        (lastHour.drops() + PRIOR_ANSWERS * rate) / (lastHour.answers() + PRIOR_ANSWERS);
    double minutes = Math.max(0, left.toMillis() / 60_000.0);
    long atEnd =
        Math.min(Integer.MAX_VALUE, today.answers() + Math.round(answersPerMinute * minutes));
    double rateAtEnd = (today.drops() + expected * (atEnd - today.answers())) / atEnd;
    return Optional.of(
        new DropOutlook(
            rateAtEnd, (int) atEnd, breachIn(today, lastHour, answersPerMinute, limit)));
  }

  /// t = (L*A - D)/(a*(r - L)) minutes; never at this pace when r <= L.
  private static Optional<Duration> breachIn(
      DropFigures today, DropFigures lastHour, double answersPerMinute, DropLimit limit) {
    if (today.atOrOver(limit)) {
      return Optional.of(Duration.ZERO);
    }
    if (lastHour.answers() == 0 || answersPerMinute == 0) {
      return Optional.empty();
    }
    double over = (double) lastHour.drops() / lastHour.answers() - limit.fraction();
    if (over <= 0) {
      return Optional.empty();
    }
    double minutes =
        (limit.fraction() * today.answers() - today.drops()) / (answersPerMinute * over);
    return minutes < LONGEST.toMinutes()
        ? Optional.of(Duration.ofSeconds(Math.round(minutes * 60)))
        : Optional.empty();
  }
}

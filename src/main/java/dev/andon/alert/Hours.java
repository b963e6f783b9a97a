package dev.andon.alert;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/// When a rule is at work, by the dialer's clock.
///
/// @param days on which it begins; never empty
/// @param from the first minute
/// @param until the first minute after; earlier than `from` where it goes on past midnight, the
///   same as `from` for the whole day
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  /// Day and night.
  public static final Hours ALWAYS =
      new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  public Hours {
    if (days.isEmpty()) {
      throw new IllegalArgumentException("hours without a day");
    }
    days = Set.copyOf(days);
  }

  boolean contains(LocalDateTime moment) {
    LocalTime time = moment.toLocalTime();
    DayOfWeek day = moment.getDayOfWeek();
    if (from.isBefore(until)) {
      return days.contains(day) && !time.isBefore(from) && time.isBefore(until);
    }
    return (days.contains(day) && !time.isBefore(from))
        || (days.contains(day.minus(1)) && time.isBefore(until));
  }
}

package dev.andon.ui.common;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The part of a day that charts show, on the dialer's clock. Charts below each other share one.
///
/// @param from its left end
/// @param until its right end
/// @param zone the dialer's
public record DayAxis(Instant from, Instant until, ZoneOffset zone) {

  private static final Duration LONGEST = Duration.ofHours(25);

  public DayAxis {
    if (!from.isBefore(until) || Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("no day lies from " + from + " to " + until);
    }
  }

  /// Where this moment is, from 0 at the left end to 1 at the right end, and no farther.
  double share(Instant at) {
    double length = Duration.between(from, until).toMillis();
    return Math.clamp(Duration.between(from, at).toMillis() / length, 0, 1);
  }

  boolean contains(Instant at) {
    return !at.isBefore(from) && !at.isAfter(until);
  }

  /// Every full hour.
  List<Instant> hours() {
    List<Instant> hours = new ArrayList<>();
    long hour = Duration.ofHours(1).toSeconds();
    long shift = zone.getTotalSeconds();
    long first = Math.ceilDiv(from.getEpochSecond() + shift, hour) * hour - shift;
    for (long at = first; at <= until.getEpochSecond(); at += hour) {
      hours.add(Instant.ofEpochSecond(at));
    }
    return hours;
  }

  /// 8:00.
  String clock(Instant at) {
    var time = at.atOffset(zone);
    return String.format(Locale.ROOT, "%d:%02d", time.getHour(), time.getMinute());
  }
}

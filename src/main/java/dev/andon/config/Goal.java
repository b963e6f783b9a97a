package dev.andon.config;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// So many calls with these outcomes by a time of day.
///
/// @param title what the floor calls it, such as `Sales`
/// @param statuses the dialer's status codes that count, such as `SALE`
/// @param target number of calls, above zero
/// @param byTime by the dialer's clock, to the minute
public record Goal(String title, List<String> statuses, int target, LocalTime byTime) {

  public Goal {
    Bounds.notBlank(title, "title");
    statuses = statuses.stream().map(code -> Bounds.notBlank(code, "status")).distinct().toList();
    if (statuses.isEmpty()) {
      throw new IllegalArgumentException("a goal that counts nothing");
    }
    if (target <= 0) {
      throw new IllegalArgumentException("target is not above zero: " + target);
    }
    byTime = byTime.truncatedTo(ChronoUnit.MINUTES);
  }
}

package dev.andon.sim;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.LongFunction;

/// The call counts of one campaign or in-group, day by day.
///
/// Days that the simulation lived through are kept as they were; older ones are made up on request
/// and always come out the same. Days are counted from 1970-01-01.
final class DayLog {

  private static final int DAYS_KEPT = 40;

  private final DialerTime time;
  private final LongFunction<DayCounts> earlierDays;
  private final NavigableMap<Long, DayCounts> days = new TreeMap<>();
  private long today = Long.MIN_VALUE;

  DayLog(DialerTime time, LongFunction<DayCounts> earlierDays) {
    this.time = time;
    this.earlierDays = earlierDays;
  }

  /// Counts a call into the day and hour of its start, as its log row is dated.
  void add(CallStatus status, long startedAt) {
    day(time.day(startedAt)).add(status, time.hour(startedAt), 1);
  }

  void beginDay(long day) {
    today = day;
    day(day);
    days.headMap(day - DAYS_KEPT).clear();
  }

  DayCounts today() {
    return day(today);
  }

  /// Counts of the days from `first` to `last`, both included; nothing is known of the future.
  DayCounts between(long first, long last) {
    DayCounts sum = new DayCounts();
    for (long day = Math.max(first, today - 400); day <= Math.min(last, today); day++) {
      DayCounts lived = days.get(day);
      sum.add(lived != null ? lived : earlierDays.apply(day));
    }
    return sum;
  }

  private DayCounts day(long day) {
    return days.computeIfAbsent(day, _ -> new DayCounts());
  }
}

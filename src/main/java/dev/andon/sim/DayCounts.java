package dev.andon.sim;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The calls of one campaign or in-group on one day, by status and hour of the call's start.
///
/// Sums are derived from one table, so the hours, the statuses and the total always agree.
final class DayCounts {

  static final int HOURS = 24;

  /// Place of the sum over all hours, which pacing reads every few seconds.
  private static final int WHOLE_DAY = HOURS;

  private final Map<CallStatus, int[]> hoursByStatus = new EnumMap<>(CallStatus.class);

  void add(CallStatus status, int hour, int calls) {
    if (calls > 0) {
      int[] hours = hoursByStatus.computeIfAbsent(status, _ -> new int[HOURS + 1]);
      hours[hour] += calls;
      hours[WHOLE_DAY] += calls;
    }
  }

  void add(DayCounts other) {
    other.hoursByStatus.forEach(
        (status, hours) -> {
          for (int hour = 0; hour < HOURS; hour++) {
            add(status, hour, hours[hour]);
          }
        });
  }

  /// Statuses that occurred, in the dialer's order.
  Set<CallStatus> statuses() {
    return hoursByStatus.keySet().stream()
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CallStatus.class)));
  }

  int of(CallStatus status) {
    int[] hours = hoursByStatus.get(status);
    return hours == null ? 0 : hours[WHOLE_DAY];
  }

  int of(Predicate<CallStatus> which) {
    return inHour(WHOLE_DAY, which);
  }

  int inHour(int hour, Predicate<CallStatus> which) {
    int sum = 0;
    for (Map.Entry<CallStatus, int[]> entry : hoursByStatus.entrySet()) {
      if (which.test(entry.getKey())) {
        sum += entry.getValue()[hour];
      }
    }
    return sum;
  }

  int total() {
    return of(_ -> true);
  }
}

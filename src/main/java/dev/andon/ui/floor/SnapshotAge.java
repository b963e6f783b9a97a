package dev.andon.ui.floor;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How old the shown snapshot is, whatever happens to this machine's clock.
///
/// Age is counted in monotonic time from the receipt, so a clock set back keeps no old number
/// fresh. Where the clock says that it is older still, the clock is believed: monotonic time stands
/// still while a machine sleeps.
final class SnapshotAge {

  private @Nullable Instant takenAt;
  private @Nullable Long receivedNanos;
  private @Nullable Long nowNanos;

  /// Takes note of a snapshot.
  ///
  /// @return whether it is another one than the last
  boolean received(Instant taken) {
    if (taken.equals(takenAt)) {
      return false;
    }
    takenAt = taken;
    receivedNanos = nowNanos;
    return true;
  }

  void tick(long nanoTime) {
    nowNanos = nanoTime;
    if (takenAt != null && receivedNanos == null) {
      receivedNanos = nanoTime;
    }
  }

  void forget() {
    takenAt = null;
    receivedNanos = null;
  }

  Duration at(Instant now) {
    Duration monotonic =
        receivedNanos == null || nowNanos == null
            ? Duration.ZERO
            : Duration.ofNanos(nowNanos - receivedNanos);
    Duration byClock = takenAt == null ? Duration.ZERO : Duration.between(takenAt, now);
    return byClock.compareTo(monotonic) > 0 ? byClock : monotonic;
  }
}

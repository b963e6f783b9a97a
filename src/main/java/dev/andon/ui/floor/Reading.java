package dev.andon.ui.floor;

import dev.andon.model.FloorSnapshot;
import java.time.Duration;
import java.time.Instant;

/// A snapshot with what its reader has to know of its age.
///
/// @param age time since it was taken
/// @param stale whether it must not be shown as live
/// @param staleAfter a value older than this is stale
/// @param clock the dialer's clock
public record Reading(
    FloorSnapshot snapshot, Duration age, boolean stale, Duration staleAfter, DialerClock clock) {

  /// How old a part of the snapshot is that was read at this moment.
  public Duration ageOf(Instant asOf) {
    Duration before = Duration.between(asOf, snapshot.takenAt());
    return before.isNegative() ? age : before.plus(age);
  }

  /// The dialer's time of the snapshot.
  public String takenAt() {
    return clock.time(snapshot.takenAt());
  }
}

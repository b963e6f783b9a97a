package dev.andon.watch;

import dev.andon.model.FloorSnapshot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Days by the dialer's calendar.
final class DialerDay {

  private DialerDay() {}

  /// The dialer's date at this moment of ours; that of UTC where its zone is not known.
  static LocalDate of(FloorSnapshot snapshot, Instant ours) {
    return LocalDate.ofInstant(
        snapshot.server().toServerClock(ours), snapshot.server().zone().orElse(ZoneOffset.UTC));
  }
}

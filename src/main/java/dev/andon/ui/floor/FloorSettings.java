package dev.andon.ui.floor;

import dev.andon.compliance.DropLimit;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/// How one floor is judged, whoever looks at it.
///
/// @param title name of the floor
/// @param interval from one poll to the next; three of them without a snapshot are stale
/// @param limitOf drop limit by campaign id
/// @param attention when an agent needs attention
/// @param localZone zone of the clock until the dialer has told its own
public record FloorSettings(
    String title,
    Duration interval,
    Function<String, DropLimit> limitOf,
    AttentionLimits attention,
    ZoneId localZone) {

  private static final int INTERVALS_UNTIL_STALE = 3;

  public FloorSettings {
    if (!interval.isPositive()) {
      throw new IllegalArgumentException("interval must be above zero");
    }
  }

  /// Polled every 30 s, with the default limits.
  public static FloorSettings of(String title) {
    return new FloorSettings(
        title,
        Duration.ofSeconds(30),
        _ -> DropLimit.DEFAULT,
        AttentionLimits.DEFAULT,
        ZoneOffset.UTC);
  }

  /// A value older than this is stale.
  public Duration staleAfter() {
    return interval.multipliedBy(INTERVALS_UNTIL_STALE);
  }
}

package dev.andon.ui.floor;

import dev.andon.poll.FeedState;
import java.time.Instant;
import java.util.Optional;

/// The floor as every window sees it at this second.
///
/// @param state what the poller knows
/// @param reading the newest snapshot with its age; absent where there are no numbers to show
/// @param now this machine's time
/// @param nanos monotonic time, as `System.nanoTime` tells it
/// @param snapshots how many snapshots were seen so far; one more than before means fresh figures
/// @param alertNews how many news of alerts were seen so far
public record FloorNow(
    FeedState state,
    Optional<Reading> reading,
    Instant now,
    long nanos,
    long snapshots,
    long alertNews) {

  /// Whether the numbers are current.
  public Freshness freshness() {
    return switch (state) {
      case FeedState.Starting() -> Freshness.STARTING;
      case FeedState.Down _ -> Freshness.DOWN;
      case FeedState.Stale _ -> Freshness.STALE;
      case FeedState.Live _ ->
          reading.filter(Reading::stale).isPresent() ? Freshness.STALE : Freshness.LIVE;
    };
  }
}

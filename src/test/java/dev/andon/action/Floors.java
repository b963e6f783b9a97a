package dev.andon.action;

import dev.andon.model.Ages;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.PollCost;
import dev.andon.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Snapshots that tell of one campaign.
final class Floors {

  private static final Server SERVER =
      new Server(
          "https://dialer.example/",
          "stock",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          new PollCost(
              6, Duration.ofMillis(420), 40, OptionalDouble.empty(), OptionalDouble.empty()));

  private Floors() {}

  /// The campaign dials, by a list that was read at this time.
  static FloorSnapshot dialing(String id, Instant asOf) {
    Campaign campaign =
        new Campaign(
            id,
            Optional.empty(),
            Optional.of(true),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Optional<Instant> never = Optional.empty();
    return new FloorSnapshot(
        asOf,
        SERVER,
        List.of(),
        List.of(campaign),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        new Ages(never, never, Optional.of(asOf), never, never, never));
  }
}

package dev.andon.watch;

import dev.andon.model.AgentCounts;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.PollCost;
import dev.andon.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Polls of a floor with one campaign.
final class Snapshots {

  static final String SERVER = "https://dialer.example";

  /// What is told of the campaign.
  record Change(Optional<Integer> leads, int drops, int answers) {

    static Change hopper(int leads) {
      return new Change(Optional.of(leads), 0, 0);
    }

    static Change drops(int drops, int answers) {
      return new Change(Optional.empty(), drops, answers);
    }
  }

  private Snapshots() {}

  static FloorSnapshot at(Instant at, Change change) {
    Campaign campaign =
        new Campaign(
            "SOLAR",
            Optional.empty(),
            Optional.of(true),
            Optional.of("RATIO"),
            OptionalDouble.of(2),
            Optional.of(
                new CallCounts(
                    // So many calls that its pace is that of a campaign that dials.
                    OptionalInt.of((int) ((at.getEpochSecond() % 86_400) * 2)),
                    OptionalInt.of(change.answers()),
                    OptionalInt.of(change.drops()),
                    OptionalInt.of(0),
                    Optional.empty(),
                    Optional.empty(),
                    at)),
            OptionalDouble.empty(),
            Optional.empty(),
            change.leads().map(leads -> new Hopper(leads, at)),
            Optional.of(new AgentCounts(10, 4, 6, 0, 0, 0, 0, 0)));
    return new FloorSnapshot(
        at,
        new Server(
            SERVER,
            "stock",
            Optional.empty(),
            Optional.empty(),
            Optional.of(Duration.ZERO),
            Optional.of(ZoneOffset.UTC),
            Optional.empty(),
            new PollCost(
                1, Duration.ofMillis(5), 1, OptionalDouble.empty(), OptionalDouble.empty())),
        List.of(),
        List.of(campaign),
        List.of(),
        Optional.of(List.of()),
        Optional.empty(),
        Map.of(),
        new Ages(
            Optional.of(at),
            Optional.of(at),
            Optional.of(at),
            Optional.of(at),
            Optional.of(at),
            Optional.empty()));
  }
}

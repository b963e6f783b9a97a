package dev.andon.ui.wall;

import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.floor.Floors;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Floors that grow over two hours, so that the last hour of each poll of the last one is known.
final class Hours {

  private Hours() {}

  /// The floor of the drawings, this many minutes into its last hour, from -60 on; whole at minute
  /// 60.
  static FloorSnapshot drawn(Instant at, int minute) {
    return grown(Floors.drawn(at), at, minute);
  }

  /// The rarer states of a tile.
  static FloorSnapshot states(Instant at, int minute) {
    return grown(Floors.states(at), at, minute);
  }

  private static FloorSnapshot grown(FloorSnapshot whole, Instant at, int minute) {
    List<Campaign> campaigns =
        whole.campaigns().stream().map(campaign -> grown(campaign, at, minute)).toList();
    return Floors.snapshot(at, campaigns, whole.agents(), List.of());
  }

  /// A third of the day's answers and half of its drops came in the last hour, in waves.
  private static Campaign grown(Campaign campaign, Instant at, int minute) {
    Optional<CallCounts> calls =
        campaign
            .calls()
            .map(
                counts -> {
                  int answers = part(counts.answers(), minute, 0.33);
                  int drops = Math.min(answers, part(counts.drops(), minute, 0.5));
                  return new CallCounts(
                      OptionalInt.of(part(counts.calls(), minute, 0.33)),
                      OptionalInt.of(answers),
                      OptionalInt.of(drops),
                      OptionalInt.of(0),
                      Optional.of(new TreeMap<>(Map.of("SALE", 4 + minute / 30, "NI", answers))),
                      Optional.empty(),
                      at);
                });
    return new Campaign(
        campaign.id(),
        campaign.name(),
        campaign.active(),
        campaign.dialMethod(),
        campaign.dialLevel(),
        calls,
        campaign.percentServer(),
        campaign.live(),
        campaign.hopper(),
        campaign.agents());
  }

  private static int part(OptionalInt whole, int minute, double lastHour) {
    double hoursBefore = (60 - minute) / 60.0;
    double wave = 0.012 * Math.sin(minute / 4.0) * hoursBefore;
    return (int) Math.round(whole.orElse(0) * (1 - lastHour * hoursBefore * 0.8 + wave));
  }
}

package dev.andon.ui.floor;

import dev.andon.model.Agent;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The agents who need attention, for all windows of a floor. FX thread only; needs no toolkit.
public final class OverLimits {

  private final AttentionLimits limits;

  /// Everybody whose state has a limit, with the time that the snapshot told.
  private List<OverLimit> candidates = List.of();

  private List<OverLimit> over = List.of();
  private boolean known;
  private int loggedIn;

  OverLimits(AttentionLimits limits) {
    this.limits = limits;
  }

  void take(Reading reading) {
    FloorSnapshot snapshot = reading.snapshot();
    Map<String, String> names = new HashMap<>();
    for (Campaign campaign : snapshot.campaigns()) {
      names.put(campaign.id(), Formats.oneLine(campaign.label()));
    }
    List<Agent> agents = snapshot.agents().orElse(List.of());
    known = snapshot.agents().isPresent();
    loggedIn = agents.size();
    List<OverLimit> found = new ArrayList<>();
    for (Agent agent : agents) {
      Optional<Duration> limit = limits.of(agent.state());
      if (limit.isPresent()) {
        found.add(
            new OverLimit(
                agent,
                names.computeIfAbsent(agent.campaign(), Formats::oneLine),
                limit.get(),
                agent.timeInState(snapshot.takenAt())));
      }
    }
    found.sort(OverLimit.LONGEST_FIRST);
    candidates = found;
    age(reading);
  }

  /// All grow old alike, so that their order stays.
  void age(Reading reading) {
    Duration more = reading.stale() ? Duration.ZERO : reading.age();
    List<OverLimit> found = new ArrayList<>();
    for (OverLimit candidate : candidates) {
      Duration time = candidate.time().plus(more);
      if (time.compareTo(candidate.limit()) > 0) {
        found.add(new OverLimit(candidate.agent(), candidate.campaign(), candidate.limit(), time));
      }
    }
    over = found;
  }

  /// All of them, the longest first.
  public List<OverLimit> all() {
    return over;
  }

  /// Whether the dialer tells its agents.
  public boolean isKnown() {
    return known;
  }

  /// "5 of 64 agents over a limit".
  public String summary() {
    if (over.isEmpty()) {
      return Messages.text(known ? "wall.nobody-over" : "floor.unknown");
    }
    return Messages.text(
        "attention.summary", over.size(), Formats.count(over.size()), Formats.count(loggedIn));
  }
}

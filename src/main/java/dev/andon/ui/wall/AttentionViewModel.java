package dev.andon.ui.wall;

import dev.andon.model.Agent;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The agents that are over a limit, longest first, without their looks. FX thread only.
///
/// Between snapshots the times go on, and an agent may pass a limit. On a stale feed they stand
/// still, because nobody knows what the agents do now.
public final class AttentionViewModel {

  /// An agent in a state that has a limit.
  private record Candidate(Agent agent, Duration limit, Duration atSnapshot) {}

  private record Over(Candidate candidate, Duration time) {}

  private final ReadOnlyObjectWrapper<List<AttentionRow>> rows =
      new ReadOnlyObjectWrapper<>(this, "rows", List.of());
  private final AttentionLimits limits;
  private final NameStyle names;
  private final Map<String, String> campaignNames = new HashMap<>();

  private List<Candidate> candidates = List.of();
  private int loggedIn;

  AttentionViewModel(AttentionLimits limits, NameStyle names) {
    this.limits = limits;
    this.names = names;
  }

  /// Takes the agents of a new snapshot.
  void show(Reading reading) {
    FloorSnapshot snapshot = reading.snapshot();
    campaignNames.clear();
    for (Campaign campaign : snapshot.campaigns()) {
      campaignNames.put(campaign.id(), Formats.oneLine(campaign.label()));
    }
    List<Agent> agents = snapshot.agents().orElse(List.of());
    loggedIn = agents.size();
    List<Candidate> found = new ArrayList<>();
    for (Agent agent : agents) {
      Optional<Duration> limit = limits.of(agent.state());
      if (limit.isPresent()) {
        found.add(new Candidate(agent, limit.get(), agent.timeInState(snapshot.takenAt())));
      }
    }
    candidates = found;
    age(reading);
  }

  /// Lets the times go on.
  void age(Reading reading) {
    Duration more = reading.stale() ? Duration.ZERO : reading.age();
    List<Over> over = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Duration time = candidate.atSnapshot().plus(more);
      if (time.compareTo(candidate.limit()) > 0) {
        over.add(new Over(candidate, time));
      }
    }
    over.sort(
        Comparator.comparing(Over::time)
            .reversed()
            .thenComparing(each -> each.candidate().agent().user())
            .thenComparing(each -> each.candidate().agent().session()));
    rows.set(over.stream().map(this::row).toList());
  }

  private AttentionRow row(Over over) {
    Agent agent = over.candidate().agent();
    return new AttentionRow(
        agent.state().group(),
        names.of(agent),
        campaignNames.getOrDefault(agent.campaign(), Formats.oneLine(agent.campaign())),
        words(agent),
        Messages.text("attention.limit", Formats.duration(over.candidate().limit())),
        Formats.duration(over.time(), agent.sinceSeen()));
  }

  private static String words(Agent agent) {
    return switch (agent.state().group()) {
      case WRAP_UP -> Messages.text("attention.wrap-up");
      case DEAD -> Messages.text("attention.dead");
      case PAUSED, IN_CALL, READY, DIALING, OTHER ->
          agent
              .pauseCode()
              .map(Formats::oneLine)
              .map(
                  code ->
                      code.isEmpty()
                          ? Messages.text("attention.paused-no-code")
                          : Messages.text("attention.paused-code", code))
              .orElseGet(() -> Messages.text("attention.paused"));
    };
  }

  /// "5 of 64 agents over a limit".
  public String summary() {
    int over = rows.get().size();
    return Messages.text("attention.summary", over, Formats.count(over), Formats.count(loggedIn));
  }

  /// The rows of all pages, longest time first.
  public ReadOnlyObjectProperty<List<AttentionRow>> rowsProperty() {
    return rows.getReadOnlyProperty();
  }

  /// The rows now.
  public List<AttentionRow> rows() {
    return rows.get();
  }
}

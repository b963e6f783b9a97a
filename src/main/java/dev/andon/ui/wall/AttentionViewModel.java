package dev.andon.ui.wall;

import dev.andon.model.Agent;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AttentionLimits;
import dev.andon.ui.floor.NameStyle;
import dev.andon.ui.floor.Reading;
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

  private static final Comparator<Over> LONGEST_FIRST =
      Comparator.comparing(Over::time)
          .reversed()
          .thenComparing(each -> each.candidate().agent().user())
          .thenComparing(each -> each.candidate().agent().session());

  private final ReadOnlyObjectWrapper<List<AttentionRow>> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", List.of());
  private final AttentionLimits limits;
  private final Map<String, String> campaignNames = new HashMap<>();

  private List<Candidate> candidates = List.of();
  private List<Over> over = List.of();
  private NameStyle names;
  private boolean known;
  private int loggedIn;

  AttentionViewModel(AttentionLimits limits, NameStyle names) {
    this.limits = limits;
    this.names = names;
  }

  /// From now on agents are named like this.
  void names(NameStyle style) {
    names = style;
  }

  /// Takes the agents of a new snapshot.
  void show(Reading reading) {
    FloorSnapshot snapshot = reading.snapshot();
    campaignNames.clear();
    for (Campaign campaign : snapshot.campaigns()) {
      campaignNames.put(campaign.id(), Formats.oneLine(campaign.label()));
    }
    List<Agent> agents = snapshot.agents().orElse(List.of());
    known = snapshot.agents().isPresent();
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
    List<Over> found = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Duration time = candidate.atSnapshot().plus(more);
      if (time.compareTo(candidate.limit()) > 0) {
        found.add(new Over(candidate, time));
      }
    }
    found.sort(LONGEST_FIRST);
    over = found;
  }

  /// Puts these rows into words and shows them; the words of all others would be wasted.
  void showRows(int first, int end) {
    shown.set(rows(first, end));
  }

  /// Rows by their place in the list, longest time first; fewer where the list is shorter.
  public List<AttentionRow> rows(int first, int end) {
    return over.subList(Math.min(first, over.size()), Math.min(end, over.size())).stream()
        .map(this::row)
        .toList();
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

  /// How many agents are over a limit.
  public int count() {
    return over.size();
  }

  /// "5 of 64 agents over a limit".
  public String summary() {
    if (over.isEmpty()) {
      return Messages.text(known ? "wall.nobody-over" : "floor.unknown");
    }
    return Messages.text(
        "attention.summary", count(), Formats.count(count()), Formats.count(loggedIn));
  }

  /// The rows of the shown page; none while another page is shown.
  public ReadOnlyObjectProperty<List<AttentionRow>> shownProperty() {
    return shown.getReadOnlyProperty();
  }
}

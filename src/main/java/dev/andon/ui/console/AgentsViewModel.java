package dev.andon.ui.console;

import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AttentionLimits;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The agents without their looks: a row for each, whatever the poll. FX thread only; needs no
/// toolkit.
final class AgentsViewModel {

  /// A dialer may list one session twice; the second is a row of its own.
  private record RowKey(Agent.Key agent, int number) {}

  /// Over a limit first, then the longest in its state.
  static final Comparator<AgentRow> USUAL =
      Comparator.comparing(AgentRow::isOver)
          .thenComparing(AgentRow::time)
          .reversed()
          .thenComparing(row -> row.agent().user())
          .thenComparing(row -> row.agent().session());

  private final AttentionLimits limits;
  private final Map<RowKey, AgentRow> rows = new LinkedHashMap<>();
  private Map<String, String> campaigns = Map.of();
  private Optional<AgentCounts> counts = Optional.empty();
  private DialerClock clock;
  private Freshness freshness = Freshness.STARTING;
  private TableNote note = TableNote.NONE;
  private String subtitle = "";
  private long snapshots = -1;

  AgentsViewModel(AttentionLimits limits, DialerClock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /// Takes this second.
  ///
  /// @return whether there are fresh figures, so that rows came, went or changed
  boolean show(FloorNow now) {
    boolean fresh = now.snapshots() != snapshots || now.freshness() != freshness;
    snapshots = now.snapshots();
    freshness = now.freshness();
    if (fresh) {
      now.reading().ifPresentOrElse(this::take, this::forget);
    }
    note = note(now);
    now.reading().ifPresent(this::age);
    return fresh;
  }

  private void take(Reading reading) {
    FloorSnapshot snapshot = reading.snapshot();
    clock = reading.clock();
    Map<String, String> names = new HashMap<>();
    for (Campaign campaign : snapshot.campaigns()) {
      names.put(campaign.id(), Formats.oneLine(campaign.label()));
    }
    Map<RowKey, AgentRow> before = new HashMap<>(rows);
    rows.clear();
    Map<Agent.Key, Integer> seen = new HashMap<>();
    Map<String, String> inUse = new TreeMap<>();
    for (Agent agent : snapshot.agents().orElse(List.of())) {
      RowKey key = new RowKey(agent.key(), seen.merge(agent.key(), 1, Integer::sum));
      AgentRow known = before.get(key);
      AgentRow row = known == null ? new AgentRow(agent) : known;
      String campaign = names.computeIfAbsent(agent.campaign(), Formats::oneLine);
      row.show(
          agent,
          campaign,
          Optional.ofNullable(snapshot.agentDays().get(agent.user())),
          limits.of(agent.state()),
          snapshot.takenAt());
      rows.put(key, row);
      inUse.put(agent.campaign(), campaign);
    }
    campaigns = inUse;
    counts = snapshot.agents().map(AgentCounts::of);
  }

  private void forget() {
    rows.clear();
    campaigns = Map.of();
    counts = Optional.empty();
    subtitle = "";
  }

  private void age(Reading reading) {
    Duration more = reading.stale() ? Duration.ZERO : reading.age();
    rows.values().forEach(row -> row.age(more));
    subtitle =
        counts
            .filter(all -> all.loggedIn() > 0)
            .map(
                all ->
                    reading
                        .snapshot()
                        .ages()
                        .agentDays()
                        .map(
                            at ->
                                Messages.text(
                                    "agents.subtitle.day",
                                    Formats.count(all.loggedIn()),
                                    Formats.age(reading.ageOf(at))))
                        .orElseGet(
                            () -> Messages.text("agents.subtitle", Formats.count(all.loggedIn()))))
            .orElse("");
  }

  private static TableNote note(FloorNow now) {
    return switch (now.state()) {
      case FeedState.Starting() ->
          new TableNote(Messages.text("starting.title"), Messages.text("starting.text"));
      case FeedState.Down(var problem, _, _) ->
          new TableNote(Messages.text("down.title"), words(problem));
      case FeedState.Live _, FeedState.Stale _ ->
          now.reading().map(AgentsViewModel::note).orElse(TableNote.NONE);
    };
  }

  private static TableNote note(Reading reading) {
    FloorSnapshot snapshot = reading.snapshot();
    if (snapshot.agents().isPresent()) {
      return new TableNote(
          Messages.text("agents.nobody.title"), Messages.text("agents.nobody.text"));
    }
    return new TableNote(
        Messages.text("agents.unknown.title"),
        snapshot.problems().stream()
            .filter(problem -> problem.kind() != Problem.Kind.NOTICE)
            .filter(problem -> problem.function().contains("agent"))
            .min(Comparator.comparing(problem -> problem.function().contains("export")))
            .map(AgentsViewModel::words)
            .orElseGet(() -> Messages.text("agents.unknown.text")));
  }

  static String words(Problem problem) {
    return Messages.text(
        "table.problem", Messages.text(problem.what()), Messages.text(problem.remedy()));
  }

  /// All rows, in the dialer's order.
  List<AgentRow> rows() {
    return List.copyOf(rows.values());
  }

  /// The row of this agent, if it is logged in.
  Optional<AgentRow> row(Agent.Key agent) {
    return Optional.ofNullable(rows.get(new RowKey(agent, 1)));
  }

  /// Agents by state, if they are known.
  Optional<AgentCounts> counts() {
    return counts;
  }

  /// How many are over a limit at this second, if the agents are known.
  Optional<Integer> over() {
    return counts.map(_ -> (int) rows.values().stream().filter(AgentRow::isOver).count());
  }

  /// Names of the campaigns that agents are logged in to, by id.
  List<Choice> campaigns() {
    List<Choice> choices = new ArrayList<>();
    campaigns.forEach((id, name) -> choices.add(new Choice(id, name)));
    choices.sort(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER));
    return choices;
  }

  /// The user groups that are logged in.
  List<Choice> userGroups() {
    return rows.values().stream()
        .map(AgentRow::userGroup)
        .filter(group -> !group.isEmpty())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .map(group -> new Choice(group, group))
        .toList();
  }

  /// What a filter offers.
  record Choice(String id, String name) {}

  DialerClock clock() {
    return clock;
  }

  boolean isStale() {
    return freshness == Freshness.STALE || freshness == Freshness.DOWN;
  }

  /// Why there are no rows.
  TableNote note() {
    return note;
  }

  String subtitle() {
    return subtitle;
  }
}

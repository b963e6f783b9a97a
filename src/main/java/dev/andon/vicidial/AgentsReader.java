package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.model.StateTimes;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.LoggedInAgentsParser.AgentRow;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the agents: plain at every poll, with sub-status as often as the budget allows and at once
/// when a count jumps. With sub-status it is the dearest call there is.
final class AgentsReader {

  /// Every fourth poll has sub-status, where the budget can make up for it later.
  private static final int MOST_PLAIN_POLLS = 3;

  private final StockCalls calls;
  private final FloorParts parts;
  private final QueryBudget budget;
  private final Notes notes;
  private final List<String> campaigns;
  private final TimeSource time;
  private boolean jumped;
  private int plainPolls;

  AgentsReader(
      StockCalls calls,
      FloorParts parts,
      QueryBudget budget,
      Notes notes,
      List<String> campaigns,
      TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.budget = budget;
    this.notes = notes;
    this.campaigns = campaigns;
    this.time = time;
  }

  /// Reads them, or returns why the poll cannot go on: without agents there is no floor.
  Optional<ApiFailure> read(PollMoment poll) throws InterruptedException {
    if (notes.isRefused("logged_in_agents")) {
      return Optional.empty();
    }
    int known = parts.agentCount();
    int extra = QueryPrice.agentsWithSubStatus(known) - QueryPrice.agents(known);
    // Export and hopper may have spent what was saved; the finer states are more urgent.
    boolean overdue = plainPolls >= MOST_PLAIN_POLLS && budget.givesCredit();
    boolean detailed = poll.first() || overdue || budget.affordsLargeBesideReserve(extra, known);
    if (detailed && !poll.first()) {
      budget.spendLarge(extra);
    }
    Optional<ApiFailure> failure = take(poll, detailed);
    if (failure.isEmpty() && !detailed && jumped && budget.givesCredit()) {
      budget.spendLarge(QueryPrice.agentsWithSubStatus(parts.agentCount()));
      failure = take(poll, true);
      if (failure.isPresent() && !(failure.get() instanceof ApiFailure.Denied)) {
        // The plain list was read just before, so there is a floor.
        notes.add("logged_in_agents", failure.get());
        return Optional.empty();
      }
    }
    return failure;
  }

  private Optional<ApiFailure> take(PollMoment poll, boolean detailed) throws InterruptedException {
    return switch (calls.agents(campaigns, detailed)) {
      case ApiResult.Ok<List<AgentRow>>(var rows) -> {
        Instant now = time.now();
        List<Agent> read = rows.stream().map(row -> agent(row, now)).toList();
        List<Agent> before = parts.agents.orElse(List.of());
        jumped = !poll.first() && countJumped(before, read);
        parts.agents = Optional.of(StateTimes.follow(before, parts.agentsAt, read, parts.clock()));
        parts.agentsAt = Optional.of(now);
        plainPolls = detailed ? 0 : plainPolls + 1;
        if (detailed) {
          parts.subStatusAt = parts.agentsAt;
        }
        yield Optional.empty();
      }
      case ApiResult.Failed<List<AgentRow>>(var failure) -> {
        if (Notes.isMissingRight(failure)) {
          notes.add("logged_in_agents", failure);
          parts.agents = Optional.empty();
          parts.agentsAt = Optional.empty();
          parts.subStatusAt = Optional.empty();
          yield Optional.empty();
        }
        yield Optional.of(failure);
      }
    };
  }

  private static Agent agent(AgentRow row, Instant now) {
    return new Agent(
        row.user(),
        row.session(),
        row.name(),
        row.campaign(),
        row.group(),
        AgentState.of(row.status(), row.subStatus(), row.leadId().isPresent()),
        row.status(),
        row.subStatus(),
        row.pauseCode(),
        row.callsToday(),
        row.leadId(),
        row.callId(),
        now,
        false,
        now);
  }

  /// A count that moved by a fifth of the floor, and by three at least.
  private static boolean countJumped(List<Agent> before, List<Agent> now) {
    Map<String, Long> earlier = byStatus(before);
    Map<String, Long> later = byStatus(now);
    Set<String> statuses = new HashSet<>(earlier.keySet());
    statuses.addAll(later.keySet());
    double threshold = Math.max(3, before.size() / 5.0);
    return statuses.stream()
        .anyMatch(
            status ->
                Math.abs(earlier.getOrDefault(status, 0L) - later.getOrDefault(status, 0L))
                    >= threshold);
  }

  private static Map<String, Long> byStatus(List<Agent> agents) {
    return agents.stream().collect(Collectors.groupingBy(Agent::rawStatus, Collectors.counting()));
  }
}

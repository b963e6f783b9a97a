package dev.andon.vicidial;

import dev.andon.model.AgentDay;
import dev.andon.model.Hopper;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Reads what changes slowly and costs much: the export of the agents' times, and the hoppers, one
/// campaign at a time.
final class SlowReader {

  /// Either is asked for again after so long, when the budget affords it; after twice as long the
  /// budget saves for it.
  private static final Duration EVERY = Duration.ofMinutes(5);

  /// Leads to reckon with in a hopper that was not seen yet.
  private static final int USUAL_HOPPER = 100;

  private final StockCalls calls;
  private final FloorParts parts;
  private final QueryBudget budget;
  private final Notes notes;
  private final TimeSource time;
  private final Map<String, Long> hopperAskedAt = new HashMap<>();
  private long lastHopperAt;
  private long exportAt;

  SlowReader(StockCalls calls, FloorParts parts, QueryBudget budget, Notes notes, TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.budget = budget;
    this.notes = notes;
    this.time = time;
  }

  void read(PollMoment poll) throws InterruptedException {
    budget.reserve(0);
    if (poll.first()) {
      readExport(poll);
      readAllHoppers(poll, dialing());
      return;
    }
    Optional<String> hopper = nextHopper();
    long exportAge = notes.isRefused("agent_stats_export") ? 0 : poll.began() - exportAt;
    long hopperAge = hopper.isEmpty() ? 0 : poll.began() - lastHopperAt;
    long age = Math.max(exportAge, hopperAge);
    if (age < EVERY.toNanos()) {
      return;
    }
    boolean export = exportAge >= hopperAge;
    int cost = export ? exportCost() : hopperCost(hopper.orElseThrow());
    if (!budget.affordsLarge(cost, parts.agentCount())) {
      budget.reserve(age < 2 * EVERY.toNanos() ? 0 : cost);
      return;
    }
    budget.spendLarge(cost);
    if (export) {
      readExport(poll);
    } else {
      readHoppers(poll, List.of(hopper.orElseThrow()));
    }
  }

  private List<String> dialing() {
    return parts.campaigns.stream()
        .filter(row -> row.active().orElse(true))
        .map(CampaignRow::id)
        .toList();
  }

  private Optional<String> nextHopper() {
    return notes.isRefused("hopper_list")
        ? Optional.empty()
        : dialing().stream()
            .min(Comparator.comparingLong(id -> hopperAskedAt.getOrDefault(id, Long.MIN_VALUE)));
  }

  private int hopperCost(String id) {
    return QueryPrice.hopper(
        Optional.ofNullable(parts.hoppers.get(id)).map(Hopper::leads).orElse(USUAL_HOPPER));
  }

  /// The first one alone: where the right is missing, one refusal tells.
  private void readAllHoppers(PollMoment poll, List<String> ids) throws InterruptedException {
    int alone = Math.min(1, ids.size());
    readHoppers(poll, ids.subList(0, alone));
    if (!notes.isRefused("hopper_list")) {
      readHoppers(poll, ids.subList(alone, ids.size()));
    }
  }

  private void readHoppers(PollMoment poll, List<String> ids) throws InterruptedException {
    List<Callable<ApiResult<Integer>>> asked = new ArrayList<>();
    ids.forEach(id -> asked.add(() -> calls.hopper(id)));
    List<ApiResult<Integer>> answers = InPairs.run(asked);
    for (int i = 0; i < ids.size(); i++) {
      hopperAskedAt.put(ids.get(i), poll.began());
      switch (answers.get(i)) {
        case ApiResult.Ok<Integer>(var leads) ->
            parts.hoppers.put(ids.get(i), new Hopper(leads, time.now()));
        case ApiResult.Failed<Integer>(var failure) -> notes.add("hopper_list", failure);
      }
    }
    lastHopperAt = poll.began();
  }

  private int exportCost() {
    return QueryPrice.export(Math.max(parts.agentDays.size(), parts.agentCount()));
  }

  private void readExport(PollMoment poll) throws InterruptedException {
    exportAt = poll.began();
    Instant now = time.now();
    switch (calls.export(parts.serverDay(now), now)) {
      case ApiResult.Ok<List<AgentDay>>(var days) -> {
        parts.agentDays =
            days.stream()
                .collect(Collectors.toMap(AgentDay::user, Function.identity(), (a, _) -> a));
        parts.agentDaysAt = Optional.of(now);
      }
      case ApiResult.Failed<List<AgentDay>>(var failure) ->
          notes.add("agent_stats_export", failure);
    }
  }
}

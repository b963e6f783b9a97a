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

  private static final Duration EXPORT_EVERY = Duration.ofMinutes(5);
  private static final Duration HOPPER_EVERY = Duration.ofMinutes(2);

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
    readExport(poll);
    List<String> dialing =
        parts.campaigns.stream()
            .filter(row -> row.active().orElse(true))
            .map(CampaignRow::id)
            .toList();
    if (notes.isRefused("hopper_list")) {
      return;
    }
    if (poll.first()) {
      List<Callable<ApiResult<Integer>>> asked = new ArrayList<>();
      dialing.forEach(id -> asked.add(() -> calls.hopper(id)));
      List<ApiResult<Integer>> answers = InPairs.run(asked);
      for (int i = 0; i < dialing.size(); i++) {
        takeHopper(poll, dialing.get(i), answers.get(i));
      }
      return;
    }
    Optional<String> next =
        dialing.stream()
            .min(Comparator.comparing(id -> hopperAskedAt.getOrDefault(id, Long.MIN_VALUE)));
    if (next.isEmpty() || poll.began() - lastHopperAt < HOPPER_EVERY.toNanos()) {
      return;
    }
    String id = next.get();
    int cost =
        QueryPrice.hopper(
            Optional.ofNullable(parts.hoppers.get(id)).map(Hopper::leads).orElse(USUAL_HOPPER));
    if (budget.affordsLarge(cost, parts.agentCount())) {
      budget.spendLarge(cost);
      takeHopper(poll, id, calls.hopper(id));
    }
  }

  private void takeHopper(PollMoment poll, String id, ApiResult<Integer> answer) {
    hopperAskedAt.put(id, poll.began());
    lastHopperAt = poll.began();
    switch (answer) {
      case ApiResult.Ok<Integer>(var leads) -> parts.hoppers.put(id, new Hopper(leads, time.now()));
      case ApiResult.Failed<Integer>(var failure) -> notes.add("hopper_list", failure);
    }
  }

  private void readExport(PollMoment poll) throws InterruptedException {
    if (notes.isRefused("agent_stats_export")
        || (!poll.first() && poll.began() - exportAt < EXPORT_EVERY.toNanos())) {
      return;
    }
    int cost = QueryPrice.export(Math.max(parts.agentDays.size(), parts.agentCount()));
    if (!poll.first()) {
      if (!budget.affordsLarge(cost, parts.agentCount())) {
        return;
      }
      budget.spendLarge(cost);
    }
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

package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.LiveCalls;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.InGroupStatusParser.Live;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads live and waiting calls: of the whole floor in one call, and who they wait for only while
/// something waits.
final class LiveReader {

  private final StockCalls calls;
  private final FloorParts parts;
  private final QueryBudget budget;
  private final Notes notes;
  private final TimeSource time;

  LiveReader(StockCalls calls, FloorParts parts, QueryBudget budget, Notes notes, TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.budget = budget;
    this.notes = notes;
    this.time = time;
  }

  void read(PollMoment poll) throws InterruptedException {
    Map<String, LiveCalls> before = Map.copyOf(parts.live);
    parts.live.clear();
    parts.floorLive = Optional.empty();
    List<String> ids = parts.liveIds();
    if (ids.isEmpty() || notes.isRefused("in_group_status")) {
      return;
    }
    Live sum;
    switch (calls.live(ids)) {
      case ApiResult.Ok<Live>(var live) -> sum = live;
      case ApiResult.Failed<Live>(var failure) -> {
        notes.add("in_group_status", failure);
        return;
      }
    }
    Instant asOf = time.now();
    if (parts.countsAt.isPresent()) {
      // Without the counts the in-groups are not known, and the sum would lack theirs.
      parts.floorLive =
          Optional.of(new LiveCalls(sum.waiting(), OptionalInt.of(sum.calls()), asOf));
    }
    int waitingLeft = sum.waiting();
    int callsLeft = sum.calls();
    for (String id : likelyWaitingFirst(ids, before)) {
      boolean ask = poll.first() || waitingLeft > 0;
      if (!ask || (!poll.first() && !budget.affordsSmall(QueryPrice.LIVE_CALLS))) {
        break;
      }
      if (!poll.first()) {
        budget.spendSmall(QueryPrice.LIVE_CALLS);
      }
      Optional<Live> single = calls.live(List.of(id)).toOptional();
      if (single.isEmpty()) {
        break;
      }
      parts.live.put(
          id,
          new LiveCalls(single.get().waiting(), OptionalInt.of(single.get().calls()), time.now()));
      waitingLeft -= single.get().waiting();
      callsLeft -= single.get().calls();
    }
    // Where all that wait are found, nobody waits for the others. Else it is not known.
    if (waitingLeft <= 0) {
      for (String id : ids) {
        parts.live.putIfAbsent(
            id, new LiveCalls(0, callsLeft <= 0 ? OptionalInt.of(0) : OptionalInt.empty(), asOf));
      }
    }
  }

  private List<String> likelyWaitingFirst(List<String> ids, Map<String, LiveCalls> before) {
    Map<String, Long> agents =
        parts.agents.orElse(List.of()).stream()
            .collect(Collectors.groupingBy(Agent::campaign, Collectors.counting()));
    Comparator<String> byWaiting =
        Comparator.comparingInt(
            id -> -Optional.ofNullable(before.get(id)).map(LiveCalls::waiting).orElse(0));
    return ids.stream()
        .sorted(byWaiting.thenComparingLong(id -> -agents.getOrDefault(id, 0L)))
        .toList();
  }
}

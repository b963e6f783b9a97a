package dev.andon.vicidial;

import dev.andon.model.CallCounts;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CallStatusStatsParser.Stats;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Reads the day's call counts: of all campaigns in one call, and of single ones where the common
/// call is known to count other statuses as answered.
final class CountsReader {

  private static final Duration HOUR = Duration.ofHours(1);

  /// The dialer itself counts anew once a minute; a little less, because polls are not exact.
  private static final Duration FRESH = Duration.ofSeconds(50);

  /// Statuses that the dialer's statistics leave out of an in-group's answers.
  private static final List<String> NOT_ANSWERED_IN_GROUP =
      List.of(
          "DROP", "XDROP", "HXFER", "QVMAIL", "HOLDTO", "LIVE", "QUEUE", "TIMEOT", "AFTHRS",
          "NANQUE", "IQNANQ", "INBND", "MAXCAL");

  private final StockCalls calls;
  private final FloorParts parts;
  private final QueryBudget budget;
  private final Notes notes;
  private final boolean allCampaigns;
  private final TimeSource time;
  private final Map<String, Long> checkedAt = new HashMap<>();
  private final Set<String> apart = new HashSet<>();

  CountsReader(
      StockCalls calls,
      FloorParts parts,
      QueryBudget budget,
      Notes notes,
      boolean allCampaigns,
      TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.budget = budget;
    this.notes = notes;
    this.allCampaigns = allCampaigns;
    this.time = time;
  }

  void read(PollMoment poll) throws InterruptedException {
    if (notes.isRefused("call_status_stats")) {
      return;
    }
    Map<String, Stats> all;
    Instant asOf;
    switch (calls.statsOfAll()) {
      case ApiResult.Ok<List<Stats>>(var rows) -> {
        asOf = time.now();
        all =
            rows.stream()
                .collect(Collectors.toMap(Stats::id, row -> row, (a, _) -> a, LinkedHashMap::new));
        parts.countsAt = Optional.of(asOf);
      }
      case ApiResult.Failed<List<Stats>>(var failure) -> {
        notes.add("call_status_stats", failure);
        return;
      }
    }
    List<String> single = singles(poll);
    List<Callable<ApiResult<List<Stats>>>> asked = new ArrayList<>();
    single.forEach(id -> asked.add(() -> calls.statsOf(id)));
    List<ApiResult<List<Stats>>> answers = InPairs.run(asked);
    Map<String, Stats> exact = new HashMap<>();
    for (int i = 0; i < single.size(); i++) {
      takeSingle(poll, single.get(i), answers.get(i), all, exact);
    }
    Instant singlesAt = time.now();
    for (String id : parts.campaignIds()) {
      Stats stats = exact.containsKey(id) ? exact.get(id) : all.get(id);
      // A campaign that counts differently keeps its own last figures until it is asked again.
      if (stats != null && (exact.containsKey(id) || !apart.contains(id))) {
        parts.counts.put(id, counts(stats, exact.containsKey(id) ? singlesAt : asOf));
      }
    }
    List<String> ids = parts.campaignIds();
    if (allCampaigns && !ids.isEmpty() && ids.stream().allMatch(id -> id.contains("-"))) {
      inGroupsByOrder(all);
    }
    for (String id : parts.inGroups) {
      Stats stats = all.get(id);
      if (stats != null) {
        parts.counts.put(id, inGroupCounts(stats, asOf));
      }
    }
  }

  private List<String> singles(PollMoment poll) {
    List<String> askable = parts.campaignIds().stream().filter(id -> !id.contains("-")).toList();
    if (poll.first()) {
      return askable;
    }
    List<String> chosen = new ArrayList<>();
    Comparator<String> longestAgo =
        Comparator.comparing(id -> checkedAt.getOrDefault(id, Long.MIN_VALUE));
    for (String id : askable.stream().filter(apart::contains).sorted(longestAgo).toList()) {
      boolean old = poll.began() - checkedAt.getOrDefault(id, 0L) >= FRESH.toNanos();
      if (old && budget.affordsSmall(QueryPrice.STATS_ONE)) {
        budget.spendSmall(QueryPrice.STATS_ONE);
        chosen.add(id);
      }
    }
    // One check a poll at most: 60 campaigns are checked in 30 minutes.
    askable.stream()
        .filter(id -> !chosen.contains(id))
        .filter(
            id ->
                poll.began() - checkedAt.getOrDefault(id, poll.began() - HOUR.toNanos())
                    >= HOUR.toNanos())
        .min(longestAgo)
        .filter(_ -> budget.affordsSmall(QueryPrice.STATS_ONE))
        .ifPresent(
            id -> {
              budget.spendSmall(QueryPrice.STATS_ONE);
              chosen.add(id);
            });
    return chosen;
  }

  /// Asked for all campaigns together the dialer counts a status as answered where any of them
  /// does, so the common figure can be too high; asked alone it is right.
  private void takeSingle(
      PollMoment poll,
      String id,
      ApiResult<List<Stats>> answer,
      Map<String, Stats> all,
      Map<String, Stats> exact) {
    switch (answer) {
      case ApiResult.Ok<List<Stats>>(var rows) -> {
        for (Stats row : rows) {
          if (row.id().equals(id)) {
            exact.put(id, row);
            checkedAt.put(id, poll.began());
            Stats common = all.get(id);
            if (common != null && row.answers() < common.answers()) {
              apart.add(id);
            } else if (common != null && row.calls() == common.calls()) {
              apart.remove(id);
            }
          } else if (!parts.campaignIds().contains(row.id())) {
            parts.inGroups.add(row.id());
          }
        }
      }
      case ApiResult.Failed<List<Stats>>(var failure) -> notes.add("call_status_stats", failure);
    }
  }

  /// In-groups follow the campaigns and both are sorted, so they begin where the order breaks. Only
  /// for a floor whose campaigns cannot be asked one by one.
  private void inGroupsByOrder(Map<String, Stats> all) {
    String last = "";
    boolean behind = false;
    for (String id : all.keySet()) {
      behind |= id.compareToIgnoreCase(last) < 0;
      last = id;
      if (behind && !parts.campaignIds().contains(id)) {
        parts.inGroups.add(id);
      }
    }
  }

  private static CallCounts counts(Stats stats, Instant asOf) {
    return new CallCounts(
        OptionalInt.of(stats.calls()),
        OptionalInt.of(stats.answers()),
        OptionalInt.of(stats.drops()),
        OptionalInt.of(stats.in("PDROP")),
        Optional.of(stats.statuses()),
        Optional.of(stats.hourly()),
        asOf);
  }

  private static CallCounts inGroupCounts(Stats stats, Instant asOf) {
    int notAnswered = NOT_ANSWERED_IN_GROUP.stream().mapToInt(stats::in).sum();
    CallCounts counts = counts(stats, asOf);
    return new CallCounts(
        counts.calls(),
        OptionalInt.of(Math.max(0, stats.calls() - notAnswered)),
        counts.drops(),
        counts.pdrops(),
        counts.statuses(),
        counts.hourly(),
        asOf);
  }
}

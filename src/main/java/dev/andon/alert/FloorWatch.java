package dev.andon.alert;

import dev.andon.compliance.CountTrail;
import dev.andon.compliance.DayCounts;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Ledger;
import dev.andon.compliance.Period;
import dev.andon.compliance.Regimes;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Follows the polls and keeps what one snapshot alone does not tell. Not safe to share between
/// threads.
public final class FloorWatch {

  /// Over so long the pace is taken.
  private static final Duration PACE = Duration.ofMinutes(5);

  private static final Duration LEAST_PACE = Duration.ofMinutes(1);

  private record Calls(Instant at, int calls) {}

  private static final class Followed {
    final CountTrail trail = new CountTrail();
    final Deque<Calls> calls = new ArrayDeque<>();
    Optional<Instant> sameSince = Optional.empty();
  }

  private Regimes regimes;
  private final Duration interval;
  private final Map<String, Followed> byCampaign = new HashMap<>();

  /// Nothing was seen yet.
  ///
  /// @param interval time between polls
  public FloorWatch(Regimes regimes, Duration interval) {
    this.regimes = regimes;
    this.interval = interval;
  }

  /// Other regimes hold from now on; what was seen stays.
  public void judgeBy(Regimes newer) {
    regimes = newer;
  }

  /// Takes the newest poll.
  ///
  /// @param ledgers the earlier days of a campaign, by its id; what they say of today is replaced
  ///   by what the dialer says now. Absent where none are kept
  public Floor follow(FloorSnapshot snapshot, Function<String, Optional<Ledger>> ledgers) {
    LocalDate today =
        LocalDate.ofInstant(
            snapshot.server().toServerClock(snapshot.takenAt()),
            snapshot.server().zone().orElse(ZoneOffset.UTC));
    Map<String, Ledger> known = new HashMap<>();
    for (Campaign campaign : snapshot.campaigns()) {
      campaign.calls().ifPresent(calls -> take(campaign.id(), calls));
      ledgers
          .apply(campaign.id())
          .ifPresent(ledger -> known.put(campaign.id(), withToday(ledger, campaign, today)));
    }
    Set<String> ids =
        snapshot.campaigns().stream().map(Campaign::id).collect(Collectors.toUnmodifiableSet());
    Map<String, CampaignClocks> clocks = new HashMap<>();
    for (String id : ids) {
      clocks.put(id, clocks(id, ids, known, snapshot.takenAt(), today));
    }
    return new Floor(snapshot, clocks, regimes, interval);
  }

  private void take(String id, CallCounts counts) {
    Followed followed = byCampaign.computeIfAbsent(id, _ -> new Followed());
    DropFigures.of(counts)
        .ifPresent(
            figures -> followed.trail.add(counts.asOf(), figures.drops(), figures.answers()));
    if (counts.calls().isEmpty()) {
      return;
    }
    int calls = counts.calls().getAsInt();
    Calls last = followed.calls.peekLast();
    if (last != null && (calls < last.calls() || counts.asOf().isBefore(last.at()))) {
      followed.calls.clear(); // another day, or the clock was set back
      last = null;
    }
    if (last == null || calls != last.calls()) {
      followed.sameSince = Optional.of(counts.asOf());
    }
    if (last == null || counts.asOf().isAfter(last.at())) {
      followed.calls.addLast(new Calls(counts.asOf(), calls));
    }
    // One that is older than the pace's time stays, so that all of it is covered.
    while (followed.calls.size() > 2
        && !secondOf(followed.calls).at().isAfter(counts.asOf().minus(PACE))) {
      followed.calls.removeFirst();
    }
  }

  private static Calls secondOf(Deque<Calls> calls) {
    return calls.stream().skip(1).findFirst().orElseThrow();
  }

  private static Ledger withToday(Ledger ledger, Campaign campaign, LocalDate today) {
    return campaign
        .calls()
        .flatMap(
            counts ->
                DropFigures.of(counts)
                    .map(
                        figures ->
                            ledger.with(
                                new DayCounts(
                                    today,
                                    figures.drops(),
                                    figures.answers(),
                                    counts.pdrops().orElse(0)))))
        .orElse(ledger);
  }

  private CampaignClocks clocks(
      String id, Set<String> ids, Map<String, Ledger> known, Instant now, LocalDate today) {
    Optional<Ledger> ledger = Optional.ofNullable(known.get(id));
    Optional<Period> month =
        ledger.map(
            _ -> {
              List<Ledger> together =
                  regimes.together(id, ids).stream()
                      .map(known::get)
                      .filter(Objects::nonNull)
                      .toList();
              return Ledger.pooled(together).month(today);
            });
    Followed followed = byCampaign.getOrDefault(id, new Followed());
    return new CampaignClocks(
        followed.trail.lastHour(now),
        ledger.map(days -> days.thirtyDays(today).whole()),
        month,
        pace(followed),
        followed.sameSince);
  }

  private static OptionalDouble pace(Followed followed) {
    Calls first = followed.calls.peekFirst();
    Calls last = followed.calls.peekLast();
    if (first == null || last == null) {
      return OptionalDouble.empty();
    }
    Duration between = Duration.between(first.at(), last.at());
    return between.compareTo(LEAST_PACE) < 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((last.calls() - first.calls()) / (between.toMillis() / 60_000.0));
  }
}

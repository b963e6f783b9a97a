package dev.andon.watch;

import dev.andon.compliance.Ledger;
import dev.andon.history.LedgerDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which requests are still to be made so that the ledger knows the past 30 days. A pure function
/// of what the ledger holds, so that it goes on where an earlier run stopped.
///
/// First each day with one request for all campaigns together, so that drops are known within the
/// quarter of an hour; then each campaign alone, because only so its answers are exact.
final class BackfillPlan {

  /// So many days before today.
  static final int DAYS = Ledger.DAYS;

  /// One request.
  ///
  /// @param campaign absent: all together
  record Step(LocalDate day, Optional<String> campaign) {}

  private record Key(String campaign, LocalDate day) {}

  private final List<String> campaigns;
  private final Map<Key, LedgerDay> known = new HashMap<>();
  private final LocalDate today;
  private final boolean yesterdaySettled;

  /// @param campaigns the dialer's campaigns
  /// @param days what the ledger holds
  /// @param today by the dialer's calendar
  /// @param yesterdaySettled whether yesterday's last statuses are in
  BackfillPlan(
      Collection<String> campaigns,
      Collection<LedgerDay> days,
      LocalDate today,
      boolean yesterdaySettled) {
    this.campaigns = List.copyOf(campaigns);
    this.today = today;
    this.yesterdaySettled = yesterdaySettled;
    days.forEach(day -> known.put(new Key(day.campaign(), day.day()), day));
  }

  /// @param together whether the user may ask for all campaigns together
  List<Step> steps(boolean together) {
    List<Step> common = new ArrayList<>();
    List<Step> alone = new ArrayList<>();
    for (int back = 1; back <= DAYS; back++) {
      LocalDate day = today.minusDays(back);
      List<String> open = campaigns.stream().filter(id -> isOpen(id, day)).toList();
      if (together && (open.size() > 1 || open.stream().anyMatch(BackfillPlan::isDashed))) {
        common.add(new Step(day, Optional.empty()));
      }
      for (String id : campaigns) {
        if (!isDashed(id) && (isOpen(id, day) || isShared(id, day))) {
          alone.add(new Step(day, Optional.of(id)));
        }
      }
    }
    common.addAll(alone);
    return common;
  }

  /// What is kept of this day.
  Optional<LedgerDay> known(String campaign, LocalDate day) {
    return Optional.ofNullable(known.get(new Key(campaign, day)));
  }

  /// Whether counts of this day that are taken now are its last.
  boolean isSettled(LocalDate day) {
    return day.isBefore(today.minusDays(1)) || yesterdaySettled;
  }

  private boolean isOpen(String campaign, LocalDate day) {
    return known(campaign, day).map(row -> !row.complete() && isSettled(day)).orElse(true);
  }

  private boolean isShared(String campaign, LocalDate day) {
    return known(campaign, day).map(LedgerDay::shared).orElse(false);
  }

  /// The dialer takes an id with a dash for two, so it can only be asked together with all.
  static boolean isDashed(String campaign) {
    return campaign.contains("-");
  }
}

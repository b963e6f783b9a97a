package dev.andon.report;

import dev.andon.compliance.Ledger;
import dev.andon.compliance.Period;
import dev.andon.compliance.Regime;
import dev.andon.history.DropLedger;
import dev.andon.history.KeptCampaign;
import dev.andon.history.LedgerDay;
import dev.andon.history.MinuteRow;
import dev.andon.report.ComplianceReport.Day;
import dev.andon.report.ComplianceReport.Gap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Makes a [ComplianceReport] of rows; pure.
final class ComplianceComposer {

  private final ComplianceRequest request;
  private final Regime regime;
  private final Map<String, Map<LocalDate, LedgerDay>> byCampaign = new TreeMap<>();
  private final List<String> together;
  private final Ledger own;
  private final Ledger pool;

  /// @param campaigns all that the record knows
  /// @param rows of all campaigns, from [#oldest] to the last day
  ComplianceComposer(
      ComplianceRequest request, Collection<KeptCampaign> campaigns, Collection<LedgerDay> rows) {
    this.request = request;
    regime = request.regime();
    Set<String> ids = new TreeSet<>(List.of(request.campaign()));
    campaigns.forEach(campaign -> ids.add(campaign.id()));
    together = request.regimes().together(request.campaign(), ids).stream().sorted().toList();
    rows.stream()
        .filter(row -> together.contains(row.campaign()))
        .forEach(
            row ->
                byCampaign
                    .computeIfAbsent(row.campaign(), _ -> new LinkedHashMap<>())
                    .put(row.day(), row));
    Map<String, Ledger> ledgers =
        DropLedger.byCampaign(
            byCampaign.values().stream().flatMap(days -> days.values().stream()).toList());
    own = Objects.requireNonNullElse(ledgers.get(request.campaign()), Ledger.EMPTY);
    pool = Ledger.pooled(ledgers.values());
  }

  /// The first day that anything in the report needs.
  static LocalDate oldest(ComplianceRequest request) {
    LocalDate window = request.first().minusDays(Ledger.DAYS - 1L);
    LocalDate month = request.first().withDayOfMonth(1);
    return window.isBefore(month) ? window : month;
  }

  ComplianceReport report(Made made, Optional<String> name, Collection<MinuteRow> minutes) {
    Map<LocalDate, DialerShown> shown = DialerShown.of(minutes);
    List<Day> days =
        request
            .first()
            .datesUntil(request.last().plusDays(1))
            .map(
                day ->
                    new Day(
                        day,
                        Optional.ofNullable(ofCampaign(request.campaign()).get(day)),
                        own.thirtyDays(day).whole(),
                        Optional.ofNullable(shown.get(day))))
            .toList();
    return new ComplianceReport(
        made,
        request.dialer(),
        request.campaign(),
        name,
        regime,
        together,
        alone(own.over(request.first(), request.last())),
        days,
        windows(),
        alone(own.thirtyDays(request.last()).whole()),
        worst(days),
        months(),
        gaps());
  }

  private Map<LocalDate, LedgerDay> ofCampaign(String id) {
    return byCampaign.getOrDefault(id, Map.of());
  }

  private Judged alone(Period period) {
    return new Judged(period, regime.limit(), doubtful(List.of(request.campaign()), period));
  }

  private int doubtful(List<String> campaigns, Period period) {
    return (int)
        campaigns.stream()
            .flatMap(id -> ofCampaign(id).values().stream())
            .filter(row -> !row.day().isBefore(period.first()) && !row.day().isAfter(period.last()))
            .filter(row -> !row.complete() || row.shared())
            .map(LedgerDay::day)
            .distinct()
            .count();
  }

  private List<Judged> windows() {
    List<Judged> windows = new ArrayList<>();
    for (LocalDate first = request.first();
        !first.isAfter(request.last());
        first = first.plusDays(Ledger.DAYS)) {
      LocalDate end = first.plusDays(Ledger.DAYS - 1L);
      windows.add(alone(own.over(first, end.isAfter(request.last()) ? request.last() : end)));
    }
    return windows;
  }

  private Optional<Judged> worst(List<Day> days) {
    return days.stream()
        .map(Day::thirtyDays)
        .filter(period -> period.isWhole() && period.figures().answers() > 0)
        .max(
            Comparator.comparingDouble((Period period) -> period.figures().rate().orElseThrow())
                .thenComparing(Period::last))
        .map(this::alone);
  }

  private List<Judged> months() {
    List<Judged> months = new ArrayList<>();
    for (LocalDate first = request.first().withDayOfMonth(1);
        !first.isAfter(request.last());
        first = first.plusMonths(1)) {
      LocalDate end = first.plusMonths(1).minusDays(1);
      Period period = pool.over(first, end.isAfter(request.last()) ? request.last() : end);
      months.add(
          new Judged(
              new Period(
                  period.first(),
                  period.last(),
                  period.figures(),
                  period.pdrops(),
                  knownOfAll(period)),
              regime.limit(),
              doubtful(together, period)));
    }
    return months;
  }

  /// Days that are known of each campaign that is counted: one that is missing makes the sum wrong.
  private int knownOfAll(Period period) {
    return (int)
        period
            .first()
            .datesUntil(period.last().plusDays(1))
            .filter(day -> together.stream().allMatch(id -> ofCampaign(id).containsKey(day)))
            .count();
  }

  /// Of all days that something in the report is judged by.
  private List<Gap> gaps() {
    LocalDate first =
        switch (regime.window()) {
          case THIRTY_DAYS -> request.first().minusDays(Ledger.DAYS - 1L);
          case MONTH -> request.first().withDayOfMonth(1);
          case DAY, LAST_HOUR -> request.first();
        };
    List<Gap> gaps = new ArrayList<>();
    for (String id : together) {
      Map<LocalDate, LedgerDay> known = ofCampaign(id);
      for (Gap.Sort sort : Gap.Sort.values()) {
        gaps.addAll(
            runs(
                id,
                sort,
                first
                    .datesUntil(request.last().plusDays(1))
                    .filter(day -> has(sort, Optional.ofNullable(known.get(day))))
                    .toList()));
      }
    }
    return gaps;
  }

  private static boolean has(Gap.Sort sort, Optional<LedgerDay> row) {
    return switch (sort) {
      case MISSING -> row.isEmpty();
      case NOT_WHOLE -> row.filter(it -> !it.complete()).isPresent();
      case SHARED -> row.filter(LedgerDay::shared).isPresent();
    };
  }

  private static List<Gap> runs(String id, Gap.Sort sort, List<LocalDate> days) {
    List<Gap> runs = new ArrayList<>();
    for (LocalDate day : days) {
      if (!runs.isEmpty() && runs.getLast().last().plusDays(1).equals(day)) {
        runs.set(runs.size() - 1, new Gap(id, runs.getLast().first(), day, sort));
      } else {
        runs.add(new Gap(id, day, day, sort));
      }
    }
    return runs;
  }
}

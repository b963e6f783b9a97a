package dev.andon.report;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Period;
import dev.andon.compliance.Regime;
import dev.andon.history.LedgerDay;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Drop rates of one campaign over days of the dialer's.
///
/// @param made when and by what
/// @param dialer the dialer's address
/// @param campaign campaign id
/// @param name what the dialer called it last
/// @param regime the rules and the limit that hold for it
/// @param together ids of the campaigns that those rules count as one; only its own where they
///   count by campaign
/// @param total the whole period, of this campaign alone
/// @param days each day of the period, the first one first
/// @param windows successive periods of 30 days from the first day on; the last may be shorter
/// @param latest the 30 days to the last day, which may begin before the period
/// @param worst the highest rate of 30 days that end within the period and are all known: a few
///   days alone would be the highest by chance
/// @param months calendar months as far as they lie before the end, of all campaigns in `together`
/// @param gaps what is missing, of all campaigns in `together`
public record ComplianceReport(
    Made made,
    String dialer,
    String campaign,
    Optional<String> name,
    Regime regime,
    List<String> together,
    Judged total,
    List<Day> days,
    List<Judged> windows,
    Judged latest,
    Optional<Judged> worst,
    List<Judged> months,
    List<Gap> gaps)
    implements Report {

  /// How many of the days with the highest rates are named.
  public static final int WORST_DAYS = 5;

  /// A day.
  ///
  /// @param known what the record knows of it
  /// @param thirtyDays the 30 days that end with it
  /// @param shown when the dialer's own report was furthest below; absent where it was not, or that
  ///   was not recorded
  public record Day(
      LocalDate day, Optional<LedgerDay> known, Period thirtyDays, Optional<DialerShown> shown) {

    /// D and A; absent where nothing is known.
    public Optional<DropFigures> figures() {
      return known.map(it -> it.counts().figures());
    }
  }

  /// Consecutive days of a campaign of which something is missing.
  public record Gap(String campaign, LocalDate first, LocalDate last, Sort sort) {

    /// What is missing.
    public enum Sort {
      /// Nothing is known of these days.
      MISSING,
      /// The last calls of these days may be missing.
      NOT_WHOLE,
      /// Asked for together with other campaigns: answers may be too many, the rate too low.
      SHARED
    }
  }

  public ComplianceReport {
    together = List.copyOf(together);
    days = List.copyOf(days);
    windows = List.copyOf(windows);
    months = List.copyOf(months);
    gaps = List.copyOf(gaps);
  }

  /// What the regime judges, the newest last: 30 days, each known day, or months.
  public List<Judged> judged() {
    return switch (regime.window()) {
      case THIRTY_DAYS ->
          worst
              .filter(it -> !it.equals(latest))
              .map(it -> List.of(it, latest))
              .orElse(List.of(latest));
      case MONTH -> months;
      case DAY, LAST_HOUR ->
          days.stream()
              .flatMap(
                  day ->
                      day
                          .known()
                          .map(
                              known ->
                                  new Judged(
                                      new Period(
                                          day.day(),
                                          day.day(),
                                          known.counts().figures(),
                                          known.counts().pdrops(),
                                          1),
                                      regime.limit(),
                                      known.complete() && !known.shared() ? 0 : 1))
                          .stream())
              .toList();
    };
  }

  /// Over where anything that the regime judges is over; else within where anything is.
  public Verdict verdict() {
    List<Verdict> all = judged().stream().map(Judged::verdict).toList();
    for (Verdict verdict : List.of(Verdict.OVER, Verdict.WITHIN, Verdict.NO_ANSWERS)) {
      if (all.contains(verdict)) {
        return verdict;
      }
    }
    return Verdict.NOT_KNOWN;
  }

  /// Whether nothing that is missing can change the verdict. One whole window over the limit is
  /// enough to be over it.
  public boolean isFirm() {
    return verdict() == Verdict.OVER
        ? judged().stream().anyMatch(it -> it.verdict() == Verdict.OVER && it.isFirm())
        : gaps.isEmpty() && judged().stream().allMatch(Judged::isFirm);
  }

  /// The days with the highest rates, the highest first; none without a drop.
  public List<Day> worstDays() {
    return days.stream()
        .filter(day -> day.figures().filter(it -> it.drops() > 0 && it.answers() > 0).isPresent())
        .sorted(
            Comparator.comparingDouble(
                    (Day day) -> -day.figures().orElseThrow().rate().orElseThrow())
                .thenComparing(Day::day))
        .limit(WORST_DAYS)
        .toList();
  }
}

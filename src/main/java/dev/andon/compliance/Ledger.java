package dev.andon.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Counts by day, of one campaign or of several that are reckoned together. Immutable.
public final class Ledger {

  /// Nothing known of any day.
  public static final Ledger EMPTY = new Ledger(new TreeMap<>());

  /// How many days the rate of the United States counts over.
  public static final int DAYS = 30;

  private final NavigableMap<LocalDate, DayCounts> days;

  private Ledger(NavigableMap<LocalDate, DayCounts> days) {
    this.days = Collections.unmodifiableNavigableMap(days);
  }

  /// Of these days; of two for the same day the later one counts.
  public static Ledger of(Collection<DayCounts> days) {
    NavigableMap<LocalDate, DayCounts> byDay = new TreeMap<>();
    days.forEach(day -> byDay.put(day.day(), day));
    return new Ledger(byDay);
  }

  /// Several as one: their counts of each day are summed, their rates never are.
  public static Ledger pooled(Collection<Ledger> ledgers) {
    NavigableMap<LocalDate, DayCounts> byDay = new TreeMap<>();
    for (Ledger ledger : ledgers) {
      ledger.days.forEach((day, counts) -> byDay.merge(day, counts, Ledger::sum));
    }
    return new Ledger(byDay);
  }

  private static DayCounts sum(DayCounts one, DayCounts other) {
    return new DayCounts(
        one.day(),
        one.drops() + other.drops(),
        one.answers() + other.answers(),
        one.pdrops() + other.pdrops());
  }

  /// The same with this day's counts instead of what was known of it.
  public Ledger with(DayCounts counts) {
    NavigableMap<LocalDate, DayCounts> byDay = new TreeMap<>(days);
    byDay.put(counts.day(), counts);
    return new Ledger(byDay);
  }

  /// What is known of this day.
  public Optional<DayCounts> day(LocalDate day) {
    return Optional.ofNullable(days.get(day));
  }

  /// All days, oldest first.
  public Collection<DayCounts> days() {
    return days.values();
  }

  /// The sum from one day to another, both included.
  public Period over(LocalDate first, LocalDate last) {
    DropFigures sum = new DropFigures(0, 0);
    int pdrops = 0;
    Collection<DayCounts> within = days.subMap(first, true, last, true).values();
    for (DayCounts day : within) {
      sum = sum.plus(day.figures());
      pdrops += day.pdrops();
    }
    return new Period(first, last, sum, pdrops, within.size());
  }

  /// Today and the 29 days before.
  public ThirtyDays thirtyDays(LocalDate today) {
    LocalDate oldest = today.minusDays(DAYS - 1);
    return new ThirtyDays(
        over(oldest, today.minusDays(1)),
        day(today).map(DayCounts::figures).orElse(new DropFigures(0, 0)),
        over(oldest, today),
        over(oldest.plusDays(1), today));
  }

  /// The calendar month up to and with today.
  public Period month(LocalDate today) {
    return over(today.withDayOfMonth(1), today);
  }

  /// The running one of successive periods of 30 days that follow each other from `begin` on, for
  /// those who reckon "each successive 30-day period" so.
  ///
  /// @return up to and with today
  public Period successive(LocalDate begin, LocalDate today) {
    long passed = ChronoUnit.DAYS.between(begin, today);
    LocalDate start = begin.plusDays(Math.floorDiv(passed, (long) DAYS) * DAYS);
    return over(start, today);
  }

  /// What a regime counts as of today, where it counts whole days.
  ///
  /// @return absent for the last hour
  public Optional<Period> over(Window window, LocalDate today) {
    return switch (window) {
      case LAST_HOUR -> Optional.empty();
      case DAY -> Optional.of(over(today, today));
      case THIRTY_DAYS -> Optional.of(thirtyDays(today).whole());
      case MONTH -> Optional.of(month(today));
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Ledger ledger && ledger.days.equals(days);
  }

  @Override
  public int hashCode() {
    return days.hashCode();
  }

  @Override
  public String toString() {
    return "Ledger" + days.values();
  }
}

package dev.andon.report;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Period;
import java.math.BigDecimal;

/// How counts stand against a limit that may be reached but not passed.
public enum Verdict {
  WITHIN,
  OVER,
  /// Nobody answered, so there is no rate.
  NO_ANSWERS,
  /// Nothing is known of any day.
  NOT_KNOWN;

  /// Of the days that are known.
  public static Verdict of(Period period, DropLimit limit) {
    return period.daysKnown() == 0 ? NOT_KNOWN : of(period.figures(), limit);
  }

  static Verdict of(DropFigures figures, DropLimit limit) {
    if (figures.answers() == 0) {
      return NO_ANSWERS;
    }
    BigDecimal allowed =
        BigDecimal.valueOf(limit.fraction()).multiply(BigDecimal.valueOf(figures.answers()));
    return BigDecimal.valueOf(figures.drops()).compareTo(allowed) > 0 ? OVER : WITHIN;
  }
}

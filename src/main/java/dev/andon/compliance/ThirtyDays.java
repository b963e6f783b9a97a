package dev.andon.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Today and the 29 days before, and what follows for the rest of today.
///
/// @param before the 29 days before
/// @param today the counts of today so far
/// @param tomorrow the days of `whole` without the oldest, which is what tomorrow begins with
public record ThirtyDays(Period before, DropFigures today, Period whole, Period tomorrow) {

  /// The rate's counts.
  public DropFigures figures() {
    return whole.figures();
  }

  /// How many more drops today keep the 30 days within the limit: floor(L*(A29 + A0) - D29 - D0).
  ///
  /// @param answersByEndOfDay A0: how many answers today is expected to have at its end
  /// @return below 0 where so many are too many already
  public int dropsAllowedToday(int answersByEndOfDay, DropLimit limit) {
    if (answersByEndOfDay < 0) {
      throw new IllegalArgumentException("negative answers: " + answersByEndOfDay);
    }
    return BigDecimal.valueOf(limit.fraction())
        .multiply(BigDecimal.valueOf((long) before.figures().answers() + answersByEndOfDay))
        .subtract(BigDecimal.valueOf((long) before.figures().drops() + today.drops()))
        .setScale(0, RoundingMode.FLOOR)
        .intValueExact();
  }
}

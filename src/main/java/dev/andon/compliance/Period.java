package dev.andon.compliance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Counts over consecutive days, and of how many of them they are known.
///
/// @param first its first day
/// @param last its last day
/// @param figures their sum
/// @param pdrops their PDROPs, which are not among the drops
/// @param daysKnown of how many days counts are kept; a day without a call is known where somebody
///   wrote down its zeros
public record Period(
    LocalDate first, LocalDate last, DropFigures figures, int pdrops, int daysKnown) {

  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a period from " + first + " back to " + last);
    }
  }

  /// How many days it has.
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
  }

  /// Whether no day is missing.
  public boolean isWhole() {
    return daysKnown == days();
  }
}

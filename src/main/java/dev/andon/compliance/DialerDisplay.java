package dev.andon.compliance;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// A day's drop rate as the dialer itself shows it beside what it is.
///
/// The statistics script of a stock dialer adds up drops by clock hour and leaves out an hour until
/// it was counted again more than an hour after its end. So the drops of the previous clock hour
/// are always missing from the figure that the dialer shows, and steers by; calls and answers are
/// not.
///
/// @param day D and A of the day
/// @param leftOut drops of the previous clock hour by the dialer's clock
public record DialerDisplay(DropFigures day, int leftOut) {

  public DialerDisplay {
    if (leftOut < 0 || leftOut > day.drops()) {
      throw new IllegalArgumentException(leftOut + " drops left out of " + day.drops());
    }
  }

  /// What the dialer shows.
  public DropFigures shown() {
    return new DropFigures(day.drops() - leftOut, day.answers());
  }

  /// By how many percentage points it shows too little; absent while nobody answered.
  public OptionalDouble pointsTooLow() {
    OptionalDouble is = day.percent();
    OptionalDouble shows = shown().percent();
    return is.isPresent() && shows.isPresent()
        ? OptionalDouble.of(
            BigDecimal.valueOf(is.getAsDouble())
                .subtract(BigDecimal.valueOf(shows.getAsDouble()))
                .doubleValue())
        : OptionalDouble.empty();
  }
}

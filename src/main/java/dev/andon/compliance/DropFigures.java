package dev.andon.compliance;

import dev.andon.model.CallCounts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

/// Drop arithmetic over one pair of counts.
///
/// @param drops D: answered calls that found no agent in time
/// @param answers A: live answers **including** the drops
public record DropFigures(int drops, int answers) {

  public DropFigures {
    if (drops < 0 || answers < 0) {
      throw new IllegalArgumentException("negative counts: " + drops + " of " + answers);
    }
  }

  /// Those of a campaign; absent where the dialer told no counts, or none that can be. Of an
  /// in-group: drops over answers without drops, which is how the dialer divides there.
  public static Optional<DropFigures> of(CallCounts counts) {
    int drops = counts.drops().orElse(-1);
    int answers = counts.answers().orElse(-1);
    return drops < 0 || answers < 0
        ? Optional.empty()
        : Optional.of(new DropFigures(drops, answers));
  }

  /// Counts are summed, percentages never are.
  public DropFigures plus(DropFigures more) {
    return new DropFigures(drops + more.drops, answers + more.answers);
  }

  /// D/A as a fraction; absent while nobody answered, which is "no calls yet" and not 0 %.
  public OptionalDouble rate() {
    return answers == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) drops / answers);
  }

  /// D/A in percent, rounded half up to two decimals as the dialer rounds it.
  public OptionalDouble percent() {
    return answers == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            BigDecimal.valueOf(100L * drops)
                .divide(BigDecimal.valueOf(answers), 2, RoundingMode.HALF_UP)
                .doubleValue());
  }

  /// Whether D/A is at or over the limit.
  public boolean atOrOver(DropLimit limit) {
    return answers > 0 && budget(limit).signum() <= 0;
  }

  /// How many of the next calls may all be drops: k = floor((L*A - D)/(1 - L)), never below 0.
  public int dropsLeft(DropLimit limit) {
    return count(
        budget(limit).divide(BigDecimal.ONE.subtract(exact(limit)), 0, RoundingMode.FLOOR));
  }

  /// How many answers without a drop bring the rate back to the limit: m = max(0, ceil(D/L - A)).
  public int answersToRecover(DropLimit limit) {
    return count(
        BigDecimal.valueOf(drops)
            .divide(exact(limit), 0, RoundingMode.CEILING)
            .subtract(BigDecimal.valueOf(answers)));
  }

  /// Where the true rate lies, in 95 of 100 cases; absent while nobody answered.
  public Optional<RateInterval> interval() {
    return answers == 0 ? Optional.empty() : Optional.of(RateInterval.wilson(drops, answers));
  }

  /// Never below 0; a limit next to 0 or 1 gives more than a count holds.
  private static int count(BigDecimal calls) {
    return calls.max(BigDecimal.ZERO).min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
  }

  /// L*A - D, exact: 0.03 * 1000 in binary floating point is not 30.
  private BigDecimal budget(DropLimit limit) {
    return exact(limit).multiply(BigDecimal.valueOf(answers)).subtract(BigDecimal.valueOf(drops));
  }

  private static BigDecimal exact(DropLimit limit) {
    return BigDecimal.valueOf(limit.fraction());
  }
}

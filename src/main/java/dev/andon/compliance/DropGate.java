package dev.andon.compliance;

/// Decides when a day's drop rate is worth a warning.
///
/// A plain "today >= 2.5 %" raised a false alarm on 76 % of simulated days of a campaign whose true
/// rate was 2.0 %; this gate did so on 9 to 11 %.
public final class DropGate {

  /// Below this many answers nothing is judged.
  public static final int MIN_ANSWERS = 50;

  /// From this many answers on the value itself counts, too.
  public static final int ENOUGH_ANSWERS = 1_000;

  /// A drop count that a campaign exactly at the level reaches less often than this raises.
  public static final double SIGNIFICANCE = 0.10;

  private DropGate() {}

  /// Judges the counts of one day against a limit.
  public static DropState judge(DropFigures figures, DropLimit limit) {
    if (figures.answers() == 0) {
      return DropState.NO_CALLS;
    }
    if (figures.answers() < MIN_ANSWERS) {
      return DropState.TOO_FEW;
    }
    if (isOver(figures, limit.fraction(), limit)) {
      return DropState.STOP;
    }
    return isOver(figures, limit.watchFraction(), limit) ? DropState.WATCH : DropState.OK;
  }

  /// Whether these counts raise at this level, whatever the sample: chance hardly explains them at
  /// a true rate of `level`, or there are answers enough for the value itself to count.
  ///
  /// @param level a fraction; from the limit itself on the value must have reached the level, below
  ///   it no or one drop must be left before the limit
  public static boolean isOver(DropFigures figures, double level, DropLimit limit) {
    if (figures.answers() >= ENOUGH_ANSWERS) {
      boolean byValue =
          level >= limit.fraction()
              ? figures.atOrOver(new DropLimit(level))
              : figures.dropsLeft(limit) <= 1;
      if (byValue) {
        return true;
      }
    }
    // At or below what the level lets expect, the tail is about one half, and dear to compute.
    return figures.drops() > figures.answers() * level
        && BinomialTail.atLeast(figures, level) < SIGNIFICANCE;
  }
}

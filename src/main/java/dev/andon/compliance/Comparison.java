package dev.andon.compliance;

import java.util.OptionalDouble;

/// A rate from counts beside the percentage that the dialer itself sends.
public sealed interface Comparison {

  /// A larger difference is shown as "figures disagree", in percentage points.
  double TOLERANCE = 0.05;

  /// Both say the same.
  record Agrees(double ours, double theirs) implements Comparison {}

  /// They differ by more than [#TOLERANCE].
  ///
  /// @param ours in percent, with two decimals
  /// @param theirs in percent
  record Disagrees(double ours, double theirs) implements Comparison {

    /// By how many percentage points.
    public double points() {
      return Math.abs(ours - theirs);
    }
  }

  /// There is nothing to compare.
  enum Missing implements Comparison {
    /// Nobody answered, so there is no rate.
    NO_CALLS,
    /// The dialer sends no percentage.
    NOT_SENT
  }

  /// Compares them.
  static Comparison of(DropFigures figures, OptionalDouble percentServer) {
    if (percentServer.isEmpty()) {
      return Missing.NOT_SENT;
    }
    if (figures.percent().isEmpty()) {
      return Missing.NO_CALLS;
    }
    double ours = figures.percent().getAsDouble();
    double theirs = percentServer.getAsDouble();
    // Rounding of two-decimal percentages in binary must not count as a difference.
    return Math.abs(ours - theirs) > TOLERANCE + 1e-9
        ? new Disagrees(ours, theirs)
        : new Agrees(ours, theirs);
  }
}

package dev.andon.compliance;

import org.apache.commons.statistics.distribution.BinomialDistribution;

/// The exact upper tail of a binomial distribution.
public final class BinomialTail {

  private BinomialTail() {}

  /// P(X >= D) for X drops among A answers that each drop with probability `level`: how often
  /// chance alone makes that many drops of a campaign whose true rate is `level`.
  public static double atLeast(DropFigures figures, double level) {
    return BinomialDistribution.of(figures.answers(), level)
        .survivalProbability(figures.drops() - 1);
  }
}

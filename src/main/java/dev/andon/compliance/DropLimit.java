package dev.andon.compliance;

import java.math.BigDecimal;

/// The most of its live answers that a campaign may drop, as a fraction: 0.03 for 3 %.
///
/// 3 % is the limit of 47 CFR 64.1200(a)(7) and 16 CFR 310.4(b)(4) in the United States and kept as
/// practice in the United Kingdom; the customer chooses.
public record DropLimit(double fraction) {

  public static final DropLimit DEFAULT = new DropLimit(0.03);

  /// Where watching begins, as a share of the limit: 2.5 % of a limit of 3 %.
  private static final double WATCH_SHARE = 2.5 / 3;

  public DropLimit {
    if (!(fraction > 0 && fraction < 1)) {
      throw new IllegalArgumentException("a drop limit lies between 0 and 1, not " + fraction);
    }
  }

  /// From a figure in percent, such as 3.0.
  public static DropLimit ofPercent(double percent) {
    // Not percent / 100, which makes 0.028999999999999998 of 2.9.
    return new DropLimit(BigDecimal.valueOf(percent).movePointLeft(2).doubleValue());
  }

  /// In percent.
  public double percent() {
    return BigDecimal.valueOf(fraction).movePointRight(2).doubleValue();
  }

  /// The level that the warning tests against.
  public double watchFraction() {
    return fraction * WATCH_SHARE;
  }
}

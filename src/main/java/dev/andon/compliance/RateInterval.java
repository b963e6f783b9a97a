package dev.andon.compliance;

/// Between which drop rates the true one lies with 95 % confidence, as fractions.
public record RateInterval(double low, double high) {

  /// Two-sided 95 % of the normal distribution.
  private static final double Z = 1.959963984540054;

  public RateInterval {
    if (!(low >= 0 && low <= high && high <= 1)) {
      throw new IllegalArgumentException("no interval of rates: " + low + " to " + high);
    }
  }

  /// Wilson's interval, which stays sound for few answers and for no drops.
  static RateInterval wilson(int drops, int answers) {
    double n = answers;
    double p = Math.min(1, drops / n);
    double z2 = Z * Z;
    double middle = p + z2 / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    double all = 1 + z2 / n;
    return new RateInterval(
        drops == 0 ? 0 : Math.max(0, (middle - half) / all),
        p == 1 ? 1 : Math.min(1, (middle + half) / all));
  }
}

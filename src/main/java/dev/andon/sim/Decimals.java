package dev.andon.sim;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Numbers with a fixed count of decimals.
final class Decimals {

  private Decimals() {}

  static BigDecimal of(int decimals, double value) {
    return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
  }
}

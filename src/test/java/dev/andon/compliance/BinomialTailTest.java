package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTailTest {

  /// Enough digits that the sum of a million terms is exact for a double.
  private static final MathContext DIGITS = new MathContext(60, RoundingMode.HALF_EVEN);

  @ParameterizedTest
  @CsvSource({
    "4, 50, 0.03",
    "9, 200, 0.025",
    "16, 148, 0.03",
    "29, 1000, 0.025",
    "30, 1000, 0.03",
    "330, 10000, 0.03",
    "2600, 100000, 0.025",
    "3100, 100000, 0.03",
    "25000, 1000000, 0.025",
    "25300, 1000000, 0.025",
    "30214, 1000000, 0.03",
    "31000, 1000000, 0.03",
    "48000, 1000000, 0.05"
  })
  void theTailIsThatOfTheExactSum(int drops, int answers, BigDecimal level) {
    double exact = exactTail(drops, answers, level).doubleValue();

    assertThat(BinomialTail.atLeast(new DropFigures(drops, answers), level.doubleValue()))
        .isCloseTo(exact, within(1e-9));
  }

  /// Sums the terms from D on upwards, each from the one before it, until they no longer count.
  private static BigDecimal exactTail(int drops, int answers, BigDecimal p) {
    BigDecimal odds = p.divide(BigDecimal.ONE.subtract(p), DIGITS);
    BigDecimal term = BigDecimal.ONE.subtract(p).pow(answers, DIGITS);
    BigDecimal below = BigDecimal.ZERO;
    for (int k = 0; k < drops; k++) {
      below = below.add(term, DIGITS);
      term =
          term.multiply(BigDecimal.valueOf(answers - k), DIGITS)
              .divide(BigDecimal.valueOf(k + 1), DIGITS)
              .multiply(odds, DIGITS);
    }
    return BigDecimal.ONE.subtract(below, DIGITS);
  }
}

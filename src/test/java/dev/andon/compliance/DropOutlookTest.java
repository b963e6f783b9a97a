package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropOutlookTest {

  private static final DropLimit LIMIT = DropLimit.DEFAULT;

  @Test
  void theDrawnDayEndsAtFourPointFourPercent() {
    DropOutlook outlook = outlook(36, 1033, 19, 355, 355 / 60.0, Duration.ofMinutes(316));

    // r^ = (19 + 100 * 36/1033) / 455; 5.92 answers a minute for 316 minutes.
    assertThat(outlook.answersAtEnd()).isEqualTo(1033 + 1870);
    double expected = (19 + 3600.0 / 1033) / 455;
    assertThat(outlook.rateAtEnd())
        .isCloseTo((36 + expected * 1870) / 2903, within(1e-12))
        .isCloseTo(0.044, within(0.0005));
    assertThat(outlook.breachIn()).isEqualTo(Optional.of(Duration.ZERO));
  }

  @Test
  void theBreachComesWhenTheBudgetIsUsedUp() {
    // 20 of 1 000 leaves 10; 4 answers a minute at 5 % take 4 * 0.02 of it each minute.
    assertThat(outlook(20, 1000, 12, 240, 4, Duration.ofHours(4)).breachIn())
        .isEqualTo(Optional.of(Duration.ofMinutes(125)));
  }

  @ParameterizedTest
  @CsvSource({"3, 100, 4", "0, 0, 4", "5, 100, 0", "0, 300, 4"})
  void thereIsNoBreachAtThisPace(int drops60, int answers60, double pace) {
    assertThat(outlook(20, 1000, drops60, answers60, pace, Duration.ofHours(4)).breachIn())
        .isEmpty();
  }

  @Test
  void withNothingLeftTheDayEndsAsItIs() {
    DropOutlook now = outlook(20, 1000, 12, 240, 4, Duration.ofMinutes(-5));

    assertThat(now.answersAtEnd()).isEqualTo(1000);
    assertThat(now.rateAtEnd()).isEqualTo(0.02);
  }

  @Test
  void withoutAnswersNothingIsSaid() {
    assertThat(
            DropOutlook.of(
                new DropFigures(0, 0), new DropFigures(0, 0), 4, Duration.ofHours(1), LIMIT))
        .isEmpty();
  }

  @Test
  void aPaceThatIsNoneIsRefused() {
    for (double pace : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> outlook(1, 100, 1, 100, pace, Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          1,  12,   0.0149, 0.3539
          1,  31,   0.0057, 0.1619
          36, 1033, 0.0253, 0.0479
          0,  50,   0,      0.0713
          3,  3,    0.4385, 1
          """)
  void theIntervalIsWilsons(int drops, int answers, double low, double high) {
    RateInterval interval = new DropFigures(drops, answers).interval().orElseThrow();

    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void theIntervalHoldsTheRateAndNarrowsWithMoreAnswers() {
    assertThat(new DropFigures(0, 0).interval()).isEmpty();
    for (int drops = 0; drops <= 40; drops++) {
      RateInterval few = new DropFigures(drops, 40).interval().orElseThrow();
      RateInterval many = new DropFigures(drops * 10, 400).interval().orElseThrow();
      assertThat(few.low()).isLessThanOrEqualTo(drops / 40.0);
      assertThat(few.high()).isGreaterThanOrEqualTo(drops / 40.0);
      assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }
  }

  private static DropOutlook outlook(
      int drops, int answers, int drops60, int answers60, double pace, Duration left) {
    return DropOutlook.of(
            new DropFigures(drops, answers), new DropFigures(drops60, answers60), pace, left, LIMIT)
        .orElseThrow();
  }
}

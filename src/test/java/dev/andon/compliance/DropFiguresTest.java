package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropFiguresTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          20, 1000, 10, 0
          29, 1000, 1,  0
          30, 1000, 0,  0
          35, 1000, 0,  167
          16, 148,  0,  386
          0,  0,    0,  0
          0,  1,    0,  0
          1,  1,    0,  33
          """)
  void dropsLeftAndAnswersToRecoverAtThreePercent(int drops, int answers, int left, int toRecover) {
    DropFigures figures = new DropFigures(drops, answers);
    assertThat(figures.dropsLeft(DropLimit.DEFAULT)).isEqualTo(left);
    assertThat(figures.answersToRecover(DropLimit.DEFAULT)).isEqualTo(toRecover);
  }

  @Test
  void theFormulasKeepTheirPromise() {
    DropLimit limit = DropLimit.DEFAULT;
    for (int answers = 0; answers < 400; answers++) {
      for (int drops = 0; drops <= answers && drops < 30; drops++) {
        DropFigures figures = new DropFigures(drops, answers);
        int left = figures.dropsLeft(limit);
        if (left > 0) {
          assertThat(100L * (drops + left)).isLessThanOrEqualTo(3L * (answers + left));
        }
        assertThat(100L * (drops + left + 1)).isGreaterThan(3L * (answers + left + 1));
        int recover = figures.answersToRecover(limit);
        assertThat(100L * drops).isLessThanOrEqualTo(3L * (answers + recover));
        if (recover > 0) {
          assertThat(100L * drops).isGreaterThan(3L * (answers + recover - 1));
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0.7", "1.1", "2.9", "3.3", "5.7", "7"})
  void aLimitInPercentIsExact(double percent) {
    DropLimit limit = DropLimit.ofPercent(percent);
    int drops = (int) Math.round(percent * 10);
    DropFigures atLimit = new DropFigures(drops, 1000);
    assertThat(limit.percent()).isEqualTo(percent);
    assertThat(atLimit.atOrOver(limit)).isTrue();
    assertThat(atLimit.answersToRecover(limit)).isZero();
    assertThat(new DropFigures(drops - 1, 1000).atOrOver(limit)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          16, 148, 10.81
          6,  132, 4.55
          16, 66,  24.24
          3,  46,  6.52
          1,  800, 0.13
          """)
  void percentIsRoundedAsTheDialerRoundsIt(int drops, int answers, double percent) {
    assertThat(new DropFigures(drops, answers).percent()).isEqualTo(OptionalDouble.of(percent));
  }

  @Test
  void withoutAnswersThereIsNoRate() {
    DropFigures none = new DropFigures(0, 0);
    assertThat(none.rate()).isEqualTo(OptionalDouble.empty());
    assertThat(none.percent()).isEqualTo(OptionalDouble.empty());
    assertThat(none.atOrOver(DropLimit.DEFAULT)).isFalse();
  }

  @Test
  void countsArePooledAndPercentagesAreNot() {
    assertThat(new DropFigures(16, 148).plus(new DropFigures(6, 132)))
        .isEqualTo(new DropFigures(22, 280));
  }

  @Test
  void tinyAndHugeLimitsDoNotOverflow() {
    DropFigures figures = new DropFigures(5_000, 100_000);
    assertThat(figures.answersToRecover(new DropLimit(1e-9))).isEqualTo(Integer.MAX_VALUE);
    assertThat(figures.dropsLeft(new DropLimit(1 - 1e-9))).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new DropFigures(-1, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("negative counts: -1 of 5");
    for (double fraction : new double[] {0, 1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> new DropLimit(fraction))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

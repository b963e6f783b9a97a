package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropGateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,  0,    NO_CALLS
          5,  49,   TOO_FEW
          0,  50,   OK
          2,  50,   OK
          3,  50,   OK
          4,  50,   STOP
          8,  200,  OK
          9,  200,  WATCH
          16, 148,  STOP
          25, 999,  OK
          29, 1000, WATCH
          28, 1000, OK
          30, 1000, STOP
          0,  5000, OK
          """)
  void judgesTheDay(int drops, int answers, DropState state) {
    assertThat(DropGate.judge(new DropFigures(drops, answers), DropLimit.DEFAULT)).isEqualTo(state);
  }

  @Test
  void aHigherLimitMovesBothLevels() {
    assertThat(DropGate.judge(new DropFigures(40, 1000), DropLimit.ofPercent(5)))
        .isEqualTo(DropState.OK);
    assertThat(DropGate.judge(new DropFigures(50, 1000), DropLimit.ofPercent(5)))
        .isEqualTo(DropState.STOP);
  }

  @Test
  void theTailIsExactAndIncludesTheDropsThemselves() {
    assertThat(BinomialTail.atLeast(new DropFigures(0, 60), 0.025)).isEqualTo(1);
    assertThat(BinomialTail.atLeast(new DropFigures(1, 60), 0.025))
        .isCloseTo(1 - Math.pow(0.975, 60), within(1e-12));
    assertThat(BinomialTail.atLeast(new DropFigures(60, 60), 0.5))
        .isCloseTo(Math.pow(0.5, 60), within(1e-12));
  }

  @Test
  void moreDropsNeverLookBetter() {
    for (int answers : new int[] {50, 200, 999, 1000, 3000}) {
      DropState before = DropState.OK;
      for (int drops = 0; drops <= 120 && drops <= answers; drops++) {
        DropState now = DropGate.judge(new DropFigures(drops, answers), DropLimit.DEFAULT);
        assertThat(now).as("%d of %d", drops, answers).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }
}

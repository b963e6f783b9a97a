package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialerDisplayTest {

  /// Counts, and what a stock dialer's own report showed of them at 16:02.
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SALESUS, 16, 148, 4,  8.11, 2.70
          SOLAR,    6, 132, 1,  3.79, 0.76
          SURVEY,  16,  66, 5, 16.67, 7.57
          UK-DEBT,  3,  46, 0,  6.52, 0.00
          """)
  void itIsTheReportsFigure(
      String campaign, int drops, int answers, int leftOut, double shown, double tooLow) {
    DialerDisplay display = new DialerDisplay(new DropFigures(drops, answers), leftOut);

    assertThat(display.shown().percent()).as(campaign).isEqualTo(OptionalDouble.of(shown));
    assertThat(display.pointsTooLow()).as(campaign).isEqualTo(OptionalDouble.of(tooLow));
  }
}

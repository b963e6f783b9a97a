package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,0
          999,999
          1033,1_033
          17184,17_184
          1000000,1_000_000
          -1234,−1_234
          """)
  void setsThousandsOffByANarrowSpace(long value, String text) {
    assertThat(Formats.count(value)).isEqualTo(text.replace('_', Formats.THIN));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          27,1003,2.7
          36,1033,3.5
          30,1012,2.96
          30,1000,3.0
          31,1000,3.1
          301,10000,3.01
          2999,100000,2.999
          299999,10000000,3.0000
          0,742,0.0
          1200,1200,100.0
          """)
  void showsMoreDecimalsWhereOneWouldHideTheSideOfTheLimit(int drops, int answers, String text) {
    assertThat(Formats.percent(new DropFigures(drops, answers), DropLimit.DEFAULT)).isEqualTo(text);
  }

  @Test
  void aRateWithoutAnswersIsADash() {
    assertThat(Formats.percent(new DropFigures(0, 0), DropLimit.DEFAULT)).isEqualTo("–");
    assertThat(Formats.percent(Double.NaN, DropLimit.DEFAULT)).isEqualTo("–");
  }

  @Test
  void aLimitShowsTheDecimalsThatSomebodyChose() {
    assertThat(Formats.percent(DropLimit.ofPercent(3))).isEqualTo("3.0");
    assertThat(Formats.percent(DropLimit.ofPercent(2.75))).isEqualTo("2.75");
    assertThat(Formats.percent(DropLimit.ofPercent(5.1))).isEqualTo("5.1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          en;2.7
          es-ES;2,7
          es-AR;2,7
          es-MX;2.7
          de-DE;2,7
          de-CH;2.7
          ar-EG;2.7
          fa-IR;2.7
          hi-IN-u-nu-deva;2.7
          """)
  void theDecimalSignFollowsTheCountryAndTheDigitsStayLatin(String language, String text) {
    try (InLanguage _ = new InLanguage(language)) {
      assertThat(Formats.percent(new DropFigures(27, 1003), DropLimit.DEFAULT)).isEqualTo(text);
      assertThat(Formats.count(17_184)).isEqualTo("17\u202f184");
      assertThat(Formats.duration(Duration.ofSeconds(3850))).isEqualTo("1:04:10");
    }
  }

  @Test
  void limitsAndTheDialersPercentagesHaveTheSameDecimalSign() {
    try (InLanguage _ = new InLanguage("es-CO")) {
      assertThat(Formats.percent(DropLimit.ofPercent(2.75))).isEqualTo("2,75");
      assertThat(Formats.percentOfTwoDecimals(2.714)).isEqualTo("2,71");
      assertThat(Formats.withSign("2,75")).isEqualTo("2,75\u202f%");
    }
  }

  @Test
  void clocksAndDaysFollowTheLanguage() {
    LocalDateTime time = LocalDateTime.of(2026, 11, 20, 9, 4, 7);
    assertThat(Formats.clock(time)).isEqualTo("09:04");
    assertThat(Formats.clockWithSeconds(time)).isEqualTo("09:04:07");
    assertThat(Formats.date(time)).isEqualTo("20 Nov");
    try (InLanguage _ = new InLanguage("es-MX")) {
      assertThat(Formats.clock(time)).isEqualTo("09:04");
      assertThat(Formats.date(time)).isEqualTo("20 nov");
    }
    try (InLanguage _ = new InLanguage("ar-EG")) {
      assertThat(Formats.clock(time)).isEqualTo("09:04");
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0:00", "59,0:59", "250,4:10", "3599,59:59", "3850,1:04:10", "360000,100:00:00"})
  void timesHaveHoursFromAnHourOn(long seconds, String text) {
    assertThat(Formats.duration(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @Test
  void aTimeWhoseStartWasNotSeenIsAtLeastThat() {
    assertThat(Formats.duration(Duration.ofSeconds(250), false)).isEqualTo("≥\u202f4:10");
    assertThat(Formats.duration(Duration.ofSeconds(250), true)).isEqualTo("4:10");
  }

  @Test
  void aTimeBelowZeroIsZero() {
    assertThat(Formats.duration(Duration.ofSeconds(-5))).isEqualTo("0:00");
    assertThat(Formats.age(Duration.ofSeconds(-5))).isEqualTo("0 s");
  }

  @ParameterizedTest
  @CsvSource({
    "12,12 s",
    "59,59 s",
    "60,1 min",
    "3599,59 min",
    "7200,2 h",
    "172799,47 h",
    "172800,2 d"
  })
  void agesAreWords(long seconds, String text) {
    assertThat(Formats.age(Duration.ofSeconds(seconds))).isEqualTo(text);
  }

  @Test
  void aNameOfSeveralLinesBecomesOne() {
    assertThat(Formats.oneLine(" Night\r\n\tshift\u0000 \u2028 two ")).isEqualTo("Night shift two");
    assertThat(Formats.oneLine("lone \ud83d half")).isEqualTo("lone half");
  }

  @Test
  void theFirstLetterWithADirectionDecidesHowTextRuns() {
    assertThat(Formats.isRightToLeft("12 מכירות Sales")).isTrue();
    assertThat(Formats.isRightToLeft("Sales מכירות")).isFalse();
    assertThat(Formats.isRightToLeft("")).isFalse();
  }
}

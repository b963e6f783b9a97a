package dev.andon.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Goal;
import dev.andon.ui.common.InLanguage;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

  private InLanguage english = new InLanguage("en");

  @BeforeEach
  void speakEnglish() {
    english = new InLanguage("en");
  }

  @AfterEach
  void speakAsBefore() {
    english.close();
  }

  private static <T> Typed<T> good(T value) {
    return new Typed.Good<>(value);
  }

  private static <T> Typed<T> wrong(String words) {
    return new Typed.Wrong<>(words);
  }

  @ParameterizedTest
  @CsvSource({"55,55", "'31,5',31.5", "31.5,31.5", "10,10", "300,300", "' 42 ',42", "65.,65"})
  void aDiagonalMayHavePointOrComma(String text, double inches) {
    assertThat(Typed.inches(text)).isEqualTo(good(inches));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "9.9", "301", "-55", "abc", "5 5", "1e2", "NaN", "5.5.5", "55\""})
  void anythingElseIsNoDiagonal(String text) {
    assertThat(Typed.inches(text)).isEqualTo(wrong("Type a diagonal from 10 to 300 inches."));
  }

  @ParameterizedTest
  @CsvSource({"5,5", "'0,5',0.5", ".5,0.5", "6.4,6.4", "50,50"})
  void aDistanceIsInMetres(String text, double metres) {
    assertThat(Typed.metres(text)).isEqualTo(good(metres));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.49", "51", "5m", ""})
  void aDistanceHasBounds(String text) {
    assertThat(Typed.metres(text)).isEqualTo(wrong("Type a distance from 0.5 to 50 m."));
  }

  @ParameterizedTest
  @CsvSource({"5,5", "20,20", "600,600"})
  void aPageTimeIsInSeconds(String text, long seconds) {
    assertThat(Typed.pageTime(text)).isEqualTo(good(Duration.ofSeconds(seconds)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "601", "20.5", "", "-5", "99999999999"})
  void aPageTimeHasBounds(String text) {
    assertThat(Typed.pageTime(text)).isEqualTo(wrong("Type whole seconds from 5 to 600."));
  }

  @Test
  void aNameIsOneLineAndNotTooLong() {
    assertThat(Typed.title("  Sales\ttoday ")).isEqualTo(good("Sales today"));
    assertThat(Typed.title("   ")).isEqualTo(wrong("Type a name, such as Sales."));
    assertThat(Typed.title("x".repeat(40))).isEqualTo(good("x".repeat(40)));
    assertThat(Typed.title("x".repeat(41))).isEqualTo(wrong("At most 40 characters."));
  }

  @Test
  void codesStandBetweenBlanksOrCommasAndKeepTheirCase() {
    assertThat(Typed.codes(" SALE, XFER;sale\nSALE "))
        .isEqualTo(good(List.of("SALE", "XFER", "sale")));
    assertThat(Typed.codes(" , "))
        .isEqualTo(wrong("Type at least one status code of the dialer, such as SALE."));
    assertThat(Typed.codes("SALE TOOLONG"))
        .isEqualTo(wrong("TOOLONG is no status code: those have 1 to 6 letters or digits."));
    assertThat(Typed.codes("A+B"))
        .isEqualTo(wrong("A+B is no status code: those have 1 to 6 letters or digits."));
    String many = IntStream.range(0, 51).mapToObj(i -> "S" + i).collect(Collectors.joining(" "));
    assertThat(Typed.codes(many)).isEqualTo(wrong("At most 50 codes."));
  }

  @ParameterizedTest
  @CsvSource({"1,1", "1 000,1000", "1\u202f000,1000", "1000000,1000000"})
  void aTargetIsAWholeNumber(String text, int calls) {
    assertThat(Typed.target(text)).isEqualTo(good(calls));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "", "-1", "1.5", "1000001", "many"})
  void aTargetIsAboveZero(String text) {
    assertThat(Typed.target(text))
        .isEqualTo(wrong("Type a whole number from 1 to 1\u202f000\u202f000."));
  }

  @ParameterizedTest
  @CsvSource({"17:30,17:30", "9:05,09:05", "17.30,17:30", "17h30,17:30", "00:00,00:00"})
  void aTimeIsOnAClockOf24Hours(String text, LocalTime time) {
    assertThat(Typed.time(text)).isEqualTo(good(time));
  }

  @ParameterizedTest
  @ValueSource(strings = {"24:00", "17:60", "17", "5 pm", "", "17:3", "::"})
  void anythingElseIsNoTime(String text) {
    assertThat(Typed.time(text)).isEqualTo(wrong("Type a time such as 17:30."));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          123, At least 4 digits.
          '', At least 4 digits.
          1234567890123, At most 12 digits.
          12a4, Digits only.
          12 4, Digits only.
          ١٢٣٤, Digits only.
          """)
  void aPinHas4To12Digits(String pin, String words) {
    assertThat(Typed.pin(pin.toCharArray())).isEqualTo(wrong(words));
  }

  @Test
  void aPinIsTypedTwice() {
    assertThat(Typed.pin("1234".toCharArray())).isEqualTo(good(4));
    assertThat(Typed.again("1234".toCharArray(), "1234".toCharArray())).isEqualTo(good(true));
    assertThat(Typed.again("1234".toCharArray(), "12".toCharArray())).isEqualTo(good(false));
    assertThat(Typed.again("1234".toCharArray(), "13".toCharArray()))
        .isEqualTo(wrong("The two are not the same. Type the second one again."));
    assertThat(Typed.again("1234".toCharArray(), "12345".toCharArray()))
        .isEqualTo(wrong("The two are not the same. Type the second one again."));
  }

  @Test
  void aGoalNeedsAllFourFields() {
    assertThat(new GoalForm("Sales", "SALE UP", "120", "17:30").goal())
        .contains(new Goal("Sales", List.of("SALE", "UP"), 120, LocalTime.of(17, 30)));
    assertThat(new GoalForm("Sales", "SALE", "120", "17:3").goal()).isEmpty();
    assertThat(new GoalForm("", "SALE", "120", "17:30").goal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '', '', '', '', NONE
          ' ', '', '', ' ', NONE
          Sales, '', '', '', UNFINISHED
          Sales, SALE, 0, 17:30, UNFINISHED
          Sales, SALE, 5, 17:30, SHOWN
          """)
  void aGoalIsNoneUnfinishedOrShown(
      String title, String codes, String target, String time, GoalForm.State state) {
    assertThat(new GoalForm(title, codes, target, time).state()).isEqualTo(state);
  }

  @Test
  void aGoalIsTypedAsItWouldBeRead() {
    Goal goal = new Goal("Sales", List.of("SALE", "UP"), 1200, LocalTime.of(9, 5));
    GoalForm form = GoalForm.of(Optional.of(goal));
    assertThat(form).isEqualTo(new GoalForm("Sales", "SALE UP", "1\u202f200", "09:05"));
    assertThat(form.goal()).contains(goal);
    assertThat(GoalForm.of(Optional.empty()).state()).isEqualTo(GoalForm.State.NONE);
  }

  @Test
  void languagesAreThoseWithTexts() {
    assertThat(Languages.offered()).containsExactly("en", "es");
    assertThat(Languages.offered().stream().map(Languages::name))
        .containsExactly("English", "Español");
    assertThat(Languages.name("es-MX")).isEqualTo("Español (México)");
  }
}

package dev.andon.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.AuditIntent.Who;
import dev.andon.vicidial.FakeTime;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OperatorTest {

  private final FakeTime time = new FakeTime(FakeTime.RECORDED);
  private final Operator operator = new Operator("floor7", time);

  @Test
  void untilSomebodySaysWhoItIsTheMachinesUserStandsInForThem() {
    assertThat(operator.who()).isEqualTo(new Who("floor7", false));
    assertThat(operator.isToBeAsked()).isTrue();
    assertThat(operator.until()).isEmpty();
  }

  @Test
  void aNameHoldsForTwelveHours() {
    assertThat(operator.sitsDown("  Ana\n Pérez ")).isTrue();
    time.pass(Operator.SHIFT.minusSeconds(1));
    assertThat(operator.who()).isEqualTo(new Who("Ana Pérez", true));
    assertThat(operator.until()).isEqualTo(Optional.of(FakeTime.RECORDED.plus(Operator.SHIFT)));

    time.pass(Duration.ofSeconds(1));
    assertThat(operator.who()).isEqualTo(new Who("floor7", false));
    assertThat(operator.isToBeAsked()).isTrue();
  }

  @Test
  void aClockSetBackDoesNotMakeAShiftLonger() {
    operator.sitsDown("Ana");
    time.pass(Duration.ofHours(6));
    time.setClock(FakeTime.RECORDED);
    time.pass(Duration.ofHours(6));

    assertThat(operator.isToBeAsked()).isTrue();
  }

  @Test
  void aMachineThatSleptOverNightAsksAgain() {
    operator.sitsDown("Ana");
    time.setClock(FakeTime.RECORDED.plus(Operator.SHIFT));

    assertThat(operator.isToBeAsked()).isTrue();
  }

  @Test
  void anotherNameTakesThePlaceAndABlankOneDoesNot() {
    operator.sitsDown("Ana");
    time.pass(Duration.ofHours(8));
    operator.sitsDown("Luis");
    assertThat(operator.sitsDown(" \t")).isFalse();
    time.pass(Duration.ofHours(8));
    assertThat(operator.who()).isEqualTo(new Who("Luis", true));

    operator.leaves();
    assertThat(operator.isToBeAsked()).isTrue();
  }

  @Test
  void aNameIsOneLineOfSixtyLetters() {
    operator.sitsDown("😀".repeat(80));
    assertThat(operator.who().name()).isEqualTo("😀".repeat(60));
  }
}

package dev.andon.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.Operator;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShiftTest {

  private final FakeCommands time = new FakeCommands();
  private final Operator operator = new Operator("console-7", time);
  private final Shift shift = new Shift(operator);

  @Test
  void whoeverComesIsAskedAndThenNamedForTheShift() {
    assertThat(shift.askingProperty().get()).isTrue();
    assertThat(shift.personProperty().get()).isEmpty();

    assertThat(shift.sitsDown("  ")).isFalse();
    assertThat(shift.askingProperty().get()).isTrue();
    assertThat(shift.sitsDown("Ana R.")).isTrue();

    assertThat(shift.askingProperty().get()).isFalse();
    assertThat(shift.personProperty().get()).contains("Ana R.");
  }

  @Test
  void aCommandBeforeAnybodyHasAnsweredGoesOutUnderTheMachinesUser() {
    shift.later();

    assertThat(shift.askingProperty().get()).isFalse();
    assertThat(operator.who().asked()).isFalse();
    assertThat(operator.who().name()).isEqualTo("console-7");
  }

  @Test
  void theNextShiftIsAskedAgain() {
    shift.sitsDown("Ana R.");
    time.now = time.now.plus(Operator.SHIFT).minusSeconds(1);
    shift.tick();
    assertThat(shift.personProperty().get()).contains("Ana R.");

    time.now = time.now.plus(Duration.ofSeconds(1));
    shift.tick();

    assertThat(shift.personProperty().get()).isEmpty();
    assertThat(shift.askingProperty().get()).isTrue();
  }

  @Test
  void aHandOverTakesTheNameOnlyWhenTheNextOneHasSaidTheirs() {
    shift.sitsDown("Ana R.");
    shift.ask();
    assertThat(operator.who().name()).isEqualTo("Ana R.");

    shift.sitsDown("Luis M.");
    assertThat(operator.who().name()).isEqualTo("Luis M.");

    shift.leaves();
    assertThat(operator.who().asked()).isFalse();
    assertThat(shift.askingProperty().get()).isTrue();
  }
}

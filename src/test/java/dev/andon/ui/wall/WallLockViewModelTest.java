package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.PinHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class WallLockViewModelTest {

  private static final PinHash PIN = PinHash.of("2580".toCharArray(), new SecureRandom());

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final SimpleObjectProperty<Optional<PinHash>> pin =
      new SimpleObjectProperty<>(Optional.of(PIN));
  private final PinGate gate = new PinGate(background::add, Runnable::run);
  private final WallLockViewModel lock = new WallLockViewModel(pin, gate);
  private long seconds;

  @Test
  void theRightPinUnlocksForTwoMinutes() {
    enter("2580");
    assertThat(lock.contentProperty().get()).isEqualTo(unlocked(120));

    wait(119);
    assertThat(lock.contentProperty().get()).isEqualTo(unlocked(1));
    wait(1);
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Locked());
  }

  @Test
  void eachActionMakesItTwoMinutesAgain() {
    enter("2580");
    wait(100);
    lock.act();

    assertThat(lock.contentProperty().get()).isEqualTo(unlocked(120));
  }

  @Test
  void aWrongPinSaysSoAndOpensNothing() {
    enter("1111");

    assertThat(lock.contentProperty().get())
        .isEqualTo(new LockContent.Asking(0, "That is not the PIN.", false));
    lock.type(2);
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Asking(1, "", false));
  }

  @Test
  void fromTheThirdWrongPinOnTheWaitGrowsAndNeverIsForEver() {
    enter("1111");
    enter("1111");
    enter("1111");
    assertThat(lock.contentProperty().get())
        .isEqualTo(new LockContent.Asking(0, "Wrong. Wait 5 s.", true));
    enter("2580");
    assertThat(background).isEmpty();
    assertThat(lock.isUnlocked()).isFalse();

    wait(5);
    enter("1111");
    assertThat(note()).isEqualTo("Wrong. Wait 30 s.");
    wait(30);
    enter("1111");
    assertThat(note()).isEqualTo("Wrong. Wait 2 min.");
    wait(120);
    enter("1111");
    assertThat(note()).isEqualTo("Wrong. Wait 2 min.");
    wait(120);
    enter("2580");
    assertThat(lock.isUnlocked()).isTrue();
  }

  @Test
  void whoeverIsMadeToWaitAtOneWallWaitsAtAllOfThem() {
    WallLockViewModel other = new WallLockViewModel(pin, gate);
    enter("1111");
    enter("1111");
    enter("1111");
    other.tick(Duration.ofSeconds(seconds).toNanos());
    other.ask();

    assertThat(other.contentProperty().get())
        .isEqualTo(new LockContent.Asking(0, "Wrong. Wait 5 s.", true));
  }

  @Test
  void whileAPinIsMatchedNothingElseIs() {
    lock.ask();
    type("1111");
    lock.enter();
    assertThat(lock.contentProperty().get())
        .isEqualTo(new LockContent.Asking(0, "Checking…", true));
    type("2580");
    lock.enter();

    assertThat(background).hasSize(1);
  }

  @Test
  void theAnswerToAPadThatIsGoneOpensNothing() {
    lock.ask();
    type("2580");
    lock.enter();
    lock.lock();
    lock.ask();
    background.remove().run();

    assertThat(lock.isUnlocked()).isFalse();
  }

  @Test
  void withoutAPinItSaysSoAndStaysLocked() {
    pin.set(Optional.empty());
    lock.ask();
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.NoPin());
    type("2580");
    lock.enter();
    assertThat(background).isEmpty();

    wait(30);
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Locked());
  }

  @Test
  void anotherPinLocksAtOnce() {
    enter("2580");
    pin.set(Optional.of(PinHash.of("1234".toCharArray(), new SecureRandom())));

    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Locked());
  }

  @Test
  void aPadThatNobodyTouchesGoesAway() {
    lock.ask();
    type("25");
    wait(29);
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Asking(2, "", false));
    wait(1);

    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Locked());
    lock.ask();
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Asking(0, "", false));
  }

  @Test
  void aDigitCanBeTakenBackAndTheThirteenthIsNotTaken() {
    lock.ask();
    type("2581");
    lock.erase();
    lock.type(0);
    lock.enter();
    background.remove().run();
    assertThat(lock.isUnlocked()).isTrue();

    lock.lock();
    lock.ask();
    type("1234567890123");
    assertThat(lock.contentProperty().get()).isEqualTo(new LockContent.Asking(12, "", false));
  }

  private void enter(String digits) {
    lock.ask();
    type(digits);
    lock.enter();
    while (!background.isEmpty()) {
      background.remove().run();
    }
  }

  private void type(String digits) {
    digits.chars().forEach(digit -> lock.type(digit - '0'));
  }

  private void wait(int howLong) {
    for (int i = 0; i < howLong; i++) {
      seconds++;
      lock.tick(Duration.ofSeconds(seconds).toNanos());
    }
  }

  private String note() {
    return lock.contentProperty().get() instanceof LockContent.Asking asking ? asking.note() : "";
  }

  private static LockContent unlocked(int seconds) {
    return new LockContent.Unlocked(Duration.ofSeconds(seconds));
  }
}

package dev.andon.ui.wall;

import dev.andon.config.PinHash;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// The lock of one wall without its looks. FX thread only; needs no toolkit.
///
/// A wall starts locked. The right PIN opens it for two minutes, each action makes them two again,
/// and another PIN, or none, locks it at once.
public final class WallLockViewModel {

  static final Duration OPEN = Duration.ofMinutes(2);

  /// A pad that nobody touches goes away.
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final int MOST_DIGITS = 12;

  private final ObservableValue<Optional<PinHash>> pin;
  private final PinGate gate;
  private final Subscription following;
  private final ReadOnlyObjectWrapper<LockContent> content =
      new ReadOnlyObjectWrapper<>(this, "content", new LockContent.Locked());

  private final char[] typed = new char[MOST_DIGITS];
  private int digits;
  private boolean wrong;

  /// Counts up with each lock and each new pad, so that the answer to an old one opens nothing.
  private long round;

  private long now;
  private long until;

  /// @param pin what unlocks it; without one it stays locked
  /// @param gate shared by all walls
  public WallLockViewModel(ObservableValue<Optional<PinHash>> pin, PinGate gate) {
    this.pin = pin;
    this.gate = gate;
    following = pin.subscribe((_, _) -> lock());
  }

  /// Lets the time go on.
  ///
  /// @param nanoTime monotonic time, as `System.nanoTime` tells it
  public void tick(long nanoTime) {
    now = nanoTime;
    gate.tick(nanoTime);
    switch (content.get()) {
      case LockContent.Locked() -> {}
      case LockContent.NoPin() -> lockWhenOver();
      case LockContent.Asking _ -> {
        if (gate.left().isPositive() || gate.isBusy()) {
          until = now + PATIENCE.toNanos();
        }
        lockWhenOver();
        showPad();
      }
      case LockContent.Unlocked _ -> {
        lockWhenOver();
        showOpen();
      }
    }
  }

  private void lockWhenOver() {
    if (now >= until) {
      lock();
    }
  }

  /// Somebody wants to act: asks for the PIN, or says that there is none.
  public void ask() {
    if (!(content.get() instanceof LockContent.Locked)) {
      act();
      return;
    }
    forget();
    until = now + PATIENCE.toNanos();
    content.set(
        pin.getValue().isPresent()
            ? new LockContent.Asking(0, note(), gate.left().isPositive())
            : new LockContent.NoPin());
  }

  /// Somebody is there and does something.
  public void act() {
    switch (content.get()) {
      case LockContent.Locked() -> {}
      case LockContent.NoPin() -> until = now + PATIENCE.toNanos();
      case LockContent.Asking _ -> until = now + PATIENCE.toNanos();
      case LockContent.Unlocked _ -> {
        until = now + OPEN.toNanos();
        showOpen();
      }
    }
  }

  /// One more digit of the PIN.
  ///
  /// @param digit 0 to 9
  public void type(int digit) {
    if (isPadOpen() && digits < MOST_DIGITS) {
      typed[digits] = (char) ('0' + digit);
      digits++;
      wrong = false;
      act();
      showPad();
    }
  }

  /// Takes the last digit back.
  public void erase() {
    if (isPadOpen() && digits > 0) {
      digits--;
      typed[digits] = ' ';
      act();
      showPad();
    }
  }

  /// The PIN is complete.
  public void enter() {
    Optional<PinHash> hash = pin.getValue();
    if (!isPadOpen() || digits == 0 || hash.isEmpty()) {
      return;
    }
    char[] whole = Arrays.copyOf(typed, digits);
    forget();
    act();
    long asked = round;
    gate.check(hash.get(), whole, right -> answered(asked, right));
    showPad();
  }

  private void answered(long asked, boolean right) {
    if (asked != round || !(content.get() instanceof LockContent.Asking)) {
      return;
    }
    wrong = !right;
    if (right) {
      round++;
      until = now + OPEN.toNanos();
      content.set(new LockContent.Unlocked(OPEN));
    } else {
      act();
      showPad();
    }
  }

  /// Locks it, whatever it is doing.
  public void lock() {
    round++;
    forget();
    content.set(new LockContent.Locked());
  }

  private void forget() {
    Arrays.fill(typed, ' ');
    digits = 0;
    wrong = false;
  }

  private boolean isPadOpen() {
    return content.get() instanceof LockContent.Asking
        && !gate.isBusy()
        && !gate.left().isPositive();
  }

  private void showPad() {
    if (content.get() instanceof LockContent.Asking) {
      content.set(
          new LockContent.Asking(digits, note(), gate.isBusy() || gate.left().isPositive()));
    }
  }

  private String note() {
    Duration wait = gate.left();
    if (wait.isPositive()) {
      return Messages.text("unlock.wait", Formats.age(wait.plusMillis(999)));
    }
    if (gate.isBusy()) {
      return Messages.text("unlock.checking");
    }
    return wrong ? Messages.text("unlock.wrong") : "";
  }

  private void showOpen() {
    if (content.get() instanceof LockContent.Unlocked) {
      content.set(new LockContent.Unlocked(Duration.ofNanos(until - now)));
    }
  }

  /// Whether somebody may act.
  public boolean isUnlocked() {
    return content.get() instanceof LockContent.Unlocked;
  }

  /// Whether somebody may act, and what they are asked.
  public ReadOnlyObjectProperty<LockContent> contentProperty() {
    return content.getReadOnlyProperty();
  }

  /// Lets go of the PIN and locks.
  public void dispose() {
    following.unsubscribe();
    lock();
  }
}

package dev.andon.ui.wall;

import dev.andon.config.PinHash;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Tells whether a PIN is right, for all walls of this program, so that nobody goes from wall to
/// wall to guess faster. FX thread only; the work is done elsewhere.
public final class PinGate {

  private static final int WRONG_WITHOUT_WAIT = 2;
  private static final Duration[] WAITS = {
    Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2)
  };

  private final Executor background;
  private final Executor fxThread;

  private boolean busy;
  private int wrong;
  private long now;
  private long waitUntil;

  /// @param background where a PIN is matched, which takes a part of a second on purpose
  /// @param fxThread carries the answer back
  public PinGate(Executor background, Executor fxThread) {
    this.background = background;
    this.fxThread = fxThread;
  }

  /// @param nanoTime monotonic time, as `System.nanoTime` tells it
  void tick(long nanoTime) {
    now = nanoTime;
  }

  /// How long nobody may try; zero when somebody may.
  Duration left() {
    return wrong > WRONG_WITHOUT_WAIT && waitUntil > now
        ? Duration.ofNanos(waitUntil - now)
        : Duration.ZERO;
  }

  boolean isBusy() {
    return busy;
  }

  /// Matches a PIN, unless one is being matched already or nobody may try now.
  ///
  /// @param pin is wiped
  /// @param answer told on the FX thread whether it is right
  void check(PinHash hash, char[] pin, Consumer<Boolean> answer) {
    if (busy || left().isPositive()) {
      Arrays.fill(pin, ' ');
      return;
    }
    busy = true;
    background.execute(
        () -> {
          boolean right = false;
          try {
            right = hash.matches(pin);
          } finally {
            Arrays.fill(pin, ' ');
            boolean matched = right;
            fxThread.execute(() -> answered(matched, answer));
          }
        });
  }

  private void answered(boolean right, Consumer<Boolean> answer) {
    busy = false;
    wrong = right ? 0 : wrong + 1;
    int longer = wrong - WRONG_WITHOUT_WAIT - 1;
    if (longer >= 0) {
      waitUntil = now + WAITS[Math.min(longer, WAITS.length - 1)].toNanos();
    }
    answer.accept(right);
  }
}

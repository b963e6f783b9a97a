package dev.andon.ui.wall;

import dev.andon.model.Pause;
import dev.andon.ui.common.Messages;
import dev.andon.ui.wall.ScreenAwake.Hold;
import dev.andon.ui.wall.ScreenAwake.Outcome;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the screens awake on a thread of its own until it is closed, and looks every minute
/// whether they still are. Any thread.
final class AwakeWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AwakeWatch.class);

  /// No screen goes dark sooner, and the first frame does not share the machine with it.
  private static final Duration BEFORE = Duration.ofSeconds(2);

  private static final Duration LOOK = Duration.ofMinutes(1);

  private final ScreenAwake awake;
  private final Pause pause;
  private final Executor fxThread;
  private final Consumer<Outcome> told;
  private final Thread thread;

  /// @param told hears on the FX thread what came of asking, each time it is asked
  AwakeWatch(ScreenAwake awake, Pause pause, Executor fxThread, Consumer<Outcome> told) {
    this.awake = awake;
    this.pause = pause;
    this.fxThread = fxThread;
    this.told = told;
    thread = Thread.ofVirtual().name("awake").start(this::watch);
  }

  private void watch() {
    String reason = Messages.text("awake.reason");
    Hold hold;
    try {
      pause.last(BEFORE);
      hold = hold(reason);
    } catch (InterruptedException _) {
      return;
    }
    try {
      while (true) {
        pause.last(LOOK);
        if (!hold.inForce()) {
          hold.close();
          hold = hold(reason);
        }
      }
    } catch (InterruptedException _) {
      // Closed. Letting go waits a moment, which an interrupted thread does not.
    } catch (RuntimeException e) {
      LOG.error("The screen is not kept awake any more because of a bug in this program", e);
    } finally {
      hold.close();
    }
  }

  private Hold hold(String reason) {
    Hold hold = awake.hold(reason);
    Outcome outcome = hold.outcome();
    fxThread.execute(() -> told.accept(outcome));
    return hold;
  }

  /// Lets the screens go dark again, soon.
  @Override
  public void close() {
    thread.interrupt();
  }
}

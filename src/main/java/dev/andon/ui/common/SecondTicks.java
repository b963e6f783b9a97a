package dev.andon.ui.common;

import dev.andon.model.Pause;
import java.time.Duration;
import java.util.concurrent.Executor;

/// Ticks once a second on the FX thread until it is closed.
///
/// A timeline would do so too, but while one plays JavaFX works sixty times a second. A tick that
/// the FX thread had no time for is not made up for.
public final class SecondTicks implements AutoCloseable {

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Thread thread;

  /// @param pause waits between two ticks
  /// @param fxThread carries a tick to the FX thread
  public SecondTicks(Pause pause, Executor fxThread, Runnable tick) {
    FxLatest<Runnable> latest = new FxLatest<>(fxThread, Runnable::run);
    thread =
        Thread.ofVirtual()
            .name("seconds")
            .start(
                () -> {
                  try {
                    while (true) {
                      latest.accept(tick);
                      pause.last(SECOND);
                    }
                  } catch (InterruptedException _) {
                    // Closed.
                  }
                });
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}

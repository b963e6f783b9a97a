package dev.andon.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The one door to the FX thread. Any thread may call it.
public final class FxThread {

  private FxThread() {}

  /// Starts the toolkit where it does not run yet. It then stays up without a window.
  ///
  /// @throws NoDisplayException where the display cannot be opened
  public static void start() {
    try {
      Platform.startup(() -> {});
      Platform.setImplicitExit(false);
    } catch (IllegalStateException _) {
      // Already running.
    } catch (UnsupportedOperationException e) {
      throw new NoDisplayException(e);
    }
  }

  /// Runs this on the FX thread, soon.
  public static void execute(Runnable task) {
    Platform.runLater(task);
  }

  /// Runs this on the FX thread and waits for its result.
  public static <T> T call(Callable<T> task) throws InterruptedException {
    FutureTask<T> future = new FutureTask<>(task);
    if (Platform.isFxApplicationThread()) {
      future.run();
    } else {
      execute(future);
    }
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("failed on the FX thread", e.getCause());
    }
  }
}

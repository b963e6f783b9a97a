package dev.andon.app;

import dev.andon.ui.common.Fonts;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.NoDisplayException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// JavaFX, started at once where a command is going to open a window: that takes as long as all
/// that the command does before its window, and there are two cores.
final class Toolkit {

  /// Commands that open a window; the empty one is the console.
  private static final Set<String> WITH_WINDOWS = Set.of("", "wall", "demo");

  private static final Set<String> ANSWERED_WITHOUT = Set.of("--help", "-h", "--version", "-V");

  private final FutureTask<Boolean> started = new FutureTask<>(this::start);

  /// Held, because the runtime would forget the logger's level together with it.
  private @Nullable Logger javafx;

  private boolean start() {
    // JavaFX warns that it runs from the class path, which is how Andon is built.
    javafx = Logger.getLogger("javafx");
    javafx.setLevel(Level.SEVERE);
    FxThread.start();
    // While the command is still read.
    FxThread.execute(Fonts::load);
    return true;
  }

  /// Begins to start, where these arguments are likely to open a window.
  void startFor(String[] arguments) {
    String command = arguments.length == 0 || arguments[0].startsWith("-") ? "" : arguments[0];
    if (WITH_WINDOWS.contains(command)
        && Arrays.stream(arguments).noneMatch(ANSWERED_WITHOUT::contains)) {
      Thread.ofPlatform().daemon().name("toolkit").start(started);
    }
  }

  /// Waits until it runs; starts it where nobody did.
  ///
  /// @throws NoDisplayException where the display cannot be opened
  void await() throws InterruptedException {
    started.run();
    try {
      started.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof NoDisplayException none) {
        throw none;
      }
      throw new IllegalStateException("JavaFX did not start", e.getCause());
    }
  }
}

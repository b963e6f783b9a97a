package dev.andon.ui.common;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries values from any thread to the FX thread; the newest wins.
///
/// At most one task waits in the FX queue however fast values come, so a busy poller cannot freeze
/// the screen. Hand it `FxThread::execute` in the program and a plain queue in a test.
public final class FxLatest<T> implements Consumer<T> {

  private final AtomicReference<@Nullable T> waiting = new AtomicReference<>();
  private final Executor fxThread;
  private final Consumer<? super T> view;

  public FxLatest(Executor fxThread, Consumer<? super T> view) {
    this.fxThread = fxThread;
    this.view = view;
  }

  @Override
  public void accept(T value) {
    if (waiting.getAndSet(value) == null) {
      fxThread.execute(this::deliver);
    }
  }

  private void deliver() {
    T value = waiting.getAndSet(null);
    if (value != null) {
      view.accept(value);
    }
  }
}

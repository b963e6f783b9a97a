package dev.andon.ui;

import com.sun.glass.ui.headless.WideApplication;
import dev.andon.ui.common.FxThread;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A person in front of the program. Clicks and keys go through the windows' own event queue, so
/// they reach what lies uppermost and what has the focus.
///
/// Call it from the thread of a test, never from the FX thread.
public final class UserRobot extends FxRobot {

  private static final long PATIENCE_SECONDS = 5;

  UserRobot() {}

  /// Opens a window with this inside and waits until it is there.
  public Stage show(Supplier<? extends Parent> content, double width, double height)
      throws InterruptedException {
    return show(
        stage -> {
          stage.setScene(new Scene(content.get(), width, height));
          stage.show();
        });
  }

  /// Opens a window in the test's own way and waits until it is there.
  public Stage show(Opening opening) throws InterruptedException {
    Stage shown =
        FxThread.call(
            () -> {
              Stage stage = new Stage();
              opening.open(stage);
              return stage;
            });
    settle();
    return shown;
  }

  /// Prepares and shows a stage, on the FX thread.
  @FunctionalInterface
  public interface Opening {
    void open(Stage stage) throws Exception;
  }

  /// Reads something off the scene graph, on the FX thread.
  public <T> T call(Callable<T> reading) throws InterruptedException {
    return FxThread.call(reading);
  }

  /// Waits until what was asked of the FX thread so far is done.
  public void settle() {
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// Waits until this holds on the FX thread, which goes on meanwhile; fails after 5 s.
  ///
  /// @param what is awaited, for the message of the failure
  public void await(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> FxThread.call(condition::getAsBoolean));
    } catch (TimeoutException e) {
      throw new AssertionError("waited %d s for: %s".formatted(PATIENCE_SECONDS, what), e);
    }
    settle();
  }

  /// Keys and buttons that are held, for a test about letting go.
  public String held() throws InterruptedException {
    return FxThread.call(() -> WideApplication.running().robot().held());
  }
}

package dev.andon.ui;

import com.sun.glass.ui.headless.WideApplication;
import com.sun.glass.ui.headless.WideScreen;
import dev.andon.ui.common.FxThread;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Rectangle2D;

/// The screens of the test's desk, to be plugged in and out while the program runs.
///
/// Call it from the thread of a test. [RobotTest] puts the first screens back after each test.
public final class TestScreens {

  /// One screen.
  ///
  /// @param bounds where it stands, as `javafx.stage.Screen` tells it
  /// @param scale pixels per unit: 1, or 1.5 and 2 on dense screens
  public record TestScreen(Rectangle2D bounds, double scale) {

    public TestScreen(double x, double y, double width, double height, double scale) {
      this(new Rectangle2D(x, y, width, height), scale);
    }

    private WideScreen wide() {
      return new WideScreen(
          (int) bounds.getMinX(),
          (int) bounds.getMinY(),
          (int) bounds.getWidth(),
          (int) bounds.getHeight(),
          (float) scale);
    }

    private static TestScreen of(WideScreen wide) {
      return new TestScreen(wide.x(), wide.y(), wide.width(), wide.height(), wide.scale());
    }
  }

  private TestScreens() {}

  /// The screens as they stand, the first one first.
  public static List<TestScreen> now() throws InterruptedException {
    return FxThread.call(
        () -> WideApplication.running().screens().stream().map(TestScreen::of).toList());
  }

  /// From now on these are the screens. A window whose screen went is on the first one afterwards.
  public static void set(TestScreen... screens) throws InterruptedException {
    set(List.of(screens));
  }

  /// The same for a list.
  public static void set(List<TestScreen> screens) throws InterruptedException {
    FxThread.call(
        () -> {
          WideApplication.running().setScreens(screens.stream().map(TestScreen::wide).toList());
          return screens;
        });
  }

  /// One more screen, to the right of those there are.
  public static void add(double width, double height, double scale) throws InterruptedException {
    List<TestScreen> before = now();
    double right = before.stream().mapToDouble(one -> one.bounds().getMaxX()).max().orElse(0);
    TestScreen added = new TestScreen(right, 0, width, height, scale);
    set(Stream.concat(before.stream(), Stream.of(added)).toList());
  }
}

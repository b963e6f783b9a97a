package dev.andon.ui;

import com.sun.glass.ui.headless.WideApplication;
import dev.andon.ui.TestScreens.TestScreen;
import dev.andon.ui.common.FxThread;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// One test at the desk, from an empty desk to an empty desk.
final class RobotSession {

  private static final Path PICTURES = Path.of("target", "screens");
  private static final Color DESK_TOP = Color.GRAY;

  private final UserRobot robot = new UserRobot();
  private final Queue<Throwable> uncaught = new ConcurrentLinkedQueue<>();
  private final List<TestScreen> screens;
  private final @Nullable String theme;

  private RobotSession(List<TestScreen> screens, @Nullable String theme) {
    this.screens = screens;
    this.theme = theme;
  }

  /// Starts the toolkit where it does not run yet, and clears what earlier tests left.
  static RobotSession open() throws InterruptedException {
    FxThread.start();
    RobotSession session =
        new RobotSession(TestScreens.now(), FxThread.call(Application::getUserAgentStylesheet));
    session.clear();
    // What it would print it also throws, and a test may expect it.
    WaitForAsyncUtils.printException = false;
    WaitForAsyncUtils.clearExceptions();
    onUncaught((_, thrown) -> session.uncaught.add(thrown));
    return session;
  }

  private static void onUncaught(Thread.@Nullable UncaughtExceptionHandler handler)
      throws InterruptedException {
    FxThread.call(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler(handler);
          return true;
        });
  }

  UserRobot robot() {
    return robot;
  }

  /// Puts everything back, and fails where an exception was not caught.
  ///
  /// @param name of the picture, which is drawn if something failed and else removed
  void close(String name, boolean failed) throws InterruptedException, IOException {
    robot.settle();
    collectFromOtherThreads();
    Path picture = PICTURES.resolve("failed-" + name + ".png");
    if (failed || !uncaught.isEmpty()) {
      draw(picture);
    } else {
      Files.deleteIfExists(picture);
    }
    clear();
    restore();
    robot.settle();
    collectFromOtherThreads();
    onUncaught(null);
    if (!uncaught.isEmpty()) {
      List<Throwable> all = List.copyOf(uncaught);
      AssertionError failure = new AssertionError("nobody caught: " + all, all.getFirst());
      all.stream().skip(1).forEach(failure::addSuppressed);
      throw failure;
    }
  }

  // TestFX takes what other threads threw to itself and would tell the next test.
  private void collectFromOtherThreads() {
    boolean more = true;
    while (more) {
      try {
        WaitForAsyncUtils.checkException();
        more = false;
      } catch (Throwable thrown) {
        uncaught.add(thrown);
      }
    }
  }

  private void clear() throws InterruptedException {
    FxThread.call(
        () -> {
          WideApplication.running().robot().letGo();
          // Popups and dialogs come last and go before the windows they belong to.
          new ArrayList<>(Window.getWindows()).reversed().forEach(Window::hide);
          return true;
        });
    robot.settle();
  }

  private void restore() throws InterruptedException {
    FxThread.call(
        () -> {
          Application.setUserAgentStylesheet(theme);
          Clipboard.getSystemClipboard().clear();
          return true;
        });
    if (!TestScreens.now().equals(screens)) {
      TestScreens.set(screens);
    }
  }

  /// One picture of all screens, each unit one pixel.
  private void draw(Path file) throws IOException, InterruptedException {
    List<Rectangle2D> all = TestScreens.now().stream().map(TestScreen::bounds).toList();
    double left = all.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
    double top = all.stream().mapToDouble(Rectangle2D::getMinY).min().orElse(0);
    double right = all.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(1);
    double bottom = all.stream().mapToDouble(Rectangle2D::getMaxY).max().orElse(1);
    int width = (int) (right - left);
    int height = (int) (bottom - top);
    int[] pixels =
        FxThread.call(() -> WideApplication.running().picture(left, top, width, height, 1));
    BufferedImage windows = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    windows.getRaster().setDataElements(0, 0, width, height, pixels);
    BufferedImage desk = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = desk.createGraphics();
    pen.drawImage(windows, 0, 0, DESK_TOP, null);
    pen.dispose();
    Files.createDirectories(PICTURES);
    ImageIO.write(desk, "png", file.toFile());
  }
}

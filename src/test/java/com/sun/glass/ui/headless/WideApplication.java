package com.sun.glass.ui.headless;

import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Cursor;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/// A desk without a display: screens of any size and scale, windows that lie on each other, one of
/// them with the focus, and one mouse and keyboard.
///
/// The stock platform has one screen of 1000 x 1000 (JDK-8364201), lets every window keep the focus
/// it once had, and forgets held keys and buttons. Used on the FX thread only.
public final class WideApplication extends HeadlessApplication {

  private static final String SCREENS = "wide.screens";

  /// Long, so that a double click stays one on a busy machine. Two clicks on the same spot are one,
  /// too, until the mouse was elsewhere.
  private static final long DOUBLE_CLICK_MILLIS = 5_000;

  private final WideRobot robot = new WideRobot(this);
  private List<WideScreen> screens = WideScreen.parse(System.getProperty(SCREENS, "1920x1080"));
  private WideWindow focused;

  /// The desk that this JVM was started with.
  public static WideApplication running() {
    return (WideApplication) Application.GetApplication();
  }

  public List<WideScreen> screens() {
    return screens;
  }

  /// Plugs screens in and out. Windows of a screen that went move to the first.
  public void setScreens(List<WideScreen> now) {
    if (now.isEmpty()) {
      throw new IllegalArgumentException("no screen");
    }
    screens = List.copyOf(now);
    Screen.notifySettingsChanged();
    windows().forEach(WideWindow::fitToScreens);
  }

  /// The one mouse and keyboard.
  public WideRobot robot() {
    return robot;
  }

  /// Windows on the screens, the uppermost last.
  public List<WideWindow> windows() {
    return Window.getWindowsClone().stream()
        .map(WideWindow.class::cast)
        .filter(window -> !window.isClosed() && !window.isMinimized())
        .toList();
  }

  /// Draws a part of the desk, as its windows last drew themselves.
  ///
  /// @param scale pixels per unit
  /// @return rows of premultiplied ARGB; transparent where no window is
  public int[] picture(double x, double y, int width, int height, double scale) {
    int[] picture = new int[width * height];
    for (WideWindow window : windows()) {
      window.drawOnto(picture, x, y, width, height, scale);
    }
    return picture;
  }

  Optional<WideWindow> focused() {
    return Optional.ofNullable(focused);
  }

  Optional<WideWindow> windowAt(int x, int y) {
    return windows().reversed().stream().filter(window -> window.contains(x, y)).findFirst();
  }

  void focus(WideWindow next, int event) {
    WideWindow before = focused;
    if (before == next) {
      return;
    }
    // First, because who hears of the loss may give the focus to somebody else.
    focused = next;
    if (before != null && !before.isClosed()) {
      before.notifyFocus(WindowEvent.FOCUS_LOST);
    }
    if (next != null && focused == next) {
      next.notifyFocus(event);
    }
  }

  /// Hands the focus on when a window goes.
  void leave(WideWindow gone) {
    robot.forget(gone);
    if (focused == gone) {
      focus(
          windows().reversed().stream()
              .filter(window -> window != gone && window.takesFocus())
              .findFirst()
              .orElse(null),
          WindowEvent.FOCUS_GAINED);
    }
  }

  /// Puts a window on top of the others, and what belongs to it on top of it.
  void raise(WideWindow window) {
    if (!Window.getWindows().contains(window)) {
      return;
    }
    window.restack(true);
    ownedBy(window).forEach(this::raise);
  }

  Stream<WideWindow> ownedBy(WideWindow owner) {
    return Window.getWindowsClone().stream()
        .map(WideWindow.class::cast)
        .filter(window -> window.getOwner() == owner);
  }

  /// The screen that shows most of this; empty where none shows any of it.
  Optional<Screen> screenOf(int x, int y, int width, int height) {
    return Screen.getScreens().stream()
        .filter(screen -> shared(screen, x, y, width, height) > 0)
        .max(Comparator.comparingDouble(screen -> shared(screen, x, y, width, height)));
  }

  private static double shared(Screen screen, double x, double y, double width, double height) {
    double wide =
        Math.min(screen.getX() + screen.getWidth(), x + width) - Math.max(screen.getX(), x);
    double high =
        Math.min(screen.getY() + screen.getHeight(), y + height) - Math.max(screen.getY(), y);
    return Math.max(0, wide) * Math.max(0, high);
  }

  @Override
  protected Screen[] staticScreen_getScreens() {
    List<Screen> all = new ArrayList<>();
    for (WideScreen screen : screens) {
      all.add(screen.toGlass(all.size() + 1));
    }
    return all.toArray(Screen[]::new);
  }

  @Override
  public Window createWindow(Window owner, Screen screen, int styleMask) {
    return new WideWindow(this, owner, screen, styleMask);
  }

  @Override
  public View createView() {
    return new WideView();
  }

  @Override
  public GlassRobot createRobot() {
    return robot;
  }

  @Override
  protected long staticView_getMultiClickTime() {
    return DOUBLE_CLICK_MILLIS;
  }

  // The stock platform throws at this and at what follows.
  @Override
  public Cursor createCursor(int x, int y, Pixels pixels) {
    return new HeadlessCursor(Cursor.CURSOR_CUSTOM);
  }

  @Override
  protected void staticCursor_setVisible(boolean visible) {}

  @Override
  protected int _getKeyCodeForChar(char character, int hint) {
    return UsKeyboard.keyOf(character).map(KeyCode::getCode).orElse(KeyCode.UNDEFINED.getCode());
  }
}

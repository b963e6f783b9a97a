package com.sun.glass.ui.headless;

import com.sun.glass.events.KeyEvent;
import com.sun.glass.events.MouseEvent;
import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.GlassRobot;
import com.sun.glass.ui.Screen;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;

/// The mouse and the keyboard of the desk, and a person's hands on them.
///
/// Every `Robot` of a test moves this same one, so what one holds the other sees held.
public final class WideRobot extends GlassRobot {

  private static final int WHEEL_STEP = 40;

  private final WideApplication desk;
  private final Set<KeyCode> keys = EnumSet.noneOf(KeyCode.class);
  private final Set<MouseButton> buttons = EnumSet.noneOf(MouseButton.class);
  private int mouseX;
  private int mouseY;

  /// The window that the mouse is in.
  private Optional<WideWindow> hovered = Optional.empty();

  /// The window of a pressed button: it gets every movement until the button is released.
  private Optional<WideWindow> grabbing = Optional.empty();

  WideRobot(WideApplication desk) {
    this.desk = desk;
  }

  /// Lets go of everything and puts the mouse into the corner of the desk.
  public void letGo() {
    for (KeyCode key : List.copyOf(keys)) {
      keyRelease(key);
    }
    for (MouseButton button : List.copyOf(buttons)) {
      mouseRelease(button);
    }
    mouseMove(0, 0);
  }

  /// What is held, for a message.
  public String held() {
    return keys + " " + buttons;
  }

  void forget(WideWindow gone) {
    hovered = hovered.filter(window -> window != gone);
    grabbing = grabbing.filter(window -> window != gone);
  }

  @Override
  public void create() {}

  @Override
  public void destroy() {}

  @Override
  public void keyPress(KeyCode code) {
    Application.checkEventThread();
    keys.add(code);
    char[] typed = UsKeyboard.typed(code, keys.contains(KeyCode.SHIFT));
    desk.focused()
        .filter(WideWindow::isEnabled)
        .flatMap(WideWindow::view)
        .ifPresent(
            view -> {
              deliver(() -> view.notifyKey(KeyEvent.PRESS, code.getCode(), typed, modifiers()));
              if (typed.length > 0 && !view.isClosed()) {
                deliver(
                    () ->
                        view.notifyKey(KeyEvent.TYPED, KeyEvent.VK_UNDEFINED, typed, modifiers()));
              }
              if (code == KeyCode.CONTEXT_MENU && !view.isClosed()) {
                deliver(() -> view.notifyMenu(0, 0, 0, 0, true));
              }
            });
  }

  @Override
  public void keyRelease(KeyCode code) {
    Application.checkEventThread();
    keys.remove(code);
    char[] typed = UsKeyboard.typed(code, keys.contains(KeyCode.SHIFT));
    desk.focused()
        .filter(WideWindow::isEnabled)
        .flatMap(WideWindow::view)
        .ifPresent(view -> view.notifyKey(KeyEvent.RELEASE, code.getCode(), typed, modifiers()));
  }

  @Override
  public double getMouseX() {
    return mouseX;
  }

  @Override
  public double getMouseY() {
    return mouseY;
  }

  @Override
  public void mouseMove(double x, double y) {
    Application.checkEventThread();
    mouseX = (int) Math.floor(x);
    mouseY = (int) Math.floor(y);
    hover();
    if (buttons.isEmpty()) {
      tell(hovered, MouseEvent.MOVE, MouseEvent.BUTTON_NONE, false);
    } else {
      tell(grabbing, MouseEvent.DRAG, glass(buttons.iterator().next()), false);
    }
  }

  @Override
  public void mousePress(MouseButton... pressed) {
    Application.checkEventThread();
    hover();
    for (MouseButton button : pressed) {
      boolean first = buttons.isEmpty();
      buttons.add(button);
      if (first) {
        grabbing = desk.windowAt(mouseX, mouseY).filter(WideRobot::letsThrough);
        grabbing
            .filter(WideWindow::takesFocus)
            .ifPresent(
                window -> {
                  desk.raise(window);
                  desk.focus(window, WindowEvent.FOCUS_GAINED);
                });
      }
      boolean menu = button == MouseButton.SECONDARY;
      tell(grabbing, MouseEvent.DOWN, glass(button), menu);
      if (menu) {
        grabbing.ifPresent(this::openMenu);
      }
    }
  }

  private void openMenu(WideWindow window) {
    int x = mouseX - window.getX();
    int y = mouseY - window.getY();
    window.view().ifPresent(view -> deliver(() -> view.notifyMenu(x, y, mouseX, mouseY, false)));
  }

  /// A window behind a dialog takes no press; the dialog comes forward instead.
  private static boolean letsThrough(WideWindow window) {
    if (!window.isEnabled()) {
      window.notifyFocusDisabled();
    }
    return window.isEnabled();
  }

  @Override
  public void mouseRelease(MouseButton... released) {
    Application.checkEventThread();
    for (MouseButton button : released) {
      if (buttons.remove(button)) {
        tell(grabbing, MouseEvent.UP, glass(button), false);
      }
    }
    if (buttons.isEmpty()) {
      grabbing = Optional.empty();
      hover();
    }
  }

  @Override
  public void mouseWheel(int notches) {
    Application.checkEventThread();
    hover();
    for (int i = 0; i < Math.abs(notches); i++) {
      hovered
          .filter(WideWindow::isEnabled)
          .ifPresent(window -> turn(window, -Math.signum(notches)));
    }
  }

  private void turn(WideWindow window, double notch) {
    int x = mouseX - window.getX();
    int y = mouseY - window.getY();
    window
        .view()
        .ifPresent(
            view ->
                deliver(
                    () ->
                        view.notifyScroll(
                            x,
                            y,
                            mouseX,
                            mouseY,
                            0,
                            notch,
                            modifiers(),
                            0,
                            0,
                            0,
                            0,
                            WHEEL_STEP,
                            WHEEL_STEP)));
  }

  @Override
  public Color getPixelColor(double x, double y) {
    return convertFromIntArgb(desk.picture(Math.floor(x), Math.floor(y), 1, 1, 1)[0]);
  }

  // Called with pixels of the first screen.
  @Override
  public void getScreenCapture(
      int x, int y, int width, int height, int[] data, boolean scaleToFit) {
    double scale = Screen.getMainScreen().getRecommendedOutputScaleX();
    int[] picture = desk.picture(x / scale, y / scale, width, height, scale);
    System.arraycopy(picture, 0, data, 0, picture.length);
  }

  /// Lets windows see the mouse come and go, except while a button is held in one of them.
  private void hover() {
    if (grabbing.isPresent()) {
      return;
    }
    Optional<WideWindow> now = desk.windowAt(mouseX, mouseY);
    if (!now.equals(hovered)) {
      Optional<WideWindow> before = hovered;
      hovered = now;
      tell(before, MouseEvent.EXIT, MouseEvent.BUTTON_NONE, false);
      tell(now, MouseEvent.ENTER, MouseEvent.BUTTON_NONE, false);
    }
  }

  private void tell(Optional<WideWindow> window, int type, int button, boolean menu) {
    window.filter(WideWindow::isEnabled).ifPresent(open -> tell(open, type, button, menu));
  }

  private void tell(WideWindow window, int type, int button, boolean menu) {
    int x = mouseX - window.getX();
    int y = mouseY - window.getY();
    window
        .view()
        .ifPresent(
            view ->
                deliver(
                    () ->
                        view.notifyMouse(
                            type, button, x, y, mouseX, mouseY, modifiers(), menu, false)));
  }

  /// What breaks in the program does not break the hands: it goes where a display sends it.
  private static void deliver(Runnable event) {
    try {
      event.run();
    } catch (RuntimeException | Error thrown) {
      Application.reportException(thrown);
    }
  }

  private int modifiers() {
    int modifiers = KeyEvent.MODIFIER_NONE;
    for (KeyCode key : keys) {
      modifiers |=
          switch (key) {
            case SHIFT -> KeyEvent.MODIFIER_SHIFT;
            case CONTROL -> KeyEvent.MODIFIER_CONTROL;
            case ALT -> KeyEvent.MODIFIER_ALT;
            case META, COMMAND, WINDOWS -> KeyEvent.MODIFIER_WINDOWS;
            default -> KeyEvent.MODIFIER_NONE;
          };
    }
    for (MouseButton button : buttons) {
      modifiers |=
          switch (button) {
            case NONE -> KeyEvent.MODIFIER_NONE;
            case PRIMARY -> KeyEvent.MODIFIER_BUTTON_PRIMARY;
            case MIDDLE -> KeyEvent.MODIFIER_BUTTON_MIDDLE;
            case SECONDARY -> KeyEvent.MODIFIER_BUTTON_SECONDARY;
            case BACK -> KeyEvent.MODIFIER_BUTTON_BACK;
            case FORWARD -> KeyEvent.MODIFIER_BUTTON_FORWARD;
          };
    }
    return modifiers;
  }

  private static int glass(MouseButton button) {
    return switch (button) {
      case NONE -> MouseEvent.BUTTON_NONE;
      case PRIMARY -> MouseEvent.BUTTON_LEFT;
      case MIDDLE -> MouseEvent.BUTTON_OTHER;
      case SECONDARY -> MouseEvent.BUTTON_RIGHT;
      case BACK -> MouseEvent.BUTTON_BACK;
      case FORWARD -> MouseEvent.BUTTON_FORWARD;
    };
  }
}

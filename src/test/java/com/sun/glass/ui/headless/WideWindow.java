package com.sun.glass.ui.headless;

import com.sun.glass.events.WindowEvent;
import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.Screen;
import com.sun.glass.ui.View;
import com.sun.glass.ui.Window;
import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;

/// A window of the desk: it knows its screen, what lies on it, and what it last drew.
///
/// The stock window draws into a picture of the one screen, in which a closed window stays to be
/// seen and a larger one throws; it fills the first screen when it fills one.
public final class WideWindow extends HeadlessWindow {

  private record Place(int x, int y, int width, int height) {

    static Place of(Screen screen) {
      return new Place(screen.getX(), screen.getY(), screen.getWidth(), screen.getHeight());
    }
  }

  private final WideApplication desk;
  private Optional<Place> beforeMaximized = Optional.empty();
  private Optional<Place> beforeFullScreen = Optional.empty();
  private int[] drawn = {};
  private int drawnWidth;
  private int drawnHeight;

  WideWindow(WideApplication desk, Window owner, Screen screen, int styleMask) {
    super(new HeadlessWindowManager(), owner, screen, null, styleMask);
    this.desk = desk;
  }

  Optional<WideView> view() {
    return Optional.ofNullable((WideView) getView()).filter(view -> !view.isClosed());
  }

  boolean contains(int atX, int atY) {
    return atX >= x && atX < x + width && atY >= y && atY < y + height;
  }

  boolean takesFocus() {
    return !isPopup() && isEnabled();
  }

  // Where it lies among the windows is its place in the list of all windows.
  void restack(boolean front) {
    remove(this);
    if (front) {
      add(this);
    } else {
      addFirst(this);
    }
  }

  /// Draws the window onto a part of the desk, with what is transparent in it.
  void drawOnto(int[] picture, double left, double top, int wide, int high, double scale) {
    if (drawnWidth == 0 || width == 0 || height == 0) {
      return;
    }
    double columns = drawnWidth / (double) width;
    double rows = drawnHeight / (double) height;
    for (int row = 0; row < high; row++) {
      int fromRow = (int) Math.floor((top + row / scale - y) * rows);
      if (fromRow < 0 || fromRow >= drawnHeight) {
        continue;
      }
      for (int column = 0; column < wide; column++) {
        int fromColumn = (int) Math.floor((left + column / scale - x) * columns);
        if (fromColumn >= 0 && fromColumn < drawnWidth) {
          int at = row * wide + column;
          picture[at] = over(drawn[fromRow * drawnWidth + fromColumn], picture[at]);
        }
      }
    }
  }

  private static int over(int above, int below) {
    int alpha = above >>> 24;
    if (alpha == 255) {
      return above;
    }
    int mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int sum = (above >>> shift & 255) + (below >>> shift & 255) * (255 - alpha) / 255;
      mixed |= Math.min(255, sum) << shift;
    }
    return mixed;
  }

  /// Follows a change of the screens: onto the first where its own went, and to the new size where
  /// it fills one.
  void fitToScreens() {
    if (isClosed()) {
      return;
    }
    Screen now = desk.screenOf(x, y, width, height).orElseGet(Screen::getMainScreen);
    if (beforeFullScreen.isPresent()) {
      put(Place.of(now), sizeEvent());
    } else if (isMaximized()) {
      put(Place.of(now), WindowEvent.MAXIMIZE);
    } else if (desk.screenOf(x, y, width, height).isEmpty()) {
      put(new Place(now.getX(), now.getY(), width, height), WindowEvent.RESIZE);
    }
    useScreen(now);
  }

  private void useScreen(Screen now) {
    if (!now.equals(getScreen())) {
      notifyMoveToAnotherScreen(now);
    }
    float scale = now.getRecommendedOutputScaleX();
    if (scale != getOutputScaleX()) {
      notifyScaleChanged(1, 1, scale, scale);
    }
  }

  private void put(Place place, int event) {
    boolean resized =
        place.width() != width || place.height() != height || event != WindowEvent.RESIZE;
    if (resized) {
      notifyResize(event, place.width(), place.height());
      view().ifPresent(view -> view.notifyResize(place.width(), place.height()));
    }
    if (place.x() != x || place.y() != y) {
      notifyMove(place.x(), place.y());
    }
    desk.screenOf(x, y, width, height).ifPresent(this::useScreen);
  }

  private Place place() {
    return new Place(x, y, width, height);
  }

  @Override
  protected boolean _setView(long ptr, View view) {
    return true;
  }

  @Override
  protected void _updateViewSize(long ptr) {
    view().ifPresent(view -> view.notifyResize(width, height));
  }

  @Override
  protected void _setBounds(
      long ptr,
      int newX,
      int newY,
      boolean xSet,
      boolean ySet,
      int newWidth,
      int newHeight,
      int contentWidth,
      int contentHeight,
      float xGravity,
      float yGravity) {
    put(
        new Place(
            xSet ? newX : x,
            ySet ? newY : y,
            within(firstSet(newWidth, contentWidth, width), getMinimumWidth(), getMaximumWidth()),
            within(
                firstSet(newHeight, contentHeight, height),
                getMinimumHeight(),
                getMaximumHeight())),
        WindowEvent.RESIZE);
  }

  private static int firstSet(int asWindow, int asContent, int otherwise) {
    if (asWindow > 0) {
      return asWindow;
    }
    return asContent > 0 ? asContent : otherwise;
  }

  private static int within(int size, int least, int most) {
    return Math.max(least, most > 0 ? Math.min(size, most) : size);
  }

  @Override
  protected boolean _setVisible(long ptr, boolean visible) {
    if (visible) {
      // A window manager hands out the focus a moment later, too.
      Application.invokeLater(
          () -> {
            if (isVisible() && !isClosed() && takesFocus()) {
              desk.focus(this, WindowEvent.FOCUS_GAINED);
            }
          });
    } else {
      desk.leave(this);
    }
    return visible;
  }

  @Override
  protected boolean _close(long ptr) {
    List<WideWindow> owned = desk.ownedBy(this).toList();
    owned.stream().filter(window -> !window.isClosed()).forEach(Window::close);
    boolean closed = super._close(ptr);
    desk.leave(this);
    return closed;
  }

  @Override
  protected boolean _requestFocus(long ptr, int event) {
    desk.focus(this, event);
    return isFocused();
  }

  @Override
  protected void notifyFocus(int event) {
    super.notifyFocus(event);
  }

  @Override
  protected void notifyFocusDisabled() {
    super.notifyFocusDisabled();
  }

  @Override
  protected void _toFront(long ptr) {
    desk.raise(this);
  }

  @Override
  protected void _toBack(long ptr) {
    if (isVisible()) {
      restack(false);
    }
  }

  @Override
  protected boolean _minimize(long ptr, boolean minimize) {
    if (minimize) {
      notifyResize(WindowEvent.MINIMIZE, width, height);
      desk.leave(this);
    } else {
      notifyResize(WindowEvent.RESTORE, width, height);
      if (beforeMaximized.isPresent()) {
        notifyResize(WindowEvent.MAXIMIZE, width, height);
      }
      desk.focus(this, WindowEvent.FOCUS_GAINED);
    }
    return true;
  }

  @Override
  protected boolean _maximize(long ptr, boolean maximize, boolean wasMaximized) {
    if (maximize && !wasMaximized) {
      beforeMaximized = Optional.of(place());
      put(Place.of(getScreen()), WindowEvent.MAXIMIZE);
    } else if (!maximize && wasMaximized) {
      Place before = beforeMaximized.orElseGet(this::place);
      beforeMaximized = Optional.empty();
      put(before, WindowEvent.RESTORE);
    }
    return maximize;
  }

  @Override
  void setFullscreen(boolean full) {
    if (full && beforeFullScreen.isEmpty()) {
      beforeFullScreen = Optional.of(place());
      put(Place.of(getScreen()), sizeEvent());
    } else if (!full && beforeFullScreen.isPresent()) {
      Place before = beforeFullScreen.get();
      beforeFullScreen = Optional.empty();
      put(before, sizeEvent());
    }
  }

  // The event also says which state the window is in.
  private int sizeEvent() {
    return isMaximized() ? WindowEvent.MAXIMIZE : WindowEvent.RESIZE;
  }

  @Override
  void blit(Pixels pixels) {
    drawnWidth = pixels.getWidth();
    drawnHeight = pixels.getHeight();
    if (drawn.length != drawnWidth * drawnHeight) {
      drawn = new int[drawnWidth * drawnHeight];
    }
    ((IntBuffer) pixels.getBuffer()).get(0, drawn);
  }
}

package dev.andon.ui.wall;

import dev.andon.ui.common.Icons;
import dev.andon.ui.floor.FloorNow;
import java.util.function.BiConsumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

/// A window with one wall in it. FX thread only.
///
/// F11 changes between full screen and window, Escape leaves full screen, the arrow keys turn the
/// page and Space keeps it, F5 asks again after a refused login. U or a click asks for the PIN, L
/// locks. Closing it lets go of the view model and of the floor.
public final class WallWindow {

  private static final Duration CURSOR_SHOWN = Duration.seconds(3);

  /// Where the picture stands against burn-in, one place after the other.
  private static final int[][] SHIFTS = {
    {0, 0}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}
  };

  private static final int SECONDS_A_SHIFT = 180;

  private final Stage stage;
  private final WallViewModel model;
  private final WallLockViewModel lock;
  private final WallView view;
  private final Runnable tryAgain;
  private final Subscription ticks;
  private final PauseTransition cursorAway = new PauseTransition(CURSOR_SHOWN);

  /// Drawing them takes as long as the wall's own first frame, which does not wait for them.
  private final PauseTransition icons = new PauseTransition(Duration.seconds(1));

  /// @param stage an unshown stage that becomes this window
  /// @param choose puts a wall on the screen with this key, or takes it away
  /// @param tryAgain for a person who has mended a refused login
  public WallWindow(
      Stage stage,
      WallViewModel model,
      WallLockViewModel lock,
      BiConsumer<String, Boolean> choose,
      Runnable tryAgain) {
    this.stage = stage;
    this.model = model;
    this.lock = lock;
    this.tryAgain = tryAgain;
    view = new WallView(model, lock, choose);
    ticks = model.floor().nowProperty().subscribe(this::tick);
    Scene scene = new Scene(view, 1280, 720);
    scene.addEventFilter(KeyEvent.ANY, this::keyComes);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    scene.addEventFilter(MouseEvent.ANY, this::mouseComes);
    // Before the tiles, which swallow every click.
    scene.addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    cursorAway.setOnFinished(_ -> scene.setCursor(Cursor.NONE));
    icons.setOnFinished(_ -> stage.getIcons().setAll(Icons.all()));
    stage.setScene(scene);
    title(model.floor().settings().title());
    stage.setFullScreenExitHint("");
    // Escape has more than one meaning here, see below.
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    stage.setOnHidden(_ -> stop());
  }

  /// Names the window, for the list of windows and for screen readers.
  public void title(String words) {
    stage.setTitle(words);
    view.setAccessibleText(words);
  }

  /// Opens the window on the whole first screen.
  public void show() {
    show(Screen.getPrimary());
  }

  /// Opens the window on the whole of this screen.
  public void show(Screen screen) {
    place(screen);
    stage.setFullScreen(true);
    stage.show();
    cursorAway.play();
    icons.play();
  }

  /// Its screen stands elsewhere now, or has another size.
  ///
  /// The window is given the screen's size, too: a wall often runs without a window manager, and
  /// then nobody answers the wish for full screen.
  public void place(Screen screen) {
    Rectangle2D bounds = screen.getBounds();
    boolean full = stage.isFullScreen();
    boolean elsewhere = stage.isShowing() && !bounds.contains(stage.getX() + 1, stage.getY() + 1);
    if (full && elsewhere) {
      stage.setFullScreen(false);
    }
    stage.setX(bounds.getMinX());
    stage.setY(bounds.getMinY());
    stage.setWidth(bounds.getWidth());
    stage.setHeight(bounds.getHeight());
    if (full && elsewhere) {
      stage.setFullScreen(true);
    }
    view.onScreen(bounds.getWidth(), bounds.getHeight());
  }

  /// Brings it before other windows.
  public void toFront() {
    stage.toFront();
  }

  /// Closes it; nothing goes on behind.
  public void close() {
    stage.close();
    stop();
  }

  private void stop() {
    ticks.unsubscribe();
    cursorAway.stop();
    icons.stop();
    lock.dispose();
    view.dispose();
    model.dispose();
  }

  /// Before any button sees it: while the PIN is asked, every key is the pad's.
  private void keyComes(KeyEvent event) {
    lock.act();
    if (!(lock.contentProperty().get() instanceof LockContent.Asking)) {
      return;
    }
    if (event.getEventType() == KeyEvent.KEY_PRESSED) {
      KeyCode code = event.getCode();
      if (code.isDigitKey()) {
        // Named "5" and "Numpad 5".
        String name = code.getName();
        lock.type(name.charAt(name.length() - 1) - '0');
      } else {
        switch (code) {
          case BACK_SPACE, DELETE -> lock.erase();
          case ENTER -> lock.enter();
          case ESCAPE -> lock.lock();
          default -> {}
        }
      }
    }
    event.consume();
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case F11 -> stage.setFullScreen(!stage.isFullScreen());
      case F5 -> tryAgain.run();
      case RIGHT -> model.leaf(1);
      case LEFT -> model.leaf(-1);
      case SPACE -> model.holdOrRelease();
      case U -> lock.ask();
      case L -> lock.lock();
      case ESCAPE -> {
        if (lock.contentProperty().get() instanceof LockContent.Locked) {
          stage.setFullScreen(false);
        } else {
          lock.lock();
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void mouseComes(MouseEvent event) {
    showCursor();
    if (event.getEventType() == MouseEvent.MOUSE_PRESSED) {
      lock.act();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || isOnControl(event.getTarget())) {
      return;
    }
    switch (lock.contentProperty().get()) {
      case LockContent.Locked() -> lock.ask();
      case LockContent.NoPin(), LockContent.Asking _ -> lock.lock();
      case LockContent.Unlocked _ -> {}
    }
  }

  /// A click on a button is that button's alone, and one beside the keys of the pad is a slip.
  private static boolean isOnControl(Object target) {
    for (Node node = target instanceof Node clicked ? clicked : null;
        node != null;
        node = node.getParent()) {
      if (node instanceof ButtonBase || node.getStyleClass().contains("pad-card")) {
        return true;
      }
    }
    return false;
  }

  private void tick(FloorNow now) {
    lock.tick(now.nanos());
    long seconds = now.nanos() / 1_000_000_000L;
    int[] place = SHIFTS[(int) Math.floorMod(seconds / SECONDS_A_SHIFT, (long) SHIFTS.length)];
    view.shift(place[0], place[1]);
  }

  private void showCursor() {
    stage.getScene().setCursor(Cursor.DEFAULT);
    cursorAway.playFromStart();
  }
}

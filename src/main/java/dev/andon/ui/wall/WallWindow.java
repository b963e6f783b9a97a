package dev.andon.ui.wall;

import dev.andon.ui.common.Icons;
import dev.andon.ui.floor.FloorNow;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import javafx.util.Subscription;

/// A window with one wall in it. FX thread only.
///
/// F11 changes between full screen and window, Escape leaves full screen, the arrow keys turn the
/// page, F5 asks again after a refused login. Closing it lets go of the view model and of the
/// floor.
public final class WallWindow {

  private static final Duration CURSOR_SHOWN = Duration.seconds(3);

  /// Where the picture stands against burn-in, one place after the other.
  private static final int[][] SHIFTS = {
    {0, 0}, {1, 0}, {2, 0}, {2, 1}, {2, 2}, {1, 2}, {0, 2}, {0, 1}
  };

  private static final int SECONDS_A_SHIFT = 180;

  private final Stage stage;
  private final WallViewModel model;
  private final WallView view;
  private final Runnable tryAgain;
  private final Subscription ticks;
  private final PauseTransition cursorAway = new PauseTransition(CURSOR_SHOWN);

  /// @param stage an unshown stage that becomes this window
  /// @param tryAgain for a person who has mended a refused login
  public WallWindow(Stage stage, WallViewModel model, Runnable tryAgain) {
    this.stage = stage;
    this.model = model;
    this.tryAgain = tryAgain;
    view = new WallView(model);
    ticks = model.floor().nowProperty().subscribe(this::shift);
    Scene scene = new Scene(view, 1280, 720);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    scene.addEventFilter(MouseEvent.ANY, _ -> showCursor());
    cursorAway.setOnFinished(_ -> scene.setCursor(Cursor.NONE));
    stage.setScene(scene);
    stage.getIcons().setAll(Icons.all());
    stage.setTitle(model.floor().settings().title());
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.keyCombination("Esc"));
    stage.setOnHidden(_ -> stop());
  }

  /// Opens the window on the whole screen.
  ///
  /// It is given the screen's size, too: a wall often runs without a window manager, and then
  /// nobody answers the wish for full screen.
  public void show() {
    Rectangle2D screen = Screen.getPrimary().getBounds();
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    stage.setWidth(screen.getWidth());
    stage.setHeight(screen.getHeight());
    stage.setFullScreen(true);
    stage.show();
    cursorAway.play();
  }

  /// Closes it; nothing goes on behind.
  public void close() {
    stage.close();
    stop();
  }

  private void stop() {
    ticks.unsubscribe();
    cursorAway.stop();
    view.dispose();
    model.dispose();
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case F11 -> stage.setFullScreen(!stage.isFullScreen());
      case F5 -> tryAgain.run();
      case RIGHT -> model.goToPage(model.headerProperty().get().page() + 1);
      case LEFT -> model.goToPage(model.headerProperty().get().page() - 1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void shift(FloorNow now) {
    long seconds = now.nanos() / 1_000_000_000L;
    int[] place = SHIFTS[(int) Math.floorMod(seconds / SECONDS_A_SHIFT, (long) SHIFTS.length)];
    view.shift(place[0], place[1]);
  }

  private void showCursor() {
    stage.getScene().setCursor(Cursor.DEFAULT);
    cursorAway.playFromStart();
  }
}

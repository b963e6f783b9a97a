package dev.andon.ui.console;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.andon.config.WindowPlace;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Icons;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import dev.andon.ui.console.WindowMemory.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/// A window with one console in it. FX thread only.
///
/// It opens where and as large as it was left, wholly visible. Digits open the pages, Ctrl+K finds
/// anything, `/` goes into the filter, Alt+Left and Escape go back, F5 asks again after a refused
/// login, F11 opens the wall, Shift+B opens the alerts, Shift+P pauses the campaign of the alert
/// strip, F1 shows the keys, Ctrl+Q closes.
public final class ConsoleWindow {

  /// Font size of labels, in px, at a text scale of 1.
  private static final double LABEL = 14;

  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;

  private final Stage stage;
  private final ConsoleViewModel model;
  private final ConsolePages pages;
  private final ConsoleView view;
  private final Subscription bound;
  private boolean placed;
  private boolean remembering;

  /// @param stage an unshown stage that becomes this window
  public ConsoleWindow(Stage stage, ConsoleViewModel model, ConsolePages pages) {
    this.stage = stage;
    this.model = model;
    this.pages = pages;
    view = new ConsoleView(model, pages);
    Scene scene = new Scene(view, WIDTH, HEIGHT);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    bound =
        Subscription.combine(
            model.preferred().looksProperty().subscribe(now -> wear(scene, view, now)),
            model.navigator().placeProperty().subscribe(this::rememberPage),
            stage.xProperty().subscribe(this::changed),
            stage.yProperty().subscribe(this::changed),
            stage.widthProperty().subscribe(this::changed),
            stage.heightProperty().subscribe(this::changed),
            stage.maximizedProperty().subscribe(this::changed));
    stage.setScene(scene);
    stage.getIcons().setAll(Icons.all());
    stage.setTitle(Messages.text("console.title", model.floor().settings().title()));
    stage.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> remember());
    stage.setOnHidden(_ -> stop());
  }

  /// Dresses a console in a theme and a text size.
  static void wear(Scene scene, ConsoleView view, Looks looks) {
    scene.setUserAgentStylesheet(
        switch (looks.theme()) {
          case DARK -> new PrimerDark().getUserAgentStylesheet();
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        });
    // On the scene: sheets of a node cost each node below it more than twice the time.
    scene
        .getStylesheets()
        .setAll(
            looks.theme().stylesheets("graphics.css", "wall.css", "console.css", "settings.css"));
    view.setStyle("-fx-font-size: " + LABEL * looks.textScale() + "px;");
  }

  /// Opens the window.
  public void show() {
    List<Area> screens = screens();
    place(screens);
    stage.show();
    placed = true;
    view.focusPage();
    remember();
  }

  private void place(List<Area> screens) {
    Optional<WindowPlace> saved = model.preferred().now().console().window();
    Rectangle2D first = screens.getFirst().bounds();
    WindowPlace place =
        WindowMemory.restored(
            saved.orElseGet(
                () ->
                    new WindowPlace(
                        first.getMinX() + (first.getWidth() - WIDTH) / 2,
                        first.getMinY() + (first.getHeight() - HEIGHT) / 2,
                        WIDTH,
                        HEIGHT,
                        false,
                        screens.getFirst().key())),
            screens);
    stage.setMinWidth(Math.min(LEAST_WIDTH, place.width()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, place.height()));
    stage.setX(place.x());
    stage.setY(place.y());
    stage.setWidth(place.width());
    stage.setHeight(place.height());
    stage.setMaximized(place.maximised());
  }

  private static List<Area> screens() {
    List<Area> areas = new ArrayList<>();
    areas.add(area(Screen.getPrimary()));
    Screen.getScreens().stream()
        .filter(screen -> !screen.equals(Screen.getPrimary()))
        .map(ConsoleWindow::area)
        .forEach(areas::add);
    return areas;
  }

  private static Area area(Screen screen) {
    return Area.of(screen.getBounds(), screen.getVisualBounds());
  }

  /// Later, and once for several changes: a window that is being maximised has its new size before
  /// it says why.
  private void changed() {
    if (placed && !remembering) {
      remembering = true;
      FxThread.execute(
          () -> {
            remembering = false;
            remember();
          });
    }
  }

  private void remember() {
    if (!placed || !stage.isShowing() || stage.isIconified() || stage.isFullScreen()) {
      return;
    }
    Optional<WindowPlace> saved = model.preferred().now().console().window();
    boolean maximised = stage.isMaximized();
    WindowPlace place;
    if (maximised && saved.isPresent()) {
      WindowPlace normal = saved.get();
      place =
          new WindowPlace(
              normal.x(), normal.y(), normal.width(), normal.height(), true, normal.screen());
    } else if (Double.isFinite(
        stage.getX() + stage.getY() + stage.getWidth() + stage.getHeight())) {
      WindowPlace now =
          new WindowPlace(
              stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), maximised, "");
      String screen = WindowMemory.mostOf(now, screens()).map(Area::key).orElse("");
      place = new WindowPlace(now.x(), now.y(), now.width(), now.height(), maximised, screen);
    } else {
      return;
    }
    model.preferred().update(all -> all.withConsole(all.console().withWindow(place)));
  }

  private void rememberPage(Place place) {
    model.preferred().update(all -> all.withConsole(all.console().withPage(place.page().key())));
  }

  /// Closes it; nothing goes on behind.
  public void close() {
    stage.close();
    stop();
  }

  private void stop() {
    placed = false;
    bound.unsubscribe();
    view.dispose();
    model.dispose();
  }

  private void keyPressed(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean shortcut = event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    if (shortcut && code == KeyCode.K) {
      view.openPalette();
    } else if (shortcut && code == KeyCode.Q) {
      close();
    } else if (code == KeyCode.F1) {
      view.showKeys();
    } else if (code == KeyCode.F11) {
      model.openWall();
    } else if (code == KeyCode.F5) {
      model.tryAgain();
    } else if (view.isCovered() || !pageKey(event)) {
      return;
    }
    event.consume();
  }

  /// Keys that belong to the page, so they rest while something lies over it.
  private boolean pageKey(KeyEvent event) {
    KeyCode code = event.getCode();
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    if (event.isAltDown() && code == KeyCode.LEFT) {
      model.navigator().back();
      return true;
    }
    if (!plain || isTyping()) {
      return false;
    }
    if (code == KeyCode.ESCAPE) {
      model.navigator().back();
    } else if (event.isShiftDown() && code == KeyCode.P) {
      view.pressPause();
    } else if (event.isShiftDown() && code == KeyCode.B) {
      view.openAlerts();
    } else if (event.isShiftDown() && code == KeyCode.A) {
      model.acknowledge();
    } else if (code.isDigitKey() && !event.isShiftDown()) {
      int digit = code.getName().charAt(code.getName().length() - 1) - '1';
      if (digit < 0 || digit >= pages.keys().size()) {
        return false;
      }
      model.open(pages.keys().get(digit));
    } else {
      return false;
    }
    return true;
  }

  /// By the sign and not by the key, which differs from keyboard to keyboard.
  private void keyTyped(KeyEvent event) {
    if (view.isCovered() || isTyping()) {
      return;
    }
    switch (event.getCharacter()) {
      case "/" -> view.filter();
      case "?" -> view.showKeys();
      // Not when it is pressed: the field would take the letter.
      case "H" -> view.askPerson();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private boolean isTyping() {
    return switch (stage.getScene().getFocusOwner()) {
      case TextInputControl field -> field.isEditable();
      case ComboBoxBase<?> box -> box.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case null, default -> false;
    };
  }
}

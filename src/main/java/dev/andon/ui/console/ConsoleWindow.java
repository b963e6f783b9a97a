package dev.andon.ui.console;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.andon.ui.common.Icons;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Subscription;

/// A window with one console in it. FX thread only.
///
/// Digits open the pages, Ctrl+K finds anything, Alt+Left and Escape go back, F5 asks again after a
/// refused login, F11 opens the wall.
public final class ConsoleWindow {

  /// Font size of labels, in px, at a text scale of 1.
  private static final double LABEL = 14;

  private final Stage stage;
  private final ConsoleViewModel model;
  private final ConsolePages pages;
  private final ConsoleView view;
  private final Runnable openWall;
  private final Runnable tryAgain;
  private final Subscription looks;

  /// @param stage an unshown stage that becomes this window
  /// @param openWall opens a wall
  /// @param tryAgain for a person who has mended a refused login
  public ConsoleWindow(
      Stage stage,
      ConsoleViewModel model,
      ConsolePages pages,
      ObservableValue<Looks> looks,
      Runnable openWall,
      Runnable tryAgain) {
    this.stage = stage;
    this.model = model;
    this.pages = pages;
    this.openWall = openWall;
    this.tryAgain = tryAgain;
    view = new ConsoleView(model, pages, openWall, this::find, tryAgain);
    Scene scene = new Scene(view, 1440, 900);
    this.looks = looks.subscribe(now -> wear(scene, view, now));
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
    stage.setScene(scene);
    stage.setMinWidth(960);
    stage.setMinHeight(600);
    stage.getIcons().setAll(Icons.all());
    stage.setTitle(Messages.text("console.title", model.floor().settings().title()));
    stage.setOnHidden(_ -> stop());
  }

  /// Dresses a console in a theme and a text size.
  static void wear(Scene scene, ConsoleView view, Looks looks) {
    scene.setUserAgentStylesheet(
        switch (looks.theme()) {
          case DARK -> new PrimerDark().getUserAgentStylesheet();
          case LIGHT -> new PrimerLight().getUserAgentStylesheet();
        });
    view.getStylesheets()
        .setAll(looks.theme().stylesheets("graphics.css", "wall.css", "console.css"));
    view.setStyle("-fx-font-size: " + LABEL * looks.textScale() + "px;");
  }

  /// Opens the window.
  public void show() {
    stage.show();
  }

  /// Closes it; nothing goes on behind.
  public void close() {
    stage.close();
    stop();
  }

  private void stop() {
    looks.unsubscribe();
    view.dispose();
    model.dispose();
  }

  private void find() {}

  private void keyPressed(KeyEvent event) {
    boolean typing = stage.getScene().getFocusOwner() instanceof TextInputControl;
    boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    KeyCode code = event.getCode();
    if (event.isShortcutDown() && code == KeyCode.K) {
      find();
    } else if (code == KeyCode.F11) {
      openWall.run();
    } else if (code == KeyCode.F5) {
      tryAgain.run();
    } else if (event.isAltDown() && code == KeyCode.LEFT) {
      model.navigator().back();
    } else if (plain && code == KeyCode.ESCAPE && !typing) {
      model.navigator().back();
    } else if (plain && code.isDigitKey() && !typing) {
      int digit = code.getName().charAt(code.getName().length() - 1) - '1';
      if (digit < 0 || digit >= pages.keys().size()) {
        return;
      }
      model.open(pages.keys().get(digit));
    } else {
      return;
    }
    event.consume();
  }
}

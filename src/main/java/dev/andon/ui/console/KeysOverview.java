package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// All keys of the console. FX thread only.
final class KeysOverview extends VBox {

  /// Of the whole height, by one key.
  private static final double SCROLLED = 0.25;

  /// What one key does.
  private record KeyWords(String key, String words) {}

  private static final List<String> EVERYWHERE =
      List.of(
          "find",
          "filter",
          "back",
          "wall",
          "pause",
          "alerts",
          "outcome",
          "person",
          "try-again",
          "overview",
          "close-window");

  private static final List<String> LISTS = List.of("move", "open", "tab");

  private final Button close = new Button(Messages.text("keys.close"));

  /// @param pages its pages, in the order of their digits
  /// @param closed takes it from the screen
  KeysOverview(List<PageKey> pages, Runnable closed) {
    getStyleClass().add("keys");
    Label title = new Label(Messages.text("keys.title"));
    title.getStyleClass().add("keys-title");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys-grid");
    List<KeyWords> left = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      left.add(
          new KeyWords(Integer.toString(i + 1), Messages.text("keys.page", pages.get(i).title())));
    }
    LISTS.forEach(name -> left.add(words(name)));
    List<KeyWords> right = EVERYWHERE.stream().map(KeysOverview::words).toList();
    addColumn(grid, 0, left);
    addColumn(grid, 2, right);
    Label note = new Label(Messages.text("keys.note"));
    note.getStyleClass().add("keys-note");
    note.setWrapText(true);
    close.setOnAction(_ -> closed.run());
    close.setMinWidth(Region.USE_PREF_SIZE);
    ScrollPane scroll = new ScrollPane(new VBox(grid));
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    getChildren().setAll(title, scroll, note, close);
    setAlignment(Pos.TOP_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    // The button has the focus and would take the arrows to go elsewhere.
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F1) {
            closed.run();
            event.consume();
          } else if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            double step = event.getCode() == KeyCode.UP ? -SCROLLED : SCROLLED;
            scroll.setVvalue(Math.clamp(scroll.getVvalue() + step, 0, 1));
            event.consume();
          } else if (event.getCode() == KeyCode.TAB) {
            event.consume();
          }
        });
  }

  private static KeyWords words(String name) {
    return new KeyWords(Messages.text("keys." + name), Messages.text("keys." + name + ".words"));
  }

  private static void addColumn(GridPane grid, int column, List<KeyWords> keys) {
    for (int i = 0; i < keys.size(); i++) {
      Label key = new Label(keys.get(i).key());
      key.getStyleClass().add("key");
      key.setMinWidth(Region.USE_PREF_SIZE);
      Label words = new Label(keys.get(i).words());
      words.getStyleClass().add("keys-words");
      words.setWrapText(true);

      key.setAccessibleRole(AccessibleRole.TEXT);
      grid.add(key, column, i);
      grid.add(words, column + 1, i);
    }
  }

  void open() {
    close.requestFocus();
  }
}

package dev.andon.ui.settings;

import dev.andon.ui.common.Messages;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A field with its unit at the right, and under it what is wrong. FX thread only.
///
/// While something is wrong the field is `:wrong`, and the value before stays in force.
final class EntryField extends VBox {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final TextField field;
  private final Label words = new Label();
  private final String help;
  private String stored = "";
  private boolean quiet;

  /// @param name what is typed, for those who hear it
  /// @param unit stands behind it; may be empty
  EntryField(TextField field, String name, String help, String unit) {
    this.field = field;
    this.help = help;
    getStyleClass().add("entry");
    field.setAccessibleText(name);
    field.setAccessibleHelp(help);
    Label behind = new Label(unit);
    behind.getStyleClass().add("unit");
    words.getStyleClass().add("wrong-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox line = unit.isEmpty() ? new HBox(field) : new HBox(field, behind);
    line.getStyleClass().add("entry-line");
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(line, words);
    tell("");
  }

  static EntryField of(String name, String help, String unit) {
    return new EntryField(new TextField(), name, help, unit);
  }

  /// Each time that somebody typed.
  EntryField onTyped(Consumer<String> listener) {
    field
        .textProperty()
        .subscribe(
            (_, text) -> {
              if (!quiet) {
                listener.accept(text);
              }
            });
    return this;
  }

  /// When somebody leaves the field, or presses Enter.
  EntryField onLeft(Runnable listener) {
    field
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                listener.run();
              }
            });
    field.setOnAction(_ -> listener.run());
    return this;
  }

  /// Arrow up and down change the number.
  ///
  /// @param step takes 1 or -1
  EntryField onStep(IntConsumer step) {
    field.setAccessibleHelp(Messages.text("settings.field.steps", help));
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean up = event.getCode() == KeyCode.UP;
          if (up || event.getCode() == KeyCode.DOWN) {
            step.accept(up ? 1 : -1);
            event.consume();
          }
        });
    return this;
  }

  /// Shows what is stored, without telling of it.
  void show(String text) {
    stored = text;
    if (!field.getText().equals(text)) {
      quiet = true;
      field.setText(text);
      field.end();
      quiet = false;
    }
    tell("");
  }

  /// Keeps what was typed, though it would be written otherwise.
  void accept(String written) {
    stored = written;
    tell("");
  }

  /// Says what is wrong; nothing for no words.
  void tell(String wrong) {
    boolean any = !wrong.isEmpty();
    words.setText(wrong);
    words.setVisible(any);
    words.setManaged(any);
    field.pseudoClassStateChanged(WRONG, any);
    pseudoClassStateChanged(WRONG, any);
    field.setAccessibleHelp(any ? wrong : help);
  }

  /// Takes back what was typed and could not be used.
  ///
  /// @return whether there was such a thing in this field, and somebody is in it
  boolean revert() {
    if (!field.isFocused() || words.getText().isEmpty()) {
      return false;
    }
    show(stored);
    return true;
  }

  String text() {
    return field.getText();
  }

  TextField field() {
    return field;
  }
}

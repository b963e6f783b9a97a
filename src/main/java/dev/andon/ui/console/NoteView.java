package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// What stands where a page has nothing to show: what is the case, what it means, what to do. FX
/// thread only.
final class NoteView extends VBox {

  private final Label title = new Label();
  private final Label text = new Label();
  private final Button button = new Button();

  /// @param key what the button is called and does, in the messages
  NoteView(String key, Runnable action) {
    getStyleClass().add("note-view");
    setAlignment(Pos.CENTER);
    title.getStyleClass().add("note-title");
    title.setWrapText(true);
    text.getStyleClass().add("note-text");
    text.setWrapText(true);
    button.setText(Messages.text(key));
    button.setTooltip(new Tooltip(Messages.text(key + ".help")));
    button.setAccessibleHelp(Messages.text(key + ".help"));
    button.setOnAction(_ -> action.run());
    getChildren().setAll(title, text, button);
  }

  void show(String newTitle, String newText) {
    title.setText(newTitle);
    text.setText(newText);
  }

  /// For the focus.
  Button button() {
    return button;
  }
}

package dev.andon.ui.console;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A quiet line over every page that stays until somebody has read it. FX thread only.
final class MessageStrip extends HBox {

  private final Label title = new Label();
  private final Label text = new Label();

  /// A line that goes by itself when it is over.
  MessageStrip() {
    getStyleClass().add("message-strip");
    arrange();
    getChildren().setAll(title, text);
    hide();
  }

  /// @param close words on the button
  /// @param help what the button does, with its key
  MessageStrip(String close, String help, Runnable closed) {
    getStyleClass().add("message-strip");
    arrange();
    Button button = new Button(close);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    button.setOnAction(_ -> closed.run());
    getChildren().setAll(title, text, button);
    hide();
  }

  private void arrange() {
    setMinHeight(USE_PREF_SIZE);
    title.getStyleClass().add("message-strip-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    text.getStyleClass().add("message-strip-text");
    text.setWrapText(true);
    text.setMinSize(0, USE_PREF_SIZE);
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
  }

  void show(String newTitle, String newText) {
    title.setText(newTitle);
    text.setText(newText);
    setVisible(true);
    setManaged(true);
  }

  void hide() {
    setVisible(false);
    setManaged(false);
  }
}

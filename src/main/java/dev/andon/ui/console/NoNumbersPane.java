package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/// Says on a page why there are no numbers, and what to do. FX thread only.
final class NoNumbersPane extends VBox {

  private final Label title = new Label();
  private final Label text = new Label();
  private final Label next = new Label();
  private final Button again = new Button(Messages.text("console.try-again"));

  NoNumbersPane(ConsoleViewModel model) {
    getStyleClass().add("no-numbers");
    title.getStyleClass().add("no-numbers-title");
    text.getStyleClass().add("no-numbers-text");
    next.getStyleClass().add("no-numbers-next");
    for (Label label : new Label[] {title, text, next}) {
      label.setWrapText(true);
      label.managedProperty().bind(label.textProperty().isNotEmpty());
    }
    again.getStyleClass().add("main");
    again.setTooltip(new Tooltip(Messages.text("console.try-again.help")));
    again.setAccessibleHelp(Messages.text("console.try-again.help"));
    again.setOnAction(_ -> model.tryAgain());
    again.managedProperty().bind(again.visibleProperty());
    getChildren().setAll(title, text, next, again);
    setVisible(false);
  }

  void show(Optional<NoNumbers> message) {
    setVisible(message.isPresent());
    message.ifPresent(
        now -> {
          title.setText(now.title());
          text.setText(now.text());
          next.setText(now.next());
          again.setVisible(now.tryAgain());
        });
  }

  void focus() {
    if (again.isVisible()) {
      again.requestFocus();
    }
  }
}

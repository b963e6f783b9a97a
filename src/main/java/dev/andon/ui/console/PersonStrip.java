package dev.andon.ui.console;

import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.Shift;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// Asks on a quiet line who sits here, and holds nothing up. FX thread only.
final class PersonStrip extends HBox {

  private final Shift shift;
  private final Label question = new Label();
  private final TextField name = new TextField();
  private final Button yes = button("person.yes");
  private final Button leave = button("person.leave");
  private final Button later = button("person.later");
  private final Runnable closed;
  private final Subscription bound;

  /// @param closed puts the focus back
  PersonStrip(Shift shift, Runnable closed) {
    this.shift = shift;
    this.closed = closed;
    getStyleClass().addAll("message-strip", "person-strip");
    setMinHeight(USE_PREF_SIZE);
    question.getStyleClass().add("message-strip-title");
    question.setMinWidth(Region.USE_PREF_SIZE);
    Label note = new Label(Messages.text("person.note"));
    note.getStyleClass().add("message-strip-text");
    note.setWrapText(true);
    note.setMinSize(0, USE_PREF_SIZE);
    note.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(note, Priority.ALWAYS);
    name.getStyleClass().addAll("filter-field", "person-name");
    name.setPromptText(Messages.text("person.name"));
    name.setAccessibleText(Messages.text("person.name"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setOnAction(_ -> answer());
    name.textProperty().subscribe(text -> yes.setDisable(text.isBlank()));
    yes.setOnAction(_ -> answer());
    leave.setOnAction(
        _ -> {
          name.clear();
          shift.leaves();
        });
    later.setOnAction(_ -> close());
    leave.managedProperty().bind(leave.visibleProperty());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
    managedProperty().bind(visibleProperty());
    getChildren().setAll(question, name, yes, leave, note, later);
    bound =
        Subscription.combine(
            shift.askingProperty().subscribe(this::setVisible),
            shift
                .personProperty()
                .subscribe(
                    person -> {
                      question.setText(
                          Messages.text(person.isPresent() ? "person.next" : "person.question"));
                      leave.setVisible(person.isPresent());
                    }));
  }

  private static Button button(String key) {
    Button button = new Button(Messages.text(key));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setTooltip(new Tooltip(Messages.text(key + ".help")));
    button.setAccessibleHelp(Messages.text(key + ".help"));
    return button;
  }

  private void answer() {
    if (shift.sitsDown(name.getText())) {
      name.clear();
      closed.run();
    }
  }

  private void close() {
    name.clear();
    shift.later();
    closed.run();
  }

  /// Asks, and puts the cursor where the answer goes.
  void ask() {
    shift.ask();
    name.requestFocus();
  }

  void dispose() {
    bound.unsubscribe();
  }
}

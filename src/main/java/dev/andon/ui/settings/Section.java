package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import dev.andon.ui.common.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One section of the settings. FX thread only.
interface Section {

  /// What is shown.
  Region node();

  /// Shows these preferences.
  void show(Preferences now);

  /// Takes back what is typed and cannot be used, where the focus is.
  ///
  /// @return whether there was such a thing
  boolean revert();

  /// Puts the focus where somebody starts.
  void focus();

  /// Starts to follow what ages.
  default void attach() {}

  /// Stops.
  default void detach() {}

  /// A scrolling column of cards.
  static ScrollPane column(Node... cards) {
    VBox column = new VBox(cards);
    column.getStyleClass().add("cards");
    ScrollPane scroll = new ScrollPane(column);
    scroll.getStyleClass().add("section");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  /// A card with a heading.
  static VBox card(String title, Node... rows) {
    Label heading = new Label(title);
    heading.getStyleClass().add("card-title");
    VBox card = new VBox(heading);
    card.getStyleClass().addAll("card", "settings-card");
    card.getChildren().addAll(List.of(rows));
    return card;
  }

  /// What is set, with a hint under it, at the left; the control at the right.
  static HBox row(String name, Label hint, Node control) {
    Label title = new Label(name);
    title.getStyleClass().add("row-name");
    title.setWrapText(true);
    title.setLabelFor(control);
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    VBox words = new VBox(title, hint);
    words.getStyleClass().add("row-words");
    HBox row = new HBox(words, control);
    row.getStyleClass().add("settings-row");
    HBox.setHgrow(control, Priority.ALWAYS);
    return row;
  }

  /// A button with its help in a tooltip.
  static Button button(String words, String help, Runnable action) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("plain-button");
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /// Sets the section as Andon comes.
  static HBox usual(Runnable action) {
    HBox line =
        new HBox(
            button(Messages.text("settings.usual"), Messages.text("settings.usual.help"), action));
    line.getStyleClass().add("usual");
    return line;
  }
}

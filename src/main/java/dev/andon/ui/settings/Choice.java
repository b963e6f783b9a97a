package dev.andon.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A few choices side by side, one of them taken. FX thread only.
///
/// The arrows go from one to the next and take it, as in a group of radio buttons; Tab leaves.
final class Choice<T> extends HBox {

  private final List<T> values;
  private final List<ToggleButton> buttons = new ArrayList<>();
  private final Consumer<T> taken;

  /// @param name what is chosen, for those who hear it
  /// @param words what stands on the choice for a value
  Choice(String name, String help, List<T> values, Function<T, String> words, Consumer<T> taken) {
    this.values = List.copyOf(values);
    this.taken = taken;
    getStyleClass().add("choice");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    ToggleGroup group = new ToggleGroup();
    for (T value : values) {
      ToggleButton button = new ToggleButton(words.apply(value));
      button.setToggleGroup(group);
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.setAccessibleText(name + ": " + button.getText());
      button.setAccessibleHelp(help);
      button.setMinWidth(USE_PREF_SIZE);
      button.setOnAction(_ -> take(this.values.indexOf(value)));
      button.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
      buttons.add(button);
    }
    getChildren().setAll(buttons);
    show(Optional.empty());
  }

  /// Marks this choice without telling of it; none where the value is not offered.
  void show(Optional<T> value) {
    int place = value.map(values::indexOf).orElse(-1);
    for (int i = 0; i < buttons.size(); i++) {
      buttons.get(i).setSelected(i == place);
      buttons.get(i).setFocusTraversable(i == Math.max(0, place));
    }
  }

  private void take(int place) {
    // A second click on the chosen one would leave none chosen.
    show(Optional.of(values.get(place)));
    // Only a button that Tab can reach takes the focus by a click.
    buttons.get(place).requestFocus();
    taken.accept(values.get(place));
  }

  private void keyPressed(KeyEvent event) {
    boolean leftToRight = getEffectiveNodeOrientation() == NodeOrientation.LEFT_TO_RIGHT;
    KeyCode code = event.getCode();
    int step =
        switch (code) {
          case LEFT -> leftToRight ? -1 : 1;
          case RIGHT -> leftToRight ? 1 : -1;
          case UP -> -1;
          case DOWN -> 1;
          default -> 0;
        };
    int next = buttons.indexOf(event.getSource()) + step;
    if (step == 0 || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    event.consume();
    if (next >= 0 && next < buttons.size()) {
      take(next);
    }
  }
}

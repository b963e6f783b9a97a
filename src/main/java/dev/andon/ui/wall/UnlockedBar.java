package dev.andon.ui.wall;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.StyledText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/// Stands over the floor strip while somebody may act: how long still, which screens have a wall,
/// and the lock. FX thread only.
final class UnlockedBar extends Region {

  private static final double LEFT = 28;
  private static final double BUTTON_HEIGHT = 72;

  private final StyledText title = new StyledText("name");
  private final StyledText left = new StyledText("word");
  private final Button lock = new Button(Messages.text("unlock.lock"));
  private final List<Button> screens = new ArrayList<>();
  private final BiConsumer<String, Boolean> choose;

  private List<WallSpot> spots = List.of();
  private List<String> lines = List.of();
  private WallSizes sizes;

  /// @param choose puts a wall on the screen with this key, or takes it away
  UnlockedBar(Runnable lockNow, BiConsumer<String, Boolean> choose, WallSizes sizes) {
    this.choose = choose;
    this.sizes = sizes;
    getStyleClass().addAll("surface", "unlocked-bar");
    title.show(Messages.text("unlock.unlocked"));
    lock.getStyleClass().setAll("wall-button");
    lock.setManaged(false);
    lock.setOnAction(_ -> lockNow.run());
    lock.setAccessibleHelp(Messages.text("unlock.lock.help"));
    getChildren().setAll(title, left, lock);
  }

  /// @param notices what stands behind the time where there is room, longest first
  void show(Duration time, List<String> notices, WallSizes newSizes) {
    sizes = newSizes;
    String until = Messages.text("unlock.left", Formats.duration(time));
    lines = new ArrayList<>();
    notices.forEach(notice -> lines.add(Messages.text("unlock.also", until, notice)));
    lines.add(until);
    requestLayout();
  }

  void show(List<WallSpot> newSpots) {
    spots = newSpots.stream().filter(WallSpot::isPresent).toList();
    while (screens.size() < spots.size()) {
      Button screen = new Button();
      screen.getStyleClass().setAll("wall-button");
      screen.setManaged(false);
      screens.add(screen);
      getChildren().add(screen);
    }
    long shown = spots.stream().filter(WallSpot::shown).count();
    for (int i = 0; i < spots.size(); i++) {
      WallSpot spot = spots.get(i);
      Button screen = screens.get(i);
      screen.setText(
          Messages.text(
              spot.shown() ? "unlock.screen.on" : "unlock.screen.off",
              Integer.toString(spot.number())));
      screen.setAccessibleHelp(Messages.text("unlock.screen.help", spot.size()));
      // The last wall would take the way back with it.
      screen.setDisable(spot.shown() && shown == 1);
      screen.setOnAction(_ -> choose.accept(spot.key(), !spot.shown()));
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double inset = sizes.px(LEFT);
    double gap = sizes.px(WallSizes.GAP);
    double right = placeLeftOf(lock, getWidth() - inset);
    title.place(inset, sizes.px(56));
    double least =
        Math.max(
            title.widthOf(title.getText()), left.widthOf(lines.isEmpty() ? "" : lines.getLast()));
    double room = right - gap - inset - least - gap;
    // One screen is no choice; those for which there is no room are in the settings.
    int fitting = 0;
    while (spots.size() > 1 && fitting < spots.size()) {
      room -= Math.ceil(screens.get(fitting).prefWidth(-1)) + gap;
      if (room < 0) {
        break;
      }
      fitting++;
    }
    for (int i = screens.size() - 1; i >= 0; i--) {
      screens.get(i).setVisible(i < fitting);
      if (i < fitting) {
        right = placeLeftOf(screens.get(i), right - gap);
      }
    }
    left.showFitting(lines, right - gap - inset);
    left.place(inset, sizes.px(104));
  }

  private double placeLeftOf(Button button, double right) {
    double width = Math.ceil(button.prefWidth(-1));
    double height = Math.rint(sizes.px(BUTTON_HEIGHT));
    double x = Math.rint(right - width);
    button.resizeRelocate(x, Math.rint((getHeight() - height) / 2), width, height);
    return x;
  }
}

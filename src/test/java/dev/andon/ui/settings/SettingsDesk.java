package dev.andon.ui.settings;

import static dev.andon.ui.floor.Floors.NOW;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.andon.alert.Severity;
import dev.andon.config.Preferences;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.Fonts;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.NotifyDesk;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The page of settings in something like its window. FX thread only.
final class SettingsDesk {

  static final ScreenChoice LEFT = new ScreenChoice("left", "Samsung 55″, left", 1920, 1080, 1);
  static final ScreenChoice RIGHT = new ScreenChoice("right", "LG 43″, right", 3840, 2160, 1.5);

  final SimpleObjectProperty<Preferences> preferences;
  final ObservableList<ScreenChoice> screens = FXCollections.observableArrayList(LEFT, RIGHT);

  /// Hashing that waits until the test lets it go on.
  final Queue<Runnable> background = new ArrayDeque<>();

  /// Names of places that a test was wanted for.
  final List<String> tested = new ArrayList<>();

  final NotifyDesk messages =
      new NotifyDesk(
          new NotifyDesk.Doer() {
            @Override
            public void test(String place, Runnable done) {
              tested.add(place);
              background.add(done);
            }

            @Override
            public void hear(Severity severity) {
              tested.add(severity.word());
            }
          });
  final FloorViewModel floor =
      new FloorViewModel(
          Floors.SETTINGS,
          CommandDesk.closed(),
          Optional.of(new AlertDesk(_ -> {}, () -> NOW, () -> "Kim", messages)));

  final SettingsPage page;
  final BorderPane root = new BorderPane();

  SettingsDesk(Preferences start, FloorSnapshot snapshot) {
    Fonts.load();
    preferences = new SimpleObjectProperty<>(start);
    floor.show(Floors.live(snapshot), NOW.plusSeconds(12));
    page =
        new SettingsPage(
            floor,
            preferences,
            change -> preferences.set(change.apply(preferences.get())),
            screens,
            background::add,
            Runnable::run,
            new SecureRandom());
    Region navigation = new Region();
    navigation.getStyleClass().add("navigation");
    StackPane content = new StackPane(page.node());
    content.getStyleClass().add("content");
    root.setLeft(navigation);
    root.setCenter(content);
    root.getStyleClass().setAll("andon", "console");
    page.attach();
  }

  Scene scene(Looks looks, double width, double height) {
    Scene scene = new Scene(root, width, height);
    scene.setUserAgentStylesheet(
        looks.theme() == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    root.getStylesheets()
        .setAll(looks.theme().stylesheets("graphics.css", "console.css", "settings.css"));
    root.setStyle("-fx-font-size: " + 14 * looks.textScale() + "px;");
    return scene;
  }

  /// Opens the section at this place of the tabs.
  void open(int tab) {
    ((ToggleButton) root.lookupAll(".tabs .toggle-button").toArray()[tab]).fire();
  }
}

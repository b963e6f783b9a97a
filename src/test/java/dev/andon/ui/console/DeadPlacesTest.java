package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Appearance;
import dev.andon.config.Preferences;
import dev.andon.config.ThemeChoice;
import dev.andon.notify.NotifyNews;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.AlertFloors;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.settings.NotifyFaults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The line on the page of alerts while messages do not arrive.
class DeadPlacesTest {

  private static final Path SCREENS = Path.of("target", "screens");

  @BeforeAll
  static void startTheToolkit() throws Exception {
    FxThread.start();
    Files.createDirectories(SCREENS);
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 720, DARK, en",
    "1280, 720, LIGHT, es",
    "1920, 1080, LIGHT, en",
    "1920, 1080, DARK, en"
  })
  void aDeadPlaceStandsOnThePageOfAlertsUntilItIsWell(
      int width, int height, ThemeChoice theme, String tongue) throws Exception {
    try (InLanguage _ = new InLanguage(tongue)) {
      FxThread.call(() -> draw(width, height, theme, tongue));
    }
  }

  private static Void draw(int width, int height, ThemeChoice theme, String tongue)
      throws Exception {
    Preferred preferred =
        Preferred.unsaved(
            Preferences.DEFAULT.withAppearance(new Appearance(theme, 1, Optional.empty())));
    AlertFloors floors = AlertFloors.drawn();
    FloorViewModel floor =
        new FloorViewModel(
            Floors.SETTINGS, AlertFloors.commands(new ArrayList<>()), Optional.of(floors.desk));
    floor.show(Floors.live(floors.snapshot()), NOW.plusSeconds(12));
    floors.desk.messages().show(new NotifyFaults().news());
    ConsoleViewModel model =
        new ConsoleViewModel(floor, new Place.Whole(PageKey.ALERTS), ConsoleLinks.of(preferred));
    ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
    Scene scene = new Scene(view, width, height);
    ConsoleWindow.wear(scene, view, preferred.looksProperty().get());
    lay(view);
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("alerts-dead-%d-%s-%s.png".formatted(height, theme, tongue)).toFile());
    List<Shown> texts = ShownTexts.in(view);
    Node line = view.lookup(".dead-places");
    boolean shown = line.isVisible();
    floors.desk.messages().show(NotifyNews.NONE);
    boolean after = line.isVisible();
    view.dispose();
    model.dispose();

    assertThat(texts)
        .extracting(Shown::words)
        .anyMatch(words -> words.contains("managers"))
        .anyMatch(words -> words.contains("500"));
    assertThat(ShownTexts.clipped(texts)).isEmpty();
    assertThat(ShownTexts.faint(texts, 4.5)).isEmpty();
    assertThat(ShownTexts.overlapping(texts)).isEmpty();
    assertThat(shown).isTrue();
    assertThat(after).isFalse();
    return null;
  }

  private static void lay(ConsoleView view) {
    for (int i = 0; i < 4; i++) {
      view.applyCss();
      view.layout();
    }
  }
}

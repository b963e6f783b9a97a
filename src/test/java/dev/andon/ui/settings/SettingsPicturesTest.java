package dev.andon.ui.settings;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Goal;
import dev.andon.config.PinHash;
import dev.andon.config.Preferences;
import dev.andon.config.WallPage;
import dev.andon.config.WallPreferences;
import dev.andon.config.WallScreen;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.Floors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws the settings into `target/screens` and checks that every text that can be seen is whole,
/// alone and legible.
class SettingsPicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final double LEAST_CONTRAST = 4.5;

  /// Names of campaigns, which a dialer makes as long as it likes, and addresses, whose end is a
  /// secret.
  private static final Set<String> MAY_BE_CUT = Set.of("cut", "place-address");

  private static final List<String> SECTIONS =
      List.of("appearance", "wall", "screens", "pages", "goal", "messages");

  /// One picture.
  ///
  /// @param variant what is special about it
  record Look(
      int section,
      String variant,
      int width,
      int height,
      Theme theme,
      double textScale,
      String language) {

    Look(int section, String variant, int width, int height, Theme theme) {
      this(section, variant, width, height, theme, 1, "en");
    }

    @Override
    public String toString() {
      return "%s%s-%d-%s%s%s"
          .formatted(
              SECTIONS.get(section),
              variant.isEmpty() ? "" : "-" + variant,
              height,
              theme.name().toLowerCase(Locale.ROOT),
              textScale == 1 ? "" : "-large",
              language.equals("en") ? "" : "-" + language);
    }
  }

  @BeforeAll
  static void startTheToolkit() throws IOException {
    FxThread.start();
    Files.createDirectories(SCREENS);
  }

  static Stream<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (Theme theme : Theme.values()) {
      for (int section = 0; section < SECTIONS.size(); section++) {
        looks.add(new Look(section, "", 1280, 720, theme));
        looks.add(new Look(section, "", 1920, 1080, theme));
        looks.add(new Look(section, "", 1280, 720, theme, 1.5, "en"));
        if (theme == Theme.DARK) {
          looks.add(new Look(section, "", 1280, 720, theme, 1.5, "es"));
        }
      }
      looks.add(new Look(1, "", 3840, 2160, theme));
      looks.add(new Look(3, "", 3840, 2160, theme));
      looks.add(new Look(1, "wrong", 1280, 720, theme));
      looks.add(new Look(4, "wrong", 1280, 720, theme));
      looks.add(new Look(3, "list", 1280, 720, theme));
      looks.add(new Look(3, "many", 1920, 1080, theme));
      looks.add(new Look(3, "names", 1280, 720, theme));
      looks.add(new Look(3, "empty", 1280, 720, theme));
      looks.add(new Look(3, "goals", 1280, 720, theme));
      looks.add(new Look(5, "places", 1920, 1080, theme));
      looks.add(new Look(5, "places", 1280, 720, theme, 1.5, "es"));
      looks.add(new Look(5, "places", 3840, 2160, theme));
    }
    return looks.stream();
  }

  private static Preferences preferences(Look look) {
    WallPreferences wall = WallPreferences.DEFAULT;
    return Preferences.DEFAULT.withWall(
        switch (look.variant()) {
          case "list", "names" ->
              wall.withScreen(
                  new WallScreen(
                      "left",
                      true,
                      List.of(
                          new WallPage.Campaigns(
                              List.of("SOLAR", "US", "GONE", "LONG", "NOSPACE", "RTL")),
                          new WallPage.Campaigns(List.of("WIN")),
                          new WallPage.Attention(),
                          new WallPage.Goals())));
          case "goals" ->
              wall.withScreen(new WallScreen("left", true, List.of(new WallPage.Goals())));
          case "wrong", "empty" -> wall;
          default ->
              wall.withScreen(new WallScreen("left", true, List.of()))
                  .withScreen(new WallScreen("the old one in the hall", true, List.of()))
                  .withPin(Optional.of(PinHash.of("2468".toCharArray(), new SecureRandom())))
                  .withGoal(
                      Optional.of(
                          new Goal("Sales", List.of("SALE", "UPSELL"), 1200, LocalTime.of(18, 0))));
        });
  }

  private static FloorSnapshot snapshot(Look look) {
    return switch (look.variant()) {
      case "many" -> Floors.many(NOW, 200);
      case "names" -> Floors.names(NOW);
      case "empty" -> Floors.snapshot(NOW, List.of());
      default -> Floors.drawn(NOW);
    };
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyTextIsWholeAloneAndLegible(Look look) throws Exception {
    List<Shown> texts;
    try (InLanguage _ = new InLanguage(look.language())) {
      texts = FxThread.call(() -> draw(look));
    }

    assertThat(texts).as("texts of %s", look).hasSizeGreaterThan(5);
    assertThat(ShownTexts.clipped(texts)).as("texts that leave their surface").isEmpty();
    assertThat(ShownTexts.faint(texts, LEAST_CONTRAST)).as("texts that are hard to read").isEmpty();
    assertThat(ShownTexts.cut(texts, MAY_BE_CUT)).as("cut texts that must be whole").isEmpty();
    assertThat(texts)
        .as("texts that a control cut")
        .filteredOn(text -> text.words().endsWith("...") && !mayBeCut(text))
        .extracting(Shown::words)
        .isEmpty();
    assertThat(ShownTexts.overlapping(texts)).as("texts that lie on each other").isEmpty();
  }

  /// Controls cut with three dots of their own.
  private static boolean mayBeCut(Shown text) {
    return text.node().getParent().getStyleClass().stream().anyMatch(MAY_BE_CUT::contains);
  }

  private static List<Shown> draw(Look look) throws IOException {
    SettingsDesk desk = new SettingsDesk(preferences(look), snapshot(look));
    Scene scene =
        desk.scene(new Looks(look.theme(), look.textScale()), look.width(), look.height());
    desk.root.resize(look.width(), look.height());
    desk.root.applyCss();
    if (look.variant().equals("places")) {
      places(desk);
    }
    desk.open(look.section());
    desk.root.applyCss();
    desk.root.layout();
    if (look.variant().equals("wrong")) {
      spoil(look, desk);
    }
    for (int i = 0; i < 3; i++) {
      desk.root.applyCss();
      desk.root.layout();
    }
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("settings-" + look + ".png").toFile());
    List<Shown> texts = ShownTexts.in(desk.root);
    desk.page.detach();
    return texts;
  }

  private static void places(SettingsDesk desk) {
    NotifyFaults faults = new NotifyFaults();
    desk.messages.show(faults.news());
    desk.messages.show(faults.local());
  }

  private static void spoil(Look look, SettingsDesk desk) {
    List<TextField> fields =
        desk.root.lookupAll(".text-field").stream().map(TextField.class::cast).toList();
    if (look.section() == 1) {
      fields.get(1).setText("40");
      fields.get(0).setText("5x");
      fields.get(2).setText("3");
      fields.get(3).setText("12345");
      fields.get(4).setText("1299");
    } else {
      fields.get(0).setText("Sales");
      fields.get(1).setText("SALE TOOLONG");
      fields.get(3).setText("25:00");
    }
  }
}

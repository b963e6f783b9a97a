package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.Step;
import dev.andon.poll.FeedState;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FakeCommands;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws the pages of all campaigns and of one into `target/screens` and checks what can be checked
/// of a picture.
class CampaignPicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final Instant LATER = NOW.plusSeconds(12);
  private static final Instant LOST = NOW.plusSeconds(360);
  private static final double LEAST_CONTRAST = 4.5;

  /// Only these may be cut with an ellipsis.
  private static final Set<String> MAY_BE_CUT =
      Set.of(
          "page-title",
          "page-subtitle",
          "outcome-name",
          "outcome-code",
          "strip-sentence",
          "strip-subject",
          "campaign-name",
          "campaign-id",
          "command-button",
          "attention-campaign",
          "attention-name",
          "attention-words",
          "card-caption");

  /// One picture.
  record Look(String name, Place place, int width, int height, Theme theme, String language) {

    @Override
    public String toString() {
      return "%s-%d-%s%s"
          .formatted(
              name,
              width,
              theme.name().toLowerCase(Locale.ROOT),
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
      for (int[] size : new int[][] {{960, 600}, {1280, 720}, {1920, 1080}, {3840, 2160}}) {
        looks.add(new Look("campaign", of("SOLARN"), size[0], size[1], theme, "en"));
        looks.add(new Look("campaigns", ALL, size[0], size[1], theme, "en"));
      }
      for (String name : List.of("stale", "names", "many", "none", "down", "unknown", "actions")) {
        looks.add(new Look("campaigns-" + name, ALL, 1440, 900, theme, "en"));
      }
      looks.add(new Look("campaign-paused", of("SALESUS"), 1920, 1080, theme, "en"));
      looks.add(new Look("campaign-timed", of("SALESUS"), 1280, 720, theme, "en"));
      looks.add(new Look("campaign-timed", of("SALESUS"), 1920, 1080, theme, "en"));
      looks.add(new Look("campaign-stale", of("SALESUS"), 1920, 1080, theme, "en"));
      looks.add(new Look("campaign-too-few", of("SURVEY"), 1920, 1080, theme, "en"));
      looks.add(new Look("campaign-names", of("LONG"), 1280, 720, theme, "en"));
      looks.add(new Look("campaign-unlisted", of("SOLARN"), 1280, 720, theme, "en"));
      looks.add(new Look("campaign-unknown", of("NOBODY"), 1280, 720, theme, "en"));
      looks.add(new Look("campaign-down", of("SOLARN"), 1280, 720, theme, "en"));
    }
    looks.add(new Look("campaign", of("SOLARN"), 1920, 1080, Theme.DARK, "es"));
    looks.add(new Look("campaign", of("SOLARN"), 960, 600, Theme.DARK, "es"));
    looks.add(new Look("campaigns", ALL, 1440, 900, Theme.DARK, "en"));
    looks.add(new Look("campaigns", ALL, 1440, 900, Theme.DARK, "es"));
    return looks.stream();
  }

  private static final Place ALL = new Place.Whole(PageKey.CAMPAIGNS);

  private static Place of(String campaign) {
    return new Place.OfCampaign(campaign);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyTextIsWholeAloneAndLegible(Look look) throws Exception {
    List<Shown> texts;
    try (InLanguage _ = new InLanguage(look.language())) {
      texts = FxThread.call(() -> draw(look));
    }

    assertThat(texts).as("texts of %s", look).hasSizeGreaterThan(3);
    assertThat(ShownTexts.clipped(texts)).as("texts that leave their surface").isEmpty();
    assertThat(ShownTexts.faint(texts, LEAST_CONTRAST)).as("texts that are hard to read").isEmpty();
    assertThat(ShownTexts.cut(texts, MAY_BE_CUT)).as("cut texts that must be whole").isEmpty();
    assertThat(ShownTexts.overlapping(texts)).as("texts that lie on each other").isEmpty();
  }

  private static List<Shown> draw(Look look) throws IOException {
    FloorViewModel floor = floor(look.name());
    ConsoleViewModel model = new ConsoleViewModel(floor, PageKey.FLOOR);
    model.navigator().go(look.place());
    ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
    Scene scene = new Scene(view, look.width(), look.height());
    ConsoleWindow.wear(scene, view, new Looks(look.theme(), 1));
    view.resize(look.width(), look.height());
    for (int pass = 0; pass < 3; pass++) {
      view.applyCss();
      view.layout();
    }
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("console-" + look + ".png").toFile());
    List<Shown> texts = ShownTexts.in(view);
    view.dispose();
    model.dispose();
    return texts;
  }

  private static FloorViewModel floor(String name) {
    FakeCommands commands = new FakeCommands();
    commands.now = NOW.plusSeconds(5);
    CommandDesk desk = commands.desk;
    FloorViewModel floor = ConsoleFloors.watched(desk);
    FeedState state = Floors.live(ConsoleFloors.drawn(NOW));
    Instant now = LATER;
    switch (name) {
      case "campaign-paused" -> desk.ask("SALESUS", "US Sales", Wanted.PAUSED);
      case "campaign-timed" -> {
        desk.ask("SALESUS", new Step.DialLevel(3));
        desk.ask("SALESUS", "US Sales", Wanted.PAUSED);
        desk.steps().resumeIn("SALESUS", Duration.ofMinutes(15));
      }
      case "campaign-stale", "campaigns-stale" -> {
        state = Floors.stale(ConsoleFloors.drawn(NOW), LOST);
        now = LOST;
      }
      case "campaign-names", "campaigns-names" -> {
        floor = new FloorViewModel(Floors.SETTINGS, desk);
        state = Floors.live(Floors.names(LATER));
      }
      case "campaign-unlisted" -> state = Floors.live(Floors.snapshot(LATER, List.of()));
      case "campaigns-many" -> state = Floors.live(Floors.many(LATER, 200));
      case "campaigns-none" -> {
        floor = new FloorViewModel(Floors.SETTINGS, desk);
        state = Floors.live(Floors.snapshot(LATER, List.of()));
      }
      case "campaigns-unknown" -> {
        floor = new FloorViewModel(Floors.SETTINGS, desk);
        state =
            Floors.live(
                Floors.snapshot(
                    LATER,
                    List.of(
                        Floors.campaign("NONE", "No rights", LATER).build(),
                        Floors.campaign("GUIDE", "Guide only", LATER).server(1.7).build(),
                        Floors.campaign("ZERO", "Just begun", LATER).counts(0, 0).build()),
                    Optional.empty(),
                    List.of()));
      }
      case "campaigns-actions" -> {
        desk.ask("SALESUS", "US Sales", Wanted.PAUSED);
        desk.ask("WINBACK", "Win-back", Wanted.ACTIVE);
      }
      case "campaign-down", "campaigns-down" -> state = Floors.unreachable(NOW);
      default -> {}
    }
    floor.show(state, now);
    return floor;
  }
}

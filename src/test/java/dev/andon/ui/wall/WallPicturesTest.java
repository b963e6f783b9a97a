package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.Floors;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/// Draws every look of the wall into `target/screens` and checks what can be checked of a picture:
/// no text leaves its surface, none lies on another, and each can be read on what is behind it.
class WallPicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final Instant LATER = NOW.plusSeconds(12);
  private static final Instant LOST = NOW.plusSeconds(360);

  /// Text on the wall is at least this far from its background.
  private static final double LEAST_CONTRAST = 7;

  /// Only these may be cut with an ellipsis.
  private static final Set<String> MAY_BE_CUT =
      Set.of("name", "agent-name", "cut", "agent-words", "title", "message-title");

  /// One picture.
  record Look(
      String name,
      FeedState state,
      Instant now,
      int page,
      int width,
      int height,
      Theme theme,
      String language) {

    Look(String name, FeedState state, Instant now, int page, int width, int height, Theme theme) {
      this(name, state, now, page, width, height, theme, "en");
    }

    static Look spanish(String name, FeedState state, Instant now, int page) {
      return new Look(name, state, now, page, 1920, 1080, Theme.DARK, "es");
    }

    @Override
    public String toString() {
      return "%s-%d-%s%s"
          .formatted(
              name,
              height,
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
      for (int height : new int[] {720, 1080, 2160}) {
        int width = height * 16 / 9;
        looks.add(new Look("floor", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(new Look("attention", live(Floors.drawn(NOW)), LATER, 1, width, height, theme));
        looks.add(
            new Look(
                "stale", Floors.stale(Floors.drawn(NOW), LOST), LOST, 0, width, height, theme));
        looks.add(
            new Look(
                "stale-attention",
                Floors.stale(Floors.drawn(NOW), LOST),
                LOST,
                1,
                width,
                height,
                theme));
        looks.add(new Look("refused", Floors.refused(NOW), LATER, 0, width, height, theme));
        looks.add(new Look("down", Floors.unreachable(NOW), LATER, 0, width, height, theme));
        looks.add(new Look("starting", new FeedState.Starting(), NOW, 0, width, height, theme));
        looks.add(new Look("states", live(Floors.states(NOW)), LATER, 0, width, height, theme));
        looks.add(new Look("states-2", live(Floors.states(NOW)), LATER, 1, width, height, theme));
        looks.add(new Look("names", live(Floors.names(NOW)), LATER, 0, width, height, theme));
        looks.add(
            new Look("names-attention", live(Floors.names(NOW)), LATER, 1, width, height, theme));
        looks.add(new Look("many", live(Floors.many(NOW, 200)), LATER, 6, width, height, theme));
        looks.add(new Look("changed", live(changed()), LATER, 0, width, height, theme));
        looks.add(new Look("none", live(noCampaigns()), LATER, 0, width, height, theme));
      }
      looks.add(new Look("portrait", live(Floors.drawn(NOW)), LATER, 0, 1080, 1920, theme));
      looks.add(new Look("far", live(Floors.drawn(NOW)), LATER, 0, 1920, 1080, theme));
      looks.add(new Look("far-2", live(Floors.drawn(NOW)), LATER, 1, 1920, 1080, theme));
      looks.add(new Look("far-attention", live(Floors.drawn(NOW)), LATER, 4, 1920, 1080, theme));
      looks.add(new Look("small", live(Floors.drawn(NOW)), LATER, 0, 640, 360, theme));
    }
    looks.add(Look.spanish("floor", live(Floors.drawn(NOW)), LATER, 0));
    looks.add(Look.spanish("attention", live(Floors.drawn(NOW)), LATER, 1));
    looks.add(Look.spanish("stale", Floors.stale(Floors.drawn(NOW), LOST), LOST, 0));
    looks.add(Look.spanish("refused", refused(), LATER, 0));
    looks.add(Look.spanish("states", live(Floors.states(NOW)), LATER, 0));
    looks.add(Look.spanish("states-2", live(Floors.states(NOW)), LATER, 1));
    looks.add(Look.spanish("none", live(noCampaigns()), LATER, 0));
    looks.add(Look.spanish("far", live(Floors.drawn(NOW)), LATER, 0));
    return looks.stream();
  }

  /// A refusal in the words that the program finds for it.
  private static FeedState refused() {
    return new FeedState.Down(
        Problems.of(
            "poll",
            new ApiFailure.Denied(ApiFailure.Reason.LOGIN, ""),
            DialerAddress.parse("https://dialer.example.net/")),
        NOW,
        Optional.empty());
  }

  /// The floor of the drawings one poll later, with other figures everywhere.
  private static FloorSnapshot changed() {
    return Floors.snapshot(
        NOW.plusSeconds(1),
        List.of(
            Floors.campaign("US", "US Sales", NOW).counts(30, 1012).agents(2, 9, 2).build(),
            Floors.campaign("RET", "Retention", NOW).counts(10, 743).agents(4, 8, 2).build(),
            Floors.campaign("SOLAR", "Solar North", NOW).counts(39, 1040).build(),
            Floors.campaign("HOME", "Home Energy", NOW).counts(18, 1249).build(),
            Floors.campaign("WIN", "Win-back", NOW).counts(25, 800).paused().build(),
            Floors.campaign("SURV", "Survey", NOW).counts(2, 32).build()),
        Optional.of(Floors.drawnAgents(NOW)),
        List.of());
  }

  private static FloorSnapshot noCampaigns() {
    return Floors.snapshot(
        NOW,
        List.of(),
        Optional.empty(),
        List.of(
            new Problem(
                "call_status_stats",
                Problem.Kind.NOT_ALLOWED,
                "Drops by status cannot be read yet, so no campaign can be judged by its counts.",
                "Allow the user the function call_status_stats.")));
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
    WallSettings settings = WallSettings.DEFAULT.withTheme(look.theme());
    WallViewModel model =
        new WallViewModel(
            Floors.floor(),
            look.name().startsWith("far") ? settings.withReader(55, 6.4) : settings);
    WallView view = new WallView(model);
    Scene scene = new Scene(view, look.width(), look.height());
    view.resize(look.width(), look.height());
    if (look.name().equals("changed")) {
      model.floor().show(live(Floors.drawn(NOW)), NOW);
      view.applyCss();
      view.layout();
    }
    model.floor().show(look.state(), look.now());
    model.goToPage(look.page());
    view.applyCss();
    view.layout();
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("wall-" + look + ".png").toFile());
    List<Shown> texts = ShownTexts.in(view);
    view.dispose();
    return texts;
  }
}

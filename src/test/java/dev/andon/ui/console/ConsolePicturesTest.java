package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.config.Appearance;
import dev.andon.config.Preferences;
import dev.andon.config.ThemeChoice;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.model.DialChange;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FakeCommands;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
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
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws the console's own pages into `target/screens` and checks that every text can be read and
/// none is cut.
class ConsolePicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final Instant LATER = NOW.plusSeconds(12);
  private static final double LEAST_CONTRAST = 4.5;

  /// Only these may be cut with an ellipsis; their tooltip or the page they lead to says the rest.
  private static final Set<String> MAY_BE_CUT =
      Set.of("page-subtitle", "palette-title", "palette-detail", "strip-subject", "status-dialer");

  /// Who looks at what.
  enum Scenery {
    FLOOR,
    FLOOR_FEW,
    FLOOR_MANY,
    FLOOR_STALE,
    FLOOR_REFUSED,
    FLOOR_DOWN,
    FLOOR_STARTING,
    ACTIONS,
    ACTIONS_EMPTY,
    DIALER,
    DIALER_TROUBLE,
    PALETTE,
    PALETTE_FOUND,
    KEYS,
    OUTCOME
  }

  /// One of each kind on a very large screen; drawing those takes longest.
  private static final Set<Scenery> LARGE =
      Set.of(Scenery.FLOOR, Scenery.ACTIONS, Scenery.DIALER, Scenery.PALETTE_FOUND, Scenery.KEYS);

  record Look(
      Scenery scenery, int width, int height, ThemeChoice theme, double scale, String language) {
    @Override
    public String toString() {
      return "%s-%d-%s%s%s"
          .formatted(
              scenery.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              height,
              theme.name().toLowerCase(Locale.ROOT),
              scale == 1 ? "" : "-large",
              language.equals("en") ? "" : "-" + language);
    }
  }

  static Stream<Look> looks() {
    List<Look> looks = new ArrayList<>();
    for (Scenery scenery : Scenery.values()) {
      for (ThemeChoice theme : List.of(ThemeChoice.DARK, ThemeChoice.LIGHT)) {
        looks.add(new Look(scenery, 1280, 720, theme, 1, "en"));
        looks.add(new Look(scenery, 1920, 1080, theme, 1, "en"));
        if (LARGE.contains(scenery)) {
          looks.add(new Look(scenery, 3840, 2160, theme, 1, "en"));
        }
      }
      looks.add(new Look(scenery, 1280, 720, ThemeChoice.DARK, 1.5, "en"));
      looks.add(new Look(scenery, 1440, 900, ThemeChoice.DARK, 1, "es"));
    }
    return looks.stream();
  }

  @BeforeAll
  static void startTheToolkit() throws IOException {
    FxThread.start();
    Files.createDirectories(SCREENS);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyTextIsWholeAndLegible(Look look) throws Exception {
    List<Shown> texts;
    try (InLanguage _ = new InLanguage(look.language())) {
      texts = FxThread.call(() -> draw(look));
    }

    assertThat(texts).as("texts of %s", look).hasSizeGreaterThan(8);
    assertThat(texts.stream().filter(text -> text.contrast() < LEAST_CONTRAST))
        .as("texts that are hard to read")
        .extracting(text -> text.words() + " " + text.contrast())
        .isEmpty();
    assertThat(texts.stream().filter(text -> isCut(text.node())))
        .as("cut texts that must be whole")
        .extracting(Shown::words)
        .isEmpty();
  }

  private static boolean isCut(Text text) {
    if (!(text.getParent() instanceof Labeled label)) {
      return false;
    }
    return !text.getText().equals(label.getText())
        && text.getText().contains(label.getEllipsisString())
        && label.getStyleClass().stream().noneMatch(MAY_BE_CUT::contains);
  }

  /// A desk at which commands are answered at once.
  private static CommandDesk desk() {
    TimeSource time =
        new TimeSource() {
          @Override
          public Instant now() {
            return LATER;
          }

          @Override
          public long nanos() {
            return 0;
          }
        };
    return new CommandDesk(
        command ->
            command.campaign().equals("US")
                ? new CommandOutcome.Confirmed(LATER)
                : new CommandOutcome.NotConfirmed("SUCCESS", Optional.of(true), Optional.empty()),
        Runnable::run,
        Runnable::run,
        time,
        "Maria");
  }

  private static FeedState state(Scenery scenery) {
    return switch (scenery) {
      case FLOOR, ACTIONS, ACTIONS_EMPTY, DIALER, PALETTE, PALETTE_FOUND, KEYS, OUTCOME ->
          live(Floors.drawn(NOW));
      case FLOOR_FEW -> live(Floors.snapshot(NOW, Floors.drawnCampaigns(NOW).subList(0, 2)));
      case FLOOR_MANY -> live(Floors.many(NOW, 60));
      case FLOOR_STALE -> Floors.stale(Floors.drawn(NOW), NOW.plusSeconds(360));
      case FLOOR_REFUSED -> Floors.refused(NOW);
      case FLOOR_DOWN -> Floors.unreachable(NOW);
      case FLOOR_STARTING -> new FeedState.Starting();
      case DIALER_TROUBLE -> live(troubled());
    };
  }

  private static FloorSnapshot troubled() {
    return Floors.snapshot(
        NOW,
        Floors.drawnCampaigns(NOW).subList(0, 2),
        Optional.empty(),
        List.of(
            new Problem(
                "call_status_stats",
                Problem.Kind.NOT_ALLOWED,
                "The API user may not use call_status_stats, so calls and drop rates cannot be"
                    + " read.",
                "Give the API user level 9 and ‘view reports’. The rest works without it."),
            new Problem(
                "version",
                Problem.Kind.NOTICE,
                "The dialer’s clock and this machine’s are 95 s apart.",
                "Set both by a time server. Times of calls are corrected for it meanwhile.")));
  }

  private static Place place(Scenery scenery) {
    return new Place.Whole(
        switch (scenery) {
          case ACTIONS, ACTIONS_EMPTY -> PageKey.ACTIONS;
          case DIALER, DIALER_TROUBLE -> PageKey.DIALER;
          case FLOOR,
              FLOOR_FEW,
              FLOOR_MANY,
              FLOOR_STALE,
              FLOOR_REFUSED,
              FLOOR_DOWN,
              FLOOR_STARTING,
              PALETTE,
              PALETTE_FOUND,
              KEYS,
              OUTCOME ->
              PageKey.FLOOR;
        });
  }

  private static List<Shown> draw(Look look) throws IOException {
    Preferred preferred =
        Preferred.unsaved(
            Preferences.DEFAULT.withAppearance(
                new Appearance(look.theme(), look.scale(), Optional.empty())));
    FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk());
    Scenery scenery = look.scenery();
    ConsoleViewModel model =
        new ConsoleViewModel(floor, place(scenery), ConsoleLinks.of(preferred));
    ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
    Scene scene = new Scene(view, look.width(), look.height());
    ConsoleWindow.wear(scene, view, preferred.looksProperty().get());
    if (scenery == Scenery.FLOOR_STALE) {
      floor.show(live(Floors.drawn(NOW)), NOW);
    }
    floor.show(state(scenery), scenery == Scenery.FLOOR_STALE ? NOW.plusSeconds(360) : LATER);
    if (scenery == Scenery.ACTIONS || scenery == Scenery.OUTCOME) {
      floor.desk().ask("US", "US Sales", Wanted.PAUSED);
      floor.desk().ask("SOLAR", "Solar North", Wanted.PAUSED);
    }
    if (scenery == Scenery.ACTIONS) {
      FakeCommands earlier = new FakeCommands();
      earlier.now = NOW.minusSeconds(86_400);
      earlier.put("US", Kind.PAUSE, DialChange.active(false), new Origin.Rule("drop-day"));
      earlier.put("RET", Kind.DIAL_LEVEL, DialChange.NOTHING.withLevel(2), new Origin.Person());
      floor
          .desk()
          .lists(
              () ->
                  new CommandDesk.OnRecord(
                      earlier.desk.recorded(),
                      Optional.of(
                          new Problem(
                              "record",
                              Problem.Kind.NOTICE,
                              "Another Andon keeps the record, so this one’s commands are not"
                                  + " recorded.",
                              "Close the other one."))));
    }
    lay(view);
    if (scenery == Scenery.PALETTE || scenery == Scenery.PALETTE_FOUND) {
      view.openPalette();
    }
    if (scenery == Scenery.PALETTE_FOUND) {
      typeIntoPalette(view, "so");
    }
    if (scenery == Scenery.KEYS) {
      view.showKeys();
    }
    lay(view);
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("console-" + look + ".png").toFile());
    List<Shown> texts =
        ShownTexts.in(view).stream()
            .filter(text -> !view.isCovered() || isInOverlay(text.node()))
            .toList();
    view.dispose();
    model.dispose();
    return texts;
  }

  private static void typeIntoPalette(ConsoleView view, String letters) {
    ((TextField) view.lookup(".palette-field")).setText(letters);
  }

  private static boolean isInOverlay(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.getStyleClass().contains("overlay")) {
        return true;
      }
    }
    return false;
  }

  private static void lay(ConsoleView view) {
    for (int pass = 0; pass < 3; pass++) {
      view.applyCss();
      view.layout();
    }
  }
}

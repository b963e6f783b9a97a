package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Agent;
import dev.andon.model.FloorSnapshot;
import dev.andon.poll.FeedState;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Theme;
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
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws the pages with tables into `target/screens` and checks that their texts can be read and
/// lie apart.
class TablePicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final Instant LATER = NOW.plusSeconds(12);
  private static final Instant LOST = NOW.plusSeconds(360);
  private static final double LEAST_CONTRAST = 4.5;

  record Look(
      String name,
      PageKey page,
      FeedState state,
      Instant now,
      int height,
      Looks looks,
      String language) {

    @Override
    public String toString() {
      return "%s-%d-%s%s%s"
          .formatted(
              name,
              height,
              looks.theme().name().toLowerCase(Locale.ROOT),
              looks.textScale() == 1 ? "" : "-large",
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
    FeedState full = Floors.live(TableFloors.agents(NOW, 500));
    FeedState stale = Floors.stale(TableFloors.agents(NOW, 500), LOST);
    FeedState unknown = Floors.live(unknown());
    FeedState nobody = Floors.live(Floors.snapshot(NOW, Floors.drawnCampaigns(NOW)));
    for (Theme theme : Theme.values()) {
      Looks plain = new Looks(theme, 1);
      for (int height : new int[] {720, 1080, 2160}) {
        looks.add(new Look("agents", PageKey.AGENTS, full, LATER, height, plain, "en"));
        looks.add(new Look("queues", PageKey.QUEUES, full, LATER, height, plain, "en"));
      }
      looks.add(new Look("agents-stale", PageKey.AGENTS, stale, LOST, 720, plain, "en"));
      looks.add(new Look("queues-stale", PageKey.QUEUES, stale, LOST, 720, plain, "en"));
      looks.add(new Look("agents-unknown", PageKey.AGENTS, unknown, LATER, 720, plain, "en"));
      looks.add(new Look("queues-unknown", PageKey.QUEUES, unknown, LATER, 720, plain, "en"));
      looks.add(new Look("agents-nobody", PageKey.AGENTS, nobody, LATER, 720, plain, "en"));
      looks.add(
          new Look(
              "agents-names",
              PageKey.AGENTS,
              Floors.live(TableFloors.names(NOW)),
              LATER,
              1080,
              plain,
              "en"));
      looks.add(new Look("agents", PageKey.AGENTS, full, LATER, 2160, new Looks(theme, 2), "en"));
    }
    Looks dark = new Looks(Theme.DARK, 1);
    looks.add(new Look("agents", PageKey.AGENTS, full, LATER, 1080, dark, "es"));
    looks.add(new Look("queues", PageKey.QUEUES, full, LATER, 1080, dark, "es"));
    return looks.stream();
  }

  private static FloorSnapshot unknown() {
    return Floors.snapshot(
        NOW,
        Floors.drawnCampaigns(NOW),
        Optional.empty(),
        List.of(TableFloors.noRight("logged_in_agents"), TableFloors.noRight("in_group_status")));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyTextIsLegibleAndAlone(Look look) throws Exception {
    List<Shown> texts;
    try (InLanguage _ = new InLanguage(look.language())) {
      texts = FxThread.call(() -> draw(look));
    }

    assertThat(texts).hasSizeGreaterThan(10);
    assertThat(texts.stream().filter(text -> text.contrast() < LEAST_CONTRAST))
        .as("texts that are hard to read")
        .extracting(text -> text.words() + " " + text.contrast())
        .isEmpty();
    assertThat(overlaps(texts)).as("texts that lie on each other").isEmpty();
    assertThat(texts.stream().map(Shown::words).filter("…"::equals)).isEmpty();
  }

  private static List<String> overlaps(List<Shown> texts) {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        if (intersect(texts.get(i).ink(), texts.get(j).ink())) {
          found.add(texts.get(i).words() + " / " + texts.get(j).words());
        }
      }
    }
    return found;
  }

  private static boolean intersect(Bounds one, Bounds other) {
    return one.getMinX() < other.getMaxX()
        && other.getMinX() < one.getMaxX()
        && one.getMinY() < other.getMaxY()
        && other.getMinY() < one.getMaxY();
  }

  private static List<Shown> draw(Look look) throws IOException {
    FloorViewModel floor = Floors.floor();
    ConsoleViewModel model = new ConsoleViewModel(floor, look.page());
    ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
    int width = look.height() * 16 / 9;
    Scene scene = new Scene(view, width, look.height());
    ConsoleWindow.wear(scene, view, look.looks());
    view.resize(width, look.height());
    view.applyCss();
    view.layout();
    floor.show(look.state(), look.now());
    if (look.page() == PageKey.AGENTS) {
      model.openAgent(new Agent.Key("1002", "8600051"));
    }
    for (int pulse = 0; pulse < 3; pulse++) {
      view.applyCss();
      view.layout();
    }
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("console-" + look + ".png").toFile());
    List<Shown> texts = new ArrayList<>(ShownTexts.in((Parent) view.lookup(".table-page")));
    // The mark at the left of a selected row is one of its colours, and no text is on it.
    texts.removeIf(text -> isInSelectedRow(text.node()));
    view.dispose();
    model.dispose();
    return texts;
  }

  private static boolean isInSelectedRow(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof TableRow<?> row) {
        return row.isSelected();
      }
    }
    return false;
  }
}

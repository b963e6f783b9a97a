package dev.andon.ui.console;

import static dev.andon.ui.floor.AlertFloors.SOLAR_DAY;
import static dev.andon.ui.floor.AlertFloors.SOLAR_WAITING;
import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.Operator;
import dev.andon.action.Step;
import dev.andon.alert.AlertKey;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.config.AlertRules;
import dev.andon.config.Appearance;
import dev.andon.config.Preferences;
import dev.andon.config.RulesFile;
import dev.andon.config.RulesRead;
import dev.andon.config.ThemeChoice;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.AlertFloors;
import dev.andon.ui.floor.FakeCommands;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.RulesDesk;
import dev.andon.ui.floor.Shift;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws the page of alerts into `target/screens` and checks that every text can be read and none
/// is cut or covered.
class AlertPicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final double LEAST_CONTRAST = 4.5;

  /// Their tooltips and the chosen alert say the rest.
  private static final Set<String> MAY_BE_CUT =
      Set.of(
          "row-subject",
          "rules-id",
          "row-sentence",
          "row-status",
          "page-subtitle",
          "strip-subject",
          "status-dialer");

  /// An ellipsis says that a button opens a field.
  private static final Set<String> OPENS =
      Set.of(
          "Acknowledge… · A",
          "Shelve… · S",
          "Drill… · D",
          "Reconocer… · A",
          "Apartar… · S",
          "Simulacro… · D");

  enum Scenery {
    OPEN,
    PAUSED,
    TIMED,
    ACKNOWLEDGE,
    SHELVE,
    SHELVED,
    DRILL,
    ASK_DRILL,
    WATCH,
    GROUP,
    CALM,
    HISTORY,
    RULES,
    RULES_FORM,
    RULES_TEXT
  }

  private static final Set<Scenery> LARGE = Set.of(Scenery.OPEN, Scenery.SHELVED, Scenery.CALM);

  record Look(
      Scenery scenery, int width, int height, ThemeChoice theme, double scale, String tongue) {
    @Override
    public String toString() {
      return "%s-%d-%s%s%s"
          .formatted(
              scenery.name().toLowerCase(Locale.ROOT).replace('_', '-'),
              height,
              theme.name().toLowerCase(Locale.ROOT),
              scale == 1 ? "" : "-large",
              tongue.equals("en") ? "" : "-" + tongue);
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
      looks.add(new Look(scenery, 1440, 900, ThemeChoice.DARK, 1, "es"));
    }
    looks.add(new Look(Scenery.OPEN, 1280, 720, ThemeChoice.DARK, 1.5, "en"));
    return looks.stream();
  }

  @BeforeAll
  static void startTheToolkit() throws IOException {
    FxThread.start();
    Files.createDirectories(SCREENS);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyTextIsWholeAloneAndLegible(Look look) throws Exception {
    List<Shown> texts;
    try (InLanguage _ = new InLanguage(look.tongue())) {
      texts = FxThread.call(() -> draw(look));
    }

    assertThat(texts).as("texts of %s", look).hasSizeGreaterThan(20);
    assertThat(ShownTexts.faint(texts, LEAST_CONTRAST)).as("texts that are hard to read").isEmpty();
    assertThat(ShownTexts.cut(texts, MAY_BE_CUT))
        .as("cut texts that must be whole")
        .filteredOn(words -> !OPENS.contains(words))
        .isEmpty();
    assertThat(ShownTexts.overlapping(texts)).as("texts that lie on each other").isEmpty();
  }

  private static AlertFloors floors(Scenery scenery) {
    AlertFloors floors =
        switch (scenery) {
          case CALM -> AlertFloors.calm();
          case GROUP -> AlertFloors.onManyCampaigns();
          case OPEN,
              PAUSED,
              TIMED,
              ACKNOWLEDGE,
              SHELVE,
              SHELVED,
              DRILL,
              ASK_DRILL,
              WATCH,
              HISTORY,
              RULES,
              RULES_FORM,
              RULES_TEXT ->
              AlertFloors.drawn();
        };
    switch (scenery) {
      case OPEN, HISTORY -> {
        floors.desk.acknowledge(SOLAR_WAITING, "two agents are on their way back");
        floors.desk.shelve(
            AlertKey.of("dead-call", floors.desk.content().open().get(1).key().subject()),
            "headset is being changed",
            NOW.plusSeconds(580));
      }
      case SHELVED -> {
        floors.desk.shelve(SOLAR_DAY, "the list is at its end", NOW.plusSeconds(580));
        floors.desk.shelve(SOLAR_WAITING, "the list is at its end", NOW.plusSeconds(5800));
      }
      case DRILL -> floors.desk.drill("drop-30-days", Subject.campaign("US"), Severity.BREACH);
      case PAUSED,
          TIMED,
          ACKNOWLEDGE,
          SHELVE,
          ASK_DRILL,
          WATCH,
          GROUP,
          CALM,
          RULES,
          RULES_FORM,
          RULES_TEXT -> {}
    }
    return floors;
  }

  private static Place place(Scenery scenery) {
    return switch (scenery) {
      case SHELVED -> new Place.OfAlert(SOLAR_DAY);
      case WATCH -> new Place.OfAlert(SOLAR_WAITING);
      case DRILL -> new Place.OfAlert(new AlertKey("drop-30-days", Subject.campaign("US"), true));
      case OPEN,
          PAUSED,
          TIMED,
          ACKNOWLEDGE,
          SHELVE,
          ASK_DRILL,
          GROUP,
          CALM,
          HISTORY,
          RULES,
          RULES_FORM,
          RULES_TEXT ->
          new Place.Whole(PageKey.ALERTS);
    };
  }

  private static List<Shown> draw(Look look) throws IOException {
    Preferred preferred =
        Preferred.unsaved(
            Preferences.DEFAULT.withAppearance(
                new Appearance(look.theme(), look.scale(), Optional.empty())));
    AlertFloors floors = floors(look.scenery());
    FakeCommands commands = new FakeCommands();
    FloorViewModel floor =
        new FloorViewModel(Floors.SETTINGS, commands.desk, Optional.of(floors.desk));
    floor.show(live(floors.snapshot()), NOW.plusSeconds(12));
    command(look.scenery(), commands);
    RulesDesk rules = new RulesDesk(new NoFile(), Runnable::run, Runnable::run);
    ConsoleViewModel model =
        new ConsoleViewModel(floor, place(look.scenery()), links(look.scenery(), preferred, rules));
    ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
    Scene scene = new Scene(view, look.width(), look.height());
    ConsoleWindow.wear(scene, view, preferred.looksProperty().get());
    lay(view);
    switch (look.scenery()) {
      case ACKNOWLEDGE -> press(view, ".alert-detail .button", 1);
      case SHELVE -> {
        press(view, ".alert-detail .button", 2);
        ((TextField) view.lookup(".form-words")).setText("the list is at its end");
        ((TextField) view.lookup(".form-time")).setText("300");
      }
      case ASK_DRILL -> press(view, ".alerts-page > .toolbar > .button", 0);
      case HISTORY -> press(view, ".alerts-page > .toolbar > .toggle-button", 1);
      case RULES_FORM, RULES_TEXT -> {
        press(view, ".alerts-page > .toolbar > .toggle-button", 2);
        edit(look.scenery(), view, rules, floors);
      }
      case RULES -> press(view, ".alerts-page > .toolbar > .toggle-button", 2);
      case OPEN, PAUSED, TIMED, SHELVED, DRILL, WATCH, GROUP, CALM -> {}
    }
    lay(view);
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("alerts-" + look + ".png").toFile());
    List<Shown> texts = ShownTexts.in(view);
    view.dispose();
    model.dispose();
    return texts;
  }

  private static final class NoFile implements RulesDesk.Store {
    @Override
    public String name() {
      return "/home/ana/.config/andon/rules.toml";
    }

    @Override
    public String load() {
      return RulesFile.text(AlertRules.DEFAULT);
    }

    @Override
    public void save(String text) {}
  }

  private static ConsoleLinks links(Scenery scenery, Preferred preferred, RulesDesk rules) {
    boolean edited = scenery == Scenery.RULES_FORM || scenery == Scenery.RULES_TEXT;
    return new ConsoleLinks(
        preferred,
        () -> {},
        () -> {},
        edited
            ? Optional.of(new Shift(new Operator("console-7", new FakeCommands())))
            : Optional.empty(),
        edited ? Optional.of(rules) : Optional.empty(),
        Collections::emptySortedMap);
  }

  private static void edit(Scenery scenery, ConsoleView view, RulesDesk rules, AlertFloors floors) {
    RulesEditor editor = (RulesEditor) view.lookup(".rules-editor");
    editor.choose("drop-day");
    rules.set("drop-day", "automatic", "\"critical\"");
    if (scenery == Scenery.RULES_TEXT) {
      press(view, ".rules-editor > .toolbar > .toggle-button", 1);
      rules.set("drop-day", "keep-for", "\"soon\"");
      floors.rulesTrouble =
          Optional.of(
              ((RulesRead.Bad) RulesFile.parse("[rules.stalled]\nkeep-for = 12\n"))
                  .problem(Path.of("/home/ana/.config/andon/rules.toml")));
      floors.tell();
    }
  }

  private static void command(Scenery scenery, FakeCommands commands) {
    switch (scenery) {
      case PAUSED -> {
        commands.before =
            new DialSettings(Optional.of(true), Optional.of("RATIO"), OptionalDouble.of(3.5));
        commands.desk.ask("SOLAR", new Step.DialLevel(2.5));
        commands.desk.ask("SOLAR", "Solar North", Wanted.PAUSED);
      }
      case TIMED -> {
        commands.put("SOLAR", Kind.PAUSE, DialChange.active(false), new Origin.Rule("drop-day"));
        commands.desk.ask("SOLAR", "Solar North", Wanted.PAUSED);
        commands.desk.steps().resumeIn("SOLAR", Duration.ofMinutes(15));
      }
      case OPEN,
          ACKNOWLEDGE,
          SHELVE,
          SHELVED,
          DRILL,
          ASK_DRILL,
          WATCH,
          GROUP,
          CALM,
          HISTORY,
          RULES,
          RULES_FORM,
          RULES_TEXT -> {}
    }
  }

  private static void press(ConsoleView view, String selector, int number) {
    ((ButtonBase)
            view.lookupAll(selector).stream()
                .filter(node -> node instanceof ButtonBase && node.isVisible())
                .skip(number)
                .findFirst()
                .orElseThrow())
        .fire();
  }

  private static void lay(ConsoleView view) {
    for (int pass = 0; pass < 4; pass++) {
      view.applyCss();
      view.layout();
    }
  }
}

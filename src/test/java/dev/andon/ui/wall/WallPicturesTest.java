package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand;
import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.alert.AlertKey;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.config.Goal;
import dev.andon.config.PinHash;
import dev.andon.config.WallPage;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.ShownTexts.Shown;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.AlertFloors;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Draws every look of the wall into `target/screens` and checks what can be checked of a picture:
/// no text leaves its surface, none lies on another, and each can be read on what is behind it.
class WallPicturesTest {

  private static final Path SCREENS = Path.of("target", "screens");
  private static final PinHash PIN = PinHash.of("2580".toCharArray(), new SecureRandom());
  private static final Instant LATER = NOW.plusSeconds(12);
  private static final Instant LOST = NOW.plusSeconds(360);

  /// Text on the wall is at least this far from its background.
  private static final double LEAST_CONTRAST = 7;

  /// Whole as they are.
  private static final Set<String> UNDER_WAY =
      Set.of("asking…", "Pausing…", "preguntando…", "Pausando…");

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
        looks.add(new Look("hour", live(Hours.drawn(NOW, 60)), LATER, 0, width, height, theme));
        looks.add(
            new Look("hour-states", live(Hours.states(NOW, 60)), LATER, 0, width, height, theme));
        looks.add(
            new Look(
                "hour-stale",
                Floors.stale(Hours.drawn(NOW, 60), LOST),
                LOST,
                0,
                width,
                height,
                theme));
        looks.add(
            new Look("goal-hour", live(Hours.drawn(NOW, 60)), LATER, 1, width, height, theme));
        looks.add(new Look("goal-new", live(Floors.drawn(NOW)), LATER, 1, width, height, theme));
        looks.add(
            new Look(
                "goal-alone-hour", live(Hours.drawn(NOW, 60)), LATER, 0, width, height, theme));
        looks.add(new Look("not-listed", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(new Look("pin", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(new Look("no-pin", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(
            new Look("unlocked-hour", live(Hours.drawn(NOW, 60)), LATER, 0, width, height, theme));
        looks.add(
            new Look("commands-hour", live(Hours.drawn(NOW, 60)), LATER, 0, width, height, theme));
        looks.add(new Look("alert", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(
            new Look("alert-shelved", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(new Look("alert-put-away", live(calm()), LATER, 0, width, height, theme));
        looks.add(new Look("alert-agent", live(calm()), LATER, 0, width, height, theme));
        looks.add(new Look("alert-drill", live(calm()), LATER, 0, width, height, theme));
        looks.add(
            new Look("alert-unlocked", live(Floors.drawn(NOW)), LATER, 0, width, height, theme));
        looks.add(new Look("dark-screen", live(calm()), LATER, 0, width, height, theme));
      }
      looks.add(new Look("portrait", live(Floors.drawn(NOW)), LATER, 0, 1080, 1920, theme));
      looks.add(new Look("far", live(Floors.drawn(NOW)), LATER, 0, 1920, 1080, theme));
      looks.add(new Look("far-2", live(Floors.drawn(NOW)), LATER, 1, 1920, 1080, theme));
      looks.add(new Look("far-attention", live(Floors.drawn(NOW)), LATER, 4, 1920, 1080, theme));
      looks.add(new Look("portrait-hour", live(Hours.drawn(NOW, 60)), LATER, 0, 1080, 1920, theme));
      looks.add(new Look("portrait-pin", live(Floors.drawn(NOW)), LATER, 0, 1080, 1920, theme));
      looks.add(
          new Look("portrait-unlocked", live(Floors.drawn(NOW)), LATER, 0, 1080, 1920, theme));
      looks.add(
          new Look("portrait-goal-hour", live(Hours.drawn(NOW, 60)), LATER, 3, 1080, 1920, theme));
      looks.add(new Look("far-hour", live(Hours.drawn(NOW, 60)), LATER, 0, 1920, 1080, theme));
      looks.add(new Look("far-goal-hour", live(Hours.drawn(NOW, 60)), LATER, 5, 1920, 1080, theme));
      looks.add(new Look("far-unlocked", live(Hours.drawn(NOW, 60)), LATER, 0, 1920, 1080, theme));
      looks.add(new Look("near", live(Hours.drawn(NOW, 60)), LATER, 0, 1920, 1080, theme));
      looks.add(new Look("farthest", live(Hours.drawn(NOW, 60)), LATER, 0, 1920, 1080, theme));
      looks.add(new Look("small-hour", live(Hours.drawn(NOW, 60)), LATER, 0, 640, 360, theme));
      looks.add(new Look("small-pin", live(Floors.drawn(NOW)), LATER, 0, 640, 360, theme));
      looks.add(new Look("small-unlocked", live(Floors.drawn(NOW)), LATER, 0, 640, 360, theme));
      looks.add(new Look("small", live(Floors.drawn(NOW)), LATER, 0, 640, 360, theme));
    }
    looks.add(Look.spanish("floor", live(Floors.drawn(NOW)), LATER, 0));
    looks.add(Look.spanish("alert-shelved", live(Floors.drawn(NOW)), LATER, 0));
    looks.add(Look.spanish("alert-drill", live(calm()), LATER, 0));
    looks.add(Look.spanish("attention", live(Floors.drawn(NOW)), LATER, 1));
    looks.add(Look.spanish("stale", Floors.stale(Floors.drawn(NOW), LOST), LOST, 0));
    looks.add(Look.spanish("refused", refused(), LATER, 0));
    looks.add(Look.spanish("states", live(Floors.states(NOW)), LATER, 0));
    looks.add(Look.spanish("states-2", live(Floors.states(NOW)), LATER, 1));
    looks.add(Look.spanish("goal-hour", live(Hours.drawn(NOW, 60)), LATER, 1));
    looks.add(Look.spanish("goal-new", live(Floors.drawn(NOW)), LATER, 1));
    looks.add(Look.spanish("hour", live(Hours.drawn(NOW, 60)), LATER, 0));
    looks.add(Look.spanish("pin", live(Floors.drawn(NOW)), LATER, 0));
    looks.add(Look.spanish("no-pin", live(Floors.drawn(NOW)), LATER, 0));
    looks.add(Look.spanish("unlocked-hour", live(Hours.drawn(NOW, 60)), LATER, 0));
    looks.add(Look.spanish("commands-hour", live(Hours.drawn(NOW, 60)), LATER, 0));
    looks.add(Look.spanish("not-listed", live(Floors.drawn(NOW)), LATER, 0));
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
    assertThat(ShownTexts.cut(texts, MAY_BE_CUT))
        .as("cut texts that must be whole")
        .filteredOn(words -> UNDER_WAY.stream().noneMatch(words::endsWith))
        .isEmpty();
    assertThat(ShownTexts.overlapping(texts)).as("texts that lie on each other").isEmpty();
  }

  private static boolean intersect(Bounds one, Bounds other) {
    return one.getMinX() < other.getMaxX()
        && other.getMinX() < one.getMaxX()
        && one.getMinY() < other.getMaxY()
        && other.getMinY() < one.getMaxY();
  }

  private static FloorSnapshot calm() {
    return Floors.snapshot(
        NOW, List.of(Floors.campaign("US", "US Sales", NOW).counts(1, 1003).build()));
  }

  private static WallSettings settings(Look look) {
    WallSettings settings = WallSettings.DEFAULT.withTheme(look.theme());
    String name = look.name();
    if (name.startsWith("farthest")) {
      settings = settings.withReader(55, 50);
    } else if (name.startsWith("far")) {
      settings = settings.withReader(55, 6.4);
    } else if (name.startsWith("near")) {
      settings = settings.withReader(55, 0.5);
    }
    if (name.contains("goal")) {
      settings =
          settings.withGoal(new Goal("Sales", List.of("SALE", "UPSELL"), 120, LocalTime.of(16, 0)));
    }
    if (name.startsWith("goal-alone")) {
      settings = settings.withPages(List.of(new WallPage.Goals()));
    }
    return name.startsWith("not-listed")
        ? settings.withPages(
            List.of(new WallPage.Campaigns(List.of("US", "OLD-ONE", "SOLAR", "X", "HOME"))))
        : settings;
  }

  /// What a dialer does with each campaign's command.
  private static CommandOutcome outcome(CampaignCommand command) {
    Problem silent =
        new Problem("update_campaign", Problem.Kind.UNREACHABLE, "No answer.", "Look at it.");
    return switch (command.campaign()) {
      case "US" -> new CommandOutcome.Unknown(silent);
      case "RET" -> new CommandOutcome.NotConfirmed("SUCCESS", Optional.of(true), Optional.empty());
      case "SURV" -> new CommandOutcome.Refused(silent);
      default -> new CommandOutcome.Confirmed(NOW);
    };
  }

  /// Alerts of a real engine, for the pictures that show some.
  private static Optional<AlertDesk> alerts(Look look) {
    if (!look.name().startsWith("alert")) {
      return Optional.empty();
    }
    boolean drawn = look.state().equals(live(Floors.drawn(NOW)));
    AlertFloors floors = drawn ? AlertFloors.drawn() : AlertFloors.calm();
    switch (look.name()) {
      case "alert-shelved" -> {
        for (AlertKey key : List.of(AlertFloors.SOLAR_DAY, AlertFloors.SOLAR_WAITING)) {
          floors.desk.shelve(key, "the list is at its end", NOW.plusSeconds(580));
        }
      }
      case "alert-put-away" -> {
        floors.desk.drill("feed-lost", Subject.FLOOR, Severity.CRITICAL);
        floors.desk.shelve(
            new AlertKey("feed-lost", Subject.FLOOR, true), "known", NOW.plusSeconds(580));
      }
      case "alert-agent" -> {
        floors.now = NOW.plusSeconds(30);
        floors.poll(
            Floors.snapshot(
                floors.now,
                AlertFloors.calm(floors.now),
                Optional.of(Floors.drawnAgents(NOW)),
                List.of()));
      }
      case "alert-drill" ->
          floors.desk.drill("drop-30-days", Subject.campaign("US"), Severity.BREACH);
      default -> {}
    }
    return Optional.of(floors.desk);
  }

  private static List<Shown> draw(Look look) throws IOException {
    List<Runnable> tasks = new ArrayList<>();
    CommandDesk desk =
        new CommandDesk(
            WallPicturesTest::outcome, tasks::add, Runnable::run, new StandingTime(), "Maria");
    FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk, alerts(look));
    FloorHour hour = new FloorHour(floor);
    hour.count(settings(look).goal().map(Goal::statuses).orElseGet(List::of));
    if (look.name().contains("hour") || look.name().startsWith("near")) {
      for (int minute = -120; minute < 0; minute += 2) {
        Instant at = NOW.plusSeconds(60L * minute);
        floor.show(
            live(
                look.name().startsWith("hour-states")
                    ? Hours.states(at, 60 + minute)
                    : Hours.drawn(at, 60 + minute)),
            at);
      }
    }
    WallViewModel model =
        new WallViewModel(floor, new SimpleObjectProperty<>(settings(look)), hour);
    SimpleObjectProperty<Optional<PinHash>> pin =
        new SimpleObjectProperty<>(
            look.name().contains("no-pin") ? Optional.empty() : Optional.of(PIN));
    WallLockViewModel lock = new WallLockViewModel(pin, new PinGate(Runnable::run, Runnable::run));
    WallView view = new WallView(model, lock, (_, _) -> {});
    Scene scene = new Scene(view, look.width(), look.height());
    view.resize(look.width(), look.height());
    if (look.name().equals("changed")) {
      floor.show(live(Floors.drawn(NOW)), NOW);
      view.applyCss();
      view.layout();
    }
    floor.show(look.state(), look.now());
    model.goToPage(look.page());
    if (look.name().contains("pin")) {
      lock.ask();
      lock.type(2);
      lock.type(5);
      lock.type(8);
    }
    if (look.name().contains("unlocked") || look.name().startsWith("commands")) {
      lock.ask();
      "2580".chars().forEach(digit -> lock.type(digit - '0'));
      lock.enter();
      model.spots(
          List.of(
              new WallSpot("a", 1, "1920 × 1080", true),
              new WallSpot("b", 2, "1280 × 720", false)));
    }
    if (look.name().startsWith("commands")) {
      for (CampaignViewModel campaign : floor.campaigns()) {
        if (!campaign.id().equals("SOLAR")) {
          campaign.ask(campaign.isPaused() ? Wanted.ACTIVE : Wanted.PAUSED);
        }
      }
      List.copyOf(tasks).forEach(Runnable::run);
      floor.campaign("SOLAR").orElseThrow().ask(Wanted.PAUSED);
    }
    if (look.name().startsWith("dark-screen")) {
      model.tell(
          Messages.text("awake.machine-only", "systemd-inhibit"),
          Messages.text("awake.not-held.short"));
    }
    view.applyCss();
    view.layout();
    ImageIO.write(
        SwingFXUtils.fromFXImage(scene.snapshot(null), null),
        "png",
        SCREENS.resolve("wall-" + look + ".png").toFile());
    List<Shown> texts = uncovered(view, ShownTexts.in(view));
    view.dispose();
    return texts;
  }

  /// Without what the pad covers, wholly or in part.
  private static List<Shown> uncovered(WallView view, List<Shown> texts) {
    Node card = view.lookup(".pad-card");
    if (card == null || !card.getParent().isVisible()) {
      return texts;
    }
    Bounds covered = view.sceneToLocal(card.localToScene(card.getLayoutBounds()));
    return texts.stream()
        .filter(text -> isIn(text.node(), card.getParent()) || !intersect(text.ink(), covered))
        .toList();
  }

  private static boolean isIn(Node node, Node parent) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.equals(parent)) {
        return true;
      }
    }
    return false;
  }

  private static final class StandingTime implements TimeSource {
    @Override
    public Instant now() {
      return NOW;
    }

    @Override
    public long nanos() {
      return 0;
    }
  }
}

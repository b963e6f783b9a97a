package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CommandOutcome;
import dev.andon.action.Operator;
import dev.andon.config.Preferences;
import dev.andon.config.WindowPlace;
import dev.andon.history.AuditIntent.Who;
import dev.andon.model.TimeSource;
import dev.andon.ui.RobotTest;
import dev.andon.ui.TestScreens;
import dev.andon.ui.TestScreens.TestScreen;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.Page;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FakeCommands;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.Shift;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A supervisor at the console, by the keyboard alone.
@RobotTest
class ConsoleRobotTest {

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final Preferred preferred = Preferred.unsaved(Preferences.DEFAULT);
  private final FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk());

  private CommandDesk desk() {
    TimeSource time =
        new TimeSource() {
          @Override
          public Instant now() {
            return NOW;
          }

          @Override
          public long nanos() {
            return 0;
          }
        };
    return new CommandDesk(
        command -> {
          seen.add(command.wanted() + " " + command.campaign());
          return new CommandOutcome.Confirmed(NOW);
        },
        Runnable::run,
        Runnable::run,
        time,
        "Maria");
  }

  /// A page with a field, as other packages bring one.
  private static final class FilteredPage implements Page {
    private final TextField filter = new TextField();
    private final VBox node = new VBox(filter, new Label("rows"));

    @Override
    public Region node() {
      return node;
    }

    @Override
    public ObservableValue<String> title() {
      return new SimpleStringProperty("Campaigns");
    }

    @Override
    public ObservableValue<String> subtitle() {
      return new SimpleStringProperty("");
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {}

    @Override
    public void focus() {
      node.requestFocus();
    }

    @Override
    public void filter() {
      filter.requestFocus();
    }
  }

  private final Operator operator = new Operator("console-7", new FakeCommands());
  private final Shift shift = new Shift(operator);

  private record Console(Stage stage, ConsoleViewModel model, FilteredPage campaigns) {}

  private Console open(UserRobot robot) throws InterruptedException {
    Console console =
        robot.call(
            () -> {
              floor.show(live(Floors.drawn(NOW)), NOW);
              ConsoleLinks links =
                  new ConsoleLinks(
                      preferred,
                      () -> seen.add("wall"),
                      () -> seen.add("again"),
                      Optional.of(shift),
                      Optional.empty(),
                      Collections::emptySortedMap);
              ConsoleViewModel model =
                  new ConsoleViewModel(floor, new Place.Whole(PageKey.FLOOR), links);
              FilteredPage campaigns = new FilteredPage();
              Stage stage = new Stage();
              new ConsoleWindow(
                      stage, model, ConsolePages.of(model).with(PageKey.CAMPAIGNS, () -> campaigns))
                  .show();
              return new Console(stage, model, campaigns);
            });
    robot.settle();
    return console;
  }

  private static Place place(UserRobot robot, Console console) throws InterruptedException {
    return robot.call(() -> console.model().navigator().placeProperty().get());
  }

  @Test
  void thePaletteFindsACampaignByAFewLetters(UserRobot robot) throws Exception {
    Console console = open(robot);

    robot.push(KeyCode.CONTROL, KeyCode.K).write("sol n");
    robot.type(KeyCode.ENTER);

    assertThat(place(robot, console)).isEqualTo(new Place.OfCampaign("SOLAR"));
    robot.type(KeyCode.ESCAPE);
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.FLOOR));
  }

  @Test
  void escapeClosesThePaletteAndTheFocusIsWhereItWas(UserRobot robot) throws Exception {
    Console console = open(robot);
    robot.type(KeyCode.RIGHT);
    Object before = robot.call(() -> console.stage().getScene().getFocusOwner());

    robot.push(KeyCode.CONTROL, KeyCode.K).write("3x").type(KeyCode.ESCAPE);

    assertThat((Object) robot.call(() -> console.stage().getScene().getFocusOwner()))
        .isSameAs(before);
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.FLOOR));
  }

  @Test
  void thePaletteAsksBeforeACampaignDialsAgain(UserRobot robot) throws Exception {
    open(robot);

    robot.push(KeyCode.CONTROL, KeyCode.K).write("resume win").type(KeyCode.ENTER);
    robot.type(KeyCode.ENTER);
    assertThat(seen).as("the first answer is the harmless one").isEmpty();

    robot.push(KeyCode.CONTROL, KeyCode.K).write("resume win").type(KeyCode.ENTER);
    robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(seen).containsExactly("ACTIVE WIN");
  }

  @Test
  void digitsOpenPagesButNotWhileSomebodyTypes(UserRobot robot) throws Exception {
    Console console = open(robot);

    robot.type(KeyCode.DIGIT2);
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.CAMPAIGNS));
    robot.type(KeyCode.SLASH);
    assertThat(robot.call(() -> console.campaigns().filter.isFocused())).isTrue();
    robot.type(KeyCode.DIGIT3, KeyCode.DIGIT1);
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.CAMPAIGNS));
    assertThat(robot.call(() -> console.campaigns().filter.getText())).isEqualTo("31");

    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.FLOOR));
    robot.type(KeyCode.DIGIT5);
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.ACTIONS));
    assertThat(robot.call(() -> preferred.now().console().page())).isEqualTo("actions");
  }

  @Test
  void arrowsGoFromTileToTileAndEnterOpensIt(UserRobot robot) throws Exception {
    Console console = open(robot);

    robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);

    assertThat(place(robot, console)).isEqualTo(new Place.OfCampaign("SOLAR"));
  }

  @Test
  void keysForTheWallAgainAndThePauseOfTheStrip(UserRobot robot) throws Exception {
    Console console = open(robot);

    robot.type(KeyCode.F11, KeyCode.F5).push(KeyCode.SHIFT, KeyCode.P);

    assertThat(seen).containsExactly("wall", "again", "PAUSED SOLAR");
    assertThat(words(robot, console)).contains("PAUSED, confirmed 10:44:00");
    robot.push(KeyCode.SHIFT, KeyCode.A);
    assertThat(words(robot, console)).doesNotContain("PAUSED, confirmed 10:44:00");
  }

  @Test
  void theKeysAreShownAndPutAway(UserRobot robot) throws Exception {
    Console console = open(robot);

    robot.type(KeyCode.F1);
    assertThat(words(robot, console)).contains("All keys", "opens the wall");
    robot.type(KeyCode.DIGIT3).type(KeyCode.ESCAPE);

    assertThat(words(robot, console)).doesNotContain("All keys");
    assertThat(place(robot, console)).isEqualTo(new Place.Whole(PageKey.FLOOR));
  }

  @Test
  void aLostFeedShowsAsStaleAndComesBack(UserRobot robot) throws Exception {
    Console console = open(robot);
    assertThat(words(robot, console)).contains("LIVE · 0 s ago");

    Instant lost = NOW.plusSeconds(360);
    robot.interact(() -> floor.show(Floors.stale(Floors.drawn(NOW), lost), lost));
    assertThat(words(robot, console)).contains("STALE · 6 min", "FEED LOST");
    assertThat(robot.call(() -> floor.nowProperty().get().freshness())).isEqualTo(Freshness.STALE);

    robot.interact(() -> floor.show(live(Floors.drawn(lost)), lost));
    assertThat(words(robot, console)).contains("LIVE · 0 s ago").doesNotContain("FEED LOST");
  }

  private static List<String> words(UserRobot robot, Console console) throws InterruptedException {
    return robot.call(
        () ->
            console.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isShown(node))
                .map(node -> ((Labeled) node).getText())
                .toList());
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  @Test
  void theWindowComesBackWhereItStoodOrWhereItCanBeSeen(UserRobot robot) throws Exception {
    TestScreens.set(new TestScreen(0, 0, 1920, 1080, 1), new TestScreen(1920, 0, 1920, 1080, 1));
    Console first = open(robot);
    robot.interact(
        () -> {
          first.stage().setX(2100);
          first.stage().setY(60);
          first.stage().setWidth(1200);
          first.stage().setHeight(700);
        });
    robot.settle();
    robot.push(KeyCode.CONTROL, KeyCode.Q);
    assertThat(robot.call(first.stage()::isShowing)).isFalse();

    Console second = open(robot);
    assertThat(bounds(robot, second)).containsExactly(2100.0, 60.0, 1200.0, 700.0);
    robot.interact(second.stage()::close);

    TestScreens.set(new TestScreen(0, 0, 1920, 1080, 1));
    Console third = open(robot);
    assertThat(bounds(robot, third)).containsExactly(720.0, 60.0, 1200.0, 700.0);
    Optional<WindowPlace> saved = robot.call(() -> preferred.now().console().window());
    assertThat(saved).contains(new WindowPlace(720, 60, 1200, 700, false, "0,0 1920x1080"));
  }

  private static List<Double> bounds(UserRobot robot, Console console) throws InterruptedException {
    Stage stage = console.stage();
    return robot.call(
        () -> List.of(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
  }

  @Test
  @Timeout(240) // fifty windows take most of a minute on a busy machine
  void fiftyConsolesLeaveNothingBehind(UserRobot robot) throws Exception {
    List<WeakReference<Object>> opened = new ArrayList<>();
    int threads = Thread.activeCount();
    for (int i = 0; i < 50; i++) {
      Console console = open(robot);
      if (i % 10 == 0) {
        robot.push(KeyCode.CONTROL, KeyCode.K).type(KeyCode.ESCAPE);
      }
      opened.add(new WeakReference<>(console.model()));
      opened.add(new WeakReference<>(console.stage().getScene().getRoot()));
      robot.interact(console.stage()::close);
    }
    robot.interact(() -> floor.show(live(Floors.drawn(NOW)), NOW));

    robot.await(
        "closed consoles are forgotten, but for the last one, which the toolkit still knows",
        () -> {
          System.gc();
          return opened.stream().filter(one -> one.get() != null).count() <= 2;
        });
    assertThat(Thread.activeCount()).isLessThanOrEqualTo(threads + 1);
  }

  @Test
  void whoeverSitsHereSaysSoOnceAndAnotherTakesOver(UserRobot robot) throws Exception {
    open(robot);
    assertThat(robot.call(() -> robot.lookup(".person-strip").query().isVisible())).isTrue();

    robot.push(KeyCode.SHIFT, KeyCode.H).write("Ana R.").type(KeyCode.ENTER);
    robot.settle();

    assertThat(robot.call(() -> robot.lookup(".person-strip").query().isVisible())).isFalse();
    assertThat(robot.call(() -> robot.lookup(".status-person").queryButton().getText()))
        .isEqualTo("At this console: Ana R.");
    robot.push(KeyCode.SHIFT, KeyCode.H).write("Luis").type(KeyCode.ENTER);
    robot.settle();
    assertThat(operator.who()).isEqualTo(new Who("Luis", true));
  }
}

package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand;
import dev.andon.action.CommandOutcome;
import dev.andon.config.PinHash;
import dev.andon.config.WallPreferences;
import dev.andon.config.WallScreen;
import dev.andon.model.TimeSource;
import dev.andon.ui.RobotTest;
import dev.andon.ui.ShownTexts;
import dev.andon.ui.TestScreens;
import dev.andon.ui.TestScreens.TestScreen;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@RobotTest
class WallsTest {

  private static final TestScreen DESK = new TestScreen(0, 0, 1920, 1080, 1);
  private static final TestScreen TV = new TestScreen(1920, 0, 1280, 720, 1.5);
  private static final PinHash PIN = PinHash.of("2580".toCharArray(), new SecureRandom());
  private static final String DESK_KEY = "1920x1080+0+0";
  private static final String TV_KEY = "1280x720@1.5+1920+0";

  private final List<CampaignCommand> sent = new CopyOnWriteArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final SimpleObjectProperty<WallPreferences> preferences =
      new SimpleObjectProperty<>(WallPreferences.DEFAULT.withPin(Optional.of(PIN)));
  private final FakeAwake awake = new FakeAwake();
  private final CommandDesk desk =
      new CommandDesk(
          this::run, task -> Thread.ofVirtual().start(task), FxThread::execute, TIME, "Maria");
  private final FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk);
  private final CountDownLatch never = new CountDownLatch(1);
  private Optional<Walls> walls = Optional.empty();

  private static final TimeSource TIME =
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

  private CommandOutcome run(CampaignCommand command) {
    sent.add(command);
    return new CommandOutcome.Confirmed(NOW);
  }

  @AfterEach
  void close() throws Exception {
    FxThread.call(
        () -> {
          walls.ifPresent(Walls::close);
          return true;
        });
  }

  private Walls open(UserRobot robot) throws Exception {
    Walls opened =
        robot.call(
            () -> {
              floor.tick(NOW, 0);
              floor.show(live(Floors.drawn(NOW)), NOW);
              Walls made =
                  new Walls(
                      floor,
                      new Walls.Surroundings(
                          preferences,
                          change -> preferences.set(change.apply(preferences.get())),
                          new SimpleObjectProperty<>(Theme.DARK),
                          awake,
                          duration -> {
                            if (duration.compareTo(Duration.ofSeconds(2)) > 0) {
                              never.await();
                            }
                          },
                          task -> Thread.ofVirtual().start(task),
                          FxThread::execute,
                          () -> {}),
                      new Walls.Listener() {
                        @Override
                        public void opened() {
                          heard.add("opened");
                        }

                        @Override
                        public void closed() {
                          heard.add("closed");
                        }
                      });
              walls = Optional.of(made);
              return made;
            });
    robot.interact(() -> opened.open());
    robot.settle();
    return opened;
  }

  @Test
  void theFirstTimeTheFirstScreenHasTheWallAndThatIsRemembered(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    open(robot);

    assertThat(bounds(robot)).containsExactly(DESK.bounds());
    assertThat(preferences.get().screens())
        .containsExactly(new WallScreen(DESK_KEY, true, List.of()));
    assertThat(heard).containsExactly("opened");
  }

  @Test
  void aScreenThatGoesTakesItsWallAndGetsItBack(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    choose(DESK_KEY, TV_KEY);
    open(robot);
    assertThat(bounds(robot)).containsExactlyInAnyOrder(DESK.bounds(), TV.bounds());
    Window desk = robot.call(() -> stages().getFirst());

    TestScreens.set(DESK);
    robot.settle();
    assertThat(bounds(robot)).containsExactly(DESK.bounds());
    assertThat(robot.call(() -> stages().getFirst())).isSameAs(desk);

    TestScreens.set(DESK, TV);
    robot.settle();
    assertThat(bounds(robot)).containsExactlyInAnyOrder(DESK.bounds(), TV.bounds());
    assertThat(heard).containsExactly("opened");
  }

  @Test
  void theOnlyWallWhoseScreenGoesHoldsItsPlace(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    choose(TV_KEY);
    open(robot);
    TestScreens.set(DESK);
    robot.settle();
    assertThat(bounds(robot)).isEmpty();
    assertThat(heard).containsExactly("opened");

    TestScreens.set(DESK, TV);
    robot.settle();
    assertThat(bounds(robot)).containsExactly(TV.bounds());
  }

  @Test
  void anotherResolutionRefitsTheSameWindow(UserRobot robot) throws Exception {
    TestScreens.set(DESK);
    open(robot);
    Stage before = robot.call(() -> stages().getFirst());

    TestScreens.set(new TestScreen(0, 0, 2560, 1440, 1.5));
    robot.settle();

    robot.await("it grows", () -> before.getWidth() == 2560);
    assertThat(robot.call(() -> stages())).containsExactly(before);
    assertThat(robot.call(() -> before.getScene().getRoot().getStyle()))
        .isEqualTo("-fx-font-size: 53.0px;");
  }

  @Test
  void theConsolesScreenIsSpared(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    choose(DESK_KEY, TV_KEY);
    Walls made = open(robot);
    robot.interact(() -> stages().forEach(Stage::close));
    Stage console =
        robot.show(
            stage -> {
              stage.setScene(new Scene(new StackPane(), 400, 300));
              stage.setX(100);
              stage.setY(50);
              stage.show();
            });
    robot.interact(() -> made.open(Optional.of(console)));
    robot.settle();

    assertThat(bounds(robot))
        .containsExactlyInAnyOrder(new Rectangle2D(100, 50, 400, 300), TV.bounds());
  }

  @Test
  void whoeverClosesTheLastWallHasClosedThemAll(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    choose(DESK_KEY, TV_KEY);
    open(robot);
    robot.interact(() -> stages().getFirst().close());
    assertThat(heard).containsExactly("opened");
    robot.interact(() -> stages().getFirst().close());

    assertThat(heard).containsExactly("opened", "closed");
    assertThat(preferences.get().screens()).allMatch(WallScreen::shown);
    robot.await("the screen is let go", () -> awake.closed.get() == 1);
  }

  @Test
  void aNewStopInterruptsTheWallsOfAllScreens(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    choose(DESK_KEY, TV_KEY);
    preferences.set(preferences.get().withReader(55, 9));
    open(robot);
    robot.interact(
        () ->
            floor.show(
                live(
                    Floors.snapshot(
                        NOW.plusSeconds(30),
                        List.of(
                            Floors.campaign("US", "US Sales", NOW).counts(1, 1003).build(),
                            Floors.campaign("HOME", "Home Energy", NOW).counts(90, 1148).build()))),
                NOW.plusSeconds(30)));
    robot.settle();

    for (Stage stage : robot.call(WallsTest::stages)) {
      assertThat(words(robot, stage)).contains("Home Energy", "7.8");
    }
  }

  @Test
  void withTheRightPinATilePausesItsCampaignOnce(UserRobot robot) throws Exception {
    open(robot);
    assertThat(buttons(robot)).isEmpty();

    robot.type(KeyCode.U);
    robot.type(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ENTER);
    matched(robot, "That is not the PIN.");
    assertThat(buttons(robot)).isEmpty();
    for (String key : List.of("2", "5", "8", "0", "OK")) {
      robot.clickOn(robot.call(() -> padKey(key)));
    }
    matched(robot, "Unlocked");
    Button pause = robot.call(() -> button("Pause Solar North"));
    robot.clickOn(pause);
    robot.await("it is paused", () -> has("by Maria at 10:44, confirmed"));

    assertThat(sent).containsExactly(new CampaignCommand("SOLAR", CampaignCommand.Wanted.PAUSED));
    robot.type(KeyCode.L);
    assertThat(buttons(robot)).isEmpty();
  }

  @Test
  void lockedNoKeyAndNoClickGivesACommand(UserRobot robot) throws Exception {
    open(robot);
    for (KeyCode code :
        new KeyCode[] {KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.L, KeyCode.P}) {
      robot.type(code);
      robot.type(KeyCode.TAB, KeyCode.ENTER);
    }
    for (int x = 100; x < 1900; x += 300) {
      for (int y = 100; y < 1080; y += 120) {
        robot.clickOn(x, y);
        robot.type(KeyCode.ESCAPE);
      }
    }
    robot.type(KeyCode.U, KeyCode.TAB, KeyCode.ENTER, KeyCode.SPACE, KeyCode.ESCAPE);

    assertThat(sent).isEmpty();
    assertThat(buttons(robot)).isEmpty();
  }

  @Test
  void afterTwoMinutesTheButtonsAreGone(UserRobot robot) throws Exception {
    open(robot);
    unlock(robot);
    assertThat(buttons(robot)).isNotEmpty();
    robot.interact(() -> floor.tick(NOW.plusSeconds(119), Duration.ofSeconds(119).toNanos()));
    assertThat(buttons(robot)).isNotEmpty();
    robot.interact(() -> floor.tick(NOW.plusSeconds(120), Duration.ofMinutes(2).toNanos()));

    assertThat(buttons(robot)).isEmpty();
    robot.type(KeyCode.ENTER, KeyCode.SPACE);
    assertThat(sent).isEmpty();
  }

  @Test
  void resumingAsksOnceAndLockingTakesTheQuestionAway(UserRobot robot) throws Exception {
    open(robot);
    unlock(robot);
    robot.clickOn(robot.call(() -> button("Resume Win-back")));
    robot.await("the question", () -> has("Yes, let Win-back dial again"));
    robot.type(KeyCode.ESCAPE);
    robot.interact(() -> floor.tick(NOW.plusSeconds(1), Duration.ofSeconds(1).toNanos()));
    robot.clickOn(robot.call(() -> button("Resume Win-back")));
    robot.await("the question", () -> has("Yes, let Win-back dial again"));
    robot.interact(() -> floor.tick(NOW.plusSeconds(200), Duration.ofSeconds(200).toNanos()));

    assertThat(robot.call(() -> has("Yes, let Win-back dial again"))).isFalse();
    assertThat(sent).isEmpty();
  }

  @Test
  void unlockedTheBarPutsAWallOnAnotherScreen(UserRobot robot) throws Exception {
    TestScreens.set(DESK, TV);
    open(robot);
    unlock(robot);
    robot.clickOn("Screen 2: off");
    robot.settle();

    assertThat(bounds(robot)).containsExactlyInAnyOrder(DESK.bounds(), TV.bounds());
    assertThat(preferences.get().screen(TV_KEY).orElseThrow().shown()).isTrue();
  }

  @Test
  void withoutAPinItSaysWhereToSetOne(UserRobot robot) throws Exception {
    preferences.set(preferences.get().withPin(Optional.empty()));
    open(robot);
    robot.clickOn(900, 500);
    robot.await("the word", () -> has("This wall only shows"));
    robot.clickOn("Close");

    assertThat(robot.call(() -> has("This wall only shows"))).isFalse();
  }

  @Test
  void aScreenThatMayGoDarkIsToldForAMinute(UserRobot robot) throws Exception {
    awake.outcome = new ScreenAwake.NotHeld(List.of());
    open(robot);
    robot.interact(
        () -> floor.show(live(Floors.snapshot(NOW.plusSeconds(30), calm())), NOW.plusSeconds(30)));
    robot.await("the word", () -> has("The screen may go dark", true));
    robot.interact(() -> floor.tick(NOW.plusSeconds(60), Duration.ofMinutes(1).toNanos()));

    assertThat(robot.call(() -> has("The screen may go dark", true))).isFalse();
  }

  private static List<dev.andon.model.Campaign> calm() {
    return List.of(Floors.campaign("US", "US Sales", NOW).counts(1, 1003).build());
  }

  /// Matching a PIN takes long on purpose, and longer on a busy machine.
  private static void matched(UserRobot robot, String word) {
    for (int i = 0; i < 5; i++) {
      try {
        robot.await("the PIN to be matched", () -> has(word));
        return;
      } catch (AssertionError e) {
        if (i == 4) {
          throw e;
        }
      }
    }
  }

  private void unlock(UserRobot robot) {
    robot.type(KeyCode.U);
    robot.type(KeyCode.DIGIT2, KeyCode.DIGIT5, KeyCode.DIGIT8, KeyCode.DIGIT0, KeyCode.ENTER);
    matched(robot, "Unlocked");
  }

  private void choose(String... keys) {
    for (String key : keys) {
      preferences.set(preferences.get().withScreen(new WallScreen(key, true, List.of())));
    }
  }

  private static List<Stage> stages() {
    return Window.getWindows().stream()
        .filter(Stage.class::isInstance)
        .map(Stage.class::cast)
        .filter(Window::isShowing)
        .toList();
  }

  private static List<Rectangle2D> bounds(UserRobot robot) throws Exception {
    return robot.call(
        () ->
            stages().stream()
                .map(
                    stage ->
                        new Rectangle2D(
                            stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()))
                .toList());
  }

  private static List<String> words(UserRobot robot, Stage stage) throws Exception {
    return robot.call(() -> words(stage));
  }

  private static List<String> words(Window stage) {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
    return ShownTexts.in(stage.getScene().getRoot()).stream().map(ShownTexts.Shown::words).toList();
  }

  private static boolean has(String text) {
    return has(text, false);
  }

  private static boolean has(String text, boolean beginning) {
    return Window.getWindows().stream()
        .filter(Window::isShowing)
        .flatMap(window -> words(window).stream())
        .anyMatch(words -> beginning ? words.startsWith(text) : words.equals(text));
  }

  /// Buttons that give a command, in all windows.
  private static List<String> buttons(UserRobot robot) throws Exception {
    return robot.call(
        () ->
            stages().stream()
                .flatMap(stage -> stage.getScene().getRoot().lookupAll(".command-button").stream())
                .map(node -> ((Button) node).getAccessibleText())
                .toList());
  }

  private static Button padKey(String words) {
    return stages().getFirst().getScene().getRoot().lookupAll(".pad-key").stream()
        .map(Button.class::cast)
        .filter(key -> key.getText().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private static Button button(String name) {
    return stages().stream()
        .flatMap(stage -> stage.getScene().getRoot().lookupAll(".tiles .command-button").stream())
        .map(Button.class::cast)
        .filter(button -> button.getAccessibleText().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static final class FakeAwake implements ScreenAwake {
    volatile Outcome outcome = new Held("a test");
    final AtomicInteger closed = new AtomicInteger();

    @Override
    public Hold hold(String reason) {
      Outcome now = outcome;
      return new Hold() {
        @Override
        public Outcome outcome() {
          return now;
        }

        @Override
        public boolean inForce() {
          return now instanceof Held;
        }

        @Override
        public void close() {
          closed.incrementAndGet();
        }
      };
    }
  }
}

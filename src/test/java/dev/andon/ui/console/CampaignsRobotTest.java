package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand;
import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import dev.andon.config.SortKey;
import dev.andon.config.TableLayout;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.Looks;
import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.vicidial.FakeTime;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@RobotTest
class CampaignsRobotTest {

  private final List<CampaignCommand> sent = new ArrayList<>();
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final CommandDesk desk =
      new CommandDesk(
          command -> {
            sent.add(command);
            return new CommandOutcome.Confirmed(NOW.plusSeconds(5));
          },
          waiting::add,
          Runnable::run,
          new FakeTime(NOW.plusSeconds(3)),
          "Maria");
  private final FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk);
  private final ConsoleViewModel model = new ConsoleViewModel(floor, PageKey.CAMPAIGNS);

  @Test
  void sortAndSelectionSurviveAPoll(UserRobot robot) throws Exception {
    open(robot);
    robot.clickOn(label(robot, "Calls"));
    robot.clickOn(label(robot, "Home Energy"));
    assertThat(names(robot))
        .containsExactly(
            "Survey", "Retention", "Win-back", "Home Energy", "US Sales", "Solar North");

    poll(robot, NOW.plusSeconds(30));

    assertThat(names(robot))
        .containsExactly(
            "Survey", "Retention", "Win-back", "Home Energy", "US Sales", "Solar North");
    assertThat(robot.call(() -> table(robot).selectedProperty().get()))
        .isEqualTo(floor.campaign("HOMENRG"));
  }

  @Test
  void pauseOnTheRowSendsOneCommandAtTheFirstClickAndEndsConfirmed(UserRobot robot)
      throws Exception {
    open(robot);
    robot.clickOn(button(robot, "Pause US Sales"));
    assertThat(state("SALESUS")).isEqualTo(CampaignState.PAUSING);
    robot.clickOn(button(robot, "Pausing US Sales"));
    robot.clickOn(button(robot, "Pausing US Sales"));

    answer(robot);

    assertThat(sent).containsExactly(new CampaignCommand("SALESUS", Wanted.PAUSED));
    assertThat(state("SALESUS")).isEqualTo(CampaignState.PAUSED);
    assertThat(texts(robot)).contains("Pause, by Maria", "PAUSED, confirmed 10:44:05");
    assertThat(model.navigator().placeProperty().get())
        .as("two clicks on the button do not open the campaign")
        .isEqualTo(new Place.Whole(PageKey.CAMPAIGNS));
  }

  @Test
  void resumeAsksOnce(UserRobot robot) throws Exception {
    open(robot);
    robot.clickOn(button(robot, "Resume Win-back"));
    assertThat(waiting).isEmpty();
    robot.moveTo(label(robot, "Needs attention"));
    poll(robot, NOW.plusSeconds(30));

    robot.clickOn("Yes, let Win-back dial again");
    answer(robot);

    assertThat(sent).containsExactly(new CampaignCommand("WINBACK", Wanted.ACTIVE));
    assertThat(texts(robot)).contains("RESUMED, confirmed 10:44:05");
  }

  @Test
  void keysPauseOpenAndFilter(UserRobot robot) throws Exception {
    open(robot);
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    String selected = robot.call(() -> table(robot).selectedProperty().get().orElseThrow().id());
    robot.type(KeyCode.P);
    answer(robot);
    assertThat(sent).containsExactly(new CampaignCommand(selected, Wanted.PAUSED));

    robot.type(KeyCode.SLASH);
    robot.write("energy");
    assertThat(names(robot)).containsExactly("Home Energy");
    assertThat(robot.lookup(".filter-field").queryAs(TextField.class).getText())
        .isEqualTo("energy");
    robot.type(KeyCode.DOWN, KeyCode.ENTER);
    assertThat(model.navigator().placeProperty().get()).isEqualTo(new Place.OfCampaign("HOMENRG"));
  }

  @Test
  void rowsKeepTheirOrderWhileThePointerIsOnAButton(UserRobot robot) throws Exception {
    open(robot);
    List<String> before = names(robot);
    robot.moveTo(button(robot, "Pause Retention"));
    show(
        robot,
        Floors.snapshot(
            NOW.plusSeconds(30),
            List.of(
                Floors.campaign("RETAIN", "Retention", NOW.plusSeconds(30))
                    .counts(99, 1100)
                    .build())),
        NOW.plusSeconds(30));
    assertThat(names(robot)).isEqualTo(before);

    robot.moveTo(label(robot, "Needs attention"));
    assertThat(names(robot).getFirst()).isEqualTo("Retention");
  }

  @Test
  void sortAndFilterAreRememberedButNotColumnsThatMerelyDidNotFit(UserRobot robot)
      throws Exception {
    open(robot);
    robot.clickOn(label(robot, "Calls"));
    robot.type(KeyCode.SLASH);
    robot.write("r");
    List<String> before = names(robot);
    robot.interact(() -> robot.listWindows().getFirst().hide());

    open(robot);

    assertThat(names(robot)).hasSizeBetween(2, 5).isEqualTo(before);
    assertThat(model.preferred().now().console().tables())
        .containsExactly(
            Map.entry(
                "campaigns", new TableLayout(List.of(), List.of(new SortKey("calls", false)))));
    assertThat(model.preferred().now().console().filters())
        .containsExactly(Map.entry("campaigns", "r"));
  }

  private void open(UserRobot robot) throws Exception {
    robot.show(
        stage -> {
          floor.show(Floors.live(ConsoleFloors.drawn(NOW)), NOW);
          ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
          Scene scene = new Scene(view, 1440, 900);
          ConsoleWindow.wear(scene, view, Looks.DEFAULT);
          stage.setScene(scene);
          stage.show();
        });
    // The page takes the focus when it is opened in a window that is there.
    robot.call(
        () -> {
          model.open(PageKey.FLOOR);
          model.open(PageKey.CAMPAIGNS);
          return model;
        });
    robot.settle();
  }

  private void poll(UserRobot robot, Instant at) throws Exception {
    show(robot, ConsoleFloors.drawn(at), at);
  }

  private void show(UserRobot robot, FloorSnapshot snapshot, Instant at) throws Exception {
    robot.call(
        () -> {
          floor.show(Floors.live(snapshot), at);
          return at;
        });
    robot.settle();
  }

  private void answer(UserRobot robot) throws Exception {
    robot.call(
        () -> {
          while (!waiting.isEmpty()) {
            waiting.remove().run();
          }
          return sent;
        });
    robot.settle();
  }

  private CampaignState state(String id) {
    return floor.campaign(id).orElseThrow().state();
  }

  private static Button button(UserRobot robot, String name) {
    return robot
        .lookup(node -> node instanceof Button each && name.equals(each.getAccessibleText()))
        .match(CampaignsRobotTest::isSeen)
        .queryAs(Button.class);
  }

  /// A table keeps cells that nobody sees.
  private static boolean isSeen(Node node) {
    return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
  }

  private static Labeled label(UserRobot robot, String text) {
    return robot
        .lookup(node -> node instanceof Labeled each && text.equals(each.getText()))
        .queryAs(Labeled.class);
  }

  private static List<String> texts(UserRobot robot) {
    return robot.lookup(node -> node instanceof Labeled).queryAllAs(Labeled.class).stream()
        .map(Labeled::getText)
        .toList();
  }

  private static List<String> names(UserRobot robot) throws Exception {
    return robot.call(
        () -> table(robot).shownRows().stream().map(row -> row.content().name()).toList());
  }

  @SuppressWarnings("unchecked")
  private static ConsoleTable<CampaignViewModel> table(UserRobot robot) {
    return robot.lookup(".console-table").queryAs(ConsoleTable.class);
  }
}

package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.ColumnLayout;
import dev.andon.config.SortKey;
import dev.andon.config.TableLayout;
import dev.andon.model.Agent;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RobotTest
class AgentsPageTest {

  @TempDir Path folder;

  private final FloorViewModel floor = Floors.floor();
  private ConsoleViewModel console = new ConsoleViewModel(floor, PageKey.AGENTS);
  private final Map<String, TableLayout> memory = new HashMap<>();
  private final Map<String, String> filters = new HashMap<>();
  private Optional<Path> target = Optional.empty();
  private String suggested = "";

  @BeforeEach
  void openTheConsole(UserRobot robot) throws Exception {
    open(robot);
    robot.interact(() -> floor.show(Floors.live(TableFloors.agents(NOW, 500)), NOW));
    robot.settle();
  }

  private void open(UserRobot robot) throws Exception {
    console = new ConsoleViewModel(floor, PageKey.AGENTS);
    robot.show(
        stage -> {
          FileChoice files =
              (_, _, name) -> {
                suggested = name;
                return target;
              };
          TableMemory tables =
              new TableMemory(
                  name -> Optional.ofNullable(memory.get(name)),
                  memory::put,
                  name -> filters.getOrDefault(name, ""),
                  filters::put);
          ConsolePages pages =
              new ConsolePages()
                  .with(PageKey.FLOOR, () -> new FloorPage(console))
                  .with(
                      PageKey.AGENTS,
                      () ->
                          new AgentsPage(
                              console, new TableTools.Outside(tables, files, Runnable::run)));
          new ConsoleWindow(stage, console, pages).show();
        });
  }

  private TableLayout remembered() {
    return Objects.requireNonNull(memory.get("agents"));
  }

  private static TableView<?> table(UserRobot robot) {
    return robot.lookup(".table-view").query();
  }

  private static List<String> users(UserRobot robot) throws InterruptedException {
    return robot.call(
        () ->
            table(robot).getItems().stream().map(row -> ((AgentRow) row).agent().user()).toList());
  }

  private static String chosen(UserRobot robot) throws InterruptedException {
    Label label = robot.lookup(".chosen").query();
    return robot.call(label::getText);
  }

  private static void chooseSegment(UserRobot robot, String style) throws InterruptedException {
    ToggleButton button = robot.lookup(".segment." + style).query();
    robot.clickOn(button);
  }

  @Test
  void findsAnAgentByTyping(UserRobot robot) throws Exception {
    robot.write("/omar");
    robot.settle();
    assertThat(users(robot)).containsExactly("1002");

    robot.push(KeyCode.DOWN);
    assertThat(chosen(robot)).isEqualTo("Omar Haddad");
    Label sentence = robot.lookup(".chosen-sentence").query();
    assertThat(robot.call(sentence::getText))
        .isEqualTo("paused without a code since 10:26:20, limit 15:00");

    robot.push(KeyCode.ESCAPE);
    assertThat(users(robot)).hasSize(500);
    assertThat(robot.call(() -> console.navigator().placeProperty().get().page()))
        .isEqualTo(PageKey.AGENTS);
  }

  @Test
  void showsOneStateAndThoseOverALimitOnly(UserRobot robot) throws Exception {
    chooseSegment(robot, "agents-wrap-up");
    assertThat(users(robot)).contains("1003", "1004", "1007").hasSizeBetween(10, 100);

    robot.clickOn(".over-limit");
    assertThat(users(robot)).containsExactly("1003", "1004");

    chooseSegment(robot, "agents-wrap-up");
    robot.push(KeyCode.ESCAPE);
    assertThat(users(robot)).hasSize(500);
  }

  @Test
  void thoseOverALimitStandFirst(UserRobot robot) throws Exception {
    assertThat(users(robot)).startsWith("1001", "1002", "1003", "1004", "1005");
  }

  @Test
  void aPollKeepsSortSelectionAndScroll(UserRobot robot) throws Exception {
    robot.clickOn("Agent");
    robot.interact(() -> console.openAgent(new Agent.Key("6700", "8600051")));
    robot.settle();
    String name = chosen(robot);
    assertThat(name).isNotEmpty();
    Label rows =
        robot
            .lookup(node -> node instanceof Label label && label.getText().startsWith("rows "))
            .query();
    String before = robot.call(rows::getText);
    assertThat(before).doesNotStartWith("rows 1 to");

    robot.interact(
        () ->
            floor.show(
                Floors.live(TableFloors.agents(NOW.plusSeconds(30), 500)), NOW.plusSeconds(30)));
    robot.settle();

    assertThat(chosen(robot)).isEqualTo(name);
    assertThat(robot.call(rows::getText)).isEqualTo(before);
    assertThat(remembered().sort()).containsExactly(new SortKey("name", false));
  }

  @Test
  void anAgentThatIsWantedIsFoundThroughFilters(UserRobot robot) throws Exception {
    robot.write("/omar");
    robot.interact(() -> console.openAgent(new Agent.Key("6700", "8600051")));
    robot.settle();

    assertThat(users(robot)).hasSize(500);
    assertThat(
            robot.call(
                () ->
                    ((AgentRow) table(robot).getSelectionModel().getSelectedItem()).agent().user()))
        .isEqualTo("6700");
  }

  @Test
  void hiddenColumnsAreRemembered(UserRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.L);
    robot.clickOn(node -> node instanceof CheckBox box && box.getText().equals("Calls"));
    robot.push(KeyCode.ESCAPE);

    assertThat(remembered().columns()).contains(new ColumnLayout("calls", 48.5, false));
    robot.interact(() -> robot.listWindows().getFirst().hide());
    open(robot);
    robot.interact(
        () ->
            floor.show(
                Floors.live(TableFloors.agents(NOW.plusSeconds(30), 50)), NOW.plusSeconds(30)));
    assertThat(
            robot.call(
                () ->
                    table(robot).getVisibleLeafColumns().stream()
                        .map(column -> column.getId())
                        .toList()))
        .contains("user", "campaign")
        .doesNotContain("calls");
  }

  @Test
  void theFilterIsRemembered(UserRobot robot) throws Exception {
    robot.write("/a");
    chooseSegment(robot, "agents-wrap-up");
    robot.settle();
    List<String> before = users(robot);
    robot.interact(() -> robot.listWindows().getFirst().hide());
    open(robot);
    robot.interact(
        () ->
            floor.show(
                Floors.live(TableFloors.agents(NOW.plusSeconds(30), 500)), NOW.plusSeconds(30)));

    assertThat(users(robot)).hasSizeBetween(1, 100).isEqualTo(before);
    robot.push(KeyCode.ESCAPE);
    assertThat(users(robot)).hasSize(500);
    assertThat(filters.values()).allMatch(String::isBlank);
  }

  @Test
  void writesTheTableAsItIsShown(UserRobot robot) throws Exception {
    target = Optional.of(folder.resolve("mine.csv"));
    robot.write("/omar");
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.settle();

    assertThat(suggested).isEqualTo("agents-2026-11-20-1044.csv");
    assertThat(Files.readAllLines(target.orElseThrow()))
        .containsExactly(
            "\uFEFFuser,name,state,time-in-state-s,pause-code,over-limit-s,campaign,group,"
                + "calls-today,talk-per-call-s,wait-per-call-s,wrap-up-per-call-s",
            "1002,Omar Haddad,PAUSED,1060,,160,Solar North,AGENTS,12,150,25,24");
    assertThat(robot.lookup("1 row written to " + target.orElseThrow()).tryQuery()).isPresent();
  }

  @Test
  void thePaletteWritesTheTableInFront(UserRobot robot) throws Exception {
    target = Optional.of(folder.resolve("mine.csv"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("export");
    robot.push(KeyCode.ENTER);
    robot.settle();

    assertThat(Files.readAllLines(target.orElseThrow())).hasSize(501);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid(UserRobot robot) throws Exception {
    target = Optional.of(folder.resolve("missing").resolve("mine.csv"));
    robot.push(KeyCode.CONTROL, KeyCode.E);
    robot.settle();

    assertThat(
            robot
                .lookup(
                    node ->
                        node instanceof Label label
                            && label
                                .getText()
                                .startsWith(target.orElseThrow() + " was not written."))
                .tryQuery())
        .isPresent();
  }

  @Test
  void everythingCanBeReachedByKeys(UserRobot robot) throws Exception {
    robot.push(KeyCode.HOME).push(KeyCode.DOWN);
    assertThat(chosen(robot)).isEqualTo("Omar Haddad");
    robot.push(KeyCode.SHIFT, KeyCode.TAB);
    for (int i = 0; i < 12 && !(focused(robot) instanceof TextField); i++) {
      robot.push(KeyCode.SHIFT, KeyCode.TAB);
    }
    assertThat(focused(robot)).isInstanceOf(TextField.class);
    robot.push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.SPACE);
    assertThat(users(robot)).hasSizeBetween(100, 400);
  }

  private static Object focused(UserRobot robot) throws InterruptedException {
    return robot.call(() -> table(robot).getScene().getFocusOwner());
  }
}

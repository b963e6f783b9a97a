package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.FloorSnapshot;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.Looks;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import eu.hansolo.tilesfx.Tile;
import java.time.Instant;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

@RobotTest
class FloorPageTest {

  private final FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, CommandDesk.closed());
  private final ConsoleViewModel model = new ConsoleViewModel(floor, PageKey.FLOOR);

  @Test
  void tilesThatComeIntoViewSayWhatTheLastPollSaid(UserRobot robot) throws Exception {
    open(robot);
    show(robot, NOW.plusSeconds(30), 7);
    ScrollPane scroll = robot.lookup(".floor-page").queryAs(ScrollPane.class);

    robot.interact(() -> scroll.setVvalue(1));
    robot.settle();
    assertThat(lastTile(robot).getAccessibleText()).containsPattern("7 of 1.060");

    show(robot, NOW.plusSeconds(60), 9);
    assertThat(lastTile(robot).getAccessibleText()).containsPattern("9 of 1.060");
    robot.interact(() -> scroll.setVvalue(0));
    robot.settle();
    assertThat(firstTile(robot).getAccessibleText()).containsPattern("9 of 1.001");
  }

  @Test
  void theTileWithTheFocusIsScrolledIntoView(UserRobot robot) throws Exception {
    open(robot);
    robot.push(KeyCode.END);
    robot.settle();
    ScrollPane scroll = robot.lookup(".floor-page").queryAs(ScrollPane.class);
    Tile last = lastTile(robot);
    assertThat(last.isFocused()).isTrue();
    assertThat(inside(scroll, last)).isTrue();

    robot.push(KeyCode.HOME);
    robot.settle();
    assertThat(inside(scroll, firstTile(robot))).isTrue();
  }

  private static boolean inside(ScrollPane scroll, Node tile) {
    Bounds page = scroll.localToScene(scroll.getBoundsInLocal());
    Bounds seen = tile.localToScene(tile.getLayoutBounds());
    return seen.getMinY() >= page.getMinY() - 1 && seen.getMaxY() <= page.getMaxY() + 1;
  }

  private static Tile firstTile(UserRobot robot) {
    return robot.lookup(node -> node instanceof Tile).queryAllAs(Tile.class).stream()
        .filter(tile -> tile.getAccessibleText().startsWith("Campaign 1,"))
        .findFirst()
        .orElseThrow();
  }

  private static Tile lastTile(UserRobot robot) {
    return robot.lookup(node -> node instanceof Tile).queryAllAs(Tile.class).stream()
        .filter(tile -> tile.getAccessibleText().startsWith("Campaign 60,"))
        .findFirst()
        .orElseThrow();
  }

  private void open(UserRobot robot) throws Exception {
    robot.show(
        stage -> {
          floor.show(Floors.live(sixty(NOW, 1)), NOW);
          ConsoleView view = new ConsoleView(model, ConsolePages.of(model));
          Scene scene = new Scene(view, 1280, 720);
          ConsoleWindow.wear(scene, view, Looks.DEFAULT);
          stage.setScene(scene);
          stage.show();
          view.focusPage();
        });
    robot.settle();
  }

  private static FloorSnapshot sixty(Instant at, int drops) {
    return Floors.snapshot(
        at,
        IntStream.rangeClosed(1, 60)
            .mapToObj(
                i -> Floors.campaign("C" + i, "Campaign " + i, at).counts(drops, 1000 + i).build())
            .toList());
  }

  private void show(UserRobot robot, Instant at, int drops) throws Exception {
    robot.interact(() -> floor.show(Floors.live(sixty(at, drops)), at));
    robot.settle();
  }
}

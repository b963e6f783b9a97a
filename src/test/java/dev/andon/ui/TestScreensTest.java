package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.TestScreens.TestScreen;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RobotTest
class TestScreensTest {

  private static final TestScreen DESK = new TestScreen(0, 0, 1920, 1080, 1);
  private static final TestScreen BESIDE = new TestScreen(1920, 0, 1280, 720, 2);

  private final List<String> seen = new ArrayList<>();

  @Test
  void aSecondScreenComesAndGoesWhileTheProgramRuns(UserRobot robot) throws Exception {
    ListChangeListener<Screen> listener = change -> seen.add(change.getList().size() + " screens");
    robot.interact(() -> Screen.getScreens().addListener(listener));
    try {
      TestScreens.set(DESK, BESIDE);
      assertThat(robot.call(TestScreensTest::screens)).containsExactly(DESK, BESIDE);
      TestScreens.set(DESK);
      assertThat(robot.call(TestScreensTest::screens)).containsExactly(DESK);
      assertThat(seen).containsExactly("2 screens", "1 screens");
    } finally {
      robot.interact(() -> Screen.getScreens().removeListener(listener));
    }
  }

  private static List<TestScreen> screens() {
    return Screen.getScreens().stream()
        .map(screen -> new TestScreen(screen.getBounds(), screen.getOutputScaleX()))
        .toList();
  }

  @Test
  void aWindowOnAScreenThatGoesMovesToTheFirst(UserRobot robot) throws Exception {
    TestScreens.set(DESK, BESIDE);
    Stage wall = robot.show(stage -> open(stage, 2000, new Button("Wall")));
    Stage console = robot.show(stage -> open(stage, 100, new Button("Console")));
    assertThat(robot.call(wall::getOutputScaleX)).isEqualTo(2);
    robot.interact(() -> wall.setFullScreen(true));
    robot.await("it fills its own screen", () -> bounds(wall).equals(BESIDE.bounds()));
    robot.interact(() -> wall.setFullScreen(false));
    robot.await("it is small again", () -> wall.getWidth() == 400);

    TestScreens.set(DESK);
    robot.settle();

    assertThat(robot.call(() -> bounds(wall))).isEqualTo(new Rectangle2D(0, 0, 400, 300));
    assertThat(robot.call(wall::getOutputScaleX)).isEqualTo(1);
    assertThat(robot.call(() -> bounds(console))).isEqualTo(new Rectangle2D(100, 50, 400, 300));
  }

  @Test
  void aFullScreenWindowFollowsTheSizeOfItsScreen(UserRobot robot) throws Exception {
    Stage wall = robot.show(stage -> open(stage, 100, new Button("Wall")));
    robot.interact(() -> wall.setFullScreen(true));
    robot.await("full screen", () -> bounds(wall).equals(DESK.bounds()));

    TestScreens.set(new TestScreen(0, 0, 3840, 2160, 1));

    robot.await("it grows", () -> wall.getWidth() == 3840 && wall.getHeight() == 2160);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 1.5, 2})
  void aWindowTakesTheScaleOfTheScreenItIsMovedTo(double scale, UserRobot robot) throws Exception {
    TestScreens.set(DESK, new TestScreen(1920, 0, 1280, 720, scale));
    Button button = new Button("Go");
    Stage stage = robot.show(shown -> open(shown, 100, button));
    robot.interact(() -> button.setOnAction(_ -> seen.add("Go")));

    robot.clickOn(button);
    robot.interact(() -> stage.setX(2000));
    robot.await("the scale of the other screen", () -> stage.getOutputScaleX() == scale);
    robot.clickOn(button);

    assertThat(seen).containsExactly("Go", "Go");
  }

  private static void open(Stage stage, double x, Button button) {
    stage.setScene(new Scene(new StackPane(button), 400, 300));
    stage.setX(x);
    stage.setY(50);
    stage.show();
  }

  private static Rectangle2D bounds(Stage stage) {
    return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }
}

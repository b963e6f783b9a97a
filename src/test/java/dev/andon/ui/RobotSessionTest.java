package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.ui.common.FxThread;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RobotSessionTest {

  @Test
  void leavesAnEmptyDeskWhateverTheTestHeldAndOpened() throws Exception {
    RobotSession session = RobotSession.open();
    UserRobot robot = session.robot();
    robot.show(() -> new Button("one"), 300, 200);
    robot.show(() -> new Button("two"), 300, 200);
    robot.press(KeyCode.SHIFT).moveTo("two").press(MouseButton.PRIMARY);
    FxThread.execute(() -> Application.setUserAgentStylesheet(Application.STYLESHEET_CASPIAN));
    TestScreens.add(800, 600, 2);
    assertThat(robot.held()).isEqualTo("[SHIFT] [PRIMARY]");

    session.close("unused", false);

    assertThat(FxThread.call(() -> Window.getWindows().size())).isZero();
    assertThat(robot.held()).isEqualTo("[] []");
    assertThat(TestScreens.now()).hasSize(1);
    assertThat(FxThread.call(Application::getUserAgentStylesheet)).isNull();
  }

  @AfterEach
  void noPictureOfAFailureOnPurposeIsLeft() throws IOException {
    for (String name : List.of("button", "task", "frame", "poller")) {
      Files.deleteIfExists(pictureOf(name));
    }
  }

  private static Path pictureOf(String name) {
    return Path.of("target", "screens", "failed-" + name + ".png");
  }

  @Test
  void anExceptionOfAButtonFailsTheTestAndLeavesAPicture() throws Exception {
    RobotSession session = RobotSession.open();
    UserRobot robot = session.robot();
    robot.show(RobotSessionTest::broken, 400, 300);
    robot.clickOn("Break");

    assertThatThrownBy(() -> session.close("button", false))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("broken on purpose");

    BufferedImage desk = ImageIO.read(pictureOf("button").toFile());
    assertThat(desk.getWidth()).isEqualTo(1920);
    assertThat(desk.getRGB(0, 0)).as("the desk").isEqualTo(Color.GRAY.getRGB());
    assertThat(desk.getRGB(960, 380)).as("a window").isNotEqualTo(Color.GRAY.getRGB());

    RobotSession passed = RobotSession.open();
    passed.close("button", false);
    assertThat(pictureOf("button")).as("of the failure, after it was mended").doesNotExist();
    assertThat(FxThread.call(() -> Window.getWindows().size())).isZero();
  }

  @Test
  void anExceptionOfATaskOrAFrameFailsTheTest() throws Exception {
    RobotSession task = RobotSession.open();
    FxThread.execute(
        () -> {
          throw new IllegalStateException("a broken task");
        });
    assertThatThrownBy(() -> task.close("task", false)).hasMessageContaining("a broken task");

    RobotSession frame = RobotSession.open();
    FxThread.execute(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                stop();
                throw new IllegalStateException("a broken frame");
              }
            }.start());
    assertThatThrownBy(() -> frame.close("frame", false)).hasMessageContaining("a broken frame");
  }

  @Test
  void anExceptionOfAnotherThreadFailsTheTestThatStartedIt() throws Exception {
    RobotSession session = RobotSession.open();
    Thread poller =
        Thread.startVirtualThread(
            () -> {
              throw new IllegalStateException("a broken poller");
            });
    poller.join();

    assertThatThrownBy(() -> session.close("poller", false))
        .hasMessageContaining("a broken poller");
  }

  @Test
  void whatATestCaughtItselfIsNotToldAgain() throws Exception {
    RobotSession session = RobotSession.open();
    assertThatThrownBy(
            () ->
                session
                    .robot()
                    .interact(
                        () -> {
                          throw new IllegalStateException("expected");
                        }))
        .hasStackTraceContaining("expected");

    assertThatCode(() -> session.close("caught", false)).doesNotThrowAnyException();
  }

  private static Button broken() {
    Button button = new Button("Break");
    button.setOnAction(
        _ -> {
          throw new IllegalStateException("broken on purpose");
        });
    return button;
  }
}

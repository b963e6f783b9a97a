package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// Proves that the desk does with mouse and keyboard what a display does.
@RobotTest
class UserRobotTest {

  private final List<String> seen = new ArrayList<>();

  @Test
  void clicksOnceAndTwice(UserRobot robot) throws Exception {
    Button go = button("Go");
    Button stop = button("Stop");
    robot.show(() -> new HBox(900, go, stop), 1200, 900);
    robot.interact(() -> go.setOnMouseClicked(event -> seen.add("x" + event.getClickCount())));
    robot.interact(() -> stop.setOnMouseClicked(event -> seen.add("x" + event.getClickCount())));

    robot.clickOn("Go").doubleClickOn("Stop").clickOn("Go");

    assertThat(seen).containsExactly("Go", "x1", "Stop", "x1", "Stop", "x2", "Go", "x1");
  }

  private Button button(String text) {
    Button button = new Button(text);
    button.setOnAction(_ -> seen.add(text));
    return button;
  }

  @Test
  void aShortcutNeedsItsModifier(UserRobot robot) throws Exception {
    Stage stage = robot.show(() -> new TextField(), 600, 200);
    robot.interact(
        () ->
            stage
                .getScene()
                .getAccelerators()
                .put(
                    new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN),
                    () -> seen.add("palette")));

    robot.push(KeyCode.K);
    assertThat(seen).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
    assertThat(seen).isEmpty();
    robot.push(KeyCode.CONTROL, KeyCode.K);
    assertThat(seen).containsExactly("palette");
  }

  @Test
  void aClickTellsWhichKeysAreHeld(UserRobot robot) throws Exception {
    Button button = button("Go");
    robot.show(() -> new StackPane(button), 600, 200);
    robot.interact(
        () ->
            button.setOnMousePressed(
                event ->
                    seen.add(
                        "ctrl %s shift %s primary %s"
                            .formatted(
                                event.isControlDown(),
                                event.isShiftDown(),
                                event.isPrimaryButtonDown()))));

    robot.press(KeyCode.CONTROL).clickOn("Go").release(KeyCode.CONTROL);
    robot.press(KeyCode.SHIFT).clickOn("Go").release(KeyCode.SHIFT);

    assertThat(seen)
        .contains("ctrl true shift false primary true", "ctrl false shift true primary true");
  }

  @Test
  void typesCapitalsAccentsAndSigns(UserRobot robot) throws Exception {
    TextField field = new TextField();
    robot.show(() -> new VBox(field), 600, 200);

    robot.clickOn(field).write("José Pérez, ÉCOLE #7");
    assertThat(textIn(field, robot)).isEqualTo("José Pérez, ÉCOLE #7");

    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.SHIFT, KeyCode.A).type(KeyCode.B);
    robot.push(KeyCode.SHIFT, KeyCode.DIGIT2).type(KeyCode.DIGIT2, KeyCode.SPACE, KeyCode.PERIOD);
    assertThat(textIn(field, robot)).isEqualTo("Ab@2 .");

    robot.push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.X);
    robot.push(KeyCode.CONTROL, KeyCode.V).push(KeyCode.CONTROL, KeyCode.V);
    assertThat(textIn(field, robot)).isEqualTo("Ab@2 .Ab@2 .");
  }

  private static String textIn(TextField field, UserRobot robot) throws InterruptedException {
    return robot.call(field::getText);
  }

  @Test
  void dragsOverThreeHundredPixels(UserRobot robot) throws Exception {
    Rectangle tile = new Rectangle(100, 100, Color.TEAL);
    robot.show(() -> new Pane(tile), 1200, 800);
    robot.interact(
        () -> {
          tile.setOnMousePressed(event -> seen.add("press"));
          tile.setOnMouseDragged(
              event -> {
                tile.setX(event.getX() - 50);
                seen.add("drag " + event.isPrimaryButtonDown());
              });
          tile.setOnMouseReleased(event -> seen.add("release " + event.isPrimaryButtonDown()));
        });

    robot.drag(tile, MouseButton.PRIMARY).moveBy(300, 0).drop();

    assertThat(robot.call(tile::getX)).isEqualTo(300);
    assertThat(seen).startsWith("press").contains("drag true").endsWith("release false");
    assertThat(seen).doesNotContain("drag false");
  }

  @Test
  void aDragGoesOnOutsideOfItsWindow(UserRobot robot) throws Exception {
    Rectangle tile = new Rectangle(100, 100, Color.TEAL);
    robot.show(() -> new Pane(tile), 200, 200);
    robot.interact(
        () -> {
          tile.setOnMouseDragged(event -> seen.add("drag " + Math.round(event.getX())));
          tile.setOnMouseReleased(event -> seen.add("release"));
        });

    robot.drag(tile, MouseButton.PRIMARY).moveBy(600, 0);
    robot.drop();

    assertThat(seen).endsWith("drag 650", "release");
  }

  @Test
  void scrollsWhatIsUnderTheMouse(UserRobot robot) throws Exception {
    ListView<Integer> list = new ListView<>();
    list.getItems().setAll(IntStream.range(0, 500).boxed().toList());
    robot.show(() -> list, 400, 400);
    robot.interact(
        () ->
            list.setOnScroll(
                event -> seen.add(event.getDeltaY() + " at " + Math.round(event.getX()))));
    assertThat(robot.lookup("0").tryQuery()).isPresent();

    robot.moveTo(list).scroll(20, VerticalDirection.DOWN);

    robot.await("rows go up", () -> robot.lookup("0").tryQuery().isEmpty());
    robot.scroll(20, VerticalDirection.UP);
    robot.await("rows come back", () -> robot.lookup("0").tryQuery().isPresent());
  }

  @Test
  void hoversAndShowsATooltip(UserRobot robot) throws Exception {
    Button button = button("Go");
    robot.show(() -> new StackPane(button), 600, 300);
    robot.interact(
        () -> {
          Tooltip tooltip = new Tooltip("Starts the day");
          tooltip.setShowDelay(Duration.millis(20));
          button.setTooltip(tooltip);
        });
    assertThat(robot.call(button::isHover)).isFalse();

    robot.moveTo(button);
    assertThat(robot.call(button::isHover)).isTrue();
    robot.await("the tooltip", () -> robot.lookup("Starts the day").tryQuery().isPresent());

    robot.moveBy(0, 120);
    assertThat(robot.call(button::isHover)).isFalse();
    robot.await("no tooltip", () -> Window.getWindows().size() == 1);
  }

  @Test
  void tabGoesThroughTheControlsAndBack(UserRobot robot) throws Exception {
    Button one = button("one");
    Button two = button("two");
    TextField three = new TextField();
    robot.show(() -> new HBox(one, two, three), 600, 200);
    assertThat(robot.call(one::isFocused)).isTrue();

    robot.type(KeyCode.TAB, 2);
    assertThat(robot.call(three::isFocused)).isTrue();
    robot.push(KeyCode.SHIFT, KeyCode.TAB).type(KeyCode.SPACE);
    assertThat(seen).containsExactly("two");
  }

  @Test
  void choosesFromAComboBoxByMouseAndKeyboard(UserRobot robot) throws Exception {
    ComboBox<String> box = robot.call(() -> new ComboBox<>());
    robot.show(() -> new StackPane(box), 600, 400);
    robot.interact(() -> box.getItems().setAll("Sales", "Retention", "Survey"));

    robot.clickOn(box).clickOn("Retention");
    assertThat(robot.call(box::getValue)).isEqualTo("Retention");
    robot.await("the list closes", () -> !box.isShowing());

    robot.type(KeyCode.SPACE).type(KeyCode.DOWN).type(KeyCode.ENTER);
    assertThat(robot.call(box::getValue)).isEqualTo("Survey");

    robot.clickOn(box);
    robot.await("the list opens", box::isShowing);
    robot.type(KeyCode.ESCAPE);
    robot.await("Escape closes the list", () -> !box.isShowing());
  }

  @Test
  void choosesFromAContextMenu(UserRobot robot) throws Exception {
    Label label = new Label("José");
    robot.show(() -> new StackPane(label), 600, 400);
    robot.interact(
        () -> {
          MenuItem pause = new MenuItem("Pause");
          pause.setOnAction(_ -> seen.add("Pause"));
          label.setContextMenu(new ContextMenu(pause, new MenuItem("Log out")));
        });

    robot.rightClickOn(label).clickOn("Pause");
    assertThat(seen).containsExactly("Pause");

    robot.rightClickOn(label);
    robot.await("the menu", () -> label.getContextMenu().isShowing());
    robot.moveBy(-150, -100).clickOn(MouseButton.PRIMARY);
    robot.await("a click beside it closes the menu", () -> !label.getContextMenu().isShowing());
  }

  @Test
  void twoWindowsShareTheFocusAndTheUppermostGetsTheClick(UserRobot robot) throws Exception {
    TextField first = new TextField();
    TextField second = new TextField();
    Stage one = robot.show(stage -> at(stage, 0, first));
    Stage two = robot.show(stage -> at(stage, 300, second));
    assertThat(robot.call(() -> List.of(one.isFocused(), two.isFocused())))
        .containsExactly(false, true);
    robot.type(KeyCode.B);

    robot.clickOn(50, 20).type(KeyCode.A);
    assertThat(robot.call(() -> List.of(one.isFocused(), two.isFocused())))
        .containsExactly(true, false);
    assertThat(robot.call(() -> List.of(first.getText(), second.getText())))
        .containsExactly("a", "b");

    // Both lie under this point; the first was raised by the click.
    robot.interact(() -> first.getScene().setOnMouseClicked(_ -> seen.add("one")));
    robot.interact(() -> second.getScene().setOnMouseClicked(_ -> seen.add("two")));
    robot.clickOn(400, 150);
    robot.interact(two::toFront);
    robot.clickOn(400, 150);
    assertThat(seen).containsExactly("one", "two");

    robot.interact(two::close);
    robot.settle();
    assertThat(robot.call(one::isFocused)).as("the focus comes back").isTrue();
  }

  private static void at(Stage stage, double x, TextField field) {
    stage.setScene(new Scene(new VBox(field), 500, 200));
    stage.setX(x);
    stage.setY(0);
    stage.show();
  }

  @Test
  void aDialogKeepsClicksFromItsOwner(UserRobot robot) throws Exception {
    Button behind = button("behind");
    Stage owner = robot.show(() -> new StackPane(behind), 900, 700);
    Stage dialog =
        robot.show(
            stage -> {
              stage.initOwner(owner);
              stage.initModality(Modality.WINDOW_MODAL);
              stage.setScene(new Scene(new VBox(button("inside")), 200, 100));
              stage.setX(0);
              stage.setY(0);
              stage.show();
            });

    robot.clickOn(behind);
    robot.clickOn("inside");
    assertThat(seen).containsExactly("inside");

    robot.interact(dialog::close);
    robot.clickOn(behind);
    assertThat(seen).containsExactly("inside", "behind");
  }

  @Test
  void fillsTheScreenAndComesBack(UserRobot robot) throws Exception {
    Stage stage = robot.show(() -> new StackPane(button("Go")), 1100, 700);
    Rectangle2D before = robot.call(() -> bounds(stage));

    robot.interact(() -> stage.setFullScreen(true));
    robot.await("full screen", () -> stage.getWidth() == 1920 && stage.getHeight() == 1080);
    robot.clickOn("Go");
    robot.type(KeyCode.ESCAPE);
    robot.await("the old size", () -> bounds(stage).equals(before));
    assertThat(robot.call(stage::isFullScreen)).isFalse();

    robot.interact(() -> stage.setMaximized(true));
    robot.await("maximized", () -> stage.getWidth() == 1920 && stage.isMaximized());
    robot.interact(() -> stage.setMaximized(false));
    robot.await("the old size again", () -> bounds(stage).equals(before));

    robot.clickOn("Go");
    assertThat(seen).containsExactly("Go", "Go");
  }

  private static Rectangle2D bounds(Stage stage) {
    return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  @Test
  void aButtonMayCloseItsWindow(UserRobot robot) throws Exception {
    Button close = button("Close");
    Stage stage = robot.show(() -> new StackPane(close), 400, 300);
    robot.interact(() -> close.setOnMousePressed(_ -> stage.close()));
    robot.interact(() -> stage.setOnHidden(_ -> seen.add("hidden")));

    robot.clickOn(close);

    assertThat(robot.call(stage::isShowing)).isFalse();
    assertThat(seen).containsExactly("hidden");
  }

  @Test
  void seesTheColourOfAPixelUnderAPopupThatWent(UserRobot robot) throws Exception {
    Rectangle red = new Rectangle(400, 400, Color.RED);
    Stage stage = robot.show(() -> new Pane(red), 400, 400);
    Stage over =
        robot.show(
            small -> {
              small.setScene(new Scene(new Pane(new Rectangle(100, 100, Color.LIME))));
              small.setX(stage.getX());
              small.setY(stage.getY());
              small.show();
            });
    robot.await("the small window", () -> pixel(stage).equals(Color.LIME));

    robot.interact(over::close);

    robot.await("what lay under it", () -> pixel(stage).equals(Color.RED));
  }

  private static Color pixel(Stage stage) {
    return new Robot().getPixelColor(stage.getX() + 50, stage.getY() + 50);
  }

  @Test
  void waitingInVainIsAFailureThatSaysForWhat(UserRobot robot) {
    assertThatThrownBy(() -> robot.await("a miracle", () -> false))
        .isInstanceOf(AssertionError.class)
        .hasMessage("waited 5 s for: a miracle");
    WaitForAsyncUtils.clearExceptions();
  }
}

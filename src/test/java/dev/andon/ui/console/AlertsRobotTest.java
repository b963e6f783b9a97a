package dev.andon.ui.console;

import static dev.andon.ui.floor.AlertFloors.SOLAR_DAY;
import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.AlertKey;
import dev.andon.alert.Input;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.config.Preferences;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.AlertFloors;
import dev.andon.ui.floor.FakeCommands;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// A supervisor and the alerts.
@RobotTest
class AlertsRobotTest {

  private final List<String> seen = Collections.synchronizedList(new ArrayList<>());
  private final AlertFloors floors = AlertFloors.drawn();
  private final FloorViewModel floor =
      new FloorViewModel(Floors.SETTINGS, AlertFloors.commands(seen), Optional.of(floors.desk));

  private ConsoleViewModel open(UserRobot robot) throws InterruptedException {
    return open(robot, floor);
  }

  private static ConsoleViewModel open(UserRobot robot, FloorViewModel floor)
      throws InterruptedException {
    ConsoleViewModel console =
        robot.call(
            () -> {
              floor.show(live(Floors.drawn(NOW)), NOW);
              ConsoleViewModel model =
                  new ConsoleViewModel(
                      floor,
                      new Place.Whole(PageKey.FLOOR),
                      ConsoleLinks.of(Preferred.unsaved(Preferences.DEFAULT)));
              new ConsoleWindow(new Stage(), model, ConsolePages.of(model)).show();
              return model;
            });
    robot.settle();
    robot.push(KeyCode.SHIFT, KeyCode.B);
    robot.settle();
    return console;
  }

  @Test
  void anAlertIsAcknowledgedByTheKeyboard(UserRobot robot) throws Exception {
    ConsoleViewModel console = open(robot);
    assertThat(robot.call(() -> console.navigator().placeProperty().get()))
        .isEqualTo(new Place.Whole(PageKey.ALERTS));

    robot.type(KeyCode.A).write("level down").type(KeyCode.ENTER);

    assertThat(floors.sent)
        .containsExactly(new Input.Acknowledge(NOW, SOLAR_DAY, "Maria", "level down"));
    robot.type(KeyCode.A);
    assertThat(robot.call(() -> robot.lookup(".alert-form").query().isVisible()))
        .as("it was acknowledged already")
        .isFalse();
  }

  @Test
  void anAlertIsShelvedForNoLongerThanItMayBeAndBroughtBack(UserRobot robot) throws Exception {
    open(robot);

    robot.type(KeyCode.S).write("end of list").type(KeyCode.TAB);
    robot.push(KeyCode.CONTROL, KeyCode.A).write("300").type(KeyCode.ENTER);
    assertThat(floors.sent).isEmpty();
    assertThat(robot.call(() -> robot.lookup(".form-told").queryAs(Label.class).getText()))
        .isEqualTo("An alert may be shelved for at most 4 hours.");
    assertThat(robot.call(() -> robot.lookup(".form-yes").queryAs(Button.class).isDisabled()))
        .isTrue();

    robot.push(KeyCode.CONTROL, KeyCode.A).write("10").type(KeyCode.ENTER);
    robot.type(KeyCode.U);

    assertThat(floors.sent)
        .containsExactly(
            new Input.Shelve(NOW, SOLAR_DAY, "Maria", "end of list", NOW.plusSeconds(600)),
            new Input.Unshelve(NOW, SOLAR_DAY, "Maria"));
  }

  @Test
  void theCampaignIsPausedFromItsAlertWhichSaysBeforeWhatThatDoes(UserRobot robot)
      throws Exception {
    open(robot);
    assertThat(
            robot.call(
                () ->
                    robot.lookup(".detail-words").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList()))
        .contains("Pause stops dialing for 12 agents; calls in flight will finish.");

    robot.type(KeyCode.P);

    assertThat(seen).containsExactly("PAUSED SOLAR");
    robot.settle();
    assertThat(
            robot.call(
                () ->
                    robot.lookup(".detail-words").queryAllAs(Label.class).stream()
                        .map(Label::getText)
                        .toList()))
        .contains("PAUSED, confirmed 10:44:00 · Calls in flight: –");
  }

  @Test
  void aCampaignPausedFromItsAlertDrainsAndIsResumedByATimerUnlessThatIsCancelled(UserRobot robot)
      throws Exception {
    FakeCommands commands = new FakeCommands();
    FloorViewModel watched =
        new FloorViewModel(Floors.SETTINGS, commands.desk, Optional.of(floors.desk));
    open(robot, watched);
    robot.call(() -> poll(watched, commands, 5, 9, true));
    robot.type(KeyCode.P);
    robot.call(() -> poll(watched, commands, 30, 6, false));
    robot.call(() -> poll(watched, commands, 60, 0, false));
    assertThat(words(robot, ".detail-words"))
        .contains("PAUSED, confirmed 10:44:05 · 9 calls in flight → 6 → 0, drained 10:45:00");

    robot.type(KeyCode.T);
    robot.settle();
    assertThat(words(robot, ".steps-countdown"))
        .containsExactly("Dials again in 15:00, at 11:00, set by Maria");
    robot.type(KeyCode.T);
    robot.settle();

    assertThat(commands.sent).containsExactly("PAUSED SOLAR", "in 15 SOLAR", "cancelled SOLAR");
    assertThat(words(robot, ".steps-countdown")).isEmpty();
  }

  private static List<String> words(UserRobot robot, String selector) throws InterruptedException {
    return robot.call(
        () -> robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList());
  }

  private static boolean poll(
      FloorViewModel floor, FakeCommands commands, int seconds, int calls, boolean active) {
    commands.now = NOW.plusSeconds(seconds);
    Floors.CampaignBuilder solar =
        Floors.campaign("SOLAR", "Solar North", commands.now)
            .counts(36, 1033)
            .agents(1, 8, 3)
            .inFlight(calls);
    floor.show(
        live(
            Floors.snapshot(
                commands.now, List.of(active ? solar.build() : solar.paused().build()))),
        commands.now);
    return true;
  }

  @Test
  void arrowsChooseAnotherAlertAndKeysAreForThatOne(UserRobot robot) throws Exception {
    open(robot);

    robot.type(KeyCode.DOWN, KeyCode.S).write("on the phone with her").type(KeyCode.ENTER);

    assertThat(floors.sent)
        .singleElement()
        .isInstanceOfSatisfying(
            Input.Shelve.class, sent -> assertThat(sent.alert().rule()).isEqualTo("dead-call"));
  }

  @Test
  void escapeSendsNothingAndLettersInAFieldAreNoKeys(UserRobot robot) throws Exception {
    ConsoleViewModel console = open(robot);

    robot.type(KeyCode.A);
    robot.type(KeyCode.P, KeyCode.U, KeyCode.S, KeyCode.H, KeyCode.DIGIT1, KeyCode.ESCAPE);

    assertThat(floors.sent).isEmpty();
    assertThat(seen).isEmpty();
    assertThat(robot.call(() -> robot.lookup(".form-words").tryQueryAs(TextField.class)))
        .hasValueSatisfying(field -> assertThat(field.getText()).isEqualTo("push1"));
    assertThat(robot.call(() -> console.navigator().placeProperty().get()))
        .isEqualTo(new Place.Whole(PageKey.ALERTS));
  }

  @Test
  void aDrillIsStartedByTheKeyboard(UserRobot robot) throws Exception {
    open(robot);

    robot.type(KeyCode.D, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.SPACE);

    assertThat(floors.sent)
        .containsExactly(
            new Input.Drill(NOW, "drop-hour", Subject.campaign("US"), Severity.CRITICAL, "Maria"));
    assertThat(
            robot.call(
                () ->
                    floors
                        .desk
                        .content()
                        .alert(new AlertKey("drop-hour", Subject.campaign("US"), true))))
        .isPresent();
  }

  @Test
  void thePaletteFindsAnAlertByWhatItIsAbout(UserRobot robot) throws Exception {
    ConsoleViewModel console = open(robot);

    robot.push(KeyCode.CONTROL, KeyCode.K).write("omar").type(KeyCode.ENTER);
    robot.settle();

    assertThat(robot.call(() -> console.navigator().placeProperty().get()))
        .isInstanceOfSatisfying(
            Place.OfAlert.class,
            place -> assertThat(place.alert().rule()).isEqualTo("paused-too-long"));
  }
}

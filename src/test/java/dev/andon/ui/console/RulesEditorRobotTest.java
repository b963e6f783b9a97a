package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Preferences;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.floor.AlertFloors;
import dev.andon.ui.floor.FakeCommands;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.RulesDesk;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// A supervisor changes a rule.
@RobotTest
class RulesEditorRobotTest {

  private String file = "# ours\n";

  private final RulesDesk rules =
      new RulesDesk(
          new RulesDesk.Store() {
            @Override
            public String name() {
              return "rules.toml";
            }

            @Override
            public String load() {
              return file;
            }

            @Override
            public void save(String text) {
              file = text;
            }
          },
          Runnable::run,
          Runnable::run);

  private final AlertFloors floors = AlertFloors.drawn();
  private final FloorViewModel floor =
      new FloorViewModel(Floors.SETTINGS, new FakeCommands().desk, Optional.of(floors.desk));

  private static List<String> words(UserRobot robot, String selector) throws InterruptedException {
    return robot.call(
        () -> robot.lookup(selector).queryAllAs(Label.class).stream().map(Label::getText).toList());
  }

  private static void press(UserRobot robot, String words) throws InterruptedException {
    robot.call(
        () -> {
          Stream.of(".alerts-page .button", ".alerts-page .toggle-button")
              .flatMap(selector -> robot.lookup(selector).queryAll().stream())
              .filter(node -> node instanceof ButtonBase button && button.getText().equals(words))
              .findFirst()
              .map(ButtonBase.class::cast)
              .orElseThrow()
              .fire();
          return Platform.isFxApplicationThread();
        });
    robot.settle();
  }

  @Test
  void aLevelIsChangedPreviewedSavedAndTakenBack(UserRobot robot) throws Exception {
    robot.call(
        () -> {
          floor.show(live(Floors.drawn(NOW)), NOW);
          ConsoleViewModel model =
              new ConsoleViewModel(
                  floor,
                  new Place.Whole(PageKey.ALERTS),
                  new ConsoleLinks(
                      Preferred.unsaved(Preferences.DEFAULT),
                      () -> {},
                      () -> {},
                      Optional.empty(),
                      Optional.of(rules),
                      Collections::emptySortedMap));
          new ConsoleWindow(new Stage(), model, ConsolePages.of(model)).show();
          return model;
        });
    robot.settle();
    press(robot, "Rules");
    robot.call(
        () -> {
          robot.lookup(".rules-editor").queryAs(RulesEditor.class).choose("wrap-up-too-long");
          return true;
        });
    robot.settle();
    assertThat(words(robot, ".rule-preview > .rule-words"))
        .containsExactly("2 raised, 0 pending, 0 clear, 0 not judged");

    robot.call(
        () -> {
          TextField raise =
              robot.lookup(".rule-levels .text-field").queryAllAs(TextField.class).stream()
                  .findFirst()
                  .orElseThrow();
          raise.requestFocus();
          raise.selectAll();
          return true;
        });
    robot.write("3 min");
    robot.settle();

    assertThat(words(robot, ".rule-preview > .rule-words"))
        .containsExactly("1 raised, 0 pending, 0 clear, 0 not judged");
    assertThat(file).isEqualTo("# ours\n");

    robot.push(KeyCode.CONTROL, KeyCode.S);
    robot.settle();
    assertThat(file).startsWith("# ours\n").contains("raise = \"3 min\"");
    press(robot, "Undo last save");
    assertThat(file).isEqualTo("# ours\n");
    assertThat(words(robot, ".rule-preview > .rule-words"))
        .containsExactly("2 raised, 0 pending, 0 clear, 0 not judged");
  }
}

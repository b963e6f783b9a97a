package dev.andon.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import dev.andon.config.ColumnLayout;
import dev.andon.config.SortKey;
import dev.andon.config.TableLayout;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.Fonts;
import dev.andon.ui.common.Theme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RobotTest
class ConsoleTableTest {

  /// A row whose calls change while it is shown.
  private static final class Desk {

    private final int number;
    private final SimpleIntegerProperty calls = new SimpleIntegerProperty();

    Desk(int number, int calls) {
      this.number = number;
      this.calls.set(calls);
    }

    String name() {
      return "Desk %03d".formatted(number);
    }

    @Override
    public String toString() {
      return name();
    }
  }

  private final List<TableLayout> told = new ArrayList<>();
  private ConsoleTable<Desk> table;
  private List<Desk> desks;

  @BeforeEach
  void openTheTable(UserRobot robot) throws Exception {
    Fonts.load();
    desks = IntStream.range(0, 500).mapToObj(i -> new Desk(i, i % 7)).toList();
    table = robot.call(ConsoleTableTest::made);
    robot.show(this::open);
    robot.interact(
        () -> {
          table.onLayoutChange(told::add);
          table.notes(new TableNote("Nobody", ""), new TableNote("Filters hide all", ""));
          table.show(desks);
        });
  }

  private static ConsoleTable<Desk> made() {
    return new ConsoleTable<>(
        List.of(
            Column.of("name", "Name", Desk::name).width(200).growing().always().build(),
            Column.<Desk>of("calls", "Calls", desk -> Integer.toString(desk.calls.get()))
                .value("calls", desk -> Optional.of(desk.calls.get()))
                .width(90)
                .right()
                .build(),
            Column.<Desk>of("group", "Group", desk -> "G" + desk.number % 3).filterable().build()),
        Comparator.comparing(Desk::name),
        desk -> desk.calls);
  }

  private void open(Stage stage) {
    BorderPane root = new BorderPane(table);
    root.getStyleClass().addAll("andon", "console");
    root.setStyle("-fx-font-size: 14px;");
    root.getStylesheets().setAll(Theme.DARK.stylesheets("graphics.css", "wall.css", "console.css"));
    Scene scene = new Scene(root, 800, 480);
    scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    stage.setScene(scene);
    stage.show();
  }

  @Test
  void aPollKeepsSelectionScrollAndSort(UserRobot robot) throws Exception {
    robot.clickOn("Calls").clickOn("Calls");
    robot.interact(() -> table.select(desks.get(300)));
    robot.settle();
    RowsInView before = robot.call(() -> table.inViewProperty().get());
    assertThat(before.first()).isGreaterThan(1);

    robot.interact(
        () -> {
          desks.forEach(desk -> desk.calls.set((desk.calls.get() + 3) % 7));
          table.refresh();
        });

    assertThat(robot.call(() -> table.selectedProperty().get())).contains(desks.get(300));
    assertThat(robot.call(() -> table.inViewProperty().get())).isEqualTo(before);
    assertThat(robot.call(() -> table.layoutProperty().get().sort()))
        .containsExactly(new SortKey("calls", true));
    assertThat(robot.call(() -> table.shownRows().stream().map(desk -> desk.calls.get()).toList()))
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void aRowThatChangesIsDrawnAgainAtOnce(UserRobot robot) throws Exception {
    robot.interact(() -> desks.getFirst().calls.set(4711));

    assertThat(robot.lookup("4711").tryQuery()).isPresent();
  }

  @Test
  void arrowsHomeAndEndMoveTheSelectionAndLettersDoNothing(UserRobot robot) throws Exception {
    robot.interact(() -> table.focusRows());
    robot.type(KeyCode.DOWN, 2);
    assertThat(robot.call(() -> table.selectedProperty().get())).contains(desks.get(2));

    robot.type(KeyCode.A, KeyCode.B);
    assertThat(robot.call(() -> table.selectedProperty().get())).contains(desks.get(2));

    robot.type(KeyCode.END);
    assertThat(robot.call(() -> table.selectedProperty().get())).contains(desks.getLast());
    assertThat(robot.call(() -> table.inViewProperty().get().last())).isEqualTo(500);

    robot.type(KeyCode.PAGE_UP);
    assertThat(robot.call(() -> table.selectedProperty().get()).orElseThrow().number)
        .isBetween(480, 498);

    robot.type(KeyCode.HOME);
    assertThat(robot.call(() -> table.selectedProperty().get())).contains(desks.getFirst());
  }

  @Test
  void aHiddenColumnIsTold(UserRobot robot) throws Exception {
    robot.interact(() -> table.showColumn("calls", false));

    assertThat(told)
        .containsExactly(
            new TableLayout(
                List.of(
                    new ColumnLayout("name", 200, true),
                    new ColumnLayout("calls", 90, false),
                    new ColumnLayout("group", 100, true)),
                List.of()));
    assertThat(robot.call(() -> table.shownColumns().stream().map(Column::id).toList()))
        .containsExactly("name", "group");
  }

  @Test
  void aRememberedLayoutIsPutOnWithoutBeingTold(UserRobot robot) throws Exception {
    TableLayout remembered =
        new TableLayout(
            List.of(
                new ColumnLayout("group", 120, true),
                new ColumnLayout("name", 250, true),
                new ColumnLayout("calls", 80, false)),
            List.of(new SortKey("group", true)));
    robot.interact(() -> table.show(remembered));
    robot.settle();

    assertThat(robot.call(() -> table.layoutProperty().get())).isEqualTo(remembered);
    assertThat(robot.call(() -> table.shownRows().getFirst())).isEqualTo(desks.get(2));
    assertThat(told).isEmpty();

    robot.interact(() -> table.reset());
    assertThat(told).containsExactly(TableArrangement.usual(table.columns()));
  }

  @Test
  void sayingWhyThereIsNothing(UserRobot robot) throws Exception {
    robot.interact(() -> table.filter(_ -> false));
    assertThat(robot.lookup("Filters hide all").tryQuery()).isPresent();
    assertThat(robot.call(() -> table.inViewProperty().get().words()))
        .isEqualTo("none of 500 rows");

    robot.interact(
        () -> {
          table.filter(_ -> true);
          table.show(List.of());
        });
    assertThat(robot.lookup("Nobody").tryQuery()).isPresent();
  }

  @Test
  void aFilteredOutRowIsNotSelectedAnyMore(UserRobot robot) throws Exception {
    robot.interact(() -> table.select(desks.get(5)));
    robot.interact(() -> table.filter(desk -> desk.number % 2 == 0));

    assertThat(robot.call(() -> table.selectedProperty().get())).isEmpty();
    assertThat(robot.call(() -> table.inViewProperty().get().words()))
        .startsWith("rows 1 to ")
        .endsWith("of 250, 500 without filters");
  }

  @Test
  void aFilterInTheHeadOfAColumnWorksWithTheOthers(UserRobot robot) throws Exception {
    robot.interact(() -> table.filter(desk -> desk.number < 30));
    robot.clickOn(".filter");
    robot.write("g1");
    robot.settle();
    assertThat(
            robot.call(
                () -> table.shownRows().stream().map(desk -> desk.number % 3).distinct().toList()))
        .containsExactly(1);
    assertThat(robot.call(() -> table.shownRows().size())).isEqualTo(10);

    robot.interact(() -> table.clearColumnFilters());
    assertThat(robot.call(() -> table.shownRows().size())).isEqualTo(30);
  }

  @Test
  void aCellTellsAScreenReaderItsColumnToo(UserRobot robot) throws Exception {
    Node cell =
        robot
            .lookup(node -> node instanceof TableCell<?, ?> one && "Desk 004".equals(one.getText()))
            .query();

    assertThat(robot.call(() -> cell.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
        .isEqualTo("Name: Desk 004");
  }
}

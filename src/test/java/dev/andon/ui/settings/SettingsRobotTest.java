package dev.andon.ui.settings;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Goal;
import dev.andon.config.Preferences;
import dev.andon.config.ThemeChoice;
import dev.andon.config.WallPage;
import dev.andon.config.WallPage.Attention;
import dev.andon.config.WallPage.Campaigns;
import dev.andon.config.WallScreen;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.RobotTest;
import dev.andon.ui.UserRobot;
import dev.andon.ui.common.InLanguage;
import dev.andon.ui.common.Looks;
import dev.andon.ui.floor.Floors;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RobotTest
class SettingsRobotTest {

  private static final int APPEARANCE = 0;
  private static final int WALL = 1;
  private static final int SCREENS = 2;
  private static final int PAGES = 3;
  private static final int GOAL = 4;

  private static final WallPage ALL = new Campaigns(List.of());

  private InLanguage english = new InLanguage("en");

  @BeforeEach
  void speakEnglish() {
    english = new InLanguage("en");
  }

  @AfterEach
  void speakAsBefore() {
    english.close();
  }

  private static SettingsDesk open(UserRobot robot, int section, WallPage... pages)
      throws InterruptedException {
    return open(robot, section, Floors.drawn(NOW), pages);
  }

  private static SettingsDesk open(
      UserRobot robot, int section, FloorSnapshot snapshot, WallPage... pages)
      throws InterruptedException {
    Preferences start =
        Preferences.DEFAULT.withWall(
            Preferences.DEFAULT.wall().withScreen(new WallScreen("left", true, List.of(pages))));
    SettingsDesk desk = robot.call(() -> new SettingsDesk(start, snapshot));
    robot.show(
        stage -> {
          stage.setScene(desk.scene(Looks.DEFAULT, 1280, 960));
          stage.show();
        });
    robot.call(
        () -> {
          desk.open(section);
          return true;
        });
    robot.settle();
    return desk;
  }

  private static List<WallPage> pages(SettingsDesk desk) {
    return desk.preferences.get().wall().screen("left").orElseThrow().pages();
  }

  private static Campaigns list(String... ids) {
    return new Campaigns(List.of(ids));
  }

  private static CampaignTile tile(SettingsDesk desk, String id) {
    return desk.root.lookupAll(".campaign-tile").stream()
        .filter(CampaignTile.class::isInstance)
        .map(CampaignTile.class::cast)
        .filter(tile -> tile.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no tile " + id));
  }

  private static Node thumb(SettingsDesk desk, int page) {
    return (Node) desk.root.lookupAll(".page-thumb").toArray()[page];
  }

  private static TextField field(SettingsDesk desk, int place) {
    return (TextField) desk.root.lookupAll(".text-field").toArray()[place];
  }

  private static String focused(SettingsDesk desk) {
    return desk.root.getScene().getFocusOwner() instanceof CampaignTile tile ? tile.id() : "";
  }

  private static Point2D at(Node node, double across) {
    Bounds bounds = node.localToScreen(node.getLayoutBounds());
    return new Point2D(bounds.getMinX() + across * bounds.getWidth(), bounds.getCenterY());
  }

  /// As a hand does: first a little, then all the way.
  private static void drag(UserRobot robot, Node from, Point2D to) {
    Point2D start = at(from, 0.5);
    robot.moveTo(start).press(MouseButton.PRIMARY);
    robot.moveTo(start.add(8, 6));
    robot.moveTo(to.add(3, 3)).moveTo(to);
    robot.settle();
  }

  private static void drop(UserRobot robot) {
    robot.release(MouseButton.PRIMARY);
    robot.settle();
  }

  private static void press(UserRobot robot, KeyCode... keys) {
    robot.push(keys);
    robot.settle();
  }

  private static void focus(UserRobot robot, Node node) throws InterruptedException {
    robot.call(
        () -> {
          node.requestFocus();
          return true;
        });
    robot.settle();
  }

  @Test
  void aTileIsDraggedToAnotherPlaceAndTakenBack(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET", "SOLAR"), new Attention());

    drag(robot, tile(desk, "SOLAR"), at(tile(desk, "US"), 0.2));
    assertThat(desk.root.lookup(".ghost")).isNotNull();
    assertThat(desk.root.lookup(".drop-line").isVisible()).isTrue();
    drop(robot);

    assertThat(pages(desk)).containsExactly(list("SOLAR", "US", "RET"), new Attention());
    assertThat(focused(desk)).isEqualTo("SOLAR");
    assertThat(desk.root.lookup(".ghost")).isNull();
    assertThat(desk.root.lookup(".drop-line").isVisible()).isFalse();

    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(pages(desk)).containsExactly(list("US", "RET", "SOLAR"), new Attention());
    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    assertThat(pages(desk)).containsExactly(list("SOLAR", "US", "RET"), new Attention());
  }

  @Test
  void aTileIsDraggedToAnotherPage(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET"), list("WIN"));

    drag(robot, tile(desk, "RET"), at(thumb(desk, 1), 0.5));
    assertThat(desk.root.lookup(".drop-frame").isVisible()).isTrue();
    drop(robot);

    assertThat(pages(desk)).containsExactly(list("US"), list("WIN", "RET"));
    assertThat(focused(desk)).isEqualTo("RET");
  }

  @Test
  void escapeGivesADragUp(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET", "SOLAR"));

    drag(robot, tile(desk, "SOLAR"), at(tile(desk, "US"), 0.2));
    press(robot, KeyCode.ESCAPE);
    assertThat(desk.root.lookup(".ghost")).isNull();
    drop(robot);

    assertThat(pages(desk)).containsExactly(list("US", "RET", "SOLAR"));
  }

  @Test
  void aDragThatEndsNowhereChangesNothing(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET"));

    drag(robot, tile(desk, "RET"), at(desk.root.lookup(".navigation"), 0.5));
    drop(robot);

    assertThat(pages(desk)).containsExactly(list("US", "RET"));
  }

  @Test
  void aTileIsDraggedToThePoolAndBack(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET", "SOLAR"));

    drag(robot, tile(desk, "RET"), at(desk.root.lookup(".pool-column"), 0.5));
    drop(robot);
    assertThat(pages(desk)).containsExactly(list("US", "SOLAR"));

    drag(robot, tile(desk, "RET"), at(tile(desk, "US"), 0.8));
    drop(robot);
    assertThat(pages(desk)).containsExactly(list("US", "RET", "SOLAR"));
  }

  @Test
  void aTileDroppedBelowThePagesMakesAPage(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET"));
    Node zone = desk.root.lookup(".new-page");

    drag(robot, tile(desk, "RET"), at(desk.root.lookup(".menu-button"), 0.5).subtract(0, 60));
    robot.moveTo(at(zone, 0.5));
    robot.settle();
    drop(robot);

    assertThat(pages(desk)).containsExactly(list("US"), list("RET"));
    assertThat(zone.isVisible()).isFalse();
  }

  @Test
  void allCampaignsBecomeAListAndItIsSaidWithAWayBack(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES);

    drag(robot, tile(desk, "RET"), at(tile(desk, "US"), 0.2));
    drop(robot);

    assertThat(pages(desk))
        .containsExactly(list("RET", "US", "SOLAR", "HOME", "SURV", "WIN"), new Attention());
    Node told = desk.root.lookup(".told");
    assertThat(told.isVisible()).isTrue();
    robot.clickOn(told.lookup(".hyperlink"));
    robot.settle();
    assertThat(pages(desk)).isEmpty();
    assertThat(told.isVisible()).isFalse();
  }

  @Test
  void aPageIsDraggedBeforeAnother(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, ALL, list("US"), new Attention());

    drag(robot, thumb(desk, 2), at(thumb(desk, 0), 0.5).subtract(0, 20));
    drop(robot);

    assertThat(pages(desk)).containsExactly(new Attention(), ALL, list("US"));
  }

  @Test
  void aListScrollsWhereThePointerComesNearItsEdge(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, Floors.many(NOW, 200));
    ScrollPane scroll =
        (ScrollPane) tile(desk, "C0").getParent().getParent().getParent().getParent();
    Bounds seen = scroll.localToScreen(scroll.getLayoutBounds());

    drag(robot, tile(desk, "C0"), new Point2D(seen.getCenterX(), seen.getMaxY() - 4));
    robot.await("the list to scroll", () -> scroll.getVvalue() > 0.02);
    drop(robot);

    assertThat(((Campaigns) pages(desk).getFirst()).ids())
        .hasSize(200)
        .satisfies(ids -> assertThat(ids.indexOf("C0")).isGreaterThan(6));
  }

  @Test
  void tilesAreMovedByKeys(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, list("US", "RET", "SOLAR", "HOME", "WIN"), list("SURV"));
    focus(robot, tile(desk, "US"));

    press(robot, KeyCode.RIGHT);
    assertThat(focused(desk)).isEqualTo("RET");
    press(robot, KeyCode.CONTROL, KeyCode.RIGHT);
    assertThat(pages(desk).getFirst()).isEqualTo(list("US", "SOLAR", "RET", "HOME", "WIN"));
    press(robot, KeyCode.CONTROL, KeyCode.LEFT);
    press(robot, KeyCode.CONTROL, KeyCode.DOWN);
    assertThat(pages(desk).getFirst()).isEqualTo(list("US", "SOLAR", "HOME", "WIN", "RET"));
    assertThat(focused(desk)).isEqualTo("RET");

    press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.RIGHT);
    assertThat(pages(desk))
        .containsExactly(list("US", "SOLAR", "HOME", "WIN"), list("SURV", "RET"));
    assertThat(focused(desk)).isEqualTo("RET");
    press(robot, KeyCode.DELETE);
    assertThat(pages(desk)).containsExactly(list("US", "SOLAR", "HOME", "WIN"), list("SURV"));
    assertThat(focused(desk)).isEqualTo("SURV");

    focus(robot, tile(desk, "RET"));
    press(robot, KeyCode.ENTER);
    assertThat(pages(desk).getLast()).isEqualTo(list("SURV", "RET"));
    assertThat(focused(desk)).isEqualTo("RET");
  }

  @Test
  void pagesAreMovedDuplicatedAndRemovedByKeys(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, ALL, list("US"));
    focus(robot, thumb(desk, 0));

    press(robot, KeyCode.CONTROL, KeyCode.DOWN);
    assertThat(pages(desk)).containsExactly(list("US"), ALL);
    press(robot, KeyCode.CONTROL, KeyCode.D);
    assertThat(pages(desk)).containsExactly(list("US"), ALL, ALL);
    press(robot, KeyCode.UP);
    press(robot, KeyCode.UP);
    press(robot, KeyCode.DELETE);
    assertThat(pages(desk)).containsExactly(ALL, ALL);
  }

  @Test
  void theFilterNarrowsThePool(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, PAGES, Floors.many(NOW, 200), list("C0"));

    robot.clickOn(field(desk, 0)).write("campaign 19");
    robot.settle();

    assertThat(
            desk.root.lookup(".pool").lookupAll(".campaign-tile").stream()
                .map(tile -> ((CampaignTile) tile).id()))
        .containsExactlyInAnyOrder(
            "C18", "C189", "C190", "C191", "C192", "C193", "C194", "C195", "C196", "C197", "C198");
  }

  @Test
  void anotherThemeIsInThePreferencesAtOnce(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, APPEARANCE);
    Preferences before = desk.preferences.get();

    robot.clickOn("Light");
    robot.settle();
    assertThat(desk.preferences.get())
        .isEqualTo(before.withAppearance(before.appearance().withTheme(ThemeChoice.LIGHT)));

    press(robot, KeyCode.RIGHT);
    assertThat(desk.preferences.get().appearance().theme()).isEqualTo(ThemeChoice.SYSTEM);
    robot.clickOn("150\u202f%");
    robot.settle();
    assertThat(desk.preferences.get().appearance().textScale()).isEqualTo(1.5);
    robot.clickOn("Undo").clickOn("Undo").clickOn("Undo");
    robot.settle();
    assertThat(desk.preferences.get()).isEqualTo(before);
  }

  @Test
  void aWrongFigureIsSaidAndTheOneBeforeStays(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, WALL);
    TextField inches = field(desk, 0);

    robot.clickOn(inches);
    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("6");
    robot.settle();
    assertThat(((Label) inches.getParent().getParent().lookup(".wrong-words")).getText())
        .isEqualTo("Type a diagonal from 10 to 300 inches.");
    assertThat(desk.preferences.get().wall().panelInches()).isEqualTo(55);
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(inches.getText()).isEqualTo("55");

    press(robot, KeyCode.CONTROL, KeyCode.A);
    robot.write("65,5");
    robot.settle();
    assertThat(desk.preferences.get().wall().panelInches()).isEqualTo(65.5);
    press(robot, KeyCode.UP);
    assertThat(inches.getText()).isEqualTo("66.5");
    press(robot, KeyCode.CONTROL, KeyCode.Z);
    assertThat(inches.getText()).isEqualTo("55");
  }

  @Test
  void aPinThatIsTypedOtherwiseTheSecondTimeIsNotTaken(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, WALL);
    robot.clickOn(field(desk, 3)).write("2468").clickOn(field(desk, 4)).write("2469");
    robot.settle();

    assertThat(desk.root.lookupAll(".wrong-words"))
        .filteredOn(Node::isVisible)
        .extracting(words -> ((Labeled) words).getText())
        .containsExactly("The two are not the same. Type the second one again.");
    assertThat(robot.lookup("Set the PIN").queryButton().isDisabled()).isTrue();
    assertThat(desk.background).isEmpty();

    press(robot, KeyCode.BACK_SPACE);
    robot.write("8");
    press(robot, KeyCode.ENTER);
    assertThat(field(desk, 3).getText() + field(desk, 4).getText()).isEmpty();
    assertThat(desk.preferences.get().wall().pin()).isEmpty();
    robot.call(
        () -> {
          desk.background.remove().run();
          return true;
        });
    assertThat(desk.preferences.get().wall().pin())
        .hasValueSatisfying(pin -> assertThat(pin.matches("2468".toCharArray())).isTrue());

    robot.call(
        () -> {
          robot.lookup("Remove the PIN").queryButton().fire();
          return true;
        });
    robot.settle();
    assertThat(desk.preferences.get().wall().pin()).isEmpty();
  }

  @Test
  void aGoalHoldsOnceItIsComplete(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, GOAL);
    robot.clickOn(field(desk, 0)).write("Sales");
    robot.clickOn(field(desk, 1)).write("SALE,UP");
    robot.clickOn(field(desk, 2)).write("120");
    robot.clickOn(field(desk, 3)).write("17:3");
    robot.settle();
    assertThat(desk.preferences.get().wall().goal()).isEmpty();
    robot.write("0");
    robot.settle();
    Optional<Goal> goal =
        Optional.of(new Goal("Sales", List.of("SALE", "UP"), 120, LocalTime.of(17, 30)));
    assertThat(desk.preferences.get().wall().goal()).isEqualTo(goal);
    press(robot, KeyCode.BACK_SPACE);
    assertThat(desk.preferences.get().wall().goal()).isEqualTo(goal);
    robot.clickOn("No goal");
    robot.settle();
    assertThat(desk.preferences.get().wall().goal()).isEmpty();
  }

  @Test
  void aScreenIsChosenAndItsPagesOpened(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, SCREENS);

    robot.clickOn((Node) desk.root.lookupAll(".check-box").toArray()[1]);
    robot.settle();
    assertThat(desk.preferences.get().wall().screen("right"))
        .contains(new WallScreen("right", true, List.of()));
    robot.clickOn((Node) desk.root.lookupAll(".screen-controls .plain-button").toArray()[1]);
    robot.settle();
    assertThat(robot.lookup(".editor").query().isVisible()).isTrue();
    assertThat(desk.root.getScene().getFocusOwner()).isInstanceOf(PageThumb.class);
  }

  @Test
  void theUsualComesBackForOneSection(UserRobot robot) throws Exception {
    SettingsDesk desk = open(robot, WALL);
    Preferences before = desk.preferences.get();
    robot.call(
        () -> {
          desk.preferences.set(
              before.withWall(
                  before.wall().withReader(80, 9).withPageTime(Duration.ofSeconds(60))));
          return true;
        });
    robot.clickOn(field(desk, 1));

    robot.call(
        () -> {
          desk.root.lookupAll(".usual .plain-button").stream()
              .map(Button.class::cast)
              .forEach(Button::fire);
          return true;
        });

    assertThat(desk.preferences.get()).isEqualTo(before);
    assertThat(field(desk, 1).getText()).isEqualTo("5");
  }
}

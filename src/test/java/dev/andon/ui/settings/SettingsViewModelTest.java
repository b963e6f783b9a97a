package dev.andon.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.NameDisplay;
import dev.andon.config.Preferences;
import dev.andon.config.ThemeChoice;
import dev.andon.config.WallPage;
import dev.andon.config.WallPage.Attention;
import dev.andon.config.WallPage.Campaigns;
import dev.andon.config.WallScreen;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.settings.WallEditor.Told;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {

  private final SimpleObjectProperty<Preferences> stored =
      new SimpleObjectProperty<>(Preferences.DEFAULT);
  private final SettingsViewModel settings =
      new SettingsViewModel(stored, change -> stored.set(change.apply(stored.get())));
  private final FloorViewModel floor = Floors.floor();
  private final WallEditorViewModel editor = new WallEditorViewModel(settings, floor);

  @BeforeEach
  void attach() {
    floor.show(Floors.live(Floors.drawn(Floors.NOW)), Floors.NOW);
    settings.attach();
    editor.attach();
  }

  private void theme(ThemeChoice theme) {
    settings.change("", now -> now.withAppearance(now.appearance().withTheme(theme)));
  }

  private void inches(double inches) {
    settings.change("inches", now -> now.withWall(now.wall().withReader(inches, 5)));
  }

  private ThemeChoice theme() {
    return stored.get().appearance().theme();
  }

  @Test
  void aChangeHoldsAtOnceAndIsTakenBackAndDoneAgain() {
    theme(ThemeChoice.LIGHT);
    theme(ThemeChoice.SYSTEM);
    settings.undo();
    assertThat(theme()).isEqualTo(ThemeChoice.LIGHT);
    settings.undo();
    assertThat(stored.get()).isEqualTo(Preferences.DEFAULT);
    assertThat(settings.undoableProperty().get()).isFalse();
    settings.undo();
    settings.redo();
    settings.redo();
    settings.redo();
    assertThat(theme()).isEqualTo(ThemeChoice.SYSTEM);
    assertThat(settings.redoableProperty().get()).isFalse();
  }

  @Test
  void aChangeOfNothingIsNone() {
    theme(ThemeChoice.DARK);
    assertThat(settings.undoableProperty().get()).isFalse();
  }

  @Test
  void aNewChangeForgetsWhatWasTakenBack() {
    theme(ThemeChoice.LIGHT);
    settings.undo();
    theme(ThemeChoice.SYSTEM);
    settings.redo();
    assertThat(theme()).isEqualTo(ThemeChoice.SYSTEM);
  }

  @Test
  void typingInOneFieldIsOneChangeUntilItIsLeft() {
    inches(65);
    inches(655);
    inches(65);
    settings.settle();
    inches(75);
    settings.undo();
    assertThat(stored.get().wall().panelInches()).isEqualTo(65);
    settings.undo();
    assertThat(stored.get()).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void typingThatEndsWhereItBeganLeavesNothingToTakeBack() {
    inches(65);
    inches(55);
    assertThat(settings.undoableProperty().get()).isFalse();
  }

  @Test
  void whatSomebodyElseChangedMeanwhileStays() {
    theme(ThemeChoice.LIGHT);
    settings.change("", now -> now.withWall(now.wall().withNames(NameDisplay.FULL)));
    stored.set(
        stored
            .get()
            .withConsole(stored.get().console().withPage("agents"))
            .withWall(stored.get().wall().withPageTime(Duration.ofSeconds(30))));
    settings.undo();
    settings.undo();
    assertThat(stored.get())
        .isEqualTo(
            Preferences.DEFAULT
                .withConsole(Preferences.DEFAULT.console().withPage("agents"))
                .withWall(Preferences.DEFAULT.wall().withPageTime(Duration.ofSeconds(30))));
  }

  @Test
  void onlyTheLastHundredChangesAreTakenBack() {
    for (int inches = 60; inches <= 60 + SettingsHistory.MOST_CHANGES; inches++) {
      settings.settle();
      inches(inches);
    }
    for (int i = 0; i <= SettingsHistory.MOST_CHANGES; i++) {
      settings.undo();
    }
    assertThat(stored.get().wall().panelInches()).isEqualTo(60);
  }

  @Test
  void theEditorSavesAtOnceAndKeepsWhatItTold() {
    editor.openScreen("left");
    editor.change((wall, page) -> wall.remove(page, "US"));
    assertThat(stored.get().wall().screens())
        .containsExactly(
            new WallScreen(
                "left",
                false,
                List.of(
                    new Campaigns(List.of("RET", "SOLAR", "HOME", "SURV", "WIN")),
                    new Attention())));
    assertThat(editor.now().told()).isEqualTo(Told.NOW_A_LIST);
    assertThat(editor.now().usual()).isFalse();
    assertThat(editor.now().editor().pool(0)).containsExactly("US");
  }

  @Test
  void aStepTakenBackShowsItsScreenAndPage() {
    editor.openScreen("left");
    editor.change((wall, page) -> wall.addPage(new Attention(), 1));
    assertThat(editor.now().page()).isEqualTo(2);
    editor.change((wall, _) -> wall.remove(0, "US"));
    editor.openScreen("right");
    settings.undo();
    assertThat(editor.now().screen()).isEqualTo("left");
    editor.openPage(1);
    settings.redo();
    assertThat(editor.now().page()).isZero();
    assertThat(editor.now().told()).isEqualTo(Told.NOTHING);
    settings.undo();
    settings.undo();
    assertThat(editor.now().usual()).isTrue();
    assertThat(stored.get()).isEqualTo(Preferences.DEFAULT);
  }

  @Test
  void aStepThatChangesNothingIsNotSaved() {
    stored.set(withPages(new Campaigns(List.of("US"))));
    editor.openScreen("left");
    editor.change((wall, page) -> wall.remove(page, "US"));
    assertThat(editor.now().told()).isEqualTo(Told.LAST_TILE);
    assertThat(settings.undoableProperty().get()).isFalse();
  }

  @Test
  void newCampaignsAppearWhereAllAreShown() {
    floor.show(Floors.live(Floors.many(Floors.NOW.plusSeconds(30), 3)), Floors.NOW);
    assertThat(editor.now().editor().tiles(0)).containsExactly("C0", "C1", "C2");
    assertThat(editor.isListed("US")).isFalse();
    assertThat(editor.name("US")).isEqualTo("US Sales");
    assertThat(editor.name("NEVER")).isEqualTo("NEVER");
  }

  @Test
  void theUsualPagesComeBack() {
    stored.set(withPages(new Attention()));
    editor.openScreen("left");
    editor.useUsual();
    assertThat(editor.now().usual()).isTrue();
    assertThat(editor.now().editor().pages())
        .containsExactly(new Campaigns(List.of()), new Attention());
    assertThat(stored.get().wall().screens())
        .containsExactly(new WallScreen("left", true, List.of()));
  }

  private static Preferences withPages(WallPage... pages) {
    return Preferences.DEFAULT.withWall(
        Preferences.DEFAULT.wall().withScreen(new WallScreen("left", true, List.of(pages))));
  }
}

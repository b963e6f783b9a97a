package dev.andon.ui.settings;

import dev.andon.config.Preferences;
import dev.andon.config.WallPreferences;
import dev.andon.config.WallScreen;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Which physical screens show a wall. FX thread only.
final class ScreensSection implements Section {

  private final SettingsViewModel settings;
  private final ObservableList<ScreenChoice> screens;
  private final Consumer<String> openPages;
  private final VBox rows = new VBox();
  private final ScrollPane node;
  private List<Line> shown = List.of();
  private Subscription bound = Subscription.EMPTY;

  /// One screen of the list.
  ///
  /// @param plugged empty for a screen that is not plugged in
  private record Line(String key, Optional<ScreenChoice> plugged, boolean wall) {

    String name() {
      return plugged.map(FitTable::name).orElse(key);
    }
  }

  /// @param openPages shows the pages of the screen with this key
  ScreensSection(
      SettingsViewModel settings,
      ObservableList<ScreenChoice> screens,
      Consumer<String> openPages) {
    this.settings = settings;
    this.screens = screens;
    this.openPages = openPages;
    Label intro = new Label(Messages.text("settings.screens.intro"));
    intro.getStyleClass().add("hint");
    intro.setWrapText(true);
    rows.getStyleClass().add("screens");
    node =
        Section.column(
            Section.card(
                Messages.text("settings.section.screens"),
                intro,
                rows,
                Section.usual(() -> change(ScreensSection::usual))));
  }

  private static WallPreferences usual(WallPreferences wall) {
    WallPreferences none = wall;
    for (WallScreen screen : wall.screens()) {
      none = none.withScreen(screen.withShown(false));
    }
    return none;
  }

  private void change(UnaryOperator<WallPreferences> change) {
    settings.change("", now -> now.withWall(change.apply(now.wall())));
  }

  @Override
  public void attach() {
    bound = screens.subscribe(() -> show(settings.now()));
  }

  @Override
  public void detach() {
    bound.unsubscribe();
  }

  @Override
  public void show(Preferences now) {
    List<Line> lines = lines(now.wall());
    if (lines.equals(shown) && !rows.getChildren().isEmpty()) {
      return;
    }
    if (lines.stream().map(Line::key).toList().equals(shown.stream().map(Line::key).toList())
        && lines.stream()
            .map(Line::plugged)
            .toList()
            .equals(shown.stream().map(Line::plugged).toList())) {
      // The boxes stay, and the focus with them.
      for (int i = 0; i < lines.size(); i++) {
        box(i).setSelected(lines.get(i).wall());
      }
    } else {
      rows.getChildren().setAll(lines.stream().map(this::row).toList());
    }
    shown = lines;
    if (lines.isEmpty()) {
      Label none = new Label(Messages.text("settings.screens.none"));
      none.setWrapText(true);
      rows.getChildren().setAll(none);
    }
  }

  private CheckBox box(int row) {
    HBox line = (HBox) rows.getChildren().get(row);
    return (CheckBox) ((HBox) line.getChildren().getLast()).getChildren().getFirst();
  }

  private List<Line> lines(WallPreferences wall) {
    List<Line> lines = new ArrayList<>();
    for (ScreenChoice screen : screens) {
      boolean shows = wall.screen(screen.key()).filter(WallScreen::shown).isPresent();
      lines.add(new Line(screen.key(), Optional.of(screen), shows));
    }
    for (WallScreen screen : wall.screens()) {
      if (screens.stream().noneMatch(plugged -> plugged.key().equals(screen.screen()))) {
        lines.add(new Line(screen.screen(), Optional.empty(), screen.shown()));
      }
    }
    return lines;
  }

  private Node row(Line line) {
    Label name = new Label(line.name());
    name.getStyleClass().addAll("row-name", "cut");
    Label size =
        new Label(
            line.plugged()
                .map(ScreensSection::size)
                .orElse(Messages.text("settings.screens.gone")));
    size.getStyleClass().add("hint");
    size.setWrapText(true);
    VBox words = new VBox(name, size);
    words.getStyleClass().add("row-words");
    CheckBox shows = new CheckBox(Messages.text("settings.screens.shows"));
    String help = Messages.text("settings.screens.shows.help", line.name());
    shows.setMinWidth(CheckBox.USE_PREF_SIZE);
    shows.setSelected(line.wall());
    shows.setTooltip(
        new Tooltip(
            line.plugged().isPresent() ? help : Messages.text("settings.screens.gone.hint")));
    shows.setAccessibleText(line.name() + ": " + shows.getText());
    shows.setAccessibleHelp(help);
    shows.setOnAction(_ -> shows(line.key(), shows.isSelected()));
    HBox controls = new HBox(shows, pages(line));
    if (line.plugged().isEmpty()) {
      controls.getChildren().add(forget(line));
    }
    controls.getStyleClass().add("screen-controls");
    HBox.setHgrow(controls, Priority.ALWAYS);
    HBox row = new HBox(words, controls);
    row.getStyleClass().addAll("settings-row", "screen-row");
    return row;
  }

  private Button pages(Line line) {
    return Section.button(
        Messages.text("settings.screens.pages"),
        Messages.text("settings.screens.pages.help", line.name()),
        () -> openPages.accept(line.key()));
  }

  private Button forget(Line line) {
    return Section.button(
        Messages.text("settings.screens.forget"),
        Messages.text("settings.screens.forget.help", line.name()),
        () -> change(wall -> without(wall, line.key())));
  }

  private static WallPreferences without(WallPreferences wall, String key) {
    return new WallPreferences(
        wall.panelInches(),
        wall.readerMetres(),
        wall.pageTime(),
        wall.names(),
        wall.pin(),
        wall.screens().stream().filter(screen -> !screen.screen().equals(key)).toList(),
        wall.goal());
  }

  private static String size(ScreenChoice screen) {
    String width = Long.toString(Math.round(screen.width()));
    String height = Long.toString(Math.round(screen.height()));
    return screen.scale() == 1
        ? Messages.text("settings.screens.size", width, height)
        : Messages.text(
            "settings.screens.size.scaled",
            width,
            height,
            Long.toString(Math.round(screen.scale() * 100)));
  }

  private void shows(String key, boolean wall) {
    change(
        now ->
            now.withScreen(
                now.screen(key)
                    .map(known -> known.withShown(wall))
                    .orElseGet(() -> new WallScreen(key, wall, List.of()))));
  }

  @Override
  public ScrollPane node() {
    return node;
  }

  @Override
  public boolean revert() {
    return false;
  }

  @Override
  public void focus() {
    if (!shown.isEmpty()) {
      box(0).requestFocus();
    }
  }
}

package dev.andon.ui.settings;

import dev.andon.config.WallPreferences;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// What follows for each screen from the panel's size and the reader's distance. FX thread only.
final class FitTable extends VBox {

  /// Stands for a screen where none is known.
  private static final ScreenChoice USUAL = new ScreenChoice("", "", 1920, 1080, 1);

  private static final List<String> COLUMNS =
      List.of("screen", "label", "capital", "angle", "tiles");

  private final GridPane grid = new GridPane();
  private final VBox warnings = new VBox();

  FitTable() {
    getStyleClass().add("fit");
    grid.getStyleClass().add("fit-grid");
    warnings.getStyleClass().add("warnings");
    Label title = new Label(Messages.text("settings.fit.title"));
    title.getStyleClass().add("fit-title");
    getChildren().setAll(title, grid, warnings);
  }

  void show(List<ScreenChoice> screens, WallPreferences wall) {
    grid.getChildren().clear();
    warnings.getChildren().clear();
    for (String column : COLUMNS) {
      Label head = new Label(Messages.text("settings.fit." + column));
      head.getStyleClass().add("fit-head");
      grid.add(head, COLUMNS.indexOf(column), 0);
    }
    List<ScreenChoice> shown = screens.isEmpty() ? List.of(USUAL) : screens;
    for (int row = 0; row < shown.size(); row++) {
      ScreenChoice screen = shown.get(row);
      WallFit fit = WallFit.of(screen, wall.panelInches(), wall.readerMetres());
      List<String> cells = cells(screen, fit);
      for (int column = 0; column < cells.size(); column++) {
        Label cell = new Label(cells.get(column));
        cell.getStyleClass().add(column == 0 ? "fit-screen" : "fit-figure");
        if (COLUMNS.get(column).equals("angle")) {
          cell.setTooltip(new Tooltip(Messages.text("settings.fit.angle.help")));
        }
        grid.add(cell, column, row + 1);
      }
      if (!fit.legible()) {
        warnings.getChildren().add(warning(screen, fit));
      }
    }
    warnings.setManaged(!warnings.getChildren().isEmpty());
  }

  private static List<String> cells(ScreenChoice screen, WallFit fit) {
    List<String> cells = new ArrayList<>();
    cells.add(name(screen));
    cells.add(Messages.text("settings.fit.px", Formats.count(Math.round(fit.label()))));
    cells.add(Messages.text("settings.fit.mm", oneDecimal(fit.capitalMillimetres())));
    cells.add(Messages.text("settings.fit.arc-minutes", oneDecimal(fit.capitalArcMinutes())));
    cells.add(
        Messages.text(
            "settings.fit.grid",
            Formats.count(fit.tilesPerPage()),
            Formats.count(fit.columns()),
            Formats.count(fit.rows())));
    return cells;
  }

  private static String oneDecimal(double value) {
    return Formats.decimal(Math.round(value * 10) / 10.0);
  }

  /// The screen's name, or its size where it has none.
  static String name(ScreenChoice screen) {
    return screen.label().isBlank()
        ? Messages.text(
            "settings.fit.any",
            Long.toString(Math.round(screen.width())),
            Long.toString(Math.round(screen.height())))
        : Formats.oneLine(screen.label());
  }

  private static Label warning(ScreenChoice screen, WallFit fit) {
    Label warning =
        new Label(
            Messages.text(
                "settings.fit.short",
                name(screen),
                Formats.count(Math.round(fit.needed())),
                Formats.count(Math.round(fit.label()))));
    warning.getStyleClass().add("warning");
    warning.setWrapText(true);
    warning.setMinHeight(USE_PREF_SIZE);
    return warning;
  }
}

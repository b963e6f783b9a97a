package dev.andon.ui.console;

import dev.andon.config.SortKey;
import dev.andon.ui.common.Messages;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/// Which columns a table shows and what it is sorted by, for mouse and keys alike. FX thread only.
final class ColumnsMenu extends MenuButton {

  private final ConsoleTable<?> table;

  ColumnsMenu(ConsoleTable<?> table) {
    super(Messages.text("table.columns"));
    this.table = table;
    getStyleClass().add("columns-menu");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(Messages.text("table.columns.help")));
    setAccessibleHelp(Messages.text("table.columns.help"));
    setOnShowing(_ -> fill());
    // A menu button without items does not open.
    fill();
  }

  private void fill() {
    getItems().clear();
    List<String> shown = table.shownColumns().stream().map(Column::id).toList();
    Menu sort = new Menu(Messages.text("table.sort"));
    List<SortKey> keys = table.layoutProperty().get().sort();
    for (Column<?> column : table.columns()) {
      CheckBox box = new CheckBox(column.title());
      box.setSelected(shown.contains(column.id()));
      box.setDisable(!column.hideable());
      // Else a click would be one on the box and one on its line, and change nothing.
      box.setMouseTransparent(true);
      box.setFocusTraversable(false);
      box.setMaxWidth(Double.MAX_VALUE);
      CustomMenuItem item = new CustomMenuItem(new StackPane(box), false);
      // Not box.fire(): the line hears the action of the box inside it, and would act again.
      item.setOnAction(
          _ -> {
            if (column.hideable()) {
              box.setSelected(!box.isSelected());
              table.showColumn(column.id(), box.isSelected());
            }
          });
      getItems().add(item);
      RadioMenuItem by = new RadioMenuItem(column.title());
      by.setSelected(!keys.isEmpty() && keys.getFirst().column().equals(column.id()));
      by.setOnAction(_ -> table.sortBy(column.id()));
      sort.getItems().add(by);
    }
    MenuItem reset = new MenuItem(Messages.text("table.columns.reset"));
    reset.setOnAction(_ -> table.reset());
    getItems().addAll(new SeparatorMenuItem(), sort, reset);
  }
}

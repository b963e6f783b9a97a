package dev.andon.ui.console;

import impl.org.controlsfx.tableview2.TableView2Skin;
import java.util.function.Supplier;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import org.controlsfx.control.tableview2.FilteredTableView;

/// The filters of ControlsFX' table with the rows of JavaFX' own.
///
/// The rows that ControlsFX would make take their insets off the width of every cell, so that cells
/// and titles drift apart, and they tell a screen reader nothing.
final class OwnRows<R> extends FilteredTableView<R> {

  private final Supplier<TableRow<R>> rows;

  OwnRows(Supplier<TableRow<R>> rows) {
    this.rows = rows;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    TableView2Skin<R> skin = new TableView2Skin<>(this);
    rowFactoryProperty().unbind();
    setRowFactory(_ -> rows.get());
    return skin;
  }
}

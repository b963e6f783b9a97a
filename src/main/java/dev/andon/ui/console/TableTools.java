package dev.andon.ui.console;

import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What stands beside a table: the list of its columns, its export, and their keys, Ctrl+L and
/// Ctrl+E. FX thread only.
final class TableTools {

  /// What tables need beyond their window.
  ///
  /// @param background where files are written
  record Outside(TableMemory memory, FileChoice files, Executor background) {}

  private final ColumnsMenu columns;
  private final TableExport export;

  /// @param name of the table in preferences, and what its file's name begins with
  TableTools(String name, ConsoleTable<?> table, ConsoleViewModel console, Outside outside) {
    columns = new ColumnsMenu(table);
    export =
        new TableExport(
            name,
            () -> PlainTable.of(table),
            outside.files(),
            outside.background(),
            () -> console.clock().at(console.floor().nowProperty().get().now()));
  }

  /// Hears the keys while the page is in a window.
  void follow(Node page) {
    PageKeys.follow(page, this::keyPressed);
  }

  private void keyPressed(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.E) {
      export.ask();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.L) {
      columns.requestFocus();
      columns.show();
    } else {
      return;
    }
    event.consume();
  }

  ColumnsMenu columns() {
    return columns;
  }

  TableExport export() {
    return export;
  }
}

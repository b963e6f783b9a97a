package dev.andon.ui.console;

import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that says what its column says of its row. FX thread only.
final class ConsoleCell<R> extends TableCell<R, String> {

  private final Column<R> column;
  private final Column.Look<R> look;

  ConsoleCell(Column<R> column) {
    this.column = column;
    look = column.makeLook();
    getStyleClass().add("cell-" + column.id());
    // A row puts its cells in place by their columns. Were they managed, one new word would lay
    // out the whole table again and style every cell of it.
    setManaged(false);
    setAlignment(column.right() ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
  }

  @Override
  protected void updateItem(@Nullable String words, boolean empty) {
    super.updateItem(words, empty);
    R row = row();
    if (empty || words == null || row == null) {
      setText(null);
      setGraphic(null);
    } else {
      look.show(this, row, words);
    }
  }

  /// Says again what has changed.
  void redraw() {
    R row = row();
    if (!isEmpty() && row != null) {
      look.show(this, row, column.words(row));
    }
  }

  private @Nullable R row() {
    return getTableRow() == null ? null : getTableRow().getItem();
  }

  /// Made when it is asked for: nobody asks while no screen reader runs.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, @Nullable Object... parameters) {
    R row = row();
    return attribute == AccessibleAttribute.TEXT && row != null && !isEmpty()
        ? column.spoken(row)
        : super.queryAccessibleAttribute(attribute, parameters);
  }
}

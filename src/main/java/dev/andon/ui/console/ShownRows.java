package dev.andon.ui.console;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/// The rows that a table shows. FX thread only.
///
/// @param <R> a row
final class ShownRows<R> extends ModifiableObservableListBase<R> {

  private final List<R> rows = new ArrayList<>();

  /// Puts in as many rows as there are, and tells nobody: whoever does so renews what shows them. A
  /// table that is told throws away the layout and the styles of every row.
  ///
  /// @throws IllegalArgumentException where they are more or fewer
  void replaceQuietly(List<R> next) {
    if (next.size() != rows.size()) {
      throw new IllegalArgumentException(next.size() + " instead of " + rows.size() + " rows");
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, next.get(i));
    }
  }

  @Override
  public R get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, R row) {
    rows.add(index, row);
  }

  @Override
  protected R doSet(int index, R row) {
    return rows.set(index, row);
  }

  @Override
  protected R doRemove(int index) {
    return rows.remove(index);
  }
}

package dev.andon.ui.console;

import dev.andon.config.ColumnLayout;
import dev.andon.config.SortKey;
import dev.andon.config.TableLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What becomes of a remembered layout when it meets the columns there are. Pure.
final class TableArrangement {

  /// A narrower column could not be found again.
  static final double LEAST_WIDTH = 36;

  private TableArrangement() {}

  /// The columns as they are without any layout.
  static <R> TableLayout usual(List<Column<R>> columns) {
    return new TableLayout(columns.stream().map(TableArrangement::usual).toList(), List.of());
  }

  private static <R> ColumnLayout usual(Column<R> column) {
    return new ColumnLayout(column.id(), column.width(), column.shown());
  }

  /// Every column once: those that the layout names as it says, the others where they usually
  /// stand. What it says of columns that are not there is left out.
  static <R> TableLayout fit(List<Column<R>> columns, TableLayout layout) {
    List<ColumnLayout> fitted = new ArrayList<>();
    Set<String> placed = new HashSet<>();
    for (ColumnLayout remembered : layout.columns()) {
      find(columns, remembered.id())
          .filter(column -> placed.add(column.id()))
          .ifPresent(
              column ->
                  fitted.add(
                      new ColumnLayout(
                          column.id(),
                          Math.max(LEAST_WIDTH, remembered.width()),
                          remembered.shown() || !column.hideable())));
    }
    String before = "";
    for (Column<R> column : columns) {
      if (placed.add(column.id())) {
        fitted.add(placeAfter(fitted, before), usual(column));
      }
      before = column.id();
    }
    return new TableLayout(fitted, sort(columns, layout.sort()));
  }

  private static <R> List<SortKey> sort(List<Column<R>> columns, List<SortKey> remembered) {
    Set<String> seen = new HashSet<>();
    return remembered.stream()
        .filter(key -> find(columns, key.column()).isPresent() && seen.add(key.column()))
        .toList();
  }

  /// Where a column stands, whatever its width.
  static ColumnLayout place(ColumnLayout column) {
    return new ColumnLayout(column.id(), 0, column.shown());
  }

  private static int placeAfter(List<ColumnLayout> fitted, String id) {
    for (int i = 0; i < fitted.size(); i++) {
      if (fitted.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  private static <R> Optional<Column<R>> find(List<Column<R>> columns, String id) {
    return columns.stream().filter(column -> column.id().equals(id)).findFirst();
  }

  /// The order that these keys ask for; rows that are equal by them stand as they usually do.
  static <R> Comparator<R> order(List<Column<R>> columns, List<SortKey> keys, Comparator<R> usual) {
    Comparator<R> order = (_, _) -> 0;
    for (SortKey key : keys) {
      Optional<Column<R>> column = find(columns, key.column());
      if (column.isPresent()) {
        order = order.thenComparing(column.get().order(key.descending()));
      }
    }
    return order.thenComparing(usual);
  }
}

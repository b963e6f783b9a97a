package dev.andon.vicidial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Data lines under a header line, columns found by name: builds add columns and change their
/// order, and some send more cells than names.
final class Table {

  private final Map<String, Integer> columns;
  private final List<Row> rows;

  private Table(Map<String, Integer> columns, List<Row> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /// Reads a tab-separated reply.
  ///
  /// @param required columns without which the rows mean nothing. A row that ends before the last
  ///   of them was cut off, which is a failure and not a smaller floor
  static ApiResult<Table> of(Reply reply, List<String> required) {
    if (reply.lines().isEmpty()) {
      return new ApiResult.Ok<>(new Table(Map.of(), List.of()));
    }
    if (!reply.wholeLines()) {
      return garbled("the answer ends in the middle of a line", reply.lines().size());
    }
    Map<String, Integer> columns = new HashMap<>();
    String[] names = reply.lines().getFirst().split("\t", -1);
    for (int i = 0; i < names.length; i++) {
      columns.putIfAbsent(names[i].strip().toLowerCase(Locale.ROOT), i);
    }
    int last = 0;
    for (String name : required) {
      Integer column = columns.get(name);
      if (column == null) {
        return garbled("the header has no column " + name, 1);
      }
      last = Math.max(last, column);
    }
    List<Row> rows = new ArrayList<>(reply.lines().size() - 1);
    for (int i = 1; i < reply.lines().size(); i++) {
      String[] cells = reply.lines().get(i).split("\t", -1);
      if (cells.length <= last) {
        return garbled(
            String.format(
                Locale.ROOT, "%d cells where the header has %d", cells.length, names.length),
            i + 1);
      }
      rows.add(new Row(columns, cells));
    }
    return new ApiResult.Ok<>(new Table(columns, rows));
  }

  private static ApiResult<Table> garbled(String detail, int line) {
    return new ApiResult.Failed<>(new ApiFailure.Garbled(detail, line));
  }

  List<Row> rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /// One data line.
  static final class Row {

    private final Map<String, Integer> columns;
    private final String[] cells;

    private Row(Map<String, Integer> columns, String[] cells) {
      this.columns = columns;
      this.cells = cells;
    }

    /// The cell, stripped; empty where the build has no such column.
    Optional<String> text(String column) {
      Integer index = columns.get(column);
      return index == null || index >= cells.length
          ? Optional.empty()
          : Optional.of(cells[index].strip());
    }

    String textOrEmpty(String column) {
      return text(column).orElse("");
    }

    /// A count; absent when empty, negative or not a number.
    OptionalInt count(String column) {
      return text(column).map(Table::count).orElseGet(OptionalInt::empty);
    }
  }

  static OptionalInt count(String text) {
    try {
      int value = Integer.parseInt(text.strip());
      return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    } catch (NumberFormatException _) {
      return OptionalInt.empty();
    }
  }

  static OptionalLong longCount(String text) {
    try {
      long value = Long.parseLong(text.strip());
      return value < 0 ? OptionalLong.empty() : OptionalLong.of(value);
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  static OptionalDouble decimal(String text) {
    try {
      double value = Double.parseDouble(text.strip());
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException _) {
      return OptionalDouble.empty();
    }
  }
}

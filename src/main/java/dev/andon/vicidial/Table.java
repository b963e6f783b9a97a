package dev.andon.vicidial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Data lines under a header line, columns found by name: builds add columns and change their
/// order, and some send more cells than names.
///
/// Tabs are asked for, because no field holds one. A server that knows neither `stage` nor `header`
/// answers with bars and without names all the same, so the first line tells what separates, and a
/// line whose only free text holds the separator is put together again from both ends.
final class Table {

  /// What is known of a function's columns.
  ///
  /// @param columns their names in a stock dialer's order, for answers without a header
  /// @param required those without which the rows mean nothing. A row that ends before the last of
  ///   them was cut off, which is a failure and not a smaller floor
  /// @param freeText the one column that may hold any character; empty where there is none
  record Layout(List<String> columns, List<String> required, String freeText) {}

  private final List<Row> rows;

  private Table(List<Row> rows) {
    this.rows = rows;
  }

  /// Reads a reply.
  static ApiResult<Table> of(Reply reply, Layout layout) {
    if (reply.lines().isEmpty()) {
      return new ApiResult.Ok<>(new Table(List.of()));
    }
    if (!reply.wholeLines()) {
      return garbled("the answer ends in the middle of a line", reply.lines().size());
    }
    String separator = separator(reply.lines().getFirst());
    List<String> first = names(reply.lines().getFirst(), separator);
    boolean headed = first.stream().anyMatch(layout.columns()::contains);
    List<String> data = reply.lines().subList(headed ? 1 : 0, reply.lines().size());
    List<String> names = headed ? first : withoutHeader(data, separator, layout);
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      columns.putIfAbsent(names.get(i), i);
    }
    int last = 0;
    for (String name : layout.required()) {
      Integer column = columns.get(name);
      if (column == null) {
        return garbled("the header has no column " + name, 1);
      }
      last = Math.max(last, column);
    }
    List<Row> rows = new ArrayList<>(data.size());
    for (int i = 0; i < data.size(); i++) {
      String[] cells = cells(data.get(i), separator);
      if (cells.length <= last) {
        return garbled(
            String.format(
                Locale.ROOT, "%d cells where the header has %d", cells.length, names.size()),
            i + (headed ? 2 : 1));
      }
      boolean torn = !separator.equals("\t") && cells.length > names.size();
      Integer free = columns.get(layout.freeText());
      rows.add(
          new Row(
              columns,
              torn && free != null ? joined(cells, free, names.size(), separator) : cells));
    }
    return new ApiResult.Ok<>(new Table(rows));
  }

  /// The columns of an answer with names that the layout does not know, and what the first row
  /// holds in each; also cells beyond the last name, by their number.
  static SequencedMap<String, String> unknownColumns(Reply reply, Layout layout) {
    SequencedMap<String, String> unknown = new LinkedHashMap<>();
    if (reply.lines().isEmpty()) {
      return unknown;
    }
    String separator = separator(reply.lines().getFirst());
    List<String> names = names(reply.lines().getFirst(), separator);
    if (names.stream().noneMatch(layout.columns()::contains)) {
      return unknown;
    }
    String[] row =
        reply.lines().size() > 1 ? cells(reply.lines().get(1), separator) : new String[0];
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      if (!name.isEmpty() && !layout.columns().contains(name)) {
        unknown.put(name, i < row.length ? row[i].strip() : "");
      }
    }
    // A bar within a name makes cells, too; no name holds a tab.
    for (int i = names.size(); separator.equals("\t") && i < row.length; i++) {
      unknown.put(Integer.toString(i + 1), row[i].strip());
    }
    return unknown;
  }

  private static String separator(String line) {
    return line.contains("\t") ? "\t" : line.contains("|") ? "|" : ",";
  }

  private static String[] cells(String line, String separator) {
    // Written so that no regular expression is compiled for each line.
    return line.split(separator.equals("|") ? "\\|" : separator, -1);
  }

  private static List<String> names(String line, String separator) {
    return Stream.of(cells(line, separator))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  /// A separator within a name only adds cells, so the shortest line has as many as there are
  /// columns.
  private static List<String> withoutHeader(List<String> data, String separator, Layout layout) {
    int fewest = data.stream().mapToInt(line -> cells(line, separator).length).min().orElse(0);
    return layout.columns().subList(0, Math.min(fewest, layout.columns().size()));
  }

  /// The cells with those put together again that the free text was torn into.
  private static String[] joined(String[] cells, int free, int columns, String separator) {
    int surplus = cells.length - columns;
    String[] whole = new String[columns];
    System.arraycopy(cells, 0, whole, 0, free);
    whole[free] = String.join(separator, List.of(cells).subList(free, free + surplus + 1));
    System.arraycopy(cells, free + surplus + 1, whole, free + 1, columns - free - 1);
    return whole;
  }

  private static ApiResult<Table> garbled(String detail, int line) {
    return new ApiResult.Failed<>(new ApiFailure.Garbled(detail, line));
  }

  List<Row> rows() {
    return rows;
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

package dev.andon.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A table whose head stands again on each page. Immutable.
///
/// @param columns from left to right
/// @param rows from top to bottom
record PrintedTable(List<Column> columns, List<Row> rows) {

  private static final float SIZE = 8;
  private static final float LINE = 10.4f;
  private static final float GAP = 8;
  private static final float PAD = 2.6f;

  /// A column.
  ///
  /// @param share of the width, against the others'
  /// @param figures whether it stands flush right
  record Column(String title, float share, boolean figures) {

    static Column text(String title, float share) {
      return new Column(title, share, false);
    }

    static Column figures(String title, float share) {
      return new Column(title, share, true);
    }
  }

  /// A row.
  ///
  /// @param strong whether it stands out
  record Row(List<String> cells, boolean strong) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  PrintedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  void print(Flow flow) throws IOException {
    List<String> titles = columns.stream().map(Column::title).toList();
    float head = height(flow, titles, flow.bold());
    flow.need(head + 3 * LINE);
    head(flow, titles);
    for (Row row : rows) {
      Lettering font = row.strong() ? flow.bold() : flow.regular();
      if (flow.need(height(flow, row.cells(), font))) {
        head(flow, titles);
      }
      line(flow, row.cells(), font, row.strong() ? Ink.OVER : Ink.TEXT);
      flow.line(Ink.LINE, 0.4f, false, left(), flow.top(), left() + flow.width(), flow.top());
    }
    flow.space(4);
  }

  private void head(Flow flow, List<String> titles) throws IOException {
    line(flow, titles, flow.bold(), Ink.QUIET);
    flow.line(Ink.QUIET, 0.8f, false, left(), flow.top(), left() + flow.width(), flow.top());
  }

  private static float left() {
    return Flow.MARGIN;
  }

  private float columnWidth(Flow flow, int column) {
    float all = (float) columns.stream().mapToDouble(Column::share).sum();
    return (flow.width() - GAP * (columns.size() - 1)) * columns.get(column).share() / all;
  }

  private List<List<String>> broken(Flow flow, List<String> cells, Lettering font)
      throws IOException {
    List<List<String>> broken = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      broken.add(font.lines(cells.get(i), SIZE, columnWidth(flow, i)));
    }
    return broken;
  }

  private float height(Flow flow, List<String> cells, Lettering font) throws IOException {
    int lines = broken(flow, cells, font).stream().mapToInt(List::size).max().orElse(1);
    return lines * LINE + 2 * PAD;
  }

  private void line(Flow flow, List<String> cells, Lettering font, Ink ink) throws IOException {
    List<List<String>> broken = broken(flow, cells, font);
    float x = left();
    for (int i = 0; i < columns.size(); i++) {
      float baseline = flow.top() - PAD - SIZE;
      for (String text : broken.get(i)) {
        float indent = columns.get(i).figures() ? columnWidth(flow, i) - font.width(text, SIZE) : 0;
        flow.print(font, SIZE, ink, text, x + indent, baseline);
        baseline -= LINE;
      }
      x += columnWidth(flow, i) + GAP;
    }
    flow.space(broken.stream().mapToInt(List::size).max().orElse(1) * LINE + 2 * PAD);
  }
}

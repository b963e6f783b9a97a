package dev.andon.ui.console;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a table shows, as a machine reads it. Immutable, any thread.
///
/// @param head names of the columns
/// @param rows a value for each column; absent where it is not known
record PlainTable(List<String> head, List<List<Optional<?>>> rows) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /// A spreadsheet takes a text that begins so for a formula.
  private static final String FORMULA = "=+-@\t\r";

  PlainTable {
    head = List.copyOf(head);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /// The table as it is shown: its filters, its order, its columns. FX thread only.
  static <R> PlainTable of(ConsoleTable<R> table) {
    return of(table.shownColumns(), table.shownRows());
  }

  static <R> PlainTable of(List<Column<R>> columns, List<R> rows) {
    return new PlainTable(
        columns.stream().map(Column::plainName).toList(),
        rows.stream()
            .map(row -> columns.stream().<Optional<?>>map(column -> column.plain(row)).toList())
            .toList());
  }

  /// Writes it as CSV in UTF-8, with the mark by which Excel knows that. There is never half a
  /// file: it is written beside and moved.
  void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(beside)) {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        write(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void write(OutputStream out) throws IOException {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator("\r\n");
    head.forEach(schema::addColumn);
    try (CsvGenerator csv =
        CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .createGenerator(out, JsonEncoding.UTF8)) {
      csv.setSchema(schema.build());
      csv.writeStartArray();
      for (String name : head) {
        csv.writeString(name);
      }
      csv.writeEndArray();
      for (List<Optional<?>> row : rows) {
        csv.writeStartArray();
        for (Optional<?> value : row) {
          write(csv, value);
        }
        csv.writeEndArray();
      }
    }
  }

  private static void write(CsvGenerator csv, Optional<?> value) throws IOException {
    switch (value.orElse(null)) {
      case null -> csv.writeString("");
      case Integer number -> csv.writeNumber(number);
      case Long number -> csv.writeNumber(number);
      case Double number ->
          csv.writeNumber(BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
      case Duration time -> csv.writeNumber(time.toSeconds());
      case Object other -> csv.writeString(harmless(other.toString()));
    }
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}

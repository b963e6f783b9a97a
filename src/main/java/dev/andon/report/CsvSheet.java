package dev.andon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Rows as RFC 4180 writes them, in UTF-8 with the mark by which Excel knows that, and a hash over
/// them. Immutable, any thread.
///
/// The last two lines tell when the file was made, and the SHA-256 of all bytes before those two.
public final class CsvSheet {

  /// First cell of the line with the hash.
  static final String HASH = "sha256";

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";

  /// A spreadsheet takes a text that begins so for a formula.
  private static final String FORMULA = "=+-@\t\r";

  private final List<String> head;
  private final byte[] rows;

  /// @param head names of the columns
  /// @param rows a value for each column: text, a whole number, a decimal, or absent
  public CsvSheet(List<String> head, List<List<Optional<?>>> rows) {
    this.head = List.copyOf(head);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(lines(head.stream().<Optional<?>>map(Optional::of).toList(), rows));
    this.rows = out.toByteArray();
  }

  private byte[] lines(List<Optional<?>> first, List<List<Optional<?>>> rest) {
    CsvSchema.Builder schema = CsvSchema.builder().setLineSeparator(LINE_END);
    head.forEach(schema::addColumn);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CsvGenerator csv =
        CsvFactory.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .createGenerator(out, JsonEncoding.UTF8)) {
      csv.setSchema(schema.build());
      line(csv, first);
      for (List<Optional<?>> row : rest) {
        if (row.size() != head.size()) {
          throw new IllegalArgumentException(row.size() + " cells for " + head.size());
        }
        line(csv, row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory does not fail
    }
    return out.toByteArray();
  }

  private static void line(CsvGenerator csv, List<Optional<?>> row) throws IOException {
    csv.writeStartArray();
    for (Optional<?> value : row) {
      switch (value.orElse(null)) {
        case null -> csv.writeString("");
        case Integer number -> csv.writeNumber(number);
        case BigDecimal number -> csv.writeNumber(number.toPlainString());
        case Object other -> csv.writeString(harmless(other.toString()));
      }
    }
    csv.writeEndArray();
  }

  private static String harmless(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /// SHA-256 over the mark, the names and the rows.
  public String hash() {
    return hash(rows);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  /// The whole file.
  ///
  /// @param closing cells of the line before the hash: when and by what it was made
  public byte[] file(List<String> closing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(rows);
    out.writeBytes(lines(padded(closing), List.of(padded(List.of(HASH, hash())))));
    return out.toByteArray();
  }

  private List<Optional<?>> padded(List<String> cells) {
    List<Optional<?>> row = new ArrayList<>();
    for (int i = 0; i < head.size(); i++) {
      row.add(i < cells.size() ? Optional.of(cells.get(i)) : Optional.empty());
    }
    return row;
  }

  /// Whether a file that Andon wrote still has the rows that its hash was made of.
  ///
  /// @return absent where it has no hash, so that it is no report
  public static Optional<Boolean> isUnchanged(byte[] file) {
    // One byte is one char here, so that places in the text are places in the file.
    String text = new String(file, StandardCharsets.ISO_8859_1);
    int last = lineStart(text, text.length());
    int closing = lineStart(text, last);
    if (closing < 0 || !text.startsWith(HASH + ",", last)) {
      return Optional.empty();
    }
    String told = text.substring(last + HASH.length() + 1).split("[,\r\n]", 2)[0];
    return Optional.of(told.equals(hash(Arrays.copyOf(file, closing))));
  }

  /// Where the line begins that ends here; -1 where there is none.
  private static int lineStart(String text, int end) {
    return end <= 1 ? -1 : text.lastIndexOf('\n', end - 2) + 1;
  }
}

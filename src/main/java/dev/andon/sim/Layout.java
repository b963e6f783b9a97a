package dev.andon.sim;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How rows are printed: `stage` picks the separator, `header=YES` adds a first line.
///
/// Nothing is quoted or escaped, because the dialer does neither.
///
/// @param separator between values
/// @param header whether the first line names the columns
record Layout(String separator, boolean header) {

  static Layout of(ApiRequest request) {
    String separator =
        switch (request.text("stage")) {
          case "csv" -> ",";
          case "tab" -> "\t";
          default -> "|";
        };
    return new Layout(separator, request.text("header").equals("YES"));
  }

  String row(Object... values) {
    return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(separator))
        + "\n";
  }

  /// The header line, or nothing if it was not asked for.
  String names(String commaSeparated) {
    return header ? commaSeparated.replace(",", separator) + "\n" : "";
  }
}

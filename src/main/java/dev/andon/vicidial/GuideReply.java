package dev.andon.vicidial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads a gateway's answer in any of its three layouts, told apart by the text itself: lines of
/// `key|value`, rows under a header line, or JSON.
///
/// Tabs and commas are taken like bars. An answer need not end in a line end: the guides' examples
/// strip it. Of a last line without one, only what can be seen to be missing tells a cut-off.
final class GuideReply {

  /// Words that are a value as often as a name: `status|PAUSED` is no header.
  private static final Set<String> WORDS =
      Set.of("active", "paused", "ready", "dead", "dispo", "incall", "queue", "wrapup", "name");

  private GuideReply() {}

  static boolean isJson(Reply reply) {
    String start = reply.lines().isEmpty() ? "" : plain(reply.lines().getFirst());
    return start.startsWith("{") || start.startsWith("[");
  }

  /// Reads one record a campaign or agent; none where the server said that there is nothing.
  static ApiResult<List<GuideRecord>> read(Reply reply) {
    if (reply.lines().isEmpty()) {
      return new ApiResult.Ok<>(List.of());
    }
    if (isJson(reply)) {
      return GuideJson.read(plain(String.join("\n", reply.lines())));
    }
    List<String> lines = new ArrayList<>(reply.lines());
    lines.set(0, plain(lines.getFirst()));
    Optional<Character> separator = separator(lines.getFirst());
    if (separator.isEmpty()) {
      return garbled("neither key|value lines, nor rows under a header, nor JSON", 1);
    }
    return isHeader(lines, separator.get())
        ? rows(lines, separator.get(), reply.wholeLines())
        : pairs(lines, separator.get());
  }

  /// Without the mark that some editors put before the first letter.
  private static String plain(String text) {
    return (text.startsWith("\uFEFF") ? text.substring(1) : text).strip();
  }

  private static Optional<Character> separator(String line) {
    for (char candidate : new char[] {'\t', '|', ','}) {
      if (line.indexOf(candidate) >= 0) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static boolean isHeader(List<String> lines, char separator) {
    List<String> head = cells(lines.getFirst(), separator);
    List<String> next = lines.size() > 1 ? cells(lines.get(1), separator) : List.of();
    boolean nextIsPair = next.size() == 2 && GuideKey.isKnown(next.getFirst());
    if (head.size() < 2 || head.stream().anyMatch(cell -> !isName(cell))) {
      return false;
    }
    long known = head.stream().filter(GuideKey::isKnown).count();
    if (head.size() == 2) {
      return known == 2 && !nextIsPair && !WORDS.contains(GuideKey.normal(head.get(1)));
    }
    return known >= 2 ? !nextIsPair : next.size() == head.size();
  }

  private static boolean isName(String cell) {
    return !cell.isEmpty() && Character.isLetter(cell.charAt(0));
  }

  private static ApiResult<List<GuideRecord>> pairs(List<String> lines, char separator) {
    List<GuideRecord> records = new ArrayList<>();
    GuideRecord.Builder record = new GuideRecord.Builder();
    String firstName = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int end = line.indexOf(separator);
      String name = end < 0 ? "" : line.substring(0, end).strip();
      if (name.isEmpty()) {
        return garbled("a line that is no key|value", i + 1);
      }
      if (firstName.isEmpty()) {
        firstName = name;
      } else if (GuideKey.normal(name).equals(GuideKey.normal(firstName))) {
        records.add(record.build());
        record = new GuideRecord.Builder();
      }
      // The dialer ends some of its lines with a bar.
      String value = line.substring(end + 1).strip();
      record.put(name, separator == '|' ? value.replaceAll("\\|+$", "") : unquoted(value));
    }
    records.add(record.build());
    return new ApiResult.Ok<>(records);
  }

  private static ApiResult<List<GuideRecord>> rows(
      List<String> lines, char separator, boolean wholeLines) {
    List<String> header = cells(lines.getFirst(), separator);
    if (lines.size() == 1 && !wholeLines) {
      return garbled("the answer ends in the middle of a line", 1);
    }
    List<GuideRecord> records = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = cells(lines.get(i), separator);
      if (cells.size() == header.size() - 1 && lines.get(i).endsWith(String.valueOf(separator))) {
        cells.add(""); // an empty last cell, not a bar too many
      }
      if (cells.size() < header.size()) {
        return garbled(
            String.format(
                Locale.ROOT, "%d cells where the header has %d", cells.size(), header.size()),
            i + 1);
      }
      List<String> fitted = fitted(cells, header, separator);
      GuideRecord.Builder record = new GuideRecord.Builder();
      for (int column = 0; column < header.size(); column++) {
        record.put(header.get(column), fitted.get(column));
      }
      records.add(record.build());
    }
    return new ApiResult.Ok<>(records);
  }

  /// A name may hold the separator. Where a row has cells too many, those belong to the name; where
  /// no column is a name, they have none and are left out.
  private static List<String> fitted(List<String> cells, List<String> header, char separator) {
    int surplus = cells.size() - header.size();
    for (int i = 0; surplus > 0 && i < header.size(); i++) {
      if (GuideKey.normal(header.get(i)).endsWith("name")) {
        List<String> fitted = new ArrayList<>(cells.subList(0, i));
        fitted.add(String.join(String.valueOf(separator), cells.subList(i, i + surplus + 1)));
        fitted.addAll(cells.subList(i + surplus + 1, cells.size()));
        return fitted;
      }
    }
    return cells;
  }

  /// The cells of a line, without the empty one after a bar at its end.
  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (separator == ',' && letter == '"' && (quoted || cell.toString().isBlank())) {
        if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (letter == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    if (cells.isEmpty() || !cell.toString().isBlank()) {
      cells.add(cell.toString().strip());
    }
    return cells;
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  private static ApiResult<List<GuideRecord>> garbled(String detail, int line) {
    return new ApiResult.Failed<>(new ApiFailure.Garbled(detail, line));
  }
}

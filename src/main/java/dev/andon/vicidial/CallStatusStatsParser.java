package dev.andon.vicidial;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads `call_status_stats`: `id|total|human_answered|00-n,…,23-n|STATUS-n,…|`, without a header
/// and always separated by bars. Campaigns come first, then the in-groups they may take.
final class CallStatusStatsParser {

  private static final int HOURS = 24;

  /// One line.
  ///
  /// @param answers calls in statuses flagged as answered by a person, drops included
  record Stats(
      String id,
      int calls,
      int answers,
      List<Integer> hourly,
      SortedMap<String, Integer> statuses) {

    int in(String status) {
      return statuses.getOrDefault(status, 0);
    }

    /// What the dialer itself counts as dropped.
    int drops() {
      return in("DROP") + in("XDROP");
    }
  }

  private CallStatusStatsParser() {}

  static ApiResult<List<Stats>> parse(Reply reply) {
    if (!reply.wholeLines()) {
      return garbled("the answer ends in the middle of a line", reply.lines().size());
    }
    List<Stats> rows = new ArrayList<>(reply.lines().size());
    for (int i = 0; i < reply.lines().size(); i++) {
      String[] cells = reply.lines().get(i).split("\\|", -1);
      if (cells.length < 5) {
        return garbled(
            String.format(Locale.ROOT, "%d cells where there are 5", cells.length), i + 1);
      }
      OptionalInt calls = Table.count(cells[1]);
      OptionalInt answers = Table.count(cells[2]);
      if (cells[0].isBlank() || calls.isEmpty() || answers.isEmpty()) {
        return garbled("no id or no counts", i + 1);
      }
      rows.add(
          new Stats(
              cells[0],
              calls.getAsInt(),
              answers.getAsInt(),
              hourly(cells[3]),
              statuses(cells[4])));
    }
    return new ApiResult.Ok<>(rows);
  }

  private static List<Integer> hourly(String cell) {
    Integer[] hours = new Integer[HOURS];
    java.util.Arrays.fill(hours, 0);
    for (String item : cell.split(",", -1)) {
      int dash = item.lastIndexOf('-');
      OptionalInt hour = dash < 0 ? OptionalInt.empty() : Table.count(item.substring(0, dash));
      OptionalInt calls = dash < 0 ? OptionalInt.empty() : Table.count(item.substring(dash + 1));
      if (hour.isPresent() && hour.getAsInt() < HOURS && calls.isPresent()) {
        hours[hour.getAsInt()] = calls.getAsInt();
      }
    }
    return List.of(hours);
  }

  /// Split at the last dash: status codes hold dashes on some sites.
  private static SortedMap<String, Integer> statuses(String cell) {
    SortedMap<String, Integer> statuses = new TreeMap<>();
    for (String item : cell.split(",", -1)) {
      int dash = item.lastIndexOf('-');
      OptionalInt calls = dash <= 0 ? OptionalInt.empty() : Table.count(item.substring(dash + 1));
      if (calls.isPresent()) {
        statuses.merge(item.substring(0, dash), calls.getAsInt(), Integer::sum);
      }
    }
    return statuses;
  }

  private static ApiResult<List<Stats>> garbled(String detail, int line) {
    return new ApiResult.Failed<>(new ApiFailure.Garbled(detail, line));
  }
}

package dev.andon.ui.console;

import dev.andon.model.CallCounts;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/// How many of the day's calls ended in one status.
///
/// @param code as the dialer writes it
/// @param name what a stock status means; empty for one that somebody added
/// @param share of the most frequent one
/// @param drop whether it counts as a drop
record Outcome(String code, String name, int calls, double share, boolean drop) {

  /// @param shown the most frequent ones, and all drops; the most frequent first
  /// @param note what is not shown, and what PDROP is; may be empty
  record Breakdown(List<Outcome> shown, String note) {
    Breakdown {
      shown = List.copyOf(shown);
    }
  }

  private static final int MOST_SHOWN = 12;
  private static final String PDROP = "PDROP";
  private static final Set<String> DROPS = Set.of("DROP", "XDROP");

  /// Those of a stock dialer; their names are in the messages.
  private static final Set<String> STOCK =
      Set.of(
          "A", "AA", "AB", "ADC", "AFAX", "AFTHRS", "AL", "AM", "B", "CALLBK", "CBHOLD", "DC",
          "DEC", "DNC", "DNCC", "DNCL", "DROP", "ERI", "INCALL", "LRERR", "N", "NA", "NANQUE",
          "NEW", "NI", "NP", "PDROP", "PM", "PU", "QUEUE", "SALE", "TIMEOT", "XDROP", "XFER");

  /// The outcomes of these calls; absent statuses give none.
  static Breakdown of(CallCounts calls) {
    if (calls.statuses().isEmpty()) {
      return new Breakdown(List.of(), Messages.text("campaign.outcomes.unknown"));
    }
    SortedMap<String, Integer> statuses = calls.statuses().get();
    int most = statuses.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    List<Outcome> shown = new ArrayList<>();
    int others = 0;
    List<Map.Entry<String, Integer>> sorted =
        statuses.entrySet().stream()
            .filter(status -> status.getValue() > 0)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    long drops = sorted.stream().filter(status -> stays(status.getKey())).count();
    long room = MOST_SHOWN - drops;
    for (Map.Entry<String, Integer> status : sorted) {
      String code = status.getKey();
      if (!stays(code) && room-- <= 0) {
        others += status.getValue();
        continue;
      }
      shown.add(
          new Outcome(
              Formats.oneLine(code),
              STOCK.contains(code) ? Messages.text("campaign.status." + code) : "",
              status.getValue(),
              (double) status.getValue() / most,
              DROPS.contains(code)));
    }
    return new Breakdown(shown, note(others, statuses.containsKey(PDROP), shown.isEmpty()));
  }

  private static boolean stays(String code) {
    return DROPS.contains(code) || code.equals(PDROP);
  }

  private static String note(int others, boolean pdrops, boolean none) {
    if (none) {
      return Messages.text("campaign.outcomes.none");
    }
    String rest =
        others == 0 ? "" : Messages.text("campaign.outcomes.others", others, Formats.count(others));
    String pdrop = pdrops ? Messages.text("campaign.outcomes.pdrop") : "";
    return (rest + " " + pdrop).strip();
  }
}

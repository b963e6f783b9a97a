package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.vicidial.ConnectionDetails.Kind;
import dev.andon.vicidial.ConnectionDetails.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Keeps what a dialer told that Andon has no word for: columns, states of agents, status codes.
/// Any thread.
final class Unknowns {

  /// A server that invents names without end fills no memory.
  private static final int MOST = 500;

  private static final Set<String> SUB_STATUSES =
      Set.of(
          "", "DEAD", "DISPO", "3-WAY", "3-WAYD", "PARK", "RING", "PREVIEW", "DIAL", "CHAT",
          "EMAIL");

  /// The status codes that a stock dialer itself gives to calls.
  private static final Set<String> STATUS_CODES =
      Set.of(
          "NEW", "QUEUE", "INCALL", "DROP", "XDROP", "PDROP", "NA", "CALLBK", "CBHOLD", "A", "AA",
          "AM", "AL", "AFAX", "AB", "ADC", "ADCT", "ADAIR", "B", "DC", "DEC", "DNC", "DNCL", "DNCC",
          "N", "NI", "NP", "PU", "PM", "SALE", "XFER", "ERI", "SVYEXT", "SVYVM", "SVYHU", "SVYREC",
          "QVMAIL", "RQXFER", "TIMEOT", "AFTHRS", "NANQUE", "HOLDTO", "IVRXFR", "LRERR", "DISPO",
          "DONE", "QCFAIL", "MAXCAL", "LSMERG", "HXFER", "AMDXFR", "LTMG", "LTVMG", "RAXFER",
          "CPDATB", "CPDB", "CPDNA", "CPDREJ", "CPDINV", "CPDSUA", "CPDSI", "CPDSNC", "CPDSR",
          "CPDSUK", "CPDSV", "CPDUK", "CPDERR");

  private static final Map<String, Table.Layout> LAYOUTS =
      Map.of(
          "user_details", UserDetailsParser.LAYOUT,
          "logged_in_agents", LoggedInAgentsParser.LAYOUT,
          "campaigns_list", CampaignsListParser.LAYOUT,
          "in_group_status", InGroupStatusParser.LAYOUT,
          "agent_stats_export", AgentStatsExportParser.LAYOUT);

  private record Key(Kind kind, String where, String word) {}

  private record Line(long times, String example) {}

  private final Map<Key, Line> seen = new HashMap<>();

  synchronized void add(Kind kind, String where, String word, String example) {
    Key key = new Key(kind, where, word);
    Line before = seen.get(key);
    if (before == null && seen.size() >= MOST) {
      return;
    }
    seen.put(key, new Line(before == null ? 1 : before.times() + 1, example));
  }

  /// Looks through a floor for words that are no state and no code of a stock dialer.
  void look(FloorSnapshot floor) {
    for (Agent agent : floor.agents().orElse(List.of())) {
      String sub = agent.subStatus().orElse("").strip().toUpperCase(Locale.ROOT);
      if (agent.state() == AgentState.UNKNOWN) {
        add(Kind.STATE, "agents", agent.rawStatus(), agent.user());
      }
      if (!SUB_STATUSES.contains(sub)) {
        add(Kind.STATE, "agents", agent.rawStatus() + " " + sub, agent.user());
      }
    }
    for (Campaign campaign : floor.campaigns()) {
      campaign
          .calls()
          .flatMap(CallCounts::statuses)
          .ifPresent(codes -> codes.forEach((code, calls) -> look(campaign.id(), code, calls)));
    }
  }

  private void look(String campaign, String code, int calls) {
    if (!STATUS_CODES.contains(code)) {
      add(Kind.CODE, campaign, code, Integer.toString(calls));
    }
  }

  /// Looks through the first line of an answer for columns that no parser knows.
  void look(String function, Reply reply) {
    if (function.equals("call_status_stats")) {
      reply.lines().stream().findFirst().ifPresent(line -> cells(function, line));
      return;
    }
    Table.Layout layout = LAYOUTS.get(function);
    if (layout != null) {
      Table.unknownColumns(reply, layout)
          .forEach((name, value) -> add(Kind.COLUMN, function, name, value));
    }
  }

  /// Its lines have no names, five cells, and a bar at the end.
  private void cells(String function, String line) {
    String[] cells = line.split("\\|", -1);
    for (int i = 5; i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        add(Kind.COLUMN, function, Integer.toString(i + 1), cells[i].strip());
      }
    }
  }

  synchronized List<Unknown> all() {
    List<Unknown> all = new ArrayList<>();
    seen.forEach(
        (key, line) ->
            all.add(
                new Unknown(key.kind(), key.where(), key.word(), line.times(), line.example())));
    all.sort(
        Comparator.comparing(Unknown::kind)
            .thenComparing(Unknown::where)
            .thenComparing(Unknown::word));
    return List.copyOf(all);
  }
}

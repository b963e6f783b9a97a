package dev.andon.vicidial;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/// Reads `logged_in_agents`, the list of agents and what each is doing.
final class LoggedInAgentsParser {

  static final Table.Layout LAYOUT =
      new Table.Layout(
          List.of(
              "user",
              "campaign_id",
              "session_id",
              "status",
              "lead_id",
              "callerid",
              "calls_today",
              "full_name",
              "user_group",
              "user_level",
              "pause_code",
              "sub_status"),
          List.of("user", "campaign_id", "session_id", "status", "full_name", "user_group"),
          "full_name");

  /// One row as the dialer sends it.
  ///
  /// @param pauseCode absent when `show_sub_status` was not asked for
  /// @param subStatus absent when `show_sub_status` was not asked for
  record AgentRow(
      String user,
      String campaign,
      String session,
      String status,
      OptionalLong leadId,
      Optional<String> callId,
      OptionalInt callsToday,
      String name,
      String group,
      Optional<String> pauseCode,
      Optional<String> subStatus) {}

  private record Identity(String user, String session) {}

  private LoggedInAgentsParser() {}

  static ApiResult<List<AgentRow>> parse(Reply reply) {
    return Table.of(reply, LAYOUT).then(table -> new ApiResult.Ok<>(agents(table)));
  }

  private static List<AgentRow> agents(Table table) {
    List<AgentRow> agents = new ArrayList<>(table.rows().size());
    Set<Identity> seen = new HashSet<>();
    for (Table.Row row : table.rows()) {
      AgentRow agent = agent(row);
      // `vicidial_live_agents` may hold a user twice; the same user in the same session is one
      // person, the same user in two sessions is two seats.
      if (!agent.user().isEmpty() && seen.add(new Identity(agent.user(), agent.session()))) {
        agents.add(agent);
      }
    }
    return agents;
  }

  private static AgentRow agent(Table.Row row) {
    OptionalLong lead = row.text("lead_id").map(Table::longCount).orElseGet(OptionalLong::empty);
    return new AgentRow(
        row.textOrEmpty("user"),
        row.textOrEmpty("campaign_id"),
        row.textOrEmpty("session_id"),
        row.textOrEmpty("status"),
        lead.isPresent() && lead.getAsLong() == 0 ? OptionalLong.empty() : lead,
        row.text("callerid").filter(id -> !id.isEmpty()),
        row.count("calls_today"),
        row.textOrEmpty("full_name"),
        row.textOrEmpty("user_group"),
        row.text("pause_code"),
        row.text("sub_status"));
  }
}

package dev.andon.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// `agent_stats` of the guides: one agent as `key|value` lines, or all of them as a table.
final class GuideAgentStats implements ApiFunction {

  private final Floor floor;

  GuideAgentStats(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String wanted = request.word("agent_user");
    return wanted.isEmpty() ? everybody(request, user) : one(request, user, wanted);
  }

  private ApiReply one(ApiRequest request, ApiUser user, String wanted) {
    Optional<Map<String, Object>> values =
        floor
            .loggedIn(wanted)
            .filter(user::sees)
            .map(this::ofAgent)
            .or(
                () ->
                    floor.people().all().stream()
                        .filter(person -> person.user().equals(wanted) && user.sees(person))
                        .map(this::ofAbsent)
                        .findFirst());
    return values
        .map(found -> ApiReply.of(GuideLayout.print(request, found), PriceList.USER_DETAILS))
        .orElseGet(
            () ->
                ApiReply.line(
                    "ERROR: agent_stats AGENT NOT FOUND: " + user.user() + "|" + wanted,
                    PriceList.ERROR));
  }

  /// Tabs, because names hold pipes and commas and nothing is quoted.
  private ApiReply everybody(ApiRequest request, ApiUser user) {
    List<Map<String, Object>> agents =
        floor.loggedIn().stream().filter(user::sees).map(this::ofAgent).toList();
    int queries = PriceList.agentStatsExport(agents.size());
    if (agents.isEmpty()) {
      return ApiReply.line("ERROR: agent_stats NO LOGGED IN AGENTS: " + user.user() + "|", queries);
    }
    if (GuideLayout.isJson(request)) {
      return ApiReply.of(
          agents.stream().map(GuideLayout::json).collect(Collectors.joining(",", "[", "]\n")),
          queries);
    }
    Layout layout = new Layout("\t", true);
    StringBuilder rows =
        new StringBuilder(layout.names(String.join(",", agents.getFirst().keySet())));
    agents.forEach(agent -> rows.append(layout.row(agent.values().toArray())));
    return ApiReply.of(rows.toString(), queries);
  }

  private Map<String, Object> ofAgent(Agent agent) {
    String status =
        agent.state() == AgentState.DEAD || agent.state() == AgentState.DISPO
            ? agent.state().subStatus()
            : agent.rawStatus();
    return values(agent.person().orElseThrow(), agent.campaign().id(), status, agent.pauseCode());
  }

  private Map<String, Object> ofAbsent(Person person) {
    return values(person, "", "LOGGED OUT", "");
  }

  private Map<String, Object> values(
      Person person, String campaign, String status, String pauseCode) {
    AgentDay day = person.day();
    Map<String, Object> values = GuideLayout.values();
    values.put("user", person.user());
    values.put("full_name", person.name());
    values.put("user_group", person.group());
    values.put("campaign_id", campaign);
    values.put("status", status);
    values.put("pause_code", pauseCode);
    values.put("calls_today", day.calls());
    values.put("talk_time", day.talk());
    values.put("pause_time", day.pause());
    values.put("wait_time", day.waiting());
    values.put("dispo_time", day.wrapUp());
    values.put(
        "dispositions",
        day.dispositions().entrySet().stream()
            .map(entry -> entry.getKey() + "-" + entry.getValue())
            .collect(Collectors.joining(" ")));
    values.put("login_time", timeOrBlank(day.loggedInAt()));
    values.put("logout_time", timeOrBlank(day.loggedOutAt()));
    return values;
  }

  private String timeOrBlank(long second) {
    return second == 0 ? "" : floor.time().dateAndTime(second);
  }
}

package dev.andon.sim;

import java.util.List;

/// `logged_in_agents`: one row per agent, by user.
final class LoggedInAgents implements ApiFunction {

  private static final String COLUMNS =
      "user,campaign_id,session_id,status,lead_id,callerid,calls_today,full_name,user_group,"
          + "user_level";

  private final Floor floor;

  LoggedInAgents(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    List<String> campaigns = request.piped("campaigns");
    List<String> groups = request.piped("user_groups");
    boolean subStatus = request.text("show_sub_status").equals("YES");
    Layout layout = Layout.of(request);
    StringBuilder rows = new StringBuilder();
    int count = 0;
    for (Agent agent : floor.loggedIn()) {
      Person person = agent.person().orElseThrow();
      if (user.sees(agent)
          && (campaigns.isEmpty() || campaigns.contains(agent.campaign().id()))
          && (groups.isEmpty() || groups.contains(person.group()))) {
        rows.append(row(layout, agent, person, subStatus));
        count++;
      }
    }
    int queries =
        subStatus ? PriceList.loggedInAgentsWithSubStatus(count) : PriceList.loggedInAgents(count);
    if (count == 0) {
      return ApiReply.line(
          "ERROR: logged_in_agents NO LOGGED IN AGENTS: " + user.user() + "|", queries);
    }
    String columns = subStatus ? COLUMNS + ",pause_code,sub_status" : COLUMNS;
    return ApiReply.of(layout.names(columns) + rows, queries);
  }

  private String row(Layout layout, Agent agent, Person person, boolean subStatus) {
    String[] fixed = {
      person.user(),
      agent.campaign().id(),
      Integer.toString(agent.session()),
      agent.rawStatus(),
      Long.toString(subStatus ? agent.leadOrPreview() : agent.lead()),
      floor.callerId(agent),
      Integer.toString(person.day().calls()),
      person.name(),
      person.group(),
      Integer.toString(person.level())
    };
    String row = String.join(layout.separator(), fixed);
    return subStatus
        ? row + layout.separator() + layout.row(agent.pauseCode(), agent.state().subStatus())
        : row + "\n";
  }
}

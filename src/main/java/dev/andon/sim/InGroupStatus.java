package dev.andon.sim;

import java.util.List;

/// `in_group_status`: one line that sums all the in-groups asked for.
///
/// A campaign id counts its live calls too, with no agents: the stock looks both up in one table.
final class InGroupStatus implements ApiFunction {

  private static final String COLUMNS =
      "ingroups,total_calls,calls_waiting,agents_logged_in,agents_in_calls,agents_waiting,"
          + "agents_paused,agents_in_dispo,agents_in_dial";

  private final Floor floor;

  InGroupStatus(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    List<String> wanted = request.piped("in_groups");
    if (wanted.isEmpty()) {
      return ApiReply.line(
          "ERROR: in_group_status INVALID SEARCH PARAMETERS: " + user.user() + "|",
          PriceList.ERROR);
    }
    int total = 0;
    int waiting = 0;
    for (String id : wanted) {
      WaitingLine line =
          floor
              .inGroup(id)
              .map(InGroup::line)
              .or(() -> floor.dialing(id).map(Dialing::line))
              .orElse(null);
      if (line != null) {
        waiting += line.size();
        total += line.size() + floor.callsWithAgents(id);
        total += floor.dialing(id).map(Dialing::ringing).orElse(0);
      }
    }
    Headcount agents =
        Headcount.of(
            floor.loggedIn().stream()
                .filter(user::sees)
                .filter(
                    agent -> wanted.stream().anyMatch(agent.campaign().plan().inGroups()::contains))
                .toList());
    Layout layout = Layout.of(request);
    return ApiReply.of(
        layout.names(COLUMNS)
            + layout.row(
                String.join(" ", wanted),
                total,
                waiting,
                agents.loggedIn(),
                agents.onCalls() + agents.onDeadCalls(),
                agents.waiting(),
                agents.paused(),
                agents.wrappingUp(),
                agents.dial()),
        PriceList.IN_GROUP_STATUS);
  }
}

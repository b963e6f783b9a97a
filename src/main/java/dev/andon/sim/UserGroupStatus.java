package dev.andon.sim;

import java.util.List;

/// `user_group_status`: one line for all user groups asked for.
///
/// Calls waiting are those of the whole system, whatever the groups: so it is at the dialer.
final class UserGroupStatus implements ApiFunction {

  private static final String COLUMNS =
      "usergroups,calls_waiting,agents_logged_in,agents_in_calls,agents_waiting,agents_paused,"
          + "agents_in_dead_calls,agents_in_dispo,agents_in_dial";

  private final Floor floor;

  UserGroupStatus(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    List<String> wanted = request.piped("user_groups");
    if (wanted.isEmpty()) {
      return ApiReply.line(
          "ERROR: user_group_status INVALID SEARCH PARAMETERS: " + user.user() + "|",
          PriceList.ERROR);
    }
    int waiting =
        floor.campaigns().stream()
            .filter(dialing -> user.sees(dialing.campaign()))
            .mapToInt(dialing -> dialing.line().size())
            .sum();
    waiting += floor.inGroups().stream().mapToInt(inGroup -> inGroup.line().size()).sum();
    Headcount agents =
        Headcount.of(
            floor.loggedIn().stream()
                .filter(user::sees)
                .filter(agent -> wanted.contains(agent.person().orElseThrow().group()))
                .toList());
    Layout layout = Layout.of(request);
    return ApiReply.of(
        layout.names(COLUMNS)
            + layout.row(
                String.join(" ", wanted),
                waiting,
                agents.loggedIn(),
                agents.onCalls(),
                agents.waiting(),
                agents.paused(),
                agents.onDeadCalls(),
                agents.wrappingUp(),
                agents.dial()),
        PriceList.userGroupStatus(agents.loggedIn()));
  }
}

package dev.andon.sim;

import java.util.Optional;

/// `agent_status`: one agent, with phone number and vendor code of the lead.
final class AgentStatus implements ApiFunction {

  private static final String COLUMNS =
      "status,callerid,lead_id,campaign_id,calls_today,full_name,user_group,user_level,"
          + "pause_code,real_time_sub_status,phone_number,vendor_lead_code,session_id,computer_ip";

  private final Floor floor;

  AgentStatus(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String wanted = request.word("agent_user");
    if (wanted.isEmpty()) {
      return error("INVALID SEARCH PARAMETERS", user, wanted);
    }
    Optional<Agent> found = floor.loggedIn(wanted).filter(user::sees);
    if (found.isEmpty()) {
      boolean known =
          floor.people().all().stream()
              .anyMatch(person -> person.user().equals(wanted) && user.sees(person));
      return error(known ? "AGENT NOT LOGGED IN" : "AGENT NOT FOUND", user, wanted);
    }
    Agent agent = found.get();
    Person person = agent.person().orElseThrow();
    long lead = agent.leadOrPreview();
    Layout layout = Layout.of(request);
    return ApiReply.of(
        layout.names(COLUMNS)
            + layout.row(
                agent.rawStatus(),
                floor.callerId(agent),
                lead,
                agent.campaign().id(),
                person.day().calls(),
                person.name(),
                person.group(),
                person.level(),
                agent.pauseCode(),
                agent.state().subStatus(),
                lead == 0 ? "" : "21255501%02d".formatted(lead % 100),
                lead == 0 ? "" : "VL" + lead,
                agent.session()),
        PriceList.AGENT_STATUS);
  }

  private static ApiReply error(String reason, ApiUser user, String wanted) {
    return ApiReply.line(
        "ERROR: agent_status " + reason + ": " + user.user() + "|" + wanted, PriceList.ERROR);
  }
}

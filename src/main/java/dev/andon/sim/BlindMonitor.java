package dev.andon.sim;

/// `blind_monitor`: pretends to ring the supervisor's phone and join it to an agent's session.
final class BlindMonitor implements ApiFunction {

  /// The one telephony server of the simulated dialer.
  static final String SERVER = "10.10.10.15";

  /// The one phone that exists; its extension is in the name.
  private static final String PHONE = "gs900";

  private final Floor floor;
  private int launched;

  BlindMonitor(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String phone = request.word("phone_login");
    String session = request.word("session_id");
    String server = request.text("server_ip").replaceAll("[^.0-9]", "");
    if (!phone.equals(PHONE)) {
      return ApiReply.line(
          "ERROR: blind_monitor INVALID PHONE LOGIN - " + phone + "|" + user.user(),
          PriceList.ERROR);
    }
    boolean known =
        server.equals(SERVER)
            && floor.loggedIn().stream()
                .anyMatch(agent -> Integer.toString(agent.session()).equals(session));
    if (!known) {
      return ApiReply.line(
          "ERROR: blind_monitor INVALID SESSION ID - " + session + "|" + server + "|" + user.user(),
          PriceList.ERROR);
    }
    launched++;
    // A leading zero stands for listening only; whispering is switched off and becomes that too.
    boolean talks = request.text("stage").matches("BARGE|BARGESWAP|HIJACK");
    return ApiReply.line(
        "SUCCESS: blind_monitor HAS BEEN LAUNCHED - %s|010*010*010*015*%s%s|900|%s|%d|%s"
            .formatted(phone, talks ? "" : "0", session, session, launched, user.user()),
        PriceList.USER_DETAILS);
  }
}

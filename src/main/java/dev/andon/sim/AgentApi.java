package dev.andon.sim;

import java.util.Optional;
import java.util.Set;

/// The script `agc/api.php`. Its orders are only queued: agents follow them a second later.
///
/// An unknown function gets an empty body, and the login check repeats its own query, password
/// included: both are the stock's habits.
final class AgentApi {

  private static final Set<String> PAUSE_CODES = Set.of("BREAK", "LUNCH", "TRAIN", "LOGIN");

  private final Floor floor;
  private final Logins logins;
  private int notifications;

  AgentApi(Floor floor, Logins logins) {
    this.floor = floor;
    this.logins = logins;
  }

  ApiReply answer(ApiRequest request) {
    String function = request.function();
    if (function.equals("version")) {
      return new ApiReply(version(), PriceList.VERSION, 2);
    }
    String name = request.word("user");
    String password = request.word("pass");
    String refusal = "ERROR: Invalid Username/Password: |" + name + "|" + password + "|";
    Logins.Verdict verdict = logins.agent(name, password, floor.now());
    if (verdict == Logins.Verdict.LOCK) {
      return refused(refusal + "0|1|LOCK|");
    }
    if (verdict == Logins.Verdict.BAD) {
      return refused(refusal + "0|0|BAD|0|api|" + query(name, password) + "|");
    }
    ApiUser user = logins.find(name).orElseThrow();
    if (!user.usesApi()) {
      return refused(refusal + "1|0|GOOD|");
    }
    return answer(function, request, user);
  }

  private static ApiReply refused(String line) {
    return new ApiReply(line + "\n", PriceList.LOGIN_REFUSED, 1);
  }

  private static String query(String name, String password) {
    return "SELECT count(*) from vicidial_users where user='"
        + name
        + "' and pass='"
        + password
        + "' and user_level > 0 and active='Y';";
  }

  private ApiReply answer(String function, ApiRequest request, ApiUser user) {
    String value = request.word("value");
    String agentUser = request.word("agent_user");
    return switch (function) {
      case "calls_in_queue_count",
          "external_pause",
          "pause_code",
          "logout",
          "recording",
          "send_notification" -> {
        if (request.source().length() < 2) {
          yield line("ERROR: Invalid Source - " + request.source());
        }
        if (!user.mayCall(function)) {
          yield line(
              "ERROR: auth USER DOES NOT HAVE PERMISSION TO USE THIS FUNCTION - %s|%s|%s|%s"
                  .formatted(value, user.user(), function, user.group()));
        }
        yield function.equals("send_notification")
            ? notification(request)
            : order(function, value, agentUser);
      }
      default -> new ApiReply("", PriceList.ERROR, 0);
    };
  }

  private ApiReply order(String function, String value, String agentUser) {
    boolean known =
        switch (function) {
          case "calls_in_queue_count" -> value.equals("DISPLAY");
          case "external_pause" -> value.equals("PAUSE") || value.equals("RESUME");
          case "logout" -> value.equals("LOGOUT");
          case "recording" -> value.equals("STATUS");
          default -> !value.isEmpty();
        };
    if (!known || agentUser.isEmpty()) {
      return line("ERROR: " + function + " not valid - " + value + "|" + agentUser);
    }
    Optional<Agent> found = floor.loggedIn(agentUser);
    if (found.isEmpty()) {
      return line("ERROR: agent_user is not logged in - " + agentUser);
    }
    Agent agent = found.get();
    return switch (function) {
      case "calls_in_queue_count" -> callsInQueue(agent);
      case "external_pause" -> pause(agent, value, agentUser);
      case "pause_code" -> pauseCode(agent, value, agentUser);
      case "recording" ->
          line(
              "NOTICE: not recording - %s|||||%s|%d|%s"
                  .formatted(agentUser, BlindMonitor.SERVER, agent.session(), agent.rawStatus()));
      default -> {
        agent.order(Agent.Order.LOG_OUT, floor.now());
        yield set("logout", value, agentUser);
      }
    };
  }

  /// The one answer without a line feed.
  private ApiReply callsInQueue(Agent agent) {
    String id = agent.campaign().id();
    int calls = floor.dialing(id).map(dialing -> dialing.line().size()).orElse(0);
    for (String inGroup : agent.campaign().plan().inGroups()) {
      calls += floor.inGroup(inGroup).map(group -> group.line().size()).orElse(0);
    }
    return new ApiReply("SUCCESS: calls_in_queue_count - " + calls, PriceList.AGENT_API, 2);
  }

  private ApiReply notification(ApiRequest request) {
    String recipient = request.word("recipient");
    String type = request.word("recipient_type");
    if (recipient.isEmpty() || type.isEmpty()) {
      return line("ERROR: Missing recipient or recipient_type - " + recipient + "|" + type);
    }
    notifications++;
    return line(
        "SUCCESS: notification queued - %s|%s|%d".formatted(recipient, type, notifications));
  }

  private ApiReply pause(Agent agent, String value, String agentUser) {
    boolean resumes = value.equals("RESUME");
    if (resumes && !agent.rawStatus().equals("PAUSED")) {
      return line("ERROR: external_pause agent is not paused - RESUME|" + agentUser);
    }
    agent.order(resumes ? Agent.Order.RESUME : Agent.Order.PAUSE, floor.now());
    return set("external_pause", value, agentUser);
  }

  private static ApiReply pauseCode(Agent agent, String value, String agentUser) {
    if (!agent.rawStatus().equals("PAUSED")) {
      return line("ERROR: pause_code error - agent is not paused - " + agentUser);
    }
    if (!PAUSE_CODES.contains(value)) {
      return line("ERROR: pause_code not valid - " + value + "|" + agentUser);
    }
    agent.changePauseCode(value);
    return line("SUCCESS: pause_code function sent - " + agentUser);
  }

  private ApiReply set(String function, String value, String agentUser) {
    return line(
        "SUCCESS: %s function set - %s|%d|%s".formatted(function, value, floor.now(), agentUser));
  }

  private static ApiReply line(String line) {
    return new ApiReply(line + "\n", PriceList.AGENT_API, 2);
  }

  private String version() {
    return "VERSION: 2.14-82|BUILD: 250122-1010|DATE: %s|EPOCH: %d\n"
        .formatted(floor.time().dateAndTime(floor.now()), floor.now());
  }
}

package dev.andon.vicidial;

import dev.andon.model.Problem;
import dev.andon.model.Problem.Kind;
import java.util.Locale;

/// Says in words for people what a failure means and what to do now.
public final class Problems {

  private Problems() {}

  /// The problem that this failure is.
  ///
  /// @param function the dialer's function that was asked
  /// @param address the dialer's address, without user and password
  public static Problem of(String function, ApiFailure failure, DialerAddress address) {
    String host = address.base().getHost();
    if (PollGate.isTooLate(failure)) {
      return new Problem(
          function,
          Kind.SKIPPED,
          host + " answers so slowly that not everything could be asked in time.",
          "Look at the dialer's load and the network. What was not asked keeps its age.");
    }
    return switch (failure) {
      case ApiFailure.Denied(var reason, _) -> denied(function, reason, host);
      case ApiFailure.NotAllowed _ ->
          new Problem(
              function,
              Kind.NOT_ALLOWED,
              "The API user may not use %s, so %s cannot be read."
                  .formatted(function, part(function)),
              right(function));
      case ApiFailure.Unsupported _ ->
          new Problem(
              function,
              Kind.UNSUPPORTED,
              "This dialer does not know %s, so %s cannot be read."
                  .formatted(function, part(function)),
              unsupported(function));
      case ApiFailure.Rejected(var reply) ->
          new Problem(
              function,
              Kind.REJECTED,
              "The dialer refused %s: %s.".formatted(function, withoutName(function, reply)),
              "Check the campaign's id and what the API user's group may see.");
      case ApiFailure.Unreachable(var cause, var detail) ->
          unreachable(function, cause, detail, host);
      case ApiFailure.Overloaded(var detail) ->
          new Problem(
              function,
              Kind.OVERLOADED,
              "The web server of %s answers, but the dialer does not work: %s."
                  .formatted(host, detail),
              "Look at the dialer's database and web server.");
      case ApiFailure.NotVicidial(var detail) ->
          new Problem(
              function,
              Kind.NOT_VICIDIAL,
              "%s does not answer as VICIdial does: it sent %s.".formatted(address.base(), detail),
              "Check the address. A proxy or login page in between must let the API through.");
      case ApiFailure.Garbled(var detail, var line) ->
          new Problem(
              function,
              Kind.GARBLED,
              line == 0
                  ? "%s cannot be read: %s.".formatted(answer(function), detail)
                  : String.format(
                      Locale.ROOT,
                      "%s cannot be read: %s, line %d.",
                      answer(function),
                      detail,
                      line),
              "If it stays so, tell the makers of Andon the dialer's build.");
    };
  }

  private static Problem denied(String function, ApiFailure.Reason reason, String host) {
    return switch (reason) {
      case LOGIN ->
          new Problem(
              function,
              Kind.DENIED,
              host + " refused the login.",
              "Check user and password. The user must be active and of level 7 or more."
                  + " Andon does not try again, because ten refused logins lock the account.");
      case LOCKED ->
          new Problem(
              function,
              Kind.DENIED,
              host + " has locked this user after too many refused logins.",
              "Wait 15 minutes and find out who logs in with a wrong password."
                  + " Andon does not try again by itself.");
      case ADDRESS ->
          new Problem(
              function,
              Kind.DENIED,
              host + " does not accept this user from this machine's address.",
              "Add the address to the IP list of the API user's group.");
      case TWO_FACTOR ->
          new Problem(
              function,
              Kind.DENIED,
              host + " wants a second factor, which an API user cannot give.",
              "Set the user's two factor override to DISABLED.");
    };
  }

  private static Problem unreachable(
      String function, ApiFailure.Cause cause, String detail, String host) {
    String message =
        switch (cause) {
          case NAME -> "There is no address for the name " + detail + ".";
          case REFUSED -> "Nothing answers at " + detail + ": the connection was refused.";
          case TIMEOUT -> host + " did not answer in time: " + detail + ".";
          case CUT_OFF -> "The answer of " + host + " broke off.";
          case CERTIFICATE -> "The certificate of " + host + " is not trusted.";
          case TLS -> "No secure connection to " + host + " could be made.";
        };
    String hint =
        switch (cause) {
          case NAME -> "Check the spelling of the address and this machine's name server.";
          case REFUSED -> "Check the port, and whether the dialer's web server runs.";
          case TIMEOUT -> "Check the network between here and the dialer, and the dialer's load.";
          case CUT_OFF -> "Check the network between here and the dialer.";
          case CERTIFICATE ->
              "If it is the dialer's own, pin it (--pin "
                  + detail
                  + ") or name the authority that signed it (--ca-file).";
          case TLS -> "Check whether that port speaks HTTPS; else use http://.";
        };
    return new Problem(function, Kind.UNREACHABLE, message, hint);
  }

  /// The dialer begins its own sentence with the function's name, too.
  private static String withoutName(String function, String reply) {
    return reply.startsWith(function + " ") ? reply.substring(function.length() + 1) : reply;
  }

  /// A poll as a whole is no function of the dialer.
  private static String answer(String function) {
    return function.equals("poll") ? "The dialer's answer" : "The answer to " + function;
  }

  private static String part(String function) {
    return switch (function) {
      case "logged_in_agents" -> "the list of agents";
      case "agent_stats" -> "what each agent does";
      case "campaigns_list" -> "which campaigns there are and which are active";
      case "call_status_stats" -> "calls, drop rates and in-groups";
      case "campaign_stats", "campaign_call_stats" -> "calls and drop rates";
      case "in_group_status" -> "waiting calls";
      case "agent_stats_export" -> "the agents' times of the day";
      case "hopper_list" -> "the leads in the hopper";
      case "user_details" -> "the API user's own rights";
      case "update_campaign", "campaign_status" -> "no campaign can be paused, and its state";
      case "version" -> "its build and its clock";
      default -> "this part";
    };
  }

  /// From the dialer's code, checked by calls.
  private static String right(String function) {
    return switch (function) {
      case "call_status_stats" -> "Give the API user level 9 and 'view reports'.";
      case "campaigns_list", "hopper_list" ->
          "Give the API user level 8, 'view reports' and API access.";
      case "update_campaign" -> "Give the API user level 8, 'modify campaigns' and API access.";
      case "campaign_status" -> "Allow the API user this function where the gateway is set up.";
      default -> "Give the API user 'view reports' and API access, and allow this function.";
    };
  }

  private static String unsupported(String function) {
    return switch (function) {
      case "campaigns_list" ->
          "It is older than August 2020: name the campaigns to show with --campaign.";
      case "call_status_stats" -> "It is older than January 2018: only its report page tells.";
      case "campaign_stats" ->
          "A stock dialer has no such function: let Andon find out (--dialect auto).";
      default -> "The rest works without it.";
    };
  }
}

package dev.andon.vicidial;

import dev.andon.model.Problem;
import dev.andon.model.Problem.Kind;
import dev.andon.model.Sentence;

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
          function, Kind.SKIPPED, Phrase.TOO_SLOW.with(host), Phrase.TOO_SLOW_HINT.with());
    }
    return switch (failure) {
      case ApiFailure.Denied(var reason, _) -> denied(function, reason, host);
      case ApiFailure.NotAllowed _ ->
          new Problem(
              function,
              Kind.NOT_ALLOWED,
              Phrase.NOT_ALLOWED.with(function, part(function).with()),
              right(function).with());
      case ApiFailure.Unsupported _ ->
          new Problem(
              function,
              Kind.UNSUPPORTED,
              Phrase.UNSUPPORTED.with(function, part(function).with()),
              unsupported(function).with());
      case ApiFailure.Rejected(var reply) ->
          new Problem(
              function,
              Kind.REJECTED,
              Phrase.REJECTED.with(function, Detail.of(withoutName(function, reply))),
              Phrase.REJECTED_HINT.with());
      case ApiFailure.Unreachable(var cause, var detail) ->
          unreachable(function, cause, detail, host);
      case ApiFailure.Overloaded(var detail) ->
          new Problem(
              function,
              Kind.OVERLOADED,
              Phrase.OVERLOADED.with(host, Detail.of(detail)),
              Phrase.OVERLOADED_HINT.with());
      case ApiFailure.NotVicidial(var detail) ->
          new Problem(
              function,
              Kind.NOT_VICIDIAL,
              Phrase.NOT_VICIDIAL.with(address.base(), Detail.of(detail)),
              Phrase.NOT_VICIDIAL_HINT.with());
      case ApiFailure.Garbled(var detail, var line) ->
          new Problem(
              function,
              Kind.GARBLED,
              line == 0
                  ? Phrase.GARBLED.with(answer(function), Detail.of(detail))
                  : Phrase.GARBLED_LINE.with(answer(function), Detail.of(detail), line),
              Phrase.GARBLED_HINT.with());
    };
  }

  private static Problem denied(String function, ApiFailure.Reason reason, String host) {
    Phrase what =
        switch (reason) {
          case LOGIN -> Phrase.LOGIN;
          case LOCKED -> Phrase.LOCKED;
          case ADDRESS -> Phrase.ADDRESS;
          case TWO_FACTOR -> Phrase.TWO_FACTOR;
        };
    Phrase remedy =
        switch (reason) {
          case LOGIN -> Phrase.LOGIN_HINT;
          case LOCKED -> Phrase.LOCKED_HINT;
          case ADDRESS -> Phrase.ADDRESS_HINT;
          case TWO_FACTOR -> Phrase.TWO_FACTOR_HINT;
        };
    return new Problem(function, Kind.DENIED, what.with(host), remedy.with());
  }

  private static Problem unreachable(
      String function, ApiFailure.Cause cause, String detail, String host) {
    Sentence what =
        switch (cause) {
          case NAME -> Phrase.NAME.with(detail);
          case REFUSED -> Phrase.REFUSED.with(detail);
          case TIMEOUT -> Phrase.TIMEOUT.with(host, Detail.of(detail));
          case CUT_OFF -> Phrase.CUT_OFF.with(host);
          case CERTIFICATE -> Phrase.CERTIFICATE.with(host);
          case TLS -> Phrase.TLS.with(host);
        };
    Sentence remedy =
        switch (cause) {
          case NAME -> Phrase.NAME_HINT.with();
          case REFUSED -> Phrase.REFUSED_HINT.with();
          case TIMEOUT -> Phrase.TIMEOUT_HINT.with();
          case CUT_OFF -> Phrase.CUT_OFF_HINT.with();
          case CERTIFICATE -> Phrase.CERTIFICATE_HINT.with(detail);
          case TLS -> Phrase.TLS_HINT.with();
        };
    return new Problem(function, Kind.UNREACHABLE, what, remedy);
  }

  /// The dialer begins its own sentence with the function's name, too.
  private static String withoutName(String function, String reply) {
    return reply.startsWith(function + " ") ? reply.substring(function.length() + 1) : reply;
  }

  /// A poll as a whole is no function of the dialer.
  private static Sentence answer(String function) {
    return function.equals("poll") ? Phrase.ANSWER.with() : Phrase.ANSWER_TO.with(function);
  }

  private static Phrase part(String function) {
    return switch (function) {
      case "logged_in_agents" -> Phrase.PART_AGENTS;
      case "agent_stats" -> Phrase.PART_AGENT;
      case "campaigns_list" -> Phrase.PART_CAMPAIGNS;
      case "call_status_stats" -> Phrase.PART_STATUSES;
      case "campaign_stats", "campaign_call_stats" -> Phrase.PART_CALLS;
      case "in_group_status" -> Phrase.PART_WAITING;
      case "agent_stats_export" -> Phrase.PART_TIMES;
      case "hopper_list" -> Phrase.PART_HOPPER;
      case "user_details" -> Phrase.PART_RIGHTS;
      case "update_campaign", "campaign_status" -> Phrase.PART_SWITCH;
      case "version" -> Phrase.PART_VERSION;
      default -> Phrase.PART_OTHER;
    };
  }

  /// From the dialer's code, checked by calls.
  private static Phrase right(String function) {
    return switch (function) {
      case "call_status_stats" -> Phrase.RIGHT_REPORTS;
      case "campaigns_list", "hopper_list" -> Phrase.RIGHT_CAMPAIGNS;
      case "update_campaign" -> Phrase.RIGHT_SWITCH;
      case "campaign_status" -> Phrase.RIGHT_GATEWAY;
      default -> Phrase.RIGHT_OTHER;
    };
  }

  private static Phrase unsupported(String function) {
    return switch (function) {
      case "campaigns_list" -> Phrase.OLD_CAMPAIGNS;
      case "call_status_stats" -> Phrase.OLD_STATUSES;
      case "campaign_stats" -> Phrase.NOT_STOCK;
      default -> Phrase.WITHOUT;
    };
  }
}

package dev.andon.model;

import java.util.Locale;
import java.util.Optional;

/// What an agent is doing, in the words of the dialer's real-time report.
///
/// `CLOSER` (ready for inbound calls) is [#READY]; `DISPO` is [#WRAPUP].
public enum AgentState {
  READY(Group.READY),
  QUEUE(Group.IN_CALL),
  RING(Group.DIALING),
  INCALL(Group.IN_CALL),
  THREE_WAY(Group.IN_CALL),
  PARK(Group.IN_CALL),
  DIAL(Group.DIALING),
  DEAD(Group.DEAD),
  WRAPUP(Group.WRAP_UP),
  PAUSED(Group.PAUSED),
  PREVIEW(Group.PAUSED),
  CHAT(Group.IN_CALL),
  EMAIL(Group.IN_CALL),
  MQUEUE(Group.OTHER),
  UNKNOWN(Group.OTHER);

  /// The count that an agent in this state belongs to; every state is in exactly one.
  public enum Group {
    IN_CALL,
    READY,
    PAUSED,
    WRAP_UP,
    DIALING,
    DEAD,
    OTHER
  }

  private final Group group;

  AgentState(Group group) {
    this.group = group;
  }

  /// The count that an agent in this state belongs to.
  public Group group() {
    return group;
  }

  /// Whether a call is on the agent's line, so that the call id tells when the state began.
  public boolean isCall() {
    return this == INCALL || this == QUEUE || this == DIAL;
  }

  /// Sorts the dialer's raw columns into one state, as its real-time report does.
  ///
  /// @param rawStatus `status` column: READY, QUEUE, INCALL, PAUSED, CLOSER or MQUEUE; any other
  ///   word is [#UNKNOWN]
  /// @param subStatus `sub_status` column; empty where it was not asked for
  /// @param onLead whether `lead_id` is above 0: a paused agent with a lead is wrapping up
  public static AgentState of(String rawStatus, Optional<String> subStatus, boolean onLead) {
    String sub = subStatus.orElse("").strip().toUpperCase(Locale.ROOT);
    return switch (rawStatus.strip().toUpperCase(Locale.ROOT)) {
      case "READY", "CLOSER" -> sub.equals("RING") ? RING : onLead ? WRAPUP : READY;
      case "QUEUE" -> QUEUE;
      case "MQUEUE" -> MQUEUE;
      case "PAUSED" ->
          switch (sub) {
            case "PREVIEW" -> PREVIEW;
            case "DISPO" -> WRAPUP;
            default -> onLead ? WRAPUP : PAUSED;
          };
      case "INCALL" ->
          switch (sub) {
            case "DEAD" -> DEAD;
            case "PARK" -> PARK;
            case "3-WAY", "3-WAYD" -> THREE_WAY;
            case "DIAL" -> DIAL;
            case "CHAT" -> CHAT;
            case "EMAIL" -> EMAIL;
            default -> INCALL;
          };
      default -> UNKNOWN;
    };
  }
}

package dev.andon.sim;

/// What an agent is doing, with the dialer's words for it.
enum AgentState {
  OFF("", ""),
  READY("READY", ""),
  QUEUE("QUEUE", ""),
  TALKING("INCALL", ""),
  PARK("INCALL", "PARK"),
  THREE_WAY("INCALL", "3-WAY"),
  DEAD("INCALL", "DEAD"),
  DIAL("INCALL", "DIAL"),
  DISPO("PAUSED", "DISPO"),
  PREVIEW("PAUSED", "PREVIEW"),
  PAUSED("PAUSED", "");

  private final String raw;
  private final String subStatus;

  AgentState(String raw, String subStatus) {
    this.raw = raw;
    this.subStatus = subStatus;
  }

  String raw() {
    return raw;
  }

  String subStatus() {
    return subStatus;
  }

  boolean isOnCall() {
    return raw.equals("INCALL") || this == QUEUE;
  }
}

package dev.andon.sim;

/// One call, from dialing until its status is set.
///
/// @param letter how it began: V by the dialer, M by an agent, Y from outside
/// @param lead lead id; no two live calls share one
/// @param startedAt second at which dialing began
/// @param log counts of the campaign or in-group it belongs to
record Call(char letter, long lead, long startedAt, DayLog log) {

  /// The call is over: from here on it is in the day's counts.
  void end(CallStatus status) {
    log.add(status, startedAt);
  }
}

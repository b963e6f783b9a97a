package dev.andon.sim;

import java.util.List;

/// A queue of calls from outside.
final class InGroup {

  /// Calls that one agent of an inbound campaign can take in an hour, roughly.
  private static final double CALLS_PER_AGENT_AND_HOUR = 25;

  private static final int SECONDS_OF_A_WAVE = 2_700;

  private final String id;
  private final double share;
  private final DayLog log;
  private final List<Campaign> takers;
  private final Dice dice;
  private final Leads leads;
  private final WaitingLine line = new WaitingLine();

  InGroup(String id, double share, DayLog log, List<Campaign> takers, Dice dice, Leads leads) {
    this.id = id;
    this.share = share;
    this.log = log;
    this.takers = takers;
    this.dice = dice;
    this.leads = leads;
  }

  /// @param agents agents whose main work these calls are, over all in-groups
  void tick(long now, int agents, AgentRoutine routine) {
    // Waves, so that the queue is empty at times and long at others.
    double wave =
        0.86 + 0.42 * Math.sin(2 * Math.PI * (now % SECONDS_OF_A_WAVE) / SECONDS_OF_A_WAVE);
    double perSecond = agents * CALLS_PER_AGENT_AND_HOUR * share * wave / DialerTime.HOUR;
    for (int arrivals = dice.arrivals(perSecond); arrivals > 0; arrivals--) {
      Call call = new Call('Y', leads.next(), now, log);
      line.add(call, now, now + 12 + dice.around(80), CallStatus.DROP);
    }
    if (line.size() > 0) {
      line.serve(takers, routine, now);
      line.loseThoseWhoGiveUp(now);
    }
  }

  String id() {
    return id;
  }

  DayLog log() {
    return log;
  }

  WaitingLine line() {
    return line;
  }

  /// In-groups know the stock's human-answered codes only.
  boolean isAnswered(CallStatus status) {
    return status.answeredEverywhere();
  }
}

package dev.andon.sim;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Iterator;

/// Callers who were answered or rang in and wait for an agent, first come first served.
///
/// This is the only place where a call becomes a drop: it gave up here, unserved.
final class WaitingLine {

  private static final int GOOD_ANSWER_SECONDS = 20;

  private record Waiting(Call call, long since, long givesUpAt, CallStatus lostAs) {}

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private long served;
  private long servedSoon;
  private long secondsUntilServed;
  private long lost;

  void add(Call call, long now, long givesUpAt, CallStatus lostAs) {
    waiting.add(new Waiting(call, now, givesUpAt, lostAs));
  }

  /// Hands calls to ready agents, campaign by campaign in the order given.
  void serve(Collection<Campaign> takers, AgentRoutine routine, long now) {
    for (Campaign taker : takers) {
      while (!waiting.isEmpty() && !taker.ready().isEmpty()) {
        Waiting next = waiting.remove();
        long waited = now - next.since();
        served++;
        servedSoon += waited <= GOOD_ANSWER_SECONDS ? 1 : 0;
        secondsUntilServed += waited;
        routine.answer(taker.ready().remove(), next.call(), now);
      }
    }
  }

  void loseThoseWhoGiveUp(long now) {
    for (Iterator<Waiting> line = waiting.iterator(); line.hasNext(); ) {
      Waiting caller = line.next();
      if (caller.givesUpAt() <= now) {
        caller.call().end(caller.lostAs());
        lost++;
        line.remove();
      }
    }
  }

  void beginDay() {
    served = 0;
    servedSoon = 0;
    secondsUntilServed = 0;
    lost = 0;
  }

  void clear() {
    waiting.clear();
  }

  int size() {
    return waiting.size();
  }

  /// Calls that gave up since midnight.
  long lost() {
    return lost;
  }

  long served() {
    return served;
  }

  /// Mean seconds until an agent took the call, of those taken.
  long averageSeconds() {
    return served == 0 ? 0 : Math.round(secondsUntilServed / (double) served);
  }

  /// Percent of all calls that an agent took within twenty seconds.
  double serviceLevelPercent() {
    long all = served + lost;
    return all == 0 ? 0 : 100.0 * servedSoon / all;
  }
}

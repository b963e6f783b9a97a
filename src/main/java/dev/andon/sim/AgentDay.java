package dev.andon.sim;

import java.util.EnumMap;
import java.util.Map;

/// What one agent did since the dialer's midnight, in seconds and counts.
///
/// Steps count when they end, as the dialer closes its log records then.
final class AgentDay {

  private final Map<CallStatus, Integer> dispositions = new EnumMap<>(CallStatus.class);
  private int calls;
  private int pauses;
  private long talk;
  private long dead;
  private long wrapUp;
  private long firstWrapUp;
  private long wait;
  private long pause;
  private long loggedInAt;
  private long loggedOutAt;

  void book(AgentState state, long seconds) {
    switch (state) {
      case OFF -> {}
      case READY -> wait += seconds;
      case QUEUE, TALKING, PARK, THREE_WAY, DIAL -> talk += seconds;
      case DEAD -> {
        talk += seconds;
        dead += seconds;
      }
      case DISPO -> {
        if (wrapUp == 0) {
          firstWrapUp = seconds;
        }
        wrapUp += seconds;
      }
      case PREVIEW, PAUSED -> {
        pause += seconds;
        pauses++;
      }
    }
  }

  void countCall() {
    calls++;
  }

  void countDisposition(CallStatus status) {
    dispositions.merge(status, 1, Integer::sum);
  }

  void logIn(long now) {
    if (loggedInAt == 0) {
      loggedInAt = now;
    }
    loggedOutAt = 0;
  }

  void logOut(long now) {
    loggedOutAt = now;
  }

  boolean isEmpty() {
    return calls == 0 && talk + wrapUp + wait + pause == 0;
  }

  int calls() {
    return calls;
  }

  int pauses() {
    return pauses;
  }

  long talk() {
    return talk;
  }

  long dead() {
    return dead;
  }

  long wrapUp() {
    return wrapUp;
  }

  long firstWrapUp() {
    return firstWrapUp;
  }

  long waiting() {
    return wait;
  }

  long pause() {
    return pause;
  }

  /// Second of the first log-in of the day; 0 if there was none.
  long loggedInAt() {
    return loggedInAt;
  }

  /// Second of the last log-out; 0 while logged in.
  long loggedOutAt() {
    return loggedOutAt;
  }

  Map<CallStatus, Integer> dispositions() {
    return dispositions;
  }
}

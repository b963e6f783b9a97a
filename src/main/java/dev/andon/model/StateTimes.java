package dev.andon.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps, across polls, what one poll alone cannot tell: since when an agent is in its state, and
/// the finer state that only the dearer call names. Pure.
///
/// No function of the stock API tells a time in state. Three things do: an earlier poll that saw
/// the same state, the time stamp in the call id, and else the poll that saw the state first.
public final class StateTimes {

  /// What is needed to read a call id's time stamp.
  ///
  /// @param zone the dialer's offset from UTC
  /// @param skew the dialer's clock minus this machine's
  public record ServerClock(ZoneOffset zone, Duration skew) {}

  private StateTimes() {}

  /// Agents of this poll with the start of their state, and with the finer state of an earlier poll
  /// where this one did not ask for it.
  ///
  /// @param before the last poll's agents; empty at the first poll
  /// @param beforeAt when they were read; absent at the first poll
  /// @param now this poll's agents, each `since` the moment it was read
  /// @param clock the dialer's clock; absent where it is not known
  public static List<Agent> follow(
      List<Agent> before,
      Optional<Instant> beforeAt,
      List<Agent> now,
      Optional<ServerClock> clock) {
    Map<Agent.Key, Agent> earlier = new HashMap<>(before.size() * 2);
    before.forEach(agent -> earlier.put(agent.key(), agent));
    List<Agent> followed = new ArrayList<>(now.size());
    for (Agent agent : now) {
      Optional<Agent> known = Optional.ofNullable(earlier.get(agent.key()));
      Agent detailed = known.map(old -> keepDetail(old, agent)).orElse(agent);
      followed.add(start(known, detailed, beforeAt, clock));
    }
    return followed;
  }

  /// The same agents after this machine's clock was set by so much, so that no time in state jumps
  /// with it.
  public static List<Agent> shift(List<Agent> agents, Duration jump) {
    return agents.stream()
        .map(agent -> agent.withSince(agent.since().plus(jump), agent.sinceSeen()))
        .toList();
  }

  private static Agent keepDetail(Agent old, Agent agent) {
    boolean asked = agent.subStatus().isPresent();
    boolean same =
        old.rawStatus().equals(agent.rawStatus())
            && old.callId().equals(agent.callId())
            && sameLead(old, agent)
            && old.callsToday().equals(agent.callsToday());
    if (asked || !same) {
      return agent;
    }
    AgentState state =
        switch (old.state()) {
          // These last for as long as the call does, or until the agent acts.
          case DEAD, PARK, THREE_WAY, PREVIEW, CHAT, EMAIL -> old.state();
          case READY, QUEUE, RING, INCALL, DIAL, WRAPUP, PAUSED, MQUEUE, UNKNOWN -> agent.state();
        };
    return agent.withDetail(state, old.subStatus(), old.pauseCode());
  }

  /// A previewed lead is named only by the call that asks for sub-status.
  private static boolean sameLead(Agent old, Agent agent) {
    return old.leadId().equals(agent.leadId()) || old.state() == AgentState.PREVIEW;
  }

  private static Agent start(
      Optional<Agent> known, Agent agent, Optional<Instant> beforeAt, Optional<ServerClock> clock) {
    if (known.isPresent() && goesOn(known.get(), agent)) {
      return agent.withSince(known.get().since(), known.get().sinceSeen());
    }
    Instant seen = agent.asOf();
    boolean changeSeen = beforeAt.isPresent();
    Optional<Instant> called =
        agent.state().isCall()
            ? agent.callId().flatMap(id -> clock.flatMap(c -> callStart(id, c, seen)))
            : Optional.empty();
    if (called.isPresent()) {
      // It was seen doing something else at the last poll, so the call cannot have reached the
      // agent before: the stamp is that of the dialing.
      Instant earliest =
          known
              .map(old -> isSameCall(old, agent) ? old.since() : beforeAt.orElse(Instant.MIN))
              .orElse(Instant.MIN);
      return agent.withSince(called.get().isBefore(earliest) ? earliest : called.get(), true);
    }
    return agent.withSince(seen, changeSeen);
  }

  /// Dialing, handed over and talking are one call, whose time runs on.
  private static boolean isSameCall(Agent old, Agent agent) {
    return old.state().isCall() && old.callId().equals(agent.callId());
  }

  private static boolean goesOn(Agent old, Agent agent) {
    if (old.state() != agent.state()) {
      return false;
    }
    return switch (agent.state()) {
      case INCALL, QUEUE, DIAL, THREE_WAY, PARK, DEAD, RING, CHAT, EMAIL, MQUEUE ->
          old.callId().equals(agent.callId());
      // A call between two polls ended the old state and began a new one.
      case READY, PAUSED, PREVIEW, UNKNOWN -> old.callsToday().equals(agent.callsToday());
      case WRAPUP ->
          old.leadId().equals(agent.leadId()) && old.callsToday().equals(agent.callsToday());
    };
  }

  /// Start of a call from its id: a letter, the last 9 digits of month, day, hour, minute and
  /// second by the dialer's clock, and the lead. The first digit of the month is missing, so of the
  /// two months that fit the one nearer to now is meant.
  ///
  /// @return the start by this machine's clock; absent when the id is of another form or names a
  ///   time more than a day before `now`
  public static Optional<Instant> callStart(String callId, ServerClock clock, Instant now) {
    if (callId.length() < 10 || !callId.substring(1, 10).chars().allMatch(StateTimes::isDigit)) {
      return Optional.empty();
    }
    LocalDateTime serverNow = LocalDateTime.ofInstant(now.plus(clock.skew()), clock.zone());
    Optional<Instant> nearest = Optional.empty();
    for (int tens = 0; tens <= 1; tens++) {
      for (int year = serverNow.getYear() - 1; year <= serverNow.getYear(); year++) {
        Optional<Instant> candidate = time(year, tens, callId, clock);
        if (candidate.isPresent()
            && (nearest.isEmpty()
                || distance(candidate.get(), now).compareTo(distance(nearest.get(), now)) < 0)) {
          nearest = candidate;
        }
      }
    }
    return nearest
        .filter(start -> distance(start, now).compareTo(Duration.ofDays(1)) < 0)
        .map(start -> start.isAfter(now) ? now : start);
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  private static Optional<Instant> time(int year, int tens, String id, ServerClock clock) {
    try {
      return Optional.of(
          LocalDateTime.of(
                  year,
                  tens * 10 + number(id, 1, 2),
                  number(id, 2, 4),
                  number(id, 4, 6),
                  number(id, 6, 8),
                  number(id, 8, 10))
              .toInstant(clock.zone())
              .minus(clock.skew()));
    } catch (java.time.DateTimeException _) {
      return Optional.empty(); // month 0, or a day that this month does not have
    }
  }

  private static int number(String id, int from, int to) {
    return Integer.parseInt(id.substring(from, to));
  }

  private static Duration distance(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }
}

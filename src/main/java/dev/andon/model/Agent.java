package dev.andon.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One logged-in agent at the moment of one poll.
///
/// @param user user id; `vicidial_live_agents` does not force it to be unique
/// @param session conference id of the agent's session; empty where the dialect tells none
/// @param name full name as the dialer holds it; may be empty, may hold any character but tab
/// @param campaign id of the campaign the agent is logged in to
/// @param group user group; empty where not told
/// @param state what the agent is doing
/// @param rawStatus the dialer's own word for it
/// @param subStatus its finer word; absent when not asked for, `""` when there is none
/// @param pauseCode absent when not asked for, `""` when the agent gave none
/// @param callsToday calls today as the dialer counts them
/// @param leadId the lead on the agent's screen, where there is one
/// @param callId id of the call on the agent's line, where there is one
/// @param since when the state began, by this machine's clock
/// @param sinceSeen false when the state began before the first poll that saw it, so that the time
///   in state is "at least"
/// @param asOf when this row was read; older than the snapshot where rows are asked in turn
public record Agent(
    String user,
    String session,
    String name,
    String campaign,
    String group,
    AgentState state,
    String rawStatus,
    Optional<String> subStatus,
    Optional<String> pauseCode,
    OptionalInt callsToday,
    OptionalLong leadId,
    Optional<String> callId,
    Instant since,
    boolean sinceSeen,
    Instant asOf) {

  /// What tells one agent from another across polls: duplicate user rows differ by session.
  public record Key(String user, String session) {}

  public Agent {
    if (user.isBlank()) {
      throw new IllegalArgumentException("agent without a user id");
    }
  }

  /// User and session.
  public Key key() {
    return new Key(user, session);
  }

  /// The name, or the user id where there is no name.
  public String label() {
    return name.isBlank() ? user : name;
  }

  /// Time in the present state. Never negative: a clock set back shows as zero.
  public Duration timeInState(Instant now) {
    Duration elapsed = Duration.between(since, now);
    return elapsed.isNegative() ? Duration.ZERO : elapsed;
  }

  /// The same agent with another start of its state.
  public Agent withSince(Instant start, boolean seen) {
    return new Agent(
        user,
        session,
        name,
        campaign,
        group,
        state,
        rawStatus,
        subStatus,
        pauseCode,
        callsToday,
        leadId,
        callId,
        start,
        seen,
        asOf);
  }

  /// The same agent with what an earlier poll knew of its sub-status and pause code.
  public Agent withDetail(
      AgentState finerState, Optional<String> knownSubStatus, Optional<String> knownPauseCode) {
    return new Agent(
        user,
        session,
        name,
        campaign,
        group,
        finerState,
        rawStatus,
        knownSubStatus,
        knownPauseCode,
        callsToday,
        leadId,
        callId,
        since,
        sinceSeen,
        asOf);
  }
}

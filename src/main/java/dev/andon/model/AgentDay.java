package dev.andon.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// What one agent did today, from the dialer's export. What a build does not tell is absent.
///
/// @param user user id
/// @param calls calls
/// @param login time logged in
/// @param talk talk time without dead time
/// @param waiting time ready for a call
/// @param paused pause time
/// @param wrapUp time in wrap-up
/// @param dead time in calls that were over
/// @param asOf when the dialer was asked, by this machine's clock
public record AgentDay(
    String user,
    OptionalInt calls,
    Optional<Duration> login,
    Optional<Duration> talk,
    Optional<Duration> waiting,
    Optional<Duration> paused,
    Optional<Duration> wrapUp,
    Optional<Duration> dead,
    Instant asOf) {}

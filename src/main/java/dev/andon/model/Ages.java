package dev.andon.model;

import java.time.Instant;
import java.util.Optional;

/// When each part of the floor was last read, by this machine's clock. Absent: never.
///
/// Counts, live calls and hopper carry their own time with each campaign.
///
/// @param agents the list of agents and their raw states
/// @param subStatus their pause codes and finer states (dead, parked, 3-way, dialing)
/// @param campaigns active flag, dial method and level
/// @param calls the day's call counts
/// @param live the floor's live and waiting calls
/// @param agentDays the export of agent times
public record Ages(
    Optional<Instant> agents,
    Optional<Instant> subStatus,
    Optional<Instant> campaigns,
    Optional<Instant> calls,
    Optional<Instant> live,
    Optional<Instant> agentDays) {

  public static final Ages NEVER =
      new Ages(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
}

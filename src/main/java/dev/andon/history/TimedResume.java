package dev.andon.history;

import java.time.Instant;
import java.util.UUID;

/// A promise to let a campaign dial again.
///
/// @param id names it
/// @param dialer the dialer's address
/// @param campaign campaign id
/// @param pause the command that paused the campaign
/// @param at when it was set
/// @param due when the campaign shall dial again
/// @param who who set it
public record TimedResume(
    UUID id,
    String dialer,
    String campaign,
    UUID pause,
    Instant at,
    Instant due,
    AuditIntent.Who who) {

  /// How one ended.
  ///
  /// @param id of the timed resume
  /// @param who who ended it; the person who set it where it ended by itself
  public record Ended(UUID id, Instant at, Cause cause, AuditIntent.Who who) {}

  /// Why one ended.
  public enum Cause {
    /// Its time came, and the command was sent.
    RUN,
    /// Somebody took it back.
    CANCELLED,
    /// Another one took its place, or another command was given for the campaign.
    REPLACED,
    /// The campaign dialed before its time: somebody else resumed it.
    RESUMED_BEFORE,
    /// Its time came while Andon did not run or could not reach the dialer, too long ago.
    MISSED
  }
}

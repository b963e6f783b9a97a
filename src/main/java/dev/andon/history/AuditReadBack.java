package dev.andon.history;

import dev.andon.model.DialSettings;
import dev.andon.model.Problem;
import java.time.Instant;
import java.util.Optional;

/// What the dialer showed after the command.
///
/// @param seen the settings it listed; absent when they could not be read
/// @param after the campaign's numbers as they were last known, with the time of their own
/// @param problem why nothing could be read
/// @param late whether it was made up for after a restart
public record AuditReadBack(
    Instant at,
    Result result,
    Optional<DialSettings> seen,
    Optional<CampaignFigures> after,
    Optional<Problem> problem,
    boolean late) {

  /// What the read-back proves.
  public enum Result {
    CONFIRMED,
    NOT_CONFIRMED,
    /// It could not be read.
    NOT_READ,
    /// No function of the dialer tells what was changed.
    NOT_TOLD
  }
}

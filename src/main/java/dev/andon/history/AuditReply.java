package dev.andon.history;

import dev.andon.model.Problem;
import java.time.Instant;
import java.util.Optional;

/// What became of the request itself.
///
/// @param words what the dialer said; empty when it gave no usable answer
public record AuditReply(Instant at, Result result, String words, Optional<Problem> problem) {

  /// What the dialer made of the request.
  public enum Result {
    ACCEPTED,
    /// Nothing changed, or nothing was sent.
    REFUSED,
    /// It may have arrived all the same.
    NO_ANSWER
  }
}

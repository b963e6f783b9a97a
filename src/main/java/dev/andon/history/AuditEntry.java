package dev.andon.history;

import java.util.Optional;

/// One command with all that is known of it.
///
/// @param number counts up in the order of recording; 0 where it is not on disk
/// @param reply what became of the request; absent when Andon ended before it was known
/// @param readBack what the dialer showed afterwards
public record AuditEntry(
    long number, AuditIntent intent, Optional<AuditReply> reply, Optional<AuditReadBack> readBack) {

  /// Whether the dialer still has to be asked what became of it. Only a refusal needs no look.
  public boolean isUnfinished() {
    return readBack.isEmpty()
        && reply.filter(answer -> answer.result() == AuditReply.Result.REFUSED).isEmpty();
  }
}

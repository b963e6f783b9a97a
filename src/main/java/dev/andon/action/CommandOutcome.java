package dev.andon.action;

import dev.andon.model.Problem;
import java.time.Instant;
import java.util.Optional;

/// What is known after a command: never more than was read back.
public sealed interface CommandOutcome {

  /// The dialer lists the campaign as wanted.
  ///
  /// @param at when that was read
  record Confirmed(Instant at) implements CommandOutcome {}

  /// The dialer answered, but was not seen to do it.
  ///
  /// @param words its answer; empty when the command itself got none
  /// @param active what it lists instead; absent when it could not be read back
  record NotConfirmed(String words, Optional<Boolean> active, Optional<Problem> readBack)
      implements CommandOutcome {}

  /// The dialer refused, so nothing changed.
  record Refused(Problem problem) implements CommandOutcome {}

  /// Neither the command nor the read-back got an answer: it may or may not have been done.
  record Unknown(Problem problem) implements CommandOutcome {}
}

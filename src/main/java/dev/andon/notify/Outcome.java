package dev.andon.notify;

import dev.andon.model.Sentence;
import java.time.Duration;
import java.util.Optional;

/// What came of one try.
public sealed interface Outcome {

  /// The receiver has it.
  record Delivered() implements Outcome {}

  /// It may go better later.
  ///
  /// @param after how long the receiver wants to be left alone
  record TryAgain(Sentence why, Optional<Duration> after) implements Outcome {}

  /// The receiver will never take this.
  record Refused(Sentence why) implements Outcome {}
}

package dev.andon.watch;

import dev.andon.model.Problem;
import java.time.Instant;
import java.util.Optional;

/// Whether polls are recorded, in words for people.
public sealed interface Recording {

  /// Not known yet.
  record Starting() implements Recording {}

  /// They are.
  ///
  /// @param last when the last recorded poll was taken
  /// @param polls recorded in this run
  /// @param leftOut not recorded in this run, as while the disk was full
  /// @param notice what a person must know of the file, such as that a damaged one was set aside
  record On(Optional<Instant> last, long polls, long leftOut, Optional<Problem> notice)
      implements Recording {}

  /// They are not, and are again once that is possible. Polling and pausing go on.
  ///
  /// @param leftOut polls that were not recorded in this run
  record Stopped(Problem why, long leftOut) implements Recording {}

  /// Another Andon on this machine records; this one reads.
  record ReadOnly(Problem why) implements Recording {}
}

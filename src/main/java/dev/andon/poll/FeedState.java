package dev.andon.poll;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import java.time.Instant;
import java.util.Optional;

/// What the poller knows of its dialer. Every screen shows exactly this.
public sealed interface FeedState {

  /// The dialer answered the last poll.
  ///
  /// @param snapshot what it said
  /// @param nextPoll when it is asked again, by this machine's clock
  record Live(FloorSnapshot snapshot, Instant nextPoll) implements FeedState {}

  /// The last polls failed; the numbers are those of the last good one.
  ///
  /// @param last the last good snapshot
  /// @param problem why, in words for people
  /// @param failures polls failed in a row
  /// @param nextTry when it is asked again
  record Stale(FloorSnapshot last, Problem problem, int failures, Instant nextTry)
      implements FeedState {}

  /// There are no numbers to show.
  ///
  /// @param problem why, in words for people
  /// @param since when that began
  /// @param nextTry when it is asked again; absent when polling has stopped until a person says go
  ///   on
  record Down(Problem problem, Instant since, Optional<Instant> nextTry) implements FeedState {}

  /// Nothing was asked yet.
  record Starting() implements FeedState {}
}

package dev.andon.alert;

import dev.andon.model.Problem;
import java.time.Duration;
import java.time.Instant;

/// What can happen to alerts.
public sealed interface Input {

  /// When it happens.
  Instant at();

  /// A poll was answered.
  record Polled(Floor floor) implements Input {
    @Override
    public Instant at() {
      return floor.now();
    }
  }

  /// A poll failed.
  ///
  /// @param failures how many in a row by now
  record PollFailed(Instant at, Problem problem, int failures, Duration interval)
      implements Input {}

  /// Time passed. Told every few seconds, so that shelvings end and sounds repeat between polls.
  record Tick(Instant at, Duration interval) implements Input {}

  /// Somebody has seen an alert.
  ///
  /// @param note empty where nothing is said
  record Acknowledge(Instant at, AlertKey alert, String who, String note) implements Input {}

  /// Somebody puts an alert away for a while.
  record Shelve(Instant at, AlertKey alert, String who, String reason, Instant until)
      implements Input {}

  /// Somebody wants it back.
  record Unshelve(Instant at, AlertKey alert, String who) implements Input {}

  /// Somebody wants to see what an alert of this rule looks and sounds like.
  record Drill(Instant at, String rule, Subject subject, Severity severity, String who)
      implements Input {}
}

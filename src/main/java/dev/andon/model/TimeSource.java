package dev.andon.model;

import java.time.Instant;

/// Tells the time and how much of it has passed. Any thread.
public interface TimeSource {

  /// Time of day by this machine's clock, which a person may set forward or back.
  Instant now();

  /// Nanoseconds since some fixed moment; never runs back.
  long nanos();
}

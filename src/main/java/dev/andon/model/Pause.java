package dev.andon.model;

import java.time.Duration;

/// Waits; handed in, so that a test runs minutes in no time.
public interface Pause {

  /// Blocks the calling thread for so long.
  void last(Duration duration) throws InterruptedException;
}

package dev.andon.app;

import dev.andon.model.TimeSource;
import java.time.Instant;

/// This machine's clock; the only class that reads it.
final class SystemTime implements TimeSource {

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}

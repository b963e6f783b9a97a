package dev.andon.app;

import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log how long the program took from its start to the first frame of its first
/// window. FX thread only.
final class FirstFrame extends AnimationTimer {

  private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);

  private final TimeSource time;
  private final Optional<Instant> started;
  private int pulses;

  /// @param started when the operating system started the process, where it tells that
  FirstFrame(TimeSource time, Optional<Instant> started) {
    this.time = time;
    this.started = started;
  }

  /// Each pulse waits until the frame before it was painted.
  @Override
  public void handle(long nanos) {
    pulses++;
    if (pulses == 2) {
      stop();
      started.ifPresent(
          from ->
              LOG.info("First frame after {} ms", Duration.between(from, time.now()).toMillis()));
    }
  }
}

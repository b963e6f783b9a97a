package dev.andon.app;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes into the log how long the program took from its start to the first frame of its first
/// window. FX thread only.
final class FirstFrame extends AnimationTimer {

  private static final Logger LOG = LoggerFactory.getLogger(FirstFrame.class);

  private int pulses;

  /// Each pulse waits until the frame before it was painted.
  @Override
  public void handle(long nanos) {
    pulses++;
    if (pulses == 2) {
      stop();
      // The process' own start time is told in whole seconds on some systems.
      long millis = ManagementFactory.getRuntimeMXBean().getUptime();
      LOG.info("First frame {} ms after Java started", millis);
    }
  }
}

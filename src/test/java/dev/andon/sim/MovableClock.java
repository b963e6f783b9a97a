package dev.andon.sim;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that stands still until told otherwise.
final class MovableClock implements InstantSource {

  /// 11:10:05 at the dialer, on a Friday.
  static final Instant MID_SHIFT = Instant.parse("2026-11-20T16:10:05Z");

  private volatile Instant now = MID_SHIFT;

  @Override
  public Instant instant() {
    return now;
  }

  void forward(Duration time) {
    now = now.plus(time);
  }

  void back(Duration time) {
    now = now.minus(time);
  }
}

package dev.andon.vicidial;

import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;

/// Time that moves only when told to. Any thread.
public final class FakeTime implements TimeSource {

  /// When the floor was recorded: 16:03:26 by the dialer's clock.
  public static final Instant RECORDED = Instant.parse("2026-11-20T08:03:26Z");

  private Instant now;
  private long nanos = 1_000_000_000_000L;

  public FakeTime(Instant now) {
    this.now = now;
  }

  /// Time passes.
  public synchronized void pass(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  /// A person sets this machine's clock; no time passes.
  public synchronized void setClock(Instant to) {
    now = to;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }
}

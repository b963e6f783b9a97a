package dev.andon.sim;

/// Hands out lead ids; far more of them than calls can be live at once.
final class Leads {

  private static final long FIRST = 10_001;
  private static final long COUNT = 9_000_000;

  private long taken;

  long next() {
    return FIRST + taken++ % COUNT;
  }
}

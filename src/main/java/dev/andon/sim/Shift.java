package dev.andon.sim;

/// When one person at one seat means to come, rest and go. Seconds since 1970-01-01.
///
/// Three crews of eight hours follow each other, so the floor never closes: a screen left alone
/// overnight still has something to show.
final class Shift {

  static final int LENGTH = 8 * DialerTime.HOUR;
  static final int CREWS = DialerTime.DAY / LENGTH;

  private static final int LUNCH_WAVES = 4;

  private final long begins;
  private final int spread;
  private long lunchAt;
  private long breakAt;

  private Shift(long begins, int spread) {
    this.begins = begins;
    this.spread = spread;
    int wave = spread % LUNCH_WAVES;
    // The last wave works through: part of every crew is on a short day.
    lunchAt =
        wave == LUNCH_WAVES - 1
            ? Long.MAX_VALUE
            : begins + LENGTH * 7L / 16 + wave * 1_800L + spread % 240;
    breakAt = begins + 3_600 + spread * 13L % 5_400;
  }

  /// The shift that the dialer's clock is in; the seat number spreads people over minutes.
  static Shift at(long now, int seat, DialerTime time) {
    return new Shift(now - sinceFirstHour(now, time) % LENGTH, seat * 7_919 % 997);
  }

  static int crew(long now, DialerTime time) {
    return sinceFirstHour(now, time) / LENGTH;
  }

  private static int sinceFirstHour(long now, DialerTime time) {
    return Math.floorMod(
        time.secondOfDay(now) - DialerTime.FIRST_HOUR * DialerTime.HOUR, DialerTime.DAY);
  }

  long arrivesAt() {
    return begins + 20 + spread % 540;
  }

  boolean isOver(long now) {
    return now >= begins + LENGTH + spread % 210;
  }

  /// True once: lunch is taken as soon as it is asked for.
  boolean takesLunch(long now) {
    if (now < lunchAt) {
      return false;
    }
    lunchAt = Long.MAX_VALUE;
    return true;
  }

  boolean takesBreak(long now, int secondsToTheNext) {
    if (now < breakAt) {
      return false;
    }
    breakAt = now + secondsToTheNext;
    return true;
  }
}

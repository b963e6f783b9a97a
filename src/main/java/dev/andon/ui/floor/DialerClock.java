package dev.andon.ui.floor;

import dev.andon.model.Server;
import dev.andon.ui.common.Formats;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/// Turns moments of this machine's clock into the dialer's time of day.
///
/// @param skew the dialer's clock minus this machine's
/// @param zone where the dialer's midnight is
public record DialerClock(Duration skew, ZoneId zone) {

  /// This machine's own time, until the dialer has told its.
  public static DialerClock local(ZoneId zone) {
    return new DialerClock(Duration.ZERO, zone);
  }

  /// The dialer's time, as it says itself; in the local zone where it tells none.
  public static DialerClock of(Server server, ZoneId local) {
    return new DialerClock(
        server.clockSkew().orElse(Duration.ZERO), server.zone().<ZoneId>map(z -> z).orElse(local));
  }

  /// 10:44:05.
  public String timeWithSeconds(Instant ours) {
    return Formats.clockWithSeconds(at(ours));
  }

  /// 20 Nov.
  public String date(Instant ours) {
    return Formats.date(ours.plus(skew).atZone(zone));
  }

  /// 10:44.
  public String time(Instant ours) {
    return Formats.clock(at(ours));
  }

  /// The dialer's date and time.
  public ZonedDateTime at(Instant ours) {
    return ours.plus(skew).atZone(zone);
  }

  /// By how much this machine's moments are off the dialer's time of day, in whole minutes: a skew
  /// of seconds, which each poll measures a little differently, is left out.
  public ZoneOffset offsetAt(Instant ours) {
    int zoneSeconds = zone.getRules().getOffset(ours).getTotalSeconds();
    long skewMinutes = Math.round(skew.toSeconds() / 60.0);
    long most = ZoneOffset.MAX.getTotalSeconds();
    return ZoneOffset.ofTotalSeconds((int) Math.clamp(zoneSeconds + skewMinutes * 60, -most, most));
  }
}

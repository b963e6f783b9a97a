package dev.andon.ui.wall;

import dev.andon.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Turns moments of this machine's clock into the dialer's time of day.
///
/// @param skew the dialer's clock minus this machine's
/// @param zone where the dialer's midnight is
record DialerClock(Duration skew, ZoneId zone) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /// This machine's own time, until the dialer has told its.
  static DialerClock local(ZoneId zone) {
    return new DialerClock(Duration.ZERO, zone);
  }

  static DialerClock of(Server server, ZoneId local) {
    return new DialerClock(
        server.clockSkew().orElse(Duration.ZERO), server.zone().<ZoneId>map(z -> z).orElse(local));
  }

  /// 10:44.
  String time(Instant ours) {
    return TIME.format(ours.plus(skew).atZone(zone));
  }
}

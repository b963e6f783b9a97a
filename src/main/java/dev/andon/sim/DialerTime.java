package dev.andon.sim;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The dialer's local time: a fixed whole-hour offset, as the server has no other zone.
final class DialerTime {

  static final int HOUR = 3_600;
  static final int DAY = 24 * HOUR;

  /// Hour at which the simulated day begins.
  static final int FIRST_HOUR = 8;

  private static final int USUAL_OFFSET = -5;
  private static final int EARLIEST_HOUR = 10;
  private static final int LATEST_HOUR = 14;
  private static final int CHOSEN_HOUR = 11;
  private static final DateTimeFormatter DATE_AND_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter CALLER_ID = DateTimeFormatter.ofPattern("MMddHHmmss");

  private final int offsetHours;

  private DialerTime(int offsetHours) {
    this.offsetHours = offsetHours;
  }

  /// Five hours behind UTC if it is mid-shift there now; else the zone in which it is eleven, so
  /// that a demo shows a living floor at any hour of the viewer's day.
  static DialerTime around(Instant now) {
    int usual = hourOfDay(now.getEpochSecond(), USUAL_OFFSET);
    if (usual >= EARLIEST_HOUR && usual <= LATEST_HOUR) {
      return new DialerTime(USUAL_OFFSET);
    }
    int offset = USUAL_OFFSET + CHOSEN_HOUR - usual;
    return new DialerTime(offset < -12 ? offset + 24 : offset);
  }

  private static int hourOfDay(long epochSecond, int offsetHours) {
    return (int) (Math.floorMod(epochSecond + offsetHours * (long) HOUR, (long) DAY) / HOUR);
  }

  int offsetHours() {
    return offsetHours;
  }

  int hour(long epochSecond) {
    return hourOfDay(epochSecond, offsetHours);
  }

  int secondOfDay(long epochSecond) {
    return (int) Math.floorMod(epochSecond + offsetHours * (long) HOUR, (long) DAY);
  }

  /// Days since 1970-01-01 by the dialer's calendar.
  long day(long epochSecond) {
    return Math.floorDiv(epochSecond + offsetHours * (long) HOUR, (long) DAY);
  }

  long midnight(long epochSecond) {
    return epochSecond - secondOfDay(epochSecond);
  }

  LocalDate date(long epochSecond) {
    return LocalDate.ofEpochDay(day(epochSecond));
  }

  String dateAndTime(long epochSecond) {
    return DATE_AND_TIME.format(local(epochSecond));
  }

  /// Letter, the last nine digits of month to second of the call's start, ten-digit lead.
  String callerId(char letter, long startedAt, long lead) {
    return letter + CALLER_ID.format(local(startedAt)).substring(1) + "%010d".formatted(lead);
  }

  private LocalDateTime local(long epochSecond) {
    return LocalDateTime.ofEpochSecond(epochSecond, 0, ZoneOffset.ofHours(offsetHours));
  }
}

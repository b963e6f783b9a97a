package dev.andon.ui.console;

import dev.andon.ui.floor.DialerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads until when somebody wants an alert shelved: "30" are minutes, "14:30" is the dialer's
/// clock. Pure.
final class ShelvingEnd {

  private static final Pattern MINUTES = Pattern.compile("\\s*(\\d{1,4})\\s*");
  private static final Pattern CLOCK = Pattern.compile("\\s*([01]?\\d|2[0-3])[:.]([0-5]\\d)\\s*");

  private ShelvingEnd() {}

  /// The moment, empty where the text is neither. A time of day that is over means tomorrow's.
  static Optional<Instant> of(String text, Instant now, DialerClock clock) {
    Matcher minutes = MINUTES.matcher(text);
    if (minutes.matches()) {
      return Optional.of(now.plus(Duration.ofMinutes(Integer.parseInt(minutes.group(1)))));
    }
    Matcher time = CLOCK.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    ZonedDateTime there = clock.at(now);
    ZonedDateTime end =
        there.with(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
    Duration wait = Duration.between(there, end.isAfter(there) ? end : end.plusDays(1));
    return Optional.of(now.plus(wait));
  }
}

package dev.andon.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as a rules file writes them: `30 s`, `5 min`, `1 h`.
final class RuleTimes {

  private static final Pattern TIME =
      Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)\\s*(s|sec|min|m|h)");

  private RuleTimes() {}

  static Optional<Duration> parse(String text) {
    Matcher matcher = TIME.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    long unit =
        switch (matcher.group(2)) {
          case "h" -> 3_600_000L;
          case "m", "min" -> 60_000L;
          default -> 1_000L;
        };
    return Optional.of(Duration.ofMillis(Math.round(number * unit)));
  }

  static String text(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds != 0 && seconds % 3600 == 0) {
      return seconds / 3600 + " h";
    }
    return seconds != 0 && seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
  }
}

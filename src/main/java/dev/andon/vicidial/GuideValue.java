package dev.andon.vicidial;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the values of a gateway, which may carry a unit: `2.31%`, `00:12`, `12s`, `1,840`.
///
/// What is negative or cannot be read is absent: zero would be a figure.
final class GuideValue {

  private static final Set<String> ABSENT = Set.of("", "n/a", "na", "-", "--", "–", "—", "null");

  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,18}(?:\\.\\d{0,9})?) ?(%|[A-Za-z]{0,12})");
  private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(?!\\d)");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("(\\d+),(\\d{1,2}|\\d{4,9})(?!\\d)");
  private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{2})");
  private static final Pattern UNITS =
      Pattern.compile(
          "(?:(\\d{1,4}) ?h(?:ours?|rs?)?)? ?(?:(\\d{1,6}) ?m(?:in(?:utes?|s)?)?)?"
              + " ?(?:(\\d{1,9})(?:\\.\\d+)? ?(?:s(?:ec(?:onds?|s)?)?)?)?");

  private GuideValue() {}

  /// The text, where it is not one of the words for nothing.
  static Optional<String> text(String text) {
    String stripped = text.strip();
    return ABSENT.contains(stripped.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(stripped);
  }

  /// A number of things; never a percentage.
  static OptionalInt count(String text) {
    OptionalLong count = longCount(text);
    return count.isPresent() && count.getAsLong() <= Integer.MAX_VALUE
        ? OptionalInt.of((int) count.getAsLong())
        : OptionalInt.empty();
  }

  static OptionalLong longCount(String text) {
    Optional<Matcher> number = number(text).filter(match -> !match.group(2).equals("%"));
    if (number.isEmpty()) {
      return OptionalLong.empty();
    }
    try {
      // JSON writers turn 12 into 12.0.
      return OptionalLong.of(new BigDecimal(number.get().group(1)).longValueExact());
    } catch (ArithmeticException _) {
      return OptionalLong.empty();
    }
  }

  /// A percentage, with its sign or without, or another number that may have decimals.
  static OptionalDouble decimal(String text) {
    return number(text)
        .map(match -> OptionalDouble.of(Double.parseDouble(match.group(1))))
        .orElseGet(OptionalDouble::empty);
  }

  private static Optional<Matcher> number(String text) {
    String plain = text.strip();
    Matcher thousands = THOUSANDS.matcher(plain);
    if (thousands.lookingAt()) {
      plain = thousands.group().replace(",", "") + plain.substring(thousands.end());
    } else {
      Matcher comma = DECIMAL_COMMA.matcher(plain);
      if (comma.lookingAt()) {
        plain = comma.group(1) + "." + comma.group(2) + plain.substring(comma.end());
      }
    }
    Matcher number = NUMBER.matcher(plain);
    return number.matches() ? Optional.of(number) : Optional.empty();
  }

  /// `00:12`, `1:02:03`, `12s`, `2m 5s`; a number without a unit is seconds.
  static Optional<Duration> duration(String text) {
    String plain = text.strip().toLowerCase(Locale.ROOT);
    Matcher clock = CLOCK.matcher(plain);
    if (clock.matches()) {
      return Optional.of(duration(clock));
    }
    Matcher units = UNITS.matcher(plain);
    return !plain.isEmpty() && units.matches() ? Optional.of(duration(units)) : Optional.empty();
  }

  private static Duration duration(Matcher hoursMinutesSeconds) {
    return Duration.ofHours(part(hoursMinutesSeconds, 1))
        .plusMinutes(part(hoursMinutesSeconds, 2))
        .plusSeconds(part(hoursMinutesSeconds, 3));
  }

  private static long part(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /// Whether a campaign dials; anything but a clear word is not known rather than "no".
  static Optional<Boolean> flag(String text) {
    return switch (text.strip().toUpperCase(Locale.ROOT)) {
      case "Y", "YES", "TRUE", "1", "ACTIVE", "RUNNING", "STARTED", "ON" -> Optional.of(true);
      case "N", "NO", "FALSE", "0", "INACTIVE", "PAUSED", "STOPPED", "OFF" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}

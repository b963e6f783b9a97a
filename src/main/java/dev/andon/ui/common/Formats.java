package dev.andon.ui.common;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Figures as people read them in the display language. Pure functions of their arguments and that
/// language, any thread.
///
/// Digits are Latin in every language, thousands stand apart by a narrow space, and only the
/// decimal sign, the percent sign's place and the clock follow the language.
public final class Formats {

  /// What stands where a value is not known. Never 0.
  public static final String UNKNOWN = "–";

  /// Sets off thousands and the percent sign: narrow, and no line breaks at it.
  static final char THIN = '\u202f';

  private static final int MOST_DECIMALS = 4;

  private Formats() {}

  /// 17 184.
  public static String count(long value) {
    String digits = Long.toString(Math.abs(value));
    StringBuilder text = new StringBuilder(value < 0 ? "−" : "");
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.append(THIN);
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  /// The rate of these counts in percent without the sign: 2.7, or 2.96 where 3.0 would hide that
  /// it is below the limit. A dash while nobody answered.
  public static String percent(DropFigures figures, DropLimit limit) {
    return figures.answers() == 0
        ? UNKNOWN
        : percent(
            BigDecimal.valueOf(100L * figures.drops())
                .divide(BigDecimal.valueOf(figures.answers()), MathContext.DECIMAL64),
            percentOf(limit));
  }

  /// A percentage that is known as such, with the same care for the limit.
  public static String percent(double percent, DropLimit limit) {
    return Double.isFinite(percent)
        ? percent(BigDecimal.valueOf(percent), percentOf(limit))
        : UNKNOWN;
  }

  /// A limit: 3.0, or 2.75 where somebody chose so.
  public static String percent(DropLimit limit) {
    BigDecimal exact = percentOf(limit).stripTrailingZeros();
    return decimal(exact.setScale(Math.max(1, exact.scale()), RoundingMode.HALF_UP));
  }

  private static String percent(BigDecimal value, BigDecimal limit) {
    int side = value.compareTo(limit);
    int decimals = 1;
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    while (rounded.compareTo(limit) != side && decimals < MOST_DECIMALS) {
      decimals++;
      rounded = value.setScale(decimals, RoundingMode.HALF_UP);
    }
    return decimal(rounded);
  }

  /// A percentage with two decimals, as the dialer tells its own: 2.71.
  public static String percentOfTwoDecimals(double percent) {
    return decimal(BigDecimal.valueOf(percent).setScale(2, RoundingMode.HALF_UP));
  }

  /// A figure as short as it can be, with two decimals at most: 5, 6.4, 31.75.
  public static String decimal(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return decimal(rounded.stripTrailingZeros());
  }

  /// With the decimals that it has, and the decimal sign of the language.
  public static String decimal(BigDecimal value) {
    Locale latinDigits =
        new Locale.Builder()
            .setLocale(Messages.language().stripExtensions())
            .setUnicodeLocaleKeyword("nu", "latn")
            .build();
    return value
        .toPlainString()
        .replace('.', DecimalFormatSymbols.getInstance(latinDigits).getDecimalSeparator());
  }

  /// 0.03 * 100 in binary floating point is not 3.
  private static BigDecimal percentOf(DropLimit limit) {
    return BigDecimal.valueOf(limit.fraction()).movePointRight(2).round(new MathContext(9));
  }

  /// With its sign: 3.5 %.
  public static String withSign(String percent) {
    return Messages.text("format.percent", percent);
  }

  /// 4:10, and from an hour on 1:04:10.
  public static String duration(Duration time) {
    long seconds = Math.max(0, time.toSeconds());
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  /// The same with "≥ " where the start was not seen, so that it is at least that.
  public static String duration(Duration time, boolean startSeen) {
    return startSeen ? duration(time) : "≥" + THIN + duration(time);
  }

  /// In words: 12 s, 4 min, 2 h, 3 d.
  public static String age(Duration age) {
    long seconds = Math.max(0, age.toSeconds());
    if (seconds < 60) {
      return Messages.text("age.seconds", Long.toString(seconds));
    }
    if (seconds < 3600) {
      return Messages.text("age.minutes", Long.toString(seconds / 60));
    }
    return seconds < 48 * 3600
        ? Messages.text("age.hours", Long.toString(seconds / 3600))
        : Messages.text("age.days", count(seconds / 86_400));
  }

  /// The time of day to the minute: 10:44.
  public static String clock(TemporalAccessor time) {
    return time("format.clock", time);
  }

  /// The time of day to the second: 10:44:07.
  public static String clockWithSeconds(TemporalAccessor time) {
    return time("format.clock-seconds", time);
  }

  /// The day without its year: 20 Nov.
  public static String date(TemporalAccessor day) {
    return time("format.date", day);
  }

  private static String time(String key, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(Messages.pattern(key), Messages.language()).format(time);
  }

  /// A name from the dialer on one line: whatever would break or hide text becomes a space.
  public static String oneLine(String name) {
    if (isOneLine(name)) {
      return name;
    }
    StringBuilder line = new StringBuilder();
    name.codePoints().map(point -> isBlank(point) ? ' ' : point).forEach(line::appendCodePoint);
    return line.toString().strip().replaceAll(" {2,}", " ");
  }

  /// Nearly all names are; a poll of 2,000 agents asks thousands of times.
  private static boolean isOneLine(String name) {
    boolean afterSpace = true;
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean space = letter == ' ';
      if (space ? afterSpace : letter < ' ' || letter > '~') {
        return false;
      }
      afterSpace = space;
    }
    return name.isEmpty() || !afterSpace;
  }

  /// The beginning of a long text, cut between two characters as people see them, with an ellipsis.
  ///
  /// @param most characters that may stay
  public static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(most) ? most : characters.preceding(most);
    return text.substring(0, end).stripTrailing() + "…";
  }

  /// Whether text runs from right to left, by its first letter that has a direction.
  public static boolean isRightToLeft(String text) {
    return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }

  private static boolean isBlank(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE
        || Character.isWhitespace(point);
  }
}

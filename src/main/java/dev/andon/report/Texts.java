package dev.andon.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.OptionalDouble;
import java.util.ResourceBundle;

/// The words of reports in one language. Immutable, any thread.
final class Texts {

  /// Nobody knows.
  static final String UNKNOWN = "–";

  private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private final ResourceBundle bundle;
  private final Locale locale;

  Texts(Locale locale) {
    this.locale = locale;
    bundle = ResourceBundle.getBundle("dev.andon.report.texts", locale, NO_OTHER_LANGUAGE);
  }

  /// The language that the texts are really in.
  Locale language() {
    return bundle.getLocale().getLanguage().isEmpty() ? Locale.ENGLISH : bundle.getLocale();
  }

  Locale locale() {
    return locale;
  }

  /// The text of this key with its places filled in; figures are handed in as text.
  String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  /// The word for a constant: the key is the sort of word and the constant's name.
  String word(String sort, Enum<?> constant) {
    return text(sort + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /// The same where the bundle has it, else empty.
  String wordIfAny(String sort, Enum<?> constant) {
    try {
      return word(sort, constant);
    } catch (MissingResourceException _) {
      return "";
    }
  }

  /// A whole number, in groups of three.
  String count(int number) {
    return new DecimalFormat("#,##0", grouped()).format(number);
  }

  private DecimalFormatSymbols grouped() {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    symbols.setGroupingSeparator('\u2009');
    return symbols;
  }

  /// A percentage with two decimals.
  String percent(OptionalDouble percent) {
    return percent.isEmpty()
        ? UNKNOWN
        : new DecimalFormat("0.00", grouped())
                .format(BigDecimal.valueOf(percent.getAsDouble()).setScale(2, RoundingMode.HALF_UP))
            + " %";
  }

  /// A time to the second in UTC, and the version.
  String made(Made made) {
    return text("made.at-by", utc(made.at()), made.version());
  }

  /// A moment in UTC, as everybody reads it.
  static String utc(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// A time of the dialer's.
  static String time(LocalDateTime at) {
    return at.truncatedTo(ChronoUnit.SECONDS).format(TIME);
  }

  /// A limit, without needless decimals.
  String limit(double percent) {
    return new DecimalFormat("0.##", grouped()).format(BigDecimal.valueOf(percent)) + " %";
  }
}

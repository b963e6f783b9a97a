package dev.andon.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a figure came about: signs, the same with its counts, and the result. It reads the same in
/// every language.
///
/// @param formula such as `R = D/A`
/// @param counts such as `20/1000`
/// @param result such as `2.00 %`, or [#NONE]
public record Derivation(String formula, String counts, String result) {

  /// There is no such figure: nobody answered, or it never comes to that.
  public static final String NONE = "–";

  /// D/A.
  public static Derivation rate(DropFigures figures) {
    return new Derivation("R = D/A", quotient(figures), percent(figures.rate()));
  }

  /// How many of the next calls may all be drops.
  public static Derivation dropsLeft(DropFigures figures, DropLimit limit) {
    String l = fraction(limit);
    return new Derivation(
        "k = floor((L*A - D)/(1 - L))",
        "floor((%s*%d - %d)/(1 - %s))".formatted(l, figures.answers(), figures.drops(), l),
        Integer.toString(figures.dropsLeft(limit)));
  }

  /// How many answers without a drop bring the rate back.
  public static Derivation answersToRecover(DropFigures figures, DropLimit limit) {
    return new Derivation(
        "m = ceil(D/L - A)",
        "ceil(%d/%s - %d)".formatted(figures.drops(), fraction(limit), figures.answers()),
        Integer.toString(figures.answersToRecover(limit)));
  }

  /// A rate over days.
  public static Derivation rate(Period period) {
    return new Derivation(
        "R = sum(d)/sum(a)",
        "%s over %d of %d days"
            .formatted(quotient(period.figures()), period.daysKnown(), period.days()),
        percent(period.figures().rate()));
  }

  /// What may still be dropped today for the 30-day limit.
  public static Derivation dropsAllowedToday(
      ThirtyDays days, int answersByEndOfDay, DropLimit limit) {
    DropFigures before = days.before().figures();
    return new Derivation(
        "floor(L*(A29 + A0) - D29 - D0)",
        "floor(%s*(%d + %d) - %d - %d)"
            .formatted(
                fraction(limit),
                before.answers(),
                answersByEndOfDay,
                before.drops(),
                days.today().drops()),
        Integer.toString(days.dropsAllowedToday(answersByEndOfDay, limit)));
  }

  /// When the day reaches the limit at the pace of the last hour.
  public static Derivation breachIn(
      DropFigures today, DropFigures lastHour, Optional<Duration> breachIn, DropLimit limit) {
    return new Derivation(
        "t = (L*A - D)/(a*(r - L))",
        "(%1$s*%2$d - %3$d)/(%4$d/60*(%5$d/%4$d - %1$s))"
            .formatted(
                fraction(limit),
                today.answers(),
                today.drops(),
                lastHour.answers(),
                lastHour.drops()),
        breachIn.map(t -> t.toMinutes() + " min").orElse(NONE));
  }

  /// Where the true rate lies.
  public static Derivation interval(DropFigures figures) {
    return new Derivation(
        "Wilson, 95 %",
        quotient(figures),
        figures.interval().map(i -> percent(i.low()) + " – " + percent(i.high())).orElse(NONE));
  }

  /// How often chance alone makes so many drops at a true rate of `level`.
  public static Derivation tail(DropFigures figures, double level) {
    return new Derivation(
        "P(X >= D | A, p)",
        "P(X >= %d | %d, %s)".formatted(figures.drops(), figures.answers(), percent(level)),
        String.format(Locale.ROOT, "%.3f", BinomialTail.atLeast(figures, level)));
  }

  private static String quotient(DropFigures figures) {
    return figures.drops() + "/" + figures.answers();
  }

  private static String fraction(DropLimit limit) {
    return BigDecimal.valueOf(limit.fraction()).toPlainString();
  }

  private static String percent(OptionalDouble fraction) {
    return fraction.isPresent() ? percent(fraction.getAsDouble()) : NONE;
  }

  static String percent(double fraction) {
    return BigDecimal.valueOf(fraction)
            .movePointRight(2)
            .setScale(2, RoundingMode.HALF_UP)
            .toPlainString()
        + " %";
  }
}

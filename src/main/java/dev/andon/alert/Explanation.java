package dev.andon.alert;

import dev.andon.compliance.DropFigures;
import dev.andon.model.Sentence;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// Says in words for people why a rule says what it says.
public final class Explanation {

  private Explanation() {}

  /// The reason of this evaluation.
  public static Sentence of(Metric metric, Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Raised(_, _, var measure) ->
          measure.chance().isPresent()
              ? Phrase.BY_CHANCE.with(
                  value(metric, measure),
                  decimals(measure.threshold(), 2),
                  decimals(measure.chance().getAsDouble() * 100, 1))
              : Phrase.RAISED.with(value(metric, measure), threshold(metric, measure));
      case Evaluation.Holding(_, var measure) ->
          Phrase.HOLDING.with(value(metric, measure), threshold(metric, measure));
      case Evaluation.Clear(var measure) ->
          Phrase.CLEAR.with(value(metric, measure), threshold(metric, measure));
      case Evaluation.TooFew(var measure, var minimum) ->
          Phrase.TOO_FEW.with(measure.figures().map(DropFigures::answers).orElse(0), minimum);
      case Evaluation.NotEvaluated(var why) -> why.words();
    };
  }

  /// What was found, with its counts.
  public static Sentence value(Metric metric, Measure measure) {
    return measure
        .figures()
        .map(
            figures ->
                Phrase.OF_COUNTS.with(
                    decimals(measure.value(), 2), figures.drops(), figures.answers()))
        .orElseGet(() -> amount(metric, measure.value()));
  }

  /// The level that decided.
  public static Sentence threshold(Metric metric, Measure measure) {
    return amount(metric, measure.threshold());
  }

  private static Sentence amount(Metric metric, double value) {
    return switch (metric.unit()) {
      case PERCENT ->
          (metric.isDropRate() ? Phrase.PERCENT : Phrase.POINTS).with(decimals(value, 2));
      case COUNT -> Phrase.COUNT.with(decimals(value, 0));
      case SECONDS -> Phrase.SECONDS.with(decimals(value, 0));
      case MINUTES -> Phrase.MINUTES.with(decimals(value, 1));
    };
  }

  private static String decimals(double value, int places) {
    return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
  }
}

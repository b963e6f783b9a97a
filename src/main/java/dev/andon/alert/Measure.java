package dev.andon.alert;

import dev.andon.compliance.DropFigures;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a rule found, with the numbers that it was judged by.
///
/// @param value in the metric's unit
/// @param threshold the level that decided
/// @param figures D and A of a drop rate
/// @param chance how often chance alone makes so many drops at that level, where that was asked
/// @param asOf when the dialer was asked for them
public record Measure(
    double value,
    double threshold,
    Optional<DropFigures> figures,
    OptionalDouble chance,
    Instant asOf) {

  static Measure of(double value, double threshold, Instant asOf) {
    return new Measure(value, threshold, Optional.empty(), OptionalDouble.empty(), asOf);
  }

  /// Whether this tells something that the earlier one did not: the dialer was asked again, and its
  /// counts are not the same.
  boolean isFreshAfter(Measure earlier) {
    return !asOf.equals(earlier.asOf) && (figures.isEmpty() || !figures.equals(earlier.figures));
  }
}

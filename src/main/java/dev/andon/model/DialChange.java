package dev.andon.model;

import java.util.Optional;
import java.util.OptionalDouble;

/// What shall be set on a campaign; what is absent stays as it is.
///
/// @param active whether it shall dial
/// @param dialMethod MANUAL, RATIO, ADAPT_TAPERED and so on
/// @param dialLevel calls placed per waiting agent
/// @param maximumLevel highest dial level of the adaptive methods, which no function of the dialer
///   tells
public record DialChange(
    Optional<Boolean> active,
    Optional<String> dialMethod,
    OptionalDouble dialLevel,
    OptionalDouble maximumLevel) {

  public static final DialChange NOTHING =
      new DialChange(
          Optional.empty(), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  private static final double SAME_LEVEL = 0.0005;

  public DialChange {
    require(dialLevel);
    require(maximumLevel);
  }

  private static void require(OptionalDouble level) {
    if (level.isPresent() && !(level.getAsDouble() >= 0 && level.getAsDouble() < 1_000)) {
      throw new IllegalArgumentException("no dial level: " + level.getAsDouble());
    }
  }

  /// Makes it dial, or stop dialing.
  public static DialChange active(boolean active) {
    return NOTHING.withActive(active);
  }

  public DialChange withActive(boolean newActive) {
    return new DialChange(Optional.of(newActive), dialMethod, dialLevel, maximumLevel);
  }

  public DialChange withMethod(String newMethod) {
    return new DialChange(active, Optional.of(newMethod), dialLevel, maximumLevel);
  }

  public DialChange withLevel(double newLevel) {
    return new DialChange(active, dialMethod, OptionalDouble.of(newLevel), maximumLevel);
  }

  public DialChange withMaximum(double newMaximum) {
    return new DialChange(active, dialMethod, dialLevel, OptionalDouble.of(newMaximum));
  }

  /// Whether it changes nothing but whether the campaign dials.
  public boolean isOnlyActivity() {
    return dialMethod.isEmpty() && dialLevel.isEmpty() && maximumLevel.isEmpty();
  }

  /// Whether these settings can show that it took.
  public boolean canBeSeen() {
    return active.isPresent() || dialMethod.isPresent() || dialLevel.isPresent();
  }

  /// Whether these settings show that it took. The dial level is not compared under a method by
  /// which the dialer moves it by itself.
  public boolean isSeenIn(DialSettings seen) {
    return (active.isEmpty() || active.equals(seen.active()))
        && (dialMethod.isEmpty() || dialMethod.equals(seen.dialMethod()))
        && (dialLevel.isEmpty() || seen.isAdaptive() || sameLevel(dialLevel, seen.dialLevel()));
  }

  /// Whether both are the same to the dialer, which keeps three decimals.
  public static boolean sameLevel(OptionalDouble one, OptionalDouble other) {
    return one.isPresent() == other.isPresent()
        && (one.isEmpty() || Math.abs(one.getAsDouble() - other.getAsDouble()) < SAME_LEVEL);
  }
}

package dev.andon.sim;

import java.util.SplittableRandom;

/// The only source of chance of a floor, so that one seed gives one day.
final class Dice {

  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /// From `low` to `high`, both included.
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// Seconds around a mean, at least a third of it, with a long tail as talk times have.
  int around(double mean) {
    return Math.max(1, (int) Math.round(mean * (0.35 + 0.65 * -Math.log1p(-random.nextDouble()))));
  }

  /// How many of a stream of events fall into one second.
  int arrivals(double perSecond) {
    int sure = (int) perSecond;
    return sure + (chance(perSecond - sure) ? 1 : 0);
  }

  double fraction() {
    return random.nextDouble();
  }
}

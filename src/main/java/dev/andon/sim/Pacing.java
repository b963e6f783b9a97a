package dev.andon.sim;

/// How a campaign places its calls.
///
/// @param dialMethod the dialer's word for it
/// @param dialLevel calls placed per ready agent when the day begins
/// @param answerChance part of the dialed calls that a person answers, 0 to 1
/// @param drops drop rate that the adaptive methods aim at
/// @param secondsBetweenBursts 0: paced by ready agents; else a few calls at this interval
record Pacing(
    String dialMethod,
    double dialLevel,
    double answerChance,
    DropGoal drops,
    int secondsBetweenBursts) {

  private static final double USUAL_ANSWER_CHANCE = 0.28;

  static Pacing adaptive(String dialMethod, double dialLevel, DropGoal drops) {
    return new Pacing(dialMethod, dialLevel, USUAL_ANSWER_CHANCE, drops, 0);
  }

  /// The dialer places no calls: they come from outside, or agents dial by hand.
  static Pacing none(String dialMethod, double dialLevel) {
    return adaptive(dialMethod, dialLevel, DropGoal.steady(0));
  }

  static Pacing bursts(int secondsBetween, double answerChance) {
    return new Pacing("RATIO", 1.5, answerChance, DropGoal.steady(0), secondsBetween);
  }

  /// The same with another goal; a fixed level could not follow one.
  Pacing aimingAt(DropGoal goal) {
    String method = dialMethod.equals("RATIO") ? "ADAPT_AVERAGE" : dialMethod;
    return new Pacing(method, dialLevel, answerChance, goal, secondsBetweenBursts);
  }
}

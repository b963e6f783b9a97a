package dev.andon.sim;

import java.util.List;
import java.util.Set;

/// What a campaign of the floor is like before the day begins.
///
/// @param id up to 8 characters of A to Z, 0 to 9, `_` and `-`
/// @param active false: neither dials nor has agents
/// @param dialMethod the dialer's word for how calls are placed
/// @param dialLevel calls placed per ready agent at the start
/// @param share weight by which agents are spread over the campaigns
/// @param atMost no more agents than this
/// @param answerChance part of the dialed calls that a person answers, 0 to 1
/// @param drops drop rate its pacing aims at
/// @param secondsBetweenBursts 0: paced by ready agents; else a few calls at this interval
/// @param ownAnswered statuses that are human-answered only because this campaign says so
/// @param ownStatuses further statuses its agents use
/// @param inGroups in-groups its agents take calls of
/// @param dialStatuses lead statuses that are dialed, separated by blanks
record CampaignPlan(
    String id,
    String name,
    boolean active,
    String dialMethod,
    double dialLevel,
    int share,
    int atMost,
    double answerChance,
    DropGoal drops,
    int secondsBetweenBursts,
    Set<CallStatus> ownAnswered,
    Set<CallStatus> ownStatuses,
    List<String> inGroups,
    String dialStatuses) {

  private static final double USUAL_ANSWER_CHANCE = 0.28;

  static CampaignPlan predictive(String id, String name, int share, DropGoal drops) {
    return new CampaignPlan(
        id,
        name,
        true,
        "ADAPT_AVERAGE",
        1.5,
        share,
        Integer.MAX_VALUE,
        USUAL_ANSWER_CHANCE,
        drops,
        0,
        Set.of(),
        Set.of(),
        List.of(),
        "NEW NA B");
  }

  boolean takesInbound() {
    return dialMethod.equals("INBOUND_MAN");
  }

  boolean isManual() {
    return dialMethod.equals("MANUAL");
  }

  CampaignPlan stopped() {
    return new CampaignPlan(
        id,
        name,
        false,
        "RATIO",
        1,
        0,
        0,
        answerChance,
        drops,
        0,
        ownAnswered,
        ownStatuses,
        List.of(),
        "NEW");
  }

  CampaignPlan method(String newMethod, double newLevel) {
    return new CampaignPlan(
        id,
        name,
        active,
        newMethod,
        newLevel,
        share,
        atMost,
        answerChance,
        drops,
        secondsBetweenBursts,
        ownAnswered,
        ownStatuses,
        inGroups,
        dialStatuses);
  }

  CampaignPlan inGroups(String... newInGroups) {
    return new CampaignPlan(
        id,
        name,
        active,
        dialMethod,
        dialLevel,
        share,
        atMost,
        answerChance,
        drops,
        secondsBetweenBursts,
        ownAnswered,
        ownStatuses,
        List.of(newInGroups),
        dialStatuses);
  }

  CampaignPlan trickle(int seconds, int newAtMost, double newAnswerChance) {
    return new CampaignPlan(
        id,
        name,
        active,
        dialMethod,
        dialLevel,
        share,
        newAtMost,
        newAnswerChance,
        drops,
        seconds,
        ownAnswered,
        ownStatuses,
        inGroups,
        dialStatuses);
  }

  CampaignPlan quotes(boolean countAsAnswered) {
    return new CampaignPlan(
        id,
        name,
        active,
        dialMethod,
        dialLevel,
        share,
        atMost,
        answerChance,
        drops,
        secondsBetweenBursts,
        countAsAnswered ? Set.of(CallStatus.QUOTE) : Set.of(),
        Set.of(CallStatus.QUOTE),
        inGroups,
        dialStatuses);
  }

  CampaignPlan aimingAt(DropGoal newDrops) {
    return new CampaignPlan(
        id,
        name,
        active,
        dialMethod.equals("RATIO") && active ? "ADAPT_AVERAGE" : dialMethod,
        dialLevel,
        share,
        atMost,
        answerChance,
        newDrops,
        secondsBetweenBursts,
        ownAnswered,
        ownStatuses,
        inGroups,
        dialStatuses);
  }
}

package dev.andon.sim;

import java.util.List;

/// What a campaign of the floor is like before the day begins.
///
/// @param id up to 8 characters of A to Z, 0 to 9, `_` and `-`
/// @param active false: neither dials nor has agents
/// @param share weight by which agents are spread over the campaigns
/// @param atMost no more agents than this
/// @param inGroups in-groups whose calls its agents take
record CampaignPlan(
    String id,
    String name,
    boolean active,
    Pacing pacing,
    int share,
    int atMost,
    Quotes quotes,
    List<String> inGroups) {

  CampaignPlan {
    inGroups = List.copyOf(inGroups);
  }

  static CampaignPlan predictive(String id, String name, int share, DropGoal drops) {
    return new CampaignPlan(
        id,
        name,
        true,
        Pacing.adaptive("ADAPT_AVERAGE", 1.5, drops),
        share,
        Integer.MAX_VALUE,
        Quotes.UNKNOWN,
        List.of());
  }

  boolean takesInbound() {
    return pacing.dialMethod().equals("INBOUND_MAN");
  }

  boolean isManual() {
    return pacing.dialMethod().equals("MANUAL");
  }

  /// Lead statuses that are dialed, separated by blanks.
  String dialStatuses() {
    return active ? "NEW NA B" : "NEW";
  }

  CampaignPlan aimingAt(DropGoal goal) {
    Pacing changed = active ? pacing.aimingAt(goal) : pacing;
    return new CampaignPlan(id, name, active, changed, share, atMost, quotes, inGroups);
  }

  CampaignPlan taking(String... newInGroups) {
    return new CampaignPlan(id, name, active, pacing, share, atMost, quotes, List.of(newInGroups));
  }

  CampaignPlan quoting(Quotes newQuotes) {
    return new CampaignPlan(id, name, active, pacing, share, atMost, newQuotes, inGroups);
  }

  CampaignPlan paced(Pacing newPacing) {
    return new CampaignPlan(id, name, active, newPacing, share, atMost, quotes, inGroups);
  }

  CampaignPlan withAtMost(int agents) {
    return new CampaignPlan(id, name, active, pacing, share, agents, quotes, inGroups);
  }

  CampaignPlan stopped() {
    return new CampaignPlan(
        id, name, false, Pacing.bursts(0, pacing.answerChance()), 0, 0, quotes, inGroups);
  }
}

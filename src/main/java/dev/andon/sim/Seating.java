package dev.andon.sim;

import java.util.ArrayList;
import java.util.List;

/// Spreads seats over campaigns by their shares.
final class Seating {

  private Seating() {}

  /// The campaign of each seat, in seat order; campaigns take turns, so that neighbours differ.
  static List<CampaignPlan> of(List<CampaignPlan> plans, int agents) {
    List<CampaignPlan> seats = new ArrayList<>(agents);
    int[] given = new int[plans.size()];
    for (int seat = 0; seat < agents; seat++) {
      int best = -1;
      double bestClaim = 0;
      for (int index = 0; index < given.length; index++) {
        CampaignPlan plan = plans.get(index);
        double claim = given[index] < plan.atMost() ? plan.share() / (given[index] + 0.5) : 0;
        if (claim > bestClaim) {
          best = index;
          bestClaim = claim;
        }
      }
      if (best < 0) {
        break; // every campaign is full or stopped
      }
      given[best]++;
      seats.add(plans.get(best));
    }
    return seats;
  }
}

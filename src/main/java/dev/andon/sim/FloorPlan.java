package dev.andon.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The campaigns and in-groups of a floor, in the order of the dialer's tables.
///
/// @param campaigns the first ten each show a wall something else to get right
/// @param inGroups empty where no campaign takes calls from outside
record FloorPlan(List<CampaignPlan> campaigns, List<String> inGroups) {

  private static final List<String> TRADES =
      List.of("Solar", "Energy", "Mobile", "Fibre", "Travel", "Water", "Health", "Auto");
  private static final List<String> REGIONS =
      List.of("East", "South", "West", "Coast", "Valley", "Lakes", "Hills", "Central", "Islands");

  FloorPlan {
    campaigns = List.copyOf(campaigns);
    inGroups = List.copyOf(inGroups);
  }

  static FloorPlan of(SimSettings settings) {
    List<CampaignPlan> plans = new ArrayList<>(firstTen());
    for (int number = plans.size() + 1; number <= settings.campaigns(); number++) {
      plans.add(further(number));
    }
    List<CampaignPlan> chosen = plans.subList(0, settings.campaigns());
    if (settings.dropPercent().isPresent()) {
      DropGoal goal = DropGoal.steady(settings.dropPercent().getAsDouble());
      chosen = chosen.stream().map(plan -> plan.aimingAt(goal)).toList();
    }
    boolean inbound = chosen.stream().anyMatch(CampaignPlan::takesInbound);
    if (!inbound) {
      chosen = chosen.stream().map(plan -> plan.taking()).toList();
    }
    List<String> inGroups = inbound ? List.of("BILLING", "SALESLINE", "SUPPORT") : List.of();
    return new FloorPlan(chosen, inGroups);
  }

  private static List<CampaignPlan> firstTen() {
    return List.of(
        CampaignPlan.predictive("SALESUS", "US Sales", 6, DropGoal.steady(1.2)).taking("SALESLINE"),
        // Healthy at first, far over the usual limit of 3 percent from the middle of the morning.
        CampaignPlan.predictive("SOLAR", "Solar North", 5, DropGoal.steady(0))
            .paced(Pacing.adaptive("ADAPT_TAPERED", 1.8, new DropGoal(1.2, 1.5, 3)))
            .quoting(Quotes.ANSWERED),
        // Near the limit all day.
        CampaignPlan.predictive("RETAIN", "Retention", 5, DropGoal.steady(3.6)),
        CampaignPlan.predictive("ENERGY", "Home Energy, East", 4, DropGoal.steady(0.7))
            .quoting(Quotes.USED),
        CampaignPlan.predictive("UK-DEBT", "UK Debt", 3, DropGoal.steady(0))
            .paced(Pacing.adaptive("ADAPT_HARD_LIMIT", 1.3, DropGoal.steady(1.7))),
        CampaignPlan.predictive("INBOUND", "Customer Care", 5, DropGoal.steady(0))
            .paced(Pacing.none("INBOUND_MAN", 1))
            .taking("BILLING", "SALESLINE", "SUPPORT"),
        // Too few calls to judge: one drop looks like a disaster here.
        CampaignPlan.predictive("SURVEY", "Survey", 1, DropGoal.steady(0))
            .paced(Pacing.bursts(1_100, 0.3))
            .quoting(Quotes.USED)
            .withAtMost(2),
        CampaignPlan.predictive("OLDCAMP", "Old campaign (stopped)", 0, DropGoal.steady(0))
            .stopped(),
        // Dials, but nobody has answered yet.
        CampaignPlan.predictive("WINBACK", "Win-back|new list", 1, DropGoal.steady(0))
            .paced(Pacing.bursts(420, 0))
            .withAtMost(1),
        CampaignPlan.predictive("COLLECT", "Collections", 3, DropGoal.steady(0))
            .paced(Pacing.none("MANUAL", 0)));
  }

  private static CampaignPlan further(int number) {
    String trade = TRADES.get(number % TRADES.size());
    String region = REGIONS.get(number / TRADES.size() % REGIONS.size());
    String id = trade.substring(0, 4).toUpperCase(Locale.ROOT) + "_" + number;
    double percent = 0.6 + number * 7 % 13 / 10.0;
    return CampaignPlan.predictive(id, trade + " " + region, 3, DropGoal.steady(percent));
  }
}

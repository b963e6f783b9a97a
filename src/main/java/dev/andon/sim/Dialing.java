package dev.andon.sim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Places the calls of one campaign and hands the answered ones to its agents.
///
/// Ready agents times dial level calls ring at once. An answered call that finds no agent waits a
/// few seconds and is then dropped; the adaptive methods move the dial level so that the day's drop
/// rate comes near the campaign's goal.
final class Dialing {

  private static final int SECONDS_BETWEEN_LEVELS = 10;
  private static final int SECONDS_UNTIL_DROP = 5;
  private static final int CALLS_OF_A_BURST = 3;
  private static final double IMPATIENT = 0.2;
  private static final double UNROUTED = 0.02;

  /// Part of the busy agents who get free while a call rings, less what caution asks.
  private static final double SOON_FREE = 0.03;

  /// Where the highest dial level does not suffice, as in large campaigns, whose many agents serve
  /// nearly every call in time, more are counted on.
  private static final double SOON_FREE_AT_MOST = 0.4;

  private record Ringing(Call call, long until, boolean answered) {}

  private final Campaign campaign;
  private final Set<Campaign> takers;
  private final Dice dice;
  private final Leads leads;
  private final Dispositions dispositions;
  private final int agents;
  private final WaitingLine line = new WaitingLine();
  private List<Ringing> ringing = new ArrayList<>();
  private double soonFree = SOON_FREE;

  /// @param agents seats of the campaign
  Dialing(Campaign campaign, int agents, Dice dice, Leads leads) {
    this.campaign = campaign;
    this.agents = agents;
    this.dice = dice;
    this.leads = leads;
    takers = Set.of(campaign);
    dispositions = new Dispositions(dice);
  }

  void tick(long now, DialerTime time, AgentRoutine routine) {
    if (!ringing.isEmpty()) {
      endRinging(now);
    }
    if (line.size() > 0) {
      line.serve(takers, routine, now);
      line.loseThoseWhoGiveUp(now);
    }
    if (!campaign.dialsByItself()) {
      return;
    }
    if (now % SECONDS_BETWEEN_LEVELS == 0 && campaign.isAdaptive()) {
      adapt(time.secondOfDay(now));
    }
    placeCalls(now);
  }

  private void endRinging(long now) {
    boolean someEnd = false;
    for (Ringing call : ringing) {
      someEnd |= call.until() <= now;
    }
    if (!someEnd) {
      return;
    }
    List<Ringing> still = new ArrayList<>(ringing.size());
    for (Ringing call : ringing) {
      if (call.until() > now) {
        still.add(call);
      } else if (call.answered()) {
        answered(call.call(), now);
      } else {
        call.call().end(dispositions.unanswered());
      }
    }
    ringing = still;
  }

  private void answered(Call call, long now) {
    if (dice.chance(IMPATIENT)) {
      line.add(call, now, now + dice.between(2, 4), CallStatus.XDROP);
    } else if (dice.chance(UNROUTED)) {
      line.add(call, now, now + 2, CallStatus.PDROP);
    } else {
      line.add(call, now, now + SECONDS_UNTIL_DROP, CallStatus.DROP);
    }
  }

  /// Steers by the whole day's rate, as the stock script does.
  private void adapt(int secondOfDay) {
    DayCounts today = campaign.log().today();
    double allowed =
        today.of(campaign::isAnswered) * campaign.plan().pacing().drops().at(secondOfDay) / 100;
    double spare = allowed - today.of(CallStatus::isDrop);
    double step = spare > 0 ? 0.05 * Math.min(spare, 4) : -0.3;
    double before = campaign.dialLevel();
    campaign.adaptDialLevel(before + step);
    boolean atTheTop = campaign.dialLevel() == before && spare > 0;
    soonFree =
        atTheTop
            ? Math.min(SOON_FREE_AT_MOST, soonFree + 0.003)
            : Math.max(SOON_FREE, soonFree - 0.01);
  }

  private void placeCalls(long now) {
    int ready = campaign.ready().size();
    int interval = campaign.plan().pacing().secondsBetweenBursts();
    int calls;
    if (interval > 0) {
      calls = now % interval == 0 && ready > 0 ? CALLS_OF_A_BURST : 0;
    } else {
      double level = campaign.dialLevel();
      // Above level 1 it also dials ahead for some of the agents who are about to get free.
      double ahead = Math.max(0, level - 1) * soonFree * (agents - ready);
      calls = (int) Math.round(level * ready + ahead) - ringing.size() - line.size();
    }
    for (int call = 0; call < calls && campaign.takeLead(); call++) {
      boolean answered = dice.chance(campaign.plan().pacing().answerChance());
      int seconds = answered ? dice.between(5, 20) : dice.between(8, 26);
      ringing.add(
          new Ringing(new Call('V', leads.next(), now, campaign.log()), now + seconds, answered));
    }
  }

  void beginDay() {
    line.beginDay();
  }

  void hangUpAll() {
    ringing = new ArrayList<>();
    line.clear();
  }

  Campaign campaign() {
    return campaign;
  }

  Collection<Campaign> takers() {
    return takers;
  }

  int ringing() {
    return ringing.size();
  }

  WaitingLine line() {
    return line;
  }
}

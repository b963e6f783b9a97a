package dev.andon.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole call floor, second by second.
///
/// It moves only when told what time it is, never backwards, and the same seed and the same changes
/// at the same seconds give the same floor. Not thread-safe: the server asks under a lock.
final class Floor {

  private static final int SECONDS_BETWEEN_HOPPER_LOADS = 60;

  /// A machine that slept longer and into another day gets a new day instead of the old one's rest.
  private static final int LONGEST_CATCH_UP = 8 * DialerTime.HOUR;

  private static final double IN_GROUP_SHARE_OF_CALLS = 13;

  private final DialerTime time;
  private final People people;
  private final AgentRoutine routine;
  private final List<Agent> agents = new ArrayList<>();
  private final Map<String, Dialing> campaigns = new LinkedHashMap<>();
  private final Map<String, InGroup> inGroups = new LinkedHashMap<>();
  private final int inboundAgents;
  private long now;

  Floor(SimSettings settings, DialerTime time, long begin) {
    this.time = time;
    FloorPlan plan = FloorPlan.of(settings);
    Dice dice = new Dice(settings.seed());
    Leads leads = new Leads();
    List<CampaignPlan> seats = Seating.of(plan.campaigns(), settings.agents());
    people = new People(seats.size());
    routine = new AgentRoutine(time, dice, leads, people);

    long seed = settings.seed();
    for (CampaignPlan campaign : plan.campaigns()) {
      int seatsHere = (int) seats.stream().filter(campaign::equals).count();
      DayLog log =
          new DayLog(time, day -> pastDay(begin, day, seed, campaign, Math.max(seatsHere, 1)));
      Campaign row = new Campaign(campaign, log, Math.max(60, seatsHere * 8));
      campaigns.put(campaign.id(), new Dialing(row, seatsHere, dice, leads));
    }
    seats.forEach(seat -> agents.add(new Agent(agents.size(), campaign(seat.id()))));
    inboundAgents = (int) seats.stream().filter(CampaignPlan::takesInbound).count();
    double share = 1.0 / Math.max(1, plan.inGroups().size());
    double perHour = inboundAgents * IN_GROUP_SHARE_OF_CALLS * share;
    for (String id : plan.inGroups()) {
      DayLog log =
          new DayLog(
              time,
              day ->
                  isKnown(begin, day)
                      ? PastDay.ofInGroup(seed, id, perHour, day)
                      : new DayCounts());
      inGroups.put(id, new InGroup(id, share, log, takersOf(id), dice, leads));
    }
    open(begin);
  }

  private DayCounts pastDay(long begin, long day, long seed, CampaignPlan plan, int seats) {
    // A campaign that is stopped now ran until two weeks ago.
    long lastDay = plan.active() ? Long.MAX_VALUE : time.day(begin) - 14;
    boolean ran = isKnown(begin, day) && day <= lastDay;
    return ran ? PastDay.ofCampaign(seed, plan, plan.active() ? seats : 4, day) : new DayCounts();
  }

  private boolean isKnown(long begin, long day) {
    return day >= time.day(begin) - PastDay.DAYS_BACK;
  }

  private Campaign campaign(String id) {
    Dialing dialing = campaigns.get(id);
    if (dialing == null) {
      throw new IllegalArgumentException("no such campaign: " + id);
    }
    return dialing.campaign();
  }

  /// Inbound campaigns first; blended ones help out.
  private List<Campaign> takersOf(String inGroup) {
    return campaigns.values().stream()
        .map(Dialing::campaign)
        .filter(campaign -> campaign.plan().inGroups().contains(inGroup))
        .sorted(Comparator.comparing(campaign -> !campaign.plan().takesInbound()))
        .toList();
  }

  private void open(long begin) {
    now = begin;
    for (Dialing dialing : campaigns.values()) {
      dialing.hangUpAll();
      dialing.campaign().ready().clear();
    }
    inGroups.values().forEach(inGroup -> inGroup.line().clear());
    agents.forEach(agent -> agent.leave(begin));
    beginDay();
  }

  /// Lives through the seconds until then; a time before the present changes nothing.
  void advanceTo(long target) {
    if (target - now > LONGEST_CATCH_UP && time.day(target) != time.day(now)) {
      long midnight = time.midnight(target);
      long firstHour = midnight + DialerTime.FIRST_HOUR * (long) DialerTime.HOUR;
      open(target >= firstHour ? firstHour : midnight);
    }
    while (now < target) {
      now++;
      tick();
    }
  }

  private void tick() {
    if (time.secondOfDay(now) == 0) {
      beginDay();
    }
    for (Agent agent : agents) {
      if (agent.isDue(now)) {
        routine.next(agent, now);
      }
    }
    for (InGroup inGroup : inGroups.values()) {
      inGroup.tick(now, inboundAgents, routine);
    }
    boolean hopperLoads = now % SECONDS_BETWEEN_HOPPER_LOADS == 0;
    for (Dialing dialing : campaigns.values()) {
      dialing.tick(now, time, routine);
      if (hopperLoads) {
        dialing.campaign().fillHopper();
      }
    }
  }

  private void beginDay() {
    long day = time.day(now);
    for (Dialing dialing : campaigns.values()) {
      dialing.campaign().log().beginDay(day);
      dialing.beginDay();
    }
    for (InGroup inGroup : inGroups.values()) {
      inGroup.log().beginDay(day);
      inGroup.line().beginDay();
    }
    agents.forEach(agent -> agent.endDay(now));
    people.all().forEach(Person::beginDay);
    agents.forEach(agent -> agent.beginDay(now));
  }

  /// The floor's time: the latest it was told. Seconds since 1970-01-01.
  long now() {
    return now;
  }

  DialerTime time() {
    return time;
  }

  /// Every seat that is taken, by user.
  List<Agent> loggedIn() {
    return agents.stream()
        .filter(Agent::isLoggedIn)
        .sorted(Comparator.comparing(Agent::userOrBlank))
        .toList();
  }

  Optional<Agent> loggedIn(String user) {
    return agents.stream().filter(agent -> agent.userOrBlank().equals(user)).findFirst();
  }

  /// Blank unless the agent is on a call.
  String callerId(Agent agent) {
    return agent
        .call()
        .filter(_ -> agent.state().isOnCall())
        .map(call -> time.callerId(call.letter(), call.startedAt(), call.lead()))
        .orElse("");
  }

  /// Calls of a campaign or in-group that an agent has on the line.
  int callsWithAgents(String id) {
    DayLog log =
        dialing(id)
            .map(dialing -> dialing.campaign().log())
            .or(() -> inGroup(id).map(InGroup::log))
            .orElse(null);
    return (int)
        agents.stream()
            .filter(agent -> agent.state().isOnCall() && agent.state() != AgentState.DEAD)
            .filter(agent -> !agent.isHelping())
            .flatMap(agent -> agent.call().stream())
            .filter(call -> call.log() == log)
            .count();
  }

  /// The campaign of the seat that a person, by index, works at.
  Campaign campaignOfSeat(int personIndex) {
    return agents.get(personIndex % agents.size()).campaign();
  }

  People people() {
    return people;
  }

  /// In the order of the dialer's table.
  List<Dialing> campaigns() {
    return List.copyOf(campaigns.values());
  }

  Optional<Dialing> dialing(String campaignId) {
    return Optional.ofNullable(campaigns.get(campaignId));
  }

  List<InGroup> inGroups() {
    return List.copyOf(inGroups.values());
  }

  Optional<InGroup> inGroup(String id) {
    return Optional.ofNullable(inGroups.get(id));
  }
}

package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentDay;
import dev.andon.model.Problem;
import dev.andon.model.StateTimes;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Reads the agents of a gateway: all in one answer where it gives one, else one after the other, a
/// few in each poll. Used by the poll's thread only.
final class GuideAgentsReader {

  /// Requests of agent_stats in one poll.
  static final int MOST_REQUESTS = 20;

  private static final String STATS = "agent_stats";
  private static final String ROSTER = "logged_in_agents";

  /// How agent_stats is asked.
  private enum Way {
    UNTRIED,
    ALL_AT_ONCE,
    IN_TURN
  }

  private record Reading(GuideRecord record, Instant asOf) {}

  private record Asked(String user, ApiResult<List<GuideRecord>> result, Instant asOf) {}

  private final GuideCalls calls;
  private final FloorParts parts;
  private final Notes notes;
  private final GuideCampaignsReader campaigns;
  private final List<String> wanted;
  private final String ownUser;
  private final TimeSource time;

  private Way way = Way.UNTRIED;
  private boolean rosterMissing;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Long> lastAsked = new HashMap<>();
  private long turn;
  private Instant beganAt = Instant.EPOCH;
  private List<Agent> before = List.of();
  private Optional<Instant> beforeAt = Optional.empty();

  /// @param wanted only agents of these campaigns; empty for all
  /// @param ownUser the API user, whom a gateway may take for the one meant where none is named
  GuideAgentsReader(
      GuideCalls calls,
      FloorParts parts,
      Notes notes,
      GuideCampaignsReader campaigns,
      List<String> wanted,
      String ownUser,
      TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.notes = notes;
    this.campaigns = campaigns;
    this.wanted = wanted;
    this.ownUser = ownUser;
    this.time = time;
  }

  void forgetRefusals() {
    rosterMissing = false;
  }

  /// This machine's clock was set by so much.
  void shift(Duration jump) {
    before = StateTimes.shift(before, jump);
  }

  void read() throws InterruptedException {
    parts.agents = Optional.empty();
    beganAt = time.now();
    boolean done = way != Way.IN_TURN && !notes.isRefused(STATS) && readAllAtOnce();
    if (!done && calls.closedBy().isEmpty()) {
      readInTurn();
    }
    count();
  }

  /// @return whether this settled the agents of this poll, be it that they cannot be had
  private boolean readAllAtOnce() throws InterruptedException {
    switch (calls.agentStats(Optional.empty())) {
      case ApiResult.Ok<List<GuideRecord>>(var records) -> {
        if (way == Way.UNTRIED && !isOfAll(records)) {
          way = Way.IN_TURN;
          return false;
        }
        if (!records.isEmpty()) {
          way = Way.ALL_AT_ONCE;
        }
        takeAll(records);
        return true;
      }
      case ApiResult.Failed<List<GuideRecord>>(var failure) -> {
        boolean wantsUser =
            failure instanceof ApiFailure.Rejected || failure instanceof ApiFailure.Garbled;
        if (way == Way.UNTRIED && wantsUser) {
          way = Way.IN_TURN;
          return false;
        }
        notes.add(STATS, failure);
        return !Notes.isMissingRight(failure);
      }
    }
  }

  /// One row may be the answer for the user that asked, and none may mean that a user was missing.
  private boolean isOfAll(List<GuideRecord> records) {
    int loggedIn = campaigns.toldCounts().values().stream().mapToInt(AgentCounts::loggedIn).sum();
    return switch (records.size()) {
      case 0 -> loggedIn == 0;
      case 1 ->
          loggedIn <= 1
              && records.getFirst().text(GuideKey.USER).filter(u -> !u.equals(ownUser)).isPresent();
      default -> records.stream().anyMatch(row -> row.text(GuideKey.USER).isPresent());
    };
  }

  private void takeAll(List<GuideRecord> records) {
    Instant now = time.now();
    readings.clear();
    List<GuideSeat> seats =
        records.stream()
            .filter(row -> row.text(GuideKey.USER).isPresent())
            .map(row -> new GuideSeat(row, ""))
            .toList();
    seats.forEach(seat -> readings.put(seat.user(), new Reading(seat.row(), now)));
    seat(seats, now);
  }

  private void readInTurn() throws InterruptedException {
    Optional<List<GuideSeat>> roster = roster();
    if (roster.isEmpty()) {
      return;
    }
    Instant now = time.now();
    List<String> users = roster.get().stream().map(GuideSeat::user).distinct().toList();
    readings.keySet().retainAll(users);
    lastAsked.keySet().retainAll(users);
    if (!notes.isRefused(STATS)) {
      ask(
          users.stream()
              .sorted(Comparator.comparing(user -> lastAsked.getOrDefault(user, -1L)))
              .toList());
    }
    seat(roster.get(), now);
    long waiting =
        roster.get().stream()
            .filter(seat -> !seat.tellsState() && !lastAsked.containsKey(seat.user()))
            .count();
    if (waiting > 0 && !notes.isRefused(STATS)) {
      notes.add(
          new Problem(
              STATS,
              Problem.Kind.SKIPPED,
              Phrase.AGENTS_TO_ASK.with(waiting, users.size()),
              Phrase.AGENTS_TO_ASK_HINT.with(MOST_REQUESTS)));
    }
  }

  /// Who is logged in; absent where nothing tells.
  private Optional<List<GuideSeat>> roster() throws InterruptedException {
    Optional<ApiFailure> trouble = Optional.empty();
    if (!rosterMissing) {
      switch (calls.loggedInAgents(wanted)) {
        case ApiResult.Ok<List<GuideRecord>>(var records) -> {
          List<GuideSeat> seats =
              records.stream()
                  .filter(row -> row.text(GuideKey.USER).isPresent())
                  .map(row -> new GuideSeat(row, ""))
                  .toList();
          if (records.isEmpty() || !seats.isEmpty()) {
            return Optional.of(seats);
          }
          rosterMissing = true;
        }
        case ApiResult.Failed<List<GuideRecord>>(var failure) -> {
          // No guide promises this function, so its absence is no trouble.
          rosterMissing = Notes.isMissingRight(failure);
          trouble = rosterMissing ? Optional.empty() : Optional.of(failure);
        }
      }
    }
    if (!campaigns.seats().isEmpty()) {
      return Optional.of(campaigns.seats());
    }
    trouble.ifPresentOrElse(
        failure -> notes.add(ROSTER, failure),
        () ->
            notes.add(
                new Problem(
                    STATS,
                    Problem.Kind.UNSUPPORTED,
                    Phrase.NO_ROSTER.with(),
                    Phrase.NO_ROSTER_HINT.with())));
    return Optional.empty();
  }

  /// The first alone: it shows in which layout the others answer, and whether they do.
  private void ask(List<String> users) throws InterruptedException {
    if (users.isEmpty() || calls.agentRequests() >= MOST_REQUESTS) {
      return;
    }
    Asked first = ask(users.getFirst());
    take(first);
    if (first.result() instanceof ApiResult.Failed<List<GuideRecord>>(var failure)
        && Notes.isMissingRight(failure)) {
      return;
    }
    int left = MOST_REQUESTS - calls.agentRequests();
    // Until a layout is settled, one agent may take two requests.
    int more = calls.agentStatsSettled() ? left : left / 2;
    List<Callable<Asked>> others = new ArrayList<>();
    users.stream().skip(1).limit(more).forEach(user -> others.add(() -> ask(user)));
    InPairs.run(others).forEach(this::take);
  }

  private Asked ask(String user) throws InterruptedException {
    ApiResult<List<GuideRecord>> result = calls.agentStats(Optional.of(user));
    return new Asked(user, result, time.now());
  }

  private void take(Asked asked) {
    lastAsked.put(asked.user(), turn++);
    switch (asked.result()) {
      case ApiResult.Ok<List<GuideRecord>>(var records) ->
          records.stream()
              .filter(row -> row.text(GuideKey.USER).orElse(asked.user()).equals(asked.user()))
              .findFirst()
              .ifPresentOrElse(
                  row -> readings.put(asked.user(), new Reading(row, asked.asOf())),
                  () -> readings.remove(asked.user()));
      case ApiResult.Failed<List<GuideRecord>>(var failure) -> notes.add(STATS, failure);
    }
  }

  /// Makes agents of who is logged in and what was read of each.
  ///
  /// @param listedAt when the list was read; a reading is as old as it is
  private void seat(List<GuideSeat> seats, Instant listedAt) {
    Map<Agent.Key, Agent> earlier =
        before.stream().collect(Collectors.toMap(Agent::key, agent -> agent, (one, _) -> one));
    Map<Agent.Key, Agent> agents = new LinkedHashMap<>();
    for (GuideSeat seat : seats) {
      Optional<Reading> reading = Optional.ofNullable(readings.get(seat.user()));
      GuideRecord details = reading.map(Reading::record).orElse(GuideFigures.NOTHING);
      boolean own = seat.tellsState() || reading.isEmpty();
      GuideRecord state = own ? seat.row() : details;
      Instant asOf = own ? listedAt : reading.orElseThrow().asOf();
      Agent agent = seat.agent(state, details, asOf);
      boolean shown =
          wanted.isEmpty() || agent.campaign().isEmpty() || wanted.contains(agent.campaign());
      if (shown && !GuideSeat.isLoggedOut(state)) {
        agents.putIfAbsent(
            seat.key(), started(agent, state, Optional.ofNullable(earlier.get(seat.key()))));
      }
    }
    List<Agent> now = List.copyOf(agents.values());
    before = now;
    beforeAt = Optional.of(listedAt);
    parts.agents = Optional.of(now);
    // The age of the list is that of its oldest row.
    parts.agentsAt =
        Optional.of(now.stream().map(Agent::asOf).min(Comparator.naturalOrder()).orElse(listedAt));
    boolean finer = now.stream().anyMatch(agent -> agent.pauseCode().isPresent());
    if (finer) {
      parts.subStatusAt = parts.agentsAt;
    }
    days(listedAt);
  }

  /// When its state began: told by the server, else followed from poll to poll.
  private Agent started(Agent agent, GuideRecord state, Optional<Agent> old) {
    Optional<Instant> told = GuideSeat.since(state, agent.asOf());
    if (told.isPresent()) {
      return agent.withSince(told.get(), true);
    }
    if (old.isPresent() && old.get().asOf().equals(agent.asOf())) {
      return agent.withSince(old.get().since(), old.get().sinceSeen());
    }
    // What an agent did before the first answer about it is not known, so nor is the beginning.
    Optional<Agent> known = old.filter(row -> !row.rawStatus().isEmpty());
    Optional<Instant> seenAt =
        old.isPresent() ? known.map(Agent::asOf) : beforeAt.filter(_ -> way != Way.IN_TURN);
    return StateTimes.follow(
            known.map(List::of).orElse(List.of()), seenAt, List.of(agent), parts.clock())
        .getFirst();
  }

  private void days(Instant now) {
    Map<String, AgentDay> days = new HashMap<>();
    readings.forEach(
        (user, reading) -> {
          if (parts.serverDay(reading.asOf()).equals(parts.serverDay(now))) {
            GuideSeat.day(user, reading.record(), reading.asOf())
                .ifPresent(day -> days.put(user, day));
          }
        });
    parts.agentDays = days;
    parts.agentDaysAt = days.values().stream().map(AgentDay::asOf).min(Comparator.naturalOrder());
  }

  /// Agents by state for each campaign: counted from the agents where every one of them was read in
  /// this poll and names its campaign, else as the server counts them. From rows of several polls
  /// only where it does not count, and never from rows without a campaign.
  private void count() {
    List<Agent> agents = parts.agents.orElse(List.of());
    boolean namesCampaigns =
        parts.agents.isPresent() && agents.stream().noneMatch(agent -> agent.campaign().isBlank());
    boolean allRead = agents.stream().noneMatch(this::isOld);
    Map<String, AgentCounts> counts = new HashMap<>();
    if (!(namesCampaigns && allRead)) {
      counts.putAll(campaigns.toldCounts());
    }
    if (namesCampaigns) {
      Map<String, List<Agent>> byCampaign =
          agents.stream().collect(Collectors.groupingBy(Agent::campaign));
      for (String id : parts.campaignIds()) {
        counts.putIfAbsent(id, AgentCounts.of(byCampaign.getOrDefault(id, List.of())));
      }
    }
    parts.agentCounts = Optional.of(counts);
  }

  /// Whether its state was not read in this poll.
  private boolean isOld(Agent agent) {
    return agent.rawStatus().isEmpty() || agent.asOf().isBefore(beganAt);
  }
}

package dev.andon.ui.console;

import dev.andon.model.Agent;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.ui.floor.Floors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Floors with much in their tables.
final class TableFloors {

  private static final String[] FIRST = {"Maya", "Per", "José", "Zoë", "Eva", "Kim", "Lea", "Ali"};
  private static final String[] LAST = {"Okafor", "Lindqvist", "Abara", "Müller", "Novák"};
  private static final AgentState[] STATES = {
    AgentState.INCALL, AgentState.INCALL, AgentState.INCALL, AgentState.READY, AgentState.PAUSED,
    AgentState.INCALL, AgentState.WRAPUP, AgentState.READY, AgentState.INCALL, AgentState.DIAL,
    AgentState.PAUSED
  };
  private static final String[] CODES = {"BREAK", "", "TRAIN", "LUNCH"};

  private TableFloors() {}

  /// So many agents, those of the drawing first.
  static FloorSnapshot agents(Instant at, int count) {
    List<Agent> agents = new ArrayList<>(Floors.drawnAgents(at).subList(0, 7));
    for (int i = agents.size(); i < count; i++) {
      agents.add(
          Floors.agent(
              Integer.toString(6000 + 7 * i),
              FIRST[i % FIRST.length] + " " + LAST[i % LAST.length],
              List.of("US", "RET", "SOLAR", "HOME").get(i % 4),
              STATES[i % STATES.length],
              CODES[i % CODES.length],
              at,
              STATES[i % STATES.length] == AgentState.WRAPUP ? i % 110 : (i * 37L) % 850));
    }
    Map<String, AgentDay> days = new HashMap<>();
    for (Agent agent : agents) {
      days.put(agent.user(), day(agent.user(), at.minusSeconds(240)));
    }
    return with(at, Floors.drawnCampaigns(at), agents, days, List.of(), queues(at));
  }

  static AgentDay day(String user, Instant asOf) {
    int calls = 20 + user.hashCode() % 20;
    return new AgentDay(
        user,
        OptionalInt.of(calls),
        Optional.of(Duration.ofMinutes(210)),
        Optional.of(Duration.ofSeconds(calls * 150L)),
        Optional.of(Duration.ofSeconds(calls * 25L)),
        Optional.of(Duration.ofSeconds(1260)),
        Optional.of(Duration.ofSeconds(calls * 24L)),
        Optional.empty(),
        asOf);
  }

  static FloorSnapshot names(Instant at) {
    FloorSnapshot names = Floors.names(at);
    List<Agent> agents = new ArrayList<>(names.agents().orElseThrow());
    agents.add(Floors.agent("44", "", "HTML", AgentState.INCALL, "", at, 5));
    agents.add(Floors.agent("45", "Tab\there\nnew line", "HTML", AgentState.READY, "", at, 5));
    return with(at, names.campaigns(), agents, Map.of(), List.of(), List.of());
  }

  static FloorSnapshot with(
      Instant at,
      List<Campaign> campaigns,
      List<Agent> agents,
      Map<String, AgentDay> days,
      List<Problem> problems,
      List<Queue> queues) {
    FloorSnapshot plain = Floors.snapshot(at, campaigns, Optional.of(agents), problems);
    return new FloorSnapshot(
        at,
        plain.server(),
        problems,
        campaigns,
        queues,
        Optional.of(agents),
        plain.floorLive(),
        days,
        new Ages(
            Optional.of(at),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            days.values().stream().map(AgentDay::asOf).findFirst()));
  }

  static List<Queue> queues(Instant at) {
    return List.of(
        queue("AGENTDIRECT", 0, 0, 0, 0, at),
        queue("SALESLINE", 3, 412, 388, 9, at),
        queue("SUPPORT", 7, 1033, 990, 41, at),
        queue("BILLING", 0, 220, 210, 6, at.minusSeconds(1500)),
        new Queue(
            "NIGHTLINE", Optional.empty(), Optional.of(new LiveCalls(1, OptionalInt.empty(), at))),
        queue("CALLBACK", 1, 18, 14, 2, at));
  }

  static Queue queue(String id, int waiting, int calls, int answers, int drops, Instant asOf) {
    return new Queue(
        id,
        Optional.of(
            new CallCounts(
                OptionalInt.of(calls),
                OptionalInt.of(answers),
                OptionalInt.of(drops),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                asOf)),
        Optional.of(new LiveCalls(waiting, OptionalInt.of(waiting + 4), asOf)));
  }

  static Problem noRight(String function) {
    return new Problem(
        function,
        Problem.Kind.NOT_ALLOWED,
        "The API user may not use " + function + ", so it cannot be read.",
        "Give the API user level 9 and ‘view reports’.");
  }
}

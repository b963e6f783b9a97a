package dev.andon.alert;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Period;
import dev.andon.compliance.Regimes;
import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.PollCost;
import dev.andon.model.Queue;
import dev.andon.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// One poll's floor, to be changed before it is built.
final class TestFloor {

  static final String SERVER = "https://dialer.example";
  static final Duration INTERVAL = Duration.ofSeconds(30);
  static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  final Instant at;
  Regimes regimes = Regimes.DEFAULT;
  Optional<Duration> skew = Optional.of(Duration.ZERO);
  boolean agentsKnown = true;
  Instant agentsAt;
  final Map<String, CampaignMaker> campaigns = new LinkedHashMap<>();
  final List<Agent> agents = new ArrayList<>();
  final List<Queue> queues = new ArrayList<>();

  static final class CampaignMaker {
    Optional<Boolean> active = Optional.of(true);
    OptionalDouble dialLevel = OptionalDouble.of(2);
    Optional<CallCounts> calls = Optional.empty();
    OptionalDouble percentServer = OptionalDouble.empty();
    Optional<LiveCalls> live = Optional.empty();
    Optional<Hopper> hopper = Optional.empty();
    Optional<AgentCounts> agents = Optional.of(agents(10, 2));
    CampaignClocks clocks = CampaignClocks.UNKNOWN;
  }

  TestFloor(Instant at) {
    this.at = at;
    this.agentsAt = at;
  }

  /// So many logged in, so many of them ready, the others in calls.
  static AgentCounts agents(int loggedIn, int ready) {
    return new AgentCounts(loggedIn, ready, loggedIn - ready, 0, 0, 0, 0, 0);
  }

  CampaignMaker campaign(String id) {
    return campaigns.computeIfAbsent(id, _ -> new CampaignMaker());
  }

  /// A campaign with the day's counts, asked for at this poll.
  TestFloor day(String id, int drops, int answers) {
    return day(id, drops, answers, at);
  }

  TestFloor day(String id, int drops, int answers, Instant asOf) {
    campaign(id).calls =
        Optional.of(
            new CallCounts(
                OptionalInt.of(answers * 4),
                OptionalInt.of(answers),
                OptionalInt.of(drops),
                OptionalInt.of(0),
                Optional.empty(),
                Optional.empty(),
                asOf));
    return this;
  }

  TestFloor clocks(
      String id,
      Optional<DropFigures> hour,
      Optional<DropFigures> thirty,
      Optional<DropFigures> month) {
    campaign(id).clocks =
        new CampaignClocks(
            hour,
            thirty.map(TestFloor::period),
            month.map(TestFloor::period),
            OptionalDouble.empty(),
            Optional.empty());
    return this;
  }

  static Period period(DropFigures figures) {
    LocalDate today = LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    return new Period(today.minusDays(29), today, figures, 0, 30);
  }

  TestFloor agent(String user, AgentState state, Duration inState, Optional<String> pauseCode) {
    agents.add(
        new Agent(
            user,
            "",
            user,
            "SOLAR",
            "TEAM",
            state,
            state.name(),
            Optional.empty(),
            pauseCode,
            OptionalInt.of(1),
            OptionalLong.empty(),
            Optional.empty(),
            at.minus(inState),
            true,
            at));
    return this;
  }

  Floor build() {
    Server server =
        new Server(
            SERVER,
            "stock",
            Optional.empty(),
            Optional.empty(),
            skew,
            Optional.of(ZoneOffset.UTC),
            Optional.empty(),
            new PollCost(1, Duration.ZERO, 1, OptionalDouble.empty(), OptionalDouble.empty()));
    List<Campaign> built = new ArrayList<>();
    Map<String, CampaignClocks> clocks = new LinkedHashMap<>();
    campaigns.forEach(
        (id, maker) -> {
          built.add(
              new Campaign(
                  id,
                  Optional.empty(),
                  maker.active,
                  Optional.of("RATIO"),
                  maker.dialLevel,
                  maker.calls,
                  maker.percentServer,
                  maker.live,
                  maker.hopper,
                  maker.agents));
          clocks.put(id, maker.clocks);
        });
    return new Floor(
        new FloorSnapshot(
            at,
            server,
            List.of(),
            built,
            queues,
            agentsKnown ? Optional.of(agents) : Optional.empty(),
            Optional.empty(),
            Map.of(),
            new Ages(
                Optional.of(agentsAt),
                Optional.of(agentsAt),
                Optional.of(at),
                Optional.of(at),
                Optional.of(at),
                Optional.empty())),
        clocks,
        regimes,
        INTERVAL);
  }

  Input.Polled polled() {
    return new Input.Polled(build());
  }
}

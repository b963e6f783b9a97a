package dev.andon.ui.floor;

import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Server;
import dev.andon.poll.FeedState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Floors for the tests of the wall: the one of the drawings, and stranger ones.
public final class Floors {

  /// 10:44:00 at the dialer, whose clock runs one hour ahead of UTC.
  public static final Instant NOW = Instant.parse("2026-11-20T09:44:00Z");

  public static final FloorSettings SETTINGS = FloorSettings.of("Northgate Sales");

  private Floors() {}

  /// A floor on which nobody can give commands, and nothing is known yet.
  public static FloorViewModel floor() {
    return new FloorViewModel(SETTINGS, CommandDesk.closed());
  }

  public static FeedState.Live live(FloorSnapshot snapshot) {
    return new FeedState.Live(snapshot, snapshot.takenAt().plusSeconds(30));
  }

  public static FeedState.Stale stale(FloorSnapshot last, Instant now) {
    return new FeedState.Stale(
        last,
        new Problem(
            "logged_in_agents",
            Problem.Kind.UNREACHABLE,
            "The dialer at https://dialer.example.net/vicidial/ has not answered within 20 s, so"
                + " nobody knows what goes on there.",
            "Check the network and the dialer's web server."),
        3,
        now.plusSeconds(25));
  }

  public static FeedState.Down refused(Instant since) {
    return new FeedState.Down(
        new Problem(
            "version",
            Problem.Kind.DENIED,
            "The dialer refused user wallapi.",
            "Check user and password. Andon does not try again, because ten refused logins lock the"
                + " account."),
        since,
        Optional.empty());
  }

  public static FeedState.Down unreachable(Instant since) {
    return new FeedState.Down(
        new Problem(
            "version",
            Problem.Kind.UNREACHABLE,
            "The dialer at https://dialer.example.net/ does not answer.",
            "Check the address, the network and the dialer's web server."),
        since,
        Optional.of(since.plusSeconds(265)));
  }

  public static FloorSnapshot snapshot(Instant takenAt, List<Campaign> campaigns) {
    return snapshot(takenAt, campaigns, Optional.of(List.of()), List.of());
  }

  public static FloorSnapshot snapshot(
      Instant takenAt,
      List<Campaign> campaigns,
      Optional<List<Agent>> agents,
      List<Problem> problems) {
    return new FloorSnapshot(
        takenAt,
        new Server(
            "https://dialer.example.net/",
            "stock",
            Optional.of("250720-1841"),
            Optional.of("2.14-202"),
            Optional.of(Duration.ZERO),
            Optional.of(ZoneOffset.ofHours(1)),
            Optional.empty(),
            new PollCost(
                6, Duration.ofMillis(420), 40, OptionalDouble.of(80), OptionalDouble.of(12))),
        problems,
        campaigns,
        List.of(),
        agents,
        Optional.of(new LiveCalls(5, OptionalInt.of(48), takenAt)),
        Map.of(),
        Ages.NEVER);
  }

  /// The floor of the drawings.
  public static FloorSnapshot drawn(Instant takenAt) {
    return snapshot(takenAt, drawnCampaigns(takenAt), Optional.of(drawnAgents(takenAt)), List.of());
  }

  public static List<Campaign> drawnCampaigns(Instant at) {
    return List.of(
        campaign("US", "US Sales", at).counts(27, 1003).agents(2, 9, 2).waiting(1).build(),
        campaign("RET", "Retention", at).counts(9, 742).agents(4, 8, 2).waiting(0).build(),
        campaign("SOLAR", "Solar North", at).counts(36, 1033).agents(1, 8, 3).waiting(4).build(),
        campaign("HOME", "Home Energy", at).counts(18, 1148).agents(3, 7, 1).waiting(0).build(),
        campaign("WIN", "Win-back", at).counts(22, 792).agents(3, 1, 2).waiting(0).paused().build(),
        campaign("SURV", "Survey", at).counts(1, 31).agents(2, 1, 0).waiting(0).build());
  }

  /// 64 agents: 34 in call, 15 ready, 10 paused, 3 in wrap-up, 2 dead.
  public static List<Agent> drawnAgents(Instant at) {
    List<Agent> agents = new ArrayList<>();
    agents.add(agent("1001", "Zoë Martin", "US", AgentState.PAUSED, "BREAK", at, 21 * 60 + 7));
    agents.add(agent("1002", "Omar Haddad", "SOLAR", AgentState.PAUSED, "", at, 17 * 60 + 40));
    agents.add(agent("1003", "Priya Nair", "RET", AgentState.WRAPUP, "", at, 4 * 60 + 10));
    agents.add(agent("1004", "Jack Turner", "HOME", AgentState.WRAPUP, "", at, 2 * 60 + 35));
    agents.add(agent("1005", "Ana Pires", "SOLAR", AgentState.DEAD, "", at, 72));
    agents.add(agent("1006", "Lee Wong", "SOLAR", AgentState.DEAD, "", at, 9));
    agents.add(agent("1007", "Kim Berg", "US", AgentState.WRAPUP, "", at, 20));
    addMany(agents, 34, AgentState.INCALL, at);
    addMany(agents, 15, AgentState.READY, at);
    addMany(agents, 8, AgentState.PAUSED, at);
    return agents;
  }

  public static void addMany(List<Agent> agents, int count, AgentState state, Instant at) {
    for (int i = 0; i < count; i++) {
      String user = Integer.toString(2000 + agents.size());
      agents.add(agent(user, "Agent " + user, "US", state, "LUNCH", at, 60 + i));
    }
  }

  public static Agent agent(
      String user,
      String name,
      String campaign,
      AgentState state,
      String pauseCode,
      Instant at,
      long seconds) {
    return new Agent(
        user,
        "8600051",
        name,
        campaign,
        "AGENTS",
        state,
        state.name(),
        Optional.empty(),
        Optional.of(pauseCode),
        OptionalInt.of(12),
        OptionalLong.empty(),
        Optional.empty(),
        at.minusSeconds(seconds),
        true,
        at);
  }

  /// The rarer states of a tile, one campaign each.
  public static FloorSnapshot states(Instant at) {
    return snapshot(
        at,
        List.of(
            campaign("EDGE", "Edge", at).counts(30, 1012).agents(2, 9, 2).waiting(2).build(),
            campaign("FIELD", "Field Day", at).counts(16, 148).agents(2, 9, 2).waiting(1).build(),
            campaign("AUT", "Autumn", at).counts(0, 0).agents(3, 0, 1).waiting(0).build(),
            campaign("HOME", "Home Energy", at)
                .counts(18, 1148)
                .server(2.4)
                .agents(2, 9, 2)
                .waiting(0)
                .build(),
            campaign("RET", "Retention", at.minusSeconds(1380))
                .counts(9, 742)
                .agents(2, 9, 2)
                .waiting(0)
                .build(),
            campaign("NONE", "No rights", at).build(),
            campaign("GUIDE", "Guide only", at).server(1.7).agents(2, 5, 0).build(),
            campaign("BIG", "Big one", at)
                .counts(1234, 33_456)
                .agents(1003, 1250, 250)
                .waiting(1234)
                .build(),
            campaign("FEW", "Nearly enough", at).counts(49, 49).agents(2, 9, 2).build(),
            campaign("ALL", "All dropped", at).counts(1200, 1200).agents(0, 0, 0).build(),
            campaign("TWELVE", "Twelve", at).counts(412, 3185).agents(9, 9, 2).waiting(3).build(),
            campaign("LAST", "One left", at).counts(29, 1000).agents(9, 9, 2).waiting(3).build()));
  }

  /// Names as hostile as a dialer can hold them.
  public static FloorSnapshot names(Instant at) {
    return snapshot(
        at,
        List.of(
            campaign("LONG", "Long ".repeat(60), at)
                .counts(36, 1033)
                .agents(2, 9, 2)
                .waiting(4)
                .build(),
            campaign("NOSPACE", "W".repeat(300), at)
                .counts(27, 1003)
                .agents(2, 9, 2)
                .waiting(2)
                .build(),
            campaign("RTL", "مبيعات الشمال والجنوب والشرق والغرب", at)
                .counts(9, 742)
                .agents(2, 9, 2)
                .waiting(0)
                .build(),
            campaign("EMOJI", "🚀🔥 Rocket 👩‍👩‍👧‍👦 family ☎ sales floor", at)
                .counts(18, 1148)
                .agents(2, 9, 2)
                .waiting(0)
                .build(),
            campaign("HTML", "<b onclick=\"x()\">Bold</b>\n<script>alert(1)</script>", at)
                .counts(22, 792)
                .paused()
                .build(),
            campaign("BLANK", "   ", at).counts(0, 0).build()),
        Optional.of(
            List.of(
                agent(
                    "1",
                    "Maximiliana-Alexandrina ".repeat(12) + "Wolfeschlegelsteinhausenbergerdorff",
                    "LONG",
                    AgentState.PAUSED,
                    "VERYLONGCODE".repeat(8),
                    at,
                    100_000),
                agent("2", "זואי מרטין", "RTL", AgentState.WRAPUP, "", at, 260),
                agent("3", "👩‍👩‍👧‍👦", "EMOJI", AgentState.DEAD, "", at, 72))),
        List.of());
  }

  public static FloorSnapshot many(Instant at, int campaigns) {
    return snapshot(
        at,
        IntStream.range(0, campaigns)
            .mapToObj(
                i ->
                    campaign("C" + i, "Campaign " + (i + 1), at)
                        .counts(i % 40, 900 + i)
                        .agents(i % 7, i % 9, i % 3)
                        .waiting(i % 5)
                        .build())
            .toList(),
        Optional.of(drawnAgents(at)),
        List.of());
  }

  public static CampaignBuilder campaign(String id, String name, Instant asOf) {
    return new CampaignBuilder(id, name, asOf);
  }

  /// A campaign of which only what a test names is known.
  public static final class CampaignBuilder {
    private final String id;
    private final String name;
    private final Instant asOf;
    private boolean active = true;
    private Optional<CallCounts> calls = Optional.empty();
    private OptionalDouble server = OptionalDouble.empty();
    private Optional<LiveCalls> live = Optional.empty();
    private Optional<AgentCounts> agents = Optional.empty();

    private CampaignBuilder(String id, String name, Instant asOf) {
      this.id = id;
      this.name = name;
      this.asOf = asOf;
    }

    public CampaignBuilder counts(int drops, int answers) {
      calls =
          Optional.of(
              new CallCounts(
                  OptionalInt.of(answers * 3 + answers / 2),
                  OptionalInt.of(answers),
                  OptionalInt.of(drops),
                  OptionalInt.of(0),
                  Optional.empty(),
                  Optional.empty(),
                  asOf));
      return this;
    }

    public CampaignBuilder server(double percent) {
      server = OptionalDouble.of(percent);
      return this;
    }

    public CampaignBuilder agents(int ready, int inCall, int paused) {
      agents =
          Optional.of(new AgentCounts(ready + inCall + paused, ready, inCall, paused, 0, 0, 0, 0));
      return this;
    }

    public CampaignBuilder waiting(int waiting) {
      live = Optional.of(new LiveCalls(waiting, OptionalInt.empty(), asOf));
      return this;
    }

    /// Calls in flight, nobody waiting.
    public CampaignBuilder inFlight(int calls) {
      live = Optional.of(new LiveCalls(0, OptionalInt.of(calls), asOf));
      return this;
    }

    public CampaignBuilder paused() {
      active = false;
      return this;
    }

    public Campaign build() {
      return new Campaign(
          id,
          Optional.of(name),
          Optional.of(active),
          Optional.of("RATIO"),
          OptionalDouble.of(2.5),
          calls,
          server,
          live,
          Optional.empty(),
          agents);
    }
  }
}

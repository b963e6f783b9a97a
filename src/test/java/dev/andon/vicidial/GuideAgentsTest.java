package dev.andon.vicidial;

import static dev.andon.vicidial.GuideGateway.file;
import static dev.andon.vicidial.GuideGateway.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.vicidial.DialerOptions.DialectChoice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuideAgentsTest {

  private static final Duration POLL = Duration.ofSeconds(30);

  private GuideGateway gateway;
  private final FakeTime clock = new FakeTime(FakeTime.RECORDED);

  @BeforeEach
  void start() throws IOException {
    gateway = new GuideGateway();
    gateway.answers("campaign_stats", "calls_today|10\nagents_ready|2\nagents_paused|5\n");
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void oneAnswerForAllAgentsIsAskedOncePerPoll() throws Exception {
    gateway.answers("agent_stats", file("agent_stats/all.tsv"));
    Dialer dialer = dialer("SALESUS", "SURVEY");

    FloorSnapshot floor = snapshot(dialer);
    snapshot(dialer);

    Instant now = clock.now();
    assertThat(floor.agents().orElseThrow())
        .containsExactly(
            agent("1001", "José", "SALESUS", AgentState.INCALL, "IN CALL", "", 12, 42),
            agent(
                "1002", "Doe, Jane | Days", "SALESUS", AgentState.PAUSED, "PAUSED", "LUNCH", 3, 95),
            agent("1003", "", "SALESUS", AgentState.WRAPUP, "WRAPUP", "", -1, -1),
            agent("1004", "New", "SURVEY", AgentState.UNKNOWN, "TELEPORTED", "", -1, 7));
    assertThat(floor.agentDays())
        .containsEntry(
            "1001",
            new AgentDay(
                "1001",
                OptionalInt.of(12),
                Optional.empty(),
                Optional.of(Duration.ofSeconds(3723)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                now));
    assertThat(floor.campaign("SALESUS").orElseThrow().agents())
        .contains(new AgentCounts(3, 0, 1, 1, 1, 0, 0, 0));
    assertThat(gateway.requests("agent_stats")).hasSize(2);
  }

  @Test
  void nobodyIsAnEmptyListAndNoFailure() throws Exception {
    gateway
        .answers("campaign_stats", "calls_today|10\nagents_logged_in|0\n")
        .answers("agent_stats", file("agent_stats/nobody.json"));

    assertThat(snapshot(dialer("SALESUS")).agents()).contains(List.of());
  }

  @Test
  void agentsAreAskedInTurnAtMostTwentyRequestsAPoll() throws Exception {
    gateway
        .answers("campaign_stats", "calls_today|10\nagent_list|" + users(1, 45) + "\n")
        .answers("agent_stats", GuideAgentsTest::answerForOne);
    Dialer dialer = dialer("SALESUS");
    Instant start = clock.now();

    FloorSnapshot first = snapshot(dialer);
    int requestsOfFirst = gateway.requests("agent_stats").size();
    clock.pass(POLL);
    gateway.forgetRequests();
    FloorSnapshot second = snapshot(dialer);
    int requestsOfSecond = gateway.requests("agent_stats").size();
    clock.pass(POLL);
    FloorSnapshot third = snapshot(dialer);

    assertThat(List.of(requestsOfFirst, requestsOfSecond)).containsExactly(20, 20);
    assertThat(first.problems())
        .extracting(Problem::function, Problem::kind, Problem::message, Problem::hint)
        .contains(
            tuple(
                "agent_stats",
                Problem.Kind.SKIPPED,
                "What 27 of 45 agents do is not known yet.",
                "The server is asked for each agent, 20 in one poll."));
    assertThat(first.agents().orElseThrow()).hasSize(45);
    assertThat(first.campaigns().getFirst().agents()).isPresent();
    assertThat(byState(first)).isEqualTo(Map.of(AgentState.READY, 18L, AgentState.UNKNOWN, 27L));
    assertThat(byState(second)).isEqualTo(Map.of(AgentState.READY, 38L, AgentState.UNKNOWN, 7L));
    assertThat(byState(third)).isEqualTo(Map.of(AgentState.READY, 45L));
    assertThat(third.problems()).extracting(Problem::kind).doesNotContain(Problem.Kind.SKIPPED);
    assertThat(
            third.agents().orElseThrow().stream()
                .collect(Collectors.groupingBy(Agent::asOf, Collectors.counting())))
        .isEqualTo(Map.of(start, 5L, start.plus(POLL), 20L, start.plus(POLL).plus(POLL), 20L));
    assertThat(third.ages().agents()).contains(start);
  }

  @Test
  void theTryWithoutAUserIsMadeOnce() throws Exception {
    gateway
        .answers("campaign_stats", "calls_today|10\nagent_list|1001 1002\n")
        .answers("agent_stats", GuideAgentsTest::answerForOne);
    Dialer dialer = dialer("SALESUS");

    snapshot(dialer);
    snapshot(dialer);

    assertThat(
            gateway.requests("agent_stats").stream()
                .filter(form -> !form.containsKey("agent_user"))
                .map(form -> form.get("stage")))
        .containsExactly("json", "csv");
  }

  @Test
  void aSingleRowWhereMoreAreLoggedInIsNotTheAnswerForAll() throws Exception {
    gateway
        .answers("campaign_stats", "calls_today|10\nagents_logged_in|2\nagent_list|1001 1002\n")
        .answers(
            "agent_stats",
            form -> "user|" + form.getOrDefault("agent_user", "wallapi") + "\nstatus|READY\n");

    assertThat(snapshot(dialer("SALESUS")).agents().orElseThrow())
        .extracting(Agent::user, Agent::campaign, Agent::state)
        .containsExactly(
            tuple("1001", "SALESUS", AgentState.READY), tuple("1002", "SALESUS", AgentState.READY));
  }

  @Test
  void loggedInAgentsTellsWhoIsThereAndWhatTheyDo() throws Exception {
    gateway
        .answers("logged_in_agents", file("logged_in_agents/two.tsv"))
        .answers("agent_stats", file("errors/user-missing.txt"));

    assertThat(snapshot(dialer("SALESUS")).agents().orElseThrow())
        .extracting(Agent::user, Agent::session, Agent::state, Agent::leadId)
        .containsExactly(
            tuple("1001", "8600051", AgentState.INCALL, OptionalLong.of(555)),
            tuple("1002", "8600052", AgentState.READY, OptionalLong.empty()));
  }

  @Test
  void whereNothingTellsWhoIsLoggedInTheServersCountsRemain() throws Exception {
    gateway.answers("agent_stats", file("errors/user-missing.txt"));

    FloorSnapshot floor = snapshot(dialer("SALESUS"));

    assertThat(floor.agents()).isEmpty();
    assertThat(floor.floorAgents()).contains(new AgentCounts(7, 2, 0, 5, 0, 0, 0, 0));
    assertThat(floor.problems())
        .extracting(Problem::function, Problem::kind, Problem::message, Problem::hint)
        .contains(
            tuple(
                "agent_stats",
                Problem.Kind.UNSUPPORTED,
                "The server does not tell who is logged in, so no agent is shown.",
                "The campaigns' own numbers of agents are shown where it tells them."));
  }

  @Test
  void agentsWithoutACampaignLeaveTheServersCounts() throws Exception {
    gateway.answers("agent_stats", "user|status\n1001|READY\n1002|DEAD\n");

    FloorSnapshot floor = snapshot(dialer("SALESUS"));

    assertThat(floor.campaigns().getFirst().agents())
        .contains(new AgentCounts(7, 2, 0, 5, 0, 0, 0, 0));
    assertThat(floor.floorAgents()).contains(new AgentCounts(2, 1, 0, 0, 0, 1, 0, 0));
  }

  @Test
  void followsAStateThatIsNotTimedFromPollToPoll() throws Exception {
    Dialer dialer = dialer("SALESUS");
    gateway.answers("agent_stats", "user|status\n1001|READY\n1002|READY\n");
    Instant start = clock.now();
    snapshot(dialer);
    clock.pass(POLL);
    gateway.answers("agent_stats", "user|status\n1001|READY\n1002|PAUSED\n");

    assertThat(snapshot(dialer).agents().orElseThrow())
        .extracting(Agent::since, Agent::sinceSeen)
        .containsExactly(tuple(start, false), tuple(start.plus(POLL), true));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INCALL,   INCALL
          in call,  INCALL
          READY,    READY
          CLOSER,   READY
          PAUSED,   PAUSED
          DEAD,     DEAD
          DISPO,    WRAPUP
          WRAP-UP,  WRAPUP
          RING,     RING
          DIAL,     DIAL
          QUEUE,    QUEUE
          3-WAY,    THREE_WAY
          CONFUSED, UNKNOWN
          """)
  void wordsForStates(String word, AgentState state) {
    assertThat(GuideSeat.state(word, Optional.empty(), false)).isEqualTo(state);
  }

  private static String answerForOne(Map<String, String> form) {
    String user = form.getOrDefault("agent_user", "");
    return user.isEmpty() ? file("errors/user-missing.txt") : "user|" + user + "\nstatus|READY\n";
  }

  private static String users(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> "a" + number)
        .collect(Collectors.joining(","));
  }

  private static Map<AgentState, Long> byState(FloorSnapshot floor) {
    return floor.agents().orElseThrow().stream()
        .collect(Collectors.groupingBy(Agent::state, Collectors.counting()));
  }

  /// An agent of the first poll; a negative number is one that was not told.
  private Agent agent(
      String user,
      String name,
      String campaign,
      AgentState state,
      String raw,
      String pauseCode,
      int calls,
      int secondsInState) {
    boolean timed = secondsInState >= 0;
    return new Agent(
        user,
        "",
        name,
        campaign,
        "",
        state,
        raw,
        Optional.empty(),
        Optional.of(pauseCode).filter(code -> !code.isEmpty()),
        calls < 0 ? OptionalInt.empty() : OptionalInt.of(calls),
        OptionalLong.empty(),
        Optional.empty(),
        timed ? clock.now().minusSeconds(secondsInState) : clock.now(),
        timed,
        clock.now());
  }

  private Dialer dialer(String... campaigns) throws IOException {
    return gateway.dialer(options(DialectChoice.GUIDE, campaigns), clock);
  }

  private static FloorSnapshot snapshot(Dialer dialer) throws InterruptedException {
    ApiResult<FloorSnapshot> result = dialer.poll();
    return result.toOptional().orElseThrow(() -> new AssertionError(result));
  }
}

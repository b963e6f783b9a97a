package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.compliance.DropFigures;
import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.model.Server;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StockDialectTest {

  private static final Instant NOW = FakeTime.RECORDED;

  private static FloorSnapshot firstPoll() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      return value(polls.poll());
    }
  }

  @Test
  void theFirstPollTellsTheServer() throws Exception {
    FloorSnapshot floor = firstPoll();
    assertThat(floor.takenAt()).isEqualTo(NOW);
    assertThat(floor.problems()).isEmpty();
    assertThat(floor.server())
        .isEqualTo(
            new Server(
                floor.server().url(),
                "stock",
                Optional.of("250720-1841"),
                Optional.of("2.14-202"),
                Optional.of(Duration.ZERO),
                Optional.of(ZoneOffset.ofHours(8)),
                Optional.empty(),
                floor.server().poll()));
    assertThat(floor.ages())
        .isEqualTo(
            new Ages(
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(NOW)));
    assertThat(floor.agentDays()).hasSize(40);
  }

  @Test
  void aUserWhoseLevelIsTooLowForCommandsIsToldBeforeAnybodyPresses() throws Exception {
    try (RecordedDialer dialer =
            RecordedFloor.dialer()
                .answer(
                    "user_details",
                    Recorded.text(
                        """
                        user\tfull_name\tuser_group\tuser_level\tactive
                        wallapi\tWall\tADMIN\t7\tY
                        """));
        Polls polls = new Polls(dialer)) {
      assertThat(value(polls.poll()).server().noCommands())
          .hasValueSatisfying(
              problem -> {
                assertThat(problem.function()).isEqualTo("update_campaign");
                assertThat(problem.kind()).isEqualTo(Problem.Kind.NOT_ALLOWED);
              });
    }
  }

  @Test
  void everyCampaignHasItsOwnCountsAndDropRate() throws Exception {
    assertThat(firstPoll().campaigns())
        .extracting(
            Campaign::id,
            campaign -> number(campaign, CallCounts::calls),
            campaign -> number(campaign, CallCounts::answers),
            campaign -> number(campaign, CallCounts::drops),
            campaign ->
                new DropFigures(
                        number(campaign, CallCounts::drops), number(campaign, CallCounts::answers))
                    .percent())
        .containsExactly(
            tuple("SALESUS", 560, 148, 16, OptionalDouble.of(10.81)),
            tuple("SOLAR", 350, 132, 6, OptionalDouble.of(4.55)),
            tuple("SURVEY", 210, 66, 16, OptionalDouble.of(24.24)),
            tuple("COLLECT", 112, 60, 0, OptionalDouble.of(0)),
            tuple("INBND", 28, 22, 0, OptionalDouble.of(0)),
            tuple("OLDCAMP", 0, 0, 0, OptionalDouble.empty()),
            tuple("UK-DEBT", 140, 46, 3, OptionalDouble.of(6.52)));
  }

  private static int number(Campaign campaign, Function<CallCounts, OptionalInt> figure) {
    return figure.apply(campaign.calls().orElseThrow()).orElseThrow();
  }

  @Test
  void oneCampaignIsWhole() throws Exception {
    CallStatusStatsParser.Stats stats =
        value(Parsed.with(CallStatusStatsParser::parse, Recorded.of("call_status_stats/one")))
            .getFirst();
    assertThat(firstPoll().campaign("SALESUS"))
        .contains(
            new Campaign(
                "SALESUS",
                Optional.of("US Outbound Sales"),
                Optional.of(true),
                Optional.of("RATIO"),
                OptionalDouble.of(3.5),
                Optional.of(
                    new CallCounts(
                        OptionalInt.of(560),
                        OptionalInt.of(148),
                        OptionalInt.of(16),
                        OptionalInt.of(0),
                        Optional.of(stats.statuses()),
                        Optional.of(stats.hourly()),
                        NOW)),
                OptionalDouble.empty(),
                Optional.of(new LiveCalls(1, OptionalInt.of(5), NOW)),
                Optional.of(new Hopper(16, NOW)),
                Optional.of(new AgentCounts(12, 3, 4, 4, 0, 1, 0, 0))));
  }

  @Test
  void anInGroupsAnswersLeaveItsDropsOut() throws Exception {
    assertThat(firstPoll().queues())
        .extracting(
            Queue::id,
            queue -> queue.calls().flatMap(counts -> Optional.of(counts.calls().orElseThrow())),
            queue -> queue.calls().map(counts -> counts.answers().orElseThrow()),
            queue -> queue.calls().map(counts -> counts.drops().orElseThrow()),
            queue -> queue.live().map(LiveCalls::waiting))
        .containsExactly(
            tuple("BILLING", Optional.of(40), Optional.of(35), Optional.of(5), Optional.of(0)),
            tuple("SALESLINE", Optional.of(90), Optional.of(81), Optional.of(7), Optional.of(1)),
            tuple("SUPPORT", Optional.of(140), Optional.of(128), Optional.of(11), Optional.of(2)));
  }

  @Test
  void everyAgentIsInOneCountAndTheyAddUp() throws Exception {
    FloorSnapshot floor = firstPoll();
    AgentCounts counts = floor.floorAgents().orElseThrow();
    assertThat(counts)
        .isEqualTo(
            floor.campaigns().stream()
                .map(campaign -> campaign.agents().orElseThrow())
                .reduce(AgentCounts.NONE, AgentCounts::plus));
    assertThat(counts.loggedIn()).isEqualTo(30);
    assertThat(
            floor.agents().orElseThrow().stream()
                .collect(Collectors.groupingBy(Agent::state, Collectors.counting())))
        .isEqualTo(
            Map.ofEntries(
                Map.entry(AgentState.READY, 6L),
                Map.entry(AgentState.RING, 1L),
                Map.entry(AgentState.QUEUE, 1L),
                Map.entry(AgentState.INCALL, 9L),
                Map.entry(AgentState.THREE_WAY, 2L),
                Map.entry(AgentState.PARK, 1L),
                Map.entry(AgentState.DIAL, 1L),
                Map.entry(AgentState.DEAD, 1L),
                Map.entry(AgentState.WRAPUP, 2L),
                Map.entry(AgentState.PREVIEW, 1L),
                Map.entry(AgentState.PAUSED, 4L),
                Map.entry(AgentState.MQUEUE, 1L)));
  }

  @Test
  void aCallBeganWhenItsIdSaysByTheDialersClock() throws Exception {
    assertThat(firstPoll().agents().orElseThrow().get(1))
        .isEqualTo(
            new Agent(
                "1002",
                "8600052",
                "María José Núñez",
                "SALESUS",
                "AGENTS",
                AgentState.INCALL,
                "INCALL",
                Optional.of(""),
                Optional.of(""),
                OptionalInt.of(23),
                OptionalLong.of(10004),
                Optional.of("V1201559580000010004"),
                Instant.parse("2026-11-20T07:59:58Z"),
                true,
                NOW));
  }

  @Test
  void aPauseBeganBeforeTheFirstPollSoItsTimeIsAtLeast() throws Exception {
    Agent paused = firstPoll().agents().orElseThrow().get(3);
    assertThat(paused.pauseCode()).contains("BREAK");
    assertThat(paused.since()).isEqualTo(NOW);
    assertThat(paused.sinceSeen()).isFalse();
  }

  @Test
  void theClocksDifferenceIsTakenOutOfCallTimes() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer, new FakeTime(NOW.minusMillis(3_599_700)))) {
      FloorSnapshot floor = value(polls.poll());
      assertThat(floor.server().clockSkew()).contains(Duration.ofHours(1));
      assertThat(floor.agents().orElseThrow().get(1).since())
          .isEqualTo(Instant.parse("2026-11-20T06:59:58Z"));
      assertThat(floor.problems())
          .extracting(problem -> problem.message())
          .containsExactly("The dialer's clock and this machine's are 3600 s apart.");
    }
  }

  @Test
  void theRawStatusAndLeadTellAsMuchAsTheyCanBetweenSubStatusPolls() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      List<AgentState> first = states(value(polls.poll()));
      dialer.forgetRequests();
      polls.time().pass(Duration.ofSeconds(30));
      FloorSnapshot second = value(polls.poll());
      assertThat(dialer.requests("logged_in_agents"))
          .extracting(request -> request.field("show_sub_status"))
          .containsExactly("");
      // RING and DIAL are the two that do not last.
      assertThat(states(second))
          .isEqualTo(
              first.stream()
                  .map(
                      state ->
                          state == AgentState.RING
                              ? AgentState.READY
                              : state == AgentState.DIAL ? AgentState.INCALL : state)
                  .toList());
      assertThat(second.agents().orElseThrow().get(3).pauseCode()).contains("BREAK");
      assertThat(second.ages().subStatus()).contains(NOW);
    }
  }

  private static List<AgentState> states(FloorSnapshot floor) {
    return floor.agents().orElseThrow().stream().map(Agent::state).toList();
  }

  @Test
  void asksAtMostTwoThingsAtATime() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      value(polls.poll());
      assertThat(dialer.mostAtOnce()).isLessThanOrEqualTo(2);
      assertThat(dialer.functions().subList(0, 2)).containsExactly("version", "user_details");
    }
  }

  @Test
  void onlyTheCampaignsThatWereNamedAreShown() throws Exception {
    DialerOptions options =
        new DialerOptions(
            DialerOptions.DialectChoice.STOCK,
            List.of("SOLAR", "NOPE"),
            OptionalInt.empty(),
            Duration.ofSeconds(24));
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer, options)) {
      FloorSnapshot floor = value(polls.poll());
      assertThat(floor.campaigns()).extracting(Campaign::id).containsExactly("SOLAR");
      assertThat(floor.queues()).isEmpty();
      assertThat(floor.problems())
          .extracting(problem -> problem.message())
          .containsExactly("Campaign NOPE is not listed by the dialer.");
      assertThat(dialer.requests("logged_in_agents").getFirst().field("campaigns"))
          .isEqualTo("SOLAR|NOPE");
    }
  }
}

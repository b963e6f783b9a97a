package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Agent;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dialer that passes midnight, and a clock on this side that somebody sets.
@Timeout(60)
class StockDialectClockTest {

  private static final Instant NOW = FakeTime.RECORDED;
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private static FloorSnapshot next(Polls polls) throws InterruptedException {
    polls.time().pass(INTERVAL);
    return value(polls.poll());
  }

  @Test
  void countsOfTheDialersYesterdayAreNotShown() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      value(polls.poll());
      // Midnight at the dialer is 16:00 here.
      polls.time().pass(Duration.between(NOW, Instant.parse("2026-11-20T15:59:40Z")));
      dialer.answer("version", (_, _) -> RecordedFloor.version(polls.time().now()));
      assertThat(value(polls.poll()).campaign("SALESUS").orElseThrow().calls()).isPresent();
      dialer.answer("call_status_stats", Recorded.status(500, ""));
      dialer.answer("agent_stats_export", Recorded.status(500, ""));
      FloorSnapshot after = next(polls);
      assertThat(after.campaigns()).allMatch(campaign -> campaign.calls().isEmpty());
      assertThat(after.queues()).allMatch(queue -> queue.calls().isEmpty());
      assertThat(after.agentDays()).isEmpty();
      assertThat(after.ages().agentDays()).isEmpty();
      assertThat(after.ages().calls()).isEmpty();
      assertThat(after.problems()).extracting(Problem::kind).contains(Problem.Kind.OVERLOADED);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-3600, 3600, -86_400})
  void aClockThatIsSetMovesNoTimeInState(long seconds) throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      List<Duration> before = timesInState(value(polls.poll()));
      polls.time().setClock(polls.time().now().plusSeconds(seconds));
      FloorSnapshot after = next(polls);
      List<Agent> agents = after.agents().orElseThrow();
      for (int i = 0; i < agents.size(); i++) {
        Duration expected =
            List.of("1016", "1023").contains(agents.get(i).user())
                ? timesInState(after).get(i) // RING and DIAL, which only the dearer call tells.
                : before.get(i).plus(INTERVAL);
        assertThat(timesInState(after).get(i)).as(agents.get(i).user()).isEqualTo(expected);
      }
    }
  }

  private static List<Duration> timesInState(FloorSnapshot floor) {
    return floor.agents().orElseThrow().stream()
        .map(agent -> agent.timeInState(floor.takenAt()))
        .toList();
  }

  @Test
  void aClockThatIsSetBackLeavesNoTimeAheadOfIt() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      value(polls.poll());
      polls.time().setClock(NOW.minusSeconds(3600));
      // 1001 was ready and takes a call that began 10 s ago.
      dialer.answer(
          "logged_in_agents",
          Recorded.of("logged_in_agents/tab_header")
              .replaced(
                  "8600051\tREADY\t0\t\t8", "8600051\tINCALL\t10100\tV1201603460000010100\t9"));
      FloorSnapshot floor = next(polls);
      Instant now = polls.time().now();
      assertThat(floor.agents().orElseThrow().getFirst().timeInState(now))
          .isEqualTo(Duration.ofSeconds(10));
      assertThat(floor.ages().subStatus().orElseThrow()).isEqualTo(now.minus(INTERVAL));
      assertThat(floor.ages().agentDays().orElseThrow()).isEqualTo(now.minus(INTERVAL));
      assertThat(floor.campaign("SALESUS").orElseThrow().hopper().orElseThrow().asOf())
          .isEqualTo(now.minus(INTERVAL));
      assertThat(floor.campaign("SURVEY").orElseThrow().calls().orElseThrow().asOf())
          .isBeforeOrEqualTo(now);
      assertThat(floor.server().clockSkew().orElseThrow()).isEqualTo(Duration.ofHours(1));
    }
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What twenty minutes of polling every 30 s cost the dialer, counted twice: by the program itself,
/// and here from the requests that arrived and the measured price of each.
@Timeout(120)
class StockDialectCostTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final int POLLS = 40;

  private record Bill(
      double queriesPerMinute,
      FloorSnapshot last,
      List<Integer> withSubStatus,
      List<Integer> waitingFound) {}

  private static Bill twentyMinutes(RecordedDialer dialer, int agents, int leads) throws Exception {
    try (Polls polls = new Polls(dialer)) {
      dialer.answer("version", (_, _) -> RecordedFloor.version(polls.time().now()));
      FloorSnapshot floor = value(polls.poll());
      assertThat(floor.problems()).isEmpty();
      dialer.forgetRequests();
      int queries = 0;
      List<Integer> withSubStatus = new ArrayList<>();
      List<Integer> waitingFound = new ArrayList<>();
      for (int poll = 1; poll <= POLLS; poll++) {
        polls.time().pass(INTERVAL);
        floor = value(polls.poll());
        List<RecordedDialer.Request> asked = dialer.requests();
        dialer.forgetRequests();
        int cost = asked.stream().mapToInt(request -> price(request, agents, leads)).sum();
        queries += cost;
        if (asked.stream().anyMatch(request -> !request.field("show_sub_status").isEmpty())) {
          withSubStatus.add(poll);
        }
        waitingFound.add(waiting(floor));
      }
      return new Bill(
          queries / (POLLS * INTERVAL.toSeconds() / 60.0), floor, withSubStatus, waitingFound);
    }
  }

  /// From the general query log of a stock dialer: reference figures at 30 and 500 agents.
  private static int price(RecordedDialer.Request request, int agents, int leads) {
    boolean small = agents == 30;
    return switch (request.function()) {
      case "version" -> 6;
      case "user_details", "campaigns_list" -> 14;
      case "logged_in_agents" ->
          request.field("show_sub_status").isEmpty() ? (small ? 42 : 512) : (small ? 114 : 1717);
      case "call_status_stats" -> request.field("campaigns").equals("---ALL---") ? 16 : 15;
      case "in_group_status" -> 15;
      case "agent_stats_export" -> small ? 52 : 512;
      case "hopper_list" -> 15 + (request.field("campaign_id").equals("SALESUS") ? leads : 0);
      default -> throw new AssertionError("asked for " + request.function());
    };
  }

  private static void atLeastEveryFourthPoll(List<Integer> polls) {
    int last = 0;
    for (int poll : polls) {
      assertThat(poll - last).as("polls until poll %d", poll).isLessThanOrEqualTo(4);
      last = poll;
    }
    assertThat(POLLS - last).isLessThan(4);
  }

  @Test
  void theRecordedFloorCostsAtMostThreeHundredQueriesAMinute() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      Bill bill = twentyMinutes(dialer, 30, 16);
      assertThat(bill.queriesPerMinute()).isLessThanOrEqualTo(300);
      assertThat(bill.last().server().poll().queriesPerMinute().orElseThrow())
          .isLessThanOrEqualTo(300);
      atLeastEveryFourthPoll(bill.withSubStatus());
    }
  }

  @Test
  void slowThingsAreReadAgainWithinTheTwentyMinutes() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      FloorSnapshot floor = twentyMinutes(dialer, 30, 16).last();
      Instant old = FakeTime.RECORDED.plus(Duration.ofMinutes(5));
      assertThat(floor.ages().agentDays().orElseThrow()).isAfter(old);
      assertThat(floor.campaigns())
          .filteredOn(campaign -> campaign.hopper().isPresent())
          .filteredOn(campaign -> campaign.hopper().get().asOf().isAfter(old))
          .as("campaigns whose hopper was read again")
          .isNotEmpty();
      assertThat(floor.campaign("SURVEY").orElseThrow().calls().orElseThrow().asOf())
          .isAfter(floor.takenAt().minus(Duration.ofMinutes(3)));
    }
  }

  @Test
  void waitingCallsAreFoundInTheCampaignsThatTheyWaitFor() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      Bill bill = twentyMinutes(dialer, 30, 16);
      assertThat(bill.last().floorLive().orElseThrow().waiting()).isEqualTo(4);
      assertThat(bill.waitingFound()).allSatisfy(found -> assertThat(found).isBetween(0, 4));
      assertThat(bill.waitingFound().stream().filter(found -> found > 0).count())
          .as("polls that found whom calls wait for, where calls wait at every poll")
          .isGreaterThanOrEqualTo(POLLS / 2);
    }
  }

  private static int waiting(FloorSnapshot floor) {
    return Stream.concat(
            floor.queues().stream().flatMap(queue -> queue.live().stream()),
            floor.campaigns().stream().flatMap(campaign -> campaign.live().stream()))
        .mapToInt(LiveCalls::waiting)
        .sum();
  }

  @Test
  void aFloorOfFiveHundredAgentsCostsAtMostTwentyOneHundred() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer()) {
      dialer.answer(
          "logged_in_agents",
          (request, _) -> fiveHundred(!request.field("show_sub_status").isEmpty()));
      dialer.answer(
          "in_group_status",
          (request, _) -> RecordedFloor.live(request.field("in_groups"), Map.of()));
      Bill bill = twentyMinutes(dialer, 500, 16);
      assertThat(bill.last().agents().orElseThrow()).hasSize(500);
      assertThat(bill.queriesPerMinute()).isLessThanOrEqualTo(2_100);
      assertThat(bill.last().server().poll().queriesPerMinute().orElseThrow())
          .isLessThanOrEqualTo(2_100);
      atLeastEveryFourthPoll(bill.withSubStatus());
    }
  }

  @Test
  void pollsThatFailedAreCountedToo() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      value(polls.poll());
      dialer.forgetRequests();
      dialer.answer("logged_in_agents", Recorded.of("mysql_down/logged_in_agents"));
      for (int poll = 0; poll < 3; poll++) {
        polls.time().pass(INTERVAL);
        assertThat(polls.poll()).isInstanceOf(ApiResult.Failed.class);
      }
      dialer.answer("logged_in_agents", (request, _) -> RecordedFloor.agents(request));
      polls.time().pass(INTERVAL);
      double rows = value(polls.poll()).server().poll().logRowsPerMinute().orElseThrow();
      assertThat(rows).isEqualTo(3 * dialer.requests().size() / 2.0);
    }
  }

  @Test
  void aBudgetThatWasSetIsKept() throws Exception {
    DialerOptions frugal =
        new DialerOptions(
            DialerOptions.DialectChoice.STOCK,
            List.of(),
            java.util.OptionalInt.of(200),
            Duration.ofSeconds(24));
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer, frugal)) {
      dialer.answer("version", (_, _) -> RecordedFloor.version(polls.time().now()));
      FloorSnapshot floor = value(polls.poll());
      for (int poll = 1; poll <= POLLS; poll++) {
        polls.time().pass(INTERVAL);
        floor = value(polls.poll());
      }
      assertThat(floor.server().poll().queriesPerMinute().orElseThrow()).isLessThan(210);
    }
  }

  private static Recorded fiveHundred(boolean subStatus) {
    String header =
        "user\tcampaign_id\tsession_id\tstatus\tlead_id\tcallerid\tcalls_today\tfull_name"
            + "\tuser_group\tuser_level"
            + (subStatus ? "\tpause_code\tsub_status" : "")
            + "\n";
    return Recorded.text(
        IntStream.range(0, 500)
            .mapToObj(
                number ->
                    "%d\tSALESUS\t%d\t%s\t0\t\t%d\tAgent %d\tAGENTS\t1%s\n"
                        .formatted(
                            2000 + number,
                            8_600_000 + number,
                            number % 3 == 0 ? "PAUSED" : "READY",
                            number % 40,
                            number,
                            subStatus ? "\t\t" : ""))
            .collect(Collectors.joining("", header, "")));
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.failure;
import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.model.AgentState;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dialer that refuses, forgets or stalls.
@Timeout(60)
class StockDialectTroubleTest {

  private static final Instant NOW = FakeTime.RECORDED;
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private static final Recorded DENIED =
      Recorded.of("auth/bad_password").replaced("SECRET", Logins.STRIPPED);

  private static DialerOptions only(String... campaigns) {
    return new DialerOptions(
        DialerOptions.DialectChoice.STOCK,
        List.of(campaigns),
        OptionalInt.empty(),
        Duration.ofSeconds(24));
  }

  private static FloorSnapshot next(Polls polls) throws InterruptedException {
    polls.time().pass(INTERVAL);
    return value(polls.poll());
  }

  private static List<Problem.Kind> kinds(FloorSnapshot floor) {
    return floor.problems().stream().map(Problem::kind).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version",
        "user_details",
        "logged_in_agents",
        "campaigns_list",
        "call_status_stats",
        "in_group_status",
        "agent_stats_export",
        "hopper_list"
      })
  void aRefusedLoginStopsThePollAndNothingMoreIsSent(String function) throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer(function, DENIED);
      assertThat(polls.poll())
          .isEqualTo(
              failed(
                  new ApiFailure.Denied(
                      ApiFailure.Reason.LOGIN, "Login incorrect, please try again")));
      // Two are asked at a time, so a second one may be under way.
      assertThat(dialer.requests(function).size()).isLessThanOrEqualTo(2);
      assertThat(dialer.functions().getLast()).isEqualTo(function);
    }
  }

  @Test
  void withoutLevelNineTheFloorHasNoCountsAndSaysWhatToGrant() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer("call_status_stats", Recorded.of("call_status_stats/level8"));
      FloorSnapshot floor = value(polls.poll());
      assertThat(floor.problems())
          .extracting(Problem::function, Problem::kind, Problem::message, Problem::hint)
          .containsExactly(
              tuple(
                  "call_status_stats",
                  Problem.Kind.NOT_ALLOWED,
                  "The API user may not use call_status_stats, so calls, drop rates and in-groups"
                      + " cannot be read.",
                  "Give the API user level 9 and 'view reports'."));
      assertThat(floor.campaigns()).hasSize(7);
      assertThat(floor.campaigns()).allMatch(campaign -> campaign.calls().isEmpty());
      assertThat(floor.ages().calls()).isEmpty();
      assertThat(floor.floorLive()).as("the sum would lack the in-groups").isEmpty();
      assertThat(floor.agents().orElseThrow()).hasSize(30);
      assertThat(floor.campaign("SALESUS").orElseThrow().hopper()).isPresent();
      dialer.answer("version", (_, _) -> RecordedFloor.version(polls.time().now()));
      for (int minute = 0; minute < 59; minute++) {
        polls.time().pass(Duration.ofMinutes(1));
        assertThat(kinds(value(polls.poll()))).containsExactly(Problem.Kind.NOT_ALLOWED);
      }
      assertThat(dialer.requests("call_status_stats")).hasSize(1);
      dialer.answer(
          "call_status_stats", (request, _) -> RecordedFloor.stats(request.field("campaigns")));
      polls.time().pass(Duration.ofMinutes(1));
      FloorSnapshot granted = value(polls.poll());
      assertThat(granted.problems()).isEmpty();
      assertThat(granted.campaign("SALESUS").orElseThrow().calls()).isPresent();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_details",
        "logged_in_agents",
        "campaigns_list",
        "call_status_stats",
        "in_group_status",
        "agent_stats_export",
        "hopper_list"
      })
  void aFunctionThatIsMissingCostsItsPartOnly(String function) throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.forget(function);
      FloorSnapshot floor = value(polls.poll());
      assertThat(floor.problems())
          .extracting(Problem::function)
          .isEqualTo(function.equals("user_details") ? List.of() : List.of(function));
      assertThat(floor.agents().isPresent()).isEqualTo(!function.equals("logged_in_agents"));
      assertThat(next(polls).problems())
          .extracting(Problem::function)
          .isEqualTo(function.equals("user_details") ? List.of() : List.of(function));
      assertThat(dialer.requests(function).size()).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aServerWithoutCampaignsListShowsTheCampaignsThatWereNamed() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer, only("SALESUS", "UK-DEBT"))) {
      dialer.forget("campaigns_list");
      FloorSnapshot floor = value(polls.poll());
      assertThat(kinds(floor)).containsExactly(Problem.Kind.UNSUPPORTED);
      assertThat(floor.campaigns()).extracting(Campaign::id).containsExactly("SALESUS", "UK-DEBT");
      assertThat(floor.campaigns()).allMatch(campaign -> campaign.active().isEmpty());
      assertThat(floor.campaigns()).allMatch(campaign -> campaign.calls().isPresent());
    }
  }

  @Test
  void aServerWithoutCampaignsListShowsTheCampaignsOfItsAgentsElse() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.forget("campaigns_list");
      assertThat(value(polls.poll()).campaigns())
          .extracting(Campaign::id)
          .containsExactly("COLLECT", "INBND", "SALESUS", "SOLAR", "SURVEY", "UK-DEBT");
    }
  }

  @Test
  void aCampaignThatVanishesIsAProblemAndNoCampaignWithOldFigures() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      value(polls.poll());
      dialer.answer(
          "campaigns_list",
          Recorded.of("campaigns_list/header_tab")
              .replaced("SOLAR\tSolar, Leads & Co", "NEWONE\tNew one"));
      FloorSnapshot floor = next(polls);
      assertThat(floor.campaign("SOLAR")).isEmpty();
      assertThat(floor.campaign("NEWONE")).isPresent();
      assertThat(floor.problems())
          .extracting(Problem::function, Problem::kind, Problem::message, Problem::hint)
          .containsExactly(
              tuple(
                  "campaigns_list",
                  Problem.Kind.VANISHED,
                  "Campaign Solar, Leads & Co is no longer listed by the dialer.",
                  "It was deleted or renamed, or the API user's group may not see it."));
      dialer.answer("campaigns_list", Recorded.of("campaigns_list/header_tab"));
      assertThat(next(polls).campaign("SOLAR")).isPresent();
    }
  }

  @Test
  void aTimeOutInTheMiddleKeepsWhatWasKnownWithItsAge() throws Exception {
    AtomicBoolean stalls = new AtomicBoolean();
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls =
            new Polls(
                dialer.url(),
                DialerOptions.DEFAULT,
                new ApiClient.TimeOuts(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(700),
                    Duration.ofMillis(700),
                    Duration.ofSeconds(5)),
                new FakeTime(NOW))) {
      FloorSnapshot first = value(polls.poll());
      stalls.set(true);
      dialer.answer(
          "call_status_stats",
          (request, _) -> {
            if (stalls.get()) {
              hang();
            }
            return RecordedFloor.stats(request.field("campaigns"));
          });
      dialer.forgetRequests();
      FloorSnapshot second = next(polls);
      assertThat(kinds(second)).containsExactly(Problem.Kind.UNREACHABLE);
      assertThat(dialer.functions()).endsWith("call_status_stats");
      assertThat(second.ages().agents()).contains(NOW.plus(INTERVAL));
      assertThat(second.ages().calls()).contains(NOW);
      assertThat(second.campaign("SURVEY").flatMap(Campaign::calls))
          .isEqualTo(first.campaign("SURVEY").flatMap(Campaign::calls));
      assertThat(second.floorLive()).isEmpty();
      assertThat(second.campaign("SALESUS").flatMap(Campaign::live)).isEmpty();
    }
  }

  private static void hang() {
    try {
      RawServer.stall();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theDearerListOfAgentsMayFailWithoutTheFloor() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      value(polls.poll());
      // All that are ready become so for inbound: the count jumps, sub-status is asked.
      dialer.answer(
          "logged_in_agents",
          (request, _) ->
              request.field("show_sub_status").isEmpty()
                  ? Recorded.of("logged_in_agents/tab_header").replaced("READY", "CLOSER")
                  : Recorded.status(500, ""));
      FloorSnapshot floor = next(polls);
      assertThat(dialer.requests("logged_in_agents")).hasSize(3);
      assertThat(floor.agents().orElseThrow())
          .filteredOn(agent -> agent.rawStatus().equals("CLOSER"))
          .hasSize(7)
          .allMatch(agent -> agent.state() == AgentState.READY);
      assertThat(kinds(floor)).containsExactly(Problem.Kind.OVERLOADED);
    }
  }

  @Test
  void aPollOfASlowDialerEndsInItsTimeWithWhatItHas() throws Exception {
    FakeTime time = new FakeTime(NOW);
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer, time)) {
      for (String function : List.of("call_status_stats", "in_group_status")) {
        dialer.answer(
            function,
            (request, _) -> {
              time.pass(Duration.ofSeconds(5));
              return function.equals("call_status_stats")
                  ? RecordedFloor.stats(request.field("campaigns"))
                  : RecordedFloor.live(request.field("in_groups"), java.util.Map.of());
            });
      }
      FloorSnapshot floor = value(polls.poll());
      assertThat(floor.server().poll().elapsed()).isLessThanOrEqualTo(Duration.ofSeconds(35));
      assertThat(dialer.functions()).doesNotContain("hopper_list", "agent_stats_export");
      assertThat(floor.agents().orElseThrow()).hasSize(30);
      assertThat(floor.campaign("COLLECT").flatMap(Campaign::calls)).isPresent();
      assertThat(kinds(floor)).containsOnly(Problem.Kind.SKIPPED);
    }
  }

  @Test
  void campaignsThatALimitedUserMayNotSeeAreNoInGroups() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer(
          "campaigns_list",
          Recorded.text(
              Recorded.of("campaigns_list/one").asTab('|', 1).text().lines().findFirst().orElse("")
                  + "\n"
                  + Recorded.of("campaigns_list/limited_group").text().replace('|', '\t')));
      dialer.answer(
          "logged_in_agents",
          Recorded.text(
              Recorded.of("logged_in_agents/tab_header").text().lines().findFirst().orElse("")
                  + "\n"
                  + Recorded.of("logged_in_agents/limited_group").text().replace('|', '\t')));
      for (int poll = 0; poll < 3; poll++) {
        FloorSnapshot floor = next(polls);
        assertThat(floor.campaigns()).extracting(Campaign::id).containsExactly("INBND", "SALESUS");
        assertThat(floor.queues())
            .extracting(Queue::id)
            .containsExactly("BILLING", "SALESLINE", "SUPPORT");
      }
    }
  }

  @Test
  void campaignsInAnotherOrderAreNoInGroups() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer(
          "campaigns_list",
          Recorded.text(
              """
              campaign_id\tcampaign_name\tactive
              CAMP2\tSeen\tY
              """));
      dialer.answer(
          "call_status_stats",
          (request, _) ->
              Recorded.text(
                  request.field("campaigns").equals("CAMP2")
                      ? "CAMP2|5|4|||\n"
                      : "CAMP2|5|4|||\nCAMP10|5|4|||\nCAMP11|5|4|||\n"));
      assertThat(value(polls.poll()).queues()).isEmpty();
      assertThat(next(polls).queues()).isEmpty();
    }
  }

  @Test
  void aFloorOfDashedCampaignsFindsItsInGroupsWhereTheOrderBreaks() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer(
          "campaigns_list",
          Recorded.text(
              """
              campaign_id\tcampaign_name\tactive
              UK-DEBT\tDashed\tY
              """));
      assertThat(value(polls.poll()).queues())
          .extracting(Queue::id)
          .containsExactly("BILLING", "SALESLINE", "SUPPORT");
    }
  }

  @Test
  void aFirstPollThatBrokeOffIsMadeUpFor() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer("campaigns_list", Recorded.text("campaign_id\tcampai"));
      FloorSnapshot first = value(polls.poll());
      assertThat(kinds(first)).containsExactly(Problem.Kind.GARBLED);
      dialer.answer("campaigns_list", Recorded.of("campaigns_list/header_tab"));
      FloorSnapshot floor = next(polls);
      for (int poll = 0; poll < 40; poll++) {
        floor = next(polls);
      }
      assertThat(floor.campaign("SURVEY").flatMap(Campaign::calls).map(CallCounts::answers))
          .isEqualTo(Optional.of(OptionalInt.of(66)));
      assertThat(floor.queues())
          .extracting(Queue::id)
          .containsExactly("BILLING", "SALESLINE", "SUPPORT");
    }
  }

  @Test
  void aDialerThatIsDownFailsThePollAndTheNextOneStartsAfresh() throws Exception {
    try (RecordedDialer dialer = RecordedFloor.dialer();
        Polls polls = new Polls(dialer)) {
      dialer.answer("logged_in_agents", Recorded.of("mysql_down/logged_in_agents"));
      assertThat(failure(polls.poll()))
          .isEqualTo(new ApiFailure.Overloaded("its database does not answer"));
      dialer.answer("logged_in_agents", (request, _) -> RecordedFloor.agents(request));
      assertThat(next(polls).campaigns())
          .allMatch(campaign -> campaign.calls().isPresent())
          .hasSize(7);
    }
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.GuideGateway.file;
import static dev.andon.vicidial.GuideGateway.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.DialChange;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.Problem;
import dev.andon.vicidial.DialerOptions.DialectChoice;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideDialectTest {

  private static final String NO_STAGE = file("errors/invalid-stage.txt");

  private GuideGateway gateway;
  private final FakeTime clock = new FakeTime(FakeTime.RECORDED);

  @BeforeEach
  void start() throws IOException {
    gateway = new GuideGateway();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void takesACampaignFromLinesOfKeyAndValue() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/pairs.txt"));

    assertThat(snapshot(dialer("SALESUS")).campaigns())
        .containsExactly(
            new Campaign(
                "SALESUS",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.of(2.4),
                Optional.of(counts(OptionalInt.of(1840), OptionalInt.empty(), OptionalInt.empty())),
                OptionalDouble.of(2.31),
                Optional.of(new LiveCalls(3, OptionalInt.empty(), clock.now())),
                Optional.of(new Hopper(212, clock.now())),
                Optional.of(new AgentCounts(14, 2, 9, 3, 0, 0, 0, 0))));
  }

  @Test
  void countsWinOverThePercentageWhichIsKeptForComparison() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/object.json"));

    assertThat(snapshot(dialer("SALESUS")).campaigns())
        .containsExactly(
            new Campaign(
                "SALESUS",
                Optional.of("US Outbound Sales"),
                Optional.of(true),
                Optional.empty(),
                OptionalDouble.of(2.4),
                Optional.of(counts(OptionalInt.of(1840), OptionalInt.of(650), OptionalInt.of(15))),
                OptionalDouble.of(2.31),
                Optional.of(new LiveCalls(3, OptionalInt.empty(), clock.now())),
                Optional.empty(),
                Optional.of(new AgentCounts(16, 2, 9, 3, 0, 0, 0, 2))));
  }

  @Test
  void whatIsNegativeEmptyOrNoNumberIsAbsent() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/nothing-usable.txt"));

    assertThat(snapshot(dialer("SALESUS")).campaigns()).containsExactly(unknown("SALESUS"));
  }

  @Test
  void unknownKeysAreKeptWithoutThePasswordAndFailNoPoll() throws Exception {
    gateway.answers(
        "campaign_stats", file("campaign_stats/unknown-keys.txt") + "echo|pass=hunter2\n");
    Dialer dialer = dialer("SALESUS");

    assertThat(snapshot(dialer).campaigns()).containsExactly(unknown("SALESUS"));
    assertThat(dialer.others())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "SALESUS",
                    new TreeMap<>(
                        Map.of("frobnication", "7", "service_level", "87%", "echo", "pass=***")))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      textBlock =
          """
          agents_logged_in|20;agents_incall|9;agents_ready|2 / 20 2 9 0 0 0 0 9
          agents_logged_in|5;agents_incall|9;agents_ready|2  / 11 2 9 0 0 0 0 0
          incall|9;dispo|1;dead|2;paused|3;agents_dialing|4  / 19 0 9 3 1 2 4 0
          agents|7;calls|1                                   / 7 0 0 0 0 0 0 7
          """)
  void agentsByStateAddUpAndNoStateGetsMoreThanWasSent(String pairs, String numbers)
      throws Exception {
    gateway.answers("campaign_stats", pairs.strip().replace(';', '\n') + "\n");
    List<Integer> expected =
        List.of(numbers.strip().split(" ")).stream().map(Integer::valueOf).toList();

    AgentCounts agents = snapshot(dialer("SALESUS")).campaigns().getFirst().agents().orElseThrow();

    assertThat(
            List.of(
                agents.loggedIn(),
                agents.ready(),
                agents.inCall(),
                agents.paused(),
                agents.wrapUp(),
                agents.dead(),
                agents.dialing(),
                agents.other()))
        .isEqualTo(expected);
  }

  @Test
  void fallsBackToCsvOnceAndRemembersIt() throws Exception {
    gateway.answers(
        "campaign_stats",
        form -> "json".equals(form.get("stage")) ? NO_STAGE : file("campaign_stats/pairs.txt"));
    Dialer dialer = dialer("SALESUS", "SURVEY");

    snapshot(dialer);
    snapshot(dialer);

    assertThat(gateway.requests("campaign_stats").stream().map(form -> form.get("stage")))
        .containsExactly("json", "csv", "csv", "csv", "csv");
  }

  @Test
  void jsonThatIsCutOffIsAskedForAsCsv() throws Exception {
    gateway.answers(
        "campaign_stats",
        form ->
            "json".equals(form.get("stage"))
                ? file("campaign_stats/cut-off.json")
                : file("campaign_stats/pairs.txt"));

    assertThat(snapshot(dialer("SALESUS")).campaigns().getFirst().percentServer()).hasValue(2.31);
  }

  @Test
  void findsTheFunctionUnderItsOtherName() throws Exception {
    gateway.answers("campaign_call_stats", file("campaign_stats/pairs.txt"));
    Dialer dialer = dialer("SALESUS");

    snapshot(dialer);
    gateway.forgetRequests();
    FloorSnapshot second = snapshot(dialer);

    assertThat(second.campaigns().getFirst().percentServer()).hasValue(2.31);
    assertThat(gateway.functions()).containsOnlyOnce("campaign_call_stats");
    assertThat(gateway.functions()).doesNotContain("campaign_stats");
  }

  @Test
  void asksEachCampaignOfTheListAtMostTwoAtATime() throws Exception {
    gateway
        .answers("campaigns_list", file("campaigns_list/two.tsv"))
        .answers("campaign_stats", file("campaign_stats/rows-pipe.txt").replace("SALESUS", "x"))
        .answers(
            "campaign_stats",
            form -> "calls_today|12\ncalls_waiting|1\nq|" + form.get("campaign_id") + "\n");

    FloorSnapshot floor = snapshot(dialer());

    assertThat(floor.campaigns())
        .extracting(Campaign::id, Campaign::label, Campaign::active, Campaign::dialMethod)
        .containsExactly(
            tuple("SALESUS", "US Outbound Sales", Optional.of(true), Optional.of("RATIO")),
            tuple("SURVEY", "Survey|Pipe Name", Optional.of(false), Optional.of("MANUAL")));
    assertThat(floor.floorLive()).contains(new LiveCalls(2, OptionalInt.empty(), clock.now()));
    assertThat(gateway.mostAtOnce()).isLessThanOrEqualTo(2);
  }

  @Test
  void oneAnswerForAllCampaignsSparesTheOthers() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/all.json"));

    FloorSnapshot floor = snapshot(dialer());

    assertThat(floor.campaigns())
        .extracting(Campaign::id, Campaign::active)
        .containsExactly(tuple("SALESUS", Optional.of(true)), tuple("SURVEY", Optional.of(false)));
    assertThat(gateway.requests("campaign_stats")).hasSize(1);
  }

  @Test
  void aServerThatNamesNoCampaignsSaysSo() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/pairs.txt"));

    assertThat(snapshot(dialer()).problems())
        .extracting(Problem::function, Problem::kind, Problem::message, Problem::hint)
        .contains(
            tuple(
                "campaign_stats",
                Problem.Kind.NOTICE,
                "The server does not tell which campaigns there are.",
                "Name the campaigns to show with --campaign."));
  }

  @Test
  void aRefusedCampaignLeavesTheOthersAndTheirSumOut() throws Exception {
    gateway.answers(
        "campaign_stats",
        form ->
            "NOPE1".equals(form.get("campaign_id"))
                ? file("errors/unknown-campaign.txt")
                : file("campaign_stats/pairs.txt"));

    FloorSnapshot floor = snapshot(dialer("SALESUS", "NOPE1"));

    assertThat(floor.campaigns()).extracting(Campaign::id).containsExactly("SALESUS", "NOPE1");
    assertThat(floor.floorLive()).isEmpty();
    assertThat(floor.problems())
        .extracting(Problem::kind, Problem::message)
        .contains(
            tuple(
                Problem.Kind.REJECTED,
                "Campaign NOPE1: The dialer refused campaign_stats: CAMPAIGN DOES NOT EXIST."));
  }

  @Test
  void anAnswerThatLostItsLineEndWasCutOff() throws Exception {
    Dialer dialer = dialer("SALESUS");
    gateway.answers("campaign_stats", "calls_today|1840\nhopper_count|212\n");
    snapshot(dialer);
    gateway.answers("campaign_stats", "calls_today|1840\nhopper_count|2");

    assertThat(dialer.poll())
        .isEqualTo(failed(new ApiFailure.Garbled("the answer ends in the middle of a line", 2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"errors/bad-login.txt", "errors/bad-login.json"})
  void aBadLoginIsSentOnceAndItsPasswordIsDropped(String answer) throws Exception {
    gateway.answers("campaign_stats", file(answer));

    assertThat(dialer("SALESUS", "SURVEY", "SOLAR").poll())
        .isEqualTo(
            failed(
                new ApiFailure.Denied(
                    ApiFailure.Reason.LOGIN, "Login incorrect, please try again")));
    assertThat(gateway.functions()).containsExactly("version", "campaign_stats");
  }

  @Test
  void aLockedUserIsDenied() throws Exception {
    gateway.answers("campaign_stats", file("errors/locked.txt"));

    assertThat(dialer("SALESUS").poll())
        .isEqualTo(
            failed(
                new ApiFailure.Denied(
                    ApiFailure.Reason.LOCKED, "Too many login attempts, try again in 15 minutes")));
  }

  @Test
  void aMissingRightIsNotAskedForAgain() throws Exception {
    gateway
        .answers("campaigns_list", file("campaigns_list/two.tsv"))
        .answers("campaign_stats", file("errors/not-allowed.txt"))
        .answers("agent_stats", file("agent_stats/all.tsv"));
    Dialer dialer = dialer();

    FloorSnapshot floor = snapshot(dialer);
    snapshot(dialer);

    assertThat(floor.campaigns()).extracting(Campaign::id).containsExactly("SALESUS", "SURVEY");
    assertThat(floor.problems())
        .extracting(Problem::function, Problem::kind)
        .contains(tuple("campaign_stats", Problem.Kind.NOT_ALLOWED));
    assertThat(gateway.requests("campaign_stats")).hasSize(1);
  }

  @Test
  void aLoginPageIsNotVicidial() throws Exception {
    gateway.answers("campaign_stats", file("errors/login-page.html"));

    assertThat(dialer("SALESUS").poll())
        .isEqualTo(failed(new ApiFailure.NotVicidial("a web page titled 'Sign in'")));
  }

  @Test
  void anEmptyAnswerIsGarbled() throws Exception {
    gateway.answers("campaign_stats", "");

    assertThat(dialer("SALESUS").poll())
        .isEqualTo(failed(new ApiFailure.Garbled("the answer is empty", 0)));
  }

  @Test
  void sendsTheMd5FormWhereTheProfileSaysSo() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/pairs.txt"));

    gateway.dialer(options(DialectChoice.GUIDE, "SALESUS"), clock, true).poll();

    assertThat(gateway.requests("campaign_stats").getFirst())
        .containsEntry("pass_type", "MD5")
        .containsEntry("pass", new Secret(GuideGateway.PASSWORD).md5());
  }

  @Test
  void pausesWithCampaignStatusAndReadsBackFromCampaignStats() throws Exception {
    gateway
        .answers("campaign_status", file("campaign_status/paused.txt"))
        .answers("campaign_stats", file("campaign_stats/rows-comma.csv"));
    Dialer dialer = dialer("SALESUS");

    assertThat(dialer.change("SALESUS", DialChange.active(false)))
        .isEqualTo(
            new ApiResult.Ok<>(
                new Dialer.Answer("campaign_status CAMPAIGN HAS BEEN UPDATED", true)));
    assertThat(dialer.readSettings("SALESUS").then(it -> new ApiResult.Ok<>(it.active())))
        .isEqualTo(new ApiResult.Ok<>(Optional.of(false)));
    assertThat(gateway.requests("campaign_status"))
        .singleElement()
        .satisfies(
            form ->
                assertThat(form)
                    .containsEntry("campaign_id", "SALESUS")
                    .containsEntry("value", "PAUSED"));
  }

  @Test
  void resumesWithActiveAndTakesAnAnswerInJson() throws Exception {
    gateway.answers("campaign_status", "{\"status\": \"success\", \"message\": \"resumed\"}");

    assertThat(dialer("SALESUS").change("SALESUS", DialChange.active(true)))
        .isEqualTo(new ApiResult.Ok<>(new Dialer.Answer("resumed", true)));
    assertThat(gateway.requests("campaign_status").getFirst()).containsEntry("value", "ACTIVE");
  }

  @Test
  void aGatewayIsNotAskedToSetWhatNoGuideTellsOf() throws Exception {
    assertThat(dialer("SALESUS").change("SALESUS", DialChange.active(true).withLevel(2)))
        .isEqualTo(new ApiResult.Failed<>(new ApiFailure.Unsupported()));
    assertThat(gateway.requests("campaign_status")).isEmpty();
  }

  @Test
  void readsBackFromTheListWhereTheFiguresTellNoStatus() throws Exception {
    gateway
        .answers("campaign_stats", file("campaign_stats/pairs.txt"))
        .answers("campaigns_list", file("campaigns_list/two.tsv"));
    Dialer dialer = dialer("SALESUS");

    assertThat(dialer.readSettings("SURVEY").then(it -> new ApiResult.Ok<>(it.active())))
        .isEqualTo(new ApiResult.Ok<>(Optional.of(false)));
  }

  @Test
  void whatNoAnswerTellsIsNotKnownWhenReadBack() throws Exception {
    gateway.answers("campaign_stats", file("campaign_stats/pairs.txt"));

    assertThat(
            dialer("SALESUS").readSettings("SALESUS").then(it -> new ApiResult.Ok<>(it.active())))
        .isEqualTo(new ApiResult.Ok<>(Optional.empty()));
  }

  @Test
  void tellsItsDialectItsAgesAndTheServersBuild() throws Exception {
    gateway
        .answers("campaign_stats", file("campaign_stats/pairs.txt"))
        .answers("version", GuideGateway.recorded("version/cred.txt"));
    Instant before = clock.now();
    Dialer dialer = dialer("SALESUS");
    snapshot(dialer);
    clock.pass(Duration.ofSeconds(30));

    FloorSnapshot floor = snapshot(dialer);

    assertThat(floor.server().dialect()).isEqualTo("guide");
    assertThat(floor.server().build()).contains("250720-1841");
    assertThat(floor.ages().campaigns()).contains(before.plusSeconds(30));
    assertThat(floor.ages().agents()).isEmpty();
  }

  private Dialer dialer(String... campaigns) throws IOException {
    return gateway.dialer(options(DialectChoice.GUIDE, campaigns), clock);
  }

  private static FloorSnapshot snapshot(Dialer dialer) throws InterruptedException {
    ApiResult<FloorSnapshot> result = dialer.poll();
    return result.toOptional().orElseThrow(() -> new AssertionError(result));
  }

  private static ApiResult<FloorSnapshot> failed(ApiFailure failure) {
    return new ApiResult.Failed<>(failure);
  }

  private CallCounts counts(OptionalInt calls, OptionalInt answers, OptionalInt drops) {
    return new CallCounts(
        calls,
        answers,
        drops,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        clock.now());
  }

  private static Campaign unknown(String id) {
    return new Campaign(
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

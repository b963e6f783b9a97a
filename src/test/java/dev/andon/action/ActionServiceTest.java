package dev.andon.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.model.Problem;
import dev.andon.vicidial.ApiClient;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.DialerOptions;
import dev.andon.vicidial.DialerOptions.DialectChoice;
import dev.andon.vicidial.FakeTime;
import dev.andon.vicidial.Logins;
import dev.andon.vicidial.Problems;
import dev.andon.vicidial.Recorded;
import dev.andon.vicidial.RecordedDialer;
import dev.andon.vicidial.Trust;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ActionServiceTest {

  private static final CampaignCommand PAUSE = new CampaignCommand("SALESUS", Wanted.PAUSED);
  private static final CampaignCommand RESUME = new CampaignCommand("SALESUS", Wanted.ACTIVE);
  private static final String UPDATED = "update_campaign CAMPAIGN HAS BEEN UPDATED";
  private static final String HEADER = "campaign_id\tcampaign_name\tactive\n";

  private final FakeTime time = new FakeTime(FakeTime.RECORDED);
  private final List<Duration> waits = new ArrayList<>();
  private RecordedDialer server;

  @BeforeEach
  void start() throws IOException {
    server =
        new RecordedDialer()
            .answer("update_campaign", Recorded.of("update_campaign/active_N"))
            .answer("campaigns_list", listed("N"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Recorded listed(String active) {
    return Recorded.text(HEADER + "SALESUS\tUS Outbound Sales\t" + active + "\n");
  }

  private CommandOutcome run(CampaignCommand command) throws Exception {
    return run(command, DialectChoice.STOCK);
  }

  private CommandOutcome run(CampaignCommand command, DialectChoice dialect) throws Exception {
    ApiClient client =
        new ApiClient(
            DialerAddress.parse(server.url()),
            Logins.WALL,
            new Trust.KnownAuthorities(),
            ApiClient.TimeOuts.DEFAULT,
            time);
    DialerOptions options =
        new DialerOptions(dialect, List.of(), OptionalInt.empty(), Duration.ofSeconds(18));
    try (Dialer dialer = new Dialer(client, options, time)) {
      return new ActionService(
              dialer,
              time,
              duration -> {
                waits.add(duration);
                time.pass(duration);
              })
          .run(command);
    }
  }

  private Problem problem(String function, ApiFailure failure) {
    return Problems.of(function, failure, DialerAddress.parse(server.url()));
  }

  private int sent(String function) {
    return server.requests(function).size();
  }

  @Test
  void isConfirmedByWhatTheDialerListsAfterwards() throws Exception {
    assertThat(run(PAUSE)).isEqualTo(new CommandOutcome.Confirmed(FakeTime.RECORDED));

    assertThat(server.functions()).containsExactly("update_campaign", "campaigns_list");
    assertThat(server.requests().getFirst().form())
        .containsEntry("campaign_id", "SALESUS")
        .containsEntry("active", "N");
    assertThat(waits).isEmpty();
  }

  @Test
  void resumeIsTheSameTheOtherWayRound() throws Exception {
    server.answer("campaigns_list", listed("Y"));

    assertThat(run(RESUME)).isEqualTo(new CommandOutcome.Confirmed(FakeTime.RECORDED));

    assertThat(server.requests().getFirst().form()).containsEntry("active", "Y");
  }

  @Test
  void readsBackAgainWhileTheDialerStillListsItAsActive() throws Exception {
    server.answer("campaigns_list", (_, number) -> listed(number < 3 ? "Y" : "N"));

    assertThat(run(PAUSE))
        .isEqualTo(new CommandOutcome.Confirmed(FakeTime.RECORDED.plusSeconds(3)));

    assertThat(sent("update_campaign")).isEqualTo(1);
  }

  @Test
  void aYesThatTheListDoesNotShowIsNotConfirmed() throws Exception {
    server.answer("campaigns_list", listed("Y"));

    assertThat(run(PAUSE))
        .isEqualTo(new CommandOutcome.NotConfirmed(UPDATED, Optional.of(true), Optional.empty()));

    assertThat(sent("update_campaign")).isEqualTo(1);
    assertThat(sent("campaigns_list")).isEqualTo(3);
  }

  @Test
  void aNoticeThatNothingWasUpdatedIsNoSuccess() throws Exception {
    server.answer("update_campaign", Recorded.of("update_campaign/active_lower"));

    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.Refused(
                problem(
                    "update_campaign",
                    new ApiFailure.Rejected("update_campaign NO UPDATES DEFINED"))));
  }

  @Test
  void aMissingRightIsARefusal() throws Exception {
    server.answer("update_campaign", Recorded.of("update_campaign/no_modify_campaigns"));

    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.Refused(
                problem("update_campaign", new ApiFailure.NotAllowed("any reply"))));
    assertThat(sent("campaigns_list")).isZero();
  }

  @Test
  void aRefusedLoginIsSentOnce() throws Exception {
    server.answer("update_campaign", Recorded.of("auth/bad_password"));

    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.Refused(
                problem("update_campaign", new ApiFailure.Denied(ApiFailure.Reason.LOGIN, "any"))));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aLoginRefusedWhileReadingBackIsNotRepeated() throws Exception {
    server.answer("campaigns_list", Recorded.of("auth/lockout_11"));

    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.NotConfirmed(
                UPDATED,
                Optional.empty(),
                Optional.of(
                    problem(
                        "campaigns_list",
                        new ApiFailure.Denied(ApiFailure.Reason.LOCKED, "any")))));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aCommandWithoutAGoodAnswerIsConfirmedWhenTheListShowsIt() throws Exception {
    server.answer("update_campaign", Recorded.status(500, ""));

    assertThat(run(PAUSE)).isEqualTo(new CommandOutcome.Confirmed(FakeTime.RECORDED));

    assertThat(sent("update_campaign")).isEqualTo(1);
  }

  @Test
  void aCommandWithoutAnAnswerThatTheListDoesNotShowIsNotConfirmed() throws Exception {
    server.answer("update_campaign", Recorded.status(500, ""));
    server.answer("campaigns_list", listed("Y"));

    assertThat(run(PAUSE))
        .isEqualTo(new CommandOutcome.NotConfirmed("", Optional.of(true), Optional.empty()));
  }

  @Test
  void withoutAnyAnswerItIsUnknownNeitherFailedNorDone() throws Exception {
    server.answer("update_campaign", Recorded.of("mysql_down/version"));
    server.answer("campaigns_list", Recorded.of("mysql_down/version"));

    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.Unknown(
                problem(
                    "update_campaign", new ApiFailure.Overloaded("its database does not answer"))));
    assertThat(sent("update_campaign")).isEqualTo(1);
  }

  @Test
  void aYesThatCannotBeReadBackIsNotConfirmed() throws Exception {
    server.answer("campaigns_list", Recorded.of("campaigns_list/level7"));

    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.NotConfirmed(
                UPDATED,
                Optional.empty(),
                Optional.of(problem("campaigns_list", new ApiFailure.NotAllowed("any reply")))));
  }

  @Test
  void anAnswerInNoKnownFormIsNeitherYesNorNo() throws Exception {
    server.answer("update_campaign", Recorded.text("Service is being moved\n"));
    assertThat(run(PAUSE)).isEqualTo(new CommandOutcome.Confirmed(FakeTime.RECORDED));

    server.answer("campaigns_list", listed("Y"));
    assertThat(run(PAUSE))
        .isEqualTo(
            new CommandOutcome.NotConfirmed(
                "Service is being moved", Optional.of(true), Optional.empty()));
  }

  @Test
  void aCommandThatWasNeverSentIsNotSaidToBe() throws Exception {
    server.answer("campaign_stats", Recorded.status(500, ""));

    assertThat(run(PAUSE, DialectChoice.AUTO))
        .isEqualTo(
            new CommandOutcome.Refused(
                problem("update_campaign", new ApiFailure.Overloaded("HTTP status 500"))));
    assertThat(server.functions()).containsExactly("campaign_stats");
  }

  @Test
  void aLockedAccountIsAskedOnce() throws Exception {
    for (String function : List.of("campaign_stats", "update_campaign", "campaigns_list")) {
      server.answer(function, Recorded.of("auth/lockout_11"));
    }

    assertThat(run(PAUSE, DialectChoice.AUTO)).isInstanceOf(CommandOutcome.Refused.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aSlowDialerHoldsACommandForLessThanThirtySeconds() throws Exception {
    server
        .answer("campaign_stats", (_, _) -> slowly(3_400, Recorded.of("campaign_stats/nonagent")))
        .answer(
            "campaign_call_stats",
            (_, _) -> slowly(3_400, Recorded.of("campaign_call_stats/nonagent")))
        .answer("update_campaign", (_, _) -> slowly(8_900, Recorded.of("update_campaign/active_N")))
        .answer("campaigns_list", (_, _) -> slowly(3_900, listed("Y")));

    assertThat(run(PAUSE, DialectChoice.AUTO)).isInstanceOf(CommandOutcome.NotConfirmed.class);

    assertThat(Duration.between(FakeTime.RECORDED, time.now())).isLessThan(Duration.ofSeconds(28));
  }

  private Recorded slowly(long millis, Recorded answer) {
    time.pass(Duration.ofMillis(millis));
    return answer;
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.ok;
import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands and their read-back on a stock dialer.
@Timeout(30)
class DialerTest {

  private static final DialerOptions STOCK =
      new DialerOptions(
          DialerOptions.DialectChoice.STOCK,
          java.util.List.of(),
          java.util.OptionalInt.empty(),
          java.time.Duration.ofSeconds(24));

  private static Dialer of(RecordedDialer dialer) {
    FakeTime time = new FakeTime(FakeTime.RECORDED);
    return new Dialer(Clients.of(dialer.url(), Clients.LONG, time), STOCK, time);
  }

  private static ApiResult<Dialer.Answer> pause(Recorded reply) throws Exception {
    try (RecordedDialer server = RecordedFloor.dialer().answer("update_campaign", reply);
        Dialer dialer = of(server)) {
      ApiResult<Dialer.Answer> answer = dialer.change("SALESUS", DialChange.active(false));
      assertThat(server.requests("update_campaign")).hasSize(1);
      return answer;
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          false, N
          true,  Y
          """)
  void sendsOneCommandInUpperCase(boolean active, String word) throws Exception {
    try (RecordedDialer server = RecordedFloor.dialer();
        Dialer dialer = of(server)) {
      assertThat(dialer.change("UK-DEBT", DialChange.active(active)))
          .isEqualTo(ok(new Dialer.Answer("update_campaign CAMPAIGN HAS BEEN UPDATED", true)));
      assertThat(server.requests("update_campaign"))
          .extracting(RecordedDialer.Request::form)
          .containsExactly(
              Map.of(
                  "source", "andon",
                  "user", "wallapi",
                  "pass", Logins.PASSWORD,
                  "function", "update_campaign",
                  "campaign_id", "UK-DEBT",
                  "active", word));
    }
  }

  @Test
  void aNoticeThatNothingWasUpdatedIsNoChange() throws Exception {
    assertThat(pause(Recorded.of("update_campaign/active_lower")))
        .isEqualTo(ok(new Dialer.Answer("update_campaign NO UPDATES DEFINED", false)));
    assertThat(pause(Recorded.of("update_campaign/reset_hopper_only")))
        .isEqualTo(
            ok(
                new Dialer.Answer(
                    "update_campaign NO UPDATES DEFINED; update_campaign HOPPER HAS BEEN RESET",
                    false)));
  }

  @Test
  void aConfirmationBesideANoticeIsAChange() throws Exception {
    assertThat(pause(Recorded.of("update_campaign/multi_with_reset")))
        .isEqualTo(ok(new Dialer.Answer("update_campaign CAMPAIGN HAS BEEN UPDATED", true)));
  }

  @Test
  void theWorstOfSeveralLinesCounts() throws Exception {
    assertThat(
            pause(
                Recorded.text(
                    Recorded.of("update_campaign/active_N").text()
                        + Recorded.of("update_campaign/no_updates").text())))
        .isEqualTo(ok(new Dialer.Answer("update_campaign NO UPDATES DEFINED", false)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          update_campaign/no_modify_campaigns, 'NotAllowed[reply=update_campaign USER DOES NOT HAVE PERMISSION TO UPDATE CAMPAIGNS]'
          update_campaign/unknown,             'Rejected[reply=update_campaign CAMPAIGN DOES NOT EXIST]'
          auth/bad_password,                   'Denied[reason=LOGIN, reply=Login incorrect, please try again]'
          mysql_down/version,                  'Overloaded[detail=its database does not answer]'
          nofunction/agentapi,                 'Garbled[detail=the answer is empty, line=0]'
          """)
  void aCommandThatFailedSaysWhyAndIsNotRepeated(String recording, String failure)
      throws Exception {
    assertThat(Parsed.failure(pause(Recorded.of(recording)))).hasToString(failure);
  }

  @Test
  void anAnswerThatIsNoAnswerToACommandChangedNothingAndEchoesNoPassword() throws Exception {
    ApiResult<Dialer.Answer> answer =
        pause(Recorded.text("debug: user=wallapi pass=" + Logins.STRIPPED + "\n"));
    assertThat(value(answer).changed()).isFalse();
    assertThat(value(answer).words()).isEqualTo("debug: user=wallapi pass=***");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          SALESUS, true
          OLDCAMP, false
          """)
  void readsBackWhetherACampaignDials(String campaign, boolean active) throws Exception {
    try (RecordedDialer server = RecordedFloor.dialer();
        Dialer dialer = of(server)) {
      assertThat(dialer.readSettings(campaign).then(it -> new ApiResult.Ok<>(it.active())))
          .isEqualTo(ok(Optional.of(active)));
      assertThat(server.requests())
          .extracting(request -> request.field("campaign_id"))
          .containsExactly(campaign);
    }
  }

  @Test
  void readsBackMethodAndLevel() throws Exception {
    try (RecordedDialer server = RecordedFloor.dialer();
        Dialer dialer = of(server)) {
      assertThat(dialer.readSettings("SOLAR"))
          .isEqualTo(
              ok(
                  new DialSettings(
                      Optional.of(true), Optional.of("ADAPT_TAPERED"), OptionalDouble.of(1.204))));
    }
  }

  @Test
  void severalChangesAreOneCommandWithThreeDecimalsAtMost() throws Exception {
    try (RecordedDialer server = RecordedFloor.dialer();
        Dialer dialer = of(server)) {
      assertThat(
              dialer.change(
                  "SALESUS",
                  DialChange.active(true).withMethod("RATIO").withLevel(3.5).withMaximum(10)))
          .isEqualTo(ok(new Dialer.Answer("update_campaign CAMPAIGN HAS BEEN UPDATED", true)));
      dialer.change("SALESUS", DialChange.NOTHING.withLevel(1.20449));
      assertThat(server.requests("update_campaign"))
          .extracting(
              it -> it.field("active"),
              it -> it.field("dial_method"),
              it -> it.field("auto_dial_level"),
              it -> it.field("adaptive_maximum_level"))
          .containsExactly(tuple("Y", "RATIO", "3.5", "10"), tuple("", "", "1.204", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SALES", "salesus", "NOPE"})
  void aCampaignThatIsNotInTheAnswerIsNotKnown(String campaign) throws Exception {
    try (RecordedDialer server = RecordedFloor.dialer();
        Dialer dialer = of(server)) {
      assertThat(dialer.readSettings(campaign).then(it -> new ApiResult.Ok<>(it.active())))
          .isEqualTo(ok(Optional.empty()));
    }
  }

  @Test
  void aReadBackThatIsDeniedIsAFailure() throws Exception {
    try (RecordedDialer server =
            RecordedFloor.dialer().answer("campaigns_list", Recorded.of("auth/lockout_11"));
        Dialer dialer = of(server)) {
      assertThat(dialer.readSettings("SALESUS"))
          .isEqualTo(
              failed(
                  new ApiFailure.Denied(
                      ApiFailure.Reason.LOCKED,
                      "Too many login attempts, try again in 15 minutes")));
    }
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.failure;
import static dev.andon.vicidial.Parsed.garbled;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.ApiFailure.Denied;
import dev.andon.vicidial.ApiFailure.NotVicidial;
import dev.andon.vicidial.ApiFailure.Overloaded;
import dev.andon.vicidial.ApiFailure.Reason;
import dev.andon.vicidial.ApiFailure.Rejected;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {

  private static Reply said(List<String> confirmations, List<String> notices) {
    return new Reply(List.of(), true, confirmations, notices);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          auth/bad_password,               LOGIN,      'Login incorrect, please try again'
          auth/unknown_user,               LOGIN,      'Login incorrect, please try again'
          auth/inactive_user,              LOGIN,      'Login incorrect, please try again'
          auth/level6_user,                LOGIN,      'Login incorrect, please try again'
          auth/md5_password,               LOGIN,      'Login incorrect, please try again'
          auth/http_basic_only,            LOGIN,      'Login incorrect, please try again'
          auth/no_credentials,             LOGIN,      'Login incorrect, please try again'
          auth/bad_login_unknown_function, LOGIN,      'Login incorrect, please try again'
          auth/two_factor_required,        TWO_FACTOR, 'Login incorrect, please try again'
          auth/lockout_11,                 LOCKED,     'Too many login attempts, try again in 15 minutes'
          auth/lockout_right_password,     LOCKED,     'Too many login attempts, try again in 15 minutes'
          auth/ip_not_whitelisted,         ADDRESS,    Your IP Address is not allowed
          agc_auth/bad_password,           LOGIN,      Invalid Username/Password
          agc_auth/locked_user,            LOCKED,     Invalid Username/Password
          agc_auth/ip_not_whitelisted,     ADDRESS,    Invalid Username/Password
          """)
  void aRefusedLoginIsDeniedForItsReason(String recording, Reason reason, String words) {
    assertThat(Recorded.of(recording).reply()).isEqualTo(failed(new Denied(reason, words)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth/bad_password", "agc_auth/bad_password", "auth/two_factor_required"})
  void thePasswordThatARefusedLoginEchoesIsInNoText(String recording) {
    for (String echoed : List.of(Logins.PASSWORD, Logins.STRIPPED, Logins.WALL.password().md5())) {
      assertThat(Recorded.of(recording).replaced("SECRET", echoed).reply().toString())
          .doesNotContain(echoed)
          .doesNotContain(Logins.STRIPPED);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          agc_auth/no_api_flag,                 Invalid Username/Password
          auth/function_not_allowed,            auth USER DOES NOT HAVE PERMISSION TO USE THIS FUNCTION
          campaigns_list/level7,                campaigns_list USER DOES NOT HAVE PERMISSION TO GET CAMPAIGN INFO
          update_campaign/no_modify_campaigns,  update_campaign USER DOES NOT HAVE PERMISSION TO UPDATE CAMPAIGNS
          """)
  void aMissingRightIsNotARefusedLogin(String recording, String words) {
    assertThat(Recorded.of(recording).reply()).isEqualTo(failed(new ApiFailure.NotAllowed(words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign_stats/nonagent",
        "agent_stats/nonagent",
        "campaign_status/nonagent",
        "campaign_call_stats/nonagent"
      })
  void functionsThatNoStockDialerHasAreUnsupported(String recording) {
    assertThat(Recorded.of(recording).reply()).isEqualTo(failed(new ApiFailure.Unsupported()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaign_stats/agentapi", "nofunction/agentapi", "auth/get_and_post"})
  void anEmptyBodyIsGarbled(String recording) {
    assertThat(Recorded.of(recording).reply()).isEqualTo(garbled("the answer is empty", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql_down/version", "mysql_down/agent_api"})
  void aDatabaseThatIsDownIsOverload(String recording) {
    assertThat(Recorded.of(recording).reply())
        .isEqualTo(failed(new Overloaded("its database does not answer")));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          update_campaign/unknown,             update_campaign CAMPAIGN DOES NOT EXIST
          update_campaign/limited_not_allowed, update_campaign CAMPAIGN DOES NOT EXIST
          update_campaign/active_bad,          'update_campaign ACTIVE MUST BE Y OR N, THIS IS AN OPTIONAL FIELD'
          update_campaign/missing,             update_campaign YOU MUST USE ALL REQUIRED FIELDS
          auth/no_source,                      Invalid Source
          auth/source_one_char,                Invalid Source
          agc_auth/api_not_active,             System API NOT ACTIVE
          """)
  void whatWasUnderstoodAndRefusedIsRejectedInItsOwnWords(String recording, String words) {
    assertThat(Recorded.of(recording).reply()).isEqualTo(failed(new Rejected(words)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"active_N", "active_Y", "dash_id", "level8_ok", "limited_allowed", "post"})
  void aTakenUpdateIsOneConfirmation(String recording) {
    assertThat(Recorded.of("update_campaign/" + recording).replaced("UK-DEBT", "SALESUS").reply())
        .isEqualTo(ok(said(List.of("update_campaign CAMPAIGN HAS BEEN UPDATED"), List.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"active_lower", "no_updates"})
  void aLowerCaseNIsANoticeAndNoConfirmation(String recording) {
    assertThat(Recorded.of("update_campaign/" + recording).reply())
        .isEqualTo(ok(said(List.of(), List.of("update_campaign NO UPDATES DEFINED"))));
  }

  @Test
  void anAnswerOfSeveralLinesKeepsEach() {
    assertThat(Recorded.of("update_campaign/multi_with_reset").reply())
        .isEqualTo(
            ok(
                said(
                    List.of("update_campaign CAMPAIGN HAS BEEN UPDATED"),
                    List.of("update_campaign HOPPER HAS BEEN RESET"))));
    assertThat(Recorded.of("update_campaign/reset_hopper_only").reply())
        .isEqualTo(
            ok(
                said(
                    List.of(),
                    List.of(
                        "update_campaign NO UPDATES DEFINED",
                        "update_campaign HOPPER HAS BEEN RESET"))));
  }

  @Test
  void anErrorAmongSuccessesIsTheOutcome() {
    assertThat(
            Recorded.text(
                    """
                    SUCCESS: update_campaign CAMPAIGN HAS BEEN UPDATED - wallapi|A
                    ERROR: update_campaign CAMPAIGN DOES NOT EXIST: |wallapi|A
                    """)
                .reply())
        .isEqualTo(failed(new Rejected("update_campaign CAMPAIGN DOES NOT EXIST")));
  }

  @Test
  void aByteOrderMarkOrBlankStartDoesNotHideARefusedLogin() {
    String body = Recorded.of("auth/bad_password").text();
    for (String start : List.of("\uFEFF", "\n\n", "  ", "\uFEFF\r\n ")) {
      assertThat(failure(Recorded.text(start + body).reply()))
          .isEqualTo(new Denied(Reason.LOGIN, "Login incorrect, please try again"));
      assertThat(failure(Recorded.text(start + "MySQL connect ERROR:  Connection refused").reply()))
          .isEqualTo(new Overloaded("its database does not answer"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          200, '<html><head><TITLE>\n Login </title>',         a web page titled 'Login'
          200, '\uFEFF<!doctype html>',                        a web page
          200, '<br />\n<b>Warning</b>:  mysqli_query()',      a PHP warning
          301, '',                                             a redirect to elsewhere
          404, '<html><title>404</title>',                     HTTP status 404
          418, '',                                             HTTP status 418
          """,
      quoteCharacter = '\'',
      ignoreLeadingAndTrailingWhitespace = true)
  void aPageOrAnotherServersStatusIsNotVicidial(int status, String body, String what) {
    assertThat(Recorded.status(status, body).reply()).isEqualTo(failed(new NotVicidial(what)));
  }

  @Test
  void aGatewaysStatus401IsARefusedLoginSoThatPollingStops() {
    assertThat(Recorded.status(401, "Login incorrect").reply())
        .isEqualTo(failed(new Denied(Reason.LOGIN, "HTTP status 401")));
  }

  @Test
  void aRedirectTellsItsTargetWithoutWhatItRepeats() {
    assertThat(
            Recorded.status(302, "")
                .withHeader("Location", "https://sso.example/x?pass=" + Logins.STRIPPED)
                .reply())
        .isEqualTo(failed(new NotVicidial("a redirect to https://sso.example/x")));
  }

  @Test
  void aPageThatEchoesThePasswordInItsTitleIsMasked() {
    assertThat(Recorded.text("<html><title>No user " + Logins.PASSWORD + "</title>").reply())
        .isEqualTo(failed(new NotVicidial("a web page titled 'No user ***'")));
  }

  @Test
  void anythingFrom500OnIsOverload() {
    assertThat(Recorded.status(503, "<html>").reply())
        .isEqualTo(failed(new Overloaded("HTTP status 503")));
    assertThat(Recorded.status(500, "").reply())
        .isEqualTo(failed(new Overloaded("HTTP status 500")));
  }

  @Test
  void bytesThatAreNoTextAreGarbled() {
    assertThat(Recorded.bytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1}).reply())
        .isEqualTo(garbled("the answer is not text", 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\n", "a\t", "a|", "{}", "[],"})
  void anAnswerOfMoreCellsThanAnyFloorHasIsNotTakenApart(String cell) {
    assertThat(Recorded.text("x" + cell.repeat(600_000) + "\n").reply())
        .isEqualTo(garbled("the answer has more cells than any floor", 0));
  }

  @Test
  void aRefusalCannotSteerATerminal() {
    assertThat(Recorded.text("ERROR: \u001b]0;owned\u0007 odd\n").reply().toString())
        .contains("odd")
        .doesNotContain("\u001b", "\u0007");
  }
}

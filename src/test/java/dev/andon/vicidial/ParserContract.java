package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What every parser does with answers that are none of its own.
abstract class ParserContract<T> {

  private static final String LOGIN_PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>Sign in to continue</title></head><body></body></html>
      """;

  abstract ApiResult<T> parse(Reply reply);

  /// A whole answer with every kind of line.
  abstract Recorded full();

  final ApiResult<T> read(Recorded answer) {
    return answer.reply().then(this::parse);
  }

  @Test
  void aRefusedLoginIsDeniedAndItsPasswordIsDropped() {
    assertThat(read(Recorded.of("auth/bad_password").replaced("SECRET", Logins.STRIPPED)))
        .isEqualTo(
            Parsed.failed(
                new ApiFailure.Denied(
                    ApiFailure.Reason.LOGIN, "Login incorrect, please try again")));
  }

  @Test
  void aFunctionThatTheUserMayNotUseIsNotAllowed() {
    assertThat(read(Recorded.of("auth/function_not_allowed")))
        .isEqualTo(
            Parsed.failed(
                new ApiFailure.NotAllowed(
                    "auth USER DOES NOT HAVE PERMISSION TO USE THIS FUNCTION")));
  }

  @Test
  void aFunctionThatTheServerDoesNotKnowIsUnsupported() {
    assertThat(read(Recorded.of("nofunction/nonagent")))
        .isEqualTo(Parsed.failed(new ApiFailure.Unsupported()));
  }

  @Test
  void aLoginPageIsNotVicidial() {
    assertThat(read(Recorded.text(LOGIN_PAGE)))
        .isEqualTo(
            Parsed.failed(new ApiFailure.NotVicidial("a web page titled 'Sign in to continue'")));
  }

  @Test
  void aDatabaseThatIsDownIsOverload() {
    assertThat(read(Recorded.of("mysql_down/logged_in_agents")))
        .isEqualTo(Parsed.failed(new ApiFailure.Overloaded("its database does not answer")));
  }

  @Test
  void anEmptyBodyIsGarbled() {
    assertThat(read(Recorded.of("nofunction/agentapi")))
        .isEqualTo(Parsed.garbled("the answer is empty", 0));
  }

  @Test
  void anAnswerCutOffInsideALineIsGarbledWhereverItBreaks() {
    byte[] whole = full().body();
    for (int length = 1; length < whole.length; length++) {
      if (whole[length - 1] != '\n') {
        assertThat(read(full().cutAt(length)))
            .as("the first %d bytes", length)
            .isInstanceOfSatisfying(
                ApiResult.Failed.class,
                failed -> assertThat(failed.failure()).isInstanceOf(ApiFailure.Garbled.class));
      }
    }
  }
}

package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a server sends back, the password is in no text that a person or a log sees.
@Timeout(30)
class ApiClientPasswordTest {

  private static final List<String> FORMS =
      List.of(
          Logins.PASSWORD,
          Logins.STRIPPED,
          URLEncoder.encode(Logins.PASSWORD, StandardCharsets.UTF_8),
          Logins.WALL.password().md5());

  private static String told(Recorded reply) throws Exception {
    try (RecordedDialer dialer = new RecordedDialer().answer("version", reply);
        ApiClient client = Clients.of(dialer.url(), Clients.LONG, Clients.RUNNING)) {
      ApiFailure failure = Parsed.failure(client.read(Call.of("version"), Duration.ofSeconds(20)));
      return failure + " " + Problems.of("version", failure, client.address()) + " " + Logins.WALL;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ERROR: Login incorrect, please try again: |wallapi|%s|BAD|",
        "ERROR: Login incorrect for wallapi with %s",
        "ERROR: %s is not a function",
        "ERROR: something else - wallapi|%s",
        "<title>wrong password %s</title>",
        "<title>a portal that has much to say before it says that %s is wrong</title>",
        "<br /><b>Warning</b>: query failed: pass='%s'",
        "%s"
      })
  void noBodyBringsItBack(String body) throws Exception {
    for (String form : FORMS) {
      Recorded reply = Recorded.text(body.formatted(form) + "\n");
      if (body.startsWith("E") || body.startsWith("<")) {
        assertThat(told(reply)).doesNotContain(form).doesNotContain(form.substring(0, 6));
      } else {
        assertThat(reply.reply().then(VersionParser::parse).toString()).doesNotContain(form);
      }
    }
  }

  @Test
  void noRedirectBringsItBack() throws Exception {
    for (String form : FORMS.subList(1, 4)) {
      for (String target : List.of("/login?pass=%s", "/login/%s", "//wallapi:%s@host/")) {
        assertThat(told(Recorded.status(302, "").withHeader("Location", target.formatted(form))))
            .doesNotContain(form);
      }
    }
  }
}

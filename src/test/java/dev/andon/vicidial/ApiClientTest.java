package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.failure;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.ApiFailure.Cause;
import dev.andon.vicidial.ApiFailure.Overloaded;
import dev.andon.vicidial.ApiFailure.Unreachable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ApiClientTest {

  private static final Call ASK = Call.of("version");
  private static final Duration ATMOST = Duration.ofSeconds(20);
  private static final String OK_HEAD = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

  private static ApiResult<Reply> read(RawServer server, ApiClient.TimeOuts timeOuts)
      throws Exception {
    try (ApiClient client = Clients.of(server.url(), timeOuts, Clients.RUNNING)) {
      return client.read(ASK, ATMOST);
    }
  }

  private static ApiResult<Reply> read(RecordedDialer dialer) throws Exception {
    try (ApiClient client = Clients.of(dialer.url(), Clients.LONG, Clients.RUNNING)) {
      return client.read(ASK, ATMOST);
    }
  }

  private static Duration took(Callable<?> work) throws Exception {
    long began = System.nanoTime();
    work.call();
    return Duration.ofNanos(System.nanoTime() - began);
  }

  @Test
  void postsEverythingInAFormAndNothingInTheAddress() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client = Clients.of(dialer.url() + "/a/b", Clients.LONG, Clients.RUNNING)) {
      dialer.answer("logged_in_agents", Recorded.of("logged_in_agents/none"));
      assertThat(client.read(Call.table("logged_in_agents").with("campaigns", "A|B & C"), ATMOST))
          .isEqualTo(ok(new Reply(List.of(), true, List.of(), List.of())));
      RecordedDialer.Request request = dialer.requests().getFirst();
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.path()).isEqualTo("/a/b/vicidial/non_agent_api.php");
      assertThat(request.query()).isEqualTo(Optional.empty());
      assertThat(request.form())
          .isEqualTo(
              Map.of(
                  "source", "andon",
                  "user", "wallapi",
                  "pass", Logins.PASSWORD,
                  "function", "logged_in_agents",
                  "stage", "tab",
                  "header", "YES",
                  "campaigns", "A|B & C"));
      assertThat(request.headers().get("Content-type"))
          .isEqualTo(List.of("application/x-www-form-urlencoded"));
      assertThat(request.body()).contains("pass=Wall%211234%26x%3D%C3%A4");
    }
  }

  @Test
  void sendsTheGuidesFormOfThePasswordOnlyWhenAsked() throws Exception {
    Login md5 = new Login("wallapi", new Secret("1234"), true);
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client =
            Clients.of(
                dialer.url(), md5, new Trust.KnownAuthorities(), Clients.LONG, Clients.RUNNING)) {
      assertThat(client.read(ASK, ATMOST)).isEqualTo(failed(new ApiFailure.Unsupported()));
      assertThat(dialer.requests().getFirst().form())
          .isEqualTo(
              Map.of(
                  "source", "andon",
                  "user", "wallapi",
                  "pass", new Secret("1234").md5(),
                  "pass_type", "MD5",
                  "function", "version"));
    }
  }

  @Test
  void theHttpLibraryLogsNoStackTracesOfConnectionsThatWereGivenUp() throws Exception {
    try (ApiClient _ = Clients.of("http://127.0.0.1:1", Clients.LONG, Clients.RUNNING)) {
      assertThat(
              System.getLogger("com.github.mizosoft.methanol.internal.flow.FlowSupport")
                  .isLoggable(System.Logger.Level.WARNING))
          .isFalse();
    }
  }

  @Test
  void aRefusedConnectionNamesHostAndPort() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    try (ApiClient client = Clients.of("http://127.0.0.1:" + port, Clients.LONG, Clients.RUNNING)) {
      assertThat(client.read(ASK, ATMOST))
          .isEqualTo(failed(new Unreachable(Cause.REFUSED, "127.0.0.1:" + port)));
    }
  }

  @Test
  void anUnknownNameIsToldByItsName() throws Exception {
    try (ApiClient client = Clients.of("http://dialer.invalid", Clients.LONG, Clients.RUNNING)) {
      assertThat(client.read(ASK, ATMOST))
          .isEqualTo(failed(new Unreachable(Cause.NAME, "dialer.invalid")));
    }
  }

  @Test
  void aRedirectIsNotFollowed() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer(
          "version",
          Recorded.status(302, "").withHeader("Location", dialer.url() + "/login?to=api"));
      assertThat(read(dialer))
          .isEqualTo(
              failed(new ApiFailure.NotVicidial("a redirect to " + dialer.url() + "/login")));
      assertThat(dialer.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void aServerThatIsBusyIsAskedOnceMore(int status) throws Exception {
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer("version", Recorded.status(status, "busy"));
      assertThat(read(dialer)).isEqualTo(failed(new Overloaded("HTTP status " + status)));
      assertThat(dialer.requests()).hasSize(2);
    }
  }

  @Test
  void theSecondTryCounts() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client = Clients.of(dialer.url(), Clients.LONG, Clients.RUNNING)) {
      dialer.answer(
          "version",
          (_, number) -> number == 1 ? Recorded.status(503, "") : Recorded.of("version/anon"));
      assertThat(client.read(ASK, ATMOST)).isInstanceOf(ApiResult.Ok.class);
      assertThat(client.requests()).isEqualTo(2);
    }
  }

  @Test
  void aServerThatWantsToBeLeftAloneForAnHourDoesNotHoldTheCall() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client = Clients.of(dialer.url(), Clients.SHORT, Clients.RUNNING)) {
      dialer.answer("version", Recorded.status(503, "").withHeader("Retry-After", "3600"));
      assertThat(took(() -> client.read(ASK, ATMOST))).isLessThan(Duration.ofSeconds(3));
      dialer.forgetRequests();
      assertThat(failure(client.read(ASK, ATMOST))).isEqualTo(new Overloaded("HTTP status 503"));
      assertThat(dialer.requests()).hasSize(1);
    }
  }

  @Test
  void anAnswerInAnEncodingThatNobodyAskedForCannotBeRead() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer("version", Recorded.text("x").withHeader("Content-Encoding", "zz"));
      assertThat(read(dialer))
          .isEqualTo(failed(new ApiFailure.Garbled("the answer is packed in an unknown way", 0)));
      assertThat(dialer.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth/bad_password",
        "auth/lockout_11",
        "auth/two_factor_required",
        "auth/ip_not_whitelisted",
        "mysql_down/version"
      })
  void aRefusedLoginOrADownDatabaseIsNotAskedAgain(String recording) throws Exception {
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer("version", Recorded.of(recording));
      assertThat(read(dialer)).isInstanceOf(ApiResult.Failed.class);
      assertThat(dialer.requests()).hasSize(1);
    }
  }

  @Test
  void aPhpFailureIsNotAskedAgain() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer("version", Recorded.status(500, ""));
      assertThat(read(dialer)).isEqualTo(failed(new Overloaded("HTTP status 500")));
      assertThat(dialer.requests()).hasSize(1);
    }
  }

  @Test
  void aBodyShorterThanItsLengthBrokeOffAndIsAskedOnceMore() throws Exception {
    try (RawServer server =
        new RawServer(RawServer.text(OK_HEAD + "Content-Length: 110\r\n\r\nVERSION: 2.14"))) {
      assertThat(failure(read(server, Clients.LONG)))
          .isInstanceOfSatisfying(
              Unreachable.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.CUT_OFF));
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void aConnectionClosedWithoutAnAnswerBrokeOffAndIsAskedOnceMore() throws Exception {
    try (RawServer server = new RawServer(RawServer.text(""))) {
      assertThat(failure(read(server, Clients.LONG)))
          .isInstanceOfSatisfying(
              Unreachable.class, broken -> assertThat(broken.cause()).isEqualTo(Cause.CUT_OFF));
      assertThat(server.requests()).isEqualTo(2);
    }
  }

  @Test
  void aBodyWithoutLengthThatEndsInsideALineIsNotWhole() throws Exception {
    try (RawServer server =
        new RawServer(RawServer.text(OK_HEAD + "\r\nuser\tcampaign_id\n1001\tSAL"))) {
      assertThat(read(server, Clients.LONG))
          .isEqualTo(
              ok(
                  new Reply(
                      List.of("user\tcampaign_id", "1001\tSAL"), false, List.of(), List.of())));
    }
  }

  @Test
  void anEndlessBodyIsGivenUpAtSixteenMebibytes() throws Exception {
    byte[] piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.US_ASCII);
    try (RawServer server =
        new RawServer(
            (out, _) -> {
              out.write((OK_HEAD + "\r\n").getBytes(StandardCharsets.US_ASCII));
              while (true) {
                out.write(piece);
              }
            })) {
      assertThat(read(server, Clients.LONG))
          .isEqualTo(failed(new ApiFailure.Garbled("the answer is more than 16 MiB", 0)));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aSmallAnswerThatUnpacksWithoutEndIsGivenUpToo() throws Exception {
    byte[] packed = gzip(new byte[64 * 1024 * 1024]);
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer("version", Recorded.bytes(packed).withHeader("Content-Encoding", "gzip"));
      assertThat(read(dialer))
          .isEqualTo(failed(new ApiFailure.Garbled("the answer is more than 16 MiB", 0)));
    }
  }

  @Test
  void anAnswerMayBePacked() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer()) {
      dialer.answer(
          "version",
          Recorded.bytes(gzip(Recorded.of("version/anon").body()))
              .withHeader("Content-Encoding", "gzip"));
      assertThat(read(dialer)).isEqualTo(Recorded.of("version/anon").reply());
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void aBodyThatStallsEndsWithTheReadTimeOut() throws Exception {
    try (RawServer server =
        new RawServer(
            (out, _) -> {
              out.write((OK_HEAD + "\r\nVERSION").getBytes(StandardCharsets.US_ASCII));
              out.flush();
              RawServer.stall();
            })) {
      Duration took =
          took(
              () ->
                  assertThat(read(server, Clients.SHORT))
                      .isEqualTo(
                          failed(new Unreachable(Cause.TIMEOUT, "its answer stopped for 200 ms"))));
      assertThat(took).isLessThan(Duration.ofMillis(1400));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void headersThatNeverComeEndWithTheirTimeOut() throws Exception {
    try (RawServer server = new RawServer((_, _) -> RawServer.stall())) {
      assertThat(read(server, Clients.SHORT))
          .isEqualTo(failed(new Unreachable(Cause.TIMEOUT, "no answer within 200 ms")));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aBodyThatDripsEndsWithTheTotalTimeOut() throws Exception {
    drips(OK_HEAD + "\r\n");
  }

  @Test
  void headersThatDripEndToo() throws Exception {
    drips("HTTP/1.1 200 OK\r\nX: ");
  }

  private static void drips(String start) throws Exception {
    try (RawServer server =
            new RawServer(
                (out, _) -> {
                  out.write(start.getBytes(StandardCharsets.US_ASCII));
                  RawServer.drip(out);
                });
        ApiClient client = Clients.of(server.url(), Clients.SHORT, Clients.RUNNING)) {
      Duration took =
          took(
              () ->
                  assertThat(failure(client.read(ASK, ATMOST)))
                      .isInstanceOfSatisfying(
                          Unreachable.class,
                          slow -> assertThat(slow.cause()).isEqualTo(Cause.TIMEOUT)));
      assertThat(took).isLessThan(Duration.ofSeconds(3));
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aWholeAnswerThatComesTooLateIsSaidWithTheTimeThatItHad() throws Exception {
    FakeTime time = new FakeTime(FakeTime.RECORDED);
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client = Clients.of(dialer.url(), Clients.LONG, time)) {
      dialer.answer(
          "version",
          (_, _) -> {
            time.pass(Duration.ofSeconds(4));
            return Recorded.of("version/anon");
          });
      assertThat(client.read(ASK, Duration.ofSeconds(3)))
          .isEqualTo(failed(new Unreachable(Cause.TIMEOUT, "no whole answer within 3 s")));
      assertThat(dialer.requests()).hasSize(1);
    }
  }

  @Test
  void aCallMayTakeNoLongerThanIsLeftOfItsPoll() throws Exception {
    try (RawServer server = new RawServer((_, _) -> RawServer.stall());
        ApiClient client = Clients.of(server.url(), Clients.LONG, Clients.RUNNING)) {
      assertThat(client.read(ASK, Duration.ofMillis(150)))
          .isEqualTo(failed(new Unreachable(Cause.TIMEOUT, "no whole answer within 150 ms")));
    }
  }

  @Test
  void aCommandIsNeverRepeated() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client = Clients.of(dialer.url(), Clients.LONG, Clients.RUNNING)) {
      dialer.answer("update_campaign", Recorded.status(503, ""));
      assertThat(client.command(Call.of("update_campaign")))
          .isEqualTo(failed(new Overloaded("HTTP status 503")));
      assertThat(dialer.requests()).hasSize(1);
    }
    try (RawServer server = new RawServer(RawServer.text(""));
        ApiClient client = Clients.of(server.url(), Clients.LONG, Clients.RUNNING)) {
      assertThat(failure(client.command(Call.of("update_campaign"))).isTransport()).isTrue();
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void aCommandUsesAConnectionOfItsOwn() throws Exception {
    try (RecordedDialer dialer = new RecordedDialer();
        ApiClient client = Clients.of(dialer.url(), Clients.LONG, Clients.RUNNING)) {
      dialer.answer("version", Recorded.of("version/anon"));
      dialer.answer("update_campaign", Recorded.of("update_campaign/active_N"));
      client.read(ASK, ATMOST);
      client.command(Call.of("update_campaign"));
      client.command(Call.of("update_campaign"));
      client.read(ASK, ATMOST);
      List<String> clients =
          dialer.requests().stream().map(RecordedDialer.Request::client).toList();
      assertThat(clients.get(3)).isEqualTo(clients.get(0));
      assertThat(clients.subList(0, 3)).doesNotHaveDuplicates();
    }
  }
}

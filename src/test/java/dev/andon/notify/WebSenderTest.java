package dev.andon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.andon.model.Sentence;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class WebSenderTest {

  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Envelope ONE = Messages.envelope(Messages.raised("SOLAR"));

  private final FakeTime time = new FakeTime(Messages.NOW);
  private final HttpClient client = WebSender.client(SHORT);

  @AfterEach
  void close() {
    client.shutdownNow();
  }

  private Outcome send(Channel.Web channel) throws InterruptedException {
    return send(channel, Duration.ofSeconds(10));
  }

  private Outcome send(Channel.Web channel, Duration limit) throws InterruptedException {
    return new WebSender(channel, client, limit, new Body(Sentence::english), time).send(ONE);
  }

  private Outcome answered(Receiver.Script script, Duration limit) throws Exception {
    try (Receiver receiver = new Receiver(script)) {
      return send(Messages.json("hook", receiver.url()), limit);
    }
  }

  @Test
  void aReceiverCanTellWhoSentItAndThatItIsWhole() throws Exception {
    Hidden key = new Hidden("a-key-of-many-letters");
    Receiver.Request request;
    try (Receiver receiver = new Receiver(Receiver.status(202))) {
      Outcome outcome =
          send(new Channel.Json("hook", Wants.USUAL, new Hidden(receiver.url()), Optional.of(key)));
      assertThat(outcome).isEqualTo(new Outcome.Delivered());
      request = receiver.take();
    }

    assertThat(request.line()).isEqualTo("POST /hook/T0P-SECRET HTTP/1.1");
    assertThat(request.headers())
        .containsEntry("X-Andon-Delivery", ONE.delivery())
        .containsEntry("X-Andon-Timestamp", Long.toString(Messages.NOW.getEpochSecond()))
        .containsEntry("Content-Type", "application/json; charset=utf-8");
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key.reveal().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signed = request.headers().get("X-Andon-Timestamp") + "." + request.body();
    assertThat(request.headers().get("X-Andon-Signature"))
        .isEqualTo(
            "sha256="
                + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    JsonNode body = new ObjectMapper().readTree(request.body());
    assertThat(body.path("delivery").asText()).isEqualTo(ONE.delivery());
    JsonNode message = body.path("messages").path(0);
    assertThat(message.path("kind").asText()).isEqualTo("raised");
    assertThat(message.path("drops").asInt()).isEqualTo(35);
    assertThat(message.path("answers").asInt()).isEqualTo(1000);
    assertThat(message.path("late").asBoolean(true)).isFalse();
  }

  @Test
  void withoutAKeyNothingIsSigned() throws Exception {
    try (Receiver receiver = new Receiver(Receiver.status(200))) {
      send(Messages.json("hook", receiver.url()));
      assertThat(receiver.take().headers())
          .doesNotContainKeys("X-Andon-Signature", "X-Andon-Timestamp");
    }
  }

  @ParameterizedTest
  @CsvSource({"500", "502", "503", "408", "425", "429"})
  void whatMayGoBetterLaterIsTriedAgain(int status) throws Exception {
    assertThat(answered(Receiver.status(status), Duration.ofSeconds(10)))
        .isEqualTo(new Outcome.TryAgain(Phrase.STATUS.with(status), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 413})
  void whatIsRefusedIsNotTriedAgain(int status) throws Exception {
    assertThat(answered(Receiver.status(status), Duration.ofSeconds(10)))
        .isEqualTo(new Outcome.Refused(Phrase.STATUS_REFUSED.with(status)));
  }

  @ParameterizedTest
  @CsvSource({"120, 120", "'Fri, 20 Nov 2026 15:01:30 GMT', 90"})
  void aWishToBeLeftAloneIsHeard(String header, int seconds) throws Exception {
    assertThat(answered(Receiver.status(429, "Retry-After: " + header), Duration.ofSeconds(10)))
        .isEqualTo(
            new Outcome.TryAgain(
                Phrase.STATUS.with(429), Optional.of(Duration.ofSeconds(seconds))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-5", "Thu, 01 Jan 1970 00:00:00 GMT"})
  void aWishThatMakesNoSenseIsNone(String header) throws Exception {
    assertThat(answered(Receiver.status(503, "Retry-After: " + header), Duration.ofSeconds(10)))
        .isEqualTo(new Outcome.TryAgain(Phrase.STATUS.with(503), Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) throws Exception {
    try (Receiver elsewhere = new Receiver(Receiver.status(200));
        Receiver receiver = new Receiver(Receiver.status(status, "Location: " + elsewhere.url()))) {
      assertThat(send(Messages.json("hook", receiver.url())))
          .isEqualTo(new Outcome.TryAgain(Phrase.REDIRECTS.with(status), Optional.empty()));
      assertThat(elsewhere.waiting()).isZero();
    }
  }

  @Test
  void aReceiverThatHangsIsGivenUp() throws Exception {
    assertThat(answered(Receiver.hang(), SHORT))
        .isEqualTo(new Outcome.TryAgain(Phrase.NO_ANSWER.with(0), Optional.empty()));
  }

  /// One byte at a time, far enough apart to trip no time-out between two reads: this takes real
  /// time.
  @Test
  void aHeadThatDripsIsGivenUp() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    Receiver.Script drip =
        (out, _) -> {
          out.write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.UTF_8));
          do {
            out.write('x');
            out.flush();
          } while (!never.await(20, TimeUnit.MILLISECONDS));
        };
    assertThat(answered(drip, SHORT))
        .isEqualTo(new Outcome.TryAgain(Phrase.NO_ANSWER.with(0), Optional.empty()));
  }

  @Test
  void anAnswerWithoutEndIsNotRead() throws Exception {
    Receiver.Script endless =
        (out, _) -> {
          out.write(
              "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                  .getBytes(StandardCharsets.UTF_8));
          byte[] chunk =
              ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(StandardCharsets.UTF_8);
          while (true) {
            out.write(chunk);
          }
        };
    assertThat(answered(endless, Duration.ofSeconds(10))).isEqualTo(new Outcome.Delivered());
  }

  @Test
  void whatBreaksOffIsTriedAgain() throws Exception {
    assertThat(answered((_, _) -> {}, Duration.ofSeconds(10)))
        .isEqualTo(new Outcome.TryAgain(Phrase.NOT_REACHED.with(), Optional.empty()));
  }

  @Test
  void nobodyThereIsTriedAgain() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(send(Messages.json("hook", "http://127.0.0.1:" + port + "/")))
        .isEqualTo(new Outcome.TryAgain(Phrase.NOT_REACHED.with(), Optional.empty()));
  }

  @Test
  void aReceiverThatSpeaksNoTlsIsNotTrusted() throws Exception {
    try (Receiver receiver = new Receiver(Receiver.status(200))) {
      Outcome outcome = send(Messages.json("hook", receiver.url().replace("http:", "https:")));
      assertThat(outcome).isInstanceOf(Outcome.TryAgain.class);
      assertThat(receiver.waiting()).isZero();
    }
  }

  @Test
  void noWordsHoldTheAddress() throws Exception {
    Outcome outcome = answered(Receiver.status(404), Duration.ofSeconds(10));
    assertThat(outcome.toString()).doesNotContain("T0P-SECRET");
    assertThat(Messages.json("hook", "https://hooks.example.com/services/T0P-SECRET").toString())
        .doesNotContain("T0P-SECRET");
    assertThat(Messages.json("hook", "https://hooks.example.com/services/T0P-SECRET").place())
        .isEqualTo("https://hooks.example.com/…");
  }

  @Test
  void slackReadsNeitherMentionsNorLinksOutOfNames() throws IOException {
    Message message = Messages.raised("<!channel> *A* & <http://x|y>");
    JsonNode root =
        new ObjectMapper().readTree(new Body(Sentence::english).slack(Messages.envelope(message)));

    String text = root.path("blocks").path(0).path("text").path("text").asText();
    assertThat(text)
        .startsWith("🔴 *Critical: &lt;!channel&gt; ∗A∗ &amp; &lt;http://x|y&gt;, drop rate today*")
        .contains("3.50 % (35 of 1000), level 3.00 %.", "Call the floor manager.");
    assertThat(root.path("text").asText()).contains("&lt;!channel&gt;");
  }

  @Test
  void teamsGetsACardOfPlainRuns() throws IOException {
    Message message = Messages.raised("[a](http://x)");
    JsonNode root =
        new ObjectMapper().readTree(new Body(Sentence::english).teams(Messages.envelope(message)));

    JsonNode attachment = root.path("attachments").path(0);
    assertThat(root.path("type").asText()).isEqualTo("message");
    assertThat(attachment.path("contentType").asText())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    JsonNode container = attachment.path("content").path("body").path(0);
    assertThat(container.path("style").asText()).isEqualTo("attention");
    assertThat(container.path("items").path(0).path("type").asText()).isEqualTo("RichTextBlock");
    assertThat(container.path("items").path(0).path("inlines").path(0).path("text").asText())
        .isEqualTo("Critical: [a](http://x), drop rate today");
    assertThat(attachment.toString()).doesNotContain("\"TextBlock\"");
  }

  @Test
  void whatComesLateSaysWhenItHappened() {
    Message old =
        Messages.raised("SOLAR", dev.andon.alert.Severity.CRITICAL, Messages.NOW.minusSeconds(600));
    assertThat(new Body(Sentence::english).plain(Messages.envelope(old)))
        .contains("late, it happened at 2026-11-20 14:50:00 UTC");
  }
}

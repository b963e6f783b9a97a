package dev.andon.notify;

import dev.andon.model.Sentence;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLException;

/// Sends by HTTP. Nothing is taken from an answer but its status and two of its headers; a redirect
/// is not followed, since the address and the signature are for one receiver.
final class WebSender implements Sender {

  private final Channel.Web channel;
  private final HttpClient client;
  private final Duration timeLimit;
  private final Body body;
  private final TimeSource time;

  /// @param timeLimit for connecting and the answer's head together
  WebSender(
      Channel.Web channel, HttpClient client, Duration timeLimit, Body body, TimeSource time) {
    this.channel = channel;
    this.client = client;
    this.timeLimit = timeLimit;
    this.body = body;
    this.time = time;
  }

  /// A client for all places. Closed by whoever asked for it.
  static HttpClient client(Duration connectTime) {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(connectTime)
        .build();
  }

  @Override
  public Outcome send(Envelope envelope) throws InterruptedException {
    try {
      return outcome(client.send(request(envelope), _ -> new Nothing()));
    } catch (IOException e) {
      return failed(e);
    }
  }

  private HttpRequest request(Envelope envelope) {
    String text =
        switch (channel) {
          case Channel.Slack _ -> body.slack(envelope);
          case Channel.Teams _ -> body.teams(envelope);
          case Channel.Json _ -> body.json(envelope);
        };
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(channel.url().reveal()))
            .timeout(timeLimit)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Andon")
            .header("X-Andon-Delivery", envelope.delivery())
            .POST(HttpRequest.BodyPublishers.ofString(text));
    if (channel instanceof Channel.Json json && json.key().isPresent()) {
      long now = time.now().getEpochSecond();
      request
          .header("X-Andon-Timestamp", Long.toString(now))
          .header("X-Andon-Signature", Signature.of(json.key().get(), now, text));
    }
    return request.build();
  }

  private Outcome outcome(HttpResponse<?> answer) {
    int status = answer.statusCode();
    if (status >= 200 && status < 300) {
      return new Outcome.Delivered();
    }
    if (status >= 300 && status < 400) {
      return new Outcome.TryAgain(Phrase.REDIRECTS.with(status), Optional.empty());
    }
    if (status == 408 || status == 425 || status == 429 || status >= 500) {
      return new Outcome.TryAgain(
          Phrase.STATUS.with(status),
          answer.headers().firstValue("Retry-After").flatMap(this::retryAfter));
    }
    return new Outcome.Refused(Phrase.STATUS_REFUSED.with(status));
  }

  /// Seconds, or a date.
  private Optional<Duration> retryAfter(String header) {
    String wish = header.strip();
    if (wish.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(wish)));
    }
    try {
      Instant then = ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(time.now(), then)).filter(it -> !it.isNegative());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /// The exception's own words may hold the address.
  private Outcome failed(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      Optional<Sentence> why =
          switch (cause) {
            case UnknownHostException _ -> Optional.of(Phrase.UNKNOWN_HOST.with());
            case UnresolvedAddressException _ -> Optional.of(Phrase.UNKNOWN_HOST.with());
            case SSLException _ -> Optional.of(Phrase.NOT_TRUSTED.with());
            case HttpConnectTimeoutException _ ->
                Optional.of(
                    Phrase.NO_ANSWER.with(client.connectTimeout().orElse(timeLimit).toSeconds()));
            case HttpTimeoutException _ ->
                Optional.of(Phrase.NO_ANSWER.with(timeLimit.toSeconds()));
            default -> Optional.empty();
          };
      if (why.isPresent()) {
        return new Outcome.TryAgain(why.get(), Optional.empty());
      }
    }
    return new Outcome.TryAgain(Phrase.NOT_REACHED.with(), Optional.empty());
  }

  /// Reads nothing: a body may be without end.
  private static final class Nothing implements HttpResponse.BodySubscriber<Boolean> {

    @Override
    public CompletionStage<Boolean> getBody() {
      return CompletableFuture.completedFuture(true);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(List<ByteBuffer> item) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }
}

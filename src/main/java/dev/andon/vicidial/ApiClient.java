package dev.andon.vicidial;

import com.github.mizosoft.methanol.HttpReadTimeoutException;
import com.github.mizosoft.methanol.Methanol;
import com.github.mizosoft.methanol.RetryInterceptor;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Sends calls to one dialer and sorts its answers. Any thread; a call blocks its thread.
///
/// The login travels in a POST body, never in an address, so that it is in no web server's log. A
/// read is tried a second time when it broke off; a command never is, nor a refused login.
public final class ApiClient implements AutoCloseable {

  /// How long to wait for what.
  ///
  /// @param connect until the connection stands
  /// @param headers until the answer begins
  /// @param read between two pieces of the answer
  /// @param total for one call, whatever the server does
  public record TimeOuts(Duration connect, Duration headers, Duration read, Duration total) {

    public static final TimeOuts DEFAULT =
        new TimeOuts(
            Duration.ofSeconds(5),
            Duration.ofSeconds(8),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));
  }

  /// No answer of a dialer is larger: 2,000 agents are 150 kB.
  static final int MAX_BODY = 16 * 1024 * 1024;

  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(ApiClient.class);

  /// Characters of an answer in the log, where somebody asks for them.
  private static final int HEAD = 200;

  private static final String SOURCE = "andon";
  private static final Set<Integer> BUSY = Set.of(502, 503, 504);

  /// A person waits, and the read-back takes its time, too.
  private static final Duration COMMAND_AT_MOST = Duration.ofSeconds(9);

  private static final Duration RETRY_AFTER = Duration.ofMillis(500);

  /// The HTTP library logs what still arrives on a connection that was given up, with a stack
  /// trace. It is in no failure of ours, and a command's standard error is for people.
  private static final Logger LIBRARY = Logger.getLogger("com.github.mizosoft.methanol");

  static {
    LIBRARY.setLevel(Level.OFF);
  }

  private final DialerAddress address;
  private final Login login;
  private final Tls tls;
  private final TimeOuts timeOuts;
  private final TimeSource time;
  private final EnvironmentProxies proxies;
  private final CallTally tally = new CallTally();
  private final Unknowns unknowns = new Unknowns();

  /// Made by the first call: it reads all that Java knows of TLS, which no window should wait for.
  private @Nullable HttpClient reads;

  private final AtomicInteger requests = new AtomicInteger();

  /// @throws IOException with a sentence for people when the CA file cannot be used
  public ApiClient(
      DialerAddress address, Login login, Trust trust, TimeOuts timeOuts, TimeSource time)
      throws IOException {
    this(address, login, trust, timeOuts, time, EnvironmentProxies.NONE);
  }

  /// @param proxies the proxies that the environment names
  /// @throws IOException with a sentence for people when the CA file cannot be used
  public ApiClient(
      DialerAddress address,
      Login login,
      Trust trust,
      TimeOuts timeOuts,
      TimeSource time,
      EnvironmentProxies proxies)
      throws IOException {
    this.address = address;
    this.login = login;
    this.tls = new Tls(trust);
    this.timeOuts = timeOuts;
    this.time = time;
    this.proxies = proxies;
  }

  private synchronized HttpClient reads() {
    if (reads == null) {
      reads =
          base()
              .interceptor(
                  RetryInterceptor.newBuilder()
                      .maxRetries(1)
                      .onException(ApiClient::brokeOff)
                      .onResponse(ApiClient::isBusy)
                      .backoff(RetryInterceptor.BackoffStrategy.fixed(RETRY_AFTER))
                      .timeout(timeOuts.total())
                      .retryNonIdempotent()
                      .build())
              .backendInterceptor(new CountingInterceptor(requests))
              .build();
    }
    return reads;
  }

  private Methanol.Builder base() {
    return Methanol.newBuilder()
        .userAgent("Andon")
        .connectTimeout(timeOuts.connect())
        .headersTimeout(timeOuts.headers())
        .readTimeout(timeOuts.read())
        // A redirect would carry the login to wherever it points.
        .followRedirects(HttpClient.Redirect.NEVER)
        .version(HttpClient.Version.HTTP_1_1)
        .proxy(proxies)
        .sslContext(tls.context());
  }

  /// A connection that broke off, as an idle one does when the web server closes it. Not a slow
  /// one: who did not answer in time once is not asked twice as often.
  private static boolean brokeOff(Throwable error) {
    return error instanceof IOException
        && !(error instanceof HttpTimeoutException)
        && !(error instanceof ConnectException)
        && !(error instanceof SSLException)
        && !(error instanceof BoundedBody.TooLarge);
  }

  /// Not one that names a time to come back: the next poll is later than most, and a second try in
  /// spite of it would load the server more.
  private static boolean isBusy(HttpResponse<?> response) {
    return BUSY.contains(response.statusCode())
        && response.headers().firstValue("Retry-After").isEmpty();
  }

  /// The dialer's address.
  public DialerAddress address() {
    return address;
  }

  /// The API user's id.
  public String user() {
    return login.user();
  }

  /// What was asked so far and what came of it.
  CallTally tally() {
    return tally;
  }

  /// What answers told that Andon does not know.
  Unknowns unknowns() {
    return unknowns;
  }

  Login login() {
    return login;
  }

  Trust trust() {
    return tls.trust();
  }

  /// The server's own certificate as it was last shown.
  Optional<X509Certificate> certificate() {
    return tls.seen();
  }

  /// Host and port of the proxy that calls go through.
  Optional<String> proxy() {
    return proxies.between(address.base());
  }

  /// Requests sent since this client was made, second tries included.
  int requests() {
    return requests.get();
  }

  /// Asks for something on the Non-Agent API.
  ///
  /// @param atMost how long it may take, where that is less than the time-out for one call
  /// @return the lines of data, or why there are none; an empty list is an empty floor, not a
  ///   failure
  ApiResult<Reply> read(Call call, Duration atMost) throws InterruptedException {
    return send(reads(), address.nonAgent(), call, form(call), atMost);
  }

  /// Asks without user and password, which no login check sees.
  ApiResult<Reply> anonymous(URI script, Call call, Duration atMost) throws InterruptedException {
    return send(reads(), script, call, form("source=" + SOURCE, call), atMost);
  }

  /// Sends a command, once. On a connection of its own: an idle one that the server has just closed
  /// would leave open whether the command arrived.
  ApiResult<Reply> command(Call call) throws InterruptedException {
    try (HttpClient once = base().backendInterceptor(new CountingInterceptor(requests)).build()) {
      ApiResult<Reply> result = send(once, address.nonAgent(), call, form(call), COMMAND_AT_MOST);
      once.shutdownNow();
      return result;
    }
  }

  @Override
  public synchronized void close() {
    if (reads != null) {
      reads.shutdownNow();
      reads.close();
    }
  }

  private ApiResult<Reply> send(
      HttpClient http, URI script, Call call, String form, Duration atMost)
      throws InterruptedException {
    long began = time.nanos();
    ApiResult<Reply> result = answer(http, script, form, atMost);
    Duration took = Duration.ofNanos(time.nanos() - began);
    tally.add(call.function(), took, result);
    LOG.debug("{} {} ms {}", call.function(), took.toMillis(), CallTally.word(result));
    return result;
  }

  private ApiResult<Reply> answer(HttpClient http, URI script, String form, Duration atMost)
      throws InterruptedException {
    Duration total = atMost.compareTo(timeOuts.total()) < 0 ? atMost : timeOuts.total();
    long end = time.nanos() + total.toNanos();
    HttpRequest request =
        HttpRequest.newBuilder(script)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, _ -> new BoundedBody(MAX_BODY, () -> time.nanos() - end > 0));
    try {
      HttpResponse<byte[]> response = answer.get(total.toMillis(), TimeUnit.MILLISECONDS);
      if (LOG.isTraceEnabled()) {
        LOG.trace("status {}: {}", response.statusCode(), head(response.body()));
      }
      return Reply.of(response.statusCode(), response.headers(), response.body(), login);
    } catch (TimeoutException _) {
      answer.cancel(true);
      return new ApiResult.Failed<>(notWholeWithin(total));
    } catch (ExecutionException e) {
      Throwable error = e.getCause() == null ? e : e.getCause();
      return new ApiResult.Failed<>(
          error instanceof BoundedBody.TooLate ? notWholeWithin(total) : failureOf(error));
    }
  }

  /// Masked before it is cut: half a password would not be found any more.
  private String head(byte[] body) {
    String start = mask(new String(body, 0, Math.min(body.length, 8_000), StandardCharsets.UTF_8));
    return start
        .substring(0, Math.min(start.length(), HEAD))
        .replace("\n", "\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  private static ApiFailure notWholeWithin(Duration total) {
    return new ApiFailure.Unreachable(
        ApiFailure.Cause.TIMEOUT, "no whole answer within " + seconds(total));
  }

  private String form(Call call) {
    String credentials =
        "source=%s&user=%s&pass=%s%s"
            .formatted(
                SOURCE,
                encode(login.user()),
                encode(login.md5() ? login.password().md5() : login.password().clear()),
                login.md5() ? "&pass_type=MD5" : "");
    return form(credentials, call);
  }

  private static String form(String credentials, Call call) {
    return call.parameters().entrySet().stream()
        .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
        .collect(
            Collectors.joining(
                "&",
                credentials
                    + "&function="
                    + encode(call.function())
                    + (call.parameters().isEmpty() ? "" : "&"),
                ""));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private ApiFailure failureOf(Throwable error) {
    if (error instanceof BoundedBody.TooLarge tooLarge) {
      return new ApiFailure.Garbled("the answer is " + tooLarge.getMessage(), 0);
    }
    if (error instanceof HttpReadTimeoutException) {
      return new ApiFailure.Unreachable(
          ApiFailure.Cause.TIMEOUT, "its answer stopped for " + seconds(timeOuts.read()));
    }
    if (error instanceof HttpTimeoutException) {
      return new ApiFailure.Unreachable(
          ApiFailure.Cause.TIMEOUT,
          "no answer within "
              + seconds(
                  error instanceof java.net.http.HttpConnectTimeoutException
                      ? timeOuts.connect()
                      : timeOuts.headers()));
    }
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsupportedOperationException) {
        // What the HTTP library says of a Content-Encoding that it does not know.
        return new ApiFailure.Garbled("the answer is packed in an unknown way", 0);
      }
      if (cause instanceof UnresolvedAddressException
          || cause instanceof java.net.UnknownHostException) {
        return new ApiFailure.Unreachable(ApiFailure.Cause.NAME, address.base().getHost());
      }
    }
    if (error instanceof ConnectException) {
      return new ApiFailure.Unreachable(
          ApiFailure.Cause.REFUSED, proxy().orElse(address.base().getAuthority()));
    }
    if (error instanceof SSLException) {
      String fingerprint = tls.refusedFingerprint();
      return fingerprint.isEmpty()
          ? new ApiFailure.Unreachable(ApiFailure.Cause.TLS, mask(error))
          : new ApiFailure.Unreachable(ApiFailure.Cause.CERTIFICATE, fingerprint);
    }
    if (error instanceof IOException) {
      return new ApiFailure.Unreachable(ApiFailure.Cause.CUT_OFF, mask(error));
    }
    throw new IllegalStateException("the HTTP client failed in a way it does not announce", error);
  }

  /// Sorts a text that came inside another form, as if it were the server's whole answer.
  ApiResult<Reply> sort(String text) {
    return Reply.of(text, login);
  }

  /// The text without the password.
  String mask(String text) {
    return login.password().mask(text);
  }

  private String mask(Throwable error) {
    return mask(String.valueOf(error.getMessage()));
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + " s"
        : duration.toMillis() + " ms";
  }
}

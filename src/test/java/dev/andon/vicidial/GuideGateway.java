package dev.andon.vicidial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A gateway on loopback that answers what a test tells it to. What it was not told it does not
/// know, as a stock dialer says it.
final class GuideGateway implements AutoCloseable {

  static final String PASSWORD = "hunter2";
  static final String UNKNOWN_FUNCTION = file("errors/unknown-function.txt");

  private final HttpServer server;
  private final Map<String, Function<Map<String, String>, String>> answers =
      new ConcurrentHashMap<>();
  private final List<Map<String, String>> requests =
      Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostRunning = new AtomicInteger();

  GuideGateway() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /// What a file below `guide` holds.
  static String file(String name) {
    return resource("/guide/" + name);
  }

  /// The body of a recorded reply.
  static String recorded(String name) {
    String text = resource("/recorded/" + name);
    return text.substring(text.indexOf("\r\n\r\n", text.indexOf("### RESPONSE")) + 4);
  }

  private static String resource(String name) {
    try (InputStream stream = GuideGateway.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException("no fixture " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  GuideGateway answers(String function, String body) {
    return answers(function, _ -> body);
  }

  GuideGateway answers(String function, Function<Map<String, String>, String> body) {
    answers.put(function, body);
    return this;
  }

  Dialer dialer(DialerOptions options, TimeSource time) throws IOException {
    return dialer(options, time, false);
  }

  Dialer dialer(DialerOptions options, TimeSource time, boolean md5) throws IOException {
    return new Dialer(
        new ApiClient(
            DialerAddress.parse("http://127.0.0.1:" + server.getAddress().getPort()),
            new Login("wallapi", new Secret(PASSWORD), md5),
            new Trust.KnownAuthorities(),
            ApiClient.TimeOuts.DEFAULT,
            time),
        options,
        time);
  }

  static DialerOptions options(DialerOptions.DialectChoice dialect, String... campaigns) {
    return new DialerOptions(
        dialect,
        List.of(campaigns),
        DialerOptions.DEFAULT.queriesPerMinute(),
        DialerOptions.DEFAULT.pollTime());
  }

  /// The parameters of each request, in the order they came in.
  List<Map<String, String>> requests() {
    return List.copyOf(requests);
  }

  /// The functions asked for, in order.
  List<String> functions() {
    return requests().stream().map(request -> request.getOrDefault("function", "")).toList();
  }

  List<Map<String, String>> requests(String function) {
    return requests().stream().filter(request -> function.equals(request.get("function"))).toList();
  }

  void forgetRequests() {
    requests.clear();
  }

  int mostAtOnce() {
    return mostRunning.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostRunning.accumulateAndGet(running.incrementAndGet(), Math::max);
    try (exchange) {
      Map<String, String> form = form(exchange);
      requests.add(form);
      String body =
          Optional.ofNullable(answers.get(form.getOrDefault("function", "")))
              .map(answer -> answer.apply(form))
              .orElse(UNKNOWN_FUNCTION);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      running.decrementAndGet();
      exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    Map<String, String> form = new HashMap<>();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (String parameter : body.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      form.put(
          parts[0], URLDecoder.decode(parts.length > 1 ? parts[1] : "", StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package dev.andon.vicidial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A web server on loopback that answers each function with a chosen reply, and remembers what it
/// was asked. A function that it has no reply for gets the stock answer to an unknown one.
public final class RecordedDialer implements AutoCloseable {

  /// One request as it came in.
  ///
  /// @param client address and port of the client, which tell one connection from another
  public record Request(
      String method,
      String path,
      Optional<String> query,
      Map<String, List<String>> headers,
      String body,
      Map<String, String> form,
      String client) {

    public Request {
      headers = Map.copyOf(headers);
      form = Map.copyOf(form);
    }

    public String function() {
      return form.getOrDefault("function", "");
    }

    public String field(String name) {
      return form.getOrDefault(name, "");
    }
  }

  /// Answers one function.
  @FunctionalInterface
  public interface Script {

    /// The reply to this request.
    ///
    /// @param number which request for this function it is, counted from 1
    Recorded answer(Request request, int number);
  }

  private static final Script UNKNOWN = (_, _) -> Recorded.of("campaign_stats/nonagent");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Script> scripts = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  public RecordedDialer() throws IOException {
    this(HttpServer.create());
  }

  /// On a server that is not bound yet, such as one that speaks HTTPS.
  public RecordedDialer(HttpServer server) throws IOException {
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /// Always the same reply to this function.
  public RecordedDialer answer(String function, Recorded reply) {
    return answer(function, (_, _) -> reply);
  }

  /// A reply chosen per request.
  public RecordedDialer answer(String function, Script script) {
    scripts.put(function, script);
    return this;
  }

  /// The server no longer knows this function.
  public RecordedDialer forget(String function) {
    scripts.remove(function);
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /// All requests so far, in the order they came in.
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public List<Request> requests(String function) {
    return requests.stream().filter(request -> request.function().equals(function)).toList();
  }

  /// The functions asked so far, in order.
  public List<String> functions() {
    return requests.stream().map(Request::function).toList();
  }

  public void forgetRequests() {
    requests.clear();
  }

  /// How many requests were being answered at the same time, at most.
  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void serve(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    Recorded reply;
    try {
      Request request = read(exchange);
      int number;
      synchronized (requests) {
        requests.add(request);
        number = requests(request.function()).size();
      }
      reply = scripts.getOrDefault(request.function(), UNKNOWN).answer(request, number);
    } finally {
      atOnce.decrementAndGet();
    }
    try (exchange) {
      reply
          .headers()
          .forEach(
              (name, values) -> {
                if (!List.of("Content-Length", "Date", "Connection").contains(name)) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      byte[] body = reply.body();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Request read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestHeaders(),
        body,
        form,
        exchange.getRemoteAddress().toString());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

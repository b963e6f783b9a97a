package dev.andon.sim;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The web server of the simulated dialer: loopback only, one virtual thread per request.
final class DialerServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DialerServer.class);
  private static final int LARGEST_FORM = 64 * 1_024;
  private static final String HTML = "text/html; charset=utf-8";

  private static final String LOGIN_PAGE =
      """
      <!DOCTYPE html>
      <html><head><title>Sign in</title></head>
      <body><form method="post"><input name="u"><input name="p"></form></body></html>
      """;

  static {
    // Else the end of a longer answer waits 40 ms for the client's late acknowledgement. The
    // server reads this when its first class is loaded, so nobody else may have asked before.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final FaultSwitch faults = new FaultSwitch();
  private final BiFunction<Script, ApiRequest, String> answers;

  /// @param answers body for each request that no fault catches
  DialerServer(int port, BiFunction<Script, ApiRequest, String> answers) throws IOException {
    this.answers = answers;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    http.setExecutor(threads);
    http.createContext("/", this::handle);
  }

  void listen() {
    http.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  void faults(Fault fault) {
    faults.turnTo(fault);
  }

  @Override
  public void close() {
    faults.turnTo(Fault.NONE);
    http.stop(0);
    threads.shutdownNow();
  }

  static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private void handle(HttpExchange exchange) {
    try (exchange) {
      answer(exchange);
    } catch (IOException e) {
      LOG.debug("The client went away", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // the server closes
    } catch (RuntimeException e) {
      LOG.error("The simulated dialer failed because of a bug in it", e);
    }
  }

  private void answer(HttpExchange exchange) throws IOException, InterruptedException {
    URI uri = exchange.getRequestURI();
    byte[] form = exchange.getRequestBody().readNBytes(LARGEST_FORM);
    Optional<Script> script =
        Stream.of(Script.values()).filter(some -> some.path().equals(uri.getPath())).findFirst();
    if (script.isEmpty()) {
      send(exchange, 404, HTML, bytes("<html><body><h1>Not Found</h1></body></html>\n"));
      return;
    }
    String query = Optional.ofNullable(uri.getRawQuery()).orElse("");
    ApiRequest request = ApiRequest.of(query, new String(form, StandardCharsets.UTF_8));
    switch (faults.current()) {
      case NONE -> send(exchange, 200, HTML, bytes(answers.apply(script.get(), request)));
      case DATABASE_DOWN -> databaseDown(exchange, script.get());
      case HTTP_500 -> send(exchange, 500, HTML, new byte[0]);
      case HTML_PAGE -> send(exchange, 200, HTML, bytes(LOGIN_PAGE));
      case TRUNCATED -> send(exchange, 200, HTML, half(answers.apply(script.get(), request)));
      case BROKEN_OFF -> breakOff(exchange, answers.apply(script.get(), request));
      case STALL -> faults.awaitEndOfStall();
      case EMPTY -> send(exchange, 200, HTML, new byte[0]);
      case LOGIN_REFUSED ->
          send(
              exchange,
              200,
              HTML,
              bytes(NonAgentApi.refused(request.word("user"), request.word("pass")).body()));
    }
  }

  /// The agent script prints one blank less, and both name the character set in capitals.
  private static void databaseDown(HttpExchange exchange, Script script) throws IOException {
    String blank = script == Script.AGENT ? " " : "  ";
    byte[] body = bytes("MySQL connect ERROR:" + blank + "Connection refused");
    headers(exchange, "text/html; charset=UTF-8");
    // The script ends before it gets to forbid caching.
    exchange.getResponseHeaders().remove("Cache-Control");
    exchange.getResponseHeaders().remove("Pragma");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] half(String body) {
    byte[] all = bytes(body);
    return Arrays.copyOf(all, all.length / 2);
  }

  private static void breakOff(HttpExchange exchange, String body) throws IOException {
    headers(exchange, HTML);
    exchange.sendResponseHeaders(200, bytes(body).length + 1L);
    exchange.getResponseBody().write(half(body));
    exchange.getResponseBody().flush();
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    headers(exchange, type);
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : body.length);
    if (!empty) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void headers(HttpExchange exchange, String type) {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Server", "Apache/2.4.71 (Debian) PHP/8.2.35");
    headers.set("X-Powered-By", "PHP/8.2.35");
    headers.set("Cache-Control", "no-cache, must-revalidate");
    headers.set("Pragma", "no-cache");
    headers.set("Content-Type", type);
  }
}

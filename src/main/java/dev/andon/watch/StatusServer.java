package dev.andon.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// `/health` and `/metrics` on loopback: this machine can ask, no other.
public final class StatusServer implements AutoCloseable {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int WRONG_METHOD = 405;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  private StatusServer(HttpServer server) {
    this.server = server;
  }

  /// Begins to answer.
  ///
  /// @param port 0 takes any free one
  /// @throws IOException when the port is taken
  public static StatusServer start(int port, WatchStatus status, TimeSource time)
      throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    StatusServer server = new StatusServer(http);
    http.createContext("/", exchange -> server.answer(exchange, status, time));
    http.setExecutor(server.executor);
    http.start();
    return server;
  }

  /// Where it answers.
  public int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange, WatchStatus status, TimeSource time)
      throws IOException {
    try (exchange) {
      if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, WRONG_METHOD, "text/plain", "Only GET.\n");
        return;
      }
      switch (exchange.getRequestURI().getPath()) {
        case "/health" -> {
          WatchStatus.Health health = status.health(time.now());
          send(exchange, health.ok() ? OK : UNAVAILABLE, "text/plain", health.words() + "\n");
        }
        case "/metrics" ->
            send(exchange, OK, "text/plain; version=0.0.4", status.metrics(time.now()));
        default -> send(exchange, NOT_FOUND, "text/plain", "There are /health and /metrics.\n");
      }
    }
  }

  private static void send(HttpExchange exchange, int code, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(code, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}

package dev.andon.sim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/// A simulated dialer and somebody who asks it.
final class Asking implements AutoCloseable {

  private final SimulatedDialer dialer;
  private final HttpClient client = HttpClient.newHttpClient();
  private Duration patience = Duration.ofSeconds(20);

  Asking(SimSettings settings, MovableClock clock) {
    try {
      dialer = SimulatedDialer.start(settings, clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void waitNoLongerThan(Duration newPatience) {
    patience = newPatience;
  }

  SimulatedDialer dialer() {
    return dialer;
  }

  /// Calls a function as the full user.
  String ask(String query) {
    return askAs(dialer.user(), dialer.password(), query);
  }

  List<String> lines(String query) {
    return ask(query).lines().toList();
  }

  String askAs(String user, String password, String query) {
    return get("/vicidial/non_agent_api.php?source=test&user=%s&pass=%s&function=%s"
            .formatted(user, password, query))
        .body();
  }

  String askAgentApi(String query) {
    return get("/agc/api.php?source=test&user=%s&pass=%s&function=%s"
            .formatted(dialer.user(), dialer.password(), query))
        .body();
  }

  HttpResponse<String> get(String target) {
    return send(HttpRequest.newBuilder(uri(target)));
  }

  HttpResponse<String> post(String target, String form) {
    return send(
        HttpRequest.newBuilder(uri(target)).POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private URI uri(String target) {
    return URI.create(dialer.address() + target.replace("|", "%7C").replace(" ", "+"));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(patience).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    dialer.close();
  }
}

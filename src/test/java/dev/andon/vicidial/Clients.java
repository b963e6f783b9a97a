package dev.andon.vicidial;

import dev.andon.model.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;

/// Clients to test with.
final class Clients {

  static final ApiClient.TimeOuts SHORT =
      new ApiClient.TimeOuts(
          Duration.ofMillis(500),
          Duration.ofMillis(200),
          Duration.ofMillis(200),
          Duration.ofMillis(1500));

  /// Generous, for tests in which the dialer always answers.
  static final ApiClient.TimeOuts LONG =
      new ApiClient.TimeOuts(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(20));

  static final TimeSource RUNNING =
      new TimeSource() {
        @Override
        public Instant now() {
          return Instant.now();
        }

        @Override
        public long nanos() {
          return System.nanoTime();
        }
      };

  private Clients() {}

  static ApiClient of(String url, ApiClient.TimeOuts timeOuts, TimeSource time) {
    return of(url, Logins.WALL, new Trust.KnownAuthorities(), timeOuts, time);
  }

  static ApiClient of(
      String url, Login login, Trust trust, ApiClient.TimeOuts timeOuts, TimeSource time) {
    try {
      return new ApiClient(DialerAddress.parse(url), login, trust, timeOuts, time);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

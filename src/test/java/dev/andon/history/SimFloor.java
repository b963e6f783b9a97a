package dev.andon.history;

import dev.andon.model.FloorSnapshot;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.ApiClient;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.DialerOptions;
import dev.andon.vicidial.FakeTime;
import dev.andon.vicidial.Login;
import dev.andon.vicidial.Secret;
import dev.andon.vicidial.Trust;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// A simulated dialer and polls of it, in time that moves when told to.
public final class SimFloor implements AutoCloseable {

  /// 11:00 by the simulated dialer's clock, which is five hours behind UTC then.
  public static final Instant MORNING = Instant.parse("2026-11-20T16:00:00Z");

  public final FakeTime time;
  public final SimulatedDialer sim;
  public final Dialer dialer;

  public SimFloor(SimSettings settings) throws IOException {
    this(settings, MORNING);
  }

  public SimFloor(SimSettings settings, Instant begin) throws IOException {
    time = new FakeTime(begin);
    sim = SimulatedDialer.start(settings, time::now);
    dialer =
        new Dialer(
            new ApiClient(
                DialerAddress.parse(sim.address().toString()),
                new Login(sim.user(), new Secret(sim.password()), false),
                new Trust.KnownAuthorities(),
                ApiClient.TimeOuts.DEFAULT,
                time),
            DialerOptions.DEFAULT,
            time);
  }

  /// Polls after so much time.
  public FloorSnapshot pollAfter(Duration wait) throws InterruptedException {
    time.pass(wait);
    return switch (dialer.poll()) {
      case ApiResult.Ok<FloorSnapshot>(var snapshot) -> snapshot;
      case ApiResult.Failed<FloorSnapshot>(var failure) ->
          throw new IllegalStateException(failure.toString());
    };
  }

  public FloorSnapshot poll() throws InterruptedException {
    return pollAfter(Duration.ofSeconds(30));
  }

  @Override
  public void close() {
    dialer.close();
    sim.close();
  }
}

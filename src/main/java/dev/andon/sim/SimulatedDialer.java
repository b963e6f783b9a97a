package dev.andon.sim;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;

/// A dialer that does not exist, answering over HTTP on loopback as a real one would.
///
/// The floor behind it lives by the clock that is handed in and moves only when it is asked
/// something. All methods may be called from any thread.
public final class SimulatedDialer implements AutoCloseable {

  private final InstantSource clock;
  private final Floor floor;
  private final NonAgentApi nonAgentApi;
  private final AgentApi agentApi;
  private final DialerServer server;
  private final ReentrantLock lock = new ReentrantLock();
  private Price price = Price.NOTHING;

  private SimulatedDialer(SimSettings settings, InstantSource clock) throws IOException {
    this.clock = clock;
    DialerTime time = DialerTime.around(clock.instant());
    long now = clock.instant().getEpochSecond();
    long firstHour = time.midnight(now) + DialerTime.FIRST_HOUR * (long) DialerTime.HOUR;
    floor = new Floor(settings, time, firstHour);
    floor.advanceTo(now);
    Logins logins = new Logins(now, floor.campaigns().getFirst().campaign().id());
    nonAgentApi =
        switch (settings.dialect()) {
          case STOCK -> NonAgentApi.stock(floor, logins);
          case GUIDE -> NonAgentApi.guide(floor, logins);
        };
    agentApi = new AgentApi(floor, logins);
    server = new DialerServer(settings.port(), this::answer);
  }

  /// Lives through the shift until now, which takes well under a second for a demo, and listens.
  ///
  /// @param clock its instants decide what the floor looks like; a clock set back stops the floor
  ///   until the old time is reached again
  /// @throws IOException if the port is taken
  public static SimulatedDialer start(SimSettings settings, InstantSource clock)
      throws IOException {
    SimulatedDialer dialer = new SimulatedDialer(settings, clock);
    dialer.server.listen();
    return dialer;
  }

  /// Where it listens, like `http://127.0.0.1:8080`.
  public URI address() {
    return server.address();
  }

  /// A user with every right that a wallboard needs.
  public String user() {
    return Logins.USER;
  }

  /// The password of all built-in users. It is no secret: nothing real stands behind it.
  public String password() {
    return Logins.PASSWORD;
  }

  /// What all answered calls have cost so far.
  public Price price() {
    lock.lock();
    try {
      return price;
    } finally {
      lock.unlock();
    }
  }

  /// From the next request on the dialer fails this way, until told otherwise.
  public void faults(Fault fault) {
    server.faults(fault);
  }

  /// Stops listening; requests that are held by [Fault#STALL] end without an answer.
  @Override
  public void close() {
    server.close();
  }

  private String answer(Script script, ApiRequest request) {
    lock.lock();
    try {
      floor.advanceTo(clock.instant().getEpochSecond());
      ApiReply reply =
          switch (script) {
            case NON_AGENT -> nonAgentApi.answer(request);
            case AGENT -> agentApi.answer(request);
          };
      price =
          price.plus(
              new Price(
                  1, reply.queries(), reply.logRows(), DialerServer.bytes(reply.body()).length));
      return reply.body();
    } finally {
      lock.unlock();
    }
  }
}

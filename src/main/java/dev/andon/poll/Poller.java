package dev.andon.poll;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Pause;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks one dialer for its floor, again and again, on one virtual thread.
///
/// Never faster than every 30 s, never two polls at once, slower while the dialer is in trouble,
/// and not at all after a refused login until a person says go on.
public final class Poller implements AutoCloseable {

  /// The dialer recomputes its drop counts once a minute, so asking more often buys nothing.
  public static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(30);

  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /// Waits shrink by up to this share, so that many programs do not come back all at once.
  private static final double JITTER = 0.2;

  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /// Where the floor comes from.
  public interface Source {

    /// Asks once; blocks the calling thread.
    ApiResult<FloorSnapshot> poll() throws InterruptedException;
  }

  private final Source source;
  private final DialerAddress address;
  private final Duration interval;
  private final TimeSource time;
  private final Pause pause;
  private final RandomGenerator random;
  private final Consumer<? super FeedState> listener;
  private final Semaphore goOn = new Semaphore(0);
  private final Thread thread;

  private Optional<FloorSnapshot> last = Optional.empty();
  private Optional<Instant> downSince = Optional.empty();
  private int failures;

  /// A poller that does nothing yet.
  ///
  /// @param interval time from the begin of one poll to that of the next; less than
  ///   [#SHORTEST_INTERVAL] counts as that
  /// @param random for the jitter of the back-off
  public Poller(
      Source source,
      DialerAddress address,
      Duration interval,
      TimeSource time,
      Pause pause,
      RandomGenerator random,
      Consumer<? super FeedState> listener) {
    this.source = source;
    this.address = address;
    this.interval = longer(interval, SHORTEST_INTERVAL);
    this.time = time;
    this.pause = pause;
    this.random = random;
    this.listener = listener;
    this.thread = Thread.ofVirtual().name("poller").unstarted(this::run);
  }

  /// Begins to poll.
  public void start() {
    thread.start();
  }

  /// A person has seen the refused login and wants it tried again.
  public void goOn() {
    goOn.release();
  }

  /// Stops polling; a request under way is given up.
  @Override
  public void close() {
    thread.interrupt();
  }

  /// Polls until interrupted.
  void run() {
    try {
      while (true) {
        long began = time.nanos();
        ApiResult<FloorSnapshot> result = pollOnce();
        Duration wait = wait(result);
        Duration passed = Duration.ofNanos(time.nanos() - began);
        Duration left = longer(wait.minus(passed), Duration.ZERO);
        // Only what a person says after having seen this state counts.
        goOn.drainPermits();
        tell(stateAfter(result, time.now().plus(left)));
        if (result instanceof ApiResult.Failed<?>(ApiFailure.Denied _)) {
          // Another try could lock the account for everyone who shares it.
          goOn.acquire();
          left = longer(SHORTEST_INTERVAL.minusNanos(time.nanos() - began), Duration.ZERO);
        }
        pause.last(left);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // stopped on purpose
    }
  }

  private ApiResult<FloorSnapshot> pollOnce() throws InterruptedException {
    try {
      return source.poll();
    } catch (RuntimeException | Error e) {
      // A dead poller would leave old numbers on the wall, looking live.
      LOG.error("The poll failed because of a bug in this program", e);
      return new ApiResult.Failed<>(
          new ApiFailure.Garbled("Andon has a fault of its own, see its log", 0));
    }
  }

  private Duration wait(ApiResult<FloorSnapshot> result) {
    failures = result instanceof ApiResult.Ok<?> ? 0 : failures + 1;
    if (failures == 0) {
      return interval;
    }
    long doubled = interval.toMillis() << Math.min(failures, 10);
    long most = Math.max(LONGEST_WAIT.toMillis(), interval.toMillis());
    double jittered = Math.min(doubled, most) * (1 - JITTER * random.nextDouble());
    return longer(Duration.ofMillis((long) jittered), interval);
  }

  private FeedState stateAfter(ApiResult<FloorSnapshot> result, Instant next) {
    return switch (result) {
      case ApiResult.Ok<FloorSnapshot>(var snapshot) -> {
        last = Optional.of(snapshot);
        downSince = Optional.empty();
        yield new FeedState.Live(snapshot, next);
      }
      case ApiResult.Failed<FloorSnapshot>(ApiFailure.Denied denied) -> {
        last = Optional.empty();
        yield new FeedState.Down(problem(denied), since(), Optional.empty());
      }
      case ApiResult.Failed<FloorSnapshot>(var failure) ->
          last.isPresent()
              ? new FeedState.Stale(last.get(), problem(failure), failures, next)
              : new FeedState.Down(problem(failure), since(), Optional.of(next));
    };
  }

  private Instant since() {
    if (downSince.isEmpty()) {
      downSince = Optional.of(time.now());
    }
    return downSince.get();
  }

  private Problem problem(ApiFailure failure) {
    return Problems.of("poll", failure, address);
  }

  private void tell(FeedState state) {
    try {
      listener.accept(state);
    } catch (RuntimeException e) {
      LOG.error("A listener failed because of a bug in this program", e);
    }
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}

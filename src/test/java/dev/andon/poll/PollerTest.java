package dev.andon.poll;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Ages;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Server;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.FakeTime;
import dev.andon.vicidial.Problems;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PollerTest {

  private static final Instant START = Instant.parse("2026-11-20T08:00:00Z");
  private static final DialerAddress ADDRESS = DialerAddress.parse("https://dialer.example");
  private static final FloorSnapshot FLOOR = floor();
  private static final ApiFailure TIMEOUT =
      new ApiFailure.Unreachable(ApiFailure.Cause.TIMEOUT, "no answer within 8 s");
  private static final ApiFailure DENIED =
      new ApiFailure.Denied(ApiFailure.Reason.LOGIN, "Login incorrect, please try again");
  private static final Problem TIMED_OUT = Problems.of("poll", TIMEOUT, ADDRESS);
  private static final Problem REFUSED = Problems.of("poll", DENIED, ADDRESS);

  /// Time that passes only when somebody waits or a poll takes long.
  private final FakeTime time = new FakeTime(START);

  private final List<FeedState> seen = new ArrayList<>();
  private final List<Duration> waits = new ArrayList<>();

  @Test
  void asksEveryThirtySecondsFromBeginToBegin() {
    poll(
        Duration.ofSeconds(30),
        List.of(
            PollerTest::floorRead,
            () -> taking(Duration.ofSeconds(4), FLOOR),
            PollerTest::floorRead));

    assertThat(waits)
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(26), Duration.ofSeconds(30));
    assertThat(seen)
        .containsExactly(
            new FeedState.Live(FLOOR, START.plusSeconds(30)),
            new FeedState.Live(FLOOR, START.plusSeconds(60)),
            new FeedState.Live(FLOOR, START.plusSeconds(90)));
  }

  @Test
  void noSettingMakesItAskFasterThanEveryThirtySeconds() {
    poll(Duration.ofSeconds(1), List.of(PollerTest::floorRead, PollerTest::floorRead));

    assertThat(waits).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  @Test
  void keepsTheLastFloorAsStaleAndBacksOffToFiveMinutes() {
    poll(
        Duration.ofSeconds(30),
        List.of(
            PollerTest::floorRead,
            failing(TIMEOUT),
            failing(TIMEOUT),
            failing(TIMEOUT),
            failing(TIMEOUT),
            PollerTest::floorRead));

    assertThat(waits)
        .extracting(Duration::toSeconds)
        .containsExactly(30L, 60L, 120L, 240L, 300L, 30L);
    assertThat(seen)
        .containsExactly(
            new FeedState.Live(FLOOR, START.plusSeconds(30)),
            new FeedState.Stale(FLOOR, TIMED_OUT, 1, START.plusSeconds(90)),
            new FeedState.Stale(FLOOR, TIMED_OUT, 2, START.plusSeconds(210)),
            new FeedState.Stale(FLOOR, TIMED_OUT, 3, START.plusSeconds(450)),
            new FeedState.Stale(FLOOR, TIMED_OUT, 4, START.plusSeconds(750)),
            new FeedState.Live(FLOOR, START.plusSeconds(780)));
  }

  @Test
  void jitterShortensABackOffButNeverBelowTheInterval() {
    poll(() -> 1.0, Duration.ofSeconds(30), List.of(failing(TIMEOUT), failing(TIMEOUT)));

    assertThat(waits).containsExactly(Duration.ofSeconds(48), Duration.ofSeconds(96));
  }

  @Test
  void aDialerThatNeverAnsweredIsDownSinceTheFirstTry() {
    poll(Duration.ofSeconds(30), List.of(failing(TIMEOUT), failing(TIMEOUT)));

    assertThat(seen)
        .containsExactly(
            new FeedState.Down(TIMED_OUT, START, Optional.of(START.plusSeconds(60))),
            new FeedState.Down(TIMED_OUT, START, Optional.of(START.plusSeconds(180))));
  }

  @Test
  void stopsAfterARefusedLoginUntilAPersonSaysGoOn() throws InterruptedException {
    LinkedBlockingQueue<FeedState> states = new LinkedBlockingQueue<>();
    CountDownLatch asked = new CountDownLatch(3);
    List<ApiResult<FloorSnapshot>> answers =
        new ArrayList<>(
            List.of(
                new ApiResult.Ok<>(FLOOR),
                new ApiResult.Failed<>(DENIED),
                new ApiResult.Ok<>(FLOOR)));
    try (Poller poller =
        new Poller(
            () -> {
              asked.countDown();
              if (answers.isEmpty()) {
                throw new InterruptedException();
              }
              return answers.removeFirst();
            },
            ADDRESS,
            Duration.ofSeconds(30),
            time,
            time::pass,
            () -> 0L,
            states::add)) {
      poller.start();

      assertThat(states.poll(5, TimeUnit.SECONDS)).isInstanceOf(FeedState.Live.class);
      assertThat(states.poll(5, TimeUnit.SECONDS))
          .isEqualTo(new FeedState.Down(REFUSED, START.plusSeconds(30), Optional.empty()));
      assertThat(asked.getCount()).as("polls after the refusal").isEqualTo(1);

      poller.goOn();

      assertThat(states.poll(5, TimeUnit.SECONDS)).isInstanceOf(FeedState.Live.class);
    }
    assertThat(time.now()).isAfterOrEqualTo(START.plusSeconds(60));
  }

  @Test
  void aRefusedLoginLeavesNoNumbersBehind() {
    poll(Duration.ofSeconds(30), List.of(PollerTest::floorRead, failing(DENIED)));

    assertThat(seen)
        .containsExactly(
            new FeedState.Live(FLOOR, START.plusSeconds(30)),
            new FeedState.Down(REFUSED, START.plusSeconds(30), Optional.empty()));
  }

  @Test
  void survivesItsOwnBugsAndShowsThem() {
    poll(
        Duration.ofSeconds(30),
        List.of(
            PollerTest::floorRead,
            () -> {
              throw new IllegalStateException("a bug");
            },
            PollerTest::floorRead));

    Problem bug =
        Problems.of(
            "poll",
            new ApiFailure.Garbled("Andon has a fault of its own, see its log", 0),
            ADDRESS);
    assertThat(seen)
        .containsExactly(
            new FeedState.Live(FLOOR, START.plusSeconds(30)),
            new FeedState.Stale(FLOOR, bug, 1, START.plusSeconds(90)),
            new FeedState.Live(FLOOR, START.plusSeconds(120)));
  }

  @Test
  void aListenerThatFailsDoesNotStopThePolling() {
    List<ApiResult<FloorSnapshot>> answers =
        new ArrayList<>(List.of(new ApiResult.Ok<>(FLOOR), new ApiResult.Ok<>(FLOOR)));
    new Poller(
            () -> {
              if (answers.isEmpty()) {
                throw new InterruptedException();
              }
              return answers.removeFirst();
            },
            ADDRESS,
            Duration.ofSeconds(30),
            time,
            time::pass,
            () -> 0L,
            state -> {
              seen.add(state);
              throw new IllegalStateException("a bug in a window");
            })
        .run();
    Thread.interrupted();

    assertThat(seen).hasSize(2);
  }

  @Test
  void theLocalClockSetBackDoesNotMakeItAskSooner() {
    poll(
        Duration.ofSeconds(30),
        List.of(
            PollerTest::floorRead,
            () -> {
              time.setClock(START.minus(Duration.ofHours(1)));
              return new ApiResult.Ok<>(FLOOR);
            },
            PollerTest::floorRead));

    assertThat(waits)
        .containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));
  }

  private void poll(Duration interval, List<Supplier<ApiResult<FloorSnapshot>>> answers) {
    poll(() -> 0.0, interval, answers);
  }

  private void poll(
      Supplier<Double> jitter,
      Duration interval,
      List<Supplier<ApiResult<FloorSnapshot>>> answers) {
    List<Supplier<ApiResult<FloorSnapshot>>> left = new ArrayList<>(answers);
    RandomGenerator random =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            return 0;
          }

          @Override
          public double nextDouble() {
            return jitter.get();
          }
        };
    new Poller(
            () -> left.removeFirst().get(),
            ADDRESS,
            interval,
            time,
            duration -> {
              waits.add(duration);
              time.pass(duration);
              if (left.isEmpty()) {
                throw new InterruptedException();
              }
            },
            random,
            state -> {
              seen.add(state);
              // A refused login waits for a person; nobody comes in this test.
              if (left.isEmpty()
                  && state instanceof FeedState.Down(_, _, var next)
                  && next.isEmpty()) {
                Thread.currentThread().interrupt();
              }
            })
        .run();
    Thread.interrupted();
  }

  private ApiResult<FloorSnapshot> taking(Duration duration, FloorSnapshot floor) {
    time.pass(duration);
    return new ApiResult.Ok<>(floor);
  }

  private static ApiResult<FloorSnapshot> floorRead() {
    return new ApiResult.Ok<>(FLOOR);
  }

  private static Supplier<ApiResult<FloorSnapshot>> failing(ApiFailure failure) {
    return () -> new ApiResult.Failed<>(failure);
  }

  private static FloorSnapshot floor() {
    return new FloorSnapshot(
        START,
        new Server(
            "https://dialer.example",
            "stock",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new PollCost(1, Duration.ZERO, 6, OptionalDouble.empty(), OptionalDouble.empty())),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(List.of()),
        Optional.empty(),
        Map.of(),
        Ages.NEVER);
  }
}

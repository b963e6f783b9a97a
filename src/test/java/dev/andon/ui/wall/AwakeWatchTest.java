package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.wall.ScreenAwake.Held;
import dev.andon.ui.wall.ScreenAwake.Hold;
import dev.andon.ui.wall.ScreenAwake.NotHeld;
import dev.andon.ui.wall.ScreenAwake.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AwakeWatchTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final SynchronousQueue<Boolean> minutes = new SynchronousQueue<>();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private volatile boolean inForce = true;
  private final AtomicInteger waits = new AtomicInteger();
  private volatile Outcome next = new Held("a test");

  private final ScreenAwake awake =
      _ -> {
        seen.add("hold");
        Outcome outcome = next;
        return new Hold() {
          @Override
          public Outcome outcome() {
            return outcome;
          }

          @Override
          public boolean inForce() {
            return inForce;
          }

          @Override
          public void close() {
            seen.add("close");
          }
        };
      };

  @Test
  void looksOnceAMinuteAndAsksAgainOnlyWhereItIsNotInForce() throws Exception {
    try (AwakeWatch _ =
        new AwakeWatch(awake, this::wait, Runnable::run, told -> seen.add(told.toString()))) {
      assertThat(take(2)).containsExactly("hold", "Held[by=a test]");
      minutes.put(true);
      inForce = false;
      next = new NotHeld(List.of());
      minutes.put(true);
      assertThat(take(3)).containsExactly("close", "hold", "NotHeld[refusals=[]]");
      inForce = true;
    }

    assertThat(take(1)).containsExactly("close");
  }

  @Test
  void closedWhileItWaitsItLetsGo() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    AwakeWatch watch =
        new AwakeWatch(
            awake,
            duration -> {
              if (duration.equals(MINUTE)) {
                waiting.countDown();
                minutes.take();
              }
            },
            Runnable::run,
            _ -> {});
    assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
    watch.close();

    assertThat(take(2)).containsExactly("hold", "close");
  }

  @Test
  void aWallThatIsClosedAtOnceAsksForNothing() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AwakeWatch watch =
        new AwakeWatch(
            awake,
            _ -> {
              asked.countDown();
              try {
                minutes.take();
              } finally {
                ended.countDown();
              }
            },
            Runnable::run,
            _ -> {});
    assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
    watch.close();

    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(seen).isEmpty();
  }

  private void wait(Duration duration) throws InterruptedException {
    if (waits.getAndIncrement() == 0) {
      assertThat(duration).as("the first frame is left alone").isEqualTo(Duration.ofSeconds(2));
    } else {
      assertThat(duration).isEqualTo(MINUTE);
      minutes.take();
    }
  }

  private List<String> take(int count) throws InterruptedException {
    String[] taken = new String[count];
    for (int i = 0; i < count; i++) {
      taken[i] = seen.poll(10, TimeUnit.SECONDS);
    }
    return List.of(taken);
  }
}

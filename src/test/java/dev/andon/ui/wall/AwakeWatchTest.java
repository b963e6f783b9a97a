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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class AwakeWatchTest {

  private final SynchronousQueue<Boolean> minutes = new SynchronousQueue<>();
  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private volatile boolean inForce = true;
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
            _ -> {
              waiting.countDown();
              minutes.take();
            },
            Runnable::run,
            _ -> {});
    assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
    watch.close();

    assertThat(take(2)).containsExactly("hold", "close");
  }

  private void wait(Duration duration) throws InterruptedException {
    assertThat(duration).isEqualTo(Duration.ofMinutes(1));
    minutes.take();
  }

  private List<String> take(int count) throws InterruptedException {
    String[] taken = new String[count];
    for (int i = 0; i < count; i++) {
      taken[i] = seen.poll(10, TimeUnit.SECONDS);
    }
    return List.of(taken);
  }
}

package dev.andon.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Preferences;
import dev.andon.model.TimeSource;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.console.ConsoleLinks;
import dev.andon.ui.console.ConsoleViewModel;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.console.Place;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.wall.WallSettings;
import dev.andon.ui.wall.WallViewModel;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.DialerAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// One poller and one model serve all windows, and none of them can hold the poller up.
class ManyWindowsTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  /// Time that passes only while the poller waits.
  private static final class Virtual implements TimeSource {
    private final AtomicLong nanos = new AtomicLong();

    @Override
    public Instant now() {
      return Floors.NOW.plusNanos(nanos.get());
    }

    @Override
    public long nanos() {
      return nanos.get();
    }
  }

  private final Virtual time = new Virtual();
  private final Feed feed = new Feed();
  private final FloorViewModel floor = Floors.floor();
  private final AtomicInteger asked = new AtomicInteger();

  /// Ten minutes in which this carries what the poller knows to the windows.
  private void run(Executor fxThread) throws InterruptedException {
    FxLatest<FeedState> states = new FxLatest<>(fxThread, state -> floor.show(state, time.now()));
    feed.subscribe(states);
    CountDownLatch over = new CountDownLatch(1);
    try (Poller poller =
        new Poller(
            () -> {
              asked.incrementAndGet();
              return new ApiResult.Ok<>(Floors.drawn(time.now()));
            },
            DialerAddress.parse("https://dialer.example/"),
            Duration.ofSeconds(30),
            time,
            duration -> {
              if (time.nanos.addAndGet(duration.toNanos()) > TEN_MINUTES.toNanos()) {
                over.countDown();
                new CountDownLatch(1).await();
              }
            },
            () -> 0L,
            feed)) {
      poller.start();
      assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void tenWindowsAskTheDialerAsOftenAsOne() throws InterruptedException {
    List<ConsoleViewModel> consoles = new ArrayList<>();
    List<WallViewModel> walls = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      consoles.add(
          new ConsoleViewModel(
              floor,
              new Place.Whole(PageKey.FLOOR),
              ConsoleLinks.of(Preferred.unsaved(Preferences.DEFAULT))));
      walls.add(new WallViewModel(floor, WallSettings.DEFAULT));
    }

    run(Runnable::run);

    assertThat(asked).as("one at the begin, then every 30 s").hasValue(21);
    assertThat(consoles)
        .allSatisfy(
            console -> assertThat(console.statusProperty().get().clock()).isEqualTo("10:54"));
    assertThat(walls)
        .allSatisfy(wall -> assertThat(wall.headerProperty().get().clock()).isEqualTo("10:54"));
  }

  @Test
  void aWindowThatHangsDelaysNobodyAndShowsTheNewestAfterwards() throws InterruptedException {
    List<Runnable> waiting = new ArrayList<>();

    run(waiting::add);

    assertThat(asked).hasValue(21);
    assertThat(waiting).as("however long it hangs, one task waits").hasSize(1);
    waiting.forEach(Runnable::run);
    assertThat(floor.nowProperty().get().reading().orElseThrow().snapshot().takenAt())
        .isEqualTo(Floors.NOW.plus(TEN_MINUTES));
  }
}

package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FxLatestTest {

  private final Queue<Runnable> fxQueue = new ArrayDeque<>();
  private final List<String> seen = new ArrayList<>();
  private final FxLatest<String> latest = new FxLatest<>(fxQueue::add, seen::add);

  @Test
  void theNewestWinsAndOneTaskWaitsAtMost() {
    latest.accept("first");
    latest.accept("second");
    latest.accept("third");

    assertThat(fxQueue).hasSize(1);
    fxQueue.remove().run();
    assertThat(seen).containsExactly("third");
  }

  @Test
  void aValueAfterADeliveryIsDeliveredToo() {
    latest.accept("first");
    fxQueue.remove().run();
    latest.accept("second");
    fxQueue.remove().run();

    assertThat(seen).containsExactly("first", "second");
    assertThat(fxQueue).isEmpty();
  }
}

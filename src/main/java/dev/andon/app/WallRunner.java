package dev.andon.app;

import dev.andon.model.TimeSource;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.wall.WallSettings;
import dev.andon.ui.wall.WallViewModel;
import dev.andon.ui.wall.WallWindow;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Opens a wall on a feed and waits until it is closed.
final class WallRunner {

  private final TimeSource time;

  WallRunner(TimeSource time) {
    this.time = time;
  }

  void showUntilClosed(Feed feed, WallSettings settings, Runnable tryAgain)
      throws InterruptedException {
    FxThread.start();
    CountDownLatch closed = new CountDownLatch(1);
    WallViewModel model =
        FxThread.call(
            () -> {
              WallViewModel created = new WallViewModel(settings);
              Stage stage = new Stage();
              stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
              new WallWindow(stage, created, time, tryAgain).show();
              return created;
            });
    FxLatest<FeedState> states =
        new FxLatest<>(FxThread::execute, state -> model.show(state, time.now()));
    feed.subscribe(states);
    try {
      closed.await();
    } finally {
      feed.unsubscribe(states);
    }
  }
}

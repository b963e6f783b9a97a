package dev.andon.app;

import dev.andon.cli.Screens;
import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.SecondTicks;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.wall.WallViewModel;
import dev.andon.ui.wall.WallWindow;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/// Opens windows on one floor and waits until the last is closed.
final class ScreensRunner {

  private final TimeSource time;
  private final Pause pause;
  private final String who;

  /// @param who who sits at this machine, for the list of actions
  ScreensRunner(TimeSource time, Pause pause, String who) {
    this.time = time;
    this.pause = pause;
    this.who = who;
  }

  void showUntilClosed(Screens screens) throws InterruptedException {
    FxThread.start();
    CountDownLatch closed = new CountDownLatch(1);
    FloorViewModel floor =
        FxThread.call(
            () -> {
              CommandDesk desk =
                  new CommandDesk(
                      screens.commands(),
                      task -> Thread.ofVirtual().name("command").start(task),
                      FxThread::execute,
                      time,
                      who);
              FloorViewModel created = new FloorViewModel(screens.floor(), desk);
              created.tick(time.now(), time.nanos());
              Stage stage = new Stage();
              stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed.countDown());
              new WallWindow(stage, new WallViewModel(created, screens.wall()), screens.tryAgain())
                  .show();
              return created;
            });
    FxLatest<FeedState> states =
        new FxLatest<>(FxThread::execute, state -> floor.show(state, time.now()));
    screens.feed().subscribe(states);
    try (SecondTicks _ =
        new SecondTicks(pause, FxThread::execute, () -> floor.tick(time.now(), time.nanos()))) {
      closed.await();
    } finally {
      screens.feed().unsubscribe(states);
    }
  }
}

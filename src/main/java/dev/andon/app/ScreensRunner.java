package dev.andon.app;

import dev.andon.cli.Screens;
import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.SecondTicks;
import dev.andon.ui.console.ConsolePages;
import dev.andon.ui.console.ConsoleViewModel;
import dev.andon.ui.console.ConsoleWindow;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.wall.WallViewModel;
import dev.andon.ui.wall.WallWindow;
import java.util.concurrent.CountDownLatch;
import javafx.beans.property.SimpleObjectProperty;
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
    FloorViewModel floor = FxThread.call(() -> open(screens, closed::countDown));
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

  private FloorViewModel open(Screens screens, Runnable closed) {
    CommandDesk desk =
        new CommandDesk(
            screens.commands(),
            task -> Thread.ofVirtual().name("command").start(task),
            FxThread::execute,
            time,
            who);
    FloorViewModel floor = new FloorViewModel(screens.floor(), desk);
    floor.tick(time.now(), time.nanos());
    WindowCount windows = new WindowCount(closed);
    switch (screens.first()) {
      case WALL -> openWall(screens, floor, windows);
      case CONSOLE -> openConsole(screens, floor, windows);
    }
    return floor;
  }

  private void openConsole(Screens screens, FloorViewModel floor, WindowCount windows) {
    ConsoleViewModel model = new ConsoleViewModel(floor, PageKey.FLOOR);
    new ConsoleWindow(
            windows.stage(),
            model,
            ConsolePages.of(model),
            new SimpleObjectProperty<>(new Looks(screens.wall().theme(), 1)),
            () -> openWall(screens, floor, windows),
            screens.tryAgain())
        .show();
  }

  private void openWall(Screens screens, FloorViewModel floor, WindowCount windows) {
    new WallWindow(windows.stage(), new WallViewModel(floor, screens.wall()), screens.tryAgain())
        .show();
  }

  /// Counts the open windows; when the last one is closed, the program ends.
  private static final class WindowCount {
    private final Runnable allClosed;
    private int open;

    WindowCount(Runnable allClosed) {
      this.allClosed = allClosed;
    }

    Stage stage() {
      Stage stage = new Stage();
      open++;
      stage.addEventHandler(
          WindowEvent.WINDOW_HIDDEN,
          _ -> {
            open--;
            if (open == 0) {
              allClosed.run();
            }
          });
      return stage;
    }
  }
}

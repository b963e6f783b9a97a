package dev.andon.ui;

import dev.andon.config.WallPreferences;
import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Theme;
import dev.andon.ui.console.ConsolePages;
import dev.andon.ui.console.ConsoleViewModel;
import dev.andon.ui.console.ConsoleWindow;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.wall.ScreenAwake;
import dev.andon.ui.wall.Walls;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Measures wall and console together in real windows: what a poll costs the FX thread, how the
/// agents scroll, and what a day of polls and a thousand windows leave behind.
///
/// A poll's cost is the view models, the style sheets and the layout of both windows; painting is
/// the render thread's.
public final class ScreensBench {

  private static final int AGENTS = 2_000;
  private static final int CAMPAIGNS = 60;
  private static final int POLLS = 700;
  private static final int WARM_UP = 100;
  private static final int DAY_OF_POLLS = 2_880;
  private static final int WINDOWS = 1_000;
  private static final double ROW = 34;

  private static final AgentState[] STATES = {
    AgentState.INCALL, AgentState.READY, AgentState.PAUSED, AgentState.WRAPUP, AgentState.DEAD
  };

  /// A console and a wall on one floor.
  private record Windows(
      FloorViewModel floor,
      ConsoleViewModel console,
      List<PageKey> pages,
      Stage consoleStage,
      Stage wallStage,
      Runnable close) {

    Parent consoleRoot() {
      return consoleStage.getScene().getRoot();
    }

    void layout() {
      layout(consoleRoot());
      layout(wallStage.getScene().getRoot());
    }

    private static void layout(Parent root) {
      root.applyCss();
      root.layout();
    }
  }

  private ScreensBench() {}

  public static void main(String[] args) throws InterruptedException {
    FxThread.start();
    Windows windows =
        FxThread.call(() -> open(new FloorViewModel(Floors.SETTINGS, CommandDesk.closed())));
    polls(windows);
    scrolling(windows);
    FxThread.call(() -> close(windows));
    dayOfPolls();
    manyWindows();
  }

  private static Windows open(FloorViewModel floor) {
    ConsoleViewModel model = new ConsoleViewModel(floor, PageKey.FLOOR);
    ConsolePages pages = ConsolePages.of(model);
    Stage consoleStage = new Stage();
    ConsoleWindow console = new ConsoleWindow(consoleStage, model, pages);
    console.show();
    Walls walls =
        new Walls(
            floor,
            new Walls.Surroundings(
                new SimpleObjectProperty<>(WallPreferences.DEFAULT),
                _ -> {},
                new SimpleObjectProperty<>(Theme.DARK),
                ScreensBench::asleep,
                _ -> Thread.currentThread().join(),
                Runnable::run,
                FxThread::execute,
                () -> {}),
            new Walls.Listener() {
              @Override
              public void opened() {}

              @Override
              public void closed() {}
            });
    walls.open();
    Stage wallStage =
        Window.getWindows().stream()
            .filter(Stage.class::isInstance)
            .map(Stage.class::cast)
            .filter(stage -> !stage.equals(consoleStage))
            .findFirst()
            .orElseThrow();
    return new Windows(
        floor,
        model,
        pages.keys(),
        consoleStage,
        wallStage,
        () -> {
          console.close();
          walls.close();
        });
  }

  private static ScreenAwake.Hold asleep(String reason) {
    return new ScreenAwake.Hold() {
      @Override
      public ScreenAwake.Outcome outcome() {
        return new ScreenAwake.Held(reason);
      }

      @Override
      public boolean inForce() {
        return true;
      }

      @Override
      public void close() {}
    };
  }

  private static int close(Windows windows) {
    windows.close().run();
    return 0;
  }

  private static void polls(Windows windows) throws InterruptedException {
    long[][] nanos = new long[windows.pages().size()][POLLS / windows.pages().size()];
    for (int i = 0; i < POLLS - POLLS % windows.pages().size(); i++) {
      int page = i % windows.pages().size();
      Instant at = Floors.NOW.plusSeconds(30L * i);
      FloorSnapshot snapshot = snapshot(at, i, AGENTS, CAMPAIGNS);
      FxThread.call(
          () -> {
            windows.console().open(windows.pages().get(page));
            windows.layout();
            return 0;
          });
      nanos[page][i / windows.pages().size()] = FxThread.call(() -> show(windows, snapshot, at));
    }
    for (int page = 0; page < nanos.length; page++) {
      print(
          "poll, wall and console page " + windows.pages().get(page).key(),
          nanos[page],
          WARM_UP / nanos.length);
    }
  }

  private static long show(Windows windows, FloorSnapshot snapshot, Instant at) {
    long start = System.nanoTime();
    windows.floor().tick(at, at.getEpochSecond() * 1_000_000_000L);
    windows.floor().show(Floors.live(snapshot), at);
    windows.layout();
    return System.nanoTime() - start;
  }

  private static void scrolling(Windows windows) throws InterruptedException {
    if (!windows.pages().contains(PageKey.AGENTS)) {
      return;
    }
    FxThread.call(
        () -> {
          windows.console().open(PageKey.AGENTS);
          windows.layout();
          return 0;
        });
    VirtualFlow<?> flow =
        Objects.requireNonNull(
            FxThread.call(() -> flow(windows.consoleRoot())), "no table of agents");
    long[] nanos = new long[1_200];
    for (int i = 0; i < nanos.length; i++) {
      double by = (i / 400 % 2 == 0 ? 1 : -1) * ROW * 3;
      nanos[i] =
          FxThread.call(
              () -> {
                long start = System.nanoTime();
                flow.scrollPixels(by);
                windows.layout();
                return System.nanoTime() - start;
              });
    }
    print("scrolling 2,000 agents by three rows", nanos, 100);
  }

  private static @Nullable VirtualFlow<?> flow(Node node) {
    if (node instanceof VirtualFlow<?> flow && flow.getCellCount() > 1_000) {
      return flow;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        VirtualFlow<?> found = flow(child);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static void dayOfPolls() throws InterruptedException {
    Windows windows =
        FxThread.call(() -> open(new FloorViewModel(Floors.SETTINGS, CommandDesk.closed())));
    long heap = 0;
    int threads = 0;
    for (int i = 0; i < 2 * DAY_OF_POLLS; i++) {
      if (i == DAY_OF_POLLS) {
        heap = usedHeap();
        threads = Thread.activeCount();
      }
      Instant at = Floors.NOW.plusSeconds(30L * i);
      FloorSnapshot snapshot = snapshot(at, i, 500, 12);
      int page = i % windows.pages().size();
      FxThread.call(
          () -> {
            windows.console().open(windows.pages().get(page));
            return show(windows, snapshot, at);
          });
    }
    System.out.printf(
        "a second day of 2,880 polls: heap %+,d KiB, threads %+d%n",
        (usedHeap() - heap) / 1024, Thread.activeCount() - threads);
    FxThread.call(() -> close(windows));
  }

  private static void manyWindows() throws InterruptedException {
    FloorViewModel floor =
        FxThread.call(() -> new FloorViewModel(Floors.SETTINGS, CommandDesk.closed()));
    long heap = 0;
    int threads = 0;
    for (int i = 0; i < WINDOWS + 50; i++) {
      if (i == 50) {
        heap = usedHeap();
        threads = Thread.activeCount();
      }
      Instant at = Floors.NOW.plusSeconds(30L * i);
      FloorSnapshot snapshot = snapshot(at, i, 100, 12);
      int round = i;
      FxThread.call(
          () -> {
            Windows windows = open(floor);
            windows.console().open(windows.pages().get(round % windows.pages().size()));
            show(windows, snapshot, at);
            return close(windows);
          });
    }
    System.out.printf(
        "1,000 times opened and closed: heap %+,d KiB, threads %+d, windows %d%n",
        (usedHeap() - heap) / 1024,
        Thread.activeCount() - threads,
        FxThread.call(() -> javafx.stage.Window.getWindows().size()));
  }

  private static void print(String what, long[] nanos, int warmUp) {
    long[] measured = Arrays.copyOfRange(nanos, warmUp, nanos.length);
    Arrays.sort(measured);
    System.out.printf(
        "%s: median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
        what,
        measured[measured.length / 2] / 1e6,
        measured[measured.length * 95 / 100] / 1e6,
        measured[measured.length - 1] / 1e6);
  }

  private static FloorSnapshot snapshot(Instant at, int round, int agentCount, int campaignCount) {
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < campaignCount; i++) {
      campaigns.add(
          Floors.campaign("C" + i, "Campaign " + i, at)
              .counts((i + round) % 50, 1000 + round % 700)
              .agents((i + round) % 20, 10, round % 9)
              .waiting(round % 6)
              .build());
    }
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < agentCount; i++) {
      agents.add(
          Floors.agent(
              Integer.toString(1000 + i),
              "Agent Number" + i,
              "C" + i % campaignCount,
              STATES[(i + round / 3) % STATES.length],
              "BREAK",
              at,
              (i * 7L + round) % 1000));
    }
    return Floors.snapshot(at, campaigns, Optional.of(agents), List.of());
  }

  private static long usedHeap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      FxThread.call(() -> 0);
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}

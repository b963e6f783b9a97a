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
import java.lang.management.ManagementFactory;
import java.time.Duration;
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
/// A poll holds the FX thread twice: for the news, and for the frame that follows, styles and
/// layout of both windows; painting is the render thread's. Times are those of the thread on a
/// core.
public final class ScreensBench {

  private static final List<String> PARTS = List.of("polls", "scrolling", "day", "windows");
  private static final int AGENTS = 2_000;
  private static final int CAMPAIGNS = 60;
  private static final int POLLS = 120;
  private static final int WARM_UP = 40;
  private static final Duration PAINTED = Duration.ofMillis(120);
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

  /// Measures and prints.
  ///
  /// @param args parts to measure: `polls`, `scrolling`, `day`, `windows`; all where there are none
  public static void main(String[] args) throws InterruptedException {
    List<String> parts = args.length == 0 ? PARTS : List.of(args);
    FxThread.start();
    Windows windows =
        FxThread.call(() -> open(new FloorViewModel(Floors.SETTINGS, CommandDesk.closed())));
    if (parts.contains("polls")) {
      polls(windows);
    }
    if (parts.contains("scrolling")) {
      scrolling(windows);
    }
    FxThread.call(() -> close(windows));
    if (parts.contains("day")) {
      dayOfPolls();
    }
    if (parts.contains("windows")) {
      manyWindows();
    }
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
    int round = 0;
    for (PageKey page : windows.pages()) {
      FxThread.call(
          () -> {
            windows.console().open(page);
            windows.layout();
            return 0;
          });
      long[] news = new long[POLLS];
      long[] frame = new long[POLLS];
      for (int i = 0; i < POLLS; i++) {
        Instant at = Floors.NOW.plusSeconds(30L * round);
        FloorSnapshot snapshot = snapshot(at, round++, AGENTS, CAMPAIGNS);
        // Polls are half a minute apart: the one before has been painted.
        Thread.sleep(PAINTED);
        int poll = i;
        FxThread.call(
            () -> {
              news[poll] = show(windows, snapshot, at);
              frame[poll] = frame(windows);
              return 0;
            });
      }
      print("poll, news to wall and console page " + page.key(), news, WARM_UP);
      print("poll, frame of wall and console page " + page.key(), frame, WARM_UP);
    }
  }

  /// The news: all view models, and what they tell the nodes.
  private static long show(Windows windows, FloorSnapshot snapshot, Instant at) {
    long start = cpu();
    windows.floor().tick(at, at.getEpochSecond() * 1_000_000_000L);
    windows.floor().show(Floors.live(snapshot), at);
    return cpu() - start;
  }

  /// The frame that follows: styles and layout of all windows.
  private static long frame(Windows windows) {
    long start = cpu();
    windows.layout();
    return cpu() - start;
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
                long start = cpu();
                flow.scrollPixels(by);
                windows.layout();
                return cpu() - start;
              });
    }
    print("scrolling 2,000 agents by three rows", nanos, 100);
  }

  /// Time of this thread on a core, so that other programs on the machine do not count.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
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
            return show(windows, snapshot, at) + frame(windows);
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
            frame(windows);
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

  /// A floor as it goes on: each campaign drops at a rate of its own, and each agent is in a state
  /// for one to four polls.
  private static FloorSnapshot snapshot(Instant at, int round, int agentCount, int campaignCount) {
    int day = round % DAY_OF_POLLS;
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < campaignCount; i++) {
      int answers = 300 + day * (2 + i % 5);
      int rate = 5 + i * 37 % 30;
      int luck = Math.floorMod(hash(i, day / 7), 5);
      campaigns.add(
          Floors.campaign("C" + i, "Campaign " + i, at)
              .counts(answers * rate / 1000 + luck, answers)
              .agents(10 + hash(i, day) % 10, 10, hash(day, i) % 9)
              .waiting(hash(i + 1, day) % 6)
              .build());
    }
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < agentCount; i++) {
      int polls = 1 + hash(i, 0) % 4;
      int spell = (round + i) / polls;
      agents.add(
          Floors.agent(
              Integer.toString(1000 + i),
              "Agent Number" + i,
              "C" + i % campaignCount,
              STATES[hash(i, spell) % STATES.length],
              "BREAK",
              at,
              (round + i) % polls * 30L + hash(i, spell) % 600));
    }
    return Floors.snapshot(at, campaigns, Optional.of(agents), List.of());
  }

  private static int hash(int one, int other) {
    return ((Objects.hash(one * 7919, other * 104_729) * 31) >>> 8) & 0xffff;
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

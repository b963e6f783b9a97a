package dev.andon.ui;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.wall.WallSettings;
import dev.andon.ui.wall.WallView;
import dev.andon.ui.wall.WallViewModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;

/// Measures what a snapshot costs the FX thread and what stays behind: 2,000 agents, 60 campaigns,
/// 10,000 snapshots. Run it with `-Xmx256m`.
///
/// A snapshot's cost is the view model, the style sheet and the layout of the shown page; painting
/// is the render thread's. Campaign pages and pages of agents take turns, each snapshot another
/// page, and are measured apart.
public final class ApplyBench {

  private static final int SNAPSHOTS = 10_000;
  private static final int WARM_UP = 500;
  private static final int AGENTS = 2_000;
  private static final int CAMPAIGNS = 60;
  private static final int CAMPAIGN_PAGES = 10;

  private static final AgentState[] STATES = {
    AgentState.INCALL, AgentState.READY, AgentState.PAUSED, AgentState.WRAPUP, AgentState.DEAD
  };

  private ApplyBench() {}

  public static void main(String[] args) throws InterruptedException {
    FxThread.start();
    WallViewModel model = new WallViewModel(Floors.floor(), WallSettings.DEFAULT);
    WallView view =
        FxThread.call(
            () -> {
              WallView made = new WallView(model);
              Scene scene = new Scene(made, 1920, 1080);
              made.resize(scene.getWidth(), scene.getHeight());
              return made;
            });
    long[][] nanos = new long[2][SNAPSHOTS / 2];
    long heapBefore = 0;
    for (int i = 0; i < SNAPSHOTS; i++) {
      if (i == WARM_UP) {
        heapBefore = usedHeap();
      }
      FloorSnapshot snapshot = snapshot(Floors.NOW.plusSeconds(30L * i), i);
      int page = i % 2 == 0 ? i / 2 % CAMPAIGN_PAGES : CAMPAIGN_PAGES + i / 2 % CAMPAIGN_PAGES;
      nanos[i % 2][i / 2] = FxThread.call(() -> apply(model, view, snapshot, page));
    }
    long grown = usedHeap() - heapBefore;
    print("campaigns", nanos[0]);
    print("agents", nanos[1]);
    System.out.printf(
        "heap growth %,d KiB over %,d snapshots%n", grown / 1024, SNAPSHOTS - WARM_UP);
    System.exit(0);
  }

  private static void print(String pages, long[] nanos) {
    long[] measured = Arrays.copyOfRange(nanos, WARM_UP / 2, nanos.length);
    Arrays.sort(measured);
    System.out.printf(
        "pages of %s: median %.2f ms, p95 %.2f ms, worst %.2f ms%n",
        pages,
        measured[measured.length / 2] / 1e6,
        measured[measured.length * 95 / 100] / 1e6,
        measured[measured.length - 1] / 1e6);
  }

  private static long apply(WallViewModel model, WallView view, FloorSnapshot snapshot, int page) {
    long start = System.nanoTime();
    model.floor().tick(snapshot.takenAt(), snapshot.takenAt().getEpochSecond() * 1_000_000_000L);
    model.floor().show(Floors.live(snapshot), snapshot.takenAt());
    model.goToPage(page);
    view.applyCss();
    view.layout();
    return System.nanoTime() - start;
  }

  private static FloorSnapshot snapshot(Instant at, int round) {
    List<Campaign> campaigns = new ArrayList<>();
    for (int i = 0; i < CAMPAIGNS; i++) {
      campaigns.add(
          Floors.campaign("C" + i, "Campaign " + i, at)
              .counts((i + round) % 50, 1000 + round % 700)
              .agents((i + round) % 20, 10, round % 9)
              .waiting(round % 6)
              .build());
    }
    List<Agent> agents = new ArrayList<>();
    for (int i = 0; i < AGENTS; i++) {
      agents.add(
          Floors.agent(
              Integer.toString(1000 + i),
              "Agent Number" + i,
              "C" + i % CAMPAIGNS,
              STATES[(i + round) % STATES.length],
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

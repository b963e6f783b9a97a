package dev.andon.ui;

import static dev.andon.ui.floor.Floors.campaign;

import dev.andon.action.AutomaticPauses;
import dev.andon.alert.AlertNews;
import dev.andon.config.AlertRules;
import dev.andon.config.WallPreferences;
import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Theme;
import dev.andon.ui.console.ConsolePages;
import dev.andon.ui.console.ConsoleViewModel;
import dev.andon.ui.console.ConsoleWindow;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.wall.ScreenAwake;
import dev.andon.ui.wall.Walls;
import dev.andon.vicidial.FakeTime;
import dev.andon.watch.AlertRun;
import dev.andon.watch.AlertStore;
import dev.andon.watch.Drills;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/// How long it takes from the moment that the poller has its snapshot to that in which the banner
/// of a wall says the new numbers and a pulse has laid them out, beside a console that follows the
/// same floor. Wall-clock time, all threads included.
public final class BannerBench {

  private static final int CAMPAIGNS = 60;
  private static final int AGENTS = 2_000;
  private static final int WARM_UP = 40;
  private static final int MEASURED = 200;
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private BannerBench() {}

  /// Measures and prints.
  public static void main(String[] args) throws Exception {
    FxThread.start();
    FakeTime time = new FakeTime(Floors.NOW);
    Path folder = Files.createTempDirectory("banner-bench");
    Feed feed = new Feed();
    double[] millis = new double[MEASURED];
    try (AlertRun run =
        new AlertRun(
            "https://dialer.example.net/",
            INTERVAL,
            new AlertRun.Surroundings(
                AlertStore.NONE,
                () -> AlertRules.DEFAULT,
                _ -> Optional.empty(),
                (_, _, _) -> new AutomaticPauses.Decision.DoesNotDial(),
                Drills.in(folder)),
            time)) {
      AlertDesk alerts = new AlertDesk(run::send, time::now, () -> "bench");
      FloorViewModel floor =
          FxThread.call(
              () -> new FloorViewModel(Floors.SETTINGS, CommandDesk.closed(), Optional.of(alerts)));
      AtomicReference<String> wanted = new AtomicReference<>("");
      SynchronousQueue<Long> shown = new SynchronousQueue<>();
      Scene wall = FxThread.call(() -> open(floor));
      FxThread.call(
          () -> {
            wall.addPostLayoutPulseListener(
                () -> {
                  String now = wanted.get();
                  if (!now.isEmpty() && says(wall.getRoot().lookup(".banner"), now)) {
                    wanted.set("");
                    boolean _ = shown.offer(System.nanoTime());
                  }
                });
            return wall;
          });
      run.start();
      FxLatest<FeedState> states =
          new FxLatest<>(FxThread::execute, state -> floor.show(state, time.now()));
      feed.subscribe(states);
      feed.subscribe(run);
      run.onNews(new FxLatest<AlertNews>(FxThread::execute, alerts::show));
      for (int i = -WARM_UP; i < MEASURED; i++) {
        time.pass(INTERVAL);
        int drops = 5_000 + i;
        FloorSnapshot snapshot = snapshot(time.now(), drops);
        if (i > 3 - WARM_UP) {
          wanted.set("Campaign x" + drops);
        }
        long began = System.nanoTime();
        feed.accept(new FeedState.Live(snapshot, time.now().plus(INTERVAL)));
        if (i <= 3 - WARM_UP) {
          Thread.sleep(500);
          continue;
        }
        Long at = shown.poll(2, TimeUnit.SECONDS);
        if (at == null) {
          throw new IllegalStateException(
              "not shown: "
                  + drops
                  + ", but "
                  + FxThread.call(
                      () -> floor.bannerProperty().get() + " " + wall.getRoot().lookup(".banner")));
        } else if (i >= 0) {
          millis[i] = (at - began) / 1e6;
        }
      }
    }
    Arrays.sort(millis);
    System.out.printf(
        "snapshot received -> banner laid out, %d campaigns, %,d agents: median %.1f ms, p99 %.1f"
            + " ms, worst %.1f ms%n",
        CAMPAIGNS, AGENTS, millis[MEASURED / 2], millis[MEASURED * 99 / 100], millis[MEASURED - 1]);
    System.exit(0);
  }

  private static Scene open(FloorViewModel floor) {
    ConsoleViewModel model = new ConsoleViewModel(floor, PageKey.FLOOR);
    Stage consoleStage = new Stage();
    new ConsoleWindow(consoleStage, model, ConsolePages.of(model)).show();
    Walls walls =
        new Walls(
            floor,
            new Walls.Surroundings(
                new SimpleObjectProperty<>(WallPreferences.DEFAULT),
                _ -> {},
                new SimpleObjectProperty<>(Theme.DARK),
                BannerBench::asleep,
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
    return Window.getWindows().stream()
        .filter(window -> window instanceof Stage && !window.equals(consoleStage))
        .findFirst()
        .orElseThrow()
        .getScene();
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

  private static boolean says(Node node, String words) {
    return switch (node) {
      case null -> false;
      case Labeled label -> label.getText() != null && label.getText().contains(words);
      case Text text -> text.getText().contains(words);
      case Parent parent ->
          parent.getChildrenUnmodifiable().stream().anyMatch(child -> says(child, words));
      default -> false;
    };
  }

  private static FloorSnapshot snapshot(Instant at, int drops) {
    List<Campaign> campaigns = new ArrayList<>();
    campaigns.add(
        campaign("C0", "Campaign x" + drops, at)
            .counts(drops, drops * 20)
            .agents(3, 20, 2)
            .build());
    for (int i = 1; i < CAMPAIGNS; i++) {
      campaigns.add(
          campaign("C" + i, "Campaign " + i, at)
              .counts(10 + i % 5, 2_000 + drops)
              .agents(5, 20, 3)
              .waiting(0)
              .build());
    }
    List<Agent> agents = new ArrayList<>();
    Floors.addMany(agents, AGENTS - 200, AgentState.INCALL, at);
    Floors.addMany(agents, 200, AgentState.READY, at);
    return Floors.snapshot(at, campaigns, Optional.of(agents), List.of());
  }
}

package dev.andon.app;

import dev.andon.action.Operator;
import dev.andon.alert.AlertNews;
import dev.andon.cli.FloorCommands;
import dev.andon.cli.Screens;
import dev.andon.config.Preferences;
import dev.andon.config.PreferencesStore;
import dev.andon.config.RulesFile;
import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.FxLatest;
import dev.andon.ui.common.FxThread;
import dev.andon.ui.common.Looks;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.Preferred;
import dev.andon.ui.common.SecondTicks;
import dev.andon.ui.console.ConsoleLinks;
import dev.andon.ui.console.ConsolePages;
import dev.andon.ui.console.ConsoleViewModel;
import dev.andon.ui.console.ConsoleWindow;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.console.Place;
import dev.andon.ui.floor.AlertDesk;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.NotifyDesk;
import dev.andon.ui.floor.RulesDesk;
import dev.andon.ui.floor.Shift;
import dev.andon.ui.settings.ScreenChoice;
import dev.andon.ui.settings.SettingsPage;
import dev.andon.ui.wall.ScreenAwake;
import dev.andon.ui.wall.WallSpot;
import dev.andon.ui.wall.Walls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens windows on one floor and waits until the last is closed.
final class ScreensRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ScreensRunner.class);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final TimeSource time;
  private final Pause pause;
  private final ScreenAwake awake;
  private final Operator operator;
  private final Path preferences;
  private final Toolkit toolkit;

  /// @param operator who sits at this machine, for the list of actions
  /// @param preferences the file of what people set on the screens
  ScreensRunner(
      TimeSource time,
      Pause pause,
      ScreenAwake awake,
      Operator operator,
      Path preferences,
      Toolkit toolkit) {
    this.time = time;
    this.pause = pause;
    this.awake = awake;
    this.operator = operator;
    this.preferences = preferences;
    this.toolkit = toolkit;
  }

  void showUntilClosed(Screens screens) throws InterruptedException {
    try (PreferencesStore store = new PreferencesStore(preferences, time, pause)) {
      speak(store.load().preferences().appearance().language());
      toolkit.await();
      CountDownLatch closed = new CountDownLatch(1);
      Hearing hearing = new Hearing(screens, store, time);
      Opened opened = FxThread.call(() -> open(screens, store, hearing.desk(), closed::countDown));
      FloorViewModel floor = opened.floor();
      FxLatest<FeedState> states =
          new FxLatest<>(FxThread::execute, state -> floor.show(state, time.now()));
      screens.feed().subscribe(states);
      screens.alerts().onNews(new FxLatest<>(FxThread::execute, opened.alerts()));
      hearing.follow();
      Thread timers = Thread.ofVirtual().name("timers").start(() -> follow(screens.commands()));
      try (SecondTicks _ = new SecondTicks(pause, FxThread::execute, () -> tick(opened))) {
        closed.await();
      } finally {
        timers.interrupt();
        screens.feed().unsubscribe(states);
      }
    }
  }

  /// Outlives its own faults: a timed resume must not depend on luck.
  private void follow(FloorCommands commands) {
    boolean told = false;
    try {
      while (true) {
        pause.last(SECOND);
        try {
          commands.everySecond();
        } catch (RuntimeException e) {
          if (!told) {
            LOG.error("Timed resumes failed because of a bug in this program", e);
            told = true;
          }
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private String who() {
    return operator.who().name();
  }

  /// Before the first window: texts are read when a window is made.
  private static void speak(Optional<String> language) {
    language
        .map(Locale::forLanguageTag)
        .ifPresent(chosen -> Locale.setDefault(Locale.Category.DISPLAY, chosen));
  }

  private void tick(Opened opened) {
    opened.floor().tick(time.now(), time.nanos());
    opened.shift().tick();
    opened.preferred().checkNotice();
  }

  /// What all windows share.
  ///
  /// @param alerts shows how alerts stand; on the FX thread
  private record Opened(
      FloorViewModel floor, Preferred preferred, Shift shift, Consumer<AlertNews> alerts) {}

  private Opened open(
      Screens screens, PreferencesStore store, NotifyDesk messages, Runnable closed) {
    Preferred preferred =
        new Preferred(store, Platform.getPreferences().colorSchemeProperty(), screens.theme());
    CommandDesk desk =
        new CommandDesk(
            screens.commands()::run,
            screens.commands(),
            task -> Thread.ofVirtual().name("command").start(task),
            FxThread::execute,
            time,
            this::who);
    desk.lists(screens.commands()::onRecord);
    screens.commands().onChange(() -> FxThread.execute(desk::refresh));
    screens
        .commands()
        .onTimerEnded((timer, cause) -> FxThread.execute(() -> desk.steps().ended(timer, cause)));
    AlertDesk alerts = new AlertDesk(screens.alerts()::send, time::now, this::who, messages);
    FloorViewModel floor = new FloorViewModel(screens.floor(), desk, Optional.of(alerts));
    floor.tick(time.now(), time.nanos());
    Opened opened = new Opened(floor, preferred, new Shift(operator), alerts::show);
    WindowCount windows = new WindowCount(closed);
    Walls walls = walls(screens, opened, windows);
    switch (screens.first()) {
      case WALL -> walls.open();
      case CONSOLE -> openConsole(screens, opened, walls, windows);
    }
    new FirstFrame().start();
    return opened;
  }

  private static void openConsole(
      Screens screens, Opened opened, Walls walls, WindowCount windows) {
    Preferred preferred = opened.preferred();
    Stage stage = windows.stage();
    ConsoleLinks links =
        new ConsoleLinks(
            preferred,
            () -> walls.open(Optional.of(stage)),
            screens.tryAgain(),
            Optional.of(opened.shift()),
            Optional.of(rules(screens.rules())),
            screens.others());
    ConsoleViewModel model =
        new ConsoleViewModel(
            opened.floor(), new Place.Whole(PageKey.of(preferred.now().console().page())), links);
    ObservableList<ScreenChoice> choices = FXCollections.observableArrayList();
    walls.spotsProperty().subscribe(spots -> choices.setAll(choices(spots)));
    ConsolePages pages =
        ConsolePages.of(model)
            .with(
                PageKey.SETTINGS,
                () ->
                    new SettingsPage(
                        opened.floor(),
                        preferred.preferencesProperty(),
                        preferred::update,
                        choices));
    new ConsoleWindow(stage, model, pages).show();
  }

  private static RulesDesk rules(Path file) {
    return new RulesDesk(
        new RulesDesk.Store() {
          @Override
          public String name() {
            return file.toString();
          }

          @Override
          public String load() throws IOException {
            return Files.exists(file) ? Files.readString(file) : "";
          }

          @Override
          public void save(String text) throws IOException {
            RulesFile.writeText(file, text);
          }
        },
        task -> Thread.ofVirtual().name("rules").start(task),
        FxThread::execute);
  }

  /// The screens that are plugged in, as the settings name them.
  private static List<ScreenChoice> choices(List<WallSpot> spots) {
    List<Screen> screens = Screen.getScreens();
    return spots.stream()
        .filter(spot -> spot.isPresent() && spot.number() <= screens.size())
        .map(
            spot -> {
              Screen screen = screens.get(spot.number() - 1);
              return new ScreenChoice(
                  spot.key(),
                  Messages.text("wall.screen", spot.number()),
                  screen.getBounds().getWidth() * screen.getOutputScaleX(),
                  screen.getBounds().getHeight() * screen.getOutputScaleY(),
                  screen.getOutputScaleX());
            })
        .toList();
  }

  private Walls walls(Screens screens, Opened opened, WindowCount windows) {
    Preferred preferred = opened.preferred();
    return new Walls(
        opened.floor(),
        new Walls.Surroundings(
            preferred.preferencesProperty().map(Preferences::wall).map(screens.wall()),
            change -> preferred.update(all -> all.withWall(change.apply(all.wall()))),
            preferred.looksProperty().map(Looks::theme),
            awake,
            pause,
            task -> Thread.ofVirtual().name("pin").start(task),
            FxThread::execute,
            screens.tryAgain()),
        windows);
  }

  /// Counts the open windows, all walls as one; when the last one is closed, the program ends.
  private static final class WindowCount implements Walls.Listener {
    private final Runnable allClosed;
    private int open;

    WindowCount(Runnable allClosed) {
      this.allClosed = allClosed;
    }

    Stage stage() {
      Stage stage = new Stage();
      opened();
      stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> closed());
      return stage;
    }

    @Override
    public void opened() {
      open++;
    }

    @Override
    public void closed() {
      open--;
      if (open == 0) {
        allClosed.run();
      }
    }
  }
}

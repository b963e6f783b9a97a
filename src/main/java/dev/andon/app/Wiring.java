package dev.andon.app;

import dev.andon.action.Operator;
import dev.andon.cli.Connection;
import dev.andon.cli.ExitCode;
import dev.andon.cli.Parts;
import dev.andon.cli.Screens;
import dev.andon.config.PreferencesStore;
import dev.andon.config.SettingsFile;
import dev.andon.history.DataFolder;
import dev.andon.history.HistoryStore;
import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.ui.common.Theme;
import dev.andon.ui.console.ConsoleImage;
import dev.andon.ui.console.ConsolePages;
import dev.andon.ui.console.ConsoleViewModel;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.console.Place;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.wall.WallImage;
import dev.andon.ui.wall.WallSettings;
import dev.andon.vicidial.ApiClient;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.EnvironmentProxies;
import dev.andon.vicidial.Examination;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Every constructor call, by hand.
final class Wiring implements Parts {

  private static final Duration STOPPING = Duration.ofSeconds(20);

  private final TimeSource time = new SystemTime();
  private final Operator operator = new Operator(System.getProperty("user.name", ""), time);

  private final Toolkit toolkit = new Toolkit();

  /// Begins what these arguments will need, while they are still read.
  void expect(String[] arguments) {
    if (hasDisplay()) {
      toolkit.startFor(arguments);
    }
  }

  @Override
  public Map<String, String> environment() {
    return System.getenv();
  }

  @Override
  public Path settingsFile() {
    return SettingsFile.usualPlace(
        environment(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  @Override
  public InputStream input() {
    return System.in;
  }

  @Override
  public PrintStream output() {
    return System.out;
  }

  @Override
  public PrintStream errors() {
    return System.err;
  }

  @Override
  public TimeSource time() {
    return time;
  }

  @Override
  public Pause pause() {
    return Thread::sleep;
  }

  @Override
  public Dialer dialer(Connection connection) throws IOException {
    return new Dialer(client(connection), connection.options(), time);
  }

  @Override
  public Examination examination(Connection connection) throws IOException {
    return new Examination(
        client(connection), connection.options(), time, Examination.Limits.DEFAULT);
  }

  private ApiClient client(Connection connection) throws IOException {
    return new ApiClient(
        connection.address(),
        connection.login(),
        connection.trust(),
        ApiClient.TimeOuts.DEFAULT,
        time,
        new EnvironmentProxies(environment()));
  }

  @Override
  public Poller poller(Dialer dialer, Duration interval, Consumer<? super FeedState> listener) {
    return new Poller(
        dialer::poll,
        dialer.address(),
        interval,
        time,
        pause(),
        RandomGenerator.getDefault(),
        listener);
  }

  @Override
  public Path dataFolder() {
    return DataFolder.usual(
        environment(),
        System.getProperty("os.name", ""),
        Path.of(System.getProperty("user.home", ".")));
  }

  @Override
  public Optional<HistoryStore> history() {
    return Optional.of(HistoryStore.begin(dataFolder(), time));
  }

  @Override
  public Stopping whenAskedToStop(Runnable stop) {
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        Thread.ofPlatform()
            .name("stop")
            .unstarted(
                () -> {
                  stop.run();
                  try {
                    if (ended.await(STOPPING.toSeconds(), TimeUnit.SECONDS)) {
                      // The runtime itself would end with 143, which systemd takes for a failure.
                      Runtime.getRuntime().halt(ExitCode.FINE);
                    }
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                });
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        // It runs already.
      }
      ended.countDown();
    };
  }

  @Override
  public Operator operator() {
    return operator;
  }

  @Override
  public SimulatedDialer simulatedDialer(SimSettings settings) throws IOException {
    return SimulatedDialer.start(settings, time::now);
  }

  /// JavaFX on Linux draws through X11; elsewhere there always is a desktop.
  @Override
  public boolean hasDisplay() {
    boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
    return !linux || !environment().getOrDefault("DISPLAY", "").isBlank();
  }

  @Override
  public void show(Screens screens) throws InterruptedException {
    String os = System.getProperty("os.name", "");
    Path folder =
        SettingsFile.usualFolder(environment(), os, Path.of(System.getProperty("user.home", ".")));
    new ScreensRunner(
            time,
            pause(),
            new DesktopAwake(os, environment(), ProcessStarter.ofThisMachine()),
            operator,
            PreferencesStore.fileIn(folder),
            toolkit)
        .showUntilClosed(screens);
  }

  @Override
  public void drawWall(
      FeedState state, FloorSettings floor, WallSettings wall, int widthPx, int heightPx, Path png)
      throws IOException {
    prepareToDraw(png);
    try {
      new WallImage(floor, wall, widthPx, heightPx).write(state, time.now(), 0, png);
    } catch (InterruptedException _) {
      throw stopped();
    }
  }

  @Override
  public List<PageKey> consolePages() {
    FloorViewModel nothing = new FloorViewModel(FloorSettings.of(""), CommandDesk.closed());
    return ConsolePages.of(new ConsoleViewModel(nothing, PageKey.FLOOR)).keys();
  }

  @Override
  public void drawConsole(
      FeedState state,
      FloorSettings floor,
      Theme theme,
      Place place,
      int widthPx,
      int heightPx,
      Path png)
      throws IOException {
    prepareToDraw(png);
    try {
      new ConsoleImage(floor, theme, ConsolePages::of, widthPx, heightPx)
          .write(state, time.now(), place, png);
    } catch (InterruptedException _) {
      throw stopped();
    }
  }

  /// A picture needs neither a screen nor a graphics card, but a folder.
  private static void prepareToDraw(Path png) throws IOException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    Path folder = png.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }

  private static InterruptedIOException stopped() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("stopped while drawing");
  }
}

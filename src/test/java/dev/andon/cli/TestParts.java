package dev.andon.cli;

import dev.andon.action.Operator;
import dev.andon.history.HistoryStore;
import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.ui.common.Theme;
import dev.andon.ui.console.PageKey;
import dev.andon.ui.console.Place;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;
import dev.andon.vicidial.ApiClient;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.EnvironmentProxies;
import dev.andon.vicidial.Examination;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A terminal without a display, whose time moves only while somebody waits.
class TestParts implements Parts, TimeSource {

  static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

  /// What would have been drawn.
  record Drawing(FeedState state, int widthPx, int heightPx, Path png) {}

  final Map<String, String> environment = new HashMap<>();
  final List<Drawing> drawings = new ArrayList<>();
  final List<Place> places = new ArrayList<>();
  final List<Duration> waits = new ArrayList<>();

  /// Where a dialer is asked whether it speaks https; nobody listens at this port.
  int httpsPort = 1;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
  private final PrintStream err = new PrintStream(errors, true, StandardCharsets.UTF_8);
  private InputStream input = InputStream.nullInputStream();
  private Instant now = NOW;
  private long nanos;

  int run(String... arguments) {
    return new CommandLineProgram(this, "0.0-test").run(arguments);
  }

  void type(String line) {
    type((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void type(byte[] typed) {
    input = new ByteArrayInputStream(typed);
  }

  /// A terminal that takes only these letters.
  void terminal(Charset letters) {
    out = new PrintStream(output, true, letters);
  }

  /// Standard output goes into a file on a disk that is full.
  void fullDisk() {
    out =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int octet) throws IOException {
                throw new IOException("no space left");
              }
            },
            true,
            StandardCharsets.UTF_8);
  }

  String printed() {
    return output.toString(StandardCharsets.UTF_8);
  }

  String said() {
    return errors.toString(StandardCharsets.UTF_8);
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public Path settingsFile() {
    return Path.of("no", "such", "settings.toml");
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public PrintStream output() {
    return out;
  }

  @Override
  public PrintStream errors() {
    return err;
  }

  @Override
  public TimeSource time() {
    return this;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long nanos() {
    return nanos;
  }

  private synchronized void pass(Duration duration) {
    waits.add(duration);
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  @Override
  public Pause pause() {
    return this::pass;
  }

  @Override
  public Dialer dialer(Connection connection) throws IOException {
    return new Dialer(client(connection), connection.options(), this);
  }

  @Override
  public Examination examination(Connection connection) throws IOException {
    return new Examination(
        client(connection),
        connection.options(),
        this,
        new Examination.Limits(Duration.ofSeconds(28), httpsPort));
  }

  private ApiClient client(Connection connection) throws IOException {
    return new ApiClient(
        connection.address(),
        connection.login(),
        connection.trust(),
        ApiClient.TimeOuts.DEFAULT,
        this,
        new EnvironmentProxies(environment));
  }

  @Override
  public Poller poller(Dialer dialer, Duration interval, Consumer<? super FeedState> listener) {
    return new Poller(
        dialer::poll, dialer.address(), interval, this, this::pass, () -> 0L, listener);
  }

  @Override
  public Stopping whenAskedToStop(Runnable stop) {
    return () -> {};
  }

  @Override
  public Path dataFolder() {
    return Path.of("no", "such", "data");
  }

  @Override
  public Optional<HistoryStore> history() {
    return Optional.empty();
  }

  @Override
  public Operator operator() {
    return new Operator("tester", this);
  }

  @Override
  public SimulatedDialer simulatedDialer(SimSettings settings) throws IOException {
    return SimulatedDialer.start(settings, this::now);
  }

  @Override
  public boolean hasDisplay() {
    return false;
  }

  @Override
  public void show(Screens screens) {
    throw new AssertionError("there is no display");
  }

  @Override
  public void drawWall(
      FeedState state,
      FloorSettings floor,
      WallSettings wall,
      int widthPx,
      int heightPx,
      Path png) {
    drawings.add(new Drawing(state, widthPx, heightPx, png));
  }

  @Override
  public List<PageKey> consolePages() {
    return List.of(PageKey.FLOOR, PageKey.CAMPAIGNS, PageKey.DIALER);
  }

  @Override
  public void drawConsole(
      FeedState state,
      FloorSettings floor,
      Theme theme,
      Place place,
      int widthPx,
      int heightPx,
      Path png) {
    drawings.add(new Drawing(state, widthPx, heightPx, png));
    places.add(place);
  }
}

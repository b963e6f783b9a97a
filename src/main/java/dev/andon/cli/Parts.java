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
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Examination;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What commands are made of; the program wires it, a test hands in fakes.
public interface Parts {

  /// Environment variables.
  Map<String, String> environment();

  /// Where settings are unless somebody says otherwise.
  Path settingsFile();

  /// Standard input, for a password.
  InputStream input();

  /// Results.
  PrintStream output();

  /// Words for people.
  PrintStream errors();

  TimeSource time();

  Pause pause();

  /// A client of one dialer.
  ///
  /// @throws IOException with a sentence for people when the CA file cannot be used
  Dialer dialer(Connection connection) throws IOException;

  /// A look at one dialer.
  ///
  /// @throws IOException with a sentence for people when the CA file cannot be used
  Examination examination(Connection connection) throws IOException;

  /// A poller that tells this listener; not started.
  Poller poller(Dialer dialer, Duration interval, Consumer<? super FeedState> listener);

  /// The folder for data, where the record is, and where drills are asked for.
  Path dataFolder();

  /// The program was asked to end, by a signal or Ctrl+C.
  interface Stopping extends AutoCloseable {

    /// The command has ended in order; the exit code is then 0.
    @Override
    void close();
  }

  /// Runs this when the program is asked to end, and then waits for the command to end in order.
  Stopping whenAskedToStop(Runnable stop);

  /// Begins to open the record of commands and alerts; absent where none is kept.
  Optional<HistoryStore> history();

  /// Who sits at this machine.
  Operator operator();

  /// A simulated dialer on loopback.
  SimulatedDialer simulatedDialer(SimSettings settings) throws IOException;

  /// Whether a window can be shown here.
  boolean hasDisplay();

  /// Opens windows and returns when the last of them was closed.
  void show(Screens screens) throws InterruptedException;

  /// Draws one wall into a PNG file; needs no display.
  void drawWall(
      FeedState state, FloorSettings floor, WallSettings wall, int widthPx, int heightPx, Path png)
      throws IOException;

  /// The pages of the console.
  List<PageKey> consolePages();

  /// Draws one place of the console into a PNG file; needs no display.
  void drawConsole(
      FeedState state,
      FloorSettings floor,
      Theme theme,
      Place place,
      int widthPx,
      int heightPx,
      Path png)
      throws IOException;
}

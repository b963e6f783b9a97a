package dev.andon.cli;

import dev.andon.compliance.DropLimit;
import dev.andon.model.FloorSnapshot;
import dev.andon.notify.Notifications;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.DialerOptions;
import dev.andon.vicidial.Login;
import dev.andon.vicidial.Secret;
import dev.andon.vicidial.Trust;
import dev.andon.watch.AlertRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `andon demo`: the console on a simulated dialer inside the program.
@Command(
    name = "demo",
    description = "Shows a simulated call floor.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements AndonCommand {

  @Mixin private final WallArguments wall = new WallArguments();

  @Option(names = "--wall", description = "shows the wall alone, full screen")
  private boolean wallOnly;

  @Option(
      names = "--png",
      paramLabel = "FILE",
      description = "where the wall is drawn when there is no display")
  private Path png = Path.of("target", "andon-demo.png");

  @Override
  public int run(Parts parts) throws Exception {
    try (SimulatedDialer sim = parts.simulatedDialer(SimSettings.demo())) {
      Connection connection =
          new Connection(
              DialerAddress.parse(sim.address().toString()),
              new Login(sim.user(), new Secret(sim.password()), false),
              new Trust.KnownAuthorities(),
              DialerOptions.DEFAULT,
              Poller.SHORTEST_INTERVAL,
              "Demo floor",
              _ -> DropLimit.DEFAULT,
              _ -> Optional.empty());
      try (Dialer client = parts.dialer(connection)) {
        return parts.hasDisplay()
            ? inWindow(parts, client, connection)
            : inTerminal(parts, client, connection);
      }
    }
  }

  private int inWindow(Parts parts, Dialer client, Connection connection)
      throws InterruptedException {
    Feed feed = new Feed();
    try (TemporaryRecord record = TemporaryRecord.begin(parts.time());
        FloorMemory memory =
            FloorMemory.start(parts, client, feed, record.store(), FloorMemory.ALL_AT_ONCE);
        Poller poller = parts.poller(client, connection.interval(), feed)) {
      FloorCommands commands = new FloorCommands(parts, client, feed, Optional.empty());
      try (Notifications messages = FloorMessages.none(parts, client);
          AlertRun alerts =
              FloorAlerts.start(
                  parts,
                  client,
                  connection,
                  DialerArguments.usualRules(parts),
                  feed,
                  commands,
                  Optional.empty(),
                  memory::ledgerOf,
                  FloorAlerts::log)) {
        poller.start();
        parts.show(
            new Screens(
                wallOnly ? Screens.First.WALL : Screens.First.CONSOLE,
                feed,
                commands,
                alerts,
                DialerArguments.usualRules(parts),
                messages,
                connection.floor(),
                wall.over(),
                wall.theme(),
                client::others,
                poller::goOn));
      }
    }
    return ExitCode.FINE;
  }

  private int inTerminal(Parts parts, Dialer client, Connection connection)
      throws InterruptedException {
    parts
        .errors()
        .println(
            "There is no display, so no window opens: a table follows every 30 s, and the wall is"
                + " drawn into "
                + png
                + ".");
    WallSettings settings = wall.settings();
    FloorTable table = new FloorTable(connection.limitOf());
    BlockingQueue<FeedState> states = new LinkedBlockingQueue<>();
    try (Poller poller = parts.poller(client, connection.interval(), states::add)) {
      poller.start();
      while (true) {
        FeedState state = states.take();
        switch (state) {
          case FeedState.Live(FloorSnapshot snapshot, _) ->
              parts.output().print(table.text(snapshot));
          case FeedState.Stale(_, var problem, _, _) -> PollCommand.tell(parts, problem);
          case FeedState.Down(var problem, _, _) -> PollCommand.tell(parts, problem);
          case FeedState.Starting() -> {}
        }
        if (parts.output().checkError()) {
          return ExitCode.FINE;
        }
        draw(parts, state, connection.floor(), settings);
      }
    }
  }

  private void draw(Parts parts, FeedState state, FloorSettings floor, WallSettings settings) {
    try {
      parts.drawWall(state, floor, settings, 1920, 1080, png);
    } catch (IOException _) {
      parts.errors().println("The picture " + png + " cannot be written. Choose another: --png");
    }
  }
}

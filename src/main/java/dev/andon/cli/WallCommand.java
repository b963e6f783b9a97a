package dev.andon.cli;

import dev.andon.notify.Notifications;
import dev.andon.poll.Feed;
import dev.andon.poll.Poller;
import dev.andon.vicidial.Dialer;
import dev.andon.watch.AlertRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `andon wall`: the wall in a window.
@Command(
    name = "wall",
    description = "Shows the wall, full screen.",
    mixinStandardHelpOptions = true)
final class WallCommand implements AndonCommand {

  @Mixin private final DialerArguments dialer = new DialerArguments();
  @Mixin private final WallArguments wall = new WallArguments();

  @Override
  public int run(Parts parts) throws Exception {
    Connection connection = dialer.connection(parts);
    if (!parts.hasDisplay()) {
      parts
          .errors()
          .println(
              "There is no display here. Draw the wall with: andon snapshot --png FILE,"
                  + " or follow the floor with: andon poll");
      return ExitCode.NO;
    }
    Feed feed = new Feed();
    try (KeptRecord record = new KeptRecord(parts.history());
        Dialer client = parts.dialer(connection);
        FloorMemory memory = FloorMemory.start(parts, client, feed, record.store());
        Poller poller = parts.poller(client, connection.interval(), feed)) {
      FloorCommands commands = new FloorCommands(parts, client, feed, record.store());
      try (Notifications messages =
              FloorMessages.open(
                  parts, client, dialer.messages(parts), record.store(), FloorMessages::log);
          AlertRun alerts =
              FloorAlerts.start(
                  parts,
                  client,
                  connection,
                  dialer.rules(parts),
                  feed,
                  commands,
                  record.store(),
                  memory::ledgerOf,
                  FloorAlerts::log)) {
        alerts.onNews(messages::accept);
        poller.start();
        parts.show(
            new Screens(
                Screens.First.WALL,
                feed,
                commands,
                alerts,
                dialer.rules(parts),
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
}

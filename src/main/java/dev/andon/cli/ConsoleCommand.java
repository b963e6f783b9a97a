package dev.andon.cli;

import dev.andon.notify.Notifications;
import dev.andon.poll.Feed;
import dev.andon.poll.Poller;
import dev.andon.vicidial.Dialer;
import dev.andon.watch.AlertRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `andon` without a command: the console in a window.
@Command(
    name = "andon",
    description = "Wallboard and supervisor console for VICIdial call floors.",
    synopsisHeading = "Usage: ",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Without a command the console opens.",
      "Exit codes: 0 fine, 1 the answer is no, 2 wrong usage, 3 no usable answer."
    })
final class ConsoleCommand implements AndonCommand {

  @Mixin private final DialerArguments dialer = new DialerArguments();
  @Mixin private final WallArguments wall = new WallArguments();

  @Override
  public int run(Parts parts) throws Exception {
    if (!dialer.isGiven(parts)) {
      parts
          .errors()
          .println(
              "No dialer is set up yet: see a simulated floor with 'andon demo', or give yours with"
                  + " --url, --user and --password-file (or ANDON_URL, ANDON_USER and"
                  + " ANDON_PASSWORD, or a --profile of "
                  + parts.settingsFile()
                  + ").");
      return ExitCode.USAGE;
    }
    Connection connection = dialer.connection(parts);
    if (!parts.hasDisplay()) {
      parts
          .errors()
          .println(
              "There is no display here, so the console cannot open. Draw a page with: andon"
                  + " snapshot --page floor --png FILE, or follow the floor with: andon poll");
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
                Screens.First.CONSOLE,
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

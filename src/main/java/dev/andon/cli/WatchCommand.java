package dev.andon.cli;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertNews;
import dev.andon.config.RulesRead;
import dev.andon.history.HistoryStore;
import dev.andon.model.Problem;
import dev.andon.notify.Notifications;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.vicidial.Dialer;
import dev.andon.watch.AlertRun;
import dev.andon.watch.StatusServer;
import dev.andon.watch.WatchStatus;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `andon watch`: alerts and their record without a window.
@Command(
    name = "watch",
    description = "Watches the floor without a window, for a server room: alerts and their record.",
    mixinStandardHelpOptions = true)
final class WatchCommand implements AndonCommand {

  private static final Logger LOG = LoggerFactory.getLogger(WatchCommand.class);
  private static final int HIGHEST_PORT = 65_535;

  /// Lines that wait for a terminal that does not read.
  private static final int MOST_LINES = 10_000;

  @Mixin private final DialerArguments dialer = new DialerArguments();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "answer /health and /metrics on this port of loopback; 0 takes any free one")
  private @Nullable Integer port;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>(MOST_LINES);
  private Optional<Problem> toldOfFeed = Optional.empty();

  @Override
  public int run(Parts parts) throws Exception {
    Connection connection = dialer.connection(parts);
    if (port != null && (port < 0 || port > HIGHEST_PORT)) {
      throw dialer.wrong("A port lies between 0 and " + HIGHEST_PORT + ".");
    }
    Thread main = Thread.currentThread();
    Feed feed = new Feed();
    try (Parts.Stopping _ = parts.whenAskedToStop(main::interrupt);
        KeptRecord record = new KeptRecord(parts.history());
        Dialer client = parts.dialer(connection);
        FloorMemory memory = FloorMemory.start(parts, client, feed, record.store());
        Poller poller = parts.poller(client, connection.interval(), feed)) {
      WatchStatus status =
          new WatchStatus(
              connection.interval(),
              parts.time().now(),
              () -> record.store().map(HistoryStore::state));
      memory.memory().ifPresent(status::remembers);
      FloorCommands commands = new FloorCommands(parts, client, feed, record.store());
      try (Notifications messages =
              FloorMessages.open(
                  parts,
                  client,
                  dialer.messages(parts),
                  record.store(),
                  read ->
                      FloorMessages.lines(read).forEach(line -> say(parts, "messages: " + line)));
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
                  read -> {
                    status.rules(read);
                    tell(parts, read);
                  });
          Served served = serve(parts, status)) {
        alerts.onNews(messages::accept);
        AtomicReference<@Nullable AlertNews> latest = new AtomicReference<>();
        alerts.onNews(
            news -> {
              latest.set(news);
              status.news(news);
            });
        alerts.onEvents(
            events -> {
              status.events(events);
              tell(events, Optional.ofNullable(latest.get()));
            });
        feed.subscribe(status::feed);
        feed.subscribe(state -> tell(parts, state));
        say(parts, "watching " + client.address().base() + served.words());
        poller.start();
        follow(parts, commands);
      }
    } catch (InterruptedException _) {
      // Asked to stop: all that waited has been written.
    } catch (PortTaken _) {
      parts.errors().println("Port " + port + " is taken. Choose another with --port.");
      return ExitCode.NO;
    } finally {
      print(parts);
    }
    return ExitCode.FINE;
  }

  /// Prints, and sees to timed resumes, until interrupted. Outlives its own faults.
  private void follow(Parts parts, FloorCommands commands) throws InterruptedException {
    boolean told = false;
    while (true) {
      String line = lines.poll(1, TimeUnit.SECONDS);
      if (line != null) {
        parts.output().println(line);
        print(parts);
      }
      try {
        commands.everySecond();
      } catch (RuntimeException e) {
        if (!told) {
          LOG.error("Timed resumes failed because of a bug in this program", e);
          told = true;
        }
      }
    }
  }

  private void print(Parts parts) {
    for (String line = lines.poll(); line != null; line = lines.poll()) {
      parts.output().println(line);
    }
    parts.output().flush();
  }

  /// Nobody waits for the terminal.
  private void say(Parts parts, String words) {
    String line = parts.time().now().truncatedTo(ChronoUnit.SECONDS) + " " + words;
    if (!lines.offer(line)) {
      LOG.warn("Not printed: {}", line);
    }
  }

  private void tell(List<AlertEvent> events, Optional<AlertNews> news) {
    for (AlertEvent event : events) {
      boolean idle =
          event.kind() == AlertEvent.Kind.PENDING || event.kind() == AlertEvent.Kind.DROPPED;
      if (!idle && !event.quiet()) {
        String line = AlertLine.of(event, AlertLine.rule(news, event.alert().rule()));
        if (!lines.offer(line)) {
          LOG.warn("Not printed: {}", line);
        }
      }
    }
  }

  private void tell(Parts parts, RulesRead read) {
    switch (read) {
      case RulesRead.Good(var rules, var warnings) -> {
        say(parts, "rules file read, " + rules.rules().all().size() + " rules");
        warnings.forEach(fault -> say(parts, "rules file: " + fault.words().english()));
      }
      case RulesRead.Bad(var faults) ->
          faults.forEach(
              fault ->
                  say(
                      parts,
                      "rules file: "
                          + fault.words().english()
                          + " The rules before it stay in force."));
    }
  }

  /// Once for each trouble, not at every poll. On the poller's thread.
  private void tell(Parts parts, FeedState state) {
    Optional<Problem> problem =
        switch (state) {
          case FeedState.Stale(_, var why, _, _) -> Optional.of(why);
          case FeedState.Down(var why, _, _) -> Optional.of(why);
          case FeedState.Live _, FeedState.Starting() -> Optional.empty();
        };
    if (problem.equals(toldOfFeed)) {
      return;
    }
    toldOfFeed = problem;
    say(
        parts,
        problem
            .map(why -> "no answer: " + why.message() + " " + why.hint())
            .orElse("the dialer answers again"));
  }

  private Served serve(Parts parts, WatchStatus status) throws PortTaken {
    if (port == null) {
      return new Served(Optional.empty());
    }
    try {
      return new Served(Optional.of(StatusServer.start(port, status, parts.time())));
    } catch (IOException _) {
      throw new PortTaken();
    }
  }

  /// Whether other programs can ask.
  private record Served(Optional<StatusServer> server) implements AutoCloseable {

    String words() {
      return server.map(it -> ", health and metrics at http://127.0.0.1:" + it.port()).orElse("");
    }

    @Override
    public void close() {
      server.ifPresent(StatusServer::close);
    }
  }

  private static final class PortTaken extends Exception {
    private static final long serialVersionUID = 1;
  }
}

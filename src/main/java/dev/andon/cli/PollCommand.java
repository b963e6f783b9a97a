package dev.andon.cli;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `andon poll`: the floor as a table or as JSON.
@Command(
    name = "poll",
    description = "Shows the floor as a table, or as JSON for scripts.",
    mixinStandardHelpOptions = true)
final class PollCommand implements AndonCommand {

  @Mixin private final DialerArguments dialer = new DialerArguments();

  @Option(names = "--once", description = "ask once and end; else a poll every interval")
  private boolean once;

  @Option(names = "--json", description = "print JSON; without --once one object a line")
  private boolean json;

  @Override
  public int run(Parts parts) throws Exception {
    Connection connection = dialer.connection(parts);
    SnapshotJson objects = new SnapshotJson(connection.limitOf());
    FloorTable table = new FloorTable(connection.limitOf());
    Function<FloorSnapshot, String> print =
        json
            ? once ? snapshot -> objects.pretty(snapshot) + "\n" : s -> objects.line(s) + "\n"
            : table::text;
    try (Dialer client = parts.dialer(connection)) {
      return once ? once(parts, client, print) : repeatedly(parts, client, connection, print);
    }
  }

  private static int once(Parts parts, Dialer client, Function<FloorSnapshot, String> print)
      throws InterruptedException {
    return switch (client.poll()) {
      case ApiResult.Ok<FloorSnapshot>(var snapshot) -> {
        parts.output().print(print.apply(snapshot));
        parts.output().flush();
        yield ExitCode.FINE;
      }
      case ApiResult.Failed<FloorSnapshot>(var failure) -> {
        tell(parts, Problems.of("poll", failure, client.address()));
        yield ExitCode.NO_ANSWER;
      }
    };
  }

  private static int repeatedly(
      Parts parts, Dialer client, Connection connection, Function<FloorSnapshot, String> print)
      throws InterruptedException {
    BlockingQueue<FeedState> states = new LinkedBlockingQueue<>();
    try (Poller poller = parts.poller(client, connection.interval(), states::add)) {
      poller.start();
      while (true) {
        switch (states.take()) {
          case FeedState.Live(var snapshot, _) -> {
            parts.output().print(print.apply(snapshot));
            // Nobody reads any more, such as after `| head`.
            if (parts.output().checkError()) {
              return ExitCode.FINE;
            }
          }
          case FeedState.Stale(_, var problem, _, _) -> tell(parts, problem);
          case FeedState.Down(var problem, _, var nextTry) -> {
            tell(parts, problem);
            if (nextTry.isEmpty()) {
              return ExitCode.NO_ANSWER;
            }
          }
          case FeedState.Starting() -> {}
        }
      }
    }
  }

  static void tell(Parts parts, Problem problem) {
    parts.errors().println(problem.message() + " " + problem.hint());
  }
}

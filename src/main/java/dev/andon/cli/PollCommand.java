package dev.andon.cli;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.poll.Poller;
import dev.andon.vicidial.ApiResult;
import dev.andon.vicidial.Dialer;
import dev.andon.vicidial.Problems;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
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
    Function<FloorSnapshot, String> text =
        json
            ? once ? snapshot -> objects.pretty(snapshot) + "\n" : s -> objects.line(s) + "\n"
            : table::text;
    Predicate<FloorSnapshot> print = snapshot -> print(parts.output(), text.apply(snapshot));
    try (Dialer client = parts.dialer(connection)) {
      return once ? once(parts, client, print) : repeatedly(parts, client, connection, print);
    }
  }

  /// JSON is UTF-8 whatever the terminal takes; a table is for the terminal.
  ///
  /// @return whether it could be written
  private boolean print(PrintStream output, String text) {
    if (json) {
      output.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    } else {
      output.print(text);
    }
    return !output.checkError();
  }

  private static int once(Parts parts, Dialer client, Predicate<FloorSnapshot> print)
      throws InterruptedException {
    return switch (client.poll()) {
      case ApiResult.Ok<FloorSnapshot>(var snapshot) -> {
        if (print.test(snapshot)) {
          yield ExitCode.FINE;
        }
        parts.errors().println("The result could not be written.");
        yield ExitCode.NO;
      }
      case ApiResult.Failed<FloorSnapshot>(var failure) -> {
        tell(parts, Problems.of("poll", failure, client.address()));
        yield ExitCode.NO_ANSWER;
      }
    };
  }

  private static int repeatedly(
      Parts parts, Dialer client, Connection connection, Predicate<FloorSnapshot> print)
      throws InterruptedException {
    BlockingQueue<FeedState> states = new LinkedBlockingQueue<>();
    try (Poller poller = parts.poller(client, connection.interval(), states::add)) {
      poller.start();
      while (true) {
        switch (states.take()) {
          case FeedState.Live(var snapshot, _) -> {
            // Nobody reads any more, such as after `| head`.
            if (!print.test(snapshot)) {
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

package dev.andon.cli;

import dev.andon.history.HistoryStore;
import dev.andon.history.HistoryStore.Opened;
import dev.andon.history.RecordCheck;
import dev.andon.history.RecordImport;
import dev.andon.history.Retention;
import dev.andon.model.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `andon history`: the record of this machine.
@Command(
    name = "history",
    description = "Checks, copies, merges and shortens what Andon remembers.",
    mixinStandardHelpOptions = true)
final class HistoryCommand implements AndonCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public int run(Parts parts) {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "What about the history? Try: andon history verify");
  }

  private static int no(Parts parts, Problem why) {
    parts.errors().println(why.message() + " " + why.hint());
    return ExitCode.NO;
  }

  /// Does something with the record while no other Andon writes it.
  private interface Task {
    int run(HistoryStore store) throws InterruptedException;
  }

  private static int writing(Parts parts, Task task) throws InterruptedException {
    return switch (HistoryStore.open(parts.dataFolder(), parts.time())) {
      case Opened.Open(var store, var notice) -> {
        try (store) {
          notice.ifPresent(it -> parts.errors().println(it.message() + " " + it.hint()));
          yield task.run(store);
        }
      }
      case Opened.ReadOnly(var store, var why) -> {
        store.close();
        parts.errors().println(why.message() + " Close it first.");
        yield ExitCode.NO;
      }
      case Opened.Unavailable(var why) -> no(parts, why);
    };
  }

  /// `andon history verify`.
  @Command(
      name = "verify",
      description = "Checks the record and tells what is in it; changes nothing.",
      mixinStandardHelpOptions = true)
  static final class Verify implements AndonCommand {

    @Override
    public int run(Parts parts) {
      return switch (RecordCheck.of(parts.dataFolder(), parts.time())) {
        case RecordCheck.Result.Nothing(var file) -> {
          parts.errors().println("There is no record yet: " + file + " does not exist.");
          yield ExitCode.NO;
        }
        case RecordCheck.Result.Unusable(var why) -> no(parts, why);
        case RecordCheck.Result.Looked looked -> tell(parts, looked);
      };
    }

    private static int tell(Parts parts, RecordCheck.Result.Looked looked) {
      line(parts, "file", looked.file().toString());
      line(parts, "bytes", Long.toString(looked.bytes()));
      line(
          parts,
          "polls",
          looked.snapshots()
              + looked.first().map(at -> ", from " + at).orElse("")
              + looked.last().map(at -> " to " + at).orElse(""));
      line(parts, "minute rows", Long.toString(looked.minutes()));
      line(parts, "ledger days", Long.toString(looked.ledgerDays()));
      line(parts, "commands", Long.toString(looked.commands()));
      line(parts, "alert events", Long.toString(looked.alertEvents()));
      for (RecordCheck.Gap gap : looked.gaps()) {
        line(parts, "no polls", gap.from() + " to " + gap.until() + " of " + gap.dialer());
      }
      looked.faults().forEach(fault -> line(parts, "fault", fault));
      line(parts, "file is whole", looked.faults().isEmpty() ? "yes" : "no");
      return looked.faults().isEmpty() ? ExitCode.FINE : ExitCode.NO;
    }

    private static void line(Parts parts, String name, String value) {
      parts.output().println(name + " ".repeat(Math.max(1, 15 - name.length())) + value);
    }
  }

  /// `andon history prune`.
  @Command(
      name = "prune",
      description = "Forgets what is too old; a running Andon does so daily by itself.",
      mixinStandardHelpOptions = true)
  static final class Prune implements AndonCommand {

    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--keep-snapshots",
        paramLabel = "DAYS",
        description = "days of whole polls to keep, default 14")
    private int keepSnapshots = (int) Retention.Limits.DEFAULT.snapshots().toDays();

    @Override
    public int run(Parts parts) throws InterruptedException {
      if (keepSnapshots < 1) {
        throw new ParameterException(
            Objects.requireNonNull(spec).commandLine(), "Keep the polls of one day or more.");
      }
      Retention.Limits limits =
          new Retention.Limits(Duration.ofDays(keepSnapshots), Retention.Limits.DEFAULT.minutes());
      return writing(
          parts,
          store -> {
            // Nobody records meanwhile, so nobody waits.
            Retention.Pruned pruned = store.retention().prune(limits, parts.time().now(), _ -> {});
            parts
                .output()
                .println(
                    "forgotten: %d polls, %d minute rows, %d alert events"
                        .formatted(pruned.snapshots(), pruned.minutes(), pruned.events()));
            return pruned.whole() ? ExitCode.FINE : ExitCode.NO;
          });
    }
  }

  /// `andon history export`.
  @Command(
      name = "export",
      description = "Copies the record into one file, also while an Andon writes.",
      mixinStandardHelpOptions = true)
  static final class Export implements AndonCommand {

    @Parameters(arity = "1", paramLabel = "FILE", description = "a new file")
    private Path file = Path.of("");

    @Override
    public int run(Parts parts) {
      if (Files.exists(file)) {
        parts.errors().println("There is a file " + file + " already. Name another one.");
        return ExitCode.USAGE;
      }
      if (RecordCheck.of(parts.dataFolder(), parts.time())
          instanceof RecordCheck.Result.Nothing(var record)) {
        parts.errors().println("There is no record yet: " + record + " does not exist.");
        return ExitCode.NO;
      }
      Optional<Problem> trouble = RecordCheck.export(parts.dataFolder(), file, parts.time());
      trouble.ifPresent(why -> no(parts, why));
      return trouble.isPresent() ? ExitCode.NO : ExitCode.FINE;
    }
  }

  /// `andon history import`.
  @Command(
      name = "import",
      description = "Takes polls, minutes and ledger days of an exported file that are not known.",
      mixinStandardHelpOptions = true)
  static final class Import implements AndonCommand {

    @Parameters(arity = "1", paramLabel = "FILE", description = "an exported file")
    private Path file = Path.of("");

    @Override
    public int run(Parts parts) throws InterruptedException {
      if (!Files.isRegularFile(file)) {
        parts.errors().println("There is no file " + file + ".");
        return ExitCode.USAGE;
      }
      return writing(
          parts,
          store ->
              switch (RecordImport.merge(store, file)) {
                case RecordImport.Result.Merged(var snapshots, var minutes, var days) -> {
                  parts
                      .output()
                      .println(
                          "new: %d polls, %d minute rows, %d ledger days"
                              .formatted(snapshots, minutes, days));
                  yield ExitCode.FINE;
                }
                case RecordImport.Result.Refused(var why) -> no(parts, why);
              });
    }
  }
}

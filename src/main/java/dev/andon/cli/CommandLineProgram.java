package dev.andon.cli;

import dev.andon.ui.common.NoDisplayException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line: finds the command, runs it, and turns what happened into an exit code and
/// words.
public final class CommandLineProgram {

  private static final Logger LOG = LoggerFactory.getLogger(CommandLineProgram.class);

  private final Parts parts;
  private final String version;
  private final Map<String, Supplier<CommandLine>> commands;

  /// The whole command line on these parts.
  ///
  /// @param version what `--version` prints
  public CommandLineProgram(Parts parts, String version) {
    this.parts = parts;
    this.version = version;
    commands = commands(version);
  }

  private static Map<String, Supplier<CommandLine>> commands(String version) {
    Map<String, Supplier<CommandLine>> commands = new LinkedHashMap<>();
    commands.put("demo", () -> new CommandLine(new DemoCommand()));
    commands.put("wall", () -> new CommandLine(new WallCommand()));
    commands.put("poll", () -> new CommandLine(new PollCommand()));
    commands.put("pause", () -> new CommandLine(new SwitchCommand.Pause()));
    commands.put("resume", () -> new CommandLine(new SwitchCommand.Resume()));
    commands.put("doctor", () -> new CommandLine(new DoctorCommand()));
    commands.put("snapshot", () -> new CommandLine(new SnapshotCommand()));
    commands.put("sim", () -> new CommandLine(new SimCommand()));
    commands.put("watch", () -> new CommandLine(new WatchCommand()));
    commands.put(
        "rules",
        () ->
            new CommandLine(new RulesCommand())
                .addSubcommand(new RulesCommand.Check())
                .addSubcommand(new RulesReplayCommand()));
    commands.put(
        "history",
        () ->
            new CommandLine(new HistoryCommand())
                .addSubcommand(new HistoryCommand.Verify())
                .addSubcommand(new HistoryCommand.Prune())
                .addSubcommand(new HistoryCommand.Export())
                .addSubcommand(new HistoryCommand.Import()));
    commands.put(
        "report",
        () ->
            new CommandLine(new ReportCommand())
                .addSubcommand(new ReportCommand.Compliance(version))
                .addSubcommand(new ReportCommand.Shift(version))
                .addSubcommand(new ReportCommand.Check()));
    commands.put(
        "notify",
        () ->
            new CommandLine(new NotifyCommand())
                .addSubcommand(new NotifyCommand.Check())
                .addSubcommand(new NotifyCommand.Test()));
    commands.put(
        "alert", () -> new CommandLine(new AlertCommand()).addSubcommand(new AlertCommand.Drill()));
    return commands;
  }

  /// Reading what one command takes costs as long as a window's first paint, so where the first
  /// word names a command only that one is read.
  private CommandLine commandLine(String[] arguments) {
    CommandLine line = new CommandLine(new ConsoleCommand());
    Supplier<CommandLine> named = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (named != null) {
      line.addSubcommand(arguments[0], named.get());
    } else if (arguments.length > 0) {
      commands.forEach((name, command) -> line.addSubcommand(name, command.get()));
    }
    line.setOut(new PrintWriter(parts.output(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(parts.errors(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(this::wrongUsage)
        .setExecutionStrategy(this::execute);
    stamp(line, version);
    return line;
  }

  private static void stamp(CommandLine command, String version) {
    command.getCommandSpec().version("andon " + version);
    command.getSubcommands().values().forEach(inner -> stamp(inner, version));
  }

  /// Runs one command to its end.
  ///
  /// @return the exit code
  public int run(String... arguments) {
    return commandLine(arguments).execute(arguments);
  }

  private int execute(ParseResult parsed) {
    Integer help = CommandLine.executeHelpRequest(parsed);
    if (help != null) {
      return help;
    }
    ParseResult chosen = parsed;
    while (chosen.hasSubcommand()) {
      chosen = chosen.subcommand();
    }
    AndonCommand command = (AndonCommand) chosen.commandSpec().userObject();
    try {
      return command.run(parts);
    } catch (ParameterException e) {
      throw e;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return ExitCode.NO;
    } catch (NoDisplayException _) {
      parts
          .errors()
          .println(
              "The display "
                  + parts.environment().getOrDefault("DISPLAY", "")
                  + " cannot be opened, so there is no window. Start Andon from the desktop that"
                  + " shall show it, or set DISPLAY to its name.");
      return ExitCode.NO;
    } catch (java.io.IOException e) {
      parts.errors().println(e.getMessage());
      return ExitCode.USAGE;
    } catch (Exception | Error e) {
      LOG.error("A command failed because of a bug in this program", e);
      parts.errors().println("Andon has a fault of its own; its log says more.");
      return ExitCode.NO_ANSWER;
    }
  }

  private int wrongUsage(ParameterException exception, String[] arguments) {
    parts.errors().println(words(exception));
    parts
        .errors()
        .println("See: " + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }

  /// What was typed is repeated, but not where it may be a password.
  private static String words(ParameterException exception) {
    boolean password =
        exception instanceof UnmatchedArgumentException unmatched
            && unmatched.getUnmatched().stream().anyMatch(typed -> typed.startsWith("--pass"));
    return password
        ? "There is no option for the password itself, because every user of this machine could"
            + " read it. Give --password-file (or - for standard input) or ANDON_PASSWORD."
        : String.valueOf(exception.getMessage());
  }
}

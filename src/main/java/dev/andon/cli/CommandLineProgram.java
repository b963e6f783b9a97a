package dev.andon.cli;

import dev.andon.ui.common.NoDisplayException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
  private final CommandLine commands;

  /// The whole command line on these parts.
  ///
  /// @param version what `--version` prints
  public CommandLineProgram(Parts parts, String version) {
    this.parts = parts;
    this.commands =
        new CommandLine(new ConsoleCommand())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new WallCommand())
            .addSubcommand(new PollCommand())
            .addSubcommand(new SwitchCommand.Pause())
            .addSubcommand(new SwitchCommand.Resume())
            .addSubcommand(new SnapshotCommand())
            .addSubcommand(new SimCommand())
            .addSubcommand(new WatchCommand())
            .addSubcommand(
                new CommandLine(new RulesCommand())
                    .addSubcommand(new RulesCommand.Check())
                    .addSubcommand(new RulesReplayCommand()))
            .addSubcommand(
                new CommandLine(new AlertCommand()).addSubcommand(new AlertCommand.Drill()))
            .setOut(new PrintWriter(parts.output(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(parts.errors(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler(this::wrongUsage)
            .setExecutionStrategy(this::execute);
    commands.getCommandSpec().version("andon " + version);
    commands.getSubcommands().values().forEach(c -> stamp(c, version));
  }

  private static void stamp(CommandLine command, String version) {
    command.getCommandSpec().version("andon " + version);
    command.getSubcommands().values().forEach(inner -> stamp(inner, version));
  }

  /// Runs one command to its end.
  ///
  /// @return the exit code
  public int run(String... arguments) {
    return commands.execute(arguments);
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

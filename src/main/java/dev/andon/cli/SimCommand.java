package dev.andon.cli;

import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `andon sim`: the simulated dialer as an HTTP server on loopback.
@Command(
    name = "sim",
    description = "Runs a simulated dialer on this machine until it is interrupted.",
    mixinStandardHelpOptions = true)
final class SimCommand implements AndonCommand {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--port", paramLabel = "N", description = "0 takes any free one")
  private int port;

  @Option(names = "--agents", paramLabel = "N", description = "agents at mid-shift")
  private int agents = SimSettings.demo().agents();

  @Option(names = "--campaigns", paramLabel = "N", description = "campaigns")
  private int campaigns = SimSettings.demo().campaigns();

  @Option(
      names = "--drop-percent",
      paramLabel = "P",
      description = "drop rate that all campaigns aim at")
  private @Nullable Double dropPercent;

  @Option(names = "--seed", paramLabel = "N", description = "the same seed gives the same floor")
  private long seed = SimSettings.demo().seed();

  @Option(names = "--dialect", paramLabel = "stock|guide", description = "default: stock")
  private String dialect = "stock";

  @Override
  public int run(Parts parts) throws InterruptedException {
    SimSettings settings = settings();
    try (SimulatedDialer sim = parts.simulatedDialer(settings)) {
      parts.output().println("address  " + sim.address());
      parts.output().println("user     " + sim.user());
      parts.output().println("password " + sim.password());
      parts.output().flush();
      while (true) {
        parts.pause().last(Duration.ofDays(1));
      }
    } catch (IOException _) {
      parts
          .errors()
          .println("Port " + port + " is taken. Choose another with --port, or 0 for any.");
      return ExitCode.NO;
    }
  }

  private SimSettings settings() {
    try {
      return new SimSettings(
          port,
          agents,
          campaigns,
          dropPercent == null ? OptionalDouble.empty() : OptionalDouble.of(dropPercent),
          seed,
          switch (dialect.toLowerCase(Locale.ROOT)) {
            case "stock" -> SimSettings.Dialect.STOCK;
            case "guide" -> SimSettings.Dialect.GUIDE;
            default ->
                throw new IllegalArgumentException(
                    "The dialect is stock or guide, not '" + dialect + "'.");
          });
    } catch (IllegalArgumentException e) {
      CommandSpec command = spec == null ? CommandSpec.create() : spec;
      throw new CommandLine.ParameterException(
          command.commandLine(), String.valueOf(e.getMessage()));
    }
  }
}

package dev.andon.cli;

import dev.andon.doctor.Check;
import dev.andon.doctor.Check.Outcome;
import dev.andon.doctor.Checks;
import dev.andon.vicidial.Examination;
import dev.andon.vicidial.Findings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `andon doctor`: what is well and what is not, and what to do.
@Command(
    name = "doctor",
    description = {
      "Looks at the way to the dialer, the API user and its rights, and says what to do.",
      "Changes nothing, and tries to log in once."
    },
    mixinStandardHelpOptions = true)
final class DoctorCommand implements AndonCommand {

  @Mixin private final DialerArguments dialer = new DialerArguments();

  @Option(names = "--json", description = "print one JSON object")
  private boolean json;

  @Option(names = "--view-only", description = "campaigns shall not be paused from here")
  private boolean viewOnly;

  @Override
  public int run(Parts parts) throws Exception {
    Connection connection = dialer.connection(parts);
    try (Examination examination = parts.examination(connection)) {
      Findings found = examination.run();
      List<Check> checks = Checks.of(found, !viewOnly, parts.time().now());
      if (json) {
        parts
            .output()
            .writeBytes(
                (DoctorText.json(parts.time().now(), connection.address(), found, checks, !viewOnly)
                        + "\n")
                    .getBytes(StandardCharsets.UTF_8));
      } else {
        parts.output().print(DoctorText.table(checks));
      }
      return end(parts, found, checks);
    }
  }

  private static int end(Parts parts, Findings found, List<Check> checks) {
    List<Check> failed =
        checks.stream().filter(check -> check.outcome() == Outcome.FAILED).toList();
    if (Checks.isWithoutAnswer(found)) {
      failed.stream()
          .findFirst()
          .ifPresent(
              check -> parts.errors().println((check.what() + " " + check.remedy()).strip()));
      return ExitCode.NO_ANSWER;
    }
    return failed.isEmpty() ? ExitCode.FINE : ExitCode.NO;
  }
}

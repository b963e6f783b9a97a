package dev.andon.cli;

import dev.andon.alert.Severity;
import dev.andon.watch.Drills;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `andon alert`: alerts of a running Andon.
@Command(
    name = "alert",
    description = "Asks a running Andon for a drill.",
    mixinStandardHelpOptions = true)
final class AlertCommand implements AndonCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public int run(Parts parts) {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "What about alerts? Try: andon alert drill RULE");
  }

  /// `andon alert drill`: an alert that is marked DRILL, in each Andon that runs for this user.
  @Command(
      name = "drill",
      description = "Shows and sounds what an alert of this rule is like, marked DRILL.",
      mixinStandardHelpOptions = true)
  static final class Drill implements AndonCommand {

    private static final Duration LOOK = Duration.ofMillis(500);

    /// A running Andon looks every five seconds.
    private static final int LOOKS = 24;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(index = "0", arity = "1", paramLabel = "RULE", description = "id of the rule")
    private String rule = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "SUBJECT",
        description = "a campaign, agent or in-group; else the first there is")
    private Optional<String> subject = Optional.empty();

    @Option(
        names = "--severity",
        paramLabel = "warning|critical|breach",
        description = "default: the rule's worst")
    private Optional<String> severity = Optional.empty();

    @Override
    public int run(Parts parts) throws IOException, InterruptedException {
      Drills door = Drills.in(parts.dataFolder());
      Drills.Wish wish =
          new Drills.Wish(
              UUID.randomUUID(),
              parts.time().now(),
              rule,
              subject,
              severity.map(this::severity),
              parts.operator().who().name());
      try {
        door.ask(wish);
      } catch (IOException _) {
        parts.errors().println("The folder " + parts.dataFolder() + " cannot be written.");
        return ExitCode.NO;
      }
      try {
        List<Drills.Answer> answers = List.of();
        for (int i = 0; i < LOOKS && answers.isEmpty(); i++) {
          parts.pause().last(LOOK);
          answers = door.answers(wish.id());
        }
        return tell(parts, answers);
      } finally {
        door.forget(wish.id());
      }
    }

    private Severity severity(String word) {
      return Arrays.stream(Severity.values())
          .filter(it -> it.word().equals(word.toLowerCase(Locale.ROOT)))
          .findFirst()
          .orElseThrow(
              () ->
                  new ParameterException(
                      Objects.requireNonNull(spec).commandLine(),
                      "The severity is "
                          + Arrays.stream(Severity.values())
                              .map(Severity::word)
                              .collect(Collectors.joining(", "))
                          + ", not '"
                          + word
                          + "'."));
    }

    private static int tell(Parts parts, List<Drills.Answer> answers) {
      if (answers.isEmpty()) {
        parts
            .errors()
            .println(
                "No Andon runs here as this user, so there is nothing to drill. Open the console,"
                    + " or start: andon watch");
        return ExitCode.NO;
      }
      boolean all = true;
      for (Drills.Answer answer : answers) {
        all &= answer.raised();
        (answer.raised() ? parts.output() : parts.errors()).println(answer.words());
      }
      return all ? ExitCode.FINE : ExitCode.NO;
    }
  }
}

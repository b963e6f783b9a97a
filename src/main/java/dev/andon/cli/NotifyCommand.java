package dev.andon.cli;

import dev.andon.config.NotifyFile;
import dev.andon.config.NotifyRead;
import dev.andon.config.SecretFiles;
import dev.andon.model.Sentence;
import dev.andon.notify.Channel;
import dev.andon.notify.Notifications;
import dev.andon.notify.NotifyPlan;
import dev.andon.notify.NotifySettings;
import dev.andon.notify.Outbox;
import dev.andon.notify.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `andon notify`: messages about alerts.
@Command(
    name = "notify",
    description = "Checks the places that messages about alerts go to, and sends them a test.",
    mixinStandardHelpOptions = true)
final class NotifyCommand implements AndonCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public int run(Parts parts) {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "What about messages? Try: andon notify check, or: andon notify test");
  }

  /// The plan of the file; absent where it has errors, which are then said.
  private static Optional<NotifyPlan> plan(Parts parts, Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
    if (Files.notExists(file)) {
      parts.errors().println("There is no file " + file + ", so no message goes anywhere.");
    }
    return switch (NotifyFile.read(file, new SecretFiles(folder, parts.environment()))) {
      case NotifyRead.Good(var plan, var warnings) -> {
        warnings.forEach(fault -> parts.errors().println(fault.words().english()));
        yield Optional.of(plan);
      }
      case NotifyRead.Bad(var faults) -> {
        faults.forEach(fault -> parts.errors().println(fault.words().english()));
        parts.errors().println(file + " cannot be used.");
        yield Optional.empty();
      }
    };
  }

  /// `andon notify check`: what is set up, or what is wrong with it.
  @Command(
      name = "check",
      description = "Shows the places that messages go to, or which line of their file is wrong.",
      mixinStandardHelpOptions = true)
  static final class Check implements AndonCommand {

    @Parameters(
        arity = "0..1",
        paramLabel = "FILE",
        description = "a file of messages; else notify.toml beside the settings")
    private Optional<Path> file = Optional.empty();

    @Override
    public int run(Parts parts) {
      if (file.isPresent() && !Files.isRegularFile(file.get())) {
        parts.errors().println("There is no file " + file.get() + ".");
        return ExitCode.USAGE;
      }
      Optional<NotifyPlan> plan =
          plan(parts, file.orElseGet(() -> DialerArguments.usualMessages(parts)));
      if (plan.isEmpty()) {
        return ExitCode.NO;
      }
      boolean usable = true;
      for (Channel channel : plan.get().channels()) {
        if (channel instanceof Channel.Unusable unusable) {
          usable = false;
          parts.errors().println(channel.name() + ": cannot be used. " + unusable.why().english());
        } else {
          parts
              .output()
              .println(
                  "%s: %s %s, from %s on%s"
                      .formatted(
                          channel.name(),
                          channel.sort(),
                          channel.place(),
                          channel.wants().from().word(),
                          channel.wants().campaigns().isEmpty()
                              ? ""
                              : ", "
                                  + String.join(
                                      " ",
                                      channel.wants().campaigns().stream().sorted().toList())));
        }
      }
      return usable ? ExitCode.FINE : ExitCode.NO;
    }
  }

  /// `andon notify test`: a message to each place, and what came of it.
  @Command(
      name = "test",
      description = "Sends a test message to each place, or to one.",
      mixinStandardHelpOptions = true)
  static final class Test implements AndonCommand {

    @Parameters(arity = "0..1", paramLabel = "PLACE", description = "name of a place; else all")
    private Optional<String> place = Optional.empty();

    @Override
    public int run(Parts parts) throws InterruptedException {
      Optional<NotifyPlan> plan = plan(parts, DialerArguments.usualMessages(parts));
      if (plan.isEmpty()) {
        return ExitCode.NO;
      }
      List<String> names =
          plan.get().channels().stream()
              .map(Channel::name)
              .filter(name -> place.isEmpty() || place.get().equals(name))
              .toList();
      if (names.isEmpty()) {
        parts
            .errors()
            .println(
                place
                    .map(name -> "There is no place named " + name + ". See: andon notify check")
                    .orElse("No place is set up."));
        return ExitCode.USAGE;
      }
      boolean all = true;
      try (Notifications messages =
          new Notifications(
              new Notifications.Surroundings(
                  "",
                  Outbox.NONE,
                  () -> new NotifySettings(plan.get(), List.of()),
                  () -> Notifications.Role.FIRST,
                  Sentence::english,
                  Notifications.Limits.DEFAULT),
              parts.time())) {
        messages.look();
        for (String name : names) {
          Optional<Sentence> why =
              switch (messages.test(name)) {
                case Outcome.Delivered() -> Optional.empty();
                case Outcome.TryAgain(var reason, _) -> Optional.of(reason);
                case Outcome.Refused(var reason) -> Optional.of(reason);
              };
          all &= why.isEmpty();
          (why.isEmpty() ? parts.output() : parts.errors())
              .println(
                  name
                      + ": "
                      + why.map(it -> "not delivered. " + it.english()).orElse("delivered"));
        }
      }
      return all ? ExitCode.FINE : ExitCode.NO;
    }
  }
}

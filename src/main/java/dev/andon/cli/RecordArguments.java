package dev.andon.cli;

import dev.andon.config.Profile;
import dev.andon.config.SettingsFile;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.vicidial.DialerAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which dialer of the record: the options of a command that reads it and asks no dialer.
final class RecordArguments {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--profile", paramLabel = "NAME", description = "profile of the settings file")
  private @Nullable String profile;

  @Option(names = "--config", paramLabel = "FILE", description = "the settings file")
  private @Nullable Path config;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "address of the dialer; needed where the record knows several")
  private @Nullable String url;

  private Path settings(Parts parts) {
    return config != null ? config : DialerArguments.usualSettings(parts);
  }

  /// The rules file beside the settings file.
  Path rules(Parts parts) {
    return config == null
        ? DialerArguments.usualRules(parts)
        : DialerArguments.rulesBeside(settings(parts));
  }

  /// The profile, or one in which nothing is set.
  Profile profile(Parts parts) {
    Optional<String> name =
        Optional.ofNullable(profile)
            .or(() -> Optional.ofNullable(parts.environment().get("ANDON_PROFILE")))
            .filter(text -> !text.isBlank());
    if (name.isEmpty()) {
      return Profile.EMPTY;
    }
    try {
      return SettingsFile.read(settings(parts), name.get())
          .orElseThrow(
              () ->
                  wrong(
                      "The settings file "
                          + settings(parts)
                          + " has no profile "
                          + name.get()
                          + "."));
    } catch (SettingsFile.Unusable e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /// The address as the record has it: the one that was given, else the only one on record; absent
  /// where there is none.
  Optional<String> dialer(Parts parts, HistoryStore store) {
    Optional<String> given =
        Optional.ofNullable(url)
            .or(() -> Optional.ofNullable(parts.environment().get("ANDON_URL")))
            .filter(text -> !text.isBlank())
            .or(() -> profile(parts).url());
    if (given.isPresent()) {
      try {
        return Optional.of(DialerAddress.parse(given.get()).toString());
      } catch (IllegalArgumentException e) {
        throw wrong(String.valueOf(e.getMessage()));
      }
    }
    List<String> known =
        switch (store.ledger().dialers()) {
          case Found.Rows<String>(var dialers) -> dialers;
          case Found.Unreadable<String> _ -> List.of();
        };
    return switch (known.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(known.getFirst());
      default ->
          throw wrong(
              "Which dialer? Give --url or a --profile. On record are: "
                  + String.join(", ", known));
    };
  }

  /// Wrong usage of the command that has these options.
  CommandLine.ParameterException wrong(String message) {
    CommandSpec command = spec == null ? CommandSpec.create() : spec;
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}

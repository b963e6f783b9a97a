package dev.andon.cli;

import dev.andon.config.NotifyFile;
import dev.andon.config.Profile;
import dev.andon.config.RulesFile;
import dev.andon.config.SettingsFile;
import dev.andon.poll.Poller;
import dev.andon.vicidial.DialerAddress;
import dev.andon.vicidial.DialerOptions;
import dev.andon.vicidial.DialerOptions.DialectChoice;
import dev.andon.vicidial.Login;
import dev.andon.vicidial.Secret;
import dev.andon.vicidial.Trust;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where the dialer is: the options of every command that talks to one. An option beats the
/// environment, the environment beats the profile.
final class DialerArguments {

  private static final int LONGEST_PASSWORD = 4096;

  /// What Java puts where it cannot read a letter.
  private static final String REPLACED = "\uFFFD";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--profile", paramLabel = "NAME", description = "profile of the settings file")
  private @Nullable String profile;

  @Option(names = "--config", paramLabel = "FILE", description = "the settings file")
  private @Nullable Path config;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "address of the dialer's web server, such as https://dialer.example")
  private @Nullable String url;

  @Option(
      names = "--non-agent-path",
      paramLabel = "PATH",
      description = "path of the Non-Agent API, default /vicidial/non_agent_api.php")
  private @Nullable String nonAgentPath;

  @Option(names = "--user", paramLabel = "NAME", description = "API user")
  private @Nullable String user;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "file whose first line is the password; - reads standard input")
  private @Nullable String passwordFile;

  @Option(names = "--dialect", paramLabel = "auto|stock|guide", description = "default: auto")
  private @Nullable String dialect;

  @Option(
      names = "--md5-password",
      description = "send the password in the guides' MD5 form; a stock dialer refuses it")
  private boolean md5Password;

  @Option(
      names = "--campaign",
      paramLabel = "ID",
      description = "only this campaign; may be repeated")
  private List<String> campaigns = new ArrayList<>();

  @Option(
      names = "--ca-file",
      paramLabel = "FILE",
      description = "PEM file of the authority that signed the dialer's certificate")
  private @Nullable Path caFile;

  @Option(
      names = "--pin",
      paramLabel = "SHA256",
      description = "fingerprint of the dialer's own certificate")
  private @Nullable String pin;

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      description = "time between polls, 30 or more")
  private @Nullable Integer interval;

  @Option(
      names = "--queries-per-minute",
      paramLabel = "N",
      description = "most database queries that polling may cost the dialer")
  private @Nullable Integer queriesPerMinute;

  /// Gathers the connection.
  ///
  /// @throws CommandLine.ParameterException when something is missing or wrong: exit code 2
  Connection connection(Parts parts) {
    Profile known = profile(parts);
    String address =
        first(url, parts.environment().get("ANDON_URL"), known.url())
            .orElseThrow(
                () ->
                    wrong(
                        "Which dialer? Give --url, ANDON_URL or a --profile, or try: andon demo"));
    String name =
        first(user, parts.environment().get("ANDON_USER"), known.user())
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> wrong("Which API user? Give --user, ANDON_USER or a --profile."));
    Duration time = interval(known);
    if (campaigns.stream().anyMatch(String::isBlank)) {
      throw wrong("Which campaign? The id after --campaign is empty.");
    }
    try {
      return new Connection(
          DialerAddress.parse(address)
              .withNonAgentPath(
                  first(nonAgentPath, null, known.nonAgentPath())
                      .orElse(DialerAddress.NON_AGENT_PATH)),
          new Login(name, password(parts, known), md5Password || known.md5Password()),
          trust(known),
          options(known),
          time,
          known.title().orElse("Andon"),
          known::limitOf,
          known::ownLimitOf);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /// Whether anybody has said which dialer, in whatever way.
  boolean isGiven(Parts parts) {
    return first(url, parts.environment().get("ANDON_URL"), Optional.empty())
        .or(() -> first(profile, parts.environment().get("ANDON_PROFILE"), Optional.empty()))
        .isPresent();
  }

  private Path settings(Parts parts) {
    return config != null ? config : usualSettings(parts);
  }

  static Path usualSettings(Parts parts) {
    return Optional.ofNullable(parts.environment().get("ANDON_CONFIG"))
        .filter(text -> !text.isBlank())
        .map(Path::of)
        .orElseGet(parts::settingsFile);
  }

  /// The rules file beside the settings file that was named.
  Path rules(Parts parts) {
    return rulesBeside(settings(parts));
  }

  /// The rules file beside the usual settings file.
  static Path usualRules(Parts parts) {
    return rulesBeside(usualSettings(parts));
  }

  /// The file of messages beside the settings file that was named.
  Path messages(Parts parts) {
    return NotifyFile.fileIn(folderOf(settings(parts)));
  }

  /// The file of messages beside the usual settings file.
  static Path usualMessages(Parts parts) {
    return NotifyFile.fileIn(folderOf(usualSettings(parts)));
  }

  static Path rulesBeside(Path settings) {
    return RulesFile.fileIn(folderOf(settings));
  }

  private static Path folderOf(Path settings) {
    return Optional.ofNullable(settings.toAbsolutePath().getParent()).orElse(Path.of("."));
  }

  private Profile profile(Parts parts) {
    Optional<String> name =
        first(profile, parts.environment().get("ANDON_PROFILE"), Optional.empty());
    if (name.isEmpty()) {
      return Profile.EMPTY;
    }
    Path file = settings(parts);
    try {
      return SettingsFile.read(file, name.get())
          .orElseThrow(
              () -> wrong("The settings file " + file + " has no profile " + name.get() + "."));
    } catch (SettingsFile.Unusable e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Duration interval(Profile known) {
    int seconds =
        interval != null
            ? interval
            : known.intervalSeconds().orElse((int) Poller.SHORTEST_INTERVAL.toSeconds());
    if (seconds < Poller.SHORTEST_INTERVAL.toSeconds()) {
      throw wrong(
          "An interval below 30 s only loads the dialer: it counts its drops anew once a minute.");
    }
    return Duration.ofSeconds(seconds);
  }

  private Trust trust(Profile known) {
    Optional<String> fingerprint = first(pin, null, known.pin());
    Optional<Path> authority = Optional.ofNullable(caFile).or(known::caFile);
    if (fingerprint.isPresent()) {
      if (fingerprint.get().replaceAll("[^0-9A-Fa-f]", "").length() != 64) {
        throw wrong("A pin is the SHA-256 of the certificate: 64 hexadecimal digits.");
      }
      return new Trust.Pinned(fingerprint.get());
    }
    return authority.isPresent() ? new Trust.CaFile(authority.get()) : new Trust.KnownAuthorities();
  }

  private DialerOptions options(Profile known) {
    if (queriesPerMinute != null && queriesPerMinute < 0) {
      throw wrong("The queries a minute cannot be fewer than 0.");
    }
    String word = first(dialect, null, known.dialect()).orElse("auto");
    DialectChoice choice =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "auto" -> DialectChoice.AUTO;
          case "stock" -> DialectChoice.STOCK;
          case "guide" -> DialectChoice.GUIDE;
          default -> throw wrong("The dialect is auto, stock or guide, not '" + word + "'.");
        };
    return new DialerOptions(
        choice,
        campaigns.isEmpty() ? known.campaigns() : campaigns,
        queriesPerMinute == null
            ? known.queriesPerMinute()
            : java.util.OptionalInt.of(queriesPerMinute),
        DialerOptions.DEFAULT.pollTime());
  }

  private Secret password(Parts parts, Profile known) {
    if (passwordFile != null) {
      return passwordFile.equals("-")
          ? secret(parts.input(), "standard input")
          : secret(Path.of(passwordFile));
    }
    String fromEnvironment = parts.environment().get("ANDON_PASSWORD");
    if (fromEnvironment != null && !fromEnvironment.isEmpty()) {
      if (fromEnvironment.contains(REPLACED)) {
        throw wrong(
            "The password in ANDON_PASSWORD has letters that this terminal's language setting"
                + " (LANG) does not know. Give it in a --password-file.");
      }
      return new Secret(fromEnvironment);
    }
    return secret(
        known
            .passwordFile()
            .orElseThrow(
                () ->
                    wrong(
                        "Which password? Give --password-file (or - for standard input) or"
                            + " ANDON_PASSWORD. There is no option for the password itself,"
                            + " because every user of this machine could read it.")));
  }

  private Secret secret(Path file) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return secret(in, file.toString());
    } catch (IOException _) {
      throw wrong("The password file " + file + " cannot be read.");
    }
  }

  /// Not decoded leniently: a password with a wrong letter is a refused login, and ten lock the
  /// account.
  private Secret secret(InputStream in, String source) {
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(firstLine(in, source)).toString();
      String password = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      if (password.isEmpty()) {
        throw wrong("There is no password in " + source + ".");
      }
      return new Secret(password);
    } catch (CharacterCodingException _) {
      throw wrong("The password in " + source + " is not UTF-8 text.");
    } catch (IOException _) {
      throw wrong("No password could be read from " + source + ".");
    }
  }

  /// Reads no further than the line end, so that a person at a terminal need not close it.
  private ByteBuffer firstLine(InputStream in, String source) throws IOException {
    byte[] line = new byte[LONGEST_PASSWORD];
    int length = 0;
    for (int octet = in.read(); octet >= 0 && octet != '\n'; octet = in.read()) {
      if (length == line.length) {
        throw wrong("The first line of " + source + " is too long for a password.");
      }
      line[length++] = (byte) octet;
    }
    boolean carriageReturn = length > 0 && line[length - 1] == '\r';
    return ByteBuffer.wrap(line, 0, carriageReturn ? length - 1 : length);
  }

  private static Optional<String> first(
      @Nullable String option, @Nullable String environment, Optional<String> profile) {
    return Optional.ofNullable(option)
        .or(() -> Optional.ofNullable(environment).filter(text -> !text.isBlank()))
        .or(() -> profile);
  }

  /// Wrong usage of the command that has these options.
  CommandLine.ParameterException wrong(String message) {
    CommandSpec command = spec == null ? CommandSpec.create() : spec;
    return new CommandLine.ParameterException(command.commandLine(), message);
  }
}

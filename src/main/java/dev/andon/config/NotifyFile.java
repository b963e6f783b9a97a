package dev.andon.config;

import dev.andon.alert.Severity;
import dev.andon.model.Sentence;
import dev.andon.notify.Channel;
import dev.andon.notify.Hidden;
import dev.andon.notify.NotifyPlan;
import dev.andon.notify.Wants;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/// Reads the file of messages: a TOML file with one table for each place. No secret stands in it,
/// only the names of secrets.
public final class NotifyFile {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+");
  private static final Duration LONGEST_GROUP = Duration.ofMinutes(5);
  private static final int MOST_PER_MINUTE = 60;

  private static final Map<String, NotifyPlan.Agents> AGENTS =
      Map.of(
          "nobody", NotifyPlan.Agents.NOBODY,
          "id", NotifyPlan.Agents.ID,
          "name", NotifyPlan.Agents.NAME);

  private static final Map<String, Severity> SEVERITIES =
      Stream.of(Severity.values()).collect(Collectors.toMap(Severity::word, it -> it));

  private static final Map<String, Channel.Security> SECURITY =
      Map.of(
          "starttls", Channel.Security.STARTTLS,
          "tls", Channel.Security.TLS,
          "none", Channel.Security.NONE);

  private enum Sort {
    SLACK,
    TEAMS,
    JSON,
    MAIL
  }

  private static final Map<String, Sort> SORTS =
      Map.of("slack", Sort.SLACK, "teams", Sort.TEAMS, "json", Sort.JSON, "mail", Sort.MAIL);

  private final Secrets secrets;
  private final List<RuleFault> faults = new ArrayList<>();
  private final List<RuleFault> warnings = new ArrayList<>();

  private NotifyFile(Secrets secrets) {
    this.secrets = secrets;
  }

  /// The file of messages in the folder of settings.
  public static Path fileIn(Path folder) {
    return folder.resolve("notify.toml");
  }

  /// Reads a file. One that does not exist sets nothing up.
  public static NotifyRead read(Path file, Secrets secrets) {
    if (Files.notExists(file)) {
      return new NotifyRead.Good(NotifyPlan.NONE, List.of());
    }
    try {
      return parse(Files.readString(file), secrets);
    } catch (IOException _) {
      return new NotifyRead.Bad(List.of(new RuleFault(0, "", NotifyPhrase.UNREADABLE.with(file))));
    }
  }

  /// Reads the text of a file.
  public static NotifyRead parse(String text, Secrets secrets) {
    TomlParseResult root = Toml.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (root.hasErrors()) {
      return new NotifyRead.Bad(
          root.errors().stream()
              .map(
                  error ->
                      new RuleFault(
                          error.position().line(),
                          "",
                          // Not the parser's words: it may repeat what somebody has pasted.
                          RulesPhrase.SYNTAX.with(error.position().line(), "–")))
              .toList());
    }
    return new NotifyFile(secrets).plan(root);
  }

  private NotifyRead plan(TomlParseResult root) {
    RuleTable file = new RuleTable(root, "", faults, warnings);
    NotifyPlan usual = NotifyPlan.NONE;
    NotifyPlan.Agents agents = file.word("agents", AGENTS).orElse(usual.agents());
    Duration groupFor = file.time("group-for").orElse(usual.groupFor());
    if (groupFor.compareTo(LONGEST_GROUP) > 0) {
      file.fault("group-for", RulesPhrase.WRONG_KIND, NotifyPhrase.A_SHORT_TIME.with());
    }
    int most = file.whole("most-per-minute", 1).orElse(usual.mostPerMinute());
    List<Channel> channels = new ArrayList<>();
    file.table("places", RulesPhrase.A_TABLE)
        .ifPresent(
            all ->
                all.keys().stream()
                    .sorted(Comparator.comparingInt(all::line))
                    .forEach(
                        name ->
                            all.table(name, RulesPhrase.A_TABLE)
                                .flatMap(table -> channel(all, name, table))
                                .ifPresent(channels::add)));
    file.warnOfUnknown();
    Comparator<RuleFault> byLine = Comparator.comparingInt(RuleFault::line);
    if (!faults.isEmpty()) {
      faults.sort(byLine);
      return new NotifyRead.Bad(faults);
    }
    warnings.sort(byLine);
    return new NotifyRead.Good(
        new NotifyPlan(channels, agents, groupFor, Math.min(most, MOST_PER_MINUTE)), warnings);
  }

  private Optional<Channel> channel(RuleTable parent, String name, RuleTable table) {
    if (!NAME.matcher(name).matches()) {
      parent.fault(name, NotifyPhrase.BAD_NAME::with);
      return Optional.empty();
    }
    int before = faults.size();
    boolean enabled = table.flag("enabled").orElse(true);
    Wants wants =
        new Wants(
            table.word("from", SEVERITIES).orElse(Wants.USUAL.from()),
            table.texts("campaigns").orElse(Set.of()),
            table.flag("recovered").orElse(Wants.USUAL.recovered()),
            table.flag("acknowledged").orElse(Wants.USUAL.acknowledged()),
            table.flag("silent").orElse(Wants.USUAL.silent()));
    Optional<Sort> sort = table.word("type", SORTS);
    if (sort.isEmpty()) {
      if (faults.size() == before) {
        parent.fault(name, NotifyPhrase.NO_SORT::with);
      }
      return Optional.empty();
    }
    Optional<Channel> channel =
        switch (sort.get()) {
          case SLACK ->
              secretUrl(table, name, "slack", wants, url -> new Channel.Slack(name, wants, url));
          case TEAMS ->
              secretUrl(table, name, "teams", wants, url -> new Channel.Teams(name, wants, url));
          case JSON -> json(table, name, wants);
          case MAIL -> mail(table, name, wants);
        };
    table.warnOfUnknown();
    return faults.size() > before || !enabled ? Optional.empty() : channel;
  }

  /// The name of a secret that a table must have.
  private static Optional<String> secretName(RuleTable table, String key, boolean needed) {
    if (!table.has(key) && !needed) {
      return Optional.empty();
    }
    Optional<String> name = table.text(key);
    if (name.isEmpty()) {
      if (!table.has(key)) {
        table.faultOfTable((line, path) -> NotifyPhrase.NEEDS.with(line, path, key));
      }
      return Optional.empty();
    }
    if (!NAME.matcher(name.get()).matches()) {
      table.fault(key, NotifyPhrase.BAD_SECRET::with);
      return Optional.empty();
    }
    return name;
  }

  private Optional<Channel> secretUrl(
      RuleTable table, String name, String sort, Wants wants, Function<Hidden, Channel> with) {
    if (table.has("url")) {
      table.fault("url", NotifyPhrase.SECRET_IN_FILE::with);
      return Optional.empty();
    }
    return secretName(table, "secret", true)
        .map(
            secret ->
                switch (secrets.find(secret)) {
                  case Secrets.Lookup.Missing(var why) -> unusable(name, sort, wants, why);
                  case Secrets.Lookup.Found(var url) ->
                      isUrl(url.reveal())
                          ? with.apply(url)
                          : unusable(name, sort, wants, NotifyPhrase.BAD_SECRET_URL.with(secret));
                });
  }

  private static Channel unusable(String name, String sort, Wants wants, Sentence why) {
    return new Channel.Unusable(name, sort, wants, why);
  }

  private Optional<Channel> json(RuleTable table, String name, Wants wants) {
    Optional<String> key = secretName(table, "secret", false);
    if (table.has("url-secret")) {
      return secretName(table, "url-secret", true)
          .map(
              secret ->
                  switch (secrets.find(secret)) {
                    case Secrets.Lookup.Missing(var why) -> unusable(name, "json", wants, why);
                    case Secrets.Lookup.Found(var url) ->
                        isUrl(url.reveal())
                            ? signed(name, wants, url, key)
                            : unusable(
                                name, "json", wants, NotifyPhrase.BAD_SECRET_URL.with(secret));
                  });
    }
    Optional<String> url = table.text("url");
    if (url.isEmpty()) {
      if (!table.has("url")) {
        table.faultOfTable((line, path) -> NotifyPhrase.NEEDS.with(line, path, "url"));
      }
      return Optional.empty();
    }
    if (!isUrl(url.get())) {
      table.fault("url", NotifyPhrase.BAD_URL::with);
      return Optional.empty();
    }
    return Optional.of(signed(name, wants, new Hidden(url.get()), key));
  }

  private Channel signed(String name, Wants wants, Hidden url, Optional<String> key) {
    if (key.isEmpty()) {
      return new Channel.Json(name, wants, url, Optional.empty());
    }
    return switch (secrets.find(key.get())) {
      case Secrets.Lookup.Missing(var why) -> unusable(name, "json", wants, why);
      case Secrets.Lookup.Found(var secret) ->
          new Channel.Json(name, wants, url, Optional.of(secret));
    };
  }

  private Optional<Channel> mail(RuleTable table, String name, Wants wants) {
    Channel.Security security = table.word("tls", SECURITY).orElse(Channel.Security.STARTTLS);
    int port =
        table
            .whole("port", 1)
            .orElse(
                switch (security) {
                  case STARTTLS -> 587;
                  case TLS -> 465;
                  case NONE -> 25;
                });
    Optional<String> host = needed(table, "host", table.text("host"));
    Optional<String> from = needed(table, "sender", table.text("sender"));
    from.filter(it -> !ADDRESS.matcher(it).matches())
        .ifPresent(_ -> table.fault("sender", NotifyPhrase.BAD_ADDRESS::with));
    Optional<Set<String>> to = needed(table, "to", table.texts("to"));
    to.filter(all -> all.isEmpty() || !all.stream().allMatch(ADDRESS.asMatchPredicate()))
        .ifPresent(_ -> table.fault("to", NotifyPhrase.BAD_ADDRESS::with));
    Optional<String> user = table.text("user");
    Optional<String> secret = secretName(table, "secret", user.isPresent());
    if (user.isPresent() && security == Channel.Security.NONE) {
      table.fault("user", NotifyPhrase.CLEAR_PASSWORD::with);
    }
    if (host.isEmpty()
        || from.isEmpty()
        || to.isEmpty()
        || (user.isPresent() && secret.isEmpty())) {
      return Optional.empty();
    }
    List<String> addresses = List.copyOf(new TreeSet<>(to.get()));
    if (user.isEmpty()) {
      return Optional.of(
          new Channel.Mail(
              name, wants, host.get(), port, security, Optional.empty(), from.get(), addresses));
    }
    return Optional.of(
        switch (secrets.find(secret.orElseThrow())) {
          case Secrets.Lookup.Missing(var why) -> unusable(name, "mail", wants, why);
          case Secrets.Lookup.Found(var password) ->
              new Channel.Mail(
                  name,
                  wants,
                  host.get(),
                  port,
                  security,
                  Optional.of(new Channel.Login(user.get(), password)),
                  from.get(),
                  addresses);
        });
  }

  private static <T> Optional<T> needed(RuleTable table, String key, Optional<T> value) {
    if (!table.has(key)) {
      table.faultOfTable((line, path) -> NotifyPhrase.NEEDS.with(line, path, key));
    }
    return value;
  }

  /// Without TLS only to this machine: whoever listens could send messages of their own.
  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      String host = uri.getHost();
      if (host == null || uri.getUserInfo() != null) {
        return false;
      }
      boolean here = Set.of("localhost", "127.0.0.1", "[::1]").contains(host);
      return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && here);
    } catch (URISyntaxException _) {
      return false;
    }
  }
}

package dev.andon.config;

import dev.andon.alert.Hours;
import dev.andon.alert.Judging;
import dev.andon.alert.Level;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import dev.andon.alert.Rules;
import dev.andon.alert.Scope;
import dev.andon.alert.Severity;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/// Reads and writes the rules file: a TOML file with one table for each rule.
///
/// A table with the name of a rule that ships with Andon changes what it names and leaves the rest
/// as it comes; a table with another name is a rule of its own.
public final class RulesFile {

  static final Map<String, Regime> REGIMES =
      Map.of("us", Regime.US, "uk", Regime.UK, "canada", Regime.CANADA);

  static final Map<String, DayOfWeek> DAYS =
      Stream.of(DayOfWeek.values()).collect(Collectors.toMap(RulesFile::word, day -> day));

  private static final Map<String, Metric> METRICS =
      Stream.of(Metric.values()).collect(Collectors.toMap(Metric::word, metric -> metric));

  private static final Map<String, Judging> JUDGING =
      Map.of("gate", Judging.GATE, "plain", Judging.PLAIN);

  private static final Map<String, Rule.Action> ACTIONS =
      Map.of("none", Rule.Action.NONE, "pause-campaign", Rule.Action.PAUSE_CAMPAIGN);

  private static final Map<String, Optional<Severity>> AUTOMATIC =
      Map.of(
          "off",
          Optional.empty(),
          "warning",
          Optional.of(Severity.WARNING),
          "critical",
          Optional.of(Severity.CRITICAL),
          "breach",
          Optional.of(Severity.BREACH));

  private final List<RuleFault> faults = new ArrayList<>();
  private final List<RuleFault> warnings = new ArrayList<>();

  private RulesFile() {}

  /// The file of rules in the folder of settings.
  public static Path fileIn(Path folder) {
    return folder.resolve("rules.toml");
  }

  static String word(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  /// Reads a file. One that does not exist has the rules that ship with Andon.
  public static RulesRead read(Path file) {
    if (Files.notExists(file)) {
      return new RulesRead.Good(AlertRules.DEFAULT, List.of());
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException _) {
      return new RulesRead.Bad(List.of(new RuleFault(0, "", RulesPhrase.UNREADABLE.with(file))));
    }
  }

  /// Reads the text of a file.
  public static RulesRead parse(String text) {
    // Some editors begin a file so.
    TomlParseResult root = Toml.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (root.hasErrors()) {
      return new RulesRead.Bad(
          root.errors().stream()
              .map(
                  error ->
                      new RuleFault(
                          error.position().line(),
                          "",
                          RulesPhrase.SYNTAX.with(
                              error.position().line(), String.valueOf(error.getMessage()))))
              .toList());
    }
    return new RulesFile().rules(root);
  }

  private RulesRead rules(TomlParseResult root) {
    RuleTable file = new RuleTable(root, "", faults, warnings);
    Map<String, Rule> rules = new LinkedHashMap<>();
    Rules.DEFAULT.all().forEach(rule -> rules.put(rule.id(), rule));
    file.table("rules", RulesPhrase.A_TABLE)
        .ifPresent(
            all -> {
              for (String id : all.keys()) {
                all.table(id, RulesPhrase.A_TABLE)
                    .flatMap(table -> rule(all, id, Optional.ofNullable(rules.get(id)), table))
                    .ifPresent(rule -> rules.put(id, rule));
              }
            });
    Regimes regimes =
        file.table("regimes", RulesPhrase.A_TABLE).map(this::regimes).orElse(Regimes.DEFAULT);
    file.warnOfUnknown();
    Comparator<RuleFault> byLine = Comparator.comparingInt(RuleFault::line);
    if (!faults.isEmpty()) {
      faults.sort(byLine);
      return new RulesRead.Bad(faults);
    }
    warnings.sort(byLine);
    return new RulesRead.Good(
        new AlertRules(new Rules(List.copyOf(rules.values())), regimes), warnings);
  }

  private Regimes regimes(RuleTable table) {
    Regime usual = table.word("usual", REGIMES).orElse(Regime.US);
    Map<String, Regime> byCampaign = new HashMap<>();
    table
        .table("campaigns", RulesPhrase.A_TABLE)
        .ifPresent(
            campaigns -> {
              for (String id : campaigns.keys()) {
                campaigns.word(id, REGIMES).ifPresent(regime -> byCampaign.put(id, regime));
              }
            });
    table.warnOfUnknown();
    return new Regimes(usual, byCampaign);
  }

  private Optional<Rule> rule(
      RuleTable parent, String id, Optional<Rule> shipped, RuleTable table) {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      parent.fault(id, RulesPhrase.BAD_NAME);
      return Optional.empty();
    }
    int before = faults.size();
    Optional<Metric> metric = table.word("metric", METRICS).or(() -> shipped.map(Rule::metric));
    if (metric.isEmpty()) {
      if (faults.size() == before) {
        parent.fault(id, RulesPhrase.NO_METRIC);
      }
      return Optional.empty();
    }
    // A rule that looks at something else has nothing in common with the one that ships.
    Rule base =
        shipped
            .filter(rule -> rule.metric() == metric.get())
            .orElseGet(() -> Rule.on(id, metric.get(), new Level(Severity.WARNING, 1, 1, 1)));
    boolean own = shipped.filter(rule -> rule.metric() == metric.get()).isEmpty();
    Map<Severity, Level> levels = new TreeMap<>();
    if (!own) {
      base.levels().forEach(level -> levels.put(level.severity(), level));
    }
    for (Severity severity : Severity.values()) {
      level(table, severity, metric.get(), levels);
    }
    Optional<Double> levelsFor =
        table.isFalse("levels-for-limit")
            ? Optional.empty()
            : table.percentage("levels-for-limit", RulesPhrase.A_LIMIT).or(base::levelsFor);
    Rule.Action action = table.word("action", ACTIONS).orElse(base.action());
    Optional<Severity> automatic = table.word("automatic", AUTOMATIC).orElse(base.automatic());
    Scope scope =
        new Scope(
            table.texts("campaigns").orElse(base.scope().only()),
            table.texts("except").orElse(base.scope().except()));
    Hours hours =
        new Hours(
            days(table).orElse(base.hours().days()),
            table.clock("from").orElse(base.hours().from()),
            table.clock("until").orElse(base.hours().until()));
    Judging judging = table.word("judge", JUDGING).orElse(base.judging());
    Duration keepFor = table.time("keep-for").orElse(base.keepFor());
    int minimum = table.whole("minimum-answers", 0).orElse(base.minimum());
    boolean enabled = table.flag("enabled").orElse(base.enabled());
    boolean sound = table.flag("sound").orElse(base.sound());
    boolean acknowledge = table.flag("acknowledge").orElse(base.acknowledge());
    String guidance = table.text("guidance").orElse(base.guidance());
    Map<String, Duration> pauseLimits = pauseLimits(table, base);
    table.warnOfUnknown();
    warnOfUseless(table, metric.get());
    if (automatic.isPresent() && action == Rule.Action.NONE) {
      table.fault("automatic", RulesPhrase.NOTHING_TO_DO);
    }
    if (levels.isEmpty() && faults.size() == before) {
      parent.fault(id, own ? RulesPhrase.NO_METRIC : RulesPhrase.NO_LEVEL);
    }
    if (faults.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id,
            enabled,
            metric.get(),
            judging,
            scope,
            List.copyOf(levels.values()),
            levelsFor,
            keepFor,
            minimum,
            hours,
            sound,
            acknowledge,
            guidance,
            action,
            automatic,
            pauseLimits));
  }

  private void warnOfUseless(RuleTable table, Metric metric) {
    List<String> useless = new ArrayList<>();
    if (!metric.isDropRate()) {
      useless.addAll(List.of("judge", "levels-for-limit", "minimum-answers"));
    }
    if (metric != Metric.AGENT_PAUSED) {
      useless.add("pause-limits");
    }
    if (!metric.isOfCampaigns()) {
      useless.add("action");
    }
    for (String key : useless) {
      if (table.has(key)) {
        table.warn(key, RulesPhrase.NOT_ITS_KEY, metric.word());
      }
    }
  }

  private void level(
      RuleTable table, Severity severity, Metric metric, Map<Severity, Level> levels) {
    String key = severity.word();
    if (table.isFalse(key)) {
      levels.remove(severity);
      return;
    }
    Optional<RuleTable> found = table.table(key, RulesPhrase.A_LEVEL);
    if (found.isEmpty()) {
      return;
    }
    RuleTable inner = found.get();
    Optional<Level> base = Optional.ofNullable(levels.get(severity));
    Optional<Double> raise = amount(inner, "raise", metric);
    Optional<Double> clear = amount(inner, "clear", metric);
    int snapshots = inner.whole("snapshots", 1).orElse(base.map(Level::fresh).orElse(1));
    inner.warnOfUnknown();
    if (raise.isEmpty() && base.isEmpty()) {
      if (!inner.has("raise")) {
        table.fault(key, RulesPhrase.WRONG_KIND, RulesPhrase.A_LEVEL.with());
      }
      return;
    }
    double from = raise.or(() -> base.map(Level::raise)).orElseThrow();
    // Whoever moves only one end of the deadband moves the other with it.
    double until = clear.orElseGet(() -> base.map(level -> moved(level, from)).orElse(from));
    boolean lessIsWorse = metric == Metric.HOPPER;
    if (lessIsWorse ? until < from : until > from) {
      inner.fault(inner.has("clear") ? "clear" : "raise", RulesPhrase.WRONG_SIDE);
      return;
    }
    levels.put(severity, new Level(severity, from, until, snapshots));
  }

  /// The other end of a deadband whose begin is moved, without the dust of binary fractions.
  private static double moved(Level level, double raise) {
    BigDecimal clear =
        BigDecimal.valueOf(raise)
            .subtract(BigDecimal.valueOf(level.raise()))
            .add(BigDecimal.valueOf(level.clear()));
    return clear.max(BigDecimal.ZERO).doubleValue();
  }

  private static Optional<Double> amount(RuleTable table, String key, Metric metric) {
    return switch (metric.unit()) {
      case PERCENT ->
          metric.isDropRate()
              ? table.percentage(key, RulesPhrase.A_PERCENTAGE)
              : table.amountOrZero(key);
      case COUNT, MINUTES -> table.amount(key);
      case SECONDS -> table.time(key).map(time -> time.toMillis() / 1_000.0);
    };
  }

  private static Optional<Set<DayOfWeek>> days(RuleTable table) {
    Optional<Set<String>> typed = table.texts("days");
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    for (String day : typed.get()) {
      if (!DAYS.containsKey(day.toLowerCase(Locale.ROOT))) {
        table.fault(
            "days",
            RulesPhrase.UNKNOWN_WORD,
            day,
            Stream.of(DayOfWeek.values()).map(RulesFile::word).collect(Collectors.joining(", ")));
        return Optional.empty();
      }
    }
    if (typed.get().isEmpty()) {
      table.fault("days", RulesPhrase.WRONG_KIND, RulesPhrase.A_LIST.with());
      return Optional.empty();
    }
    return Optional.of(
        typed.get().stream()
            .map(day -> DAYS.getOrDefault(day.toLowerCase(Locale.ROOT), DayOfWeek.MONDAY))
            .collect(Collectors.toSet()));
  }

  private static Map<String, Duration> pauseLimits(RuleTable table, Rule base) {
    Map<String, Duration> limits = new HashMap<>(base.pauseLimits());
    table
        .table("pause-limits", RulesPhrase.A_TABLE)
        .ifPresent(
            codes -> {
              for (String code : codes.keys()) {
                codes.time(code).ifPresent(limit -> limits.put(code, limit));
              }
            });
    return limits;
  }

  /// The text of a file with these rules, in which every key is explained.
  public static String text(AlertRules rules) {
    return RulesText.of(rules);
  }

  /// Writes a file with these rules; a file that is there is replaced as a whole or not at all.
  public static void write(Path file, AlertRules rules) throws IOException {
    writeText(file, text(rules));
  }

  /// Writes this text; a file that is there is replaced as a whole or not at all.
  public static void writeText(Path file, String text) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("There is no folder for " + file + ".");
    }
    Files.createDirectories(folder);
    Path whole = Files.createTempFile(folder, "rules", ".tmp");
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}

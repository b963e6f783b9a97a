package dev.andon.cli;

import dev.andon.alert.Hours;
import dev.andon.alert.Level;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.config.AlertRules;
import dev.andon.config.RuleFault;
import dev.andon.config.RulesFile;
import dev.andon.config.RulesRead;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `andon rules`: the rules of alerts.
@Command(
    name = "rules",
    description = "Checks the rules of alerts, and plays recorded polls to them.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements AndonCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public int run(Parts parts) {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "What about the rules? Try: andon rules check, or: andon rules replay FILE");
  }

  /// `andon rules check`: the rules in force, or what is wrong with their file.
  @Command(
      name = "check",
      description = "Shows the rules in force, or which line of their file is wrong.",
      mixinStandardHelpOptions = true)
  static final class Check implements AndonCommand {

    private static final List<String> HEAD =
        List.of("RULE", "LOOKS AT", "WARNING", "CRITICAL", "BREACH", "CLEAR FOR", "FOR", "DOES");

    @Parameters(
        arity = "0..1",
        paramLabel = "FILE",
        description = "a rules file; else rules.toml beside the settings")
    private Optional<Path> file = Optional.empty();

    @Override
    public int run(Parts parts) {
      if (file.isPresent() && !Files.isRegularFile(file.get())) {
        parts.errors().println("There is no file " + file.get() + ".");
        return ExitCode.USAGE;
      }
      Path read = file.orElseGet(() -> DialerArguments.usualRules(parts));
      return switch (RulesFile.read(read)) {
        case RulesRead.Good(var rules, var warnings) -> {
          if (Files.notExists(read)) {
            parts.errors().println("There is no file " + read + ": the usual rules hold.");
          }
          tell(parts, warnings);
          print(parts, rules);
          yield ExitCode.FINE;
        }
        case RulesRead.Bad(var faults) -> {
          tell(parts, faults);
          parts
              .errors()
              .println(read + " cannot be used. The rules that were in force before stay so.");
          yield ExitCode.NO;
        }
      };
    }

    private static void tell(Parts parts, List<RuleFault> faults) {
      faults.forEach(fault -> parts.errors().println(fault.words().english()));
    }

    private static void print(Parts parts, AlertRules rules) {
      List<List<String>> rows = new ArrayList<>(List.of(HEAD));
      rules.rules().all().forEach(rule -> rows.add(row(rule)));
      int[] widths = new int[HEAD.size()];
      for (List<String> row : rows) {
        for (int i = 0; i < widths.length; i++) {
          widths[i] = Math.max(widths[i], row.get(i).length());
        }
      }
      for (List<String> row : rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
          line.append(row.get(i)).repeat(' ', widths[i] - row.get(i).length() + 2);
        }
        parts.output().println(line.toString().stripTrailing());
      }
      parts.output().println();
      parts.output().println("Drop rates by the rules of " + rules.regimes().usual().name() + ".");
      rules.regimes().byCampaign().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              own ->
                  parts
                      .output()
                      .println(own.getKey() + " by the rules of " + own.getValue().name() + "."));
    }

    private static List<String> row(Rule rule) {
      return List.of(
          rule.id(),
          rule.metric().word(),
          level(rule, Severity.WARNING),
          level(rule, Severity.CRITICAL),
          level(rule, Severity.BREACH),
          rule.keepFor().isZero() ? "-" : rule.keepFor().toSeconds() + " s",
          scope(rule),
          does(rule));
    }

    private static String level(Rule rule, Severity severity) {
      return rule.level(severity)
          .map(
              level ->
                  number(level.raise())
                      + (level.clear() == level.raise() ? "" : " (" + number(level.clear()) + ")")
                      + unit(rule.metric())
                      + times(level))
          .orElse("-");
    }

    private static String times(Level level) {
      return level.fresh() == 1 ? "" : " x" + level.fresh();
    }

    private static String number(double value) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String unit(Metric metric) {
      return switch (metric.unit()) {
        case PERCENT -> " %";
        case COUNT -> "";
        case SECONDS -> " s";
        case MINUTES -> " min";
      };
    }

    private static String scope(Rule rule) {
      List<String> words = new ArrayList<>();
      if (!rule.enabled()) {
        return "off";
      }
      rule.scope().only().stream().sorted().forEach(words::add);
      rule.scope().except().stream().sorted().forEach(id -> words.add("not " + id));
      String who = words.isEmpty() ? "all" : String.join(" ", words);
      return rule.hours().equals(Hours.ALWAYS)
          ? who
          : who + ", " + rule.hours().from() + " to " + rule.hours().until();
    }

    private static String does(Rule rule) {
      String heard = rule.sound() ? "sound" : "silent";
      return switch (rule.action()) {
        case NONE -> heard;
        case PAUSE_CAMPAIGN ->
            heard
                + rule.automatic()
                    .map(from -> ", pauses by itself from " + from.word())
                    .orElse(", offers to pause");
      };
    }
  }
}

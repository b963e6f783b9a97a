package dev.andon.config;

import dev.andon.alert.Hours;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The values of one rule as a person types them into fields, and as TOML. Pure.
///
/// A field takes what the file takes, less the quotes: a wrong one stands in the text, which says
/// what is wrong with it.
public final class RuleFields {

  /// A key with one field.
  public enum RuleKey {
    KEEP_FOR,
    MINIMUM_ANSWERS,
    DAYS,
    FROM,
    UNTIL,
    CAMPAIGNS,
    EXCEPT,
    GUIDANCE;

    /// As the file names it.
    public String word() {
      return switch (this) {
        case KEEP_FOR -> "keep-for";
        case MINIMUM_ANSWERS -> "minimum-answers";
        case DAYS -> "days";
        case FROM -> "from";
        case UNTIL -> "until";
        case CAMPAIGNS -> "campaigns";
        case EXCEPT -> "except";
        case GUIDANCE -> "guidance";
      };
    }

    /// Whether a rule on this metric has any use for it.
    public boolean isFor(Metric metric) {
      return switch (this) {
        case MINIMUM_ANSWERS -> metric.isDropRate();
        case CAMPAIGNS, EXCEPT -> !metric.isFeed();
        case KEEP_FOR, DAYS, FROM, UNTIL, GUIDANCE -> true;
      };
    }
  }

  private RuleFields() {}

  /// What stands in the field.
  public static String text(RuleKey key, Rule rule) {
    Hours hours = rule.hours();
    return switch (key) {
      case KEEP_FOR -> RuleTimes.text(rule.keepFor());
      case MINIMUM_ANSWERS -> Integer.toString(rule.minimum());
      case DAYS ->
          hours.days().stream()
              .sorted(Comparator.naturalOrder())
              .map(RulesFile::word)
              .collect(Collectors.joining(", "));
      case FROM -> hours.from().toString();
      case UNTIL -> hours.until().toString();
      case CAMPAIGNS -> String.join(", ", rule.scope().only().stream().sorted().toList());
      case EXCEPT -> String.join(", ", rule.scope().except().stream().sorted().toList());
      case GUIDANCE -> rule.guidance();
    };
  }

  /// The field as the file has it.
  public static String toml(RuleKey key, String typed) {
    return switch (key) {
      case MINIMUM_ANSWERS -> number(typed);
      case DAYS, CAMPAIGNS, EXCEPT -> list(typed);
      case KEEP_FOR, FROM, UNTIL, GUIDANCE -> RulesText.quoted(typed.strip());
    };
  }

  private static String list(String typed) {
    List<String> parts =
        Stream.of(typed.split(",")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    return parts.stream().map(RulesText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /// What is no number stays a text, so that the fault names it instead of the line.
  private static String number(String typed) {
    String point = typed.strip().replace(',', '.');
    return point.matches("\\d+(\\.\\d+)?") ? point : RulesText.quoted(typed.strip());
  }

  /// A level as a field shows it: 2.5, or "30 s".
  public static String amount(Metric metric, double value) {
    String toml = RulesText.amount(metric, value);
    return toml.startsWith("\"") ? toml.substring(1, toml.length() - 1) : toml;
  }

  /// Three fields as one level; without a number to raise at there is none.
  public static String level(Metric metric, String raise, String clear, String snapshots) {
    if (raise.isBlank()) {
      return "false";
    }
    StringBuilder level = new StringBuilder("{ raise = ").append(value(metric, raise));
    if (!clear.isBlank()) {
      level.append(", clear = ").append(value(metric, clear));
    }
    if (!snapshots.isBlank()) {
      level.append(", snapshots = ").append(number(snapshots));
    }
    return level.append(" }").toString();
  }

  private static String value(Metric metric, String typed) {
    return metric.unit() == Metric.Unit.SECONDS ? RulesText.quoted(typed.strip()) : number(typed);
  }
}

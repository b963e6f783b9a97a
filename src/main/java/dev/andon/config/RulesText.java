package dev.andon.config;

import dev.andon.alert.Hours;
import dev.andon.alert.Judging;
import dev.andon.alert.Level;
import dev.andon.alert.Metric;
import dev.andon.alert.Rule;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tomlj.Toml;

/// Writes rules as TOML.
final class RulesText {

  private static final String HEAD =
      """
      # The rules of Andon's alerts.
      #
      # Each rule is a table. A table with the name of a rule that ships with Andon changes the keys
      # that it holds; a table with another name is a rule of your own and needs a metric and a
      # level. Check a change with: andon rules check
      #
      # enabled           false switches the rule off
      # metric            what it looks at: drop-rate-hour, drop-rate-day, drop-rate-30-days,
      #                   drop-rate-month, calls-waiting, longest-wait, nobody-ready,
      #                   hopper-minutes, stalled, figures-disagree, agent-paused, agent-wrap-up,
      #                   agent-dead, feed-lost, login-refused, clock-skew
      # warning,          levels: raise is where it begins, clear where it is over, snapshots how
      # critical, breach  many fresh snapshots in a row must reach raise. false takes a level away.
      #                   Drop rates in percent, times as "30 s", "5 min" or "1 h"
      # judge             "gate": a drop rate raises when chance hardly explains it; "plain": on the
      #                   value itself
      # levels-for-limit  the drop limit in percent that the levels are written for; they are scaled
      #                   for campaigns with another limit. false: they hold as they are written
      # minimum-answers   a drop rate of fewer answers is not judged
      # keep-for          for so long the figure must stay clear
      # campaigns, except only these campaigns, or all but these, by id
      # days, from, until when the rule is at work, by the dialer's clock; days = ["mon", "tue"]
      # sound             false: it is seen and not heard
      # acknowledge       false: it closes by itself when it is clear
      # guidance          what to do, shown with the alert
      # action            "pause-campaign" offers to pause the campaign; "none"
      # automatic         "warning", "critical" or "breach": the action is taken by itself from that
      #                   level on, at most once in 10 minutes. "off": a person decides
      # pause-limits      for agent-paused: the longest pause by pause code
      """;

  private static final String REGIMES =
      """

      # By which rules the drop rate of a campaign is reckoned: "us" over 30 days, "uk" over the day,
      # "canada" over the calendar month of all such campaigns together.
      """;

  private final StringBuilder text = new StringBuilder(HEAD);

  private RulesText() {}

  static String of(AlertRules rules) {
    RulesText written = new RulesText();
    written.regimes(rules.regimes());
    rules.rules().all().forEach(written::rule);
    return written.text.toString();
  }

  private void regimes(Regimes regimes) {
    text.append(REGIMES);
    table("regimes");
    line("usual", quoted(word(regimes.usual())));
    if (!regimes.byCampaign().isEmpty()) {
      table("regimes.campaigns");
      new TreeMap<>(regimes.byCampaign())
          .forEach((id, regime) -> line(key(id), quoted(word(regime))));
    }
  }

  /// The name of a regime whose limit may be the customer's own.
  private static String word(Regime regime) {
    return RulesFile.REGIMES.entrySet().stream()
        .filter(known -> known.getValue().name().equals(regime.name()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no regime " + regime.name()));
  }

  private void rule(Rule rule) {
    Metric metric = rule.metric();
    text.append('\n');
    table("rules." + rule.id());
    line("enabled", Boolean.toString(rule.enabled()));
    line("metric", quoted(metric.word()));
    for (Level level : rule.levels()) {
      line(
          level.severity().word(),
          "{ raise = %s, clear = %s, snapshots = %d }"
              .formatted(
                  amount(metric, level.raise()), amount(metric, level.clear()), level.fresh()));
    }
    if (metric.isDropRate()) {
      line("judge", quoted(rule.judging() == Judging.GATE ? "gate" : "plain"));
      line("levels-for-limit", rule.levelsFor().map(RulesText::number).orElse("false"));
      line("minimum-answers", Integer.toString(rule.minimum()));
    }
    line("keep-for", quoted(RuleTimes.text(rule.keepFor())));
    if (!rule.scope().only().isEmpty()) {
      line("campaigns", list(rule.scope().only()));
    }
    if (!rule.scope().except().isEmpty()) {
      line("except", list(rule.scope().except()));
    }
    hours(rule.hours());
    line("sound", Boolean.toString(rule.sound()));
    line("acknowledge", Boolean.toString(rule.acknowledge()));
    if (!rule.guidance().isEmpty()) {
      line("guidance", quoted(rule.guidance()));
    }
    if (metric.isOfCampaigns()) {
      line(
          "action",
          quoted(
              switch (rule.action()) {
                case NONE -> "none";
                case PAUSE_CAMPAIGN -> "pause-campaign";
              }));
    }
    if (rule.action() != Rule.Action.NONE) {
      line("automatic", quoted(rule.automatic().map(from -> from.word()).orElse("off")));
    }
    if (!rule.pauseLimits().isEmpty()) {
      table("rules." + rule.id() + ".pause-limits");
      new TreeMap<>(rule.pauseLimits())
          .forEach((code, limit) -> line(key(code), quoted(RuleTimes.text(limit))));
    }
  }

  private void hours(Hours hours) {
    if (hours.equals(Hours.ALWAYS)) {
      return;
    }
    line(
        "days",
        hours.days().stream()
            .sorted(Comparator.comparingInt(DayOfWeek::getValue))
            .map(day -> quoted(RulesFile.word(day)))
            .collect(Collectors.joining(", ", "[", "]")));
    line("from", quoted(hours.from().toString()));
    line("until", quoted(hours.until().toString()));
  }

  private void table(String name) {
    text.append('[').append(name).append("]\n");
  }

  private void line(String key, String value) {
    text.append(key).append(" = ").append(value).append('\n');
  }

  static String amount(Metric metric, double value) {
    return metric.unit() == Metric.Unit.SECONDS
        ? quoted(RuleTimes.text(Duration.ofMillis(Math.round(value * 1_000))))
        : number(value);
  }

  private static String number(double value) {
    BigDecimal shortest = BigDecimal.valueOf(value).stripTrailingZeros();
    return shortest
        .setScale(Math.max(0, shortest.scale()), RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  private static String list(Collection<String> texts) {
    return texts.stream()
        .sorted()
        .map(RulesText::quoted)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String key(String key) {
    return key.matches("[A-Za-z0-9_-]+") ? key : quoted(key);
  }

  static String quoted(String value) {
    return '"' + Toml.tomlEscape(value).toString() + '"';
  }
}

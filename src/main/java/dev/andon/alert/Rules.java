package dev.andon.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All rules in force.
///
/// @param all each with an id of its own
public record Rules(List<Rule> all) {

  /// At 50, where a tile begins to judge, a healthy campaign raised on 15.2 % of simulated days; at
  /// 70 on 14.0 %, and a true 6 % is seen after 27 minutes instead of 22.
  private static final int SAMPLE = 70;

  private static final int TOTAL = 200;

  /// Those that ship with Andon.
  public static final Rules DEFAULT =
      new Rules(
          List.of(
              drop("drop-hour", Metric.DROP_HOUR, SAMPLE, warning(), limit(Severity.CRITICAL)),
              drop("drop-day", Metric.DROP_DAY, SAMPLE, warning(), limit(Severity.CRITICAL)),
              drop(
                  "drop-30-days",
                  Metric.DROP_THIRTY_DAYS,
                  TOTAL,
                  warning(),
                  critical(),
                  limit(Severity.BREACH)),
              drop(
                  "drop-month",
                  Metric.DROP_MONTH,
                  TOTAL,
                  warning(),
                  critical(),
                  limit(Severity.BREACH)),
              Rule.on("calls-waiting", Metric.CALLS_WAITING, at(Severity.WARNING, 3, 2)),
              Rule.on(
                  "longest-wait",
                  Metric.LONGEST_WAIT,
                  at(Severity.WARNING, 30, 1),
                  at(Severity.CRITICAL, 60, 1)),
              Rule.on("nobody-ready", Metric.NOBODY_READY, at(Severity.WARNING, 1, 2)),
              Rule.on("hopper-dry", Metric.HOPPER, at(Severity.WARNING, 1, 1)),
              Rule.on("stalled", Metric.STALLED, at(Severity.WARNING, 180, 2)),
              Rule.on("figures-disagree", Metric.FIGURES_DISAGREE, at(Severity.WARNING, 0.05, 2))
                  .with(false, true),
              // A pause ends by itself, and nobody acknowledges forty of them a day.
              Rule.on("paused-too-long", Metric.AGENT_PAUSED, at(Severity.WARNING, 900, 1))
                  .with(false, false),
              Rule.on("wrap-up-too-long", Metric.AGENT_WRAP_UP, at(Severity.WARNING, 120, 1))
                  .with(false, false),
              Rule.on("dead-call", Metric.AGENT_DEAD, at(Severity.WARNING, 30, 1))
                  .with(false, false),
              Rule.on("feed-lost", Metric.FEED_LOST, at(Severity.CRITICAL, 3, 1)),
              Rule.on("login-refused", Metric.LOGIN_REFUSED, at(Severity.CRITICAL, 1, 1)),
              Rule.on("clock-skew", Metric.CLOCK_SKEW, at(Severity.WARNING, 60, 1))
                  .with(false, true)));

  public Rules {
    all = List.copyOf(all);
    Set<String> ids = new HashSet<>();
    for (Rule rule : all) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules with the id " + rule.id());
      }
    }
  }

  private static Level warning() {
    return new Level(Severity.WARNING, 2.5, 2.2, 2);
  }

  private static Level critical() {
    return new Level(Severity.CRITICAL, 2.8, 2.7, 2);
  }

  private static Level limit(Severity severity) {
    return new Level(severity, 3.0, 2.9, 1);
  }

  private static Level at(Severity severity, double raise, int fresh) {
    return new Level(severity, raise, raise, fresh);
  }

  private static Rule drop(String id, Metric metric, int minimum, Level... levels) {
    return Rule.on(id, metric, levels)
        .withMinimum(minimum)
        .withAction(Rule.Action.PAUSE_CAMPAIGN, Optional.empty());
  }

  /// The rule with this id.
  public Optional<Rule> rule(String id) {
    return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }
}

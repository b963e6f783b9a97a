package dev.andon.alert;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What raises an alert, as data.
///
/// @param id names it in files, events and commands
/// @param enabled whether it is at work
/// @param metric what it looks at
/// @param judging how a drop rate of a sample is judged; of no account for other metrics
/// @param scope which campaigns
/// @param levels mildest first, at most one of each severity
/// @param levelsFor the drop limit in percent that the levels are written for: those of a campaign
///   with another limit are scaled. Absent where they hold as they are written
/// @param keepFor for so long the figure must stay clear
/// @param minimum smallest sample, in answers
/// @param hours when it is at work
/// @param sound whether it may be heard
/// @param acknowledge whether somebody must acknowledge it before it closes
/// @param guidance what to do, in the customer's words; empty for what Andon says itself
/// @param action what it offers
/// @param automatic the action is taken by itself from this severity on; absent: never
/// @param pauseLimits longest pause by pause code, in seconds, where it is not that of the levels
public record Rule(
    String id,
    boolean enabled,
    Metric metric,
    Judging judging,
    Scope scope,
    List<Level> levels,
    Optional<Double> levelsFor,
    Duration keepFor,
    int minimum,
    Hours hours,
    boolean sound,
    boolean acknowledge,
    String guidance,
    Action action,
    Optional<Severity> automatic,
    Map<String, Duration> pauseLimits) {

  /// What an alert offers to do.
  public enum Action {
    NONE,
    PAUSE_CAMPAIGN
  }

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  public Rule {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("no id of a rule: " + id);
    }
    if (levels.isEmpty() || keepFor.isNegative() || minimum < 0) {
      throw new IllegalArgumentException("a rule that never raises or clears: " + id);
    }
    if (action == Action.NONE && automatic.isPresent()) {
      throw new IllegalArgumentException("nothing to do by itself: " + id);
    }
    if (metric.isDropRate()
        && !levels.stream().allMatch(level -> level.raise() > 0 && level.raise() < 100)) {
      throw new IllegalArgumentException("no drop rates: " + id);
    }
    List<Level> sorted = new ArrayList<>(levels);
    sorted.sort(Comparator.comparing(Level::severity));
    Set<Severity> seen = new HashSet<>();
    if (!sorted.stream().allMatch(level -> seen.add(level.severity()))) {
      throw new IllegalArgumentException("two levels of one severity: " + id);
    }
    levels = List.copyOf(sorted);
    pauseLimits = Map.copyOf(pauseLimits);
  }

  /// The usual rule on this metric: at work always, to be acknowledged, offering nothing.
  public static Rule on(String id, Metric metric, Level... levels) {
    return new Rule(
        id,
        true,
        metric,
        metric == Metric.DROP_DAY || metric == Metric.DROP_HOUR ? Judging.GATE : Judging.PLAIN,
        Scope.ALL,
        List.of(levels),
        metric.isDropRate() ? Optional.of(3.0) : Optional.empty(),
        metric.isDropRate() ? Duration.ofMinutes(5) : Duration.ZERO,
        0,
        Hours.ALWAYS,
        true,
        true,
        "",
        Action.NONE,
        Optional.empty(),
        Map.of());
  }

  /// The level of this severity.
  public Optional<Level> level(Severity severity) {
    return levels.stream().filter(level -> level.severity() == severity).findFirst();
  }

  /// The same with another minimum sample.
  public Rule withMinimum(int answers) {
    return new Rule(
        id,
        enabled,
        metric,
        judging,
        scope,
        levels,
        levelsFor,
        keepFor,
        answers,
        hours,
        sound,
        acknowledge,
        guidance,
        action,
        automatic,
        pauseLimits);
  }

  /// The same that offers this.
  public Rule withAction(Action offered, Optional<Severity> byItselfFrom) {
    return new Rule(
        id,
        enabled,
        metric,
        judging,
        scope,
        levels,
        levelsFor,
        keepFor,
        minimum,
        hours,
        sound,
        acknowledge,
        guidance,
        offered,
        byItselfFrom,
        pauseLimits);
  }

  /// The same with or without a sound, and with or without the need of an acknowledgement.
  public Rule with(boolean heard, boolean toBeAcknowledged) {
    return new Rule(
        id,
        enabled,
        metric,
        judging,
        scope,
        levels,
        levelsFor,
        keepFor,
        minimum,
        hours,
        heard,
        toBeAcknowledged,
        guidance,
        action,
        automatic,
        pauseLimits);
  }

  /// The same with these limits of pauses.
  public Rule withPauseLimits(Map<String, Duration> limits) {
    return new Rule(
        id,
        enabled,
        metric,
        judging,
        scope,
        levels,
        levelsFor,
        keepFor,
        minimum,
        hours,
        sound,
        acknowledge,
        guidance,
        action,
        automatic,
        limits);
  }
}

package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The alerts while one step works on them, and what was told of them so far.
final class Drafts {

  /// Before so many good snapshots nothing is announced.
  static final int WARM_UP = 2;

  private record Told(Draft draft, AlertEvent event) {}

  /// By id, those at work.
  final Map<String, Rule> rules = new LinkedHashMap<>();

  final Map<AlertKey, Draft> drafts = new LinkedHashMap<>();

  /// Alerts that are over and only remembered for how often they were raised; there may be
  /// thousands of agents'.
  final Map<AlertKey, AlertState> resting = new LinkedHashMap<>();

  Map<String, Group> groups;
  int goodSnapshots;
  Instant now;
  Optional<Instant> snapshot = Optional.empty();
  private final List<Told> told = new ArrayList<>();

  Drafts(Rules rules, AlertBook book, Instant now) {
    rules.all().stream().filter(Rule::enabled).forEach(rule -> this.rules.put(rule.id(), rule));
    book.alerts()
        .forEach(
            (key, state) -> {
              if (isResting(state)) {
                resting.put(key, state);
              } else {
                drafts.put(key, new Draft(key, state));
              }
            });
    groups = book.groups();
    goodSnapshots = book.goodSnapshots();
    this.now = now;
  }

  private static boolean isResting(AlertState state) {
    return state.phase() == Phase.NORMAL
        && state.shelving().isEmpty()
        && !state.chattering()
        && !state.raises().isEmpty();
  }

  void wake(AlertKey key) {
    AlertState state = resting.remove(key);
    if (state != null) {
      drafts.put(key, new Draft(key, state));
    }
  }

  Rule rule(Draft draft) {
    Rule rule = rules.get(draft.key.rule());
    if (rule == null) {
      throw new IllegalStateException("no rule " + draft.key.rule());
    }
    return rule;
  }

  boolean isWarm() {
    return goodSnapshots >= WARM_UP;
  }

  void tell(Draft draft, Kind kind) {
    tell(draft, kind, "", "", Optional.empty());
  }

  void tell(Draft draft, Kind kind, String note) {
    tell(draft, kind, "", note, Optional.empty());
  }

  void tell(Draft draft, Kind kind, String actor, String note, Optional<Instant> until) {
    told.add(
        new Told(
            draft,
            new AlertEvent(
                now,
                draft.key,
                draft.label,
                kind,
                draft.current,
                draft.highest,
                snapshot,
                draft.measure,
                actor,
                note,
                until,
                false)));
  }

  /// Whether an event is quiet is known only when all alerts of this step are.
  List<AlertEvent> events() {
    return told.stream()
        .map(
            one -> {
              AlertEvent event = one.event();
              boolean quiet = one.draft().isQuiet() || (!isWarm() && !event.alert().drill());
              return new AlertEvent(
                  event.at(),
                  event.alert(),
                  event.label(),
                  event.kind(),
                  event.severity(),
                  event.highest(),
                  event.snapshot(),
                  event.measure(),
                  event.actor(),
                  event.note(),
                  event.until(),
                  quiet);
            })
        .toList();
  }

  static Optional<Severity> worst(Optional<Severity> one, Optional<Severity> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) >= 0 ? one : other;
  }
}

package dev.andon.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An alert while one step works on it.
final class Draft {

  final AlertKey key;
  Phase phase = Phase.NORMAL;
  DataState data = DataState.GOOD;
  String label;
  Optional<Severity> current = Optional.empty();
  Optional<Severity> highest = Optional.empty();
  final Map<Severity, Integer> streaks = new EnumMap<>(Severity.class);
  Optional<Instant> raisedAt = Optional.empty();
  Optional<Instant> criticalSince = Optional.empty();
  Optional<Instant> clearSince = Optional.empty();
  Optional<Instant> clearedAt = Optional.empty();
  Optional<Acknowledgement> acknowledgement = Optional.empty();
  Optional<Shelving> shelving = Optional.empty();
  Optional<Inhibition> inhibition = Optional.empty();
  boolean chattering;
  List<Instant> raises = new ArrayList<>();
  Optional<Instant> announcedAt = Optional.empty();
  boolean escalated;
  Optional<Measure> measure = Optional.empty();

  Draft(AlertKey key, String label) {
    this.key = key;
    this.label = label;
  }

  Draft(AlertKey key, AlertState state) {
    this(key, state.label());
    phase = state.phase();
    data = state.data();
    current = state.current();
    highest = state.highest();
    streaks.putAll(state.streaks());
    raisedAt = state.raisedAt();
    criticalSince = state.criticalSince();
    clearSince = state.clearSince();
    clearedAt = state.clearedAt();
    acknowledgement = state.acknowledgement();
    shelving = state.shelving();
    inhibition = state.inhibition();
    chattering = state.chattering();
    raises.addAll(state.raises());
    announcedAt = state.announcedAt();
    escalated = state.escalated();
    measure = state.measure();
  }

  AlertState state() {
    return new AlertState(
        phase,
        data,
        label,
        current,
        highest,
        streaks,
        raisedAt,
        criticalSince,
        clearSince,
        clearedAt,
        acknowledgement,
        shelving,
        inhibition,
        chattering,
        raises,
        announcedAt,
        escalated,
        measure);
  }

  /// Whether there is anything to remember.
  boolean isWorthKeeping() {
    return phase != Phase.NORMAL || shelving.isPresent() || chattering || !raises.isEmpty();
  }

  boolean isQuiet() {
    return chattering || shelving.isPresent() || inhibition.isPresent();
  }

  boolean isUnacknowledged() {
    return phase.isOpen()
        && (acknowledgement.isEmpty()
            || (current.isPresent()
                && current.get().compareTo(acknowledgement.get().severity()) > 0));
  }

  /// As before it was raised; what is remembered of its raises and its shelving stays.
  void reset() {
    phase = Phase.NORMAL;
    data = DataState.GOOD;
    current = Optional.empty();
    highest = Optional.empty();
    streaks.clear();
    raisedAt = Optional.empty();
    criticalSince = Optional.empty();
    clearSince = Optional.empty();
    clearedAt = Optional.empty();
    acknowledgement = Optional.empty();
    inhibition = Optional.empty();
    announcedAt = Optional.empty();
    escalated = false;
  }

  /// After the clock was set by so much. An acknowledgement is history and stays.
  void shift(Duration jump) {
    raisedAt = raisedAt.map(time -> time.plus(jump));
    criticalSince = criticalSince.map(time -> time.plus(jump));
    clearSince = clearSince.map(time -> time.plus(jump));
    clearedAt = clearedAt.map(time -> time.plus(jump));
    announcedAt = announcedAt.map(time -> time.plus(jump));
    shelving = shelving.map(old -> old.shifted(jump));
    raises.replaceAll(time -> time.plus(jump));
  }
}

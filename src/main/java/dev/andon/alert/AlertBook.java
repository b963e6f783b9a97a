package dev.andon.alert;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All alerts of one dialer, and what the engine remembers beside them. Plain data, to be stored
/// and read back.
///
/// @param server the dialer's address
/// @param alerts all that are not simply well, by key; the order is that of their beginnings
/// @param groups alerts of the floor, by rule
/// @param goodSnapshots how many polls were answered since the start
/// @param failures polls that failed in a row
/// @param data whether it is known how things stand
/// @param lastGood when the last good poll was
/// @param now when anything was last told
/// @param lastSound when something was last heard
/// @param automaticPauses when a campaign was last paused by a rule
/// @param dialing whether a campaign was active, as last seen
public record AlertBook(
    String server,
    Map<AlertKey, AlertState> alerts,
    Map<String, Group> groups,
    int goodSnapshots,
    int failures,
    DataState data,
    Optional<Instant> lastGood,
    Optional<Instant> now,
    Optional<Instant> lastSound,
    Map<String, Instant> automaticPauses,
    Map<String, Boolean> dialing) {

  public AlertBook {
    alerts = Collections.unmodifiableMap(new LinkedHashMap<>(alerts));
    groups = Collections.unmodifiableMap(new TreeMap<>(groups));
    automaticPauses = Map.copyOf(automaticPauses);
    dialing = Map.copyOf(dialing);
  }

  /// Before the first poll of this dialer.
  public static AlertBook empty(String server) {
    return new AlertBook(
        server,
        Map.of(),
        Map.of(),
        0,
        0,
        DataState.GOOD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  /// Whether enough polls were answered since the start that alerts are told.
  public boolean isWarm() {
    return goodSnapshots >= Drafts.WARM_UP;
  }

  /// As it is taken up again after a start: alerts, acknowledgements and shelvings go on, and
  /// nothing is announced before two good snapshots.
  public AlertBook restarted() {
    return new AlertBook(
        server, alerts, groups, 0, 0, data, lastGood, now, lastSound, automaticPauses, dialing);
  }

  /// The alert with this key.
  public Optional<AlertState> alert(AlertKey key) {
    return Optional.ofNullable(alerts.get(key));
  }
}

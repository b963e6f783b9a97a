package dev.andon.notify;

import dev.andon.alert.Severity;
import java.time.Instant;
import java.util.Map;

/// What people elsewhere know of the alerts of a dialer.
///
/// @param alerts those that were told and not yet taken back, by rule and subject
/// @param pauses when a campaign was last told to be paused by a rule
/// @param until what is written in the history was told up to here
public record Told(Map<String, Of> alerts, Map<String, Instant> pauses, Instant until) {

  /// One alert.
  ///
  /// @param severity the worst that was told
  /// @param raisedAt of the alert that was told; another one is news
  public record Of(Severity severity, Instant raisedAt, boolean escalated, boolean acknowledged) {}

  /// Nothing was ever told.
  public static final Told NOTHING = new Told(Map.of(), Map.of(), Instant.EPOCH);

  public Told {
    alerts = Map.copyOf(alerts);
    pauses = Map.copyOf(pauses);
  }
}

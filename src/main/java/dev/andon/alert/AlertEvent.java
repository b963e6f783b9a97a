package dev.andon.alert;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to an alert, to be stored. D and A are in the measure.
///
/// @param label what people call the subject
/// @param severity how bad it is after this
/// @param highest the worst so far
/// @param snapshot when the snapshot was taken that it follows from
/// @param measure what was found
/// @param actor who did it; empty where nobody did
/// @param note what the actor said, or what else there is to say
/// @param until when a shelving ends
/// @param quiet whether it is only written down: the alert is shelved, inhibited, chattering or
///   still before the second good snapshot
public record AlertEvent(
    Instant at,
    AlertKey alert,
    String label,
    Kind kind,
    Optional<Severity> severity,
    Optional<Severity> highest,
    Optional<Instant> snapshot,
    Optional<Measure> measure,
    String actor,
    String note,
    Optional<Instant> until,
    boolean quiet) {

  /// What happened.
  public enum Kind {
    PENDING,
    /// It was pending and is no more.
    DROPPED,
    RAISED,
    /// It was clear for long enough, nobody had acknowledged it, and it is raised again.
    RAISED_AGAIN,
    WORSE,
    MILDER,
    RECOVERING,
    /// It was recovering and is not clear any more.
    BACK,
    CLEARED,
    CLOSED,
    ACKNOWLEDGED,
    /// It grew worse than what was acknowledged.
    ACKNOWLEDGEMENT_ENDED,
    SHELVED,
    SHELVING_SHORTENED,
    SHELVING_ENDED,
    INHIBITED,
    UNINHIBITED,
    CHATTERING,
    CHATTERING_ENDED,
    ESCALATED,
    NO_DATA,
    ERROR,
    DATA_BACK,
    /// The counts are lower than before: the dialer's midnight, a reset or a correction.
    COUNTS_WENT_BACK,
    /// The campaign of an open alert is not dialing any more, whoever did that.
    CAMPAIGN_PAUSED,
    CAMPAIGN_RESUMED,
    GROUPED,
    GROUP_CHANGED,
    GROUP_ENDED,
    AUTOMATIC_PAUSE,
    /// It would have been paused by the rule, but that was done a moment ago.
    AUTOMATIC_PAUSE_WITHHELD,
    CLOCK_SET_BACK,
    /// The rule is gone or switched off.
    RULE_GONE
  }
}

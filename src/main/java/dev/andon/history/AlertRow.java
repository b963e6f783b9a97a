package dev.andon.history;

import java.time.Instant;

/// One event in the life of an alert, as this package keeps it: it knows nothing of its meaning.
///
/// @param number counts up in the order of recording; 0 for one that is not recorded yet
/// @param dialer the dialer's address
/// @param type what sort of event
/// @param rule id of the rule
/// @param subject the campaign, agent, in-group or server
/// @param payload the event itself, as JSON
public record AlertRow(
    long number,
    Instant at,
    String dialer,
    String type,
    String rule,
    String subject,
    String payload) {}

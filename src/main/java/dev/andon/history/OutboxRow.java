package dev.andon.history;

import java.time.Instant;
import java.util.Optional;

/// One message on its way to one place, as this package keeps it: it knows nothing of its meaning.
///
/// @param id the same whenever the same is told of the same alert
/// @param dialer the dialer's address
/// @param channel where it goes
/// @param at when it was told
/// @param payload the message itself, as JSON
/// @param delivery those that are sent together share it; absent before the first try
public record OutboxRow(
    String id,
    String dialer,
    String channel,
    Instant at,
    String payload,
    Optional<String> delivery) {}

package dev.andon.model;

import java.time.Duration;
import java.util.OptionalDouble;

/// What polling costs the dialer.
///
/// @param requests requests of this poll
/// @param elapsed from the first request to the last answer
/// @param queries database queries of this poll, by the price list (an estimate)
/// @param queriesPerMinute mean over the last polls; absent until the second poll
/// @param logRowsPerMinute rows a minute that the dialer writes into its log tables because of us
public record PollCost(
    int requests,
    Duration elapsed,
    int queries,
    OptionalDouble queriesPerMinute,
    OptionalDouble logRowsPerMinute) {}

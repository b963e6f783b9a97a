package dev.andon.compliance;

import java.time.Instant;

/// Drops and answers of one clock hour.
///
/// @param start when the clock hour began
/// @param figures those that were seen between `from` and `until`
/// @param from from when on the hour was seen; its start where it was seen from there
/// @param until up to when it was seen; its end where it was seen to there
/// @param partlySeen whether calls of this hour may be missing. The running hour is not partly seen
///   because it runs
public record HourCounts(
    Instant start, DropFigures figures, Instant from, Instant until, boolean partlySeen) {}

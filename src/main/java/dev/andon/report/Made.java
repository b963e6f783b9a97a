package dev.andon.report;

import java.time.Instant;

/// When and by what a report was made.
///
/// @param at by this machine's clock
/// @param version of Andon
public record Made(Instant at, String version) {}

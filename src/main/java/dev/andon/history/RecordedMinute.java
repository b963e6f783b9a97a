package dev.andon.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// A minute in which anything of a floor was recorded.
///
/// @param from its begin, by the dialer's clock
/// @param zone the dialer's offset from UTC then
public record RecordedMinute(Instant from, Optional<ZoneOffset> zone) {}

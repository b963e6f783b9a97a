package dev.andon.report;

import dev.andon.history.RecordedMinute;
import dev.andon.model.FloorSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// The dialer's clock as the record tells it, also over the days on which it was put forward or
/// back. Immutable.
final class DialerClock {

  private final Duration skew;
  private final NavigableMap<Instant, ZoneOffset> offsets = new TreeMap<>();
  private final boolean known;

  /// @param minutes around the time in question
  /// @param newest any poll; tells how far the dialer's clock is off, and its zone where no minute
  ///   does
  DialerClock(Collection<RecordedMinute> minutes, Optional<FloorSnapshot> newest) {
    skew = newest.flatMap(it -> it.server().clockSkew()).orElse(Duration.ZERO);
    for (RecordedMinute minute : minutes) {
      minute
          .zone()
          .filter(zone -> offsets.isEmpty() || !offsets.lastEntry().getValue().equals(zone))
          .ifPresent(zone -> offsets.put(minute.from(), zone));
    }
    Optional<ZoneOffset> usual = newest.flatMap(it -> it.server().zone());
    known = !offsets.isEmpty() || usual.isPresent();
    if (offsets.isEmpty()) {
      offsets.put(Instant.EPOCH, usual.orElse(ZoneOffset.UTC));
    }
  }

  /// Whether its time zone is on record.
  boolean isKnown() {
    return known;
  }

  /// What it shows at this moment of its own, as rows of minutes have it.
  LocalDateTime ofDialer(Instant moment) {
    return LocalDateTime.ofInstant(moment, offset(moment));
  }

  /// What it shows at this moment by this machine's clock.
  LocalDateTime ofOurs(Instant moment) {
    return ofDialer(moment.plus(skew));
  }

  private ZoneOffset offset(Instant moment) {
    Map.Entry<Instant, ZoneOffset> since = offsets.floorEntry(moment);
    return since == null ? offsets.firstEntry().getValue() : since.getValue();
  }

  /// The first moment of its own at which it shows this; where it was put forward over it, the
  /// moment at which it would have.
  Instant moment(LocalDateTime shown) {
    for (ZoneOffset offset : offsets.values()) {
      Instant candidate = shown.toInstant(offset);
      if (offset(candidate).equals(offset)) {
        return candidate;
      }
    }
    return shown.toInstant(offset(shown.toInstant(offsets.firstEntry().getValue())));
  }

  /// The same moment by this machine's clock.
  Instant ours(Instant ofDialer) {
    return ofDialer.minus(skew);
  }
}

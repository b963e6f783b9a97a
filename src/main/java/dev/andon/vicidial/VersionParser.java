package dev.andon.vicidial;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// Reads `version`: `VERSION: 2.14-202|BUILD: 250720-1841|DATE: …|EPOCH: …|DST: 0|TZ: 8.00|…`.
///
/// It needs no login, so it says nothing about one.
final class VersionParser {

  /// What the server says of itself.
  ///
  /// @param zone its offset from UTC at present; absent where neither it nor its date tells
  record Version(
      Optional<String> version,
      Optional<String> build,
      Optional<Instant> time,
      Optional<ZoneOffset> zone) {}

  /// The end of the year 9999.
  private static final long LAST_SECOND = 253_402_300_799L;

  private VersionParser() {}

  static ApiResult<Version> parse(Reply reply) {
    if (!reply.wholeLines()) {
      // An epoch without its last digits would be a clock that is off by decades.
      return new ApiResult.Failed<>(
          new ApiFailure.Garbled("the answer ends in the middle of a line", reply.lines().size()));
    }
    Map<String, String> values = new HashMap<>();
    for (String line : reply.lines()) {
      for (String part : line.split("\\|", -1)) {
        int colon = part.indexOf(':');
        if (colon > 0) {
          values.putIfAbsent(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
        }
      }
    }
    if (!values.containsKey("VERSION") && !values.containsKey("BUILD")) {
      return new ApiResult.Failed<>(new ApiFailure.Garbled("no VERSION in the answer", 1));
    }
    OptionalLong epoch = Table.longCount(values.getOrDefault("EPOCH", ""));
    Optional<Instant> time =
        epoch.isPresent() && epoch.getAsLong() <= LAST_SECOND
            ? Optional.of(Instant.ofEpochSecond(epoch.getAsLong()))
            : Optional.empty();
    return new ApiResult.Ok<>(
        new Version(
            Optional.ofNullable(values.get("VERSION")),
            Optional.ofNullable(values.get("BUILD")),
            time,
            zone(values.getOrDefault("TZNOW", values.getOrDefault("TZ", "")))
                .or(() -> time.flatMap(at -> zone(at, values.getOrDefault("DATE", ""))))));
  }

  /// From what its clock shows at a moment, where it names no zone.
  private static Optional<ZoneOffset> zone(Instant at, String shown) {
    try {
      long seconds =
          LocalDateTime.parse(shown.replace(' ', 'T')).toEpochSecond(ZoneOffset.UTC)
              - at.getEpochSecond();
      return Optional.of(ZoneOffset.ofTotalSeconds(Math.toIntExact(seconds)));
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> zone(String hours) {
    OptionalDouble value = Table.decimal(hours);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          ZoneOffset.ofTotalSeconds(Math.toIntExact(Math.round(value.getAsDouble() * 3600))));
    } catch (DateTimeException | ArithmeticException _) {
      return Optional.empty();
    }
  }
}

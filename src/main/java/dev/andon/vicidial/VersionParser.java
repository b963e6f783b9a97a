package dev.andon.vicidial;

import java.time.DateTimeException;
import java.time.Instant;
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
  /// @param zone its offset from UTC at present; the Agent API and old builds do not tell
  record Version(
      Optional<String> version,
      Optional<String> build,
      Optional<Instant> time,
      Optional<ZoneOffset> zone) {}

  private VersionParser() {}

  static ApiResult<Version> parse(Reply reply) {
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
    return new ApiResult.Ok<>(
        new Version(
            Optional.ofNullable(values.get("VERSION")),
            Optional.ofNullable(values.get("BUILD")),
            epoch.isPresent()
                ? Optional.of(Instant.ofEpochSecond(epoch.getAsLong()))
                : Optional.empty(),
            zone(values.getOrDefault("TZNOW", values.getOrDefault("TZ", "")))));
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

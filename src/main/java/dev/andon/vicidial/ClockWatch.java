package dev.andon.vicidial;

import dev.andon.model.Problem;
import dev.andon.vicidial.VersionParser.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Follows this machine's clock and the dialer's. Used by the poll's thread only.
final class ClockWatch {

  /// A clock set by less than this is the dialer's seconds being whole.
  private static final Duration CLOCK_JUMP = Duration.ofSeconds(2);

  static final Duration SKEW_TO_MENTION = Duration.ofSeconds(60);

  private final FloorParts parts;
  private final Notes notes;
  private Optional<Instant> lastNow = Optional.empty();

  ClockWatch(FloorParts parts, Notes notes) {
    this.parts = parts;
    this.notes = notes;
  }

  /// This machine's clock may be set while the program runs. What has passed since the last poll is
  /// known without it, so all times that were noted by it move along.
  ///
  /// @return by how much the clock was set since the last poll
  Duration follow(Instant now, Duration passed) {
    Duration jump =
        lastNow
            .map(last -> Duration.between(last, now).minus(passed))
            .filter(set -> set.abs().compareTo(CLOCK_JUMP) >= 0)
            .orElse(Duration.ZERO);
    if (!jump.isZero()) {
      parts.shift(jump);
    }
    lastNow = Optional.of(now);
    return jump;
  }

  /// Takes over what the dialer told of itself at this moment of ours.
  void told(Version version, Instant now) {
    parts.version = Optional.of(version);
    parts.skew = version.time().map(server -> skew(now, server));
  }

  /// The dialer tells whole seconds, so a second more or less is none.
  static Duration skew(Instant ours, Instant server) {
    long seconds = Math.round((server.toEpochMilli() + 500 - ours.toEpochMilli()) / 1000.0);
    return Duration.ofSeconds(Math.abs(seconds) <= 1 ? 0 : seconds);
  }

  /// Mentions clocks that are far apart.
  void note() {
    Duration skew = parts.skew.orElse(Duration.ZERO).abs();
    if (skew.compareTo(SKEW_TO_MENTION) > 0) {
      notes.add(
          new Problem(
              "version",
              Problem.Kind.NOTICE,
              Phrase.CLOCKS.with(skew.toSeconds()),
              Phrase.CLOCKS_HINT.with()));
    }
  }
}

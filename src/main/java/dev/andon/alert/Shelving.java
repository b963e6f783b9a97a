package dev.andon.alert;

import java.time.Duration;
import java.time.Instant;

/// Somebody does not want to hear of an alert for a while. It returns by itself.
///
/// @param at when it was put away
/// @param until when it comes back
public record Shelving(String who, Instant at, String reason, Instant until) {

  /// The longest.
  public static final Duration LONGEST = Duration.ofHours(4);

  /// The longest of a breach.
  public static final Duration LONGEST_OF_BREACH = Duration.ofMinutes(15);

  public Shelving {
    if (who.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("shelved by nobody or for nothing");
    }
  }

  /// Of an alert of this severity.
  public static Duration longest(Severity severity) {
    return switch (severity) {
      case WARNING, CRITICAL -> LONGEST;
      case BREACH -> LONGEST_OF_BREACH;
    };
  }

  Shelving endingAt(Instant end) {
    return new Shelving(who, at, reason, end);
  }

  Shelving shifted(Duration jump) {
    return new Shelving(who, at.plus(jump), reason, until.plus(jump));
  }
}

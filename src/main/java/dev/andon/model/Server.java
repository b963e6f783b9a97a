package dev.andon.model;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// The dialer itself, as one poll found it.
///
/// @param url address of the web server, without user and password
/// @param dialect `stock` or `guide`
/// @param build build of its API, such as `250720-1841`
/// @param version version of its API, such as `2.14-202`
/// @param clockSkew its clock minus this machine's
/// @param zone its offset from UTC, as it says itself
/// @param noCommands why the API user may not change campaigns, where the dialer tells that without
///   being asked to change one; absent does not mean that the user may
/// @param poll what this poll asked and took
public record Server(
    String url,
    String dialect,
    Optional<String> build,
    Optional<String> version,
    Optional<Duration> clockSkew,
    Optional<ZoneOffset> zone,
    Optional<Problem> noCommands,
    PollCost poll) {

  /// The dialer's time at this moment of ours, or ours in UTC where its zone is not known.
  public Instant toServerClock(Instant ours) {
    return ours.plus(clockSkew.orElse(Duration.ZERO));
  }
}

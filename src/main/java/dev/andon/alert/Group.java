package dev.andon.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The same rule on several campaigns, as one alert of the floor. Whoever acknowledges or shelves
/// it does so to all of its campaigns.
///
/// @param members the campaigns, by id
/// @param severity the worst of them now
/// @param announcedAt when it was last told; absent again when it grows worse
public record Group(
    Instant since,
    List<Subject> members,
    Optional<Severity> severity,
    Optional<Instant> announcedAt) {

  public Group {
    members = List.copyOf(members);
  }
}

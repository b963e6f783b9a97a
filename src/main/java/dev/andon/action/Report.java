package dev.andon.action;

import dev.andon.history.Recorded;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// All that is known after a command.
///
/// @param command its id in the audit
/// @param sent what the dialer was asked to set
/// @param seen how the campaign was listed at the last read-back; absent when it was not read
/// @param recorded whether the command was on disk before it left
/// @param leftAlone what resume or restore did not take back
public record Report(
    UUID command,
    CommandOutcome outcome,
    DialChange sent,
    Optional<DialSettings> seen,
    Recorded recorded,
    List<LeftAlone> leftAlone) {

  public Report {
    leftAlone = List.copyOf(leftAlone);
  }

  /// Something that is not as it was before.
  public record LeftAlone(Part part, Why why) {}

  /// A part of a campaign's settings.
  public enum Part {
    DIAL_METHOD,
    DIAL_LEVEL,
    MAXIMUM_LEVEL
  }

  /// Why it was left alone.
  public enum Why {
    /// It is not what Andon set: somebody else has changed it since, and knows why.
    CHANGED_BY_OTHERS,
    /// Nobody knows what it was.
    NOT_KNOWN_BEFORE
  }
}

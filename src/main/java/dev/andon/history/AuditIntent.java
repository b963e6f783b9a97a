package dev.andon.history;

import dev.andon.model.DialChange;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What somebody is about to ask of the dialer. Written before the command leaves.
///
/// @param id names the command
/// @param at when it was given, in whole milliseconds
/// @param who the person at this console
/// @param apiUser the user that the dialer sees
/// @param dialer the dialer's address, without user and password
/// @param campaign campaign id
/// @param change what is sent to the dialer
/// @param reason why, in the words of whoever gave it; may be empty
/// @param before the campaign's numbers as they were last known; absent where nothing was known
public record AuditIntent(
    UUID id,
    Instant at,
    Who who,
    String apiUser,
    String dialer,
    String campaign,
    Kind kind,
    DialChange change,
    String reason,
    Origin origin,
    Optional<CampaignFigures> before) {

  /// What sort of command it is.
  public enum Kind {
    PAUSE,
    RESUME,
    DIAL_LEVEL,
    MAXIMUM_LEVEL,
    DIAL_METHOD,
    /// Back to what was there before the first step.
    RESTORE
  }

  /// A person at this console.
  ///
  /// @param name the name
  /// @param asked whether the person gave it; else it is the name of the machine's user
  public record Who(String name, boolean asked) {}

  /// What gave the command.
  public sealed interface Origin {

    /// A person, by hand.
    record Person() implements Origin {}

    /// A rule that pauses by itself.
    record Rule(String rule) implements Origin {}

    /// A timed resume that a person set.
    record Timer(UUID timer) implements Origin {}
  }
}

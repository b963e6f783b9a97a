package dev.andon.notify;

import dev.andon.alert.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Something people elsewhere are told, in words and in figures. No personal data but what stands
/// in `subject` of an agent, where that is allowed.
///
/// @param id the same whenever the same is told of the same alert
/// @param at when it happened
/// @param drill whether it is an exercise
/// @param silent whether it is of a rule that is seen and not heard
/// @param severity how bad it is, or was
/// @param dialer the dialer's address
/// @param rule id of the rule; empty where there is none
/// @param metric what the rule looks at; empty where there is none
/// @param sort what it is about: campaign, in-group, agent, server or floor
/// @param subject of that sort: an id, or what may be said of an agent
/// @param campaigns ids of the campaigns that it is about
/// @param figures what was found
/// @param since since when it is so
/// @param title one line
/// @param text a sentence with the figures
/// @param guidance what to do, in the customer's words; may be empty
/// @param action where to act; may be empty
public record Message(
    UUID id,
    Instant at,
    Kind kind,
    boolean drill,
    boolean silent,
    Optional<Severity> severity,
    String dialer,
    String rule,
    String metric,
    String sort,
    String subject,
    List<String> campaigns,
    Optional<Figures> figures,
    Optional<Instant> since,
    String title,
    String text,
    String guidance,
    String action) {

  /// What happened.
  public enum Kind {
    RAISED,
    WORSE,
    /// It is critical and nobody has acknowledged it for some minutes.
    ESCALATED,
    RECOVERED,
    ACKNOWLEDGED,
    /// A rule has its campaign paused.
    PAUSED,
    /// A rule would have paused its campaign, and did not.
    PAUSE_WITHHELD,
    NOT_RECORDING,
    RECORDING,
    TEST
  }

  /// What was found.
  ///
  /// @param value in the metric's unit
  /// @param level that decided
  /// @param drops of a drop rate
  /// @param answers of a drop rate, with the drops
  public record Figures(double value, double level, OptionalInt drops, OptionalInt answers) {}

  public Message {
    campaigns = List.copyOf(campaigns);
  }

  /// All of it as plain lines, the title first.
  List<String> lines() {
    return java.util.stream.Stream.of(title, text, guidance, action)
        .filter(line -> !line.isBlank())
        .toList();
  }
}

package dev.andon.report;

import dev.andon.alert.AlertEvent;
import dev.andon.compliance.DropFigures;
import dev.andon.history.AuditEntry;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What happened in a shift. Its times are the dialer's.
///
/// @param made when and by what
/// @param dialer the dialer's address
/// @param from its begin
/// @param until its end, not included; where it still runs, the time of the report
/// @param running whether it had not ended when the report was made
/// @param zoneKnown whether the dialer's time zone is on record; else the times are in UTC
/// @param campaigns by id
/// @param alerts the oldest first
/// @param commands the oldest first
/// @param silences when nothing was recorded
public record ShiftReport(
    Made made,
    String dialer,
    LocalDateTime from,
    LocalDateTime until,
    boolean running,
    boolean zoneKnown,
    List<CampaignShift> campaigns,
    List<Happened> alerts,
    List<Command> commands,
    List<Silence> silences)
    implements Report {

  /// A campaign in the shift.
  ///
  /// @param name what the dialer called it last
  /// @param calls calls placed between the first and the last count that is known
  /// @param answers live answers with the drops
  /// @param drops DROP and XDROP
  /// @param seenFrom when its first count was read
  /// @param seenUntil when its last count was read
  /// @param mostWaiting the most calls that waited for an agent at once
  /// @param mostAgents the most agents that were logged in at once
  public record CampaignShift(
      String id,
      Optional<String> name,
      OptionalInt calls,
      OptionalInt answers,
      OptionalInt drops,
      Optional<LocalDateTime> seenFrom,
      Optional<LocalDateTime> seenUntil,
      OptionalInt mostWaiting,
      OptionalInt mostAgents) {

    /// D and A of the shift; absent where they are not known.
    public Optional<DropFigures> figures() {
      return drops.isPresent() && answers.isPresent()
          ? Optional.of(
              new DropFigures(
                  Math.max(0, drops.getAsInt()),
                  Math.max(0, Math.max(drops.getAsInt(), answers.getAsInt()))))
          : Optional.empty();
    }
  }

  /// Something that happened to an alert.
  public record Happened(LocalDateTime at, AlertEvent event) {}

  /// A command to the dialer.
  public record Command(LocalDateTime at, AuditEntry entry) {}

  /// A time in which nothing was recorded.
  public record Silence(LocalDateTime from, LocalDateTime until) {}

  public ShiftReport {
    campaigns = List.copyOf(campaigns);
    alerts = List.copyOf(alerts);
    commands = List.copyOf(commands);
    silences = List.copyOf(silences);
  }
}

package dev.andon.ui.floor;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.CommandOutcome;
import java.time.Instant;

/// What became of the last command to one campaign, as far as its snapshots do not tell by
/// themselves.
public sealed interface CommandState {

  /// Nothing was asked, or the snapshots tell.
  record None() implements CommandState {}

  /// The dialer is being asked.
  ///
  /// @param who who pressed the button
  /// @param since when, by this machine's clock
  record Asking(Wanted wanted, String who, Instant since) implements CommandState {}

  /// What was known at the end of the command.
  ///
  /// @param who who pressed the button
  /// @param at when that was known, by this machine's clock
  record Known(Wanted wanted, String who, CommandOutcome outcome, Instant at)
      implements CommandState {}
}

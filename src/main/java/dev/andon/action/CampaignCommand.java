package dev.andon.action;

/// Makes one campaign dial, or stop dialing.
///
/// @param campaign campaign id
/// @param wanted what it shall do
public record CampaignCommand(String campaign, Wanted wanted) {

  /// What a campaign shall do.
  public enum Wanted {
    /// No new automatic calls; those under way go on, agents stay logged in.
    PAUSED,
    ACTIVE;

    boolean active() {
      return this == ACTIVE;
    }
  }
}

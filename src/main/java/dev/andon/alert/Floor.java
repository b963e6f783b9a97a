package dev.andon.alert;

import dev.andon.compliance.Regimes;
import dev.andon.model.FloorSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// All that rules look at.
///
/// @param snapshot one poll
/// @param clocks of its campaigns, by id
/// @param regimes limits and windows of the campaigns
/// @param interval time between polls
public record Floor(
    FloorSnapshot snapshot,
    Map<String, CampaignClocks> clocks,
    Regimes regimes,
    Duration interval) {

  /// After so many intervals without news there is no data.
  static final int PATIENCE = 3;

  public Floor {
    clocks = Map.copyOf(clocks);
  }

  CampaignClocks clocks(String campaign) {
    return clocks.getOrDefault(campaign, CampaignClocks.UNKNOWN);
  }

  Instant now() {
    return snapshot.takenAt();
  }
}

package dev.andon.compliance;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which regime holds for which campaign.
///
/// @param usual that of campaigns that are not named
/// @param byCampaign those that are, by campaign id
public record Regimes(Regime usual, Map<String, Regime> byCampaign) {

  /// United States for all.
  public static final Regimes DEFAULT = new Regimes(Regime.US, Map.of());

  public Regimes {
    byCampaign = Map.copyOf(byCampaign);
  }

  /// That of this campaign.
  public Regime of(String campaign) {
    return byCampaign.getOrDefault(campaign, usual);
  }

  /// Which of these campaigns are reckoned together with this one; only itself where its regime
  /// counts by campaign.
  public Set<String> together(String campaign, Set<String> campaigns) {
    Regime regime = of(campaign);
    return switch (regime.unit()) {
      case CAMPAIGN -> Set.of(campaign);
      case TELEMARKETER ->
          campaigns.stream()
              .filter(other -> of(other).equals(regime))
              .collect(Collectors.toUnmodifiableSet());
    };
  }
}

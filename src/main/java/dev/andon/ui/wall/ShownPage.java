package dev.andon.ui.wall;

import dev.andon.ui.floor.CampaignViewModel;
import java.util.List;

/// What stands between the floor strip and the banner.
public sealed interface ShownPage {

  /// A few campaigns.
  record Campaigns(List<CampaignViewModel> tiles) implements ShownPage {

    public Campaigns {
      tiles = List.copyOf(tiles);
    }
  }

  /// A few agents that are over a limit.
  ///
  /// @param first index of the first row of this page
  /// @param end index after its last row
  record Attention(int first, int end) implements ShownPage {}

  /// No numbers, but words in their place.
  ///
  /// @param wholeWall whether the floor strip has nothing to say either
  record Message(WallMessage message, boolean wholeWall) implements ShownPage {}
}

package dev.andon.ui.wall;

import dev.andon.ui.floor.CampaignState;
import dev.andon.ui.floor.TileSlot;
import java.util.List;

/// What stands between the floor strip and the banner.
public sealed interface ShownPage {

  /// A few campaigns.
  record Campaigns(List<TileSlot> tiles) implements ShownPage {

    public Campaigns {
      tiles = List.copyOf(tiles);
    }

    boolean shows(String id) {
      return tiles.stream().anyMatch(tile -> tile.id().equals(id));
    }
  }

  /// A few agents that are over a limit.
  ///
  /// @param first index of the first row of this page
  /// @param end index after its last row
  /// @param goals whether goal and connect rate stand beside them
  record Attention(int first, int end, boolean goals) implements ShownPage {}

  /// Goal and connect rate.
  ///
  /// @param first 0 from the goal on, 1 for the connect rate alone
  /// @param end 1 for the goal alone, 2 with the connect rate
  record Goals(int first, int end) implements ShownPage {

    /// How many cards there are.
    static final int CARDS = 2;
  }

  /// No numbers, but words in their place.
  ///
  /// @param wholeWall whether the floor strip has nothing to say either
  record Message(WallMessage message, boolean wholeWall) implements ShownPage {}

  /// Whether a campaign on it is at STOP.
  default boolean isUrgent() {
    return this instanceof Campaigns(var tiles)
        && tiles.stream()
            .anyMatch(
                tile ->
                    tile instanceof TileSlot.Known(var campaign)
                        && campaign.state() == CampaignState.STOP);
  }

  /// Whether this page, of a newer round, holds what that page of the round before began with.
  default boolean continues(ShownPage before) {
    return switch (this) {
      case Campaigns now ->
          before instanceof Campaigns(var tiles)
              && !tiles.isEmpty()
              && now.shows(tiles.getFirst().id());
      case Attention(var first, _, _) ->
          before instanceof Attention(var firstBefore, _, _) && first <= firstBefore;
      case Goals(var first, var end) ->
          before instanceof Goals(var firstBefore, _) && first <= firstBefore && firstBefore < end;
      case Message _ -> before instanceof Message;
    };
  }
}

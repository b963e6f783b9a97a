package dev.andon.ui.floor;

/// What stands in one place of a page of tiles.
public sealed interface TileSlot {

  /// Id of the campaign that was chosen for this place.
  String id();

  /// A campaign that was seen at least once.
  record Known(CampaignViewModel campaign) implements TileSlot {
    @Override
    public String id() {
      return campaign.id();
    }
  }

  /// A campaign that somebody chose and that the dialer does not list.
  record NotListed(String id) implements TileSlot {}
}

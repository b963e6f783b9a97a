package dev.andon.ui.floor;

import eu.hansolo.tilesfx.Tile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One page of campaign tiles. FX thread only.
///
/// It owns as many tiles as a page holds and binds them to whatever page is shown: tiles that are
/// in no window cost memory without an end.
public final class TilesView extends Region {

  private final List<Tile> tiles = new ArrayList<>();
  private final List<CampaignTileSkin> skins = new ArrayList<>();
  private List<CampaignViewModel> shown = List.of();
  private @Nullable Consumer<CampaignViewModel> open;
  private Subscription bound = Subscription.EMPTY;
  private TileGrid sizes;

  public TilesView(TileGrid sizes) {
    this.sizes = sizes;
    getStyleClass().add("tiles");
  }

  /// A click on a tile, or Enter on the focused one, opens its campaign. Without this, tiles are
  /// only looked at.
  public void onOpen(Consumer<CampaignViewModel> listener) {
    open = listener;
  }

  /// Binds the tiles to these campaigns.
  public void show(List<CampaignViewModel> campaigns, TileGrid newSizes) {
    bound.unsubscribe();
    bound = Subscription.EMPTY;
    shown = campaigns;
    sizes = newSizes;
    for (int i = 0; i < campaigns.size(); i++) {
      CampaignViewModel campaign = campaigns.get(i);
      if (i == tiles.size()) {
        addTile(campaign.content());
      }
      CampaignTileSkin skin = skins.get(i);
      bound =
          bound.and(campaign.contentProperty().subscribe(content -> skin.show(content, newSizes)));
    }
    for (int i = 0; i < tiles.size(); i++) {
      tiles.get(i).setVisible(i < campaigns.size());
    }
    requestLayout();
  }

  /// Lets go of the campaigns.
  public void unbind() {
    show(List.of(), sizes);
  }

  private void open(int place) {
    if (open != null && place < shown.size()) {
      open.accept(shown.get(place));
    }
  }

  private void addTile(CampaignContent content) {
    Tile tile = new Tile(Tile.SkinType.CUSTOM);
    tile.setAnimated(false);
    CampaignTileSkin skin = new CampaignTileSkin(tile, content, sizes);
    tile.setSkin(skin);
    tile.setManaged(false);
    int place = tiles.size();
    if (open != null) {
      tile.setFocusTraversable(true);
      tile.setAccessibleRole(AccessibleRole.BUTTON);
      tile.setOnMouseClicked(_ -> open(place));
      tile.setOnKeyPressed(
          event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
              open(place);
              event.consume();
            }
          });
    }
    tiles.add(tile);
    skins.add(skin);
    getChildren().add(tile);
  }

  @Override
  protected void layoutChildren() {
    double gap = Math.rint(sizes.px(TileGrid.GAP));
    double width = (getWidth() - (sizes.columns() - 1) * gap) / sizes.columns();
    double height = (getHeight() - (sizes.rows() - 1) * gap) / sizes.rows();
    for (int i = 0; i < shown.size() && i < tiles.size(); i++) {
      int column = i % sizes.columns();
      int row = i / sizes.columns();
      double left = Math.rint(column * (width + gap));
      double top = Math.rint(row * (height + gap));
      tiles
          .get(i)
          .resizeRelocate(
              left,
              top,
              Math.rint(column * (width + gap) + width) - left,
              Math.rint(row * (height + gap) + height) - top);
    }
  }
}

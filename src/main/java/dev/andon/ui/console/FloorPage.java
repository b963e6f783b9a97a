package dev.andon.ui.console;

import dev.andon.ui.common.Page;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.TileGrid;
import dev.andon.ui.floor.TilesView;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/// The wall's tiles, smaller; a click opens the campaign. FX thread only.
final class FloorPage implements Page {

  private static final double LABEL = 17;
  private static final double TILE_WIDTH = 590;
  private static final double TILE_HEIGHT = 371;

  private final ConsoleViewModel model;
  private final TilesView tiles = new TilesView(new TileGrid(LABEL, 3, 2));
  private final ScrollPane scroll = new ScrollPane(tiles);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(PageKey.FLOOR.title());
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private Subscription bound = Subscription.EMPTY;
  private List<CampaignViewModel> shown = List.of();
  private int columns;

  FloorPage(ConsoleViewModel model) {
    this.model = model;
    tiles.getStyleClass().add("wall");
    tiles.onOpen(campaign -> model.openCampaign(campaign.id()));
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("floor-page");
  }

  @Override
  public void attach() {
    columns = 0;
    bound =
        Subscription.combine(
            model.floor().nowProperty().subscribe(this::follow),
            scroll.viewportBoundsProperty().subscribe(_ -> fill()));
  }

  private void follow(FloorNow now) {
    List<CampaignViewModel> campaigns = model.floor().campaigns();
    if (!campaigns.equals(shown)) {
      shown = campaigns;
      columns = 0;
      fill();
    }
  }

  private void fill() {
    double unit = LABEL / TileGrid.DRAWN_LABEL;
    double gap = TileGrid.GAP * unit;
    double width = scroll.getViewportBounds().getWidth();
    int fitting = (int) Math.max(1, (width + gap) / (TILE_WIDTH * unit + gap));
    if (fitting == columns) {
      return;
    }
    columns = fitting;
    int rows = Math.max(1, (shown.size() + columns - 1) / columns);
    tiles.setMinHeight(Math.ceil(rows * (TILE_HEIGHT * unit + gap) - gap));
    tiles.setPrefHeight(tiles.getMinHeight());
    tiles.setMaxHeight(tiles.getMinHeight());
    tiles.show(shown, new TileGrid(LABEL, columns, rows));
  }

  @Override
  public void detach() {
    bound.unsubscribe();
    tiles.unbind();
    shown = List.of();
  }

  @Override
  public Region node() {
    return scroll;
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ObservableValue<String> subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  @Override
  public void focus() {
    tiles.requestFocus();
  }
}

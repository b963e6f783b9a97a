package dev.andon.ui.settings;

import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// A page of campaigns as it stands on the wall, smaller: one sheet for each screenful, one below
/// the other. FX thread only.
final class SheetsView extends Region {

  /// A place between two tiles.
  ///
  /// @param index of the tile that comes after it
  /// @param marker where it is drawn, in the scene
  record Spot(int index, Bounds marker) {}

  private static final double HEAD = 76 / 1080.0;
  private static final double STRIP = 124 / 1080.0;
  private static final double BANNER = 88 / 1080.0;
  private static final double GAP = 8;

  /// From one sheet to the next.
  private static final double BETWEEN = 16;

  /// A sheet is at least so wide before another one stands beside it, in font sizes.
  private static final double SHEET = 40;

  /// A tile is never narrower, in font sizes.
  private static final double LEAST_TILE = 8.5;

  private static final double LEAST_TILE_HEIGHT = 5.2;

  /// One screenful.
  private record Sheet(Region surface, Region head, Region strip, Region banner, Label number) {}

  private final List<Sheet> sheets = new ArrayList<>();
  private final Label ruler = new Label("M");
  private List<CampaignTile> tiles = List.of();
  private int columns = 1;
  private int rows = 1;
  private double ratio = 16.0 / 9;

  SheetsView() {
    getStyleClass().add("sheets");
    ruler.setVisible(false);
    ruler.setManaged(false);
    getChildren().add(ruler);
  }

  /// @param newRatio width of the screen over its height
  void show(List<CampaignTile> newTiles, WallFit fit, double newRatio) {
    tiles = newTiles;
    columns = fit.columns();
    rows = fit.rows();
    ratio = newRatio;
    int needed = (tiles.size() + fit.tilesPerPage() - 1) / fit.tilesPerPage();
    sheets.clear();
    getChildren().setAll(ruler);
    for (int i = 0; i < needed; i++) {
      Label number =
          new Label(
              needed == 1
                  ? ""
                  : Messages.text(
                      "settings.pages.sheet", Formats.count(i + 1), Formats.count(needed)));
      number.getStyleClass().add("sheet-number");
      Sheet sheet =
          new Sheet(
              part("sheet"), part("sheet-band"), part("sheet-band"), part("sheet-band"), number);
      sheets.add(sheet);
      getChildren().addAll(sheet.surface(), sheet.head(), sheet.strip(), sheet.banner(), number);
    }
    getChildren().addAll(tiles);
    requestLayout();
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setMouseTransparent(true);
    return part;
  }

  int columns() {
    return columns;
  }

  private double em() {
    return ruler.getFont().getSize();
  }

  /// How many sheets stand side by side in this width.
  private int across(double width) {
    int fitting = (int) ((width + BETWEEN) / (SHEET * em() + BETWEEN));
    return Math.clamp(fitting, 1, Math.max(1, sheets.size()));
  }

  private double sheetWidth(double width) {
    int across = across(width);
    double most = Math.max(SHEET, columns * LEAST_TILE) * em() * 1.5;
    return Math.floor(Math.min((width - (across - 1) * BETWEEN) / across, most));
  }

  private double sheetHeight(double width) {
    double tilesLeast = rows * (LEAST_TILE_HEIGHT * em() + GAP) + GAP;
    return Math.max(
        Math.floor(sheetWidth(width) / ratio), Math.ceil(tilesLeast / (1 - HEAD - STRIP - BANNER)));
  }

  @Override
  protected void layoutChildren() {
    double width = sheetWidth(getWidth());
    double height = sheetHeight(getWidth());
    int across = across(getWidth());
    double head = Math.rint(height * HEAD);
    double strip = Math.rint(height * STRIP);
    double banner = Math.rint(height * BANNER);
    double tileWidth = (width - GAP * (columns + 1)) / columns;
    double tileHeight = (height - head - strip - banner - GAP * (rows + 1)) / rows;
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      double left = i % across * (width + BETWEEN);
      int line = i / across;
      double top = line * (height + BETWEEN);
      sheet.surface().resizeRelocate(left, top, width, height);
      sheet.head().resizeRelocate(left + GAP, top + GAP, width - 2 * GAP, head - GAP);
      sheet.strip().resizeRelocate(left + GAP, top + head + GAP, width - 2 * GAP, strip - GAP);
      sheet
          .banner()
          .resizeRelocate(left + GAP, top + height - banner, width - 2 * GAP, banner - GAP);
      sheet.number().autosize();
      sheet
          .number()
          .relocate(
              Math.rint(left + width - 2 * GAP - sheet.number().getWidth()),
              Math.rint(top + head + GAP + (strip - GAP - sheet.number().getHeight()) / 2));
      for (int place = 0; place < columns * rows; place++) {
        int tile = i * columns * rows + place;
        if (tile < tiles.size()) {
          int row = place / columns;
          tiles
              .get(tile)
              .resizeRelocate(
                  Math.rint(left + GAP + place % columns * (tileWidth + GAP)),
                  Math.rint(top + head + strip + GAP + row * (tileHeight + GAP)),
                  Math.floor(tileWidth),
                  Math.floor(tileHeight));
        }
      }
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    double available = width < 0 ? getWidth() : width;
    int across = across(available);
    int lines = (sheets.size() + across - 1) / across;
    return lines * (sheetHeight(available) + BETWEEN);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// Where a tile would go that is dropped here.
  Spot spotAt(Point2D scene) {
    Point2D point = sceneToLocal(scene);
    int row = nearestRow(point);
    int first = row * columns;
    int end = Math.min(first + columns, tiles.size());
    int index = first;
    while (index < end && middle(index) < point.getX()) {
      index++;
    }
    boolean after = index == end;
    CampaignTile beside = tiles.get(after ? end - 1 : index);
    double x = after ? beside.getLayoutX() + beside.getWidth() : beside.getLayoutX() - GAP;
    return new Spot(
        index,
        localToScene(new BoundingBox(x + GAP / 2 - 2, beside.getLayoutY(), 4, beside.getHeight())));
  }

  private double middle(int tile) {
    return tiles.get(tile).getLayoutX() + tiles.get(tile).getWidth() / 2;
  }

  /// Rows of two sheets side by side may stand at the same height.
  private int nearestRow(Point2D point) {
    int nearest = 0;
    double least = Double.MAX_VALUE;
    for (int first = 0; first < tiles.size(); first += columns) {
      CampaignTile tile = tiles.get(first);
      double left = tile.getLayoutX();
      double right = left + columns * (tile.getWidth() + GAP);
      double beside = Math.max(0, Math.max(left - point.getX(), point.getX() - right));
      double distance = beside + Math.abs(tile.getLayoutY() + tile.getHeight() / 2 - point.getY());
      if (distance < least) {
        least = distance;
        nearest = first / columns;
      }
    }
    return nearest;
  }
}

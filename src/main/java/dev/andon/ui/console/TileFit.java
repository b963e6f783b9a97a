package dev.andon.ui.console;

import dev.andon.ui.floor.TileGrid;

/// How large the tiles of the floor are drawn, so that all of them fit on the page. Pure.
///
/// @param grid font size, columns and rows
/// @param width of all tiles together, in px
/// @param height of all tiles together, in px; more than the page has where they must be scrolled
record TileFit(TileGrid grid, double width, double height) {

  /// Of one tile, in px of the drawing.
  static final double TILE_WIDTH = 590;

  static final double TILE_HEIGHT = 371;

  private static final double SMALLEST = 15;
  private static final double LARGEST = 30;
  private static final double STEP = 0.5;

  /// A tile much larger than its words only moves them apart.
  private static final double MOST_WIDER = 1.6;

  private static final double MOST_HIGHER = 1.15;

  /// @param count how many tiles
  /// @param width of the page, in px
  /// @param height of the page, in px
  /// @param textScale 1 for text as drawn
  static TileFit of(int count, double width, double height, double textScale) {
    for (double label = LARGEST; label > SMALLEST; label -= STEP) {
      TileFit fit = at(label * textScale, count, width, height);
      if (fit.height() <= height) {
        return fit;
      }
    }
    return at(SMALLEST * textScale, count, width, height);
  }

  private static TileFit at(double label, int count, double width, double height) {
    TileGrid sizes = new TileGrid(label, 1, 1);
    double gap = sizes.px(TileGrid.GAP);
    int most = (int) Math.max(1, (width + gap) / (sizes.px(TILE_WIDTH) + gap));
    int tiles = Math.max(1, count);
    int rows = (tiles + most - 1) / most;
    // The fewest columns that need no further row, so that the last row is not half empty.
    int columns = (tiles + rows - 1) / rows;
    double wide = Math.min(side(width, columns, gap), sizes.px(TILE_WIDTH) * MOST_WIDER);
    double high =
        Math.clamp(
            side(height, rows, gap), sizes.px(TILE_HEIGHT), sizes.px(TILE_HEIGHT) * MOST_HIGHER);
    return new TileFit(
        new TileGrid(label, columns, rows),
        Math.floor(columns * (wide + gap) - gap),
        Math.floor(rows * (high + gap) - gap));
  }

  private static double side(double all, int count, double gap) {
    return (all - (count - 1) * gap) / count;
  }
}

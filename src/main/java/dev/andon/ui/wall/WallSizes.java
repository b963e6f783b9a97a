package dev.andon.ui.wall;

import dev.andon.ui.floor.TileGrid;

/// Every size of a wall, from one figure: the font size that the farthest reader needs.
///
/// The drawing was made for labels of 40 px; all of it scales by `label / 40`. What does not fit
/// goes to another page and is never made smaller, except where not even one tile would fit.
///
/// @param label font size of labels, in px
/// @param width of the wall, in px
/// @param height of the wall, in px
/// @param columns tiles side by side
/// @param rows tiles one above the other
/// @param listRows agents on a page of those that need attention
/// @param legible false when the labels had to be made smaller than the reader needs
record WallSizes(
    double label,
    double width,
    double height,
    int columns,
    int rows,
    int listRows,
    boolean legible) {

  /// The font size that the drawing was made for.
  private static final double DRAWN_LABEL = TileGrid.DRAWN_LABEL;

  private static final double MILLIMETRES_PER_INCH = 25.4;

  /// Font size is the distance over this.
  private static final double DISTANCE_TO_TYPE = 200;

  private static final double DRAWN_WIDTH = 1920;
  private static final double DRAWN_HEIGHT = 1080;
  private static final double FULL = 0.9;

  private static final double TILE_WIDTH = 590;
  private static final double TILE_HEIGHT = 352;
  private static final double LIST_ROW = 124;
  private static final int MOST_LIST_ROWS = 5;
  private static final int[][] GRIDS = {{3, 2}, {2, 3}, {2, 2}, {1, 4}, {2, 1}, {1, 2}, {1, 1}};

  static final double HEAD = 76;
  static final double STRIP = 124;
  static final double BANNER = 88;
  static final double GAP = TileGrid.GAP;
  static final double SIDE = 24;

  /// Room between the last row of tiles and the banner.
  private static final double ABOVE_BANNER = 22;

  static final double LIST_HEAD = 88;

  /// For a window as large as its screen.
  static WallSizes of(double width, double height, double panelInches, double readerMetres) {
    return of(width, height, Math.hypot(width, height), panelInches, readerMetres);
  }

  /// Widths and heights may be in pixels or in the larger units of a dense screen, as long as all
  /// are in the same: what counts is how many of them the panel's diagonal has.
  ///
  /// @param screenDiagonal of the whole screen, of which the window may be a part
  static WallSizes of(
      double width, double height, double screenDiagonal, double panelInches, double readerMetres) {
    double pixelPitch = panelInches * MILLIMETRES_PER_INCH / screenDiagonal;
    double needed = Math.ceil(readerMetres * 1000 / DISTANCE_TO_TYPE / pixelPitch);
    double most = largestLabel(width, height);
    double label = Math.min(Math.max(needed, smallestLabel(width, height)), most);
    double unit = label / DRAWN_LABEL;
    int[] grid = grid(width / unit, height / unit);
    double listHeight = pageHeight(height / unit) - LIST_HEAD;
    int listRows = Math.clamp((int) (listHeight / LIST_ROW), 1, MOST_LIST_ROWS);
    return new WallSizes(label, width, height, grid[0], grid[1], listRows, needed <= most);
  }

  /// At this font size one tile still fits.
  private static double largestLabel(double width, double height) {
    double byWidth = width / (TILE_WIDTH + 2 * SIDE);
    double byHeight = height / (HEAD + STRIP + BANNER + GAP + ABOVE_BANNER + TILE_HEIGHT);
    return Math.max(1, Math.floor(Math.min(byWidth, byHeight) * DRAWN_LABEL));
  }

  /// Below this size a page would hold no more, only emptier tiles.
  private static double smallestLabel(double width, double height) {
    return Math.floor(FULL * DRAWN_LABEL * Math.min(width / DRAWN_WIDTH, height / DRAWN_HEIGHT));
  }

  private static int[] grid(double width, double height) {
    for (int[] grid : GRIDS) {
      if (tileSide(width - 2 * SIDE, grid[0]) >= TILE_WIDTH
          && tileSide(pageHeight(height), grid[1]) >= TILE_HEIGHT) {
        return grid;
      }
    }
    return new int[] {1, 1};
  }

  private static double tileSide(double all, int count) {
    return (all - (count - 1) * GAP) / count;
  }

  private static double pageHeight(double height) {
    return height - HEAD - STRIP - GAP - ABOVE_BANNER - BANNER;
  }

  /// How its tiles stand.
  TileGrid grid() {
    return new TileGrid(label, columns, rows);
  }

  /// A length of the drawing in pixels of this wall.
  double px(double drawn) {
    return drawn * label / DRAWN_LABEL;
  }

  /// How many tiles a page holds.
  int tilesPerPage() {
    return columns * rows;
  }

  /// How much a page holds.
  PageRoom room() {
    return new PageRoom(tilesPerPage(), listRows, columns >= 3);
  }

  /// Top of the tiles.
  double pageTop() {
    return Math.rint(px(HEAD + STRIP + GAP));
  }

  /// Bottom of the tiles.
  double pageBottom() {
    return Math.rint(height - px(BANNER + ABOVE_BANNER));
  }
}

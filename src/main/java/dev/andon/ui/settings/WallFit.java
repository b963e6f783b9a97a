package dev.andon.ui.settings;

/// What a wall can show its farthest reader on one screen, by the rules of the wall itself.
///
/// @param label font size of labels, in pixels
/// @param needed font size that the reader needs, in pixels; larger than `label` where not even one
///   tile fits at it
/// @param columns tiles side by side
/// @param rows tiles one above the other
/// @param capitalMillimetres height of a capital letter
/// @param capitalArcMinutes the angle that it fills for the farthest reader
public record WallFit(
    double label,
    double needed,
    int columns,
    int rows,
    double capitalMillimetres,
    double capitalArcMinutes) {

  /// Height of a capital against its font size.
  private static final double CAPITAL = 0.727;

  private static final double DRAWN_LABEL = 40;
  private static final double DRAWN_WIDTH = 1920;
  private static final double DRAWN_HEIGHT = 1080;
  private static final double FULL = 0.9;
  private static final double MILLIMETRES_PER_INCH = 25.4;
  private static final double DISTANCE_TO_TYPE = 200;
  private static final double TILE_WIDTH = 590;
  private static final double TILE_HEIGHT = 352;
  private static final double GAP = 14;
  private static final double SIDES = 48;

  /// Head, floor strip, banner and the room between them and the tiles.
  private static final double AROUND = 76 + 124 + 88 + 14 + 22;

  private static final int[][] GRIDS = {{3, 2}, {2, 3}, {2, 2}, {1, 4}, {2, 1}, {1, 2}, {1, 1}};

  /// The wall on this screen.
  public static WallFit of(ScreenChoice screen, double panelInches, double readerMetres) {
    // A wall is laid out in units, not in pixels, and rounds its labels there.
    double width = screen.width() / screen.scale();
    double height = screen.height() / screen.scale();
    double pitch = panelInches * MILLIMETRES_PER_INCH / Math.hypot(width, height);
    double needed = Math.ceil(readerMetres * 1000 / DISTANCE_TO_TYPE / pitch);
    double label =
        Math.min(Math.max(needed, smallestLabel(width, height)), largestLabel(width, height));
    double unit = label / DRAWN_LABEL;
    int[] grid = grid(width / unit, height / unit);
    double capital = label * pitch * CAPITAL;
    return new WallFit(
        label * screen.scale(),
        needed * screen.scale(),
        grid[0],
        grid[1],
        capital,
        Math.toDegrees(Math.atan(capital / (readerMetres * 1000))) * 60);
  }

  /// Below this size a page would hold no more, only emptier tiles.
  private static double smallestLabel(double width, double height) {
    return Math.floor(FULL * DRAWN_LABEL * Math.min(width / DRAWN_WIDTH, height / DRAWN_HEIGHT));
  }

  private static double largestLabel(double width, double height) {
    double byWidth = width / (TILE_WIDTH + SIDES);
    double byHeight = height / (AROUND + TILE_HEIGHT);
    return Math.max(1, Math.floor(Math.min(byWidth, byHeight) * DRAWN_LABEL));
  }

  private static int[] grid(double width, double height) {
    for (int[] grid : GRIDS) {
      if (side(width - SIDES, grid[0]) >= TILE_WIDTH
          && side(height - AROUND, grid[1]) >= TILE_HEIGHT) {
        return grid;
      }
    }
    return new int[] {1, 1};
  }

  private static double side(double all, int count) {
    return (all - (count - 1) * GAP) / count;
  }

  /// How many tiles a page holds.
  public int tilesPerPage() {
    return columns * rows;
  }

  /// Whether the labels are as large as the reader needs.
  public boolean legible() {
    return needed <= label;
  }
}

package dev.andon.ui.floor;

/// How large tiles are and how they stand.
///
/// The drawing was made for labels of 40 px; all of it scales by `label / 40`.
///
/// @param label font size of labels, in px
/// @param columns tiles side by side
/// @param rows tiles one above the other
public record TileGrid(double label, int columns, int rows) {

  /// The font size that the drawing was made for.
  public static final double DRAWN_LABEL = 40;

  /// Between two tiles, in px of the drawing.
  public static final double GAP = 14;

  /// A length of the drawing in pixels.
  public double px(double drawn) {
    return drawn * label / DRAWN_LABEL;
  }
}

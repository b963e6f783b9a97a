package dev.andon.config;

/// Where a window stood; whoever restores it checks first that the screen is still there.
///
/// @param x left edge in the desktop's coordinates, in pixels; kept within ±100 000
/// @param y upper edge in the desktop's coordinates, in pixels; kept within ±100 000
/// @param width in pixels; kept within 1 and 100 000, as the height is
/// @param maximised then place and size are those it has when it is not
/// @param screen key of the screen that held most of it
public record WindowPlace(
    double x, double y, double width, double height, boolean maximised, String screen) {

  private static final double FAR = 100_000;

  public WindowPlace {
    x = Math.clamp(Bounds.finite(x, "x"), -FAR, FAR);
    y = Math.clamp(Bounds.finite(y, "y"), -FAR, FAR);
    width = Math.clamp(Bounds.finite(width, "width"), 1, FAR);
    height = Math.clamp(Bounds.finite(height, "height"), 1, FAR);
  }
}

package dev.andon.ui.common;

/// The shapes that stand beside a state's word, drawn as filled paths on a grid of 24 units.
///
/// Each can be told from the others in grey and from far away.
public enum StateShape {
  RING(
      "M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 5.6a6.4 6.4 0 1 1 0 12.8a6.4 6.4 0 1 1 0-12.8z"),
  TRIANGLE("M12 2L22.8 21.5H1.2z"),
  OCTAGON("M7.7 1.6h8.6L22.4 7.7v8.6l-6.1 6.1H7.7L1.6 16.3V7.7z"),
  TWO_BARS("M4.5 3h5v18h-5zM14.5 3h5v18h-5z"),
  THREE_DOTS(
      "M4 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z"
          + "M12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z"
          + "M20 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z"),
  CROSS("M5.6 2.6L12 9l6.4-6.4 3 3L15 12l6.4 6.4-3 3L12 15l-6.4 6.4-3-3L9 12 2.6 5.6z"),
  DISC("M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z"),
  HALF_DISC("M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20zM12 4.6v14.8a7.4 7.4 0 0 1 0-14.8z"),
  ARROW("M2 9.6h10V4l10.5 8L12 20v-5.6H2z");

  /// Width and height of the grid.
  public static final double GRID = 24;

  private final String path;

  StateShape(String path) {
    this.path = path;
  }

  /// SVG path data on the grid.
  public String path() {
    return path;
  }
}

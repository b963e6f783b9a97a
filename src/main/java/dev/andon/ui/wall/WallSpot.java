package dev.andon.ui.wall;

/// One screen that a wall may be on.
///
/// @param key what it is remembered by
/// @param number from 1, as the machine counts its screens; 0 while it is not plugged in
/// @param size such as `1920 × 1080`
/// @param shown whether it has a wall
public record WallSpot(String key, int number, String size, boolean shown) {

  /// Whether it is plugged in.
  public boolean isPresent() {
    return number > 0;
  }
}

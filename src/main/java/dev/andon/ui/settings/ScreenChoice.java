package dev.andon.ui.settings;

/// One physical screen that may show a wall.
///
/// @param key the same whenever it is plugged in, as in the preferences
/// @param label what a person calls it, such as its maker's name
/// @param width in pixels
/// @param height in pixels
/// @param scale pixels per unit of the desktop: 1, or 1.5 and 2 on dense screens
public record ScreenChoice(String key, String label, double width, double height, double scale) {

  public ScreenChoice {
    if (!(width > 0 && height > 0 && scale > 0)) {
      throw new IllegalArgumentException(
          "a screen of " + width + " x " + height + " at a scale of " + scale);
    }
  }
}

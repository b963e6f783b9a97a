package dev.andon.config;

/// Keeps figures within what makes sense.
final class Bounds {

  private Bounds() {}

  /// The value, or the nearest bound.
  ///
  /// @param usual stands in for what is no number
  static double clamp(double value, double least, double most, double usual) {
    return Double.isNaN(value) ? usual : Math.clamp(value, least, most);
  }

  /// Refuses what is no number or has no end; a window that was never shown has such places.
  static double finite(double value, String name) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " is no figure: " + value);
    }
    return value;
  }

  static String notBlank(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return text;
  }
}

package dev.andon.ui.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typefaces that come with the program, so that a wall looks the same on every machine.
///
/// Figures are tabular by default, because JavaFX cannot switch that feature on. FX thread only.
public final class Fonts {

  private static final List<String> FILES =
      List.of(
          "AndonSans-Regular.otf",
          "AndonSans-Medium.otf",
          "AndonSans-SemiBold.otf",
          "AndonSans-Bold.otf",
          "AndonDisplay-Bold.otf");

  private static boolean loaded;

  private Fonts() {}

  /// Makes the families known to CSS; the second call does nothing.
  public static synchronized void load() {
    if (loaded) {
      return;
    }
    for (String file : FILES) {
      try (InputStream font = Fonts.class.getResourceAsStream("/dev/andon/ui/fonts/" + file)) {
        if (font == null || Font.loadFont(font, 12) == null) {
          throw new IllegalStateException("the font " + file + " is missing or cannot be read");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    loaded = true;
  }
}

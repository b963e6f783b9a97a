package com.sun.glass.ui.headless;

import com.sun.glass.ui.Screen;
import java.util.ArrayList;
import java.util.List;

/// One screen of the desk.
///
/// Windows and the mouse count in the same units at every scale, as on macOS; only the pictures of
/// the windows get larger.
///
/// @param scale pixels per unit
public record WideScreen(int x, int y, int width, int height, float scale) {

  private static final int DEPTH = 32;
  private static final int DPI = 96;

  public WideScreen {
    if (width <= 0 || height <= 0 || scale <= 0) {
      throw new IllegalArgumentException("a screen without a surface");
    }
  }

  /// Reads screens that stand side by side, such as `1920x1080` or `1920x1080,1280x720@2`.
  static List<WideScreen> parse(String text) {
    List<WideScreen> screens = new ArrayList<>();
    int x = 0;
    for (String one : text.split(",", -1)) {
      String[] sizeAndScale = one.split("@", -1);
      String[] sides = sizeAndScale[0].split("x", -1);
      int width = Integer.parseInt(sides[0]);
      float scale = sizeAndScale.length > 1 ? Float.parseFloat(sizeAndScale[1]) : 1;
      screens.add(new WideScreen(x, 0, width, Integer.parseInt(sides[1]), scale));
      x += width;
    }
    return screens;
  }

  /// @param id how JavaFX recognizes a screen whose size or scale has changed
  Screen toGlass(int id) {
    return new Screen(
        id, DEPTH, x, y, width, height, x, y, width, height, x, y, width, height, DPI, DPI, 1, 1,
        scale, scale);
  }
}

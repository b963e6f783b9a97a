package dev.andon.ui.common;

/// How all windows look.
///
/// @param theme colours
/// @param textScale 1 for text as drawn, up to 2 for larger text
public record Looks(Theme theme, double textScale) {

  public static final Looks DEFAULT = new Looks(Theme.DARK, 1);

  public Looks {
    if (!(textScale >= 1 && textScale <= 2)) {
      throw new IllegalArgumentException("text scale is 1 to 2, not " + textScale);
    }
  }
}

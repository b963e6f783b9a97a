package dev.andon.ui.common;

import java.util.List;
import java.util.Objects;

/// Which set of colours a window wears. Colours live in the style sheets only.
public enum Theme {
  DARK("tokens-dark.css"),
  LIGHT("tokens-light.css");

  private static final String FOLDER = "/dev/andon/ui/";

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /// The colours by role, then the sheet that uses them.
  ///
  /// @param sheet file name of the window's own style sheet, such as `wall.css`
  public List<String> stylesheets(String sheet) {
    return List.of(address(tokens), address(sheet));
  }

  private static String address(String file) {
    return Objects.requireNonNull(Theme.class.getResource(FOLDER + file), file).toExternalForm();
  }
}

package dev.andon.ui.common;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Which set of colours a window wears. Colours live in the style sheets only.
public enum Theme {
  DARK("tokens-dark.css"),
  LIGHT("tokens-light.css");

  private static final String FOLDER = "/dev/andon/ui/";

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /// The colours by role, then the sheets that use them.
  ///
  /// @param sheets file names, such as `graphics.css` and the window's own `wall.css`
  public List<String> stylesheets(String... sheets) {
    return Stream.concat(Stream.of(tokens), Stream.of(sheets)).map(Theme::address).toList();
  }

  private static String address(String file) {
    return Objects.requireNonNull(Theme.class.getResource(FOLDER + file), file).toExternalForm();
  }
}

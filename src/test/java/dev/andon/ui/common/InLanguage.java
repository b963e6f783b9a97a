package dev.andon.ui.common;

import java.util.Locale;

/// Speaks another language until it is closed, as a machine set up so would.
public final class InLanguage implements AutoCloseable {

  private final Locale before = Locale.getDefault(Locale.Category.DISPLAY);

  /// @param tag such as `es-MX`
  public InLanguage(String tag) {
    Locale.setDefault(Locale.Category.DISPLAY, Locale.forLanguageTag(tag));
  }

  @Override
  public void close() {
    Locale.setDefault(Locale.Category.DISPLAY, before);
  }
}

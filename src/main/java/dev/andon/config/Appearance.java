package dev.andon.config;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Looks of every window.
///
/// @param textScale size of all text against the usual one; kept within 1 and 2
/// @param language BCP 47 tag such as `es-MX`; empty for the machine's language
public record Appearance(ThemeChoice theme, double textScale, Optional<String> language) {

  /// What a screen offers.
  public static final List<Double> TEXT_SCALES = List.of(1.0, 1.15, 1.3, 1.5);

  /// Dark, in the usual size, in the machine's language.
  public static final Appearance DEFAULT = new Appearance(ThemeChoice.DARK, 1, Optional.empty());

  public Appearance {
    textScale = Bounds.clamp(textScale, 1, 2, 1);
    language = language.map(Appearance::canonical);
  }

  public Appearance withTheme(ThemeChoice other) {
    return new Appearance(other, textScale, language);
  }

  public Appearance withTextScale(double other) {
    return new Appearance(theme, other, language);
  }

  public Appearance withLanguage(Optional<String> other) {
    return new Appearance(theme, textScale, other);
  }

  private static String canonical(String tag) {
    Locale locale;
    try {
      locale = new Locale.Builder().setLanguageTag(tag).build();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("no language tag: " + tag, e);
    }
    if (locale.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("a tag without a language: " + tag);
    }
    return locale.toLanguageTag();
  }
}

package dev.andon.ui.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The languages that there are texts for.
final class Languages {

  private static final String ENGLISH = "en";

  private Languages() {}

  /// Their tags, English first: its texts are the ones that every other language falls back to.
  static List<String> offered() {
    return Stream.concat(
            Stream.of(ENGLISH),
            Arrays.stream(Locale.getISOLanguages())
                .filter(
                    tag ->
                        Languages.class.getResource("/dev/andon/ui/messages_" + tag + ".properties")
                            != null)
                .sorted())
        .toList();
  }

  /// A language in its own words, such as Español.
  static String name(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayName(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}

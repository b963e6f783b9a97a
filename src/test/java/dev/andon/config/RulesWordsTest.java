package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesWordsTest {

  /// The command line speaks from the code and a screen from its texts: the same English.
  @Test
  void theScreensEnglishIsTheCodes() {
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    Map<String, String> onScreens =
        texts.keySet().stream()
            .filter(key -> key.startsWith("problem.rules."))
            .collect(Collectors.toMap(key -> key, key -> straight(texts.getString(key))));
    Map<String, String> straight =
        inCode().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, it -> straight(it.getValue())));

    assertThat(onScreens).isEqualTo(straight);
  }

  private static String straight(String text) {
    return text.replaceAll("[‘’]", "'");
  }

  private static Map<String, String> inCode() {
    return Stream.of(
            Stream.of(RulesPhrase.values())
                .map(it -> Map.entry("problem." + it.code(), it.pattern())))
        .flatMap(all -> all)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

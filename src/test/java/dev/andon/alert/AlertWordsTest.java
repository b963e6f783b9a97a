package dev.andon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertWordsTest {

  /// The command line speaks from the code and a screen from its texts: the same English.
  @Test
  void theScreensEnglishIsTheCodes() {
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    Map<String, String> onScreens =
        texts.keySet().stream()
            .filter(key -> key.startsWith("problem.alert."))
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
            Stream.of(Phrase.values()).map(it -> Map.entry(Phrase.code(it), it.pattern())),
            Stream.of(Evaluation.Why.values()).map(it -> Map.entry(Phrase.code(it), it.pattern())),
            Stream.of(Refusal.Why.values()).map(it -> Map.entry(Phrase.code(it), it.pattern())))
        .flatMap(all -> all)
        .collect(Collectors.toMap(it -> "problem.alert." + it.getKey(), Map.Entry::getValue));
  }
}

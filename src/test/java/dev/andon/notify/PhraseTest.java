package dev.andon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTest {

  /// The command line speaks from the code and a screen from its texts: the same English.
  @Test
  void theScreensEnglishIsTheCodes() {
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    assertThat(
            texts.keySet().stream()
                .filter(key -> key.startsWith("problem.notify."))
                .collect(Collectors.toMap(key -> key, texts::getString)))
        .isEqualTo(
            Stream.of(Phrase.values())
                .collect(Collectors.toMap(it -> "problem." + it.code(), Phrase::pattern)));
  }
}

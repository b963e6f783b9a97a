package dev.andon.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTest {

  /// The log and the command line speak from the code and a screen from its texts: the same
  /// English.
  @Test
  void theScreensEnglishIsTheCodes() {
    Map<String, String> inCode =
        Stream.of(Phrase.values())
            .collect(Collectors.toMap(it -> "problem." + it.code(), Phrase::pattern));
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    assertThat(
            texts.keySet().stream()
                .filter(key -> key.startsWith("problem.doctor-"))
                .collect(
                    Collectors.toMap(
                        key -> key, key -> texts.getString(key).replaceAll("[‘’]", "'"))))
        .isEqualTo(inCode);
  }
}

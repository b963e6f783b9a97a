package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A brace that is missing drops the rest of a style sheet without a word.
class StyleSheetsTest {

  private static final Path SHEETS = Path.of("src/main/resources/dev/andon/ui");

  static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(SHEETS)) {
      return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyRuleIsClosedBeforeTheNextBegins(Path sheet) throws IOException {
    String rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");

    assertThat(rules.replaceAll("[^{}]", "").replace("{}", "")).as("braces left over").isEmpty();
  }
}

package dev.andon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The words of reports are the same in each language.
class TextsTest {

  private static final Path BUNDLES = Path.of("src/main/resources/dev/andon/report");
  private static final Path SOURCES = Path.of("src/main/java/dev/andon/report");
  private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");

  private static Map<String, String> read(String bundle) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(bundle))) {
      texts.load(reader);
    }
    return texts.stringPropertyNames().stream()
        .collect(Collectors.toMap(key -> key, texts::getProperty, (one, _) -> one, TreeMap::new));
  }

  private static Map<String, Set<String>> places(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                text ->
                    PLACE
                        .matcher(text.getValue())
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet())));
  }

  @Test
  void spanishHasTheKeysAndPlacesOfEnglish() throws IOException {
    assertThat(places(read("texts_es.properties"))).isEqualTo(places(read("texts.properties")));
  }

  @Test
  void noApostropheQuotesAndNothingIsEmpty() throws IOException {
    for (String bundle : Set.of("texts.properties", "texts_es.properties")) {
      assertThat(read(bundle).values()).noneMatch(text -> text.contains("'") || text.isBlank());
    }
  }

  /// A key is written out, or is a sort of word and a constant's name.
  @Test
  void noKeyIsUnused() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(read("texts.properties").keySet())
        .allSatisfy(
            key ->
                assertThat(
                        code.indexOf('"' + key + '"') >= 0
                            || code.indexOf('"' + key.substring(0, key.lastIndexOf('.')) + '"') >= 0
                            || code.indexOf('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"')
                                >= 0)
                    .as(key)
                    .isTrue());
  }

  /// The command line speaks from the code and a screen from its texts: the same English.
  @Test
  void theScreensEnglishOfATroubleIsTheCodes() {
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    assertThat(Phrase.values())
        .allSatisfy(
            phrase ->
                assertThat(texts.getString("problem." + phrase.code()).replaceAll("[‘’]", "'"))
                    .isEqualTo(phrase.pattern()));
  }
}

package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The texts of every language are complete and fit each other, and none stands in the code.
class BundlesTest {

  private static final Path RESOURCES = Path.of("src/main/resources/dev/andon/ui");
  private static final Path SOURCES = Path.of("src/main/java/dev/andon");
  private static final Path ENGLISH = RESOURCES.resolve("messages.properties");

  /// Patterns of clocks and days, which no place is filled in.
  private static final Pattern TIME_KEY = Pattern.compile("format\\.(clock|date).*");

  /// Places of text; a number that only chooses a word may be used by one language alone.
  private static final Pattern PLACE = Pattern.compile("\\{(\\d+)\\}");

  /// Comments, characters and text blocks are read too, since a quote in them opens no text.
  private static final Pattern LITERAL =
      Pattern.compile(
          "//[^\\n]*|'(?:\\\\.|[^'\\\\])+'|\"{3}[\\s\\S]*?\"{3}"
              + "|\"((?:\\\\.|[^\"\\\\\\n])*)\"");

  private static final Pattern BEGINNING = Pattern.compile("\"([a-z0-9.-]+\\.)\"\\s*\\+");
  private static final Pattern ENDING = Pattern.compile("\\+\\s*\"(\\.[a-z0-9.-]+)\"");

  /// A sentence in English, handed to something that shows it.
  private static final Pattern SHOWN =
      Pattern.compile(
          "(?:\\bset\\w*(?:Text|Title)|\\bshow|new (?:Label|Text|Button|Tooltip|MenuItem|CheckBox"
              + "|RadioButton|Tab))\\(\\s*\"([^\"]*[a-z][^\"]* [^\"]*|[^\"]* [^\"]*[a-z][^\"]*)\"");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.list(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("messages.*\\.properties"))
          .sorted()
          .toList();
    }
  }

  static List<Path> translations() throws IOException {
    return bundles().stream().filter(bundle -> !bundle.equals(ENGLISH)).toList();
  }

  @Test
  void thereIsSpanish() throws IOException {
    assertThat(translations()).contains(RESOURCES.resolve("messages_es.properties"));
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aLanguageHasTheKeysOfEnglish(Path bundle) throws IOException {
    assertThat(read(bundle).keySet()).containsExactlyInAnyOrderElementsOf(read(ENGLISH).keySet());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void noKeyStandsTwiceInAFile(Path bundle) throws IOException {
    List<String> keys =
        Files.readString(bundle)
            .replaceAll("\\\\\\n\\s*", "")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.split("[ =]", 2)[0])
            .toList();
    assertThat(keys).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("translations")
  void aLanguageFillsTheSamePlaces(Path bundle) throws IOException {
    Map<String, Set<String>> places = new TreeMap<>();
    read(bundle).forEach((key, text) -> places.put(key, places(text)));
    Map<String, Set<String>> wanted = new TreeMap<>();
    read(ENGLISH).forEach((key, text) -> wanted.put(key, places(text)));
    assertThat(places).isEqualTo(wanted);
  }

  @ParameterizedTest
  @MethodSource("translations")
  void nothingIsLeftEmpty(Path bundle) throws IOException {
    Map<String, String> english = read(ENGLISH);
    assertThat(read(bundle))
        .allSatisfy(
            (key, text) ->
                assertThat(text.isBlank())
                    .as(key)
                    .isEqualTo(english.getOrDefault(key, "").isBlank()));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void apostrophesAreTypographicBecauseTheStraightOneQuotes(Path bundle) throws IOException {
    assertThat(read(bundle))
        .allSatisfy((key, text) -> assertThat(text).as(key).doesNotContain("'"));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyPatternCanBeRead(Path bundle) throws IOException {
    assertThat(read(bundle))
        .allSatisfy(
            (key, text) ->
                assertThatNoException()
                    .as(key)
                    .isThrownBy(
                        () -> {
                          if (TIME_KEY.matcher(key).matches()) {
                            DateTimeFormatter.ofPattern(text, Locale.ROOT);
                          } else {
                            MessageFormat format = new MessageFormat(text, Locale.ROOT);
                            for (int number = 0; number <= 2; number++) {
                              format.format(new Object[] {number, number, number, number});
                            }
                          }
                        }));
  }

  @Test
  void everyEnglishTextIsUsed() throws IOException {
    String code = code(SOURCES);
    Set<String> literals = found(LITERAL, code);
    Set<String> beginnings = found(BEGINNING, code);
    Set<String> endings = found(ENDING, code);
    assertThat(read(ENGLISH).keySet())
        .filteredOn(key -> !literals.contains(key))
        .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
        .filteredOn(
            key ->
                endings.stream()
                    .filter(key::endsWith)
                    .map(ending -> key.substring(0, key.length() - ending.length()))
                    .noneMatch(literals::contains))
        .isEmpty();
  }

  @Test
  void noSentenceStandsInTheCodeOfTheScreens() throws IOException {
    assertThat(found(SHOWN, code(SOURCES.resolve("ui")))).isEmpty();
  }

  private static Set<String> places(String text) {
    return found(PLACE, text);
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String code(Path folder) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
        files.add(Files.readString(file));
      }
    }
    return String.join("\n", files);
  }

  private static Map<String, String> read(Path bundle) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(bundle)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> byKey = new TreeMap<>();
    texts.stringPropertyNames().forEach(key -> byKey.put(key, texts.getProperty(key)));
    return byKey;
  }
}

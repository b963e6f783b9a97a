package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTest {

  private static final DialerAddress ADDRESS = DialerAddress.parse("https://dialer.example.net/");

  /// What other packages say of their own troubles.
  private static final Pattern OTHERS =
      Pattern.compile("problem\\.(?:history-|action-|doctor-|report-|alert\\.|rules\\.|notify)");

  /// The details that stand in the code, up to the figure that is added to them.
  private static final Pattern DETAIL =
      Pattern.compile("(?:[gG]arbled|Overloaded|NotVicidial)\\(\\s*\"([^\"]+)\"");

  /// The command line speaks from the code and a screen from its texts: the same English.
  @Test
  void theScreensEnglishIsTheCodes() {
    Map<String, String> inCode =
        Stream.concat(
                Stream.of(Phrase.values()).map(it -> Map.entry(it.code(), it.pattern())),
                Stream.of(Detail.values()).map(it -> Map.entry(it.code(), it.pattern())))
            .collect(Collectors.toMap(it -> "problem." + it.getKey(), Map.Entry::getValue));
    ResourceBundle texts = ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT);
    Map<String, String> onScreens =
        texts.keySet().stream()
            .filter(key -> key.startsWith("problem."))
            .filter(key -> !OTHERS.matcher(key).lookingAt())
            .collect(
                Collectors.toMap(key -> key, key -> texts.getString(key).replaceAll("[‘’]", "'")));
    assertThat(onScreens).isEqualTo(inCode);
  }

  @Test
  void aProblemCarriesWhatItsSentencesWereMadeOf() {
    assertThat(
            Problems.of(
                "campaigns_list",
                new ApiFailure.Garbled("3 cells where the header has 12", 2),
                ADDRESS))
        .isEqualTo(
            new Problem(
                "campaigns_list",
                Problem.Kind.GARBLED,
                Sentence.of(
                    "garbled-line",
                    "{0} cannot be read: {1}, line {2}.",
                    Sentence.of("answer-to", "The answer to {0}", "campaigns_list"),
                    Sentence.of("detail.cells", "{0} cells where the header has {1}", 3, 12),
                    2),
                Sentence.of(
                    "garbled-hint",
                    "If it stays so, tell the makers of Andon the dialer's build.")));
  }

  @Test
  void theDialersOwnWordsStayAsTheyAre() {
    assertThat(
            Problems.of("campaign_stats", new ApiFailure.Rejected("NO {0} HERE"), ADDRESS)
                .what()
                .arguments())
        .containsExactly(Sentence.plain("campaign_stats"), Sentence.plain("NO {0} HERE"));
  }

  @Test
  void everyDetailInTheCodeIsKnown() throws IOException {
    String code = "";
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/andon"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code += Files.readString(file);
      }
    }
    assertThat(DETAIL.matcher(code).results().map(match -> match.group(1)))
        .hasSizeGreaterThan(10)
        .filteredOn(
            text -> Stream.of(Detail.values()).noneMatch(known -> known.pattern().startsWith(text)))
        .isEmpty();
  }
}

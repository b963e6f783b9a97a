package dev.andon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NoticeTest {

  @Test
  void thereAreWordsForEveryFlawAndEveryOutcome() {
    Stream<String> titles =
        Arrays.stream(Notice.Flaw.values())
            .map(flaw -> flaw.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".title");
    List<String> keys =
        Stream.concat(
                titles,
                Stream.of(
                    "kept.text",
                    "kept.next",
                    "kept.newer.next",
                    "left-alone.text",
                    "left-alone.next",
                    "not-saved.title",
                    "not-saved.text",
                    "not-saved.next"))
            .map("settings.notice."::concat)
            .toList();

    assertThat(ResourceBundle.getBundle("dev.andon.ui.messages", Locale.ROOT).keySet())
        .filteredOn(key -> key.startsWith("settings.notice."))
        .containsExactlyInAnyOrderElementsOf(keys);
  }
}

package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.common.Wording.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {

  @Test
  void wordsBetweenAsterisksStandOut() {
    assertThat(Wording.parse("*4* waiting"))
        .isEqualTo(new Wording(List.of(new Span("4", true), new Span(" waiting", false))));
    assertThat(Wording.parse("last *4.2* today").plain()).isEqualTo("last 4.2 today");
  }

  @Test
  void noTextHasNoSpans() {
    assertThat(Wording.parse("")).isEqualTo(new Wording(List.of()));
    assertThat(Wording.of("", true)).isEqualTo(new Wording(List.of()));
  }
}

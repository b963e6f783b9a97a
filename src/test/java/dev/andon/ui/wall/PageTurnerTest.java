package dev.andon.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTurnerTest {

  private static final long SECOND = 1_000_000_000L;

  private final PageTurner turner = new PageTurner(Duration.ofSeconds(20));

  @Test
  void aPageStandsForItsTimeThenTheNextComes() {
    turner.replace(pages(3));

    assertThat(shownAt(0, 19, 20, 39, 40, 60)).containsExactly(0, 0, 1, 1, 2, 0);
  }

  @Test
  void urgentPagesComeFirstInEachRound() {
    List<ShownPage> pages = pages(4);
    turner.replace(pages);
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      turner.tick(i * 20L * SECOND, page -> page.equals(pages.get(2)));
      shown.add(turner.current());
    }

    assertThat(shown).containsExactly(0, 1, 3, 2, 0, 1);
  }

  @Test
  void goingToAPageStartsItsTimeAnew() {
    turner.replace(pages(3));
    assertThat(shownAt(0, 15)).containsExactly(0, 0);
    turner.goTo(1);
    assertThat(shownAt(16, 35, 36)).containsExactly(1, 1, 2);
  }

  @Test
  void aPageThatIsGoneGivesItsPlaceToTheLastOne() {
    turner.replace(pages(3));
    turner.goTo(2);
    turner.replace(pages(1));

    assertThat(turner.current()).isZero();
  }

  @Test
  void aListPageStaysShownWhenCampaignsComeBeforeIt() {
    turner.replace(pages(2));
    turner.goTo(1);
    turner.replace(
        List.of(
            new ShownPage.Campaigns(List.of()),
            new ShownPage.Attention(0, 1),
            new ShownPage.Attention(1, 2)));

    assertThat(turner.current()).isEqualTo(2);
  }

  private List<Integer> shownAt(int... seconds) {
    List<Integer> shown = new ArrayList<>();
    for (int second : seconds) {
      turner.tick(second * SECOND, _ -> false);
      shown.add(turner.current());
    }
    return shown;
  }

  /// Pages that differ in what they show, so that a test can name one.
  private static List<ShownPage> pages(int count) {
    List<ShownPage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(new ShownPage.Attention(i, i + 1));
    }
    return pages;
  }
}

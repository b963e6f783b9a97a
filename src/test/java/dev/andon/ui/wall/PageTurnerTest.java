package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import dev.andon.ui.floor.TileSlot;
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
  void aPageWithAStopComesFirstAndAgainEveryOtherTurn() {
    List<ShownPage> pages = new ArrayList<>(pages(4));
    pages.set(2, stop("SOLAR"));
    turner.replace(pages);

    assertThat(shownAt(0, 20, 40, 60, 80, 100, 120)).containsExactly(0, 2, 1, 2, 3, 2, 0);
  }

  @Test
  void severalStopsTakeTheirTurnsInTurn() {
    List<ShownPage> pages = new ArrayList<>(pages(3));
    pages.set(0, stop("A"));
    pages.set(2, stop("B"));
    turner.replace(pages);

    assertThat(shownAt(0, 20, 40, 60, 80)).containsExactly(0, 1, 2, 1, 0);
  }

  @Test
  void whereEveryPageHasAStopTheyJustTurn() {
    turner.replace(List.of(stop("A"), stop("B"), stop("C")));

    assertThat(shownAt(0, 20, 40, 60)).containsExactly(0, 1, 2, 0);
  }

  @Test
  void aHeldPageStandsForFiveMinutesThenTheNextComes() {
    turner.replace(pages(3));
    assertThat(shownAt(0, 10)).containsExactly(0, 0);
    turner.hold();

    assertThat(shownAt(30, 309, 310, 329, 330)).containsExactly(0, 0, 0, 0, 1);
    assertThat(turner.isHeld()).isFalse();
  }

  @Test
  void aPageThatIsLetGoStandsForItsTimeOnceMore() {
    turner.replace(pages(3));
    turner.tick(0);
    turner.hold();
    turner.tick(100 * SECOND);
    turner.release();

    assertThat(shownAt(119, 120)).containsExactly(0, 1);
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
            new ShownPage.Attention(0, 1, false),
            new ShownPage.Attention(1, 2, false)));

    assertThat(turner.current()).isEqualTo(2);
  }

  private List<Integer> shownAt(int... seconds) {
    List<Integer> shown = new ArrayList<>();
    for (int second : seconds) {
      turner.tick(second * SECOND);
      shown.add(turner.current());
    }
    return shown;
  }

  private static ShownPage stop(String id) {
    FloorViewModel floor = Floors.floor();
    floor.show(
        Floors.live(
            Floors.snapshot(NOW, List.of(Floors.campaign(id, id, NOW).counts(36, 1033).build()))),
        NOW);
    return new ShownPage.Campaigns(
        floor.campaigns().stream().<TileSlot>map(TileSlot.Known::new).toList());
  }

  /// Pages that differ in what they show, so that a test can name one.
  private static List<ShownPage> pages(int count) {
    List<ShownPage> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(new ShownPage.Attention(i, i + 1, false));
    }
    return pages;
  }
}

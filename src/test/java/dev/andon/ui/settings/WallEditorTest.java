package dev.andon.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.WallPage;
import dev.andon.config.WallPage.Attention;
import dev.andon.config.WallPage.Campaigns;
import dev.andon.config.WallPage.Goals;
import dev.andon.ui.settings.WallEditor.Step;
import dev.andon.ui.settings.WallEditor.Told;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallEditorTest {

  private static final List<String> LISTED = List.of("A", "B", "C", "D", "E");
  private static final WallPage ALL = new Campaigns(List.of());

  private static Campaigns list(String ids) {
    return new Campaigns(List.of(ids.split("")));
  }

  private static WallEditor editor(WallPage... pages) {
    return new WallEditor(List.of(pages), LISTED);
  }

  private static Step step(WallEditor editor, int page, String tile, Told told) {
    return new Step(editor, page, tile.isEmpty() ? Optional.empty() : Optional.of(tile), told);
  }

  @Test
  void aScreenThatNobodyChoseForHasTheUsualPages() {
    assertThat(WallEditor.of(List.of(), LISTED, true).pages())
        .containsExactly(ALL, new Attention(), new Goals());
    assertThat(WallEditor.of(List.of(), LISTED, false).pages())
        .containsExactly(ALL, new Attention());
    assertThat(WallEditor.of(List.of(list("B")), LISTED, true).pages()).containsExactly(list("B"));
  }

  @Test
  void aPageWithAllCampaignsShowsThemInTheDialersOrder() {
    assertThat(editor(ALL).tiles(0)).isEqualTo(LISTED);
    assertThat(editor(list("CA")).tiles(0)).containsExactly("C", "A");
    assertThat(editor(new Attention()).tiles(0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          A, 0, ABCD
          A, 1, ABCD
          A, 2, BACD
          A, 4, BCDA
          A, 99, BCDA
          D, 0, DABC
          D, -1, DABC
          D, 3, ABCD
          C, 1, ACBD
          X, 1, ABCD
          """)
  void aTileGoesBeforeTheOneAtItsPlace(String tile, int index, String after) {
    assertThat(editor(list("ABCD")).move(0, tile, index))
        .isEqualTo(step(editor(list(after)), 0, tile, Told.NOTHING));
  }

  @Test
  void movingATileOfAllCampaignsMakesThemAListAndSaysSo() {
    assertThat(editor(ALL).move(0, "E", 0))
        .isEqualTo(step(editor(list("EABCD")), 0, "E", Told.NOW_A_LIST));
  }

  @Test
  void aTileThatStaysWhereItIsLeavesAllCampaignsAsTheyAre() {
    assertThat(editor(ALL).move(0, "C", 2)).isEqualTo(step(editor(ALL), 0, "C", Told.NOTHING));
    assertThat(editor(ALL).move(0, "C", 3)).isEqualTo(step(editor(ALL), 0, "C", Told.NOTHING));
  }

  @Test
  void aTileGoesToAPlaceOnAnotherPage() {
    assertThat(editor(list("AB"), list("CD")).moveToPage(0, "A", 1, 1))
        .isEqualTo(step(editor(list("B"), list("CAD")), 1, "A", Told.NOTHING));
  }

  @Test
  void aTileThatTheOtherPageHasAlreadyIsThereOnce() {
    assertThat(editor(list("AB"), list("CAD")).moveToPage(0, "A", 1, 3))
        .isEqualTo(step(editor(list("B"), list("CDA")), 1, "A", Told.NOTHING));
    assertThat(editor(list("AB"), list("CAD")).moveToPage(0, "A", 1, 0))
        .isEqualTo(step(editor(list("B"), list("ACD")), 1, "A", Told.NOTHING));
  }

  @Test
  void aTileThatLeavesAllCampaignsMakesTheRestAList() {
    assertThat(editor(ALL, list("C")).moveToPage(0, "A", 1, 1))
        .isEqualTo(step(editor(list("BCDE"), list("CA")), 1, "A", Told.NOW_A_LIST));
  }

  @Test
  void aPageThatLosesItsLastTileToAnotherGoes() {
    assertThat(editor(list("A"), list("CD")).moveToPage(0, "A", 1, 2))
        .isEqualTo(step(editor(list("CDA")), 0, "A", Told.PAGE_WENT));
    assertThat(editor(list("A"), list("CD"), new Goals()).moveToPage(0, "A", 1, 2))
        .isEqualTo(step(editor(list("CDA"), new Goals()), 0, "A", Told.PAGE_WENT));
    assertThat(editor(list("CD"), new Goals(), list("A")).moveToPage(2, "A", 0, 0))
        .isEqualTo(step(editor(list("ACD"), new Goals()), 0, "A", Told.PAGE_WENT));
  }

  @Test
  void allCampaignsStayAllWhereATileIsOnlyPutAmongThem() {
    assertThat(editor(list("AB"), ALL).moveToPage(0, "A", 1, 5))
        .isEqualTo(step(editor(list("B"), ALL), 1, "A", Told.NOTHING));
  }

  @Test
  void aPlaceAmongAllCampaignsMakesThemAList() {
    assertThat(editor(list("EB"), ALL).moveToPage(0, "E", 1, 0))
        .isEqualTo(step(editor(list("B"), list("EABCD")), 1, "E", Told.NOW_A_LIST));
  }

  @Test
  void aTileCannotGoWhereNoTilesAre() {
    WallEditor editor = editor(list("AB"), new Attention());
    assertThat(editor.moveToPage(0, "A", 1, 0)).isEqualTo(step(editor, 0, "A", Told.NOTHING));
    assertThat(editor.add("C", 1, 0)).isEqualTo(step(editor, 1, "", Told.NOTHING));
    assertThat(editor.moveToPage(0, "E", 0, 0)).isEqualTo(step(editor, 0, "E", Told.NOTHING));
  }

  @Test
  void theNeighbourIsTheNextPageWithTiles() {
    WallEditor editor = editor(list("AB"), new Attention(), list("C"));
    assertThat(editor.moveToNeighbour(0, "A", 1))
        .isEqualTo(step(editor(list("B"), new Attention(), list("CA")), 2, "A", Told.NOTHING));
    assertThat(editor.moveToNeighbour(2, "C", -1))
        .isEqualTo(step(editor(list("ABC"), new Attention()), 0, "C", Told.PAGE_WENT));
    assertThat(editor.moveToNeighbour(0, "A", -1)).isEqualTo(step(editor, 0, "A", Told.NOTHING));
  }

  @Test
  void thePoolHoldsWhatStandsInNoList() {
    assertThat(editor(list("CA"), new Goals()).pool(0)).containsExactly("B", "D", "E");
    assertThat(editor(list("CA"), ALL).pool(0)).containsExactly("B", "D", "E");
    assertThat(editor(list("CA"), ALL).pool(1)).isEmpty();
  }

  @Test
  void aCampaignFromThePoolGoesToItsPlace() {
    assertThat(editor(list("CA")).add("D", 0, 1))
        .isEqualTo(step(editor(list("CDA")), 0, "D", Told.NOTHING));
    assertThat(editor(list("CA")).add("A", 0, 0))
        .isEqualTo(step(editor(list("AC")), 0, "A", Told.NOTHING));
  }

  @Test
  void aTileTakenOffLeavesTheNextOneInHand() {
    assertThat(editor(list("ABC")).remove(0, "B"))
        .isEqualTo(step(editor(list("AC")), 0, "C", Told.NOTHING));
    assertThat(editor(list("ABC")).remove(0, "C"))
        .isEqualTo(step(editor(list("AB")), 0, "B", Told.NOTHING));
    assertThat(editor(ALL).remove(0, "A"))
        .isEqualTo(step(editor(list("BCDE")), 0, "B", Told.NOW_A_LIST));
    assertThat(editor(list("A")).remove(0, "X"))
        .isEqualTo(step(editor(list("A")), 0, "", Told.NOTHING));
  }

  @Test
  void theLastTileTakesItsPageAlongUnlessThatIsTheOnlyOne() {
    assertThat(editor(new Goals(), list("A")).remove(1, "A"))
        .isEqualTo(step(editor(new Goals()), 0, "", Told.PAGE_WENT));
    assertThat(editor(list("A")).remove(0, "A"))
        .isEqualTo(step(editor(list("A")), 0, "A", Told.LAST_TILE));
  }

  @Test
  void aCampaignThatIsNotListedCanBeTakenOffAndIsNotInThePool() {
    assertThat(editor(list("AX")).remove(0, "X").editor()).isEqualTo(editor(list("A")));
    assertThat(editor(list("A")).pool(0)).containsExactly("B", "C", "D", "E");
  }

  @Test
  void pagesAreAddedAfterTheOneShownAndDuplicated() {
    assertThat(editor(ALL, new Goals()).addPage(new Attention(), 0))
        .isEqualTo(step(editor(ALL, new Attention(), new Goals()), 1, "", Told.NOTHING));
    assertThat(editor(list("AB"), new Goals()).duplicate(0))
        .isEqualTo(step(editor(list("AB"), list("AB"), new Goals()), 1, "", Told.NOTHING));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0, 0, ABC, 0
          0, 1, ABC, 0
          0, 2, BAC, 1
          0, 3, BCA, 2
          2, 0, CAB, 0
          2, 99, ABC, 2
          1, -5, BAC, 0
          """)
  void aPageGoesBeforeTheOneAtItsPlace(int from, int index, String after, int page) {
    List<WallPage> pages =
        after.chars().mapToObj(id -> (WallPage) list(Character.toString(id))).toList();
    assertThat(editor(list("A"), list("B"), list("C")).movePage(from, index))
        .isEqualTo(step(new WallEditor(pages, LISTED), page, "", Told.NOTHING));
  }

  @Test
  void theOnlyPageCannotBeRemoved() {
    assertThat(editor(ALL, new Goals()).removePage(1))
        .isEqualTo(step(editor(ALL), 0, "", Told.NOTHING));
    assertThat(editor(ALL).removePage(0)).isEqualTo(step(editor(ALL), 0, "", Told.LAST_PAGE));
  }

  @Test
  void aTileDroppedBesideThePagesMakesAPageOfItsOwn() {
    assertThat(editor(list("AB"), new Goals()).addPageWith("A", Optional.of(0)))
        .isEqualTo(step(editor(list("B"), new Goals(), list("A")), 2, "A", Told.NOTHING));
    assertThat(editor(list("AB")).addPageWith("C", Optional.empty()))
        .isEqualTo(step(editor(list("AB"), list("C")), 1, "C", Told.NOTHING));
    assertThat(editor(ALL).addPageWith("C", Optional.of(0)))
        .isEqualTo(step(editor(list("ABDE"), list("C")), 1, "C", Told.NOW_A_LIST));
    assertThat(editor(list("A"), new Goals()).addPageWith("A", Optional.of(0)))
        .isEqualTo(step(editor(new Goals(), list("A")), 1, "A", Told.PAGE_WENT));
  }

  @Test
  void aListCanShowAllCampaignsAgain() {
    assertThat(editor(list("A")).showAll(0)).isEqualTo(step(editor(ALL), 0, "", Told.NOTHING));
  }

  @Test
  void noStepLeavesAListEmptyOrAWallWithoutAPage() {
    for (WallEditor start :
        List.of(editor(ALL), editor(list("A")), editor(list("A"), ALL), editor(list("AB")))) {
      for (int page = 0; page < start.pages().size(); page++) {
        WallEditor now = start;
        for (String id : LISTED) {
          int shown = Math.min(page, now.pages().size() - 1);
          WallEditor before = now;
          now = now.remove(shown, id).editor();
          assertThat(now.pages()).isNotEmpty();
          if (!before.isAll(shown)) {
            assertThat(now.pages().stream().filter(ALL::equals).count())
                .isLessThanOrEqualTo(before.pages().stream().filter(ALL::equals).count());
          }
        }
      }
    }
  }

  @Test
  void twoHundredCampaignsAreMovedFromEndToEnd() {
    List<String> many = IntStream.range(0, 200).mapToObj(Integer::toString).toList();
    WallEditor moved = new WallEditor(List.of(ALL), many).move(0, "199", 0).editor();
    assertThat(moved.tiles(0)).hasSize(200).startsWith("199", "0").endsWith("197", "198");
  }
}

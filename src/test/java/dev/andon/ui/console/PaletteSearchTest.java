package dev.andon.ui.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {

  private static PaletteItem item(String title) {
    return PaletteItem.of("Campaign", title, "", "", () -> {});
  }

  private static List<String> found(String typed, PaletteItem... items) {
    return new PaletteSearch(List.of(items))
        .best(typed, 10).stream().map(PaletteItem::title).toList();
  }

  private static List<String> found(String typed, String... titles) {
    return found(typed, Stream.of(titles).map(PaletteSearchTest::item).toArray(PaletteItem[]::new));
  }

  @Test
  void aBeginningGoesBeforeAWordBeforeLettersInsideBeforeLettersWithGaps() {
    assertThat(found("so", "Silver Oak", "Mason", "Pause Solar", "Solar North", "Retention"))
        .containsExactly("Solar North", "Pause Solar", "Mason", "Silver Oak");
  }

  @Test
  void caseAccentsAndNarrowSpacesMakeNoDifference() {
    assertThat(found("zoe mu", "Zoë Müller", "Zoe\u202fMurray")).hasSize(2);
    assertThat(found("MÜLLER", "Zoe Muller")).containsExactly("Zoe Muller");
    assertThat(found("lodz", "Łódź")).isEmpty();
    assertThat(found("łodz", "Łódź")).containsExactly("Łódź");
  }

  @Test
  void everyWordMustBeFound() {
    assertThat(found("pause north", "Pause Solar North", "Solar North", "Pause Retention"))
        .containsExactly("Pause Solar North");
  }

  @Test
  void anIdFindsButANameComesFirst() {
    assertThat(found("sol", item("Northern light").foundBy("SOLAR"), item("Solar"), item("Consol")))
        .containsExactly("Solar", "Northern light", "Consol");
  }

  @Test
  void withoutLettersTheFirstOfAllAreShown() {
    assertThat(new PaletteSearch(List.of(item("B"), item("A"), item("C"))).best("  ", 2))
        .extracting(PaletteItem::title)
        .containsExactly("B", "A");
  }

  @Test
  void aNameOfSignsAndALetterBeyondTheBasicPlaneDoNoHarm() {
    assertThat(found("🚀", "🚀 Rocket", "Other")).containsExactly("🚀 Rocket");
    assertThat(found("%", "Solar")).isEmpty();
  }

  @Test
  void oneAgentOfTwoThousandIsFoundByPartsOfNames() {
    List<PaletteItem> floor = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      floor.add(item("Campaign number " + i).foundBy("CAMP" + i));
    }
    for (int i = 0; i < 2000; i++) {
      floor.add(item("Añna-María Pérez " + i).foundBy(Integer.toString(6000 + i), "TEAM_B"));
    }

    assertThat(new PaletteSearch(floor).best("mar 1999", 50))
        .extracting(PaletteItem::title)
        .containsExactly("Añna-María Pérez 1999");
  }
}

package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.console.CampaignsViewModel.Filter;
import dev.andon.ui.console.CampaignsViewModel.Totals;
import dev.andon.ui.floor.CampaignViewModel;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignsViewModelTest {

  @Test
  void theWorstStateComesFirstAndThenTheSmallestBudget() {
    assertThat(names(sorted(floor())))
        .containsExactly(
            "Deep stop",
            "Stop",
            "Watch",
            "Paused",
            "Few left",
            "Many left",
            "Too few",
            "No calls",
            "No counts");
  }

  @Test
  void aLostFeedDoesNotTurnTheTableUpsideDown() {
    FloorViewModel floor = floor();
    List<String> live = names(sorted(floor));
    floor.show(Floors.stale(snapshot(), NOW.plusSeconds(300)), NOW.plusSeconds(300));

    assertThat(floor.campaigns()).allMatch(each -> each.state().name().equals("STALE"));
    assertThat(names(sorted(floor))).isEqualTo(live);
    assertThat(Filter.NEEDS_ACTION.words(floor.campaigns())).isEqualTo("Needs action 3");
  }

  @Test
  void filtersCountWhatTheyShow() {
    List<CampaignViewModel> campaigns = floor().campaigns();

    assertThat(Arrays.stream(Filter.values()).map(each -> each.words(campaigns)))
        .containsExactly("All 9", "Needs action 3", "Dialing 8", "Paused 1");
  }

  @Test
  void filtersCountNothingWhileThereAreNoNumbers() {
    assertThat(Filter.NEEDS_ACTION.unknown()).isEqualTo("Needs action –");
  }

  @Test
  void aCampaignThatIsNotListedAnyMoreStandsLastAndCountsNowhere() {
    FloorViewModel floor = floor();
    floor.show(
        Floors.live(
            Floors.snapshot(
                NOW.plusSeconds(30),
                List.of(campaign("OK", "Many left", NOW).counts(9, 742).build()))),
        NOW.plusSeconds(30));

    List<CampaignViewModel> rows = sorted(floor);
    assertThat(rows.getFirst().content().name()).isEqualTo("Many left");
    assertThat(Filter.NEEDS_ACTION.words(rows)).isEqualTo("Needs action 0");
    assertThat(CampaignsViewModel.totals(rows).counts()).isEqualTo("9 of 742");
  }

  @ParameterizedTest
  @CsvSource({"deep,1", "Few,2", "NOCOUNT,1", "zzz,0", "'',9"})
  void textFindsNamesAndIds(String text, int found) {
    assertThat(floor().campaigns().stream().filter(each -> CampaignsViewModel.matches(each, text)))
        .hasSize(found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          36;1033;167 clean to recover;3.5 %
          29;1000;1 drop left;2.9 %
          30;1012;no drops left;2.96 %
          1;31;too few calls;–
          0;0;no answers today;–
          """)
  void theBudgetIsSaidInWords(int drops, int answers, String budget, String percent) {
    CampaignViewModel row = row(campaign("A", "A", NOW).counts(drops, answers).build());

    assertThat(CampaignsViewModel.budget(row)).isEqualTo(budget);
    assertThat(CampaignsViewModel.percentWords(row)).isEqualTo(percent.replace(' ', '\u202f'));
  }

  @Test
  void theDialersOwnFigureStandsWhereThereAreNoCounts() {
    CampaignViewModel row = row(campaign("A", "A", NOW).server(1.7).build());

    assertThat(CampaignsViewModel.percentWords(row)).isEqualTo("1.7\u202f%");
    assertThat(CampaignsViewModel.budget(row)).isEqualTo("no counts");
  }

  @Test
  void totalsPoolCountsAndSayWhatIsMissing() {
    FloorViewModel floor = Floors.floor();
    floor.show(
        Floors.live(
            Floors.snapshot(
                NOW,
                List.of(
                    campaign("A", "A", NOW).counts(10, 100).agents(1, 2, 3).waiting(4).build(),
                    campaign("B", "B", NOW).counts(0, 900).agents(1, 0, 0).build()))),
        NOW);

    assertThat(CampaignsViewModel.totals(floor.campaigns()))
        .isEqualTo(
            new Totals(
                "Floor, 2 campaigns",
                Optional.of(new AgentCounts(7, 2, 2, 3, 0, 0, 0, 0)),
                "≥ 4",
                "3\u202f500",
                "10 of 1\u202f000",
                "1.0\u202f%"));
  }

  @Test
  void totalsOfNothingAreNotZero() {
    assertThat(CampaignsViewModel.totals(List.of(row(campaign("A", "A", NOW).build()))))
        .isEqualTo(new Totals("Floor, 1 campaign", Optional.empty(), "–", "–", "–", "–"));
  }

  private static CampaignViewModel row(Campaign campaign) {
    FloorViewModel floor = Floors.floor();
    floor.show(Floors.live(Floors.snapshot(NOW, List.of(campaign))), NOW);
    return floor.campaigns().getFirst();
  }

  private static FloorViewModel floor() {
    FloorViewModel floor = Floors.floor();
    floor.show(Floors.live(snapshot()), NOW);
    return floor;
  }

  private static FloorSnapshot snapshot() {
    return Floors.snapshot(
        NOW,
        List.of(
            campaign("OK", "Many left", NOW).counts(9, 742).build(),
            campaign("FEW", "Too few", NOW).counts(1, 31).build(),
            campaign("NOCOUNT", "No counts", NOW).build(),
            campaign("STOP", "Stop", NOW).counts(36, 1033).build(),
            campaign("OK2", "Few left", NOW).counts(27, 1003).build(),
            campaign("PAUSE", "Paused", NOW).counts(60, 1033).paused().build(),
            campaign("NONE", "No calls", NOW).counts(0, 0).build(),
            campaign("STOP2", "Deep stop", NOW).counts(50, 1033).build(),
            campaign("WATCH", "Watch", NOW).counts(29, 1000).build()));
  }

  private static List<CampaignViewModel> sorted(FloorViewModel floor) {
    return floor.campaigns().stream().sorted(CampaignsViewModel.USUAL_ORDER).toList();
  }

  private static List<String> names(List<CampaignViewModel> rows) {
    return rows.stream().map(row -> row.content().name()).toList();
  }
}

package dev.andon.ui.wall;

import static dev.andon.ui.floor.Floors.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.config.Goal;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class GoalContentTest {

  private static final Goal SALES =
      new Goal("Sales", List.of("SALE", "UP"), 120, LocalTime.of(16, 0));

  private final FloorViewModel floor = Floors.floor();
  private final WallViewModel wall = new WallViewModel(floor, WallSettings.DEFAULT.withGoal(SALES));

  @Test
  void beforeAnHourWasSeenNoPaceAndNoConnectRateAreKnown() {
    show(NOW, campaign("A", NOW, 500, 100, 30, 11));

    assertThat(content())
        .isEqualTo(
            new GoalContent(
                "Sales today",
                "41",
                "of 120",
                41 / 120.0,
                List.of("pace known after an hour", "pace not known yet"),
                List.of("15 an hour until 16:00", "15 an hour"),
                "–",
                List.of("known after an hour", "not known yet")));
  }

  @Test
  void afterAnHourPaceAndConnectRateAreThoseOfThatHour() {
    for (int minute = -60; minute <= 0; minute++) {
      Instant at = NOW.plusSeconds(60L * minute);
      show(
          at,
          campaign(
              "A", at, 500 + 5 * (60 + minute), 100 + 2 * (60 + minute), 20, (60 + minute) / 3),
          campaign("B", at, 1000, 10, 1, 0));
    }

    assertThat(content().number()).isEqualTo("41");
    assertThat(content().verdicts()).containsExactly("on pace, 20 last hour", "on pace");
    assertThat(content().connect()).isEqualTo("40.0");
    assertThat(content().connectCounts()).first().isEqualTo("120 of 300 calls");
  }

  @Test
  void aCampaignThatComesMakesNoHourOfCallsThatWereNotMade() {
    for (int minute = -60; minute <= 0; minute++) {
      Instant at = NOW.plusSeconds(60L * minute);
      if (minute < -30) {
        show(at, campaign("A", at, 500, 100, 20, 0));
      } else {
        show(at, campaign("A", at, 500, 100, 20, 0), campaign("B", at, 9000, 4000, 90, 0));
      }
    }

    assertThat(content().connect()).isEqualTo("–");
  }

  @Test
  void whatNoCampaignTellsIsADashAndWhatSomeTellIsAtLeast() {
    show(NOW, Floors.campaign("A", "A", NOW).counts(1, 100).build());
    assertThat(content().number()).isEqualTo("–");
    assertThat(content().verdicts()).first().isEqualTo("outcomes are not told");
    assertThat(content().needs()).isEmpty();

    Instant later = NOW.plusSeconds(30);
    show(
        later,
        Floors.campaign("A", "A", later).counts(1, 100).build(),
        campaign("B", later, 10, 9, 7, 0));
    assertThat(content().number()).isEqualTo("≥ 7");
  }

  @Test
  void anOutcomeThatNobodyHadYetIsZero() {
    show(NOW, campaign("A", NOW, 500, 100, 0, 0));

    assertThat(content().number()).isEqualTo("0");
  }

  @Test
  void aReachedGoalNeedsNothingMore() {
    show(NOW, campaign("A", NOW, 500, 200, 130, 0));

    assertThat(content().verdicts()).containsExactly("reached");
    assertThat(content().needs()).containsExactly("by 16:00", "");
    assertThat(content().share()).isEqualTo(1);
  }

  @Test
  void afterItsTimeAGoalIsShortOfWhatIsMissing() {
    Instant evening = NOW.plus(Duration.ofHours(6));
    show(evening, campaign("A", evening, 500, 200, 100, 0));

    assertThat(content().verdicts()).first().isEqualTo("20 short, the time is over");
  }

  private GoalContent content() {
    return wall.goalProperty().get().orElseThrow();
  }

  private void show(Instant at, Campaign... campaigns) {
    floor.show(Floors.live(Floors.snapshot(at, List.of(campaigns))), at);
  }

  private static Campaign campaign(
      String id, Instant at, int calls, int answers, int sales, int upsales) {
    return new Campaign(
        id,
        Optional.of(id),
        Optional.of(true),
        Optional.empty(),
        OptionalDouble.empty(),
        Optional.of(
            new CallCounts(
                OptionalInt.of(calls),
                OptionalInt.of(answers),
                OptionalInt.of(1),
                OptionalInt.of(0),
                Optional.of(new TreeMap<>(Map.of("SALE", sales, "UP", upsales, "NI", 40))),
                Optional.empty(),
                at)),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}

package dev.andon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.compliance.DayCounts;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Ledger;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FloorWatchTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static Floor follow(FloorWatch watch, Instant at, int drops, int answers) {
    return watch.follow(
        new TestFloor(at).day("SOLAR", drops, answers).build().snapshot(), _ -> Optional.empty());
  }

  @Test
  void anHourOfPollsGivesTheLastHourAndThePace() {
    FloorWatch watch = new FloorWatch(Regimes.DEFAULT, TestFloor.INTERVAL);
    Instant at = TestFloor.NOON;
    Floor floor = follow(watch, at, 0, 0);
    assertThat(floor.clocks("SOLAR").callsPerMinute()).isEmpty();
    for (int poll = 1; poll <= 120; poll++) {
      at = at.plusSeconds(30);
      floor = follow(watch, at, poll / 10, poll * 2);
    }

    assertThat(floor.clocks("SOLAR").lastHour()).contains(new DropFigures(12, 240));
    assertThat(floor.clocks("SOLAR").callsPerMinute()).isEqualTo(OptionalDouble.of(16));
    assertThat(floor.clocks("SOLAR").sameCallsSince()).contains(at);
    Instant last = at;
    floor = follow(watch, at.plusSeconds(30), 12, 240);
    assertThat(floor.clocks("SOLAR").sameCallsSince()).contains(last);
  }

  @Test
  void whatTheDialerSaysOfTodayReplacesWhatTheLedgerKnew() {
    Ledger ledger =
        Ledger.of(
            List.of(
                new DayCounts(TODAY.minusDays(1), 30, 1_000, 0), new DayCounts(TODAY, 1, 10, 0)));
    Floor floor =
        new FloorWatch(Regimes.DEFAULT, TestFloor.INTERVAL)
            .follow(
                new TestFloor(TestFloor.NOON).day("SOLAR", 20, 500).build().snapshot(),
                _ -> Optional.of(ledger));

    assertThat(floor.clocks("SOLAR").thirtyDays().orElseThrow().figures())
        .isEqualTo(new DropFigures(50, 1_500));
    assertThat(floor.clocks("SOLAR").thirtyDays().orElseThrow().daysKnown()).isEqualTo(2);
  }

  @Test
  void aTelemarketersMonthIsThatOfAllItsCampaigns() {
    Ledger ledger = Ledger.of(List.of(new DayCounts(TODAY.minusDays(1), 30, 1_000, 0)));
    Floor floor =
        new FloorWatch(
                new Regimes(Regime.US, Map.of("A", Regime.CANADA, "B", Regime.CANADA)),
                TestFloor.INTERVAL)
            .follow(
                new TestFloor(TestFloor.NOON)
                    .day("A", 1, 100)
                    .day("B", 2, 200)
                    .day("C", 3, 300)
                    .build()
                    .snapshot(),
                _ -> Optional.of(ledger));

    assertThat(floor.clocks("A").month().orElseThrow().figures())
        .isEqualTo(new DropFigures(63, 2_300));
    assertThat(floor.clocks("C").month().orElseThrow().figures())
        .isEqualTo(new DropFigures(33, 1_300));
  }
}

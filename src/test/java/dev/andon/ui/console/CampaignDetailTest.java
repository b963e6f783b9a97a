package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.DayAxis;
import dev.andon.ui.common.Wording;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignDetailTest {

  @Test
  void aWatchedCampaignTellsItsHourItsDayAndItsProjection() {
    CampaignDetail detail = detail(ConsoleFloors.watched(CommandDesk.closed()), "SOLARN");

    assertThat(detail.subtitle()).isEqualTo("SOLARN · RATIO 4.2 · 14 agents");
    assertThat(detail.chip()).isEqualTo(ChipState.STOP);
    assertThat(detail.danger()).isTrue();
    assertThat(detail.hour().counts()).isEqualTo("21 of 378");
    assertThat(detail.hour().budget()).isEqualTo("322 clean answers to recover");
    assertThat(detail.today().number()).isEqualTo("3.5");
    assertThat(detail.today().aside()).isEqualTo("36 drops, 3 PDROP shown apart");
    assertThat(detail.day().facts().stream().map(Wording::plain))
        .containsExactly(
            "By 16:00 4.6\u202f% at the last hour’s pace",
            "95\u202f% interval 2.5 to 4.8\u202f%", "Over the limit since 10:24");
    assertThat(detail.day().levelWords()).isEqualTo("4.2 since 09:25");
    assertThat(detail.settings())
        .containsExactly(
            new CampaignDetail.Setting("Dialing", "RATIO, level 4.2"),
            new CampaignDetail.Setting("Active", "yes"),
            new CampaignDetail.Setting("Drop limit", "3.0\u202f%"),
            new CampaignDetail.Setting("Hopper", "640, about 24 min left"));
  }

  @Test
  void theFormulaShowsTheCountsItCameFrom() {
    CampaignDetail detail = detail(ConsoleFloors.watched(CommandDesk.closed()), "SOLARN");

    assertThat(detail.day().formula())
        .contains(
            "36 ÷ 1\u202f033 = 3.485\u202f%",
            "Clean answers to recover = ⌈36 ÷ 3.0\u202f%⌉ − 1\u202f033 = 167, never below 0",
            "Read from the dialer at 10:44:00");
  }

  @Test
  void anHourThatWasNotSeenHasNoRateAndSaysFromWhenOn() {
    CampaignDetail detail = detail(campaign("A", "A", NOW).counts(36, 1033).build());

    assertThat(detail.hour().number()).isEqualTo("–");
    assertThat(detail.hour().chip()).isEmpty();
    assertThat(detail.hour().aside()).isEqualTo("known from 11:42 on");
    assertThat(detail.day().facts().getFirst().plain())
        .isEqualTo("No projection before an hour was seen");
  }

  @Test
  void whatTheDialerDoesNotTellIsNotListed() {
    Campaign bare =
        new Campaign(
            "A",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    CampaignDetail detail = detail(bare);

    assertThat(detail.settings())
        .containsExactly(new CampaignDetail.Setting("Drop limit", "3.0\u202f%"));
    assertThat(detail.today().number()).isEqualTo("–");
    assertThat(detail.calls()).isEmpty();
    assertThat(detail.loggedIn()).isEqualTo("agents are not known");
    assertThat(detail.outcomes())
        .isEqualTo(new Outcome.Breakdown(List.of(), "counts not available"));
  }

  @Test
  void oldFiguresSayWhatTheyWereAndPromiseNothing() {
    FloorViewModel floor = ConsoleFloors.watched(CommandDesk.closed());
    Instant lost = NOW.plusSeconds(360);
    floor.show(Floors.stale(ConsoleFloors.drawn(NOW), lost), lost);
    CampaignDetail detail = detail(floor, "SOLARN");

    assertThat(detail.old()).isTrue();
    assertThat(detail.danger()).isFalse();
    assertThat(detail.why()).isEqualTo("was STOP at 10:44");
    assertThat(detail.today().chip()).contains(ChipState.STALE);
    assertThat(detail.day().rate().projection()).isEmpty();
    assertThat(detail.day().facts().getFirst().plain()).isEqualTo("No projection from old figures");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T07:10:00Z,2026-11-20T07:10:00Z,07:00,15:00",
    "2026-11-20T07:10:00Z,2026-11-20T15:20:00Z,07:00,19:00",
    "2026-11-20T07:10:00Z,2026-11-20T22:40:00Z,07:00,23:00",
    "2026-11-20T22:59:00Z,2026-11-20T22:59:30Z,22:00,23:00"
  })
  void theAxisEndsAtTheDialersMidnightAtTheLatest(
      Instant first, Instant now, String from, String until) {
    DayAxis axis = DayContent.axis(first, now, ZoneOffset.ofHours(1));

    assertThat(axis)
        .isEqualTo(
            new DayAxis(
                Instant.parse("2026-11-20T" + from + ":00Z"),
                Instant.parse("2026-11-20T" + until + ":00Z"),
                ZoneOffset.ofHours(1)));
  }

  @Test
  void dropsStayHoweverFewAndOthersAreSummed() {
    Map<String, Integer> statuses = new TreeMap<>(Map.of("DROP", 2, "PDROP", 1, "XDROP", 1));
    IntStream.range(0, 20).forEach(i -> statuses.put("OWN" + i, 100 + i));

    Outcome.Breakdown outcomes = Outcome.of(calls(statuses));

    assertThat(outcomes.shown()).hasSize(12);
    assertThat(outcomes.shown().getFirst()).isEqualTo(new Outcome("OWN19", "", 119, 1, false));
    assertThat(outcomes.shown())
        .contains(
            new Outcome("DROP", "No agent free", 2, 2 / 119.0, true),
            new Outcome("PDROP", "Pre-routing drop", 1, 1 / 119.0, false),
            new Outcome("XDROP", "No agent, inbound", 1, 1 / 119.0, true));
    assertThat(outcomes.note())
        .isEqualTo("1\u202f155 other outcomes. PDROP counts as an answer, not as a drop.");
  }

  private static CallCounts calls(Map<String, Integer> statuses) {
    return new CallCounts(
        OptionalInt.of(4000),
        OptionalInt.of(1000),
        OptionalInt.of(3),
        OptionalInt.of(1),
        Optional.of(new TreeMap<>(statuses)),
        Optional.empty(),
        NOW);
  }

  private static CampaignDetail detail(Campaign campaign) {
    FloorViewModel floor = Floors.floor();
    FloorSnapshot snapshot = Floors.snapshot(NOW, List.of(campaign));
    floor.show(Floors.live(snapshot), NOW);
    return detail(floor, campaign.id());
  }

  private static CampaignDetail detail(FloorViewModel floor, String id) {
    return CampaignDetail.of(
        floor.campaign(id).orElseThrow(),
        floor.nowProperty().get().reading().orElseThrow(),
        List.copyOf(floor.desk().entries()),
        List.copyOf(floor.desk().earlier()));
  }
}

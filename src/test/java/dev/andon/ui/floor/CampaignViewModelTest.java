package dev.andon.ui.floor;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.CountTrail;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.common.DaySteps;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.common.Spark;
import dev.andon.ui.common.Wording;
import dev.andon.ui.floor.CampaignContent.Aside;
import dev.andon.ui.floor.CampaignContent.Figure;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignViewModelTest {

  private static final Duration STALE_AFTER = Duration.ofSeconds(90);

  @Test
  void showsTheWholeOfACampaignAtStop() {
    CampaignContent content =
        content(campaign("SOLAR", "Solar North", NOW).counts(36, 1033).agents(1, 8, 3).waiting(4));

    assertThat(content)
        .isEqualTo(
            new CampaignContent(
                "Solar North",
                CampaignState.STOP,
                new Figure("3.5", "%", ""),
                List.of(new Aside("", "36 of 1\u202f033"), new Aside("36", "of 1\u202f033")),
                List.of("167 clean answers to recover", "167 clean to recover"),
                Wording.parse("*1* ready"),
                Wording.parse("*8* in call"),
                Wording.parse("*3* paused"),
                Wording.parse("*4 waiting*"),
                true,
                false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          27;1003;OK;2.7;3 drops left
          9;742;OK;1.2;13 drops left
          29;1000;WATCH;2.9;1 drop left
          30;1012;WATCH;2.96;no drops left
          30;1000;STOP;3.0;no drops left
          3;60;OK;5.0;40 clean answers to recover
          1;31;TOO_FEW;1;too few calls to judge
          0;0;NO_CALLS;–;no answers today
          """)
  void saysStateNumberAndBudget(
      int drops, int answers, CampaignState state, String number, String sentence) {
    CampaignContent content = content(campaign("A", "A", NOW).counts(drops, answers));

    assertThat(content.state()).isEqualTo(state);
    assertThat(content.figure().number()).isEqualTo(number);
    assertThat(content.sentences()).startsWith(sentence);
  }

  @Test
  void whatIsNotKnownIsADashAndNeverZero() {
    CampaignContent content = content(campaign("A", "A", NOW));

    assertThat(content)
        .isEqualTo(
            new CampaignContent(
                "A",
                CampaignState.UNKNOWN,
                new Figure("–", "", ""),
                List.of(),
                List.of("counts not available"),
                Wording.parse("*–* ready"),
                Wording.parse("*–* in call"),
                Wording.parse("*–* paused"),
                Wording.parse("*–* waiting"),
                false,
                false));
  }

  @Test
  void aPercentageWithoutCountsIsShownButNotJudged() {
    CampaignContent content = content(campaign("A", "A", NOW).server(8.25));

    assertThat(content.state()).isEqualTo(CampaignState.UNKNOWN);
    assertThat(content.figure()).isEqualTo(new Figure("8.3", "%", ""));
    assertThat(content.sentences()).containsExactly("counts not available");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2.4;CHECK;dialer says 2.4_%, not 1.6
          1.63;CHECK;dialer says 1.63_%, not 1.57
          1.62;OK;16 drops left
          1.52;OK;16 drops left
          """)
  void aDialerThatCountsOtherwiseIsWorthALook(double server, CampaignState state, String text) {
    CampaignContent content = content(campaign("A", "A", NOW).counts(18, 1148).server(server));

    assertThat(content.state()).isEqualTo(state);
    assertThat(content.sentences()).startsWith(text.replace('_', '\u202f'));
  }

  @Test
  void stopOutranksADisagreement() {
    assertThat(content(campaign("A", "A", NOW).counts(36, 1033).server(1)).state())
        .isEqualTo(CampaignState.STOP);
  }

  @Test
  void aPauseAtTheDialerSaysWhenItWasFirstSeen() {
    var tile = tile(campaign("A", "A", NOW).counts(36, 1033).build(), reading(NOW));
    for (int second = 60; second <= 300; second += 60) {
      Instant now = NOW.plusSeconds(second);
      tile.show(campaign("A", "A", now).counts(36, 1033).paused().build(), reading(now));
    }

    assertThat(tile.content().state()).isEqualTo(CampaignState.PAUSED);
    assertThat(tile.content().sentences()).startsWith("paused at the dialer, seen 10:45");
  }

  @ParameterizedTest
  @CsvSource({"4,4,false", "2,1,false", "3,2,true", "3,3,false"})
  void manyWaitingStandOutFromThreeOnWhenFewerAreReady(int waiting, int ready, boolean high) {
    assertThat(content(campaign("A", "A", NOW).agents(ready, 0, 0).waiting(waiting)).waitingHigh())
        .isEqualTo(high);
  }

  @Test
  void waitingDoesNotStandOutWhereTheAgentsAreNotKnown() {
    assertThat(content(campaign("A", "A", NOW).waiting(9)).waitingHigh()).isFalse();
  }

  @Test
  void nobodyWaitingIsSaidInWords() {
    assertThat(content(campaign("A", "A", NOW).waiting(0)).waiting())
        .isEqualTo(Messages.wording("tile.none-waiting"));
  }

  @Test
  void aChangedNumberIsMarkedForOnePoll() {
    var tile = tile(campaign("A", "A", NOW).counts(9, 742).build(), reading(NOW));
    assertThat(tile.content().changed()).isFalse();
    tile.show(campaign("A", "A", NOW).counts(12, 750).build(), reading(NOW));
    assertThat(tile.content().changed()).isTrue();
    tile.show(campaign("A", "A", NOW).counts(12, 751).build(), reading(NOW));
    assertThat(tile.content().changed()).isFalse();
  }

  @Test
  void oldCountsAreStaleWhileTheFeedLives() {
    Campaign old = campaign("A", "A", NOW.minusSeconds(80)).counts(36, 1033).build();
    var tile = tile(old, reading(NOW));
    assertThat(tile.content().state()).isEqualTo(CampaignState.STOP);

    tile.age(reading(NOW, Duration.ofSeconds(11), false));

    assertThat(tile.content().state()).isEqualTo(CampaignState.STALE);
    assertThat(tile.content().sentences()).containsExactly("unchanged since 10:42");
  }

  @Test
  void aStaleFeedCoversTheStateAndNamesIt() {
    var tile = tile(campaign("A", "A", NOW).counts(36, 1033).build(), reading(NOW));
    tile.age(reading(NOW, Duration.ofSeconds(91), true));

    assertThat(tile.content().state()).isEqualTo(CampaignState.STALE);
    assertThat(tile.content().figure()).isEqualTo(new Figure("3.5", "%", ""));
    assertThat(tile.content().sentences()).containsExactly("was STOP at 10:44");
  }

  @Test
  void aCampaignThatIsNotListedAnyMoreKeepsItsLastFiguresAsOld() {
    var tile = tile(campaign("A", "A", NOW).counts(36, 1033).build(), reading(NOW));
    tile.showNotListed(reading(NOW));

    assertThat(tile.content().state()).isEqualTo(CampaignState.STALE);
    assertThat(tile.content().sentences()).containsExactly("not listed any more");
  }

  @Test
  void theTrailTakesCountsOnceHoweverManySnapshotsRepeatThem() {
    var tile = tile(campaign("A", "A", NOW).counts(1, 100).build(), reading(NOW));
    tile.show(campaign("A", "A", NOW).counts(1, 100).build(), reading(NOW.plusSeconds(30)));
    Instant later = NOW.plusSeconds(60);
    tile.show(campaign("A", "A", later).counts(2, 110).build(), reading(later));
    tile.show(campaign("A", "A", later.plusSeconds(30)).build(), reading(later.plusSeconds(30)));

    assertThat(tile.trail().newest()).contains(new CountPoint(later, new DropFigures(2, 110)));
    assertThat(tile.trail().daySoFar(ZoneOffset.UTC)).hasSize(2);
  }

  @Test
  void theSparklineHoldsTheLastHourAndTheLookOfTheDay() {
    var tile = tile(campaign("A", "A", NOW).counts(0, 0).build(), reading(NOW));
    Instant end = NOW;
    for (int poll = 1; poll <= 120; poll++) {
      end = NOW.plusSeconds(30L * poll);
      tile.show(campaign("A", "A", end).counts(poll / 2, 9 * poll).build(), reading(end));
    }

    Spark spark = tile.spark(end);
    assertThat(spark.look()).isEqualTo(RateLook.STOP);
    assertThat(spark.hours()).hasSize(CountTrail.SLOTS);
    assertThat(spark.hours().getLast()).contains(new DropFigures(60, 1080));
    assertThat(spark.hours().getFirst()).isEmpty();
  }

  @Test
  void theDayKeepsAPointForFiveMinutesAndTheNewest() {
    var tile = tile(at(NOW, 1), reading(NOW));
    for (int second = 30; second <= 330; second += 30) {
      Instant now = NOW.plusSeconds(second);
      tile.show(at(now, 1 + second / 30), reading(now));
    }

    assertThat(tile.agentsOfDay())
        .containsExactly(
            step(NOW, 1), step(NOW.plusSeconds(60), 3), step(NOW.plusSeconds(330), 12));
    assertThat(tile.levelsOfDay().getFirst()).isEqualTo(DaySteps.Step.level(NOW, Optional.of(2.5)));
  }

  @Test
  void aTimeWithoutPollsStaysUnknown() {
    var tile = tile(at(NOW, 4), reading(NOW));
    Instant seen = NOW.plusSeconds(30);
    tile.show(at(seen, 5), reading(seen));
    Instant back = NOW.plusSeconds(1800);
    tile.show(at(back, 7), reading(back));

    assertThat(tile.agentsOfDay())
        .containsExactly(step(NOW, 4), DaySteps.Step.agents(seen, Optional.empty()), step(back, 7));
  }

  @Test
  void theDialersMidnightClearsTheDay() {
    Instant evening = Instant.parse("2026-11-20T22:58:00Z");
    var tile = tile(at(evening, 4), reading(evening));
    Instant night = Instant.parse("2026-11-20T22:59:59Z");
    tile.show(at(night, 5), reading(night));
    assertThat(tile.agentsOfDay()).hasSize(2);
    Instant morning = Instant.parse("2026-11-20T23:00:00Z");
    tile.show(at(morning, 6), reading(morning));

    assertThat(tile.agentsOfDay()).containsExactly(step(morning, 6));
  }

  @Test
  void theDayNeverGrowsBeyondTwoPointsForFiveMinutes() {
    Instant midnight = Instant.parse("2026-11-19T23:00:00Z");
    var tile = tile(at(midnight, 1), reading(midnight));
    for (int second = 30; second < 24 * 3600; second += second % 300 == 0 ? 120 : 30) {
      Instant now = midnight.plusSeconds(second);
      tile.show(at(now, second % 20), reading(now));
    }

    assertThat(tile.agentsOfDay()).hasSizeBetween(288, 2 * 288 + 1);
  }

  private static Campaign at(Instant now, int inCall) {
    return campaign("A", "A", now).agents(1, inCall, 0).build();
  }

  private static DaySteps.Step step(Instant from, int inCall) {
    return DaySteps.Step.agents(
        from, Optional.of(new AgentCounts(1 + inCall, 1, inCall, 0, 0, 0, 0, 0)));
  }

  private static CampaignContent content(Floors.CampaignBuilder campaign) {
    return tile(campaign.build(), reading(NOW)).content();
  }

  private static CampaignViewModel tile(Campaign campaign, Reading reading) {
    return new CampaignViewModel(
        campaign, DropLimit.DEFAULT, CommandDesk.closed(), (_, _) -> Optional.empty(), reading);
  }

  private static Reading reading(Instant takenAt) {
    return reading(takenAt, Duration.ZERO, false);
  }

  private static Reading reading(Instant takenAt, Duration age, boolean stale) {
    FloorSnapshot snapshot = Floors.snapshot(takenAt, List.of());
    return new Reading(
        snapshot, age, stale, STALE_AFTER, DialerClock.of(snapshot.server(), ZoneOffset.UTC));
  }
}

package dev.andon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.AlertEvent.Kind;
import dev.andon.compliance.DropFigures;
import dev.andon.model.AgentState;
import dev.andon.model.LiveCalls;
import dev.andon.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The life of an alert.
class AlertEngineTest {

  /// Exactly these levels, without the gate.
  private static final Rule PLAIN =
      Rule.on(
              "drop-plain",
              Metric.DROP_THIRTY_DAYS,
              new Level(Severity.WARNING, 2.5, 2.2, 2),
              new Level(Severity.CRITICAL, 2.8, 2.7, 2),
              new Level(Severity.BREACH, 3.0, 2.9, 1))
          .withMinimum(200)
          .withAction(Rule.Action.PAUSE_CAMPAIGN, Optional.empty());

  private static final Rule DAY = Rules.DEFAULT.rule("drop-day").orElseThrow();
  private static final Rule FEED = Rules.DEFAULT.rule("feed-lost").orElseThrow();
  private static final Rule LOGIN = Rules.DEFAULT.rule("login-refused").orElseThrow();
  private static final Rule PAUSED = Rules.DEFAULT.rule("paused-too-long").orElseThrow();

  private static final AlertKey SOLAR = key(PLAIN, "SOLAR");
  private static final AlertKey LOST = AlertKey.of("feed-lost", Subject.server(TestFloor.SERVER));

  private static AlertKey key(Rule rule, String campaign) {
    return AlertKey.of(rule.id(), Subject.campaign(campaign));
  }

  private int answers = 10_000;

  /// SOLAR at this 30-day rate in hundredths of a percent, with counts that no poll had before.
  private void rate(TestFloor floor, int hundredths) {
    rate(floor, "SOLAR", hundredths);
  }

  private void rate(TestFloor floor, String campaign, int hundredths) {
    answers += 10_000;
    floor.day(campaign, 0, 0);
    floor.clocks(
        campaign,
        Optional.empty(),
        Optional.of(new DropFigures(answers / 10_000 * hundredths, answers)),
        Optional.empty());
  }

  private void poll(Played played, int... rates) {
    for (int rate : rates) {
      played.poll(floor -> rate(floor, rate));
    }
  }

  @Test
  void aWarningTakesTwoFreshSnapshotsAndABreachOne() {
    Played played = Played.warm(PLAIN);
    poll(played, 255);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.PENDING);
    poll(played, 255);
    assertThat(played.alert(SOLAR).current()).contains(Severity.WARNING);
    poll(played, 300);
    assertThat(played.alert(SOLAR).current()).contains(Severity.BREACH);

    assertThat(played.kinds(SOLAR)).containsExactly(Kind.PENDING, Kind.RAISED, Kind.WORSE);
    assertThat(played.events.get(1))
        .isEqualTo(
            new AlertEvent(
                TestFloor.NOON.plusSeconds(120),
                SOLAR,
                "SOLAR",
                Kind.RAISED,
                Optional.of(Severity.WARNING),
                Optional.of(Severity.WARNING),
                Optional.of(TestFloor.NOON.plusSeconds(120)),
                Optional.of(
                    new Measure(
                        2.55,
                        2.5,
                        Optional.of(new DropFigures(765, 30_000)),
                        OptionalDouble.empty(),
                        TestFloor.NOON.plusSeconds(120))),
                "",
                "",
                Optional.empty(),
                false));
  }

  @Test
  void aSingleHighSnapshotIsDropped() {
    Played played = Played.warm(PLAIN);
    poll(played, 255, 210);

    assertThat(played.kinds(SOLAR)).containsExactly(Kind.PENDING, Kind.DROPPED);
    assertThat(played.book.alerts()).isEmpty();
  }

  @Test
  void aSnapshotThatRepeatsTheCountsMovesNothingOn() {
    Played played = Played.warm(PLAIN);
    for (int i = 0; i < 5; i++) {
      answers = 10_000;
      poll(played, 255);
    }
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.PENDING);

    poll(played, 255);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.ACTIVE);
  }

  @Test
  void aFailedPollMovesNothingOnAndBreaksNoStreak() {
    Played played = Played.warm(PLAIN);
    poll(played, 255);
    played.fail(Problem.Kind.UNREACHABLE);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.PENDING);
    poll(played, 255);

    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.ACTIVE);
  }

  @Test
  void nothingIsAnnouncedBeforeTwoGoodSnapshots() {
    Played played = new Played(PLAIN);
    poll(played, 310);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.PENDING);
    assertThat(played.events).extracting(AlertEvent::quiet).containsExactly(true);
    assertThat(played.sounds()).isEmpty();
    poll(played, 310);

    assertThat(played.alert(SOLAR).current()).contains(Severity.BREACH);
    assertThat(played.sounds()).hasSize(1);
  }

  @Test
  void severityLatchesAtItsWorstAndTheCurrentOneStandsBesideIt() {
    Played played = Played.warm(PLAIN);
    poll(played, 310, 295);
    assertThat(played.alert(SOLAR).current()).contains(Severity.BREACH);
    poll(played, 289);
    assertThat(played.alert(SOLAR).current()).contains(Severity.CRITICAL);
    poll(played, 269);

    assertThat(played.alert(SOLAR).current()).contains(Severity.WARNING);
    assertThat(played.alert(SOLAR).highest()).contains(Severity.BREACH);
    assertThat(played.kinds(SOLAR)).containsExactly(Kind.RAISED, Kind.MILDER, Kind.MILDER);
  }

  @Test
  void itClosesWhenItIsClearForFiveMinutesAndAcknowledgedAfterwards() {
    Played played = Played.warm(PLAIN);
    poll(played, 310);
    for (int i = 0; i < 11; i++) {
      poll(played, 200);
    }
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.RECOVERING);
    assertThat(played.alert(SOLAR).clearedAt()).isPresent();
    assertThat(played.kinds(SOLAR)).containsExactly(Kind.RAISED, Kind.RECOVERING, Kind.CLEARED);
    played.acknowledge(SOLAR);

    assertThat(played.kinds(SOLAR))
        .containsExactly(
            Kind.RAISED, Kind.RECOVERING, Kind.CLEARED, Kind.ACKNOWLEDGED, Kind.CLOSED);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.NORMAL);
  }

  @Test
  void itClosesWhenItIsAcknowledgedFirstAndClearAfterwards() {
    Played played = Played.warm(PLAIN);
    poll(played, 310);
    played.acknowledge(SOLAR);
    assertThat(played.alert(SOLAR).acknowledgement())
        .contains(new Acknowledgement("Kim", played.now, "seen", Severity.BREACH));
    for (int i = 0; i < 10; i++) {
      poll(played, 200);
    }
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.RECOVERING);
    poll(played, 200);

    assertThat(played.kinds(SOLAR))
        .containsExactly(
            Kind.RAISED, Kind.ACKNOWLEDGED, Kind.RECOVERING, Kind.CLEARED, Kind.CLOSED);
  }

  @Test
  void theDeadbandKeepsItOpen() {
    Played played = Played.warm(PLAIN);
    poll(played, 255, 255);
    for (int i = 0; i < 20; i++) {
      poll(played, 230);
    }
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.ACTIVE);
    poll(played, 219, 219, 225);

    assertThat(played.kinds(SOLAR))
        .containsExactly(Kind.PENDING, Kind.RAISED, Kind.RECOVERING, Kind.BACK);
  }

  @Test
  void whatGrowsWorseThanWhatWasAcknowledgedIsToBeAcknowledgedAgain() {
    Played played = Played.warm(PLAIN);
    poll(played, 255, 255);
    played.acknowledge(SOLAR);
    played.forget();
    poll(played, 310);

    assertThat(played.kinds(SOLAR)).containsExactly(Kind.WORSE, Kind.ACKNOWLEDGEMENT_ENDED);
    assertThat(played.alert(SOLAR).isUnacknowledged()).isTrue();
    assertThat(played.sounds()).hasSize(1);
    poll(played, 260);
    assertThat(played.alert(SOLAR).current()).contains(Severity.WARNING);
    assertThat(played.alert(SOLAR).isUnacknowledged()).isTrue();
  }

  @Test
  void aShelvedAlertIsSilentAndComesBackByItself() {
    Played played = Played.warm(PLAIN);
    poll(played, 255, 255);
    played.shelve(SOLAR, Duration.ofHours(4));
    assertThat(played.refused).isEmpty();
    played.forget();
    poll(played, 281, 281);
    assertThat(played.sounds()).isEmpty();
    assertThat(played.events).allMatch(AlertEvent::quiet);
    played.tick(Duration.ofHours(4).minusMinutes(2));
    assertThat(played.alert(SOLAR).shelving()).isPresent();
    played.tick(Duration.ofMinutes(1));

    assertThat(played.alert(SOLAR).shelving()).isEmpty();
    assertThat(played.kinds(SOLAR)).contains(Kind.SHELVING_ENDED);
    poll(played, 281);
    assertThat(played.sounds()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "255, 240, ''",
    "255, 241, TOO_LONG",
    "255, 0, NO_TIME_LEFT",
    "310, 15, ''",
    "310, 16, TOO_LONG_FOR_BREACH"
  })
  void shelvingHasALongestTime(int rate, int minutes, String why) {
    Played played = Played.warm(PLAIN);
    poll(played, rate, rate);
    played.shelve(SOLAR, Duration.ofMinutes(minutes));

    assertThat(played.refused)
        .extracting(refusal -> refusal.why().name())
        .isEqualTo(why.isEmpty() ? List.of() : List.of(why));
    assertThat(played.alert(SOLAR).shelving().isPresent()).isEqualTo(why.isEmpty());
  }

  @Test
  void aShelvedWarningThatBecomesABreachComesBackAfterFifteenMinutes() {
    Played played = Played.warm(PLAIN);
    poll(played, 255, 255);
    played.shelve(SOLAR, Duration.ofHours(4));
    poll(played, 310);

    assertThat(played.alert(SOLAR).shelving().orElseThrow().until())
        .isEqualTo(played.now.plus(Duration.ofMinutes(15)));
    assertThat(played.kinds(SOLAR)).contains(Kind.SHELVING_SHORTENED);
  }

  @Test
  void nobodyAcknowledgesOrShelvesWithoutANameOrAReason() {
    Played played = Played.warm(PLAIN);
    poll(played, 310);
    played.put(new Input.Acknowledge(played.now, SOLAR, " ", ""));
    played.put(new Input.Shelve(played.now, SOLAR, "", "why", played.now.plusSeconds(60)));
    played.put(new Input.Shelve(played.now, SOLAR, "Kim", " ", played.now.plusSeconds(60)));
    played.put(new Input.Unshelve(played.now, SOLAR, "Kim"));
    played.acknowledge(key(PLAIN, "NONE"));

    assertThat(played.refused)
        .extracting(Refusal::why)
        .containsExactly(
            Refusal.Why.NO_NAME,
            Refusal.Why.NO_NAME,
            Refusal.Why.NO_REASON,
            Refusal.Why.NOT_SHELVED,
            Refusal.Why.NO_SUCH_ALERT);
  }

  @Test
  void moreThanFourRaisesInAnHourAreOneSilentLineWithAWiderDeadband() {
    Rule nervous =
        new Rule(
            "nervous",
            true,
            Metric.DROP_THIRTY_DAYS,
            Judging.PLAIN,
            Scope.ALL,
            List.of(new Level(Severity.WARNING, 2.5, 2.4, 1)),
            Optional.of(3.0),
            Duration.ZERO,
            200,
            Hours.ALWAYS,
            true,
            false,
            "",
            Rule.Action.NONE,
            Optional.empty(),
            java.util.Map.of());
    AlertKey key = key(nervous, "SOLAR");
    Played played = Played.warm(nervous);
    poll(played, 250, 239, 250, 239, 250, 239, 250, 239);
    assertThat(played.alert(key).chattering()).isFalse();
    played.forget();
    poll(played, 250);
    assertThat(played.kinds(key)).containsExactly(Kind.RAISED, Kind.CHATTERING);
    assertThat(played.events).allMatch(AlertEvent::quiet);
    assertThat(played.sounds()).isEmpty();
    poll(played, 239);
    assertThat(played.alert(key).phase()).isEqualTo(Phase.ACTIVE);
    poll(played, 229);
    assertThat(played.alert(key).phase()).isEqualTo(Phase.NORMAL);
    played.tick(Duration.ofHours(1));

    assertThat(played.kinds(key)).endsWith(Kind.CHATTERING_ENDED);
    assertThat(played.book.alerts()).isEmpty();
  }

  @Test
  void aLostFeedInhibitsAllElseAndTheAlertGoesOnWhereItWas() {
    Played played = Played.warm(PLAIN, FEED);
    poll(played, 281, 281);
    AlertState before = played.alert(SOLAR);
    played.forget();
    played.fail(Problem.Kind.UNREACHABLE);
    played.fail(Problem.Kind.UNREACHABLE);
    assertThat(played.book.alert(LOST).map(AlertState::phase))
        .isNotEqualTo(Optional.of(Phase.ACTIVE));
    played.fail(Problem.Kind.UNREACHABLE);

    assertThat(played.kinds(LOST)).containsExactly(Kind.RAISED);
    assertThat(played.kinds(SOLAR)).containsExactly(Kind.ERROR, Kind.INHIBITED);
    assertThat(played.alert(SOLAR).inhibition()).contains(new Inhibition.FeedLost());
    assertThat(played.alert(SOLAR).data()).isEqualTo(DataState.ERROR);
    assertThat(played.alert(SOLAR).current()).isEqualTo(before.current());
    assertThat(played.sounds()).extracting(Decision.Sound::alerts).containsExactly(List.of(LOST));

    poll(played, 281);
    assertThat(played.alert(SOLAR).raisedAt()).isEqualTo(before.raisedAt());
    assertThat(played.alert(SOLAR).inhibition()).isEmpty();
    assertThat(played.alert(SOLAR).data()).isEqualTo(DataState.GOOD);
    assertThat(played.kinds(SOLAR))
        .containsExactly(Kind.ERROR, Kind.INHIBITED, Kind.DATA_BACK, Kind.UNINHIBITED);
    assertThat(played.kinds(LOST)).containsExactly(Kind.RAISED, Kind.RECOVERING, Kind.CLEARED);
  }

  @Test
  void aRefusedLoginIsNoLostFeed() {
    Played played = Played.warm(FEED, LOGIN);
    played.fail(Problem.Kind.DENIED);

    assertThat(played.book.alerts().keySet())
        .containsExactly(AlertKey.of("login-refused", Subject.server(TestFloor.SERVER)));
    assertThat(played.book.data()).isEqualTo(DataState.ERROR);
  }

  @Test
  void threeIntervalsWithoutASnapshotAreNoDataAndClearNothing() {
    Played played = Played.warm(PLAIN);
    poll(played, 281, 281);
    played.tick(Duration.ofSeconds(89));
    assertThat(played.book.data()).isEqualTo(DataState.GOOD);
    played.tick(Duration.ofSeconds(1));

    assertThat(played.book.data()).isEqualTo(DataState.NO_DATA);
    assertThat(played.alert(SOLAR).data()).isEqualTo(DataState.NO_DATA);
    assertThat(played.alert(SOLAR).current()).contains(Severity.CRITICAL);
    assertThat(played.kinds(SOLAR)).endsWith(Kind.NO_DATA);
    poll(played, 281);
    assertThat(played.kinds(SOLAR)).endsWith(Kind.DATA_BACK);
  }

  @Test
  void aCampaignThatIsNotListedAnyMoreClearsNothing() {
    Played played = Played.warm(PLAIN);
    poll(played, 281, 281);
    played.poll(_ -> {});

    assertThat(played.alert(SOLAR).data()).isEqualTo(DataState.NO_DATA);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.ACTIVE);
  }

  @Test
  void aWorseAlertOfTheSameSortSpeaksForTheMilder() {
    Rule hour = Rules.DEFAULT.rule("drop-hour").orElseThrow();
    Played played = Played.warm(DAY, hour);
    for (int i = 0; i < 2; i++) {
      int more = i;
      played.poll(
          floor ->
              floor
                  .day("SOLAR", 40 + more, 1_000 + more)
                  .clocks(
                      "SOLAR",
                      Optional.of(new DropFigures(14 + more, 350 + more)),
                      Optional.empty(),
                      Optional.empty()));
    }

    assertThat(played.alert(key(DAY, "SOLAR")).current()).contains(Severity.CRITICAL);
    assertThat(played.alert(key(hour, "SOLAR")).current()).contains(Severity.WARNING);
    assertThat(played.alert(key(hour, "SOLAR")).inhibition())
        .contains(new Inhibition.Worse(key(DAY, "SOLAR")));
    assertThat(played.sounds())
        .extracting(Decision.Sound::alerts)
        .containsExactly(List.of(key(DAY, "SOLAR")));
  }

  @Test
  void theSameOnThreeCampaignsIsOneAlertOfTheFloorThatListsThem() {
    AlertKey floorKey = AlertKey.of(PLAIN.id(), Subject.FLOOR);
    Played played = Played.warm(PLAIN);
    played.poll(
        floor -> {
          rate(floor, "A", 310);
          rate(floor, "B", 310);
        });
    assertThat(played.book.groups()).isEmpty();
    played.tick(Duration.ofSeconds(30));
    played.forget();
    played.poll(
        floor -> {
          rate(floor, "A", 310);
          rate(floor, "B", 310);
          rate(floor, "C", 310);
        });

    assertThat(played.book.groups())
        .containsOnlyKeys(PLAIN.id())
        .extractingByKey(PLAIN.id())
        .isEqualTo(
            new Group(
                played.now,
                List.of(Subject.campaign("A"), Subject.campaign("B"), Subject.campaign("C")),
                Optional.of(Severity.BREACH),
                Optional.of(played.now)));
    assertThat(played.alert(key(PLAIN, "C")).inhibition()).contains(new Inhibition.Grouped());
    assertThat(played.sounds())
        .extracting(Decision.Sound::alerts)
        .containsExactly(List.of(floorKey));
    assertThat(played.events)
        .filteredOn(event -> event.alert().equals(floorKey))
        .extracting(AlertEvent::note)
        .containsExactly("A, B, C");

    played.acknowledge(floorKey);
    assertThat(played.book.alerts().values()).noneMatch(AlertState::isUnacknowledged);
    played.poll(
        floor -> {
          rate(floor, "A", 100);
          rate(floor, "B", 310);
          rate(floor, "C", 310);
        });
    assertThat(played.book.groups()).isEmpty();
    assertThat(played.kinds(floorKey)).endsWith(Kind.GROUP_ENDED);
  }

  @Test
  void anUnacknowledgedCriticalIsHeardAgainEveryTwoMinutesAndEscalatesAfterFive() {
    Played played = Played.warm(PLAIN);
    poll(played, 281, 281);
    Instant raised = played.now;
    for (int i = 0; i < 40; i++) {
      played.tick(Duration.ofSeconds(10));
    }

    assertThat(played.sounds())
        .containsExactly(
            new Decision.Sound(Severity.CRITICAL, false, false, false, List.of(SOLAR)),
            new Decision.Sound(Severity.CRITICAL, true, false, false, List.of(SOLAR)),
            new Decision.Sound(Severity.CRITICAL, true, false, false, List.of(SOLAR)),
            new Decision.Sound(Severity.CRITICAL, true, true, false, List.of(SOLAR)));
    assertThat(played.events)
        .filteredOn(event -> event.kind() == Kind.ESCALATED)
        .extracting(AlertEvent::at)
        .containsExactly(raised.plus(Duration.ofMinutes(5)));
    played.acknowledge(SOLAR);
    played.forget();
    played.tick(Duration.ofMinutes(10));
    assertThat(played.sounds()).isEmpty();
  }

  @Test
  void aWarningIsHeardOnce() {
    Played played = Played.warm(PLAIN);
    poll(played, 255, 255);
    for (int i = 0; i < 40; i++) {
      played.tick(Duration.ofSeconds(10));
    }

    assertThat(played.sounds()).hasSize(1);
  }

  @Test
  void nothingIsHeardTwiceInThirtySecondsAndNothingIsForgotten() {
    Played played = Played.warm(PLAIN, PAUSED.with(true, true));
    poll(played, 255, 255);
    played.put(
        new Input.Drill(
            played.now.plusSeconds(5), PLAIN.id(), Subject.campaign("X"), Severity.BREACH, "Kim"));
    assertThat(played.sounds()).hasSize(1);
    played.put(new Input.Tick(played.now.plusSeconds(29), TestFloor.INTERVAL));
    assertThat(played.sounds()).hasSize(1);
    played.put(new Input.Tick(played.now.plusSeconds(30), TestFloor.INTERVAL));

    assertThat(played.sounds())
        .extracting(Decision.Sound::tone, Decision.Sound::drill)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Severity.WARNING, false),
            org.assertj.core.groups.Tuple.tuple(Severity.BREACH, true));
  }

  @Test
  void theDialersMidnightEndsTheDaysAlert() {
    AlertKey day = key(DAY, "SOLAR");
    Played played = Played.warm(DAY);
    played.poll(floor -> floor.day("SOLAR", 40, 1_000));
    assertThat(played.alert(day).current()).contains(Severity.CRITICAL);
    played.forget();
    played.poll(floor -> floor.day("SOLAR", 0, 3));

    assertThat(played.kinds(day)).containsExactly(Kind.COUNTS_WENT_BACK, Kind.RECOVERING);
    assertThat(played.events.getFirst().note()).isEqualTo("40/1000");
    assertThat(played.alert(day).phase()).isEqualTo(Phase.RECOVERING);
  }

  @Test
  void countsThatGoBackBeginTheStreakAnew() {
    Rule warning = DAY;
    Played played = Played.warm(warning);
    played.poll(floor -> floor.day("SOLAR", 9, 200));
    played.poll(floor -> floor.day("SOLAR", 9, 199));
    assertThat(played.alert(key(DAY, "SOLAR")).phase()).isEqualTo(Phase.PENDING);
    played.poll(floor -> floor.day("SOLAR", 9, 201));

    assertThat(played.alert(key(DAY, "SOLAR")).phase()).isEqualTo(Phase.ACTIVE);
  }

  @Test
  void aCampaignThatSomebodyElsePausedIsWrittenDownAndOffersNothingMore() {
    AlertKey day = key(DAY, "SOLAR");
    Played played = Played.warm(DAY);
    played.poll(floor -> floor.day("SOLAR", 40, 1_000));
    TestFloor[] last = new TestFloor[1];
    played.poll(
        floor -> {
          floor.day("SOLAR", 40, 1_000).campaign("SOLAR").active = Optional.of(false);
          last[0] = floor;
        });

    assertThat(played.kinds(day)).endsWith(Kind.CAMPAIGN_PAUSED);
    assertThat(played.alert(day).phase()).isEqualTo(Phase.ACTIVE);
    assertThat(Offer.of(DAY, day.subject(), last[0].build().snapshot()))
        .contains(new Offer.AlreadyPaused("SOLAR"));
    played.poll(floor -> floor.day("SOLAR", 40, 1_000));
    assertThat(played.kinds(day)).endsWith(Kind.CAMPAIGN_RESUMED);
  }

  @Test
  void theOfferSaysWhatItWouldDo() {
    TestFloor floor = new TestFloor(TestFloor.NOON).day("SOLAR", 40, 1_000);
    floor.campaign("SOLAR").agents = Optional.of(TestFloor.agents(14, 2));
    floor.campaign("SOLAR").live = Optional.of(new LiveCalls(1, OptionalInt.of(9), TestFloor.NOON));
    Subject solar = Subject.campaign("SOLAR");
    Offer offer = Offer.of(DAY, solar, floor.build().snapshot()).orElseThrow();

    assertThat(offer)
        .isEqualTo(new Offer.PauseCampaign("SOLAR", OptionalInt.of(14), OptionalInt.of(9)));
    assertThat(((Offer.PauseCampaign) offer).words().english())
        .isEqualTo("Stops dialing for 14 agents; 9 calls in flight will finish.");
    floor.campaign("SOLAR").active = Optional.empty();
    assertThat(Offer.of(DAY, solar, floor.build().snapshot())).isEmpty();
    assertThat(Offer.of(FEED, solar, floor.build().snapshot())).isEmpty();
  }

  @Test
  void aRulePausesByItselfOnlyWhereItIsToldToAndNeverTwiceInTenMinutes() {
    Rule automatic =
        DAY.withAction(Rule.Action.PAUSE_CAMPAIGN, Optional.of(Severity.CRITICAL))
            .with(true, false);
    AlertKey day = key(DAY, "SOLAR");
    Played byHand = Played.warm(DAY);
    byHand.poll(floor -> floor.day("SOLAR", 40, 1_000));
    assertThat(byHand.decisions).noneMatch(Decision.PauseCampaign.class::isInstance);

    Played played = Played.warm(automatic);
    played.poll(floor -> floor.day("SOLAR", 9, 200));
    played.poll(floor -> floor.day("SOLAR", 10, 220));
    assertThat(played.decisions).noneMatch(Decision.PauseCampaign.class::isInstance);
    played.poll(floor -> floor.day("SOLAR", 40, 1_000));
    assertThat(played.decisions)
        .filteredOn(Decision.PauseCampaign.class::isInstance)
        .containsExactly(
            new Decision.PauseCampaign("SOLAR", day, played.alert(day).measure().orElseThrow()));

    // Another day, so the alert closes and is raised anew while the campaign dials again.
    played.poll(floor -> floor.day("SOLAR", 0, 3));
    for (int i = 0; i < 10; i++) {
      int more = i;
      played.poll(floor -> floor.day("SOLAR", 0, 4 + more));
    }
    assertThat(played.alert(day).phase()).isEqualTo(Phase.NORMAL);
    played.decisions.clear();
    played.poll(floor -> floor.day("SOLAR", 40, 1_000));
    assertThat(played.kinds(day)).endsWith(Kind.RAISED, Kind.AUTOMATIC_PAUSE_WITHHELD);
    assertThat(played.decisions).noneMatch(Decision.PauseCampaign.class::isInstance);
  }

  @Test
  void aPausedCampaignIsNotPausedByItself() {
    Rule automatic = DAY.withAction(Rule.Action.PAUSE_CAMPAIGN, Optional.of(Severity.WARNING));
    Played played = Played.warm(automatic);
    played.poll(
        floor -> floor.day("SOLAR", 40, 1_000).campaign("SOLAR").active = Optional.of(false));
    played.poll(floor -> floor.day("EAST", 40, 1_000).campaign("EAST").active = Optional.empty());

    assertThat(played.book.alerts()).hasSize(2);
    assertThat(played.decisions).noneMatch(Decision.PauseCampaign.class::isInstance);
  }

  @Test
  void anAgentWhoGoesBackToWorkEndsTheAlertWithoutAnAcknowledgement() {
    AlertKey key = AlertKey.of("paused-too-long", new Subject(Subject.Kind.AGENT, "1001"));
    Played played = Played.warm(PAUSED);
    played.poll(
        floor -> floor.agent("1001", AgentState.PAUSED, Duration.ofMinutes(16), Optional.of("")));
    assertThat(played.alert(key).phase()).isEqualTo(Phase.ACTIVE);
    assertThat(played.sounds()).isEmpty();
    played.poll(floor -> floor.agentsKnown = false);
    assertThat(played.alert(key).data()).isEqualTo(DataState.NO_DATA);
    played.poll(
        floor -> floor.agent("1001", AgentState.INCALL, Duration.ofMinutes(1), Optional.empty()));

    assertThat(played.kinds(key)).endsWith(Kind.CLEARED, Kind.CLOSED);
  }

  @Test
  void alertsAcknowledgementsAndShelvingsSurviveARestart() {
    Played played = Played.warm(PLAIN);
    poll(played, 310);
    played.acknowledge(SOLAR);
    played.shelve(SOLAR, Duration.ofMinutes(10));
    Played again = new Played(PLAIN);
    again.book = played.book.restarted();
    again.now = played.now;
    again.poll(floor -> rate(floor, 310));
    again.poll(floor -> rate(floor, 310));

    assertThat(again.alert(SOLAR).acknowledgement())
        .isEqualTo(played.alert(SOLAR).acknowledgement());
    assertThat(again.alert(SOLAR).shelving()).isEqualTo(played.alert(SOLAR).shelving());
    assertThat(again.alert(SOLAR).raisedAt()).isEqualTo(played.alert(SOLAR).raisedAt());
    assertThat(again.sounds()).isEmpty();
  }

  @Test
  void aClockThatIsSetBackStretchesNothing() {
    Played played = Played.warm(PLAIN);
    poll(played, 281, 281);
    played.shelve(SOLAR, Duration.ofMinutes(30));
    Instant before = played.now;
    played.now = played.now.minus(Duration.ofHours(1));
    poll(played, 281);

    assertThat(played.events)
        .filteredOn(event -> event.kind() == Kind.CLOCK_SET_BACK)
        .extracting(AlertEvent::note)
        .containsExactly("3570 s");
    assertThat(played.alert(SOLAR).shelving().orElseThrow().until())
        .isEqualTo(before.plus(Duration.ofMinutes(30)).minusSeconds(3570));
    assertThat(played.alert(SOLAR).raisedAt()).contains(before.minusSeconds(3570));
    assertThat(played.book.data()).isEqualTo(DataState.GOOD);
    poll(played, 255);
    assertThat(played.alert(SOLAR).current()).contains(Severity.WARNING);
  }

  @Test
  void aDrillLooksLikeAnAlertAndIsMarked() {
    AlertKey key = new AlertKey(PLAIN.id(), Subject.campaign("SOLAR"), true);
    Played played = new Played(PLAIN);
    Input.Drill drill =
        new Input.Drill(
            played.now, PLAIN.id(), Subject.campaign("SOLAR"), Severity.CRITICAL, "Kim");
    played.put(drill);

    assertThat(played.alert(key).phase()).isEqualTo(Phase.ACTIVE);
    assertThat(played.sounds())
        .containsExactly(new Decision.Sound(Severity.CRITICAL, false, false, true, List.of(key)));
    assertThat(played.events).extracting(AlertEvent::actor).containsExactly("Kim");
    poll(played, 310, 310);
    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.ACTIVE);
    assertThat(played.alert(SOLAR).inhibition()).isEmpty();
    played.acknowledge(key);
    assertThat(played.book.alert(key)).isEmpty();

    played.put(drill);
    played.tick(Duration.ofMinutes(10));
    assertThat(played.book.alert(key)).isEmpty();
    played.put(new Input.Drill(played.now, "none", Subject.FLOOR, Severity.WARNING, "Kim"));
    assertThat(played.refused).extracting(Refusal::why).containsExactly(Refusal.Why.NO_SUCH_RULE);
  }

  @Test
  void anAlertOfARuleThatIsGoneGoesWithIt() {
    Played played = Played.warm(PLAIN);
    poll(played, 310);
    played.engine = new AlertEngine(new Rules(List.of(FEED)));
    played.tick(Duration.ofSeconds(1));

    assertThat(played.book.alerts()).isEmpty();
    assertThat(played.kinds(SOLAR)).endsWith(Kind.RULE_GONE);
  }

  @Test
  void theSameSnapshotTwiceIsOne() {
    Played played = Played.warm(PLAIN);
    Input.Polled input;
    TestFloor floor = new TestFloor(played.now.plusSeconds(30));
    rate(floor, 255);
    input = floor.polled();
    played.put(input);
    played.put(input);

    assertThat(played.alert(SOLAR).phase()).isEqualTo(Phase.PENDING);
    assertThat(played.book.goodSnapshots()).isEqualTo(3);
  }

  @Test
  void aRuleIsReplayedOverRecordedPolls() {
    List<Input> recorded = new java.util.ArrayList<>();
    Instant at = TestFloor.NOON;
    for (int i = 0; i < 200; i++) {
      at = at.plusSeconds(30);
      TestFloor floor = new TestFloor(at);
      rate(floor, i / 50 % 2 == 1 ? 310 : 100);
      recorded.add(floor.polled());
    }
    Replay replay = Replay.of(PLAIN, TestFloor.SERVER, recorded);

    assertThat(replay.raised()).isEqualTo(2);
    assertThat(replay.last()).extracting(Finding::label).containsExactly("SOLAR");
  }

  @Test
  void aPollThatATickOvertookDoesNotSetTheClockBack() {
    Played played = Played.warm(Rules.DEFAULT.rule("hopper-dry").orElseThrow());
    played.tick(Duration.ofSeconds(29));
    played.put(new TestFloor(played.now.minusMillis(300)).polled());

    assertThat(played.events).isEmpty();

    played.put(new TestFloor(played.now.minusSeconds(300)).polled());

    assertThat(played.events)
        .extracting(AlertEvent::kind)
        .containsExactly(AlertEvent.Kind.CLOCK_SET_BACK);
  }
}

package dev.andon.ui.floor;

import static dev.andon.ui.floor.AlertFloors.SOLAR_DAY;
import static dev.andon.ui.floor.AlertFloors.SOLAR_WAITING;
import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static dev.andon.ui.floor.Floors.live;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.DataState;
import dev.andon.alert.Input;
import dev.andon.alert.Refusal;
import dev.andon.alert.Rules;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.model.Campaign;
import dev.andon.ui.common.ChipState;
import dev.andon.ui.common.FxLatest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertDeskTest {

  private final AlertFloors floors = AlertFloors.drawn();
  private final AlertDesk desk = floors.desk;
  private final FloorViewModel floor =
      new FloorViewModel(Floors.SETTINGS, CommandDesk.closed(), Optional.of(desk));

  private void show() {
    floor.show(live(Floors.drawn(NOW)), NOW);
  }

  private CampaignViewModel tile(String id) {
    return floor.campaign(id).orElseThrow();
  }

  private static List<String> words(List<OpenAlert> alerts) {
    return alerts.stream()
        .map(
            alert ->
                AlertWords.chip(alert).word()
                    + " "
                    + AlertWords.subject(alert)
                    + " "
                    + AlertWords.sentence(alert))
        .toList();
  }

  @Test
  void theWorstComesFirstThenTheNewest() {
    assertThat(words(desk.content().open()))
        .containsExactly(
            "STOP Solar North 3.5\u202f% dropped today, limit 3.0\u202f%",
            "WATCH Ana Pires in a dead call for 1:12",
            "WATCH Zoë Martin paused for 21:07",
            "WATCH Omar Haddad paused for 17:40",
            "WATCH Priya Nair in wrap-up for 4:10",
            "WATCH Jack Turner in wrap-up for 2:35",
            "WATCH Solar North 4 calls waiting, more than agents ready");
    assertThat(desk.bellProperty().get())
        .isEqualTo(new AlertBell(7, 2, 0, Optional.of(ChipState.STOP), false, true));
  }

  @Test
  void nothingIsCalledCalmBeforeTheRulesHaveSeenEnough() {
    AlertDesk fresh = new AlertDesk(_ -> {}, () -> NOW, () -> "");
    assertThat(fresh.isKnown()).isFalse();

    fresh.show(news(AlertBook.empty("https://dialer.example/")));
    assertThat(fresh.bellProperty().get())
        .isEqualTo(new AlertBell(0, 0, 0, Optional.empty(), false, false));

    fresh.show(news(afterPolls(1)));
    assertThat(fresh.isKnown()).isFalse();

    fresh.show(news(afterPolls(2)));
    assertThat(fresh.isKnown()).isTrue();
    assertThat(fresh.bellProperty().get())
        .isEqualTo(new AlertBell(0, 0, 0, Optional.empty(), false, true));
  }

  private static AlertBook afterPolls(int polls) {
    return new AlertBook(
        "https://dialer.example/",
        Map.of(),
        Map.of(),
        polls,
        0,
        DataState.GOOD,
        Optional.of(NOW),
        Optional.of(NOW),
        Optional.empty(),
        Map.of(),
        Map.of());
  }

  private static AlertNews news(AlertBook book) {
    return new AlertNews(book, List.of(), Optional.empty(), List.of(), List.of(), Optional.empty());
  }

  @Test
  void aBreachComesBeforeWhatIsOnlyCriticalAndADrillAfterBoth() {
    desk.drill("drop-month", Subject.campaign("US"), Severity.CRITICAL);
    desk.drill("drop-30-days", Subject.campaign("US"), Severity.BREACH);

    assertThat(words(desk.content().open().subList(0, 3)))
        .containsExactly(
            "STOP Solar North 3.5\u202f% dropped today, limit 3.0\u202f%",
            "DRILL US Sales a test alert, by Maria", "DRILL US Sales a test alert, by Maria");
    assertThat(desk.content().open().subList(1, 3))
        .extracting(OpenAlert::severity)
        .containsExactly(Severity.BREACH, Severity.CRITICAL);
  }

  @Test
  void anAcknowledgementIsSentWithItsNoteAndShownWhenItComesBack() {
    desk.acknowledge(SOLAR_DAY, " level down ");

    assertThat(floors.sent)
        .containsExactly(new Input.Acknowledge(NOW, SOLAR_DAY, "Maria", "level down"));
    OpenAlert seen = desk.content().alert(SOLAR_DAY).orElseThrow();
    assertThat(AlertWords.status(seen, DialerClock.local(Floors.SETTINGS.localZone())))
        .isEqualTo("acknowledged by Maria at 09:44: “level down”");
    assertThat(desk.bellProperty().get().unacknowledged()).isEqualTo(1);
    assertThat(desk.worstUnacknowledged()).map(OpenAlert::key).contains(SOLAR_WAITING);
  }

  @Test
  void whatIsShelvedCountsDownOnItsTileAndComesBack() {
    show();
    desk.shelve(SOLAR_DAY, "known fault", NOW.plus(Duration.ofMinutes(10)));

    assertThat(desk.content().open()).extracting(OpenAlert::key).doesNotContain(SOLAR_DAY);
    assertThat(tile("SOLAR").state()).isEqualTo(CampaignState.STOP);
    assertThat(tile("SOLAR").content().sentences())
        .containsExactly("shelved, back in 10:00", "back in 10:00");

    floors.now = NOW.plusSeconds(20);
    floor.tick(floors.now, 0);
    assertThat(tile("SOLAR").content().sentences().getFirst()).isEqualTo("shelved, back in 9:40");

    floors.tick(Duration.ofMinutes(10));
    assertThat(desk.content().shelved()).isEmpty();
    assertThat(tile("SOLAR").content().sentences().getFirst())
        .isEqualTo("167 clean answers to recover");
  }

  @Test
  void aShelvingThatIsTooLongIsRefusedInWordsBeforeItIsSent() {
    Instant tooLate = NOW.plus(Duration.ofMinutes(241));

    assertThat(desk.whyNotShelve(SOLAR_DAY, "why", tooLate))
        .contains("An alert may be shelved for at most 4 hours.");
    assertThat(desk.whyNotShelve(SOLAR_DAY, " ", NOW.plusSeconds(60)))
        .contains("Say why you shelve it.");
    assertThat(desk.whyNotShelve(SOLAR_DAY, "why", NOW)).contains("The end lies in the past.");
    desk.shelve(SOLAR_DAY, "why", tooLate);
    assertThat(floors.sent).isEmpty();
    assertThat(desk.whyNotShelve(SOLAR_DAY, "why", NOW.plus(Duration.ofHours(4)))).isEmpty();
  }

  @Test
  void aBreachIsShelvedForAQuarterOfAnHourAtMost() {
    desk.drill("drop-30-days", Subject.campaign("US"), Severity.BREACH);
    AlertKey breach = new AlertKey("drop-30-days", Subject.campaign("US"), true);

    assertThat(desk.whyNotShelve(breach, "why", NOW.plus(Duration.ofMinutes(15)))).isEmpty();
    assertThat(desk.whyNotShelve(breach, "why", NOW.plus(Duration.ofMinutes(16))))
        .contains("A breach may be shelved for at most 15 minutes.");
  }

  @Test
  void whatTheEngineRefusesIsToldUntilTheNextAnswer() {
    floors.who = "";
    desk.acknowledge(SOLAR_DAY, "");
    assertThat(desk.refusedProperty().get().map(Refusal::why)).contains(Refusal.Why.NO_NAME);

    floors.tick(Duration.ofSeconds(5));
    assertThat(desk.refusedProperty().get()).isPresent();

    floors.who = "Maria";
    desk.acknowledge(SOLAR_DAY, "");
    assertThat(desk.refusedProperty().get()).isEmpty();
  }

  @Test
  void somebodyBringsAnAlertBack() {
    desk.shelve(SOLAR_DAY, "known fault", NOW.plusSeconds(600));
    desk.unshelve(SOLAR_DAY);

    assertThat(desk.content().shelved()).isEmpty();
    assertThat(desk.content().open().getFirst().key()).isEqualTo(SOLAR_DAY);
  }

  @Test
  void aDrillMarksTheTileButNeverCoversARealStop() {
    show();
    floors.who = "Tom";
    desk.drill("drop-day", Subject.campaign("US"), Severity.CRITICAL);
    desk.drill("drop-hour", Subject.campaign("SOLAR"), Severity.CRITICAL);

    assertThat(tile("US").state()).isEqualTo(CampaignState.DRILL);
    assertThat(tile("US").content().sentences())
        .containsExactly("a test alert, by Tom", "a test alert");
    assertThat(tile("SOLAR").state()).isEqualTo(CampaignState.STOP);
    assertThat(((BannerContent.Alert) floor.bannerProperty().get()).isDrill()).isFalse();
  }

  @Test
  void anAlertThatIsNotAboutDropsAsksForALookOnly() {
    AlertFloors waiting = new AlertFloors(Rules.DEFAULT);
    FloorViewModel shown =
        new FloorViewModel(Floors.SETTINGS, CommandDesk.closed(), Optional.of(waiting.desk));
    for (int i = 0; i < 3; i++) {
      waiting.now = NOW.plusSeconds(30L * i);
      List<Campaign> campaigns =
          List.of(
              campaign("US", "US Sales", waiting.now)
                  .counts(9, 1003)
                  .agents(1, 9, 2)
                  .waiting(6)
                  .build());
      waiting.poll(Floors.snapshot(waiting.now, campaigns));
      shown.show(live(Floors.snapshot(waiting.now, campaigns)), waiting.now);
    }

    CampaignViewModel tile = shown.campaign("US").orElseThrow();
    assertThat(tile.state()).isEqualTo(CampaignState.WATCH);
    assertThat(tile.content().sentences().getFirst())
        .isEqualTo("6 calls waiting, more than agents ready");
    assertThat(shown.bannerProperty().get())
        .isEqualTo(
            new BannerContent.Alert(
                ChipState.WATCH,
                AlertKey.of("calls-waiting", Subject.campaign("US")),
                "US",
                "US Sales",
                List.of(
                    "6 calls waiting, more than agents ready · 30 s",
                    "6 calls waiting, more than agents ready"),
                List.of("")));
  }

  @Test
  void theBannerTellsTheWorstAlertAndWhatComesBack() {
    show();
    desk.shelve(SOLAR_WAITING, "known", NOW.plusSeconds(600));

    assertThat(floor.bannerProperty().get())
        .isEqualTo(
            new BannerContent.Alert(
                ChipState.STOP,
                SOLAR_DAY,
                "SOLAR",
                "Solar North",
                List.of(
                    "3.5\u202f% dropped today, limit 3.0\u202f% · 4 min",
                    "3.5\u202f% dropped today, limit 3.0\u202f%"),
                List.of("and 5 more · 1 alert shelved, back in 10:00", "and 5 more")));
  }

  @Test
  void whereNobodyToldOfAlertsTheDropRatesOfTheDaySpeak() {
    AlertDesk silent = new AlertDesk(_ -> {}, () -> NOW, () -> "Maria");
    FloorViewModel shown =
        new FloorViewModel(Floors.SETTINGS, CommandDesk.closed(), Optional.of(silent));
    shown.show(live(Floors.drawn(NOW)), NOW);

    assertThat(shown.bannerProperty().get()).isInstanceOf(BannerContent.Stop.class);
  }

  @Test
  void theSameOnThreeCampaignsIsOneAlertThatListsThem() {
    AlertFloors many = AlertFloors.onManyCampaigns();

    OpenAlert whole = many.desk.content().open().getFirst();
    assertThat(many.desk.content().open()).hasSize(1);
    assertThat(words(List.of(whole)))
        .containsExactly("STOP 3 campaigns Drop rate today: Campaign 1, Campaign 2, Campaign 3");
    many.desk.acknowledge(whole.key(), "");
    assertThat(many.desk.content().open().getFirst().unacknowledged()).isFalse();
    assertThat(many.desk.bellProperty().get().open()).isEqualTo(1);
  }

  @Test
  void whatPausingWouldDoIsSaidBefore() {
    assertThat(desk.content().alert(SOLAR_DAY).flatMap(OpenAlert::offer).map(AlertWords::does))
        .contains("Pause stops dialing for 12 agents; calls in flight will finish.");
  }

  @Test
  void aRefusalWhoseNewsWereOvertakenStillReachesTheScreen() {
    AlertFloors late = AlertFloors.drawn();
    List<Runnable> fxThread = new ArrayList<>();
    FxLatest<AlertNews> news = new FxLatest<>(fxThread::add, late.desk::show);
    late.toldTo = news;

    late.put(new Input.Unshelve(NOW, SOLAR_DAY, "Maria"));
    late.tick(Duration.ofSeconds(5));
    fxThread.forEach(Runnable::run);

    assertThat(fxThread).hasSize(1);
    assertThat(late.desk.refusedProperty().get())
        .hasValueSatisfying(
            refused -> assertThat(refused.why()).isEqualTo(Refusal.Why.NOT_SHELVED));
    late.desk.dismissRefusal();
    late.tick(Duration.ofSeconds(5));
    fxThread.getLast().run();
    assertThat(late.desk.refusedProperty().get()).as("it is said once").isEmpty();
  }
}

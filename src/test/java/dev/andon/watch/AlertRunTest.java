package dev.andon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.AutomaticPauses;
import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertEvent.Kind;
import dev.andon.alert.AlertKey;
import dev.andon.alert.AlertNews;
import dev.andon.alert.AlertState;
import dev.andon.alert.DataState;
import dev.andon.alert.Decision;
import dev.andon.alert.Input;
import dev.andon.alert.Phase;
import dev.andon.alert.Rule;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.compliance.DropLimit;
import dev.andon.config.RulesRead;
import dev.andon.history.HistoryStore;
import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AlertRunTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);
  private static final AlertKey HOPPER = AlertKey.of("hopper-dry", Subject.campaign("SOLAR"));
  private static final AlertKey DAY = AlertKey.of("drop-day", Subject.campaign("SOLAR"));
  private static final Problem PROBLEM =
      new Problem("poll", Problem.Kind.UNREACHABLE, "No answer.", "Look.");

  @TempDir private Path folder;

  private final FakeTime time = new FakeTime(Instant.parse("2026-11-20T12:00:00Z"));
  private final List<AutoCloseable> opened = new ArrayList<>();
  private final List<RulesRead> rulesRead = Collections.synchronizedList(new ArrayList<>());
  private final BlockingQueue<String> pauses = new LinkedBlockingQueue<>();
  private AutomaticPauses.Decision pauseOutcome = new AutomaticPauses.Decision.DoesNotDial();
  private Optional<DropLimit> ownLimit = Optional.empty();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : opened.reversed()) {
      each.close();
    }
  }

  /// A run, and all that windows were told.
  private final class Running implements AutoCloseable {

    final AlertRun run;
    final BlockingQueue<AlertNews> news = new LinkedBlockingQueue<>();

    Running(AlertStore store) {
      run =
          new AlertRun(
              Snapshots.SERVER,
              INTERVAL,
              new AlertRun.Surroundings(
                  store,
                  new RulesWatch(rulesFile(), rulesRead::add),
                  _ -> ownLimit,
                  (campaign, rule, reason) -> {
                    pauses.add(campaign + " " + rule + " " + reason);
                    return pauseOutcome;
                  },
                  Drills.in(folder)),
              time);
      run.onNews(news::add);
      run.start();
      opened.add(this);
    }

    void poll(Snapshots.Change change) {
      time.pass(INTERVAL);
      run.accept(new FeedState.Live(Snapshots.at(time.now(), change), time.now().plus(INTERVAL)));
    }

    void fail() {
      time.pass(INTERVAL);
      run.accept(new FeedState.Down(PROBLEM, time.now(), Optional.of(time.now())));
    }

    /// The first news that is so.
    AlertNews await(Predicate<AlertNews> so) throws InterruptedException {
      while (true) {
        AlertNews next = news.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("news that are as awaited").isNotNull();
        if (so.test(next)) {
          return next;
        }
      }
    }

    AlertNews awaitPhase(AlertKey key, Phase phase) throws InterruptedException {
      return await(it -> it.book().alert(key).filter(alert -> alert.phase() == phase).isPresent());
    }

    @Override
    public void close() {
      run.close();
    }
  }

  private Path rulesFile() {
    return folder.resolve("rules.toml");
  }

  private HistoryStore history() throws InterruptedException {
    HistoryStore store =
        ((HistoryStore.Opened.Open) HistoryStore.open(folder.resolve("data"), time)).store();
    opened.add(store);
    return store;
  }

  private static List<Kind> kinds(AlertNews news, AlertKey key) {
    return news.history().stream()
        .filter(event -> event.alert().equals(key))
        .map(AlertEvent::kind)
        .toList()
        .reversed();
  }

  private void empty(Running running) {
    running.poll(Snapshots.Change.hopper(200));
    running.poll(Snapshots.Change.hopper(200));
    running.poll(Snapshots.Change.hopper(0));
  }

  @Test
  void windowsHearOfAnAlertAndOfItsSound() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);
    BlockingQueue<Decision.Sound> sounds = new LinkedBlockingQueue<>();
    running.run.onSound(sounds::add);

    empty(running);

    AlertNews news = running.awaitPhase(HOPPER, Phase.ACTIVE);
    assertThat(kinds(news, HOPPER)).containsExactly(Kind.RAISED);
    assertThat(news.floor().orElseThrow().snapshot().takenAt()).isEqualTo(time.now());
    assertThat(sounds.poll(10, TimeUnit.SECONDS))
        .isEqualTo(new Decision.Sound(Severity.WARNING, false, false, false, List.of(HOPPER)));
  }

  @Test
  void aListenerHearsAtOnceHowThingsStand() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);
    empty(running);
    running.awaitPhase(HOPPER, Phase.ACTIVE);
    BlockingQueue<AlertNews> late = new LinkedBlockingQueue<>();

    running.run.onNews(late::add);
    running.close();

    assertThat(late).hasSize(1);
    assertThat(late.element().book().alert(HOPPER)).isPresent();
  }

  @Test
  void whatIsRefusedIsSaidToWhoeverAsked() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);

    running.run.send(new Input.Unshelve(time.now(), HOPPER, "Kim"));

    assertThat(running.await(news -> !news.refused().isEmpty()).refused())
        .extracting(refused -> refused.refusal().why().words().english())
        .containsExactly("It is not shelved.");
  }

  @Test
  void whatWasRefusedIsStillInLaterNewsBecauseWindowsMaySkipSome() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);

    running.run.send(new Input.Unshelve(time.now(), HOPPER, "Kim"));
    running.poll(Snapshots.Change.hopper(200));

    AlertNews later = running.await(news -> news.floor().isPresent());
    assertThat(later.refused()).extracting(AlertNews.Refused::number).containsExactly(1L);
  }

  @Test
  void aRulesFileWithAnErrorIsToldWithItsLineUntilItIsMended() throws Exception {
    Files.writeString(rulesFile(), "[rules.stalled]\nkeep-for = 12\n");
    Running running = new Running(AlertStore.NONE);
    running.poll(Snapshots.Change.hopper(200));

    Problem trouble =
        running.await(news -> news.rulesTrouble().isPresent()).rulesTrouble().orElseThrow();
    assertThat(trouble.message()).contains("rules.toml has an error. Line 2:");
    assertThat(trouble.hint()).startsWith("The rules before it stay in force.");

    Files.writeString(rulesFile(), "[rules.stalled]\nkeep-for = \"12 s\"\n");
    running.poll(Snapshots.Change.hopper(200));
    running.await(news -> news.floor().isPresent() && news.rulesTrouble().isEmpty());
  }

  @Test
  void anAcknowledgementAndAShelvingOutliveAKill() throws InterruptedException {
    HistoryStore store = history();
    Running running = new Running(new KeptAlerts(store.alerts()));
    empty(running);
    running.awaitPhase(HOPPER, Phase.ACTIVE);
    running.run.send(new Input.Acknowledge(time.now(), HOPPER, "Kim", "refilling"));
    running.run.send(
        new Input.Shelve(
            time.now(), HOPPER, "Kim", "lists are late", time.now().plus(Duration.ofHours(1))));
    AlertNews before =
        running.await(
            news -> news.book().alert(HOPPER).flatMap(alert -> alert.shelving()).isPresent());
    awaitKept(store, book -> book.alert(HOPPER).flatMap(alert -> alert.shelving()).isPresent());

    // The first one is never closed: as after a kill, nothing more is written by it.
    Running after = new Running(new KeptAlerts(store.alerts()));

    AlertNews first = after.await(_ -> true);
    assertThat(first.book().alert(HOPPER)).isEqualTo(before.book().alert(HOPPER));
    assertThat(first.book().goodSnapshots()).isZero();
    assertThat(kinds(first, HOPPER)).containsExactly(Kind.RAISED, Kind.ACKNOWLEDGED, Kind.SHELVED);
    assertThat(first.history()).isEqualTo(before.history());
  }

  private static void awaitKept(HistoryStore store, Predicate<AlertBook> so)
      throws InterruptedException {
    KeptAlerts kept = new KeptAlerts(store.alerts());
    while (kept.load(Snapshots.SERVER).flatMap(AlertStore.Kept::book).filter(so).isEmpty()) {
      Thread.onSpinWait();
      if (Thread.interrupted()) {
        throw new InterruptedException("nothing was kept");
      }
    }
  }

  @Test
  void agentsWhoAreWellAgainAreNotKeptButOpenAlertsAre() throws InterruptedException {
    HistoryStore store = history();
    AlertKey agent =
        AlertKey.of("paused-too-long", new Subject(Subject.Kind.AGENT, "1001@8600051"));
    AlertState open = raised(Phase.ACTIVE);
    AlertState well = raised(Phase.NORMAL);
    AlertBook empty = AlertBook.empty(Snapshots.SERVER);
    KeptAlerts kept = new KeptAlerts(store.alerts());

    kept.keep(with(empty, Map.of(agent, well, HOPPER, well)), List.of());
    assertThat(kept.load(Snapshots.SERVER).flatMap(AlertStore.Kept::book))
        .contains(with(empty, Map.of(HOPPER, well)));

    kept.keep(with(empty, Map.of(agent, open)), List.of());
    assertThat(kept.load(Snapshots.SERVER).flatMap(AlertStore.Kept::book))
        .contains(with(empty, Map.of(agent, open)));
  }

  private AlertState raised(Phase phase) {
    return new AlertState(
        phase,
        DataState.GOOD,
        "",
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false,
        List.of(time.now()),
        Optional.empty(),
        false,
        Optional.empty());
  }

  private static AlertBook with(AlertBook book, Map<AlertKey, AlertState> alerts) {
    return new AlertBook(
        book.server(),
        alerts,
        book.groups(),
        book.goodSnapshots(),
        book.failures(),
        book.data(),
        book.lastGood(),
        book.now(),
        book.lastSound(),
        book.automaticPauses(),
        book.dialing());
  }

  @Test
  void aStoreThatHangsDelaysNeitherThePollerNorWindows() throws InterruptedException {
    CountDownLatch hangs = new CountDownLatch(1);
    List<AlertEvent> kept = Collections.synchronizedList(new ArrayList<>());
    Running running =
        new Running(
            new AlertStore() {
              @Override
              public Optional<Kept> load(String server) {
                return Optional.of(Kept.NOTHING);
              }

              @Override
              public void keep(AlertBook book, List<AlertEvent> events) {
                try {
                  hangs.await();
                } catch (InterruptedException _) {
                  Thread.currentThread().interrupt();
                }
                kept.addAll(events);
              }
            });

    empty(running);
    running.awaitPhase(HOPPER, Phase.ACTIVE);
    running.poll(Snapshots.Change.hopper(200));
    AlertNews last = running.awaitPhase(HOPPER, Phase.RECOVERING);
    assertThat(kept).isEmpty();

    hangs.countDown();
    running.close();
    assertThat(kept).containsExactlyElementsOf(last.history().reversed());
  }

  @Test
  void aListenerThatHangsDelaysNobodyElse() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);
    CountDownLatch hangs = new CountDownLatch(1);
    running.run.onNews(
        _ -> {
          try {
            hangs.await();
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });

    empty(running);

    assertThat(running.awaitPhase(HOPPER, Phase.ACTIVE).book().alert(HOPPER)).isPresent();
    hangs.countDown();
  }

  @Test
  void aRecordThatCannotBeReadAtFirstIsNotOverwritten() throws InterruptedException {
    HistoryStore store = history();
    Running running = new Running(new KeptAlerts(store.alerts()));
    empty(running);
    running.awaitPhase(HOPPER, Phase.ACTIVE);
    running.run.send(new Input.Acknowledge(time.now(), HOPPER, "Kim", ""));
    awaitKept(store, book -> book.alert(HOPPER).flatMap(it -> it.acknowledgement()).isPresent());
    running.close();
    KeptAlerts kept = new KeptAlerts(store.alerts());
    List<Boolean> readable = new ArrayList<>(List.of(false, false));

    Running after =
        new Running(
            new AlertStore() {
              @Override
              public Optional<Kept> load(String server) {
                return readable.isEmpty() || readable.removeFirst()
                    ? kept.load(server)
                    : Optional.empty();
              }

              @Override
              public void keep(AlertBook book, List<AlertEvent> events) {
                kept.keep(book, events);
              }
            });
    after.poll(Snapshots.Change.hopper(0));
    after.run.tick();

    AlertNews news =
        after.await(it -> it.book().alert(HOPPER).flatMap(a -> a.acknowledgement()).isPresent());
    assertThat(news.book().goodSnapshots()).isZero();
  }

  @Test
  void aRulesFileWithAnErrorOnLine12IsNamedAndTheOldRulesStay()
      throws IOException, InterruptedException {
    Files.writeString(rulesFile(), "[rules.hopper-dry]\nsound = false\n");
    Running running = new Running(AlertStore.NONE);
    empty(running);
    AlertNews good = running.awaitPhase(HOPPER, Phase.ACTIVE);
    assertThat(hopper(good).sound()).isFalse();

    Files.writeString(rulesFile(), "\n".repeat(10) + "[rules.hopper-dry]\nsound = 'loud'\n");
    running.poll(Snapshots.Change.hopper(0));
    AlertNews bad = running.await(news -> isAsOfNow(news));

    assertThat(rulesRead)
        .last()
        .isInstanceOfSatisfying(
            RulesRead.Bad.class,
            it ->
                assertThat(it.faults())
                    .extracting(fault -> fault.words().english())
                    .containsExactly("Line 12: rules.hopper-dry.sound must be true or false."));
    assertThat(bad.rules()).isEqualTo(good.rules());
    assertThat(bad.book().alert(HOPPER)).isPresent();

    Files.writeString(rulesFile(), "[rules.hopper-dry]\nguidance = 'Load leads.'\n");
    running.poll(Snapshots.Change.hopper(0));
    assertThat(hopper(running.await(news -> isAsOfNow(news))).guidance()).isEqualTo("Load leads.");
    assertThat(rulesRead).hasSize(3);
  }

  private boolean isAsOfNow(AlertNews news) {
    return news.floor().filter(it -> it.snapshot().takenAt().equals(time.now())).isPresent();
  }

  private static Rule hopper(AlertNews news) {
    return news.rules().stream()
        .filter(rule -> rule.id().equals("hopper-dry"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anAlertOfOnesOwnRuleOutlivesARestart() throws IOException, InterruptedException {
    Files.writeString(
        rulesFile(),
        """
        [rules.my-hopper]
        metric = "hopper-minutes"
        warning = { raise = 1 }
        """);
    AlertKey mine = AlertKey.of("my-hopper", Subject.campaign("SOLAR"));
    HistoryStore store = history();
    Running running = new Running(new KeptAlerts(store.alerts()));
    empty(running);
    running.awaitPhase(mine, Phase.ACTIVE);
    awaitKept(store, book -> book.alert(mine).isPresent());

    Running after = new Running(new KeptAlerts(store.alerts()));
    after.run.tick();

    after.await(news -> news.book().now().isPresent());
    after.poll(Snapshots.Change.hopper(0));
    AlertNews news = after.await(it -> isAsOfNow(it));
    assertThat(kinds(news, mine)).containsExactly(Kind.RAISED);
  }

  @Test
  void aFileThatIsAwayForAMomentChangesNothing() throws IOException {
    RulesWatch rules = new RulesWatch(rulesFile(), rulesRead::add);
    Files.writeString(rulesFile(), "[rules.hopper-dry]\nenabled = false\n");
    var own = rules.get();

    Files.delete(rulesFile());

    assertThat(rules.get()).isEqualTo(own);
    assertThat(rules.get()).isNotEqualTo(own);
    assertThat(rulesRead).hasSize(2);
  }

  @Test
  void aFeedThatIsLostAndComesBackEndsNoAlert() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);
    AlertKey lost = AlertKey.of("feed-lost", Subject.server(Snapshots.SERVER));
    empty(running);
    running.awaitPhase(HOPPER, Phase.ACTIVE);

    running.fail();
    running.fail();
    running.fail();

    AlertNews down = running.awaitPhase(lost, Phase.ACTIVE);
    assertThat(down.book().data()).isEqualTo(DataState.ERROR);
    assertThat(down.book().alert(HOPPER).orElseThrow().data()).isEqualTo(DataState.ERROR);
    assertThat(down.book().alert(HOPPER).orElseThrow().phase()).isEqualTo(Phase.ACTIVE);

    running.poll(Snapshots.Change.hopper(0));
    AlertNews back = running.await(news -> news.book().data() == DataState.GOOD);
    assertThat(back.book().alert(HOPPER).orElseThrow().phase()).isEqualTo(Phase.ACTIVE);
    assertThat(kinds(back, HOPPER))
        .contains(Kind.RAISED, Kind.ERROR, Kind.DATA_BACK)
        .doesNotContain(Kind.CLEARED, Kind.CLOSED, Kind.RECOVERING);
  }

  @Test
  void nothingIsPausedByItselfUnlessSomebodyHasChosenThat() throws InterruptedException {
    Running running = new Running(AlertStore.NONE);

    running.poll(Snapshots.Change.drops(0, 1_000));
    running.poll(Snapshots.Change.drops(0, 1_100));
    running.poll(Snapshots.Change.drops(90, 1_200));
    running.awaitPhase(DAY, Phase.ACTIVE);
    running.close();

    assertThat(pauses).isEmpty();
  }

  @Test
  void aRuleThatPausesIsCarriedOutAndItsRefusalIsTold() throws IOException, InterruptedException {
    Files.writeString(rulesFile(), "[rules.drop-day]\nautomatic = 'critical'\n");
    Running running = new Running(AlertStore.NONE);

    running.poll(Snapshots.Change.drops(0, 1_000));
    running.poll(Snapshots.Change.drops(0, 1_100));
    running.poll(Snapshots.Change.drops(90, 1_200));

    assertThat(pauses.poll(10, TimeUnit.SECONDS))
        .isEqualTo("SOLAR drop-day drop-day: 7.50 % (90 of 1200), level 3.00 %");
    AlertNews news = running.await(it -> kinds(it, DAY).contains(Kind.AUTOMATIC_PAUSE_WITHHELD));
    assertThat(kinds(news, DAY))
        .containsExactly(Kind.RAISED, Kind.AUTOMATIC_PAUSE, Kind.AUTOMATIC_PAUSE_WITHHELD);
    assertThat(news.history().getFirst().note()).isEqualTo("It does not dial.");
  }

  @Test
  void aLimitOfOnesOwnGoesBeforeThatOfTheRegime() throws InterruptedException {
    ownLimit = Optional.of(DropLimit.ofPercent(10));
    Running running = new Running(AlertStore.NONE);

    running.poll(Snapshots.Change.drops(0, 1_000));
    running.poll(Snapshots.Change.drops(0, 1_100));
    running.poll(Snapshots.Change.drops(90, 1_200));

    AlertNews news = running.await(it -> isAsOfNow(it));
    assertThat(news.floor().orElseThrow().regimes().of("SOLAR").limit())
        .isEqualTo(DropLimit.ofPercent(10));
    assertThat(news.book().alert(DAY)).isEmpty();
  }

  @Test
  void aDrillAskedForThroughTheFolderIsRaisedAndAnswered() throws Exception {
    Running running = new Running(AlertStore.NONE);
    empty(running);
    running.awaitPhase(HOPPER, Phase.ACTIVE);
    Drills door = Drills.in(folder);
    Drills.Wish wish =
        new Drills.Wish(
            new java.util.UUID(1, 2),
            time.now(),
            "drop-30-days",
            Optional.empty(),
            Optional.empty(),
            "Kim");
    Drills.Wish unknown =
        new Drills.Wish(
            new java.util.UUID(3, 4),
            time.now(),
            "none",
            Optional.empty(),
            Optional.empty(),
            "Kim");

    door.ask(wish);
    door.ask(unknown);
    running.run.tick();
    running.run.tick();

    AlertKey drill = new AlertKey("drop-30-days", Subject.campaign("SOLAR"), true);
    AlertNews news = running.awaitPhase(drill, Phase.ACTIVE);
    assertThat(news.book().alert(drill).orElseThrow().current()).contains(Severity.BREACH);
    running.close();
    assertThat(door.answers(wish.id()))
        .containsExactly(new Drills.Answer(true, "DRILL breach drop-30-days SOLAR"));
    assertThat(door.answers(unknown.id()))
        .containsExactly(new Drills.Answer(false, "There is no rule of this name."));
    door.forget(wish.id());
    assertThat(door.answers(wish.id())).isEmpty();
  }
}

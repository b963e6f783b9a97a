package dev.andon.action;

import static dev.andon.action.Console.ANA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.TimedResumes.Answer;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.AuditReadBack;
import dev.andon.history.HistoryStore;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.DialChange;
import dev.andon.model.FloorSnapshot;
import dev.andon.sim.Fault;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimedResumesTest {

  private static final String SOLAR = "SOLAR";
  private static final Duration QUARTER = Duration.ofMinutes(15);

  @TempDir private Path folder;
  private final FakeTime time = new FakeTime(FakeTime.RECORDED);
  private final List<Cause> ended = new ArrayList<>();
  private SimulatedDialer sim;
  private HistoryStore store;
  private Console console;
  private TimedResumes timers;

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), time::now);
    open();
  }

  private void open() throws IOException {
    store = HistoryStore.begin(folder, time);
    console = new Console(sim, time, store.audit(time));
    timers =
        new TimedResumes(console.service, console.audit, time, (_, cause, _) -> ended.add(cause));
    timers.load();
  }

  private void restart() throws IOException {
    console.close();
    store.close();
    open();
  }

  @AfterEach
  void stop() {
    console.close();
    store.close();
    sim.close();
  }

  private TimedResume pausedFor(Duration after) throws InterruptedException {
    console.poll(SOLAR);
    console.give(SOLAR, new Step.Pause());
    Answer answer = timers.set(SOLAR, after, ANA);
    assertThat(answer).isInstanceOf(Answer.Waiting.class);
    return ((Answer.Waiting) answer).timer();
  }

  private void pass(Duration duration) throws InterruptedException {
    time.pass(duration);
    timers.look();
  }

  private boolean dials() throws InterruptedException {
    return console.settings(SOLAR).active().orElseThrow();
  }

  private void somebodyElse(Step step) throws Exception {
    try (Console other = new Console(sim, time)) {
      other.give(SOLAR, step);
    }
  }

  @Test
  void theCampaignDialsAgainWhenItsTimeHasComeAndTheRecordTellsWhoSetIt() throws Exception {
    TimedResume timer = pausedFor(QUARTER);
    pass(QUARTER.minusSeconds(1));
    assertThat(dials()).isFalse();

    pass(Duration.ofSeconds(1));

    assertThat(dials()).isTrue();
    assertThat(ended).containsExactly(Cause.RUN);
    assertThat(timers.waiting()).isEmpty();
    assertThat(console.entries(SOLAR).getFirst().intent())
        .extracting(it -> it.kind(), it -> it.origin(), it -> it.who())
        .containsExactly(Kind.RESUME, new Origin.Timer(timer.id()), ANA);
    pass(QUARTER);
    assertThat(console.entries(SOLAR)).hasSize(2);
  }

  @Test
  void takenBackItDoesNothing() throws Exception {
    TimedResume timer = pausedFor(QUARTER);
    assertThat(timers.cancel(timer.id(), new Who("Luis", true))).isTrue();
    assertThat(timers.cancel(timer.id(), ANA)).isFalse();

    pass(QUARTER);
    restart();
    pass(QUARTER);

    assertThat(dials()).isFalse();
    assertThat(ended).containsExactly(Cause.CANCELLED);
  }

  @Test
  void aNewOneTakesThePlaceOfTheOld() throws Exception {
    pausedFor(QUARTER);
    assertThat(timers.set(SOLAR, QUARTER.multipliedBy(2), ANA)).isInstanceOf(Answer.Waiting.class);

    pass(QUARTER);
    assertThat(dials()).isFalse();
    pass(QUARTER);
    assertThat(dials()).isTrue();
    assertThat(ended).containsExactly(Cause.REPLACED, Cause.RUN);
  }

  @Test
  void itSurvivesARestart() throws Exception {
    TimedResume timer = pausedFor(QUARTER);
    restart();
    assertThat(timers.waiting()).containsExactly(timer);

    pass(QUARTER);

    assertThat(dials()).isTrue();
    assertThat(ended).containsExactly(Cause.RUN);
  }

  @Test
  void aLittleTooLateIsStillKept() throws Exception {
    pausedFor(QUARTER);
    time.pass(QUARTER.plus(TimedResumes.MOST_OVERDUE));
    restart();
    timers.look();

    assertThat(dials()).isTrue();
  }

  @Test
  void muchTooLateTheCampaignStaysPausedAndThatIsTold() throws Exception {
    pausedFor(QUARTER);
    time.pass(QUARTER.plus(TimedResumes.MOST_OVERDUE).plusSeconds(1));
    restart();
    timers.look();

    assertThat(dials()).isFalse();
    assertThat(ended).containsExactly(Cause.MISSED);
    restart();
    assertThat(timers.waiting()).isEmpty();
  }

  @Test
  void aClockSetForwardResumesNothingEarly() throws Exception {
    pausedFor(QUARTER);
    time.setClock(time.now().plus(Duration.ofHours(1)));
    timers.look();
    assertThat(dials()).isFalse();
    assertThat(ended).isEmpty();

    pass(QUARTER);
    assertThat(dials()).isFalse();
    assertThat(ended).containsExactly(Cause.MISSED);
  }

  @Test
  void aClockSetBackHoldsNothingUp() throws Exception {
    pausedFor(QUARTER);
    time.setClock(time.now().minus(Duration.ofHours(1)));
    pass(QUARTER);

    assertThat(ended).containsExactly(Cause.RUN);
  }

  @Test
  void whatSomebodyElseHasResumedIsNotResumedAgain() throws Exception {
    pausedFor(QUARTER);
    somebodyElse(new Step.Resume());
    pass(QUARTER);

    assertThat(ended).containsExactly(Cause.RESUMED_BEFORE);
    assertThat(console.entries(SOLAR)).hasSize(1);
  }

  @Test
  void resumedAndPausedBySomebodyElseBetweenTwoPollsItIsSeenInTheSnapshot() throws Exception {
    pausedFor(QUARTER);
    FloorSnapshot asOld = Floors.dialing(SOLAR, time.now());
    timers.seen(asOld);
    assertThat(ended).isEmpty();

    time.pass(Duration.ofSeconds(30));
    timers.seen(Floors.dialing(SOLAR, time.now()));
    assertThat(ended).containsExactly(Cause.RESUMED_BEFORE);
    somebodyElse(new Step.Pause());
    pass(QUARTER);
    assertThat(dials()).isFalse();
  }

  @Test
  void anotherPauseFromHereMakesItVoid() throws Exception {
    pausedFor(QUARTER);
    console.poll(SOLAR);
    console.give(SOLAR, new Step.Pause());
    pass(QUARTER);

    assertThat(dials()).isFalse();
    assertThat(ended).containsExactly(Cause.REPLACED);
  }

  @Test
  void whatSomebodyElseHadPausedGetsNoTimer() throws Exception {
    somebodyElse(new Step.Pause());
    console.poll(SOLAR);
    console.give(SOLAR, new Step.Pause());

    assertThat(timers.set(SOLAR, QUARTER, ANA))
        .isEqualTo(
            new Answer.NotSet(
                Phrase.problem(Phrase.OTHERS_PAUSED, Phrase.OTHERS_PAUSED_HINT, SOLAR)));
  }

  @Test
  void whatWasNotPausedFromHereGetsNoTimer() throws Exception {
    assertThat(timers.set(SOLAR, QUARTER, ANA))
        .isEqualTo(
            new Answer.NotSet(
                Phrase.problem(Phrase.NOT_PAUSED_HERE, Phrase.NOT_PAUSED_HERE_HINT, SOLAR)));
    console.give(SOLAR, new Step.Pause());
    console.give(SOLAR, new Step.Resume());
    assertThat(timers.set(SOLAR, QUARTER, ANA)).isInstanceOf(Answer.NotSet.class);
  }

  @Test
  void aDialerThatDoesNotAnswerIsAskedAgainUntilItIsTooLate() throws Exception {
    pausedFor(QUARTER);
    sim.faults(Fault.DATABASE_DOWN);
    pass(QUARTER);
    assertThat(timers.waiting()).hasSize(1);
    assertThat(console.entries(SOLAR)).hasSize(1);
    sim.faults(Fault.NONE);
    pass(Duration.ofSeconds(29));
    assertThat(timers.waiting()).hasSize(1);
    pass(Duration.ofSeconds(1));
    assertThat(ended).containsExactly(Cause.RUN);
    assertThat(dials()).isTrue();
  }

  @Test
  void aProcessThatDiedBetweenRecordAndCommandDoesNotResumeTwice() throws Exception {
    TimedResume timer = pausedFor(QUARTER);
    time.pass(QUARTER);
    console.audit.intend(
        new AuditIntent(
            UUID.randomUUID(),
            time.now(),
            ANA,
            "wallapi",
            console.address(),
            SOLAR,
            Kind.RESUME,
            DialChange.active(true),
            "",
            new Origin.Timer(timer.id()),
            Optional.empty()),
        new TimedResume.Ended(timer.id(), time.now(), Cause.RUN, ANA));
    restart();
    assertThat(timers.waiting()).isEmpty();
    timers.look();
    console.service.completeUnfinished();

    assertThat(dials()).isFalse();
    assertThat(console.entries(SOLAR).getFirst().readBack().orElseThrow().result())
        .isEqualTo(AuditReadBack.Result.NOT_CONFIRMED);
  }
}

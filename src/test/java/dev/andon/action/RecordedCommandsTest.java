package dev.andon.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditQuery;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.history.Recorded;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResumeLog;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.sim.Fault;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands with a record on disk, and what a later run makes of what an earlier one left open.
class RecordedCommandsTest {

  private static final String SOLAR = "SOLAR";

  @TempDir private Path folder;
  private final FakeTime time = new FakeTime(FakeTime.RECORDED);
  private SimulatedDialer sim;

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), time::now);
  }

  @AfterEach
  void stop() {
    sim.close();
  }

  private AuditIntent pauseOf(Console console) {
    return new AuditIntent(
        UUID.randomUUID(),
        time.now(),
        Console.ANA,
        "wallapi",
        console.address(),
        SOLAR,
        Kind.PAUSE,
        DialChange.active(false),
        "",
        new Origin.Person(),
        Optional.empty());
  }

  private AuditReadBack late(Console console, AuditReadBack.Result result) throws Exception {
    return new AuditReadBack(
        time.now(),
        result,
        Optional.of(console.settings(SOLAR)),
        Optional.empty(),
        Optional.empty(),
        true);
  }

  @Test
  void aCommandThatWasSentBeforeTheProcessDiedIsReadBackByTheNextRun() throws Exception {
    AuditIntent intent;
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console dying = new Console(sim, time, store.audit(time));
        Console hand = new Console(sim, time)) {
      intent = pauseOf(dying);
      assertThat(dying.audit.intend(intent)).isEqualTo(new Recorded.OnDisk());
      hand.give(SOLAR, new Step.Pause());
    }

    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console next = new Console(sim, time, store.audit(time))) {
      time.pass(Duration.ofMinutes(3));
      assertThat(next.service.completeUnfinished()).isZero();

      assertThat(next.entries(SOLAR))
          .containsExactly(
              new AuditEntry(
                  1,
                  intent,
                  Optional.empty(),
                  Optional.of(late(next, AuditReadBack.Result.CONFIRMED))));
      long requests = sim.price().requests();
      assertThat(next.service.completeUnfinished()).isZero();
      assertThat(sim.price().requests()).isEqualTo(requests);
    }
  }

  @Test
  void aCommandThatNeverLeftIsNotRepeatedButSeenNotToHaveTaken() throws Exception {
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console dying = new Console(sim, time, store.audit(time))) {
      dying.audit.intend(pauseOf(dying));
    }

    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console next = new Console(sim, time, store.audit(time))) {
      next.service.completeUnfinished();

      assertThat(next.settings(SOLAR).active()).contains(true);
      assertThat(next.entries(SOLAR).getFirst().readBack())
          .contains(late(next, AuditReadBack.Result.NOT_CONFIRMED));
    }
  }

  @Test
  void whileTheDialerCannotBeAskedItStaysOpen() throws Exception {
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console dying = new Console(sim, time, store.audit(time))) {
      dying.audit.intend(pauseOf(dying));
      dying.audit.intend(pauseOf(dying));
    }

    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console next = new Console(sim, time, store.audit(time))) {
      sim.faults(Fault.DATABASE_DOWN);
      assertThat(next.service.completeUnfinished()).isEqualTo(2);
      sim.faults(Fault.LOGIN_REFUSED);
      long requests = sim.price().requests();
      assertThat(next.service.completeUnfinished()).isEqualTo(2);
      assertThat(sim.price().requests()).isLessThanOrEqualTo(requests + 1);
      sim.faults(Fault.NONE);
      assertThat(next.service.completeUnfinished()).isZero();
    }
  }

  @Test
  void theNextRunStillKnowsWhatToRestore() throws Exception {
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console first = new Console(sim, time, store.audit(time))) {
      first.poll(SOLAR);
      first.give(SOLAR, new Step.Pause());
      first.give(SOLAR, new Step.Method("MANUAL", OptionalDouble.empty()));
    }

    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console next = new Console(sim, time, store.audit(time))) {
      assertThat(next.settings(SOLAR).dialMethod()).contains("MANUAL");
      next.give(SOLAR, new Step.Resume());
      assertThat(next.settings(SOLAR).active()).contains(true);
      assertThat(next.settings(SOLAR).dialMethod().orElseThrow()).startsWith("ADAPT");
    }
  }

  @Test
  void aDiskThatTakesNothingStopsNoPause() throws Exception {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    try (HistoryStore store = HistoryStore.begin(taken, time);
        Console console = new Console(sim, time, store.audit(time))) {
      console.poll(SOLAR);

      Report report = console.give(SOLAR, new Step.Pause());

      assertThat(report.outcome()).isInstanceOf(CommandOutcome.Confirmed.class);
      assertThat(report.recorded()).isInstanceOf(Recorded.NotOnDisk.class);
      assertThat(console.settings(SOLAR).active()).contains(false);
      assertThat(console.entries(SOLAR)).hasSize(1);
    }
  }

  @Test
  void whatIsAskedIsOnDiskBeforeItLeaves() throws Exception {
    try (HistoryStore store = HistoryStore.begin(folder, time);
        Console console = new Console(sim, time, new AuditOfTheDisk(store.audit(time)))) {
      console.poll(SOLAR);
      console.give(SOLAR, new Step.Pause());
      AuditEntry entry = console.entries(SOLAR).getFirst();
      assertThat(entry.intent().before())
          .contains(CampaignFigures.of(settingsBefore(entry), time.now()));
      assertThat(settingsBefore(entry).active()).contains(true);
    }
  }

  private static DialSettings settingsBefore(AuditEntry entry) {
    return entry.intent().before().map(CampaignFigures::settings).orElse(DialSettings.UNKNOWN);
  }

  /// Looks how the dialer lists the campaign at the moment at which the intent is confirmed.
  private final class AuditOfTheDisk implements Audit {
    private final Audit audit;

    AuditOfTheDisk(Audit audit) {
      this.audit = audit;
    }

    @Override
    public Recorded intend(AuditIntent intent) {
      Recorded recorded = audit.intend(intent);
      assertThat(recorded).isEqualTo(new Recorded.OnDisk());
      try (Console look = new Console(sim, time)) {
        assertThat(look.settings(SOLAR).active()).contains(true);
      } catch (IOException | InterruptedException e) {
        throw new AssertionError(e);
      }
      return recorded;
    }

    @Override
    public Recorded intend(AuditIntent intent, TimedResume.Ended ended) {
      return audit.intend(intent, ended);
    }

    @Override
    public void replied(UUID command, AuditReply reply) {
      audit.replied(command, reply);
    }

    @Override
    public void readBack(UUID command, AuditReadBack readBack) {
      audit.readBack(command, readBack);
    }

    @Override
    public Found<AuditEntry> find(AuditQuery query) {
      return audit.find(query);
    }

    @Override
    public Found<AuditEntry> unfinished(String dialer) {
      return audit.unfinished(dialer);
    }

    @Override
    public TimedResumeLog timedResumes() {
      return audit.timedResumes();
    }
  }
}

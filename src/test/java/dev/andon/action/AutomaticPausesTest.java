package dev.andon.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.AutomaticPauses.Decision;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.HistoryStore;
import dev.andon.sim.Fault;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutomaticPausesTest {

  private static final String SOLAR = "SOLAR";

  @TempDir private Path folder;
  private final FakeTime time = new FakeTime(FakeTime.RECORDED);
  private SimulatedDialer sim;
  private HistoryStore store;
  private Console console;
  private AutomaticPauses pauses;

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), time::now);
    open(folder);
  }

  private void open(Path where) throws IOException {
    store = HistoryStore.begin(where, time);
    console = new Console(sim, time, store.audit(time));
    pauses = new AutomaticPauses(console.service, console.surroundings, time);
  }

  private void close() {
    console.close();
    store.close();
  }

  @AfterEach
  void stop() {
    close();
    sim.close();
  }

  private Decision pause(String rule) throws InterruptedException {
    return pauses.pause(SOLAR, rule, "35 of 1,000 today");
  }

  private void resume() throws InterruptedException {
    console.give(SOLAR, new Step.Resume());
  }

  @Test
  void pausesAndTheRecordTellsWhichRuleAndWhy() throws Exception {
    Decision decision = pause("drop-day");

    assertThat(decision).isInstanceOf(Decision.Sent.class);
    assertThat(((Decision.Sent) decision).report().outcome())
        .isInstanceOf(CommandOutcome.Confirmed.class);
    assertThat(console.entries(SOLAR).getFirst().intent())
        .extracting(it -> it.origin(), it -> it.reason())
        .containsExactly(new Origin.Rule("drop-day"), "35 of 1,000 today");
  }

  @Test
  void notTwiceWithinTenMinutesWhicheverRuleSaysSo() throws Exception {
    Instant first = time.now();
    pause("drop-day");
    resume();
    time.pass(AutomaticPauses.LEFT_ALONE.minusSeconds(1));
    assertThat(pause("drop-hour")).isEqualTo(new Decision.TooSoon(first));
    time.pass(Duration.ofSeconds(1));
    assertThat(pause("drop-hour")).isInstanceOf(Decision.Sent.class);
  }

  @Test
  void aRestartForgetsNothing() throws Exception {
    Instant first = time.now();
    pause("drop-day");
    resume();
    close();
    open(folder);
    time.pass(Duration.ofMinutes(5));

    assertThat(pause("drop-day")).isEqualTo(new Decision.TooSoon(first));
    assertThat(pauses.pause("RETAIN", "drop-day", "")).isInstanceOf(Decision.Sent.class);
  }

  @Test
  void aPausePressedByAPersonCountsForNobody() throws Exception {
    console.give(SOLAR, new Step.Pause());
    resume();

    assertThat(pause("drop-day")).isInstanceOf(Decision.Sent.class);
  }

  @Test
  void aPauseThatWasRefusedDoesNotCount() throws Exception {
    sim.faults(Fault.LOGIN_REFUSED);
    assertThat(pause("drop-day")).isInstanceOf(Decision.Sent.class);
    sim.faults(Fault.NONE);

    assertThat(pause("drop-day")).isInstanceOf(Decision.Sent.class);
    resume();
    assertThat(pause("drop-day")).isInstanceOf(Decision.TooSoon.class);
  }

  @Test
  void aCampaignThatDoesNotDialNeedsNoPause() throws Exception {
    console.give(SOLAR, new Step.Pause());
    console.poll(SOLAR);

    assertThat(pause("drop-day")).isEqualTo(new Decision.DoesNotDial());
  }

  @Test
  void aClockSetBackOrForwardNeitherForgetsNorBlocksForLong() throws Exception {
    pause("drop-day");
    resume();
    time.setClock(FakeTime.RECORDED.minus(Duration.ofHours(3)));
    assertThat(pause("drop-day")).isInstanceOf(Decision.TooSoon.class);
    time.pass(AutomaticPauses.LEFT_ALONE);
    assertThat(pause("drop-day")).isInstanceOf(Decision.Sent.class);
  }

  @Test
  void withoutARecordItWaitsUntilItHasRunForTenMinutes() throws Exception {
    close();
    open(Files.writeString(folder.resolve("taken"), ""));
    assertThat(pause("drop-day")).isInstanceOf(Decision.NotKnown.class);
    time.pass(AutomaticPauses.LEFT_ALONE);
    assertThat(pause("drop-day")).isInstanceOf(Decision.Sent.class);
    resume();
    assertThat(pause("drop-day")).isInstanceOf(Decision.TooSoon.class);
  }
}

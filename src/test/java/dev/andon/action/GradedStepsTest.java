package dev.andon.action;

import static dev.andon.action.Console.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.action.Report.LeftAlone;
import dev.andon.action.Report.Part;
import dev.andon.action.Report.Why;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The steps beside pause, on a simulated dialer.
class GradedStepsTest {

  private static final String PACED = "SOLAR";

  private final FakeTime time = new FakeTime(FakeTime.RECORDED);
  private SimulatedDialer sim;
  private Console console;

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), time::now);
    console = new Console(sim, time);
  }

  @AfterEach
  void stop() {
    console.close();
    sim.close();
  }

  /// Makes the campaign one that dials by a fixed level, as somebody in the dialer's pages would.
  private void somebodySets(String campaign, String method, double level) throws Exception {
    try (Console other = new Console(sim, time)) {
      other.give(campaign, new Step.Method(method, OptionalDouble.of(level)));
    }
  }

  private static DialSettings settings(boolean active, String method, double level) {
    return new DialSettings(Optional.of(active), Optional.of(method), OptionalDouble.of(level));
  }

  private String method(String campaign) throws Exception {
    return console.settings(campaign).dialMethod().orElseThrow();
  }

  private double level(String campaign) throws Exception {
    return console.settings(campaign).dialLevel().orElseThrow();
  }

  @Test
  void aLowerDialLevelIsReadBackAndRecordedWithWhatWasThere() throws Exception {
    somebodySets(PACED, "RATIO", 3.5);

    Report report = console.give(PACED, new Step.DialLevel(2.25));

    assertThat(report.outcome()).isEqualTo(new CommandOutcome.Confirmed(time.now()));
    assertThat(report.seen()).contains(settings(true, "RATIO", 2.25));
    AuditEntry entry = console.entries(PACED).getFirst();
    assertThat(entry.intent().kind()).isEqualTo(Kind.DIAL_LEVEL);
    assertThat(entry.intent().who()).isEqualTo(ANA);
    assertThat(entry.intent().apiUser()).isEqualTo("wallapi");
    assertThat(entry.intent().change()).isEqualTo(DialChange.NOTHING.withLevel(2.25));
    assertThat(entry.intent().before())
        .contains(CampaignFigures.of(settings(true, "RATIO", 3.5), time.now()));
    assertThat(entry.reply())
        .contains(
            new AuditReply(
                time.now(),
                AuditReply.Result.ACCEPTED,
                "update_campaign CAMPAIGN HAS BEEN UPDATED",
                Optional.empty()));
    assertThat(entry.readBack())
        .contains(
            new AuditReadBack(
                time.now(),
                AuditReadBack.Result.CONFIRMED,
                Optional.of(settings(true, "RATIO", 2.25)),
                Optional.empty(),
                Optional.empty(),
                false));
  }

  @Test
  void aLevelThatTheDialerWouldOverwriteIsNotSent() throws Exception {
    DialSettings before = console.settings(PACED);

    Report report = console.give(PACED, new Step.DialLevel(1.5));

    assertThat(report.outcome())
        .isEqualTo(
            new CommandOutcome.Refused(Phrase.problem(Phrase.PACED, Phrase.PACED_HINT, PACED)));
    assertThat(console.settings(PACED)).isEqualTo(before);
    assertThat(console.entries(PACED).getFirst().reply().orElseThrow().result())
        .isEqualTo(AuditReply.Result.REFUSED);
  }

  @Test
  void aLevelAboveTheDialersLimitIsRefusedInItsOwnWords() throws Exception {
    somebodySets(PACED, "RATIO", 3.5);

    Report report = console.give(PACED, new Step.DialLevel(9));

    assertThat(((CommandOutcome.Refused) report.outcome()).problem().message())
        .contains("AUTO DIAL LEVEL MUST BE FROM 0 TO 4.001");
    assertThat(level(PACED)).isEqualTo(3.5);
  }

  @Test
  void aMaximumLevelIsAcceptedButNothingTellsItBack() throws Exception {
    Report report = console.give(PACED, new Step.MaximumLevel(1.2));

    assertThat(report.outcome())
        .isEqualTo(
            new CommandOutcome.NotConfirmed(
                "update_campaign CAMPAIGN HAS BEEN UPDATED", Optional.empty(), Optional.empty()));
    assertThat(console.entries(PACED).getFirst().readBack().orElseThrow().result())
        .isEqualTo(AuditReadBack.Result.NOT_TOLD);

    time.pass(Duration.ofMinutes(1));
    assertThat(level(PACED)).isLessThanOrEqualTo(1.2);
  }

  @Test
  void aMaximumLevelIsNotSentToACampaignThatHasNone() throws Exception {
    somebodySets(PACED, "RATIO", 3.5);

    assertThat(console.give(PACED, new Step.MaximumLevel(1.2)).outcome())
        .isEqualTo(
            new CommandOutcome.Refused(
                Phrase.problem(Phrase.NOT_PACED, Phrase.NOT_PACED_HINT, PACED)));
  }

  @Test
  void aSwitchedMethodIsReadBackAndRestored() throws Exception {
    assertThat(method(PACED)).startsWith("ADAPT");
    String before = method(PACED);

    Report switched = console.give(PACED, new Step.Method("RATIO", OptionalDouble.of(1)));
    assertThat(switched.outcome()).isInstanceOf(CommandOutcome.Confirmed.class);
    time.pass(Duration.ofMinutes(5));
    assertThat(console.settings(PACED)).isEqualTo(settings(true, "RATIO", 1));

    Report restored = console.give(PACED, new Step.Restore());
    assertThat(restored.outcome()).isInstanceOf(CommandOutcome.Confirmed.class);
    assertThat(restored.leftAlone()).isEmpty();
    assertThat(method(PACED)).isEqualTo(before);

    assertThat(console.give(PACED, new Step.Restore()).outcome())
        .isEqualTo(
            new CommandOutcome.Refused(
                Phrase.problem(Phrase.NOTHING_OPEN, Phrase.NOTHING_OPEN_HINT, PACED)));
  }

  @Test
  void resumeGoesBackToWhatWasThereAtThePauseAndRestoreToTheBeginning() throws Exception {
    somebodySets(PACED, "RATIO", 3.5);
    console.poll(PACED);
    console.give(PACED, new Step.DialLevel(2.5));
    console.poll(PACED);
    console.give(PACED, new Step.Pause());
    console.give(PACED, new Step.DialLevel(1));
    console.give(PACED, new Step.Method("MANUAL", OptionalDouble.empty()));
    assertThat(console.settings(PACED)).isEqualTo(settings(false, "MANUAL", 1));

    Report resumed = console.give(PACED, new Step.Resume());
    assertThat(resumed.outcome()).isInstanceOf(CommandOutcome.Confirmed.class);
    assertThat(console.settings(PACED)).isEqualTo(settings(true, "RATIO", 2.5));

    console.give(PACED, new Step.Restore());
    assertThat(console.settings(PACED)).isEqualTo(settings(true, "RATIO", 3.5));
  }

  @Test
  void whatSomebodyElseHasChangedSinceIsLeftAloneAndSaid() throws Exception {
    somebodySets(PACED, "RATIO", 3.5);
    console.give(PACED, new Step.Pause());
    console.give(PACED, new Step.DialLevel(2));
    somebodySets(PACED, "RATIO", 1.25);

    Report resumed = console.give(PACED, new Step.Resume());

    assertThat(resumed.outcome()).isInstanceOf(CommandOutcome.Confirmed.class);
    assertThat(resumed.leftAlone())
        .containsExactly(new LeftAlone(Part.DIAL_LEVEL, Why.CHANGED_BY_OTHERS));
    assertThat(console.settings(PACED)).isEqualTo(settings(true, "RATIO", 1.25));
  }

  @Test
  void aLoweredMaximumIsSaidNotToBeTakenBack() throws Exception {
    console.give(PACED, new Step.Pause());
    console.give(PACED, new Step.MaximumLevel(1.5));

    assertThat(console.give(PACED, new Step.Resume()).leftAlone())
        .containsExactly(new LeftAlone(Part.MAXIMUM_LEVEL, Why.NOT_KNOWN_BEFORE));
  }

  @Test
  void aCampaignPausedBySomebodyElseStaysPausedWhenEverythingIsRestored() throws Exception {
    try (Console other = new Console(sim, time)) {
      other.give(PACED, new Step.Pause());
    }
    console.poll(PACED);

    assertThat(console.give(PACED, new Step.Pause()).outcome())
        .isInstanceOf(CommandOutcome.Confirmed.class);
    console.give(PACED, new Step.Restore());
    assertThat(console.settings(PACED).active()).contains(false);

    console.give(PACED, new Step.Resume());
    assertThat(console.settings(PACED).active()).contains(true);
  }

  @Test
  void twoConsolesThatDisagreeEachTellWhatTheySaw() throws Exception {
    try (Console other = new Console(sim, time)) {
      console.poll(PACED);
      console.give(PACED, new Step.Pause());
      other.give(PACED, new Step.Resume());
      Report again = console.give(PACED, new Step.Pause());
      assertThat(again.outcome()).isInstanceOf(CommandOutcome.Confirmed.class);
      assertThat(other.settings(PACED).active()).contains(false);

      assertThat(console.entries(PACED))
          .extracting(entry -> entry.intent().kind())
          .containsExactly(Kind.PAUSE, Kind.PAUSE);
      assertThat(other.entries(PACED))
          .extracting(entry -> entry.intent().kind())
          .containsExactly(Kind.RESUME);
    }
  }

  @Test
  void twoConsolesAtOnceEndInOneStateThatBothCanRead() throws Exception {
    try (Console other = new Console(sim, time)) {
      Thread pausing = Thread.ofVirtual().start(() -> giveQuietly(console, new Step.Pause()));
      Thread resuming = Thread.ofVirtual().start(() -> giveQuietly(other, new Step.Resume()));
      pausing.join();
      resuming.join();

      boolean dials = console.settings(PACED).active().orElseThrow();
      assertThat(dials ? other.entries(PACED) : console.entries(PACED))
          .extracting(entry -> entry.readBack().orElseThrow().result())
          .containsExactly(AuditReadBack.Result.CONFIRMED);
    }
  }

  private static void giveQuietly(Console console, Step step) {
    try {
      console.give(PACED, step);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void anOrderThatTheDialerDoesNotKnowIsRecordedAsRefused() throws Exception {
    Report report = console.give("NOPE1", new Step.Pause());

    assertThat(report.outcome()).isInstanceOf(CommandOutcome.Refused.class);
    assertThat(console.entries("NOPE1"))
        .extracting(AuditEntry::isUnfinished, it -> it.reply().orElseThrow().result())
        .containsExactly(tuple(false, AuditReply.Result.REFUSED));
    assertThat(List.of(report.sent())).containsExactly(DialChange.active(false));
  }
}

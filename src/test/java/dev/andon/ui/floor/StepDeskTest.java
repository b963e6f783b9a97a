package dev.andon.ui.floor;

import static dev.andon.ui.floor.Floors.NOW;
import static dev.andon.ui.floor.Floors.campaign;
import static dev.andon.ui.floor.Floors.live;
import static dev.andon.ui.floor.Floors.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.action.CampaignCommand.Wanted;
import dev.andon.action.Step;
import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class StepDeskTest {

  private static final DialerClock CLOCK = DialerClock.local(ZoneOffset.ofHours(1));

  private final FakeCommands commands = new FakeCommands();
  private final FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, commands.desk);

  private CampaignViewModel poll(boolean active) {
    var solar = campaign("SOLAR", "Solar North", commands.now).counts(20, 1033);
    floor.show(
        live(snapshot(commands.now, List.of(active ? solar.build() : solar.paused().build()))),
        commands.now);
    return floor.campaign("SOLAR").orElseThrow();
  }

  private String told() {
    return StepWords.whole(commands.desk.steps().state("SOLAR"), CLOCK);
  }

  private static DialSettings set(String method, double level) {
    return new DialSettings(Optional.of(true), Optional.of(method), OptionalDouble.of(level));
  }

  @Test
  void oneStepLessIsHalfACallAndNeverLessThanOne() {
    assertThat(
            List.of(3.5, 3.0, 2.75, 1.8, 1.5, 1.2, 12.0, 10.5, 10.0, 1.0, 0.5).stream()
                .map(StepOffer::below)
                .toList())
        .containsExactly(
            OptionalDouble.of(3),
            OptionalDouble.of(2.5),
            OptionalDouble.of(2.5),
            OptionalDouble.of(1.5),
            OptionalDouble.of(1),
            OptionalDouble.of(1),
            OptionalDouble.of(11),
            OptionalDouble.of(10),
            OptionalDouble.of(9.5),
            OptionalDouble.empty(),
            OptionalDouble.empty());
  }

  @Test
  void aLowerLevelSaysBeforeWhatItDoesIsSentOnceAndReadBack() {
    CampaignViewModel solar = poll(true);
    StepOffer lower = solar.lower();
    assertThat(lower.label()).isEqualTo("Level 2.5 → 2.0");
    assertThat(lower.does())
        .isEqualTo(
            "Lowers the dial level from 2.5 to 2.0 calls for each ready agent. Shown as done only"
                + " when the dialer confirms.");

    commands.desk.ask("SOLAR", lower.step().orElseThrow());

    assertThat(commands.sent).containsExactly("DialLevel[level=2.0] SOLAR");
    assertThat(told()).isEqualTo("Dial level 2.0, confirmed 10:44:00");
  }

  @Test
  void whileAStepIsUnderWayNothingElseIsSent() {
    Deque<Runnable> background = new ArrayDeque<>();
    CommandDesk desk =
        new CommandDesk(
            commands, commands, background::add, Runnable::run, commands, () -> "Maria");
    desk.ask("SOLAR", new Step.DialLevel(2));
    desk.ask("SOLAR", new Step.DialLevel(1.5));
    desk.ask("SOLAR", "Solar North", Wanted.PAUSED);

    assertThat(desk.whyNot("SOLAR")).contains("The dialer is being asked already.");
    assertThat(background).hasSize(1);
    background.removeFirst().run();
    assertThat(commands.sent).containsExactly("DialLevel[level=2.0] SOLAR");
    assertThat(desk.whyNot("SOLAR")).isEmpty();
  }

  @Test
  void anAdaptiveMethodIsLoweredByItsMaximumWhichNobodyCanReadBack() {
    StepOffer lower = StepOffer.lower(set("ADAPT_TAPERED", 1.8), Optional.empty());
    assertThat(lower.label()).isEqualTo("Maximum → 1.5");
    assertThat(lower.does()).contains("No list of the dialer shows the maximum");

    poll(true);
    commands.desk.ask("SOLAR", lower.step().orElseThrow());

    assertThat(told())
        .isEqualTo(
            "Maximum level 1.5: the dialer said yes. No list of it shows whether it did so.");
  }

  @Test
  void whatCannotBeLoweredSaysWhy() {
    assertThat(StepOffer.lower(DialSettings.UNKNOWN, Optional.empty()).whyNot())
        .contains("The dialer does not tell how it dials.");
    assertThat(StepOffer.lower(set("MANUAL", 2), Optional.empty()).whyNot())
        .contains("It places no calls by itself.");
    assertThat(StepOffer.lower(set("RATIO", 1), Optional.empty()).whyNot())
        .contains("It dials one call for each ready agent already. Only Pause stops that.");
    assertThat(StepOffer.lower(set("RATIO", 2), Optional.of("no")).whyNot()).contains("no");
    assertThat(StepOffer.whyNoMethod(set("SHARED_RATIO", 2), Optional.empty()))
        .contains(
            "The dialer does not let a shared method be set back, so it is not changed from"
                + " here.");
  }

  @Test
  void aSwitchToRatioKeepsTheLevelOfNow() {
    assertThat(
            StepOffer.methods(set("ADAPT_TAPERED", 1.8), Optional.empty()).stream()
                .map(StepOffer::label)
                .toList())
        .containsExactly("RATIO 1.8", "ADAPT_HARD_LIMIT", "ADAPT_AVERAGE", "MANUAL");
  }

  @Test
  void restoreSaysToWhatItGoesBack() {
    CampaignViewModel solar = poll(true);
    assertThat(solar.restore().whyNot())
        .contains("Nothing was changed from here that could be taken back.");

    commands.before = set("RATIO", 3.5);
    commands.put("SOLAR", Kind.DIAL_LEVEL, DialChange.NOTHING.withLevel(2.5), new Origin.Person());
    commands.desk.refresh();

    assertThat(solar.restore().label()).isEqualTo("Back to level 3.5");
    assertThat(solar.restore().whyNot()).isEmpty();
  }

  @Test
  void aCampaignPausedFromHereCanBeResumedByATimerThatCanBeCancelled() {
    CampaignViewModel solar = poll(true);
    assertThat(solar.whyNoTimer())
        .contains("It was not paused from here, so it will not be resumed by a timer.");
    solar.ask(Wanted.PAUSED);
    assertThat(solar.whyNoTimer()).isEmpty();

    commands.desk.steps().resumeIn("SOLAR", Duration.ofMinutes(15));

    TimedResume timer = commands.desk.steps().timer("SOLAR").orElseThrow();
    assertThat(StepWords.countdown(timer, NOW.plusSeconds(28), CLOCK))
        .isEqualTo("Dials again in 14:32, at 10:59, set by Maria");
    assertThat(solar.content().sentences())
        .containsExactly("dials again at 10:59, set by Maria", "again at 10:59");

    commands.desk.steps().cancel(timer);
    assertThat(commands.desk.steps().timer("SOLAR")).isEmpty();
    assertThat(solar.content().sentences()).contains("by Maria at 10:44, confirmed");
    assertThat(commands.sent).containsExactly("PAUSED SOLAR", "in 15 SOLAR", "cancelled SOLAR");
  }

  @Test
  void aMissedResumeIsTold() {
    poll(true).ask(Wanted.PAUSED);
    commands.desk.steps().resumeIn("SOLAR", Duration.ofMinutes(5));
    TimedResume timer = commands.desk.steps().timer("SOLAR").orElseThrow();

    commands.desk.steps().ended(timer, Cause.MISSED);

    assertThat(told())
        .isEqualTo(
            "The timed resume of 10:49 was missed: it stays paused. Resume it by hand when it may"
                + " dial.");
  }

  @Test
  void aPauseByARuleIsToldForAsLongAsNoRulePausesAgain() {
    poll(true);
    commands.put("SOLAR", Kind.PAUSE, DialChange.active(false), new Origin.Rule("drop-day"));
    commands.desk.refresh();

    var entry = commands.desk.pausedByRule("SOLAR").orElseThrow();
    assertThat(AuditWords.byRule(entry, List.of(), NOW.plusSeconds(599), CLOCK))
        .isEqualTo(
            "Pause by the rule “drop-day” at 10:44:00 · Confirmed 10:44:00 · no rule sends another"
                + " before 10:54");
    assertThat(AuditWords.byRule(entry, List.of(), NOW.plusSeconds(600), CLOCK)).isEmpty();
  }
}

package dev.andon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.Evaluation.Why;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import dev.andon.model.AgentState;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.Queue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each of the default rules finds, and why it finds nothing.
class EvaluatorTest {

  private static final Instant NOW = TestFloor.NOON;

  private final TestFloor floor = new TestFloor(NOW);

  private static Rule rule(String id) {
    return Rules.DEFAULT.rule(id).orElseThrow();
  }

  private Evaluation only(String rule) {
    return only(rule(rule));
  }

  private Evaluation only(Rule rule) {
    List<Finding> findings = Evaluator.evaluate(rule, floor.build());
    assertThat(findings).hasSize(1);
    return findings.getFirst().evaluation();
  }

  private static String word(Evaluation evaluation) {
    return switch (evaluation) {
      case Evaluation.Raised(var severity, _, _) -> severity.name();
      case Evaluation.Holding _ -> "HOLDING";
      case Evaluation.Clear _ -> "CLEAR";
      case Evaluation.TooFew _ -> "TOO_FEW";
      case Evaluation.NotEvaluated(var why) -> why.name();
    };
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,  0,    TOO_FEW
          9,  69,   TOO_FEW
          5,  70,   CRITICAL
          9,  200,  WARNING
          8,  200,  HOLDING
          4,  200,  CLEAR
          29, 1000, WARNING
          28, 1000, HOLDING
          21, 1000, CLEAR
          30, 1000, CRITICAL
          """)
  void theDaysRateGoesThroughTheGate(int drops, int answers, String word) {
    floor.day("SOLAR", drops, answers);

    assertThat(word(only("drop-day"))).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          99, 199,   TOO_FEW
          5,  200,   WARNING
          24, 1000,  HOLDING
          28, 1000,  CRITICAL
          30, 1000,  BREACH
          21, 1000,  CLEAR
          """)
  void thirtyDaysCountAsTheyAre(int drops, int answers, String word) {
    floor.day("SOLAR", 0, 0);
    floor.clocks(
        "SOLAR", Optional.empty(), Optional.of(new DropFigures(drops, answers)), Optional.empty());

    assertThat(word(only("drop-30-days"))).isEqualTo(word);
    assertThat(only("drop-month")).isEqualTo(new Evaluation.NotEvaluated(Why.OTHER_REGIME));
  }

  @Test
  void theLevelsFollowTheCampaignsOwnLimit() {
    floor.regimes = new Regimes(Regime.CANADA, Map.of());
    floor.clocks(
        "SOLAR", Optional.empty(), Optional.empty(), Optional.of(new DropFigures(41, 1_000)));
    floor.day("SOLAR", 0, 0);
    assertThat(word(only("drop-month"))).isEqualTo("HOLDING");

    floor.clocks(
        "SOLAR", Optional.empty(), Optional.empty(), Optional.of(new DropFigures(42, 1_000)));
    assertThat(word(only("drop-month"))).isEqualTo("WARNING");
    floor.clocks(
        "SOLAR", Optional.empty(), Optional.empty(), Optional.of(new DropFigures(50, 1_000)));
    assertThat(word(only("drop-month"))).isEqualTo("BREACH");
  }

  @Test
  void exactlyTwoPointFiveStaysPossible() {
    Rule plain =
        new Rule(
            "exact",
            true,
            Metric.DROP_DAY,
            Judging.PLAIN,
            Scope.ALL,
            List.of(new Level(Severity.WARNING, 2.5, 2.5, 1)),
            Optional.empty(),
            Duration.ZERO,
            0,
            Hours.ALWAYS,
            true,
            true,
            "",
            Rule.Action.NONE,
            Optional.empty(),
            Map.of());
    floor.regimes = new Regimes(Regime.US.withLimit(DropLimit.ofPercent(5)), Map.of());
    floor.day("SOLAR", 1, 40);
    assertThat(word(only(plain))).isEqualTo("WARNING");
    floor.day("SOLAR", 249, 10_000);
    assertThat(word(only(plain))).isEqualTo("CLEAR");
  }

  @Test
  void theReasonCarriesTheNumbers() {
    floor.day("SOLAR", 9, 200);
    Evaluation evaluation = only("drop-day");

    assertThat(evaluation)
        .isEqualTo(
            new Evaluation.Raised(
                Severity.WARNING,
                Severity.CRITICAL,
                new Measure(
                    4.5,
                    2.5,
                    Optional.of(new DropFigures(9, 200)),
                    OptionalDouble.of(
                        dev.andon.compliance.BinomialTail.atLeast(new DropFigures(9, 200), 0.025)),
                    NOW)));
    assertThat(Explanation.of(Metric.DROP_DAY, evaluation).english())
        .isEqualTo("4.50 % (9 of 200); chance alone makes so many at 2.50 % in 6.6 of 100 cases.");
    assertThat(
            Explanation.of(Metric.DROP_DAY, new Evaluation.NotEvaluated(Why.NO_LAST_HOUR))
                .english())
        .isEqualTo("Its last hour has not been watched yet.");
  }

  @Test
  void withoutCountsALedgerOrAnHourItIsSaidSo() {
    floor.campaign("SOLAR");
    assertThat(only("drop-day")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_COUNTS));
    assertThat(only("drop-hour")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_COUNTS));
    assertThat(only("figures-disagree")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_COUNTS));
    assertThat(only("calls-waiting")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_LIVE_CALLS));
    assertThat(only("longest-wait")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_WAIT_TIMES));
    assertThat(only("hopper-dry")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_HOPPER));
    assertThat(only("stalled")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_COUNTS));
    floor.day("SOLAR", 1, 100);
    assertThat(only("drop-hour")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_LAST_HOUR));
    assertThat(only("drop-30-days")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_LEDGER));
    assertThat(only("figures-disagree")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_PERCENTAGE));
    floor.campaign("SOLAR").active = Optional.empty();
    floor.campaign("SOLAR").agents = Optional.empty();
    assertThat(only("nobody-ready"))
        .isEqualTo(new Evaluation.NotEvaluated(Why.NOT_KNOWN_WHETHER_ACTIVE));
    floor.skew = Optional.empty();
    assertThat(only("clock-skew")).isEqualTo(new Evaluation.NotEvaluated(Why.NO_CLOCK));
  }

  @Test
  void figuresThatAreThreeIntervalsOldSayNothingOfNow() {
    floor.day("SOLAR", 40, 1_000, NOW.minusSeconds(90));
    assertThat(word(only("drop-day"))).isEqualTo("CRITICAL");
    floor.day("SOLAR", 40, 1_000, NOW.minusSeconds(91));
    assertThat(word(only("drop-day"))).isEqualTo("NO_DATA");
  }

  @ParameterizedTest
  @CsvSource({"3, 2, WARNING", "3, 3, CLEAR", "2, 0, CLEAR", "9, 8, WARNING", "0, 0, CLEAR"})
  void callsWaitOnlyWhenMoreWaitThanAgentsAreReady(int waiting, int ready, String word) {
    floor.campaign("SOLAR").live = Optional.of(new LiveCalls(waiting, OptionalInt.empty(), NOW));
    floor.campaign("SOLAR").agents = Optional.of(TestFloor.agents(10, ready));

    assertThat(word(only("calls-waiting"))).isEqualTo(word);
  }

  @Test
  void anInGroupIsHeldAgainstTheReadyAgentsOfTheFloor() {
    floor.queues.add(
        new Queue(
            "HELP", Optional.empty(), Optional.of(new LiveCalls(3, OptionalInt.empty(), NOW))));
    floor.agent("1001", AgentState.READY, Duration.ofSeconds(5), Optional.empty());

    assertThat(Evaluator.evaluate(rule("calls-waiting"), floor.build()))
        .extracting(Finding::subject, found -> word(found.evaluation()))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Subject.inGroup("HELP"), "WARNING"));
  }

  @Test
  void nobodyReadyTakesACampaignThatDialsForSomebody() {
    floor.campaign("SOLAR").agents = Optional.of(TestFloor.agents(4, 0));
    assertThat(word(only("nobody-ready"))).isEqualTo("WARNING");
    floor.campaign("SOLAR").dialLevel = OptionalDouble.of(0);
    assertThat(word(only("nobody-ready"))).isEqualTo("CLEAR");
    floor.campaign("SOLAR").dialLevel = OptionalDouble.of(1);
    floor.campaign("SOLAR").agents = Optional.of(TestFloor.agents(0, 0));
    assertThat(word(only("nobody-ready"))).isEqualTo("CLEAR");
  }

  private void pace(OptionalDouble callsPerMinute, Optional<Instant> sameSince) {
    floor.campaign("SOLAR").clocks =
        new CampaignClocks(
            Optional.empty(), Optional.empty(), Optional.empty(), callsPerMinute, sameSince);
  }

  @Test
  void aHopperIsDryBelowAMinuteOfDialing() {
    floor.campaign("SOLAR").hopper = Optional.of(new Hopper(29, NOW.minusSeconds(600)));
    assertThat(word(only("hopper-dry"))).isEqualTo("NO_PACE");
    pace(OptionalDouble.of(30), Optional.empty());
    assertThat(word(only("hopper-dry"))).isEqualTo("WARNING");
    pace(OptionalDouble.of(29), Optional.empty());
    assertThat(word(only("hopper-dry"))).isEqualTo("CLEAR");
    pace(OptionalDouble.empty(), Optional.empty());
    floor.campaign("SOLAR").hopper = Optional.of(new Hopper(0, NOW));
    assertThat(word(only("hopper-dry"))).isEqualTo("WARNING");
    floor.campaign("SOLAR").active = Optional.of(false);
    assertThat(word(only("hopper-dry"))).isEqualTo("NO_PACE");
  }

  @Test
  void aCampaignStallsWhenAgentsWaitAndNoCallComes() {
    floor.day("SOLAR", 0, 100);
    pace(OptionalDouble.empty(), Optional.of(NOW.minusSeconds(179)));
    assertThat(word(only("stalled"))).isEqualTo("CLEAR");
    pace(OptionalDouble.empty(), Optional.of(NOW.minusSeconds(180)));
    assertThat(word(only("stalled"))).isEqualTo("WARNING");
    floor.campaign("SOLAR").live = Optional.of(new LiveCalls(0, OptionalInt.of(9), NOW));
    assertThat(word(only("stalled"))).isEqualTo("CLEAR");
    floor.campaign("SOLAR").live = Optional.empty();
    floor.campaign("SOLAR").agents = Optional.of(TestFloor.agents(5, 0));
    assertThat(word(only("stalled"))).isEqualTo("CLEAR");
  }

  @Test
  void agentsAreHeldAgainstTheLimitOfTheirPauseCode() {
    Rule rule = rule("paused-too-long").withPauseLimits(Map.of("LUNCH", Duration.ofMinutes(45)));
    floor.agent("1", AgentState.PAUSED, Duration.ofMinutes(15), Optional.of(""));
    floor.agent("2", AgentState.PAUSED, Duration.ofSeconds(901), Optional.of(""));
    floor.agent("3", AgentState.PAUSED, Duration.ofMinutes(44), Optional.of("LUNCH"));
    floor.agent("4", AgentState.PAUSED, Duration.ofMinutes(46), Optional.of("LUNCH"));
    floor.agent("5", AgentState.INCALL, Duration.ofMinutes(99), Optional.empty());
    floor.agent("6", AgentState.PAUSED, Duration.ofMinutes(20), Optional.of("WC"));

    assertThat(Evaluator.evaluate(rule, floor.build()))
        .extracting(Finding::label)
        .containsExactly("2", "4", "6");
  }

  @Test
  void wrapUpAndDeadCallsHaveTheirOwnLimits() {
    floor.agent("1", AgentState.WRAPUP, Duration.ofMinutes(2), Optional.empty());
    floor.agent("2", AgentState.WRAPUP, Duration.ofSeconds(121), Optional.empty());
    floor.agent("3", AgentState.DEAD, Duration.ofSeconds(31), Optional.empty());

    assertThat(Evaluator.evaluate(rule("wrap-up-too-long"), floor.build()))
        .extracting(Finding::label)
        .containsExactly("2");
    assertThat(Evaluator.evaluate(rule("dead-call"), floor.build()))
        .extracting(Finding::label)
        .containsExactly("3");
  }

  @Test
  void figuresThatDisagreeByMoreThanFiveHundredthsAreTold() {
    floor.day("SOLAR", 16, 148);
    floor.campaign("SOLAR").percentServer = OptionalDouble.of(8.11);
    assertThat(only("figures-disagree"))
        .isEqualTo(
            new Evaluation.Raised(
                Severity.WARNING, Severity.WARNING, Measure.of(10.81 - 8.11, 0.05, NOW)));
    floor.campaign("SOLAR").percentServer = OptionalDouble.of(10.76);
    assertThat(word(only("figures-disagree"))).isEqualTo("CLEAR");
  }

  @Test
  void aClockMoreThanAMinuteOffIsTold() {
    floor.skew = Optional.of(Duration.ofSeconds(-61));
    assertThat(word(only("clock-skew"))).isEqualTo("WARNING");
    floor.skew = Optional.of(Duration.ofSeconds(60));
    assertThat(word(only("clock-skew"))).isEqualTo("CLEAR");
  }

  @Test
  void theScopeNamesCampaignsOrLeavesThemOut() {
    assertThat(new Scope(Set.of(), Set.of()).includes("A")).isTrue();
    assertThat(new Scope(Set.of("A", "B"), Set.of("B")).includes("A")).isTrue();
    assertThat(new Scope(Set.of("A", "B"), Set.of("B")).includes("B")).isFalse();
    assertThat(new Scope(Set.of("A"), Set.of()).includes("C")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:00, true",
    "2026-11-20T07:59, false",
    "2026-11-20T20:00, false",
    "2026-11-21T12:00, false"
  })
  void hoursAreThoseOfTheDialersClock(LocalDateTime moment, boolean inside) {
    Hours hours = new Hours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(20, 0));
    assertThat(hours.contains(moment)).isEqualTo(inside);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T22:00, true",
    "2026-11-21T05:59, true",
    "2026-11-21T06:00, false",
    "2026-11-21T23:00, false",
    "2026-11-20T05:00, false"
  })
  void aNightBelongsToTheDayThatItBeginsOn(LocalDateTime moment, boolean inside) {
    Hours hours = new Hours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
    assertThat(hours.contains(moment)).isEqualTo(inside);
    assertThat(Hours.ALWAYS.contains(moment)).isTrue();
  }
}

package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What holds for whatever counts a dialer sends.
class CompliancePropertiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @Provide
  Arbitrary<DropFigures> figures() {
    return Arbitraries.integers()
        .between(0, 1_000_000)
        .flatMap(
            answers ->
                Arbitraries.integers()
                    .between(0, answers)
                    .map(drops -> new DropFigures(drops, answers)));
  }

  @Provide
  Arbitrary<DropLimit> limits() {
    return Arbitraries.integers().between(1, 200).map(tenth -> DropLimit.ofPercent(tenth / 10.0));
  }

  @Provide
  Arbitrary<List<DayCounts>> days() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 70),
            Arbitraries.integers().between(0, 5_000),
            Arbitraries.integers().between(0, 300))
        .as((back, clean, drops) -> new DayCounts(TODAY.minusDays(back), drops, clean + drops, 1))
        .list()
        .ofMaxSize(60)
        .uniqueElements(DayCounts::day);
  }

  @Property
  void allDropsThatAreLeftKeepTheLimitAndOneMoreBreaksIt(
      @ForAll("figures") DropFigures figures, @ForAll("limits") DropLimit limit) {
    int left = figures.dropsLeft(limit);
    if (figures.atOrOver(limit)) {
      assertThat(left).isZero();
      return;
    }
    assertThat(isWithin(figures.plus(new DropFigures(left, left)), limit)).isTrue();
    assertThat(isWithin(figures.plus(new DropFigures(left + 1, left + 1)), limit)).isFalse();
  }

  @Property
  void theAnswersToRecoverRecoverAndOneLessDoesNot(
      @ForAll("figures") DropFigures figures, @ForAll("limits") DropLimit limit) {
    int recover = figures.answersToRecover(limit);
    assertThat(isWithin(figures.plus(new DropFigures(0, recover)), limit)).isTrue();
    if (recover > 0) {
      assertThat(isWithin(figures.plus(new DropFigures(0, recover - 1)), limit)).isFalse();
    }
  }

  /// D <= L*A, in whole numbers.
  private static boolean isWithin(DropFigures figures, DropLimit limit) {
    return BigDecimal.valueOf(figures.drops())
            .compareTo(
                BigDecimal.valueOf(limit.fraction())
                    .multiply(BigDecimal.valueOf(figures.answers())))
        <= 0;
  }

  @Property
  void theIntervalHoldsTheRate(@ForAll("figures") DropFigures figures) {
    figures
        .interval()
        .ifPresent(
            interval ->
                assertThat(figures.rate().orElseThrow())
                    .isBetween(interval.low() - 1e-12, interval.high() + 1e-12));
  }

  @Property
  void theTailFallsWithEachDropAndRisesWithTheLevel(
      @ForAll("figures") DropFigures figures, @ForAll @IntRange(min = 1, max = 199) int tenth) {
    double level = tenth / 1000.0;
    double tail = BinomialTail.atLeast(figures, level);
    assertThat(tail).isBetween(0.0, 1.0);
    assertThat(BinomialTail.atLeast(figures, level + 0.001)).isGreaterThanOrEqualTo(tail - 1e-12);
    assertThat(BinomialTail.atLeast(figures.plus(new DropFigures(1, 1)), level))
        .isLessThanOrEqualTo(tail + 1e-12);
  }

  @Property
  void moreDropsAmongTheSameAnswersNeverLookBetter(
      @ForAll("figures") DropFigures figures, @ForAll("limits") DropLimit limit) {
    if (figures.drops() < figures.answers()) {
      assertThat(
              DropGate.judge(new DropFigures(figures.drops() + 1, figures.answers()), limit)
                  .compareTo(DropGate.judge(figures, limit)))
          .isNotNegative();
    }
  }

  @Property
  void thirtyDaysAreTheirDaysAndNoOthers(@ForAll("days") List<DayCounts> days) {
    ThirtyDays thirty = Ledger.of(days).thirtyDays(TODAY);
    int drops = 0;
    int answers = 0;
    int known = 0;
    for (DayCounts day : days) {
      if (day.day().isAfter(TODAY.minusDays(30))) {
        drops += day.drops();
        answers += day.answers();
        known++;
      }
    }
    assertThat(thirty.whole())
        .isEqualTo(
            new Period(TODAY.minusDays(29), TODAY, new DropFigures(drops, answers), known, known));
    assertThat(thirty.before().figures().plus(thirty.today())).isEqualTo(thirty.figures());
  }

  @Property
  void whatIsAllowedTodayKeepsTheThirtyDaysAndOneMoreDoesNot(
      @ForAll("days") List<DayCounts> days,
      @ForAll("limits") DropLimit limit,
      @ForAll @IntRange(max = 10_000) int more) {
    ThirtyDays thirty = Ledger.of(days).thirtyDays(TODAY);
    int answersAtEnd = thirty.today().answers() + more;
    int allowed = thirty.dropsAllowedToday(answersAtEnd, limit);
    int drops = thirty.figures().drops();
    int answers = thirty.before().figures().answers() + answersAtEnd;
    if (drops + allowed >= 0) {
      assertThat(isWithin(new DropFigures(drops + allowed, answers), limit)).isTrue();
      assertThat(isWithin(new DropFigures(drops + allowed + 1, answers), limit)).isFalse();
    }
  }

  @Property
  void pooledCountsAreTheSumOfTheCounts(
      @ForAll("days") List<DayCounts> one, @ForAll("days") List<DayCounts> other) {
    List<Ledger> ledgers = new ArrayList<>(List.of(Ledger.of(one), Ledger.of(other)));
    assertThat(Ledger.pooled(ledgers).month(TODAY).figures())
        .isEqualTo(
            ledgers.get(0).month(TODAY).figures().plus(ledgers.get(1).month(TODAY).figures()));
  }

  @Property
  void theMachineCorrectionIsDropsOfAllCallsThatSomebodyOrSomethingAnswered(
      @ForAll @IntRange(max = 100_000) int machines,
      @ForAll @IntRange(min = 1, max = 100_000) int live,
      @ForAll @IntRange(max = 100_000) int drops) {
    MachineCorrection correction = new MachineCorrection(machines, live, drops);
    assertThat(correction.correctedDrops()).isBetween(0.0, (double) drops);
    assertThat(correction.rate().orElseThrow())
        .isCloseTo((double) drops / ((double) drops + machines + live), within(1e-12));
  }

  @Property
  void aDifferenceOfFiveHundredthsIsNone(
      @ForAll("figures") DropFigures figures, @ForAll @IntRange(min = -20, max = 20) int off) {
    OptionalDouble ours = figures.percent();
    if (ours.isPresent()) {
      double theirs = Math.round(ours.getAsDouble() * 100 + off) / 100.0;
      assertThat(Comparison.of(figures, OptionalDouble.of(theirs)) instanceof Comparison.Disagrees)
          .isEqualTo(Math.abs(off) > 5);
    }
  }
}

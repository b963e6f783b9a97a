package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /// 1,000 answers with 25 drops on each of 40 days, today not yet over.
  private static Ledger ledger() {
    List<DayCounts> days = new ArrayList<>();
    for (int back = 1; back <= 40; back++) {
      days.add(new DayCounts(TODAY.minusDays(back), back == 29 ? 40 : 25, 1_000, 2));
    }
    days.add(new DayCounts(TODAY, 10, 500, 1));
    return Ledger.of(days);
  }

  @Test
  void thirtyDaysAreTodayAndTheTwentyNineBefore() {
    assertThat(ledger().thirtyDays(TODAY))
        .isEqualTo(
            new ThirtyDays(
                new Period(
                    TODAY.minusDays(29), TODAY.minusDays(1), new DropFigures(740, 29_000), 58, 29),
                new DropFigures(10, 500),
                new Period(TODAY.minusDays(29), TODAY, new DropFigures(750, 29_500), 59, 30),
                new Period(TODAY.minusDays(28), TODAY, new DropFigures(710, 28_500), 57, 29)));
  }

  @Test
  void theDropsAllowedTodayCountWithWhatTheDayWillHave() {
    ThirtyDays days = ledger().thirtyDays(TODAY);

    assertThat(days.dropsAllowedToday(1_000, DropLimit.DEFAULT)).isEqualTo(150);
    assertThat(days.dropsAllowedToday(1_033, DropLimit.DEFAULT)).isEqualTo(150);
    assertThat(days.dropsAllowedToday(1_034, DropLimit.DEFAULT)).isEqualTo(151);
    assertThat(days.dropsAllowedToday(500, DropLimit.ofPercent(2))).isEqualTo(-160);
  }

  @Test
  void theMonthBeginsOnItsFirst() {
    assertThat(ledger().month(TODAY))
        .isEqualTo(
            new Period(
                LocalDate.of(2026, 11, 1), TODAY, new DropFigures(19 * 25 + 10, 19_500), 39, 20));
    assertThat(ledger().month(LocalDate.of(2026, 11, 1)).days()).isEqualTo(1);
  }

  @Test
  void aDayThatNobodyWroteDownIsMissingAndNotZero() {
    Ledger some = Ledger.of(List.of(new DayCounts(TODAY, 1, 100, 0)));

    assertThat(some.thirtyDays(TODAY).whole().isWhole()).isFalse();
    assertThat(some.thirtyDays(TODAY).whole().daysKnown()).isEqualTo(1);
    assertThat(Derivation.rate(some.thirtyDays(TODAY).whole()))
        .isEqualTo(new Derivation("R = sum(d)/sum(a)", "1/100 over 1 of 30 days", "1.00 %"));
    assertThat(Ledger.EMPTY.thirtyDays(TODAY).figures().rate()).isEmpty();
  }

  @Test
  void successivePeriodsBeginEveryThirtyDays() {
    LocalDate begin = LocalDate.of(2026, 9, 1);

    assertThat(ledger().successive(begin, TODAY).first()).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(ledger().successive(begin, LocalDate.of(2026, 10, 30)).first())
        .isEqualTo(LocalDate.of(2026, 10, 1));
  }

  @Test
  void theWindowOfARegimeChoosesTheDays() {
    assertThat(ledger().over(Window.DAY, TODAY).orElseThrow().figures())
        .isEqualTo(new DropFigures(10, 500));
    assertThat(ledger().over(Regime.US.window(), TODAY))
        .contains(ledger().thirtyDays(TODAY).whole());
    assertThat(ledger().over(Regime.CANADA.window(), TODAY)).contains(ledger().month(TODAY));
    assertThat(ledger().over(Window.LAST_HOUR, TODAY)).isEmpty();
  }

  @Test
  void aTelemarketersCampaignsAreReckonedTogether() {
    Regimes regimes =
        new Regimes(
            Regime.US,
            Map.of(
                "NORTH", Regime.CANADA,
                "EAST", Regime.CANADA,
                "OWN", Regime.CANADA.withLimit(DropLimit.ofPercent(4))));
    Set<String> all = Set.of("NORTH", "EAST", "OWN", "SOLAR");

    assertThat(regimes.together("NORTH", all)).containsExactlyInAnyOrder("NORTH", "EAST");
    assertThat(regimes.together("OWN", all)).containsExactly("OWN");
    assertThat(regimes.together("SOLAR", all)).containsExactly("SOLAR");
    assertThat(Ledger.pooled(List.of(ledger(), ledger())).day(TODAY))
        .contains(new DayCounts(TODAY, 20, 1_000, 2));
  }

  @Test
  void regimesAreData() {
    assertThat(List.of(Regime.US, Regime.UK, Regime.CANADA))
        .extracting(Regime::limit, Regime::window, Regime::unit, Regime::machines)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                DropLimit.ofPercent(3), Window.THIRTY_DAYS, Regime.Unit.CAMPAIGN, false),
            org.assertj.core.groups.Tuple.tuple(
                DropLimit.ofPercent(3), Window.DAY, Regime.Unit.CAMPAIGN, true),
            org.assertj.core.groups.Tuple.tuple(
                DropLimit.ofPercent(5), Window.MONTH, Regime.Unit.TELEMARKETER, false));
  }

  @Test
  void ofcomsArithmeticTakesTheMachinesOutOfTheDrops() {
    assertThat(new MachineCorrection(7, 9, 29).rate().orElseThrow())
        .isCloseTo(0.6444, within(0.00005));
    assertThat(new MachineCorrection(29, 9, 7).rate().orElseThrow())
        .isCloseTo(0.1556, within(0.00005));
    assertThat(new MachineCorrection(7, 9, 29).derivation())
        .isEqualTo(
            new Derivation(
                "D = D0 - D0*Ag/(Ag + Lv); R = D/(D + Lv)", "D = 29 - 29*7/(7 + 9)", "64.44 %"));
    assertThat(new MachineCorrection(0, 0, 0).rate()).isEmpty();
    assertThat(new MachineCorrection(5, 0, 0).rate()).isEmpty();
    assertThat(new MachineCorrection(0, 0, 3).rate()).hasValue(1);
  }

  @Test
  void theDialersPercentageIsComparedWithTheCounts() {
    DropFigures figures = new DropFigures(16, 148);

    assertThat(Comparison.of(figures, OptionalDouble.of(10.81)))
        .isEqualTo(new Comparison.Agrees(10.81, 10.81));
    assertThat(Comparison.of(figures, OptionalDouble.of(10.76)))
        .isEqualTo(new Comparison.Agrees(10.81, 10.76));
    assertThat(Comparison.of(figures, OptionalDouble.of(10.75)))
        .isEqualTo(new Comparison.Disagrees(10.81, 10.75));
    assertThat(Comparison.of(figures, OptionalDouble.empty()))
        .isEqualTo(Comparison.Missing.NOT_SENT);
    assertThat(Comparison.of(new DropFigures(0, 0), OptionalDouble.of(0)))
        .isEqualTo(Comparison.Missing.NO_CALLS);
  }

  @Test
  void everyFigurePrintsHowItCameAbout() {
    DropFigures day = new DropFigures(20, 1_000);
    DropLimit limit = DropLimit.DEFAULT;
    DropOutlook outlook =
        DropOutlook.of(day, new DropFigures(9, 180), 3, Duration.ofHours(4), limit).orElseThrow();

    assertThat(
            List.of(
                Derivation.rate(day),
                Derivation.dropsLeft(day, limit),
                Derivation.answersToRecover(new DropFigures(35, 1_000), limit),
                Derivation.interval(new DropFigures(1, 12)),
                Derivation.tail(new DropFigures(4, 50), 0.03),
                Derivation.breachIn(day, new DropFigures(9, 180), outlook.breachIn(), limit),
                Derivation.breachIn(day, new DropFigures(1, 180), Optional.empty(), limit),
                Derivation.dropsAllowedToday(ledger().thirtyDays(TODAY), 1_000, limit),
                Derivation.rate(new DropFigures(0, 0))))
        .containsExactly(
            new Derivation("R = D/A", "20/1000", "2.00 %"),
            new Derivation(
                "k = floor((L*A - D)/(1 - L))", "floor((0.03*1000 - 20)/(1 - 0.03))", "10"),
            new Derivation("m = ceil(D/L - A)", "ceil(35/0.03 - 1000)", "167"),
            new Derivation("Wilson, 95 %", "1/12", "1.49 % – 35.39 %"),
            new Derivation("P(X >= D | A, p)", "P(X >= 4 | 50, 3.00 %)", "0.063"),
            new Derivation(
                "t = (L*A - D)/(a*(r - L))", "(0.03*1000 - 20)/(180/60*(9/180 - 0.03))", "166 min"),
            new Derivation(
                "t = (L*A - D)/(a*(r - L))", "(0.03*1000 - 20)/(180/60*(1/180 - 0.03))", "–"),
            new Derivation(
                "floor(L*(A29 + A0) - D29 - D0)", "floor(0.03*(29000 + 1000) - 740 - 10)", "150"),
            new Derivation("R = D/A", "0/0", "–"));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new DayCounts(TODAY, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ledger().over(TODAY, TODAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryBudgetTest {

  private static final Duration INTERVAL = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,   168
          30,  280
          500, 2043
          """)
  void isWhatOneReportCosts(int agents, int perMinute) {
    assertThat(new QueryBudget(OptionalInt.empty()).perMinute(agents)).isEqualTo(perMinute);
    assertThat(new QueryBudget(OptionalInt.of(77)).perMinute(agents)).isEqualTo(77);
  }

  @Test
  void twoFifthsOfAPollsSurplusGoToTheSmallPurseWhichOverflowsIntoTheLarge() {
    QueryBudget budget = new QueryBudget(OptionalInt.of(240));
    budget.earn(INTERVAL, 0, 80); // 40 over: 16 and 24.
    assertThat(budget.affordsSmall(16)).isTrue();
    assertThat(budget.affordsSmall(17)).isFalse();
    assertThat(budget.affordsLarge(24, 0)).isTrue();
    assertThat(budget.affordsLarge(25, 0)).isFalse();
    budget.earn(INTERVAL, 0, 80);
    budget.earn(INTERVAL, 0, 80); // The small one holds 40, so 8 more go over.
    assertThat(budget.affordsSmall(40)).isTrue();
    assertThat(budget.affordsSmall(41)).isFalse();
    assertThat(budget.affordsLarge(80, 0)).isTrue();
    assertThat(budget.affordsLarge(81, 0)).isFalse();
  }

  @Test
  void spendingAndCreditAreCounted() {
    QueryBudget budget = new QueryBudget(OptionalInt.of(240));
    budget.earn(INTERVAL, 0, 80);
    budget.spendSmall(15);
    assertThat(budget.affordsSmall(6)).isFalse();
    assertThat(budget.givesCredit()).isTrue();
    budget.spendLarge(100);
    assertThat(budget.givesCredit()).isFalse();
    for (int poll = 0; poll < 4; poll++) {
      budget.earn(INTERVAL, 0, 80);
    }
    assertThat(budget.givesCredit()).isTrue();
  }

  @Test
  void aQuietHourIsNoLicenceForABurst() {
    QueryBudget budget = new QueryBudget(OptionalInt.of(240));
    budget.earn(Duration.ofHours(1), 0, 80);
    assertThat(budget.affordsLarge(960, 0)).isTrue();
    budget.spendLarge(960);
    assertThat(budget.affordsLarge(1, 0)).isFalse();
  }

  @Test
  void aCallDearerThanAllThatCanBeSavedIsDueWhenThePurseIsFull() {
    QueryBudget budget = new QueryBudget(OptionalInt.of(100));
    for (int poll = 0; poll < 100; poll++) {
      budget.earn(INTERVAL, 0, 10);
    }
    assertThat(budget.affordsLarge(100_000, 0)).isTrue();
  }

  @Test
  void fixedCallsDearerThanTheBudgetLeaveNothingAndOweNoMoreThanItSaves() {
    QueryBudget budget = new QueryBudget(OptionalInt.of(100));
    for (int poll = 0; poll < 1000; poll++) {
      budget.earn(INTERVAL, 0, 200);
    }
    assertThat(budget.affordsSmall(1)).isFalse();
    assertThat(budget.affordsLarge(1, 0)).isFalse();
    for (int poll = 0; poll < 20; poll++) {
      budget.earn(INTERVAL, 0, 0);
    }
    assertThat(budget.givesCredit()).isTrue();
  }
}

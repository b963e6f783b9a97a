package dev.andon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/// How often the default gate cries wolf, and how soon it sees a fire: made-up days of eight hours
/// at three live answers a minute and two looks a minute.
class GateSimulationTest {

  private static final Rule RULE = Rules.DEFAULT.rule("drop-day").orElseThrow();
  private static final DropLimit LIMIT = DropLimit.DEFAULT;
  private static final int DAYS = 10_000;
  private static final int LOOKS = 8 * 60 * 2;
  private static final double ANSWERS_A_LOOK = 1.5;
  private static final int MOST_ANSWERS = 2_000;

  private final RandomGenerator random =
      RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_120L);

  /// The fewest drops that raise, by number of answers.
  private static int[] fewest(double level) {
    int[] fewest = new int[MOST_ANSWERS];
    for (int answers = 1; answers < MOST_ANSWERS; answers++) {
      int drops = Math.min(fewest[answers - 1], answers);
      while (drops <= answers && !DropGate.isOver(new DropFigures(drops, answers), level, LIMIT)) {
        drops++;
      }
      fewest[answers] = drops;
      // At 1,000 the value itself begins to count, and fewer drops may do.
      while (answers == DropGate.ENOUGH_ANSWERS
          && fewest[answers] > 0
          && DropGate.isOver(new DropFigures(fewest[answers] - 1, answers), level, LIMIT)) {
        fewest[answers]--;
      }
    }
    return fewest;
  }

  private static final int[] WARNING = fewest(LIMIT.watchFraction());
  private static final int[] CRITICAL = fewest(LIMIT.fraction());

  private List<DropFigures> day(double trueRate) {
    List<DropFigures> looks = new ArrayList<>(LOOKS);
    int drops = 0;
    int answers = 0;
    for (int look = 0; look < LOOKS; look++) {
      int more = poisson();
      answers += more;
      for (int i = 0; i < more; i++) {
        drops += random.nextDouble() < trueRate ? 1 : 0;
      }
      looks.add(new DropFigures(drops, answers));
    }
    return looks;
  }

  private int poisson() {
    double limit = Math.exp(-ANSWERS_A_LOOK);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }

  /// At which look the first alert of a day is raised.
  private static OptionalInt firstAlert(List<DropFigures> day) {
    int streak = 0;
    DropFigures before = new DropFigures(0, 0);
    for (int look = 0; look < day.size(); look++) {
      DropFigures figures = day.get(look);
      if (figures.answers() < RULE.minimum() || figures.equals(before)) {
        continue;
      }
      before = figures;
      streak = figures.drops() >= WARNING[figures.answers()] ? streak + 1 : 0;
      if (streak >= 2 || figures.drops() >= CRITICAL[figures.answers()]) {
        return OptionalInt.of(look);
      }
    }
    return OptionalInt.empty();
  }

  @Test
  void aHealthyCampaignRaisesOnFewerThanFifteenOfAHundredDays() {
    int raised = 0;
    for (int day = 0; day < DAYS; day++) {
      raised += firstAlert(day(0.02)).isPresent() ? 1 : 0;
    }
    assertThat((double) raised / DAYS).isBetween(0.12, 0.15);
  }

  @Test
  void aPlainThresholdCriesWolf() {
    int raised = 0;
    for (int day = 0; day < 1_000; day++) {
      raised +=
          day(0.02).stream()
                  .filter(figures -> figures.answers() >= 50)
                  .anyMatch(figures -> figures.drops() >= 0.025 * figures.answers())
              ? 1
              : 0;
    }
    assertThat(raised).isGreaterThan(700);
  }

  @Test
  void aTrueSixPercentIsCaughtWithinHalfAnHourInTheMedian() {
    int[] looks = new int[1_000];
    for (int day = 0; day < looks.length; day++) {
      looks[day] = firstAlert(day(0.06)).orElse(Integer.MAX_VALUE);
    }
    Arrays.sort(looks);
    assertThat(looks[looks.length / 2] / 2).isBetween(20, 30);
    assertThat(looks[looks.length - 1]).as("no such day is missed").isLessThan(LOOKS);
  }

  @Test
  void theEngineRaisesWhereTheArithmeticSays() {
    for (int number = 0; number < 20; number++) {
      List<DropFigures> day = day(number % 2 == 0 ? 0.025 : 0.06);
      AlertEngine engine = new AlertEngine(new Rules(List.of(RULE)));
      AlertBook book = AlertBook.empty(TestFloor.SERVER);
      OptionalInt raised = OptionalInt.empty();
      Instant at = TestFloor.NOON;
      for (int look = 0; look < day.size() && raised.isEmpty(); look++) {
        at = at.plusSeconds(30);
        DropFigures figures = day.get(look);
        Step step =
            engine.step(
                book, new TestFloor(at).day("SOLAR", figures.drops(), figures.answers()).polled());
        book = step.book();
        if (step.events().stream().anyMatch(e -> e.kind() == AlertEvent.Kind.RAISED)) {
          raised = OptionalInt.of(look);
        }
      }
      assertThat(raised).as("day %d", number).isEqualTo(firstAlert(day));
    }
  }
}

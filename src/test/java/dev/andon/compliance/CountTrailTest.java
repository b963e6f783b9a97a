package dev.andon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTrailTest {

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(-5);

  private final CountTrail trail = new CountTrail();

  @Test
  void theLastHourIsTheDifferenceOverSixtyMinutes() {
    poll("09:00:00", "10:44:00", 30, 0, 0, 1, 6);

    assertThat(trail.lastHour(at("10:44:00"))).isEqualTo(figures(120, 720));
    assertThat(trail.lastHour(at("10:44:20"))).isEqualTo(figures(120, 720));
    assertThat(trail.lastHour(at("10:20:00"))).isEqualTo(figures(120, 720));
  }

  @Test
  void aTrailThatIsTooShortIsNoHour() {
    poll("10:00:00", "10:57:30", 30, 0, 100, 1, 6);
    assertThat(trail.lastHour(at("10:57:30"))).isEmpty();

    poll("10:58:00", "10:58:00", 30, 116, 796, 0, 0);
    assertThat(trail.lastHour(at("10:58:00"))).isEqualTo(figures(116, 696));
  }

  @Test
  void missingPollsAtTheStartOfTheHourHideItUntilTheyAreOverIt() {
    poll("09:00:00", "09:20:00", 30, 0, 0, 1, 6);
    poll("09:28:00", "11:00:00", 30, 56, 336, 1, 6);

    assertThat(trail.lastHour(at("10:23:00"))).isEqualTo(figures(126, 756));
    assertThat(trail.lastHour(at("10:23:30"))).isEmpty();
    assertThat(trail.lastHour(at("10:25:30"))).isEmpty();
    assertThat(trail.lastHour(at("10:26:00"))).isEqualTo(figures(116, 696));
  }

  @Test
  void missingPollsWithinTheHourLoseNoCall() {
    poll("09:00:00", "09:20:00", 30, 0, 0, 1, 6);
    poll("09:50:00", "10:10:00", 30, 100, 600, 1, 6);

    assertThat(trail.lastHour(at("10:10:00"))).isEqualTo(figures(120, 720));
  }

  @Test
  void aFeedThatStoppedTellsNoLastHourOfNow() {
    poll("09:00:00", "10:30:00", 30, 0, 0, 1, 6);

    assertThat(trail.lastHour(at("10:33:00"))).isPresent();
    assertThat(trail.lastHour(at("10:33:01"))).isEmpty();
    assertThat(trail.lastHour(at("08:00:00"))).isEmpty();
  }

  @Test
  void whatIsNotNewerIsIgnored() {
    trail.add(at("10:00:00"), 5, 100);
    trail.add(at("10:00:00"), 6, 110);
    trail.add(at("09:00:00"), 1, 10);

    assertThat(trail.newest())
        .isEqualTo(Optional.of(new CountPoint(at("10:00:00"), new DropFigures(5, 100))));
    assertThat(trail.daySoFar(ZONE)).hasSize(1);
  }

  @Test
  void midnightBeginsANewDayAndTheLastHourGoesOn() {
    poll("23:00:00", "23:59:30", 30, 30, 1000, 1, 6);
    trail.add(at("24:00:00"), 149, 1714);
    trail.add(at("24:00:30"), 0, 2);
    poll("24:01:00", "24:20:00", 30, 1, 8, 1, 6);

    assertThat(trail.lastHour(at("24:20:00"))).isEqualTo(figures(149 - 70 + 39, 1714 - 1240 + 236));
    assertThat(trail.hourly(ZONE))
        .isEqualTo(List.of(hour("24:00:00", 39, 236, "24:00:00", "24:20:00", false)));
    assertThat(trail.seenSince(ZONE)).isEmpty();
  }

  @Test
  void aMidnightThatWasNotSeenHidesTheLastHourAndMarksTheFirstOne() {
    poll("23:00:00", "23:50:00", 30, 30, 1000, 1, 6);
    poll("24:10:00", "24:40:00", 30, 1, 8, 1, 6);

    assertThat(trail.lastHour(at("24:40:00"))).isEmpty();
    assertThat(trail.hourly(ZONE))
        .isEqualTo(List.of(hour("24:00:00", 60, 360, "24:10:00", "24:40:00", true)));
    assertThat(trail.seenSince(ZONE)).isEqualTo(Optional.of(at("24:10:00")));
  }

  @Test
  void aNewDayThatOvertookTheOldOneUnseenStartsWithoutIt() {
    poll("09:00:00", "09:10:00", 30, 2, 50, 0, 1);
    poll("34:00:00", "34:10:00", 30, 5, 300, 0, 1);

    assertThat(trail.daySoFar(ZONE).getFirst())
        .isEqualTo(new CountPoint(at("34:00:00"), new DropFigures(5, 300)));
    assertThat(trail.hourly(ZONE))
        .isEqualTo(List.of(hour("34:00:00", 0, 20, "34:00:00", "34:10:00", true)));
  }

  @Test
  void aCorrectionDownwardsLeavesNoNegativeCalls() {
    poll("09:00:00", "10:00:00", 30, 20, 1000, 0, 2);
    trail.add(at("10:00:30"), 18, 1001);
    trail.add(at("10:01:00"), 18, 996);

    assertThat(trail.lastHour(at("10:01:00"))).isEqualTo(figures(0, 0));
    trail.add(at("10:01:30"), 19, 1004);
    assertThat(trail.lastHour(at("10:01:30"))).isEqualTo(figures(1, 8));
  }

  @Test
  void hoursAreThoseOfTheDialersClock() {
    poll("08:00:00", "10:44:00", 30, 0, 0, 0, 3);

    assertThat(trail.hourly(ZONE))
        .isEqualTo(
            List.of(
                hour("08:00:00", 0, 357, "08:00:00", "09:00:00", false),
                hour("09:00:00", 0, 360, "09:00:00", "10:00:00", false),
                hour("10:00:00", 0, 267, "10:00:00", "10:44:00", false)));
    assertThat(trail.hourly(ZoneOffset.ofHoursMinutes(5, 30)))
        .extracting(HourCounts::start)
        .isEqualTo(List.of(at("07:30:00"), at("08:30:00"), at("09:30:00"), at("10:30:00")));
  }

  @Test
  void anHourThatWasPartlySeenSaysSo() {
    poll("10:12:00", "11:20:00", 30, 10, 400, 0, 2);
    poll("12:30:00", "12:40:00", 30, 20, 900, 0, 2);

    assertThat(trail.hourly(ZONE))
        .isEqualTo(
            List.of(
                hour("10:00:00", 0, 190, "10:12:00", "11:00:00", true),
                hour("11:00:00", 0, 82, "11:00:00", "11:20:00", true),
                hour("12:00:00", 0, 40, "12:30:00", "12:40:00", true)));
    assertThat(trail.seenSince(ZONE)).isEqualTo(Optional.of(at("10:12:00")));
  }

  @Test
  void theDayLineHasAPointForEveryFiveMinutesAndTheNewest() {
    poll("08:02:00", "08:13:00", 30, 0, 10, 0, 1);

    assertThat(trail.daySoFar(ZONE))
        .isEqualTo(
            List.of(
                new CountPoint(at("08:02:00"), new DropFigures(0, 10)),
                new CountPoint(at("08:04:30"), new DropFigures(0, 15)),
                new CountPoint(at("08:09:30"), new DropFigures(0, 25)),
                new CountPoint(at("08:13:00"), new DropFigures(0, 32))));
  }

  @Test
  void theTrailOfLastHoursHasGapsWherePollsAreMissing() {
    poll("08:00:00", "10:00:00", 30, 0, 0, 1, 10);
    poll("10:10:00", "10:40:00", 30, 260, 2600, 1, 10);

    List<Optional<DropFigures>> slots = trail.lastHours(at("10:40:00"));

    assertThat(slots).hasSize(CountTrail.SLOTS);
    // From 9:42 to 10:00, and up to three minutes on; then again from 10:10.
    assertThat(slots.subList(0, 11)).containsOnly(figures(120, 1200));
    assertThat(slots.subList(11, 14)).containsOnly(Optional.empty());
    assertThat(slots.subList(14, 30)).doesNotContain(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 15, 30, 60, 120})
  void theHourIsKnownAtAnyPaceOfPolls(int seconds) {
    poll("08:00:00", "12:00:00", seconds, 0, 0, 0, 2);

    assertThat(trail.lastHour(at("12:00:00")))
        .hasValueSatisfying(
            hour ->
                assertThat(hour.answers())
                    .isBetween(3600 / seconds * 2 - 60, 3600 / seconds * 2 + 60));
    assertThat(trail.lastHours(at("12:00:00")).getFirst()).isPresent();
    assertThat(trail.hourly(ZONE)).hasSize(5);
  }

  @Test
  void theEndOfTheDayFollowsTheLastHour() {
    poll("08:00:00", "10:44:00", 60, 0, 0, 0, 6);

    assertThat(trail.projectedEndOfDay(at("10:44:00"), at("16:00:00"), 5, DropLimit.DEFAULT))
        .isEqualTo(Optional.of(new DropOutlook(0, 984 + 5 * 316, Optional.empty())));
    assertThat(trail.projectedEndOfDay(at("10:44:00"), at("16:00:00"), DropLimit.DEFAULT))
        .isEqualTo(Optional.of(new DropOutlook(0, 984 + 6 * 316, Optional.empty())));
    assertThat(
            new CountTrail().projectedEndOfDay(at("10:00:00"), at("16:00:00"), DropLimit.DEFAULT))
        .isEmpty();
  }

  @Test
  void anEmptyTrailKnowsNothing() {
    assertThat(trail.newest()).isEmpty();
    assertThat(trail.lastHour(at("10:00:00"))).isEmpty();
    assertThat(trail.lastHours(at("10:00:00"))).containsOnly(Optional.empty());
    assertThat(trail.hourly(ZONE)).isEmpty();
    assertThat(trail.daySoFar(ZONE)).isEmpty();
    assertThat(trail.seenSince(ZONE)).isEmpty();
    assertThatThrownBy(() -> trail.add(at("10:00:00"), -1, 5))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void randomDaysAddUp() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_251_115);
    for (int round = 0; round < 200; round++) {
      CountTrail some = new CountTrail();
      List<CountPoint> truth = new ArrayList<>();
      Instant time = at("06:00:00").plusSeconds(random.nextInt(7200));
      int drops = 0;
      int answers = 0;
      for (int i = 0; i < 1500; i++) {
        time = time.plusSeconds(random.nextInt(100) == 0 ? random.nextInt(1800) + 1 : 30);
        if (random.nextInt(50) == 0) {
          // A correction: the truth that is left is the lower one.
          drops = Math.max(0, drops - random.nextInt(3));
          answers = Math.max(drops, answers - (answers > 20 ? random.nextInt(3) : 0));
        }
        int more = random.nextInt(6);
        answers += more;
        drops += random.nextInt(more + 1) / 5;
        some.add(time, drops, answers);
        truth.add(new CountPoint(time, new DropFigures(drops, answers)));
        if (i % 97 == 0) {
          checkAgainst(some, truth, time);
        }
      }
    }
  }

  private static void checkAgainst(CountTrail some, List<CountPoint> truth, Instant now) {
    DropFigures newest = truth.getLast().figures();
    List<HourCounts> hours = some.hourly(ZONE);
    DropFigures sum =
        hours.stream().map(HourCounts::figures).reduce(new DropFigures(0, 0), DropFigures::plus);
    assertThat(sum.drops()).isLessThanOrEqualTo(newest.drops());
    assertThat(some.newest()).isEqualTo(Optional.of(truth.getLast()));
    assertThat(some.daySoFar(ZONE)).hasSizeLessThanOrEqualTo(300);
    for (HourCounts hour : hours) {
      assertThat(hour.from()).isBetween(hour.start(), hour.until());
      assertThat(hour.until()).isBetween(hour.from(), hour.start().plus(Duration.ofHours(1)));
    }
    some.lastHour(now)
        .ifPresent(
            hour -> {
              // The widest and the narrowest window that may be meant.
              assertThat(hour.answers()).isLessThanOrEqualTo(since(truth, now, 63 * 60 + 30));
              assertThat(hour.drops()).isLessThanOrEqualTo(hour.answers());
            });
  }

  /// Answers since so many seconds ago; what was corrected later was never counted.
  private static int since(List<CountPoint> truth, Instant now, long seconds) {
    int least = truth.getLast().figures().answers();
    int newest = least;
    for (CountPoint point : truth.reversed()) {
      least = Math.min(least, point.figures().answers());
      if (point.at().isBefore(now.minusSeconds(seconds))) {
        return newest - least;
      }
    }
    return newest;
  }

  /// Polls from here to there, counting up by as many each time.
  private void poll(
      String from, String to, int seconds, int drops, int answers, int moreDrops, int moreAnswers) {
    int count = 0;
    for (Instant time = at(from); !time.isAfter(at(to)); time = time.plusSeconds(seconds)) {
      trail.add(time, drops + count * moreDrops, answers + count * moreAnswers);
      count++;
    }
  }

  private static HourCounts hour(
      String start, int drops, int answers, String from, String until, boolean partlySeen) {
    return new HourCounts(
        at(start), new DropFigures(drops, answers), at(from), at(until), partlySeen);
  }

  private static Optional<DropFigures> figures(int drops, int answers) {
    return Optional.of(new DropFigures(drops, answers));
  }

  /// This time of the dialer's clock; hours from 24 on are the next day's.
  private static Instant at(String clock) {
    String[] parts = clock.split(":", -1);
    return Instant.parse("2025-11-14T05:00:00Z")
        .plus(Duration.ofHours(Integer.parseInt(parts[0])))
        .plus(Duration.ofMinutes(Integer.parseInt(parts[1])))
        .plusSeconds(Integer.parseInt(parts[2]));
  }
}

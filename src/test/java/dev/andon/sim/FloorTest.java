package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FloorTest {

  private static final DialerTime TIME = DialerTime.around(MovableClock.MID_SHIFT);
  private static final long NOW = MovableClock.MID_SHIFT.getEpochSecond();
  private static final long OPENING = TIME.midnight(NOW) + 8 * DialerTime.HOUR;

  private final Floor floor = at(SimSettings.demo(), NOW);

  private static Floor at(SimSettings settings, long now) {
    Floor floor = new Floor(settings, TIME, OPENING);
    floor.advanceTo(now);
    return floor;
  }

  @Test
  void theHoursAndTheStatusesAddUpToTheTotal() {
    for (Dialing dialing : floor.campaigns()) {
      DayCounts today = dialing.campaign().log().today();
      int byHour = IntStream.range(0, 24).map(hour -> today.inHour(hour, _ -> true)).sum();
      int byStatus = today.statuses().stream().mapToInt(today::of).sum();

      assertThat(byHour).isEqualTo(today.total());
      assertThat(byStatus).isEqualTo(today.total());
    }
  }

  @Test
  void everyDropIsACallThatNobodyServed() {
    Predicate<CallStatus> dropped = status -> status.isDrop() || status == CallStatus.PDROP;

    assertThat(floor.campaigns())
        .allSatisfy(
            dialing ->
                assertThat(dialing.campaign().log().today().of(dropped))
                    .isEqualTo((int) dialing.line().lost()));
    assertThat(floor.campaigns().stream().mapToLong(dialing -> dialing.line().lost()).sum())
        .isPositive();
  }

  @Test
  void atMidShiftEverySeatIsTaken() {
    assertThat(floor.loggedIn()).hasSize(72);
  }

  @Test
  void theFirstTenCampaignsEachShowWhatTheyAreFor() {
    Floor afternoon = at(SimSettings.demo(), OPENING + 6 * DialerTime.HOUR + 1_800);

    assertThat(dropPercent(afternoon, "SALESUS")).isBetween(0.5, 2.0);
    assertThat(dropPercent(afternoon, "SOLAR")).isGreaterThan(3.2);
    assertThat(dropPercent(at(SimSettings.demo(), OPENING + 2_400), "SOLAR")).isLessThan(3.0);
    assertThat(dropPercent(afternoon, "RETAIN")).isBetween(2.9, 4.3);
    assertThat(dropPercent(afternoon, "ENERGY")).isBetween(0.3, 1.5);
    assertThat(answers(afternoon, "SURVEY")).isBetween(1, 40);
    assertThat(today(afternoon, "OLDCAMP").total()).isZero();
    assertThat(answers(afternoon, "WINBACK")).isZero();
    assertThat(today(afternoon, "WINBACK").total()).isPositive();
    assertThat(today(afternoon, "COLLECT").of(CallStatus::isDrop)).isZero();
    assertThat(afternoon.inGroups())
        .allSatisfy(inGroup -> assertThat(inGroup.log().today().total()).isPositive());
  }

  @Test
  void aWishedDropRateIsMetByEveryDialingCampaign() {
    Floor strict = at(SimSettings.demo().withDropPercent(5), OPENING + 6 * DialerTime.HOUR);

    assertThat(List.of("SALESUS", "SOLAR", "RETAIN", "ENERGY", "UK-DEBT"))
        .allSatisfy(id -> assertThat(dropPercent(strict, id)).isBetween(4.2, 5.8));
  }

  @Test
  void aPausedCampaignPlacesNoCallsAndItsAgentsStay() {
    Dialing solar = dialing(floor, "SOLAR");
    solar.campaign().setActive(false);
    floor.advanceTo(NOW + 40); // whatever rang has ended, one way or the other
    assertThat(solar.ringing()).isZero();
    int unanswered = today(floor, "SOLAR").of(CallStatus.NA);

    floor.advanceTo(NOW + 1_200);

    assertThat(today(floor, "SOLAR").of(CallStatus.NA)).isEqualTo(unanswered);
    assertThat(solar.line().size()).isZero();
    assertThat(floor.loggedIn().stream().filter(agent -> agent.campaign() == solar.campaign()))
        .isNotEmpty()
        .noneMatch(agent -> agent.state() == AgentState.TALKING);
  }

  @Test
  void callsInFlightAtAPauseAreStillFinished() {
    Dialing sales = dialing(floor, "SALESUS");
    int before = today(floor, "SALESUS").total();
    int inFlight = sales.ringing() + floor.callsWithAgents("SALESUS");
    sales.campaign().setActive(false);

    floor.advanceTo(NOW + 3_000);

    assertThat(inFlight).isPositive();
    assertThat(today(floor, "SALESUS").total()).isGreaterThanOrEqualTo(before + inFlight);
    assertThat(floor.callsWithAgents("SALESUS")).isZero();
  }

  @Test
  void aResumedCampaignDialsAgain() {
    Campaign solar = dialing(floor, "SOLAR").campaign();
    solar.setActive(false);
    floor.advanceTo(NOW + 600);
    int paused = today(floor, "SOLAR").total();
    solar.setActive(true);

    floor.advanceTo(NOW + 1_200);

    assertThat(today(floor, "SOLAR").total()).isGreaterThan(paused + 20);
  }

  @Test
  void aClockSetBackStopsTheFloorAndHarmsNothing() {
    int calls = today(floor, "SALESUS").total();

    floor.advanceTo(NOW - 7_200);

    assertThat(floor.now()).isEqualTo(NOW);
    assertThat(today(floor, "SALESUS").total()).isEqualTo(calls);
  }

  @Test
  void midnightBeginsNewCountsAndKeepsTheOldOnes() {
    long midnight = TIME.midnight(NOW) + DialerTime.DAY;
    floor.advanceTo(midnight - 1);
    int wholeDay = today(floor, "SALESUS").total();

    floor.advanceTo(midnight + 90);

    assertThat(today(floor, "SALESUS").total()).isLessThan(60);
    assertThat(
            dialing(floor, "SALESUS")
                .campaign()
                .log()
                .between(TIME.day(NOW), TIME.day(NOW))
                .total())
        .as("calls begun before midnight are yesterday's")
        .isGreaterThanOrEqualTo(wholeDay);
    assertThat(floor.loggedIn())
        .allSatisfy(agent -> assertThat(agent.person().orElseThrow().day().calls()).isLessThan(9));
  }

  @Test
  void aShiftChangeBringsOtherPeopleToTheSameSeats() {
    floor.advanceTo(OPENING + 9 * DialerTime.HOUR);

    assertThat(floor.loggedIn())
        .hasSize(72)
        .allSatisfy(agent -> assertThat(agent.userOrBlank()).isGreaterThan("1072"));
  }

  @Test
  void afterDaysAsleepTheFloorBeginsANewDay() {
    floor.advanceTo(NOW + 3L * DialerTime.DAY);

    assertThat(floor.now()).isEqualTo(NOW + 3L * DialerTime.DAY);
    assertThat(today(floor, "SALESUS").total()).isBetween(500, 5_000);
  }

  @Test
  void longPausesComeAndGoInTheRightOrder() {
    Floor atLunch = at(SimSettings.demo(), OPENING + 14_000);

    assertThat(atLunch.loggedIn().stream().filter(agent -> agent.pauseCode().equals("LUNCH")))
        .hasSizeBetween(8, 30);
  }

  @Test
  void noTwoLiveCallsShareALeadUnlessTheyAreAThreeWayCall() {
    assertThat(
            floor.loggedIn().stream()
                .filter(agent -> agent.state() != AgentState.THREE_WAY)
                .flatMap(agent -> agent.call().stream())
                .map(Call::lead))
        .doesNotHaveDuplicates();
  }

  private static Dialing dialing(Floor floor, String id) {
    return floor.dialing(id).orElseThrow();
  }

  private static DayCounts today(Floor floor, String id) {
    return dialing(floor, id).campaign().log().today();
  }

  private static int answers(Floor floor, String id) {
    return today(floor, id).of(dialing(floor, id).campaign()::isAnswered);
  }

  private static double dropPercent(Floor floor, String id) {
    return 100.0 * today(floor, id).of(CallStatus::isDrop) / answers(floor, id);
  }
}

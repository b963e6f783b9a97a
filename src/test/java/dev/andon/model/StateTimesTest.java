package dev.andon.model;

import static dev.andon.model.Agents.detailed;
import static dev.andon.model.Agents.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.StateTimes.ServerClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTimesTest {

  private static final Instant FIRST = Instant.parse("2026-11-20T08:03:26Z");
  private static final Instant SECOND = FIRST.plusSeconds(30);
  private static final ServerClock CLOCK = new ServerClock(ZoneOffset.ofHours(8), Duration.ZERO);

  private static Agent first(Agent agent) {
    return StateTimes.follow(List.of(), Optional.empty(), List.of(agent), Optional.of(CLOCK))
        .getFirst();
  }

  private static Agent then(Agent before, Agent now) {
    return StateTimes.follow(
            List.of(before), Optional.of(before.asOf()), List.of(now), Optional.of(CLOCK))
        .getFirst();
  }

  @Test
  void aStateSeenAtTheFirstPollBeganThenAtTheLatest() {
    assertThat(first(plain("READY", 3, 0, "", FIRST)))
        .isEqualTo(plain("READY", 3, 0, "", FIRST).withSince(FIRST, false));
  }

  @Test
  void aStateThatGoesOnKeepsItsStart() {
    Agent before = first(plain("READY", 3, 0, "", FIRST));
    assertThat(then(before, plain("READY", 3, 0, "", SECOND)))
        .isEqualTo(plain("READY", 3, 0, "", SECOND).withSince(FIRST, false));
  }

  @Test
  void aStateThatChangedBeganWhenItWasSeen() {
    Agent before = first(plain("READY", 3, 0, "", FIRST));
    assertThat(then(before, plain("PAUSED", 3, 0, "", SECOND)))
        .isEqualTo(plain("PAUSED", 3, 0, "", SECOND).withSince(SECOND, true));
  }

  @Test
  void aCallBetweenTwoPollsBeganTheSameStateAnew() {
    Agent before = first(plain("READY", 3, 0, "", FIRST));
    assertThat(then(before, plain("READY", 4, 0, "", SECOND)))
        .isEqualTo(plain("READY", 4, 0, "", SECOND).withSince(SECOND, true));
  }

  @Test
  void aCallAtTheFirstPollBeganWhenItsIdSays() {
    Agent call = plain("INCALL", 3, 10004, "V1201559580000010004", FIRST);
    assertThat(first(call)).isEqualTo(call.withSince(Instant.parse("2026-11-20T07:59:58Z"), true));
  }

  @Test
  void aCallCannotHaveReachedAnAgentWhoWasSeenReadySince() {
    Agent before = first(plain("READY", 3, 0, "", FIRST));
    Agent dialedBefore = plain("INCALL", 4, 10004, "V1201603110000010004", SECOND);
    Agent dialedSince = plain("INCALL", 4, 10004, "V1201603400000010004", SECOND);
    assertThat(then(before, dialedBefore)).isEqualTo(dialedBefore.withSince(FIRST, true));
    assertThat(then(before, dialedSince))
        .isEqualTo(dialedSince.withSince(FIRST.plusSeconds(14), true));
  }

  @Test
  void aCallThatIsDialedThenTalkedIsOneCall() {
    String call = "M1201555000000010004";
    Agent dialing = first(detailed("INCALL", "DIAL", 3, 10004, call, FIRST));
    Agent talking = plain("INCALL", 3, 10004, call, SECOND);
    Instant began = Instant.parse("2026-11-20T07:55:00Z");
    assertThat(dialing.since()).isEqualTo(began);
    assertThat(then(dialing, talking).since()).isEqualTo(began);
    Agent third = detailed("INCALL", "DIAL", 3, 10004, call, SECOND.plusSeconds(30));
    assertThat(then(then(dialing, talking), third).since()).isEqualTo(began);
  }

  @Test
  void aCallHandedOverSinceAPollKeepsItsStart() {
    Agent ready = first(plain("READY", 3, 0, "", FIRST));
    Agent queued = then(ready, plain("QUEUE", 4, 10004, "V1201603110000010004", SECOND));
    Instant third = SECOND.plusSeconds(30);
    assertThat(queued.since()).isEqualTo(FIRST);
    assertThat(then(queued, plain("INCALL", 4, 10004, "V1201603110000010004", third)).since())
        .isEqualTo(FIRST);
  }

  @Test
  void theNextCallBeginsAnew() {
    Agent before = first(plain("INCALL", 3, 10004, "V1201559580000010004", FIRST));
    Agent next = plain("INCALL", 4, 10005, "V1201603500000010005", SECOND);
    assertThat(then(before, next)).isEqualTo(next.withSince(FIRST.plusSeconds(24), true));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INCALL, DEAD,    DEAD
          INCALL, PARK,    PARK
          INCALL, 3-WAY,   THREE_WAY
          INCALL, DIAL,    INCALL
          READY,  RING,    WRAPUP
          """)
  void aFinerStateIsKeptWhileTheSameCallLastsWhereItLasts(
      String raw, String sub, AgentState expected) {
    Agent before = first(detailed(raw, sub, 3, 10004, "V1201559580000010004", FIRST));
    Agent now = then(before, plain(raw, 3, 10004, "V1201559580000010004", SECOND));
    assertThat(now.state()).isEqualTo(expected);
    assertThat(now.subStatus()).contains(sub);
  }

  @Test
  void aFinerStateIsForgottenWithTheCall() {
    Agent before = first(detailed("INCALL", "DEAD", 3, 10004, "V1201559580000010004", FIRST));
    Agent now = plain("INCALL", 4, 10005, "V1201603500000010005", SECOND);
    assertThat(then(before, now)).isEqualTo(now.withSince(FIRST.plusSeconds(24), true));
  }

  @Test
  void aPreviewIsKeptAlthoughThePlainListNamesNoLead() {
    Agent before = first(detailed("PAUSED", "PREVIEW", 3, 10618, "", FIRST));
    assertThat(then(before, plain("PAUSED", 3, 0, "", SECOND)).state())
        .isEqualTo(AgentState.PREVIEW);
  }

  @Test
  void aNewPauseHasNoOldPauseCode() {
    Agent before =
        first(detailed("PAUSED", "", 3, 0, "", FIRST))
            .withDetail(AgentState.PAUSED, Optional.of(""), Optional.of("BREAK"));
    Agent same = then(before, plain("PAUSED", 3, 0, "", SECOND));
    assertThat(same.pauseCode()).contains("BREAK");
    Agent ready = then(same, plain("READY", 3, 0, "", SECOND.plusSeconds(30)));
    assertThat(ready.pauseCode()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          V1201559580000010004, 2026-11-20T08:03:26Z, 8,     0,  2026-11-20T07:59:58Z
          M1201559580000010004, 2026-11-20T08:03:26Z, 8,     0,  2026-11-20T07:59:58Z
          V1201559580000010004, 2026-11-20T07:03:26Z, 8,  3600,  2026-11-20T06:59:58Z
          V1201559580000010004, 2026-01-20T21:00:00Z, -5,    0,  2026-01-20T20:59:58Z
          V2312359580000010004, 2027-01-01T00:00:30Z, 0,     0,  2026-12-31T23:59:58Z
          V2292359580000010004, 2028-03-01T00:00:30Z, 0,     0,  2028-02-29T23:59:58Z
          V1201604000000010004, 2026-11-20T08:03:26Z, 8,     0,  2026-11-20T08:03:26Z
          """)
  void aCallIdTellsItsStartInTheMonthNearestToNow(
      String id, Instant now, int zone, long skewSeconds, Instant start) {
    assertThat(
            StateTimes.callStart(
                id,
                new ServerClock(ZoneOffset.ofHours(zone), Duration.ofSeconds(skewSeconds)),
                now))
        .contains(start);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "V",
    "V120155",
    "V12O155958",
    "V1995959590000010004",
    "V0315959590000010004",
    "V1171559580000010004",
    "VV20155958V",
    "V١٢٠١٥٥٩٥٨"
  })
  void anIdOfAnotherFormOrOfAnotherDayTellsNothing(String id) {
    assertThat(StateTimes.callStart(id, CLOCK, FIRST)).isEmpty();
  }

  @Test
  void withoutTheDialersClockACallBeganWhenItWasSeen() {
    Agent call = plain("INCALL", 3, 10004, "V1201559580000010004", FIRST);
    assertThat(StateTimes.follow(List.of(), Optional.empty(), List.of(call), Optional.empty()))
        .containsExactly(call.withSince(FIRST, false));
  }

  @Test
  void startsMoveWithTheClock() {
    Agent agent = first(plain("READY", 3, 0, "", FIRST));
    assertThat(StateTimes.shift(List.of(agent), Duration.ofHours(-1)))
        .containsExactly(agent.withSince(FIRST.minusSeconds(3600), false));
  }

  @Test
  void aTimeInStateIsNeverNegative() {
    assertThat(plain("READY", 3, 0, "", FIRST).timeInState(FIRST.minusSeconds(5)))
        .isEqualTo(Duration.ZERO);
  }
}

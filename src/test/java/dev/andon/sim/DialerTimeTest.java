package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialerTimeTest {

  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23})
  void aDemoAlwaysBeginsAtMidShift(int hour) {
    Instant start = Instant.parse("2026-11-20T%02d:30:00Z".formatted(hour));

    DialerTime time = DialerTime.around(start);

    assertThat(time.hour(start.getEpochSecond())).isBetween(10, 14);
    assertThat(time.offsetHours()).isBetween(-12, 14);
  }

  @Test
  void byDayItIsFiveHoursBehindUtc() {
    assertThat(DialerTime.around(MovableClock.MID_SHIFT).offsetHours()).isEqualTo(-5);
  }

  @Test
  void callerIdsNameLetterStartAndLead() {
    long start = Instant.parse("2026-11-20T20:26:35Z").getEpochSecond();

    assertThat(DialerTime.around(MovableClock.MID_SHIFT).callerId('V', start, 10_034))
        .isEqualTo("V1201526350000010034");
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.garbled;
import static dev.andon.vicidial.Parsed.ok;
import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.vicidial.CallStatusStatsParser.Stats;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CallStatusStatsParserTest extends ParserContract<List<Stats>> {

  private static final List<Integer> NO_HOURS = Collections.nCopies(24, 0);

  @Override
  ApiResult<List<Stats>> parse(Reply reply) {
    return CallStatusStatsParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("call_status_stats/all");
  }

  private static Stats stats(
      String id, int calls, int answers, List<Integer> hourly, Map<String, Integer> statuses) {
    return new Stats(id, calls, answers, hourly, new TreeMap<>(statuses));
  }

  /// Hours from 10 on; the others are 0.
  private static List<Integer> fromTen(Integer... calls) {
    List<Integer> hours = new ArrayList<>(NO_HOURS);
    for (int i = 0; i < calls.length; i++) {
      hours.set(10 + i, calls[i]);
    }
    return hours;
  }

  @Test
  void readsCampaignsThenInGroupsWithTheirDrops() {
    assertThat(value(read(full())))
        .extracting(Stats::id, Stats::calls, Stats::answers, Stats::drops)
        .containsExactly(
            tuple("COLLECT", 112, 60, 0),
            tuple("INBND", 28, 22, 0),
            tuple("OLDCAMP", 0, 0, 0),
            tuple("SALESUS", 560, 148, 16),
            tuple("SOLAR", 350, 132, 6),
            tuple("SURVEY", 210, 95, 16),
            tuple("UK-DEBT", 140, 46, 3),
            tuple("BILLING", 40, 37, 5),
            tuple("SALESLINE", 90, 80, 7),
            tuple("SUPPORT", 140, 126, 11));
  }

  @Test
  void countsOtherStatusesAsAnsweredWhenOneCampaignIsAskedAlone() {
    assertThat(read(Recorded.of("call_status_stats/survey_alone")))
        .isEqualTo(
            ok(
                List.of(
                    stats(
                        "SURVEY",
                        210,
                        66,
                        fromTen(30, 35, 29, 38, 40, 38),
                        Map.of(
                            "a1", 6, "DROP", 16, "NA", 106, "NI", 43, "QUOTE", 29, "SALE", 7, "Zed",
                            3)))));
  }

  @Test
  void aDashedIdIsTakenForTwoCampaignsWithoutCalls() {
    assertThat(read(Recorded.of("call_status_stats/dash_id")))
        .isEqualTo(
            ok(
                List.of(
                    stats("DEBT", 0, 0, NO_HOURS, Map.of()),
                    stats("UK", 0, 0, NO_HOURS, Map.of()))));
  }

  @Test
  void aStatusCodeWithADashIsSplitAtItsLastDash() {
    assertThat(
            read(
                Recorded.text("X-1|9|4|00-1,23-8|NO-ANS-5,DROP-2,-3-1,BROKEN,DROP-1,EMPTY-,-7|\n")))
        .isEqualTo(
            ok(List.of(stats("X-1", 9, 4, hours(1, 8), Map.of("NO-ANS", 5, "DROP", 3, "-3", 1)))));
  }

  private static List<Integer> hours(int first, int last) {
    List<Integer> hours = new ArrayList<>(NO_HOURS);
    hours.set(0, first);
    hours.set(23, last);
    return hours;
  }

  @Test
  void hoursThatAreNoneAreLeftOut() {
    assertThat(read(Recorded.text("X|9|4|24-1,-1-2,ab-3,00-x,,05-7||\n")))
        .isEqualTo(ok(List.of(stats("X", 9, 4, atFive(7), Map.of()))));
  }

  private static List<Integer> atFive(int calls) {
    List<Integer> hours = new ArrayList<>(NO_HOURS);
    hours.set(5, calls);
    return hours;
  }

  @Test
  void negativeOrAbsentCountsAreGarbledRatherThanNone() {
    for (String line : List.of("X|-1|0|||", "X||0|||", "X|1|many|||", "|1|0|||")) {
      assertThat(read(Recorded.text("A|1|1|||\n" + line + "\n")))
          .isEqualTo(garbled("no id or no counts", 2));
    }
    assertThat(read(Recorded.text("A|1|1|\n"))).isEqualTo(garbled("4 cells where there are 5", 1));
  }

  @Test
  void levelEightMayNotReadIt() {
    assertThat(read(Recorded.of("call_status_stats/level8")))
        .isEqualTo(
            failed(
                new ApiFailure.NotAllowed(
                    "call_status_stats USER DOES NOT HAVE PERMISSION TO VIEW STATS")));
  }

  @Test
  void theFirstOfTwoErrorLinesNamesTheTrouble() {
    assertThat(read(Recorded.of("call_status_stats/missing")))
        .isEqualTo(
            failed(new ApiFailure.Rejected("call_status_stats INVALID OR MISSING CAMPAIGNS")));
  }
}

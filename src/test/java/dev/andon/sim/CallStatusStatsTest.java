package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallStatusStatsTest {

  private final Asking asking = new Asking(SimSettings.demo(), new MovableClock());

  @AfterEach
  void stop() {
    asking.close();
  }

  @Test
  void eachLineAddsUp() {
    assertThat(asking.lines("call_status_stats&campaigns=---ALL---"))
        .hasSize(13)
        .allSatisfy(
            line -> {
              List<String> fields = List.of(line.split("\\|", -1));
              assertThat(sum(fields.get(3)))
                  .isEqualTo(sum(fields.get(4)))
                  .isEqualTo(Integer.parseInt(fields.get(1)));
            });
  }

  @Test
  void campaignsComeFirstAndInGroupsAfter() {
    assertThat(asking.lines("call_status_stats&campaigns=ALLCAMPAIGNS"))
        .extracting(CallStatusStatsTest::id)
        .containsExactly(
            "COLLECT",
            "ENERGY",
            "INBOUND",
            "OLDCAMP",
            "RETAIN",
            "SALESUS",
            "SOLAR",
            "SURVEY",
            "UK-DEBT",
            "WINBACK",
            "BILLING",
            "SALESLINE",
            "SUPPORT");
  }

  @Test
  void aStatusAnsweredInOneCampaignCountsAsAnsweredInAllThatAreAskedWithIt() {
    int alone = answered(asking.lines("call_status_stats&campaigns=ENERGY").getFirst());
    int together = answered(asking.lines("call_status_stats&campaigns=ENERGY-SOLAR").getFirst());
    int quotes =
        sum(
            asking
                .lines("call_status_stats&campaigns=ENERGY&statuses=QUOTE")
                .getFirst()
                .split("\\|", -1)[4]);

    assertThat(quotes).isPositive();
    assertThat(together - alone).isEqualTo(quotes);
  }

  @Test
  void aFilterNarrowsTotalHoursAndStatuses() {
    String line = asking.lines("call_status_stats&campaigns=RETAIN&statuses=DROP-XDROP").getFirst();
    List<String> fields = List.of(line.split("\\|", -1));

    assertThat(fields.get(4)).matches("DROP-\\d+(,XDROP-\\d+)?");
    assertThat(sum(fields.get(3)))
        .isEqualTo(sum(fields.get(4)))
        .isEqualTo(Integer.parseInt(fields.get(2)));
  }

  @Test
  void earlierDaysAreKnownAndAlwaysTheSame() {
    String question = "call_status_stats&campaigns=SALESUS&query_date=2026-11-18";

    assertThat(answered(asking.lines(question).getFirst())).isGreaterThan(200);
    assertThat(asking.ask(question)).isEqualTo(asking.ask(question));
    assertThat(asking.lines("call_status_stats&campaigns=SALESUS&query_date=2019-01-01").getFirst())
        .startsWith("SALESUS|0|0|");
  }

  private static String id(String line) {
    return line.substring(0, line.indexOf('|'));
  }

  private static int answered(String line) {
    return Integer.parseInt(line.split("\\|", -1)[2]);
  }

  private static int sum(String counts) {
    return counts.isEmpty()
        ? 0
        : Arrays.stream(counts.split(",", -1))
            .mapToInt(item -> Integer.parseInt(item.substring(item.lastIndexOf('-') + 1)))
            .sum();
  }
}

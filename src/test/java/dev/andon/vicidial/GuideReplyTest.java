package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.GuideRecord.Value;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuideReplyTest {

  private static final Login LOGIN = new Login("wallapi", new Secret("hunter2"), false);

  @Test
  void readsLinesOfKeyAndValueWithoutALineEnd() {
    assertThat(texts("campaign_stats/pairs.txt"))
        .containsExactly(
            Map.ofEntries(
                Map.entry("calls_today", "1840"),
                Map.entry("agents_logged_in", "14"),
                Map.entry("agents_incall", "9"),
                Map.entry("agents_ready", "2"),
                Map.entry("agents_paused", "3"),
                Map.entry("agents_dead", "0"),
                Map.entry("calls_waiting", "3"),
                Map.entry("avg_wait", "12"),
                Map.entry("dial_level", "2.4"),
                Map.entry("drop_rate", "2.31"),
                Map.entry("hopper_count", "212")));
  }

  @Test
  void readsRowsUnderAHeaderWithCommas() {
    assertThat(texts("campaign_stats/rows-comma.csv"))
        .containsExactly(
            Map.of(
                "Campaign ID", "SALESUS",
                "Campaign Name", "Solar, Leads & Co",
                "Status", "PAUSED",
                "Total Calls", "1,840",
                "Answers", "650",
                "Drops", "15",
                "Drop %", "2.31%",
                "Queue", "N/A",
                "Leads in Hopper", "-"));
  }

  @Test
  void readsRowsUnderAHeaderWithBars() {
    assertThat(texts("campaign_stats/rows-pipe.txt"))
        .containsExactly(
            Map.of("campaign_id", "SALESUS", "calls_today", "560", "drop_pct", "2.31"));
  }

  @Test
  void readsRowsUnderAHeaderWithTabs() {
    assertThat(texts("agent_stats/all.tsv"))
        .hasSize(5)
        .first()
        .isEqualTo(
            Map.of(
                "user", "1001",
                "full_name", "José",
                "campaign_id", "SALESUS",
                "status", "IN CALL",
                "pause_code", "",
                "calls_today", "12",
                "time_in_state", "00:42",
                "talk_time", "1:02:03"));
  }

  @Test
  void readsOneObjectOfJsonAndLaysWhatIsInsideFlat() {
    GuideRecord record = records("campaign_stats/object.json").getFirst();

    assertThat(record.text(GuideKey.CAMPAIGN_NAME)).contains("US Outbound Sales");
    assertThat(record.count(GuideKey.CALLS)).hasValue(1840);
    assertThat(record.count(GuideKey.ANSWERS)).hasValue(650);
    assertThat(record.decimal(GuideKey.DROP_PERCENT)).hasValue(2.31);
    assertThat(record.count(GuideKey.LOGGED_IN)).hasValue(16);
    assertThat(record.count(GuideKey.IN_CALL)).hasValue(9);
    assertThat(record.count(GuideKey.CALLS_WAITING)).hasValue(3);
    assertThat(record.count(GuideKey.HOPPER)).isEmpty();
    assertThat(record.flag(GuideKey.ACTIVE)).contains(true);
    assertThat(record.others()).isEqualTo(Map.of("Avg Wait", "00:12", "service_level", "87%"));
  }

  @Test
  void readsAnArrayOfObjectsAndAnObjectAroundOne() {
    List<Map<String, String>> inside = texts("campaign_stats/all.json");

    assertThat(inside)
        .containsExactly(
            Map.of(
                "campaign_id",
                "SALESUS",
                "calls",
                "560",
                "answered",
                "148",
                "dropped",
                "16",
                "active",
                "Y"),
            Map.of(
                "campaign_id",
                "SURVEY",
                "calls",
                "12",
                "answered",
                "4",
                "dropped",
                "0",
                "active",
                "N"));
    assertThat(texts(read("[{\"user\": 1001, \"status\": \"READY\"}, {\"user\": 1002}]")))
        .containsExactly(Map.of("user", "1001", "status", "READY"), Map.of("user", "1002"));
  }

  @Test
  void aListInsideAnAgentIsNoListOfAgents() {
    assertThat(records("agent_stats/one.json"))
        .singleElement()
        .satisfies(row -> assertThat(row.text(GuideKey.AGENT_STATUS)).contains("READY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "{\"agents\": []}", "{\"status\":\"ok\",\"data\":[]}"})
  void anEmptyArrayIsNobodyNotAFailure(String body) {
    assertThat(read(body)).isEqualTo(new ApiResult.Ok<>(List.of()));
  }

  @Test
  void aRepeatedFirstKeyBeginsTheNextRecord() {
    assertThat(texts(read("user|1001\nstatus|READY\n\nuser|1002\nstatus|PAUSED\n")))
        .containsExactly(
            Map.of("user", "1001", "status", "READY"), Map.of("user", "1002", "status", "PAUSED"));
  }

  @Test
  void aStatusThatIsAlsoANameOfAKeyIsNoHeader() {
    assertThat(texts(read("status|PAUSED"))).containsExactly(Map.of("status", "PAUSED"));
    assertThat(texts(read("status|ACTIVE\ncalls_today|12|\n")))
        .containsExactly(Map.of("status", "ACTIVE", "calls_today", "12"));
  }

  @Test
  void twoColumnsOfRowsAreNotTakenForKeyAndValue() {
    assertThat(texts(read("user|status\n1001|READY\n1002|PAUSED\n")))
        .containsExactly(
            Map.of("user", "1001", "status", "READY"), Map.of("user", "1002", "status", "PAUSED"));
  }

  @Test
  void aBarInANameMovesNoOtherColumn() {
    assertThat(texts(read("user|full_name|status\n1001|Doe | Days|READY\n")))
        .containsExactly(Map.of("user", "1001", "full_name", "Doe|Days", "status", "READY"));
    assertThat(texts(read("campaign_name|Survey|Pipe Name\ncalls_today|12\n")))
        .containsExactly(Map.of("campaign_name", "Survey|Pipe Name", "calls_today", "12"));
  }

  @Test
  void aNameOf300CharactersIsRead() {
    String name = "ü".repeat(300);

    assertThat(texts(read("user|full_name|status\n1001|" + name + "|READY")))
        .containsExactly(Map.of("user", "1001", "full_name", name, "status", "READY"));
    assertThat(texts(read("{\"campaign_name\": \"" + name + "\"}")))
        .containsExactly(Map.of("campaign_name", name));
  }

  @Test
  void aCutOffAnswerIsGarbledNotASmallerFloor() {
    assertThat(read(GuideGateway.file("campaign_stats/cut-off.txt")))
        .isEqualTo(garbled("a line that is no key|value", 4));
    assertThat(read(GuideGateway.file("campaign_stats/cut-off.json")))
        .isEqualTo(garbled("JSON that is broken or cut off", 1));
    assertThat(read("user|full_name|status\n1001|Jane|READY\n1002|Jo"))
        .isEqualTo(garbled("2 cells where the header has 3", 3));
    assertThat(read("user|full_name|sta"))
        .isEqualTo(garbled("the answer ends in the middle of a line", 1));
  }

  @Test
  void plainTextIsGarbled() {
    assertThat(read("agent_user is required\n"))
        .isEqualTo(garbled("neither key|value lines, nor rows under a header, nor JSON", 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dropRate",
        "drop_rate",
        "DROP RATE",
        "drop-pct",
        "Drop %",
        "drop_percent",
        "abandon_rate"
      })
  void namesOfTheDropRateAreOneKey(String name) {
    assertThat(records(read(name + "|2.31%\n")).getFirst().decimal(GuideKey.DROP_PERCENT))
        .hasValue(2.31);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          calls_today, CALLS
          Total Calls Today, CALLS
          human_answered, ANSWERS
          dropped, DROPS
          inCall, IN_CALL
          agents_incall, IN_CALL
          queue, CALLS_WAITING
          leads_in_hopper, HOPPER
          DialLevel, DIAL_LEVEL
          """)
  void namesAreComparedWithoutCaseBlanksAndLines(String name, GuideKey key) {
    assertThat(records(read(name + "|7\n")).getFirst().count(key)).hasValue(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "N/A", "n/a", "-", "null", "-5", "many", "3 of 4", "99999999999999"})
  void whatIsNoCountIsAbsentNotZero(String text) {
    assertThat(GuideValue.text(text).map(GuideValue::count).orElse(OptionalInt.empty())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1840      | 1840
          1,840     | 1840
          1,234,567 | 1234567
          12.0      | 12
          14 agents | 14
          0         | 0
          """)
  void countsMayCarryUnits(String text, int count) {
    assertThat(GuideValue.count(text)).hasValue(count);
  }

  @Test
  void aPercentageIsNoCount() {
    assertThat(GuideValue.count("12%")).isEmpty();
    assertThat(GuideValue.count("2.4")).isEmpty();
    assertThat(GuideValue.decimal("2.31 %")).hasValue(2.31);
    assertThat(GuideValue.decimal("2,31%")).hasValue(2.31);
    assertThat(GuideValue.decimal("-2.31%")).isEqualTo(OptionalDouble.empty());
    assertThat(GuideValue.decimal("NaN")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          00:12     | 12
          1:02:03   | 3723
          12s       | 12
          12 sec    | 12
          2m 5s     | 125
          95        | 95
          12.5      | 12
          """)
  void timesMayCarryUnits(String text, long seconds) {
    assertThat(GuideValue.duration(text)).contains(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-20 08:01:02", "-12", "soon", ":12"})
  void whatIsNoTimeIsAbsent(String text) {
    assertThat(GuideValue.duration(text)).isEmpty();
  }

  @Test
  void jsonThatSaysErrorIsARefusalAndFiguresAreNone() {
    assertThat(records(read("{\"error\": \"unknown campaign\"}")).getFirst().refusal())
        .contains("unknown campaign");
    assertThat(records("campaign_stats/object.json").getFirst().refusal()).isEmpty();
    assertThat(records(read("{\"error\": false, \"calls\": 3}")).getFirst().refusal()).isEmpty();
  }

  private static ApiResult<List<GuideRecord>> read(String body) {
    return Reply.of(body, LOGIN).then(GuideReply::read);
  }

  private static List<GuideRecord> records(ApiResult<List<GuideRecord>> result) {
    return result.toOptional().orElseThrow();
  }

  private static List<GuideRecord> records(String file) {
    return records(read(GuideGateway.file(file)));
  }

  private static List<Map<String, String>> texts(String file) {
    return texts(read(GuideGateway.file(file)));
  }

  /// Each record's texts by the gateway's own names.
  private static List<Map<String, String>> texts(ApiResult<List<GuideRecord>> result) {
    return records(result).stream()
        .map(
            record ->
                record.values().values().stream()
                    .collect(
                        Collectors.toMap(
                            Value::name, Value::text, (one, _) -> one, LinkedHashMap::new)))
        .collect(Collectors.toUnmodifiableList());
  }

  private static ApiResult<List<GuideRecord>> garbled(String detail, int line) {
    return new ApiResult.Failed<>(new ApiFailure.Garbled(detail, line));
  }
}

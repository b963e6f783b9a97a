package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.ok;
import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.AgentDay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgentStatsExportParserTest extends ParserContract<List<AgentDay>> {

  private static final Instant NOW = FakeTime.RECORDED;

  @Override
  ApiResult<List<AgentDay>> parse(Reply reply) {
    return AgentStatsExportParser.parse(reply, NOW);
  }

  @Override
  Recorded full() {
    return Recorded.of("agent_stats_export/seconds");
  }

  private static Optional<Duration> seconds(int seconds) {
    return Optional.of(Duration.ofSeconds(seconds));
  }

  @Test
  void readsOneRowPerUserFromSumsOnly() {
    List<AgentDay> days = value(read(full()));
    assertThat(days).hasSize(40);
    assertThat(days.get(2))
        .isEqualTo(
            new AgentDay(
                "1003",
                OptionalInt.of(21),
                seconds(7035),
                seconds(3731),
                seconds(1436),
                seconds(1046),
                seconds(682),
                seconds(140),
                NOW));
  }

  @Test
  void buildsThatNameSixteenColumnsAndSendSeventeenTellNoWaitNorWrapUp() {
    assertThat(read(Recorded.handmade("agent_stats_export/sixteen_names_seventeen_values.txt")))
        .isEqualTo(
            ok(
                List.of(
                    older("1001", 12, 4066, 2436, 511),
                    older("1002", 14, 4302, 2353, 672),
                    older("1003", 21, 7035, 3731, 1046))));
  }

  private static AgentDay older(String user, int calls, int login, int talk, int paused) {
    return new AgentDay(
        user,
        OptionalInt.of(calls),
        seconds(login),
        seconds(talk),
        Optional.empty(),
        seconds(paused),
        Optional.empty(),
        Optional.empty(),
        NOW);
  }

  @Test
  void timesInAnotherFormAreNotKnownRatherThanWrong() {
    assertThat(value(read(Recorded.of("agent_stats_export/today_hf").asTab('|', 1))).getFirst())
        .isEqualTo(
            new AgentDay(
                "1001",
                OptionalInt.of(12),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                seconds(511),
                Optional.empty(),
                Optional.empty(),
                NOW));
  }

  @Test
  void noRecordsIsAnEmptyListNotAFailure() {
    assertThat(read(Recorded.of("agent_stats_export/no_records"))).isEqualTo(ok(List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"agent_stats_export/bad_date", "agent_stats_export/missing"})
  void wrongTimesAreRejected(String recording) {
    assertThat(read(Recorded.of(recording)))
        .isEqualTo(failed(new ApiFailure.Rejected("agent_stats_export INVALID SEARCH PARAMETERS")));
  }
}

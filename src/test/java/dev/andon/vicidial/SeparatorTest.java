package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A server that knows neither `stage` nor `header`: names with the separator in them are put
/// together again from both ends.
class SeparatorTest {

  private static <T> T parsed(ApiResult<T> result) {
    return result.toOptional().orElseThrow(() -> new AssertionError(result.toString()));
  }

  private static List<LoggedInAgentsParser.AgentRow> agents(String recorded) {
    return parsed(Recorded.of(recorded).reply().then(LoggedInAgentsParser::parse));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logged_in_agents/pipe_header",
        "logged_in_agents/csv_header",
        "logged_in_agents/plain"
      })
  void agentsBetweenBarsAreThoseBetweenTabs(String recorded) {
    assertThat(agents(recorded)).isEqualTo(agents("logged_in_agents/tab_header"));
  }

  @Test
  void agentsBetweenCommasAreThoseBetweenBarsWithSubStatusToo() {
    assertThat(agents("logged_in_agents/sub_status_csv"))
        .hasSize(30)
        .isEqualTo(agents("logged_in_agents/sub_status_pipe"));
  }

  @Test
  void aNameThatHoldsTheSeparatorStaysWhole() {
    assertThat(agents("logged_in_agents/sub_status_pipe"))
        .extracting(LoggedInAgentsParser.AgentRow::name)
        .contains("O'Brien, Pat", "Smith|Jones");
    assertThat(agents("logged_in_agents/sub_status_csv"))
        .extracting(LoggedInAgentsParser.AgentRow::name)
        .contains("O'Brien, Pat", "Smith|Jones");
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaigns_list/header_csv", "campaigns_list/pipe"})
  void campaignsAreTheSameHoweverTheyAreSeparated(String recorded) {
    assertThat(parsed(Recorded.of(recorded).reply().then(CampaignsListParser::parse)))
        .isEqualTo(
            parsed(
                Recorded.of("campaigns_list/header_tab").reply().then(CampaignsListParser::parse)));
  }

  @Test
  void liveCallsAreReadBetweenBarsAndCommas() {
    assertThat(
            parsed(Recorded.of("in_group_status/three").reply().then(InGroupStatusParser::parse)))
        .isEqualTo(new InGroupStatusParser.Live(6, 3));
    assertThat(parsed(Recorded.of("in_group_status/one").reply().then(InGroupStatusParser::parse)))
        .isEqualTo(new InGroupStatusParser.Live(5, 2));
  }

  @Test
  void leadsWithoutAHeaderAreAllCounted() {
    assertThat(parsed(Recorded.of("hopper_list/block").reply().then(HopperListParser::parse)))
        .isEqualTo(7);
  }

  @Test
  void proseIsNoTable() {
    assertThat(Recorded.text("Hello, world\n").reply().then(LoggedInAgentsParser::parse))
        .isEqualTo(
            new ApiResult.Failed<>(
                new ApiFailure.Garbled("the header has no column session_id", 1)));
  }
}

package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideDialectTest {

  private final MovableClock clock = new MovableClock();
  private final Asking asking =
      new Asking(SimSettings.demo().withAgents(24).withDialect(SimSettings.Dialect.GUIDE), clock);

  @AfterEach
  void stop() {
    asking.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"campaign_stats", "campaign_call_stats"})
  void figuresOfACampaignAreOnePairALine(String function) {
    List<String> lines = asking.lines(function + "&campaign_id=SOLAR&stage=csv");

    assertThat(lines)
        .extracting(line -> line.substring(0, line.indexOf('|')))
        .containsSubsequence(
            "calls_today",
            "agents_logged_in",
            "agents_incall",
            "agents_ready",
            "agents_paused",
            "agents_dead",
            "calls_waiting",
            "avg_wait",
            "dial_level",
            "drop_rate",
            "hopper_count")
        .contains("status", "answers", "drops", "service_level", "abandon_rate", "asa");
    assertThat(lines).allMatch(line -> line.matches("\\w+\\|[\\w.]+"));
  }

  @Test
  void jsonHoldsTheSameFigures() {
    String pairs = asking.ask("campaign_stats&campaign_id=SOLAR&stage=csv");
    String json = asking.ask("campaign_stats&campaign_id=SOLAR&stage=json");

    String unquoted = json.replaceAll("[{}\"\n]", "").replace(":", "|").replace(",", "\n");
    assertThat(unquoted + "\n").isEqualTo(pairs);
  }

  @Test
  void oneAgentIsPairsAndAllAreATable() {
    assertThat(asking.lines("agent_stats&agent_user=1003"))
        .contains("user|1003", "full_name|Smith|Jones", "logout_time|");
    List<String> table = asking.lines("agent_stats");
    assertThat(table).hasSize(25);
    assertThat(table.getFirst()).startsWith("user\tfull_name\t");
    assertThat(table).allSatisfy(row -> assertThat(row.split("\t", -1)).hasSize(14));
  }

  @Test
  void pauseAndResumeShowInTheStatus() {
    assertThat(asking.ask("campaign_status&campaign_id=SOLAR&value=PAUSED"))
        .startsWith("SUCCESS: ");
    clock.forward(Duration.ofSeconds(30));
    assertThat(asking.lines("campaign_stats&campaign_id=SOLAR")).contains("status|PAUSED");
    assertThat(asking.ask("campaigns_list&campaign_id=SOLAR")).contains("|N|");

    assertThat(asking.ask("campaign_status&campaign_id=SOLAR&value=paused")).startsWith("ERROR: ");
    asking.ask("campaign_status&campaign_id=SOLAR&value=ACTIVE");
    assertThat(asking.lines("campaign_stats&campaign_id=SOLAR")).contains("status|ACTIVE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logged_in_agents",
        "call_status_stats&campaigns=SOLAR",
        "update_campaign&campaign_id=SOLAR&active=N"
      })
  void stockFunctionsAreUnknown(String query) {
    assertThat(asking.ask(query)).isEqualTo("ERROR: NO FUNCTION SPECIFIED\n");
  }

  @Test
  void aWrongPasswordIsRefusedAsTheStockRefusesIt() {
    assertThat(asking.askAs("wallapi", "wrong", "campaign_stats&campaign_id=SOLAR"))
        .isEqualTo("ERROR: Login incorrect, please try again: |wallapi|wrong|BAD|\n");
  }
}

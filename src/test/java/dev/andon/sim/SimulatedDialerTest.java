package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedDialerTest {

  private static final List<String> QUESTIONS =
      List.of(
          "logged_in_agents&show_sub_status=YES",
          "campaigns_list",
          "call_status_stats&campaigns=---ALL---",
          "in_group_status&in_groups=SALESUS|SUPPORT",
          "agent_stats_export&datetime_start=2026-11-20+00:00:00"
              + "&datetime_end=2026-11-20+23:59:59");

  private final MovableClock clock = new MovableClock();
  private final Asking asking = new Asking(SimSettings.demo(), clock);

  @AfterEach
  void stop() {
    asking.close();
  }

  @Test
  void theSameSettingsAndClockReadingsGiveTheSameBytes() {
    assertThat(anHourOfAnswers(7)).isEqualTo(anHourOfAnswers(7));
  }

  @Test
  void anotherSeedGivesAnotherDay() {
    assertThat(anHourOfAnswers(7)).isNotEqualTo(anHourOfAnswers(8));
  }

  private static List<String> anHourOfAnswers(long seed) {
    MovableClock clock = new MovableClock();
    List<String> answers = new ArrayList<>();
    try (Asking asking = new Asking(SimSettings.demo().withAgents(20).withSeed(seed), clock)) {
      for (int poll = 0; poll < 6; poll++) {
        QUESTIONS.forEach(question -> answers.add(asking.ask(question)));
        clock.forward(Duration.ofMinutes(10));
      }
    }
    return answers;
  }

  @Test
  void itListensOnLoopbackOnly() {
    assertThat(asking.dialer().address().getHost()).isEqualTo("127.0.0.1");
    assertThat(asking.dialer().password()).matches("[A-Za-z0-9]+");
  }

  @Test
  void aTakenPortIsAnException() {
    SimSettings samePort = SimSettings.demo().withPort(asking.dialer().address().getPort());

    assertThatThrownBy(() -> new Asking(samePort, clock).close())
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aVariableOfTheAddressWinsOverTheForm() {
    String form =
        "source=test&user=wallapi&pass=%s&function=campaigns_list&campaign_id=SOLAR"
            .formatted(asking.dialer().password());

    assertThat(asking.post("/vicidial/non_agent_api.php", form).body()).startsWith("SOLAR|");
    assertThat(asking.post("/vicidial/non_agent_api.php?campaign_id=SURVEY", form).body())
        .startsWith("SURVEY|");
  }

  @Test
  void thePriceOfCallsIsThatOfTheMeasuredDialer() {
    asking.ask("campaigns_list");
    Price one = asking.dialer().price();
    String agents = asking.ask("logged_in_agents");
    asking.ask("logged_in_agents&show_sub_status=YES");

    assertThat(one.requests()).isEqualTo(1);
    assertThat(one.queries()).isEqualTo(14);
    assertThat(one.logRows()).isEqualTo(3);
    assertThat(agents.lines()).hasSize(72);
    assertThat(asking.dialer().price().queries()).isEqualTo(14 + (12 + 72) + (12 + 246));
  }

  @Test
  void priceLinesPassThroughTheMeasuredPoints() {
    assertThat(PriceList.loggedInAgents(30)).isEqualTo(42);
    assertThat(PriceList.loggedInAgents(500)).isEqualTo(512);
    assertThat(PriceList.loggedInAgentsWithSubStatus(30)).isEqualTo(114);
    assertThat(PriceList.loggedInAgentsWithSubStatus(500)).isEqualTo(1_717);
    assertThat(PriceList.agentStatsExport(40)).isEqualTo(52);
    assertThat(PriceList.agentStatsExport(500)).isEqualTo(512);
    assertThat(PriceList.hopperList(16)).isEqualTo(31);
  }

  @Test
  void pauseIsReadBackAndSurvivesPolls() {
    assertThat(asking.ask("update_campaign&campaign_id=SOLAR&active=N")).startsWith("SUCCESS");
    clock.forward(Duration.ofMinutes(1));

    assertThat(asking.ask("campaigns_list&campaign_id=SOLAR")).startsWith("SOLAR|Solar North|N|");
  }

  @Test
  void anOrderToPauseIsHeededAfterTheCall() {
    assertThat(asking.askAgentApi("external_pause&agent_user=1001&value=PAUSE"))
        .matches("SUCCESS: external_pause function set - PAUSE\\|\\d+\\|1001\n");
    clock.forward(Duration.ofMinutes(40));

    assertThat(agent("1001")).contains("|PAUSED|0||");
    assertThat(asking.askAgentApi("external_pause&agent_user=1001&value=RESUME"))
        .startsWith("SUCCESS");
    clock.forward(Duration.ofSeconds(2));
    assertThat(agent("1001")).doesNotContain("|PAUSED|");
  }

  @Test
  void anAgentLoggedOutBySomebodyIsGone() {
    asking.askAgentApi("logout&agent_user=1002&value=LOGOUT");
    clock.forward(Duration.ofMinutes(14));

    assertThat(asking.ask("logged_in_agents")).doesNotContain("1002|");
    assertThat(asking.askAgentApi("logout&agent_user=1002&value=LOGOUT"))
        .isEqualTo("ERROR: agent_user is not logged in - 1002\n");
  }

  @Test
  void monitoringNeedsTheServerThatTheAgentScriptReveals() {
    String status = asking.askAgentApi("recording&agent_user=1003&value=STATUS");
    List<String> fields = List.of(status.strip().split("\\|", -1));
    String question =
        "blind_monitor&phone_login=gs900&session_id=%s&server_ip=%s&stage=MONITOR"
            .formatted(fields.get(6), fields.get(5));

    assertThat(status).startsWith("NOTICE: not recording - 1003|||||10.10.10.15|8600053|");
    assertThat(asking.ask(question))
        .isEqualTo(
            "SUCCESS: blind_monitor HAS BEEN LAUNCHED - "
                + "gs900|010*010*010*015*08600053|900|8600053|1|wallapi\n");
    assertThat(asking.ask(question.replace("8600053", "8699999")))
        .isEqualTo("ERROR: blind_monitor INVALID SESSION ID - 8699999|10.10.10.15|wallapi\n");
  }

  @Test
  void oneAgentsStatusAgreesWithTheListOfAll() {
    assertThat(asking.lines("logged_in_agents&stage=tab"))
        .map(line -> List.of(line.split("\t", -1)))
        .allSatisfy(
            row -> {
              List<String> one =
                  List.of(
                      asking
                          .ask("agent_status&stage=tab&agent_user=" + row.getFirst())
                          .strip()
                          .split("\t", -1));
              assertThat(one).hasSize(13).contains(row.get(3), row.get(5), row.get(7), row.get(2));
            });
    assertThat(asking.ask("agent_status&agent_user=1073"))
        .isEqualTo("ERROR: agent_status AGENT NOT LOGGED IN: wallapi|1073\n");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 5", "7, 8", "10, 40", "400, 9"})
  void anyFloorAnswersEveryQuestion(int agents, int campaigns) {
    SimSettings settings = SimSettings.demo().withAgents(agents).withCampaigns(campaigns);
    try (Asking odd = new Asking(settings, clock)) {
      clock.forward(Duration.ofHours(1));

      assertThat(odd.lines("campaigns_list")).hasSize(campaigns);
      assertThat(odd.lines("logged_in_agents")).hasSize(Math.max(1, agents));
      assertThat(QUESTIONS).allSatisfy(question -> assertThat(odd.ask(question)).isNotEmpty());
    }
  }

  private String agent(String user) {
    return asking.lines("logged_in_agents").stream()
        .filter(line -> line.startsWith(user))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void callIdentitiesFollowTheRule() {
    assertThat(asking.lines("logged_in_agents&stage=tab"))
        .map(line -> List.of(line.split("\t", -1)))
        .allSatisfy(
            fields -> {
              boolean onCall = List.of("INCALL", "QUEUE").contains(fields.get(3));
              String lead = "%010d".formatted(Long.parseLong(fields.get(4)));
              assertThat(fields.get(5)).matches(onCall ? "[VMY]120\\d{6}" + lead : "");
            });
  }

  @Test
  void faultsShowAsWhatTheyAre() {
    String whole = asking.ask("campaigns_list");

    asking.dialer().faults(Fault.EMPTY);
    assertThat(asking.ask("campaigns_list")).isEmpty();
    asking.dialer().faults(Fault.HTML_PAGE);
    assertThat(asking.ask("campaigns_list")).startsWith("<!DOCTYPE html>");
    asking.dialer().faults(Fault.TRUNCATED);
    assertThat(asking.ask("campaigns_list")).isEqualTo(whole.substring(0, whole.length() / 2));
    asking.dialer().faults(Fault.LOGIN_REFUSED);
    assertThat(asking.ask("campaigns_list")).contains("Login incorrect");
    asking.dialer().faults(Fault.HTTP_500);
    assertThat(asking.get("/vicidial/non_agent_api.php?function=version").statusCode())
        .isEqualTo(500);
    asking.dialer().faults(Fault.BROKEN_OFF);
    assertThatThrownBy(() -> asking.ask("campaigns_list")).isInstanceOf(UncheckedIOException.class);
    asking.dialer().faults(Fault.NONE);
    assertThat(asking.ask("campaigns_list")).isEqualTo(whole);
  }

  @Test
  void aStalledDialerAnswersNobodyUntilTheFaultIsLifted() {
    asking.dialer().faults(Fault.STALL);
    asking.waitNoLongerThan(Duration.ofMillis(100));
    assertThatThrownBy(() -> asking.ask("campaigns_list"))
        .hasCauseInstanceOf(HttpTimeoutException.class);

    asking.dialer().faults(Fault.NONE);
    asking.waitNoLongerThan(Duration.ofSeconds(20));

    assertThat(asking.ask("campaigns_list")).startsWith("SALESUS|");
  }
}

package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.andon.sim.Fault;
import dev.andon.sim.SimSettings;
import dev.andon.sim.SimulatedDialer;
import dev.andon.vicidial.StockFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `andon doctor` against the simulated dialer and against servers that are none.
@Timeout(60)
class DoctorCommandTest {

  private final TestParts parts = new TestParts();
  private SimulatedDialer sim;

  @BeforeEach
  void start() throws IOException {
    sim = SimulatedDialer.start(SimSettings.demo(), parts::now);
    parts.environment.put("ANDON_PASSWORD", sim.password());
  }

  @AfterEach
  void stop() {
    sim.close();
  }

  private int examine(String url, String user, List<String> more) {
    List<String> arguments =
        new ArrayList<>(List.of("doctor", "--json", "--url", url, "--user", user));
    arguments.addAll(more);
    return parts.run(arguments.toArray(String[]::new));
  }

  private int examine(String user, String... more) {
    return examine(sim.address().toString(), user, List.of(more));
  }

  private JsonNode json() throws IOException {
    return new ObjectMapper().readTree(parts.printed());
  }

  /// Outcome by id.
  private Map<String, String> outcomes() throws IOException {
    Map<String, String> outcomes = new LinkedHashMap<>();
    json()
        .path("checks")
        .forEach(it -> outcomes.put(it.path("id").asText(), it.path("outcome").asText()));
    return outcomes;
  }

  private JsonNode check(String id) throws IOException {
    for (JsonNode check : json().path("checks")) {
      if (check.path("id").asText().equals(id)) {
        return check;
      }
    }
    throw new AssertionError("no check " + id);
  }

  @Test
  void aUserWithEveryRightIsToldHowToBeReduced() throws IOException {
    assertThat(examine(sim.user())).isEqualTo(ExitCode.FINE);

    assertThat(parts.said()).isEmpty();
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String id :
        List.of(
            "reach",
            "tls",
            "path",
            "build",
            "clock",
            "password-characters",
            "login",
            "two-factor",
            "ip-list",
            "function.user_details",
            "function.logged_in_agents",
            "function.campaigns_list",
            "function.call_status_stats",
            "function.in_group_status",
            "function.agent_stats_export",
            "function.hopper_list")) {
      wanted.put(id, "ok");
    }
    wanted.put("function.update_campaign", "skipped");
    wanted.put("rights", "warning");
    wanted.put("cost", "ok");
    wanted.put("api-log", "warning");
    wanted.put("unknown", "ok");
    assertThat(outcomes()).containsExactlyEntriesOf(wanted);
    assertThat(check("rights").path("remedy").asText())
        .endsWith(
            "API Allowed Functions to: user_details logged_in_agents campaigns_list"
                + " call_status_stats in_group_status agent_stats_export hopper_list"
                + " update_campaign")
        .contains("API Only User to 1", "User Level to 9", "Modify Campaigns to 1");
    assertThat(json().path("allowedFunctions").asText())
        .isEqualTo(StockFunction.allowedFunctions(true));
  }

  @Test
  void whoOnlyLooksNeedsNoRightToPause() throws IOException {
    assertThat(examine(sim.user(), "--view-only")).isEqualTo(ExitCode.FINE);

    assertThat(outcomes()).doesNotContainKey("function.update_campaign");
    assertThat(check("rights").path("remedy").asText())
        .contains("Modify Campaigns to 0")
        .doesNotContain("update_campaign");
  }

  @Test
  void theTableNamesOutcomeAndWhatToDo() {
    assertThat(parts.run("doctor", "--url", sim.address().toString(), "--user", sim.user()))
        .isEqualTo(ExitCode.FINE);

    assertThat(parts.printed())
        .contains(
            "ok       Login: The dialer accepts wallapi: level 9, user group WALLBRD.",
            "warning  Rights beyond need: ",
            "         > Use a user for Andon alone.")
        .endsWith("0 failed, 1 skipped" + System.lineSeparator());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          wall8;function.call_status_stats;In the user form: set User Level to 9.
          wall7;function.campaigns_list;In the user form: set User Level to 8.
          noapi;function.logged_in_agents;In the user form: set User Level to 7 or more, and these to 1: Agent API Access.
          noview;function.call_status_stats;In the user form: set User Level to 9 or more, and these to 1: View Reports.
          restrict;function.campaigns_list;In the user form: add campaigns_list to API Allowed Functions.
          """)
  void aMissingRightIsNamedByItsSetting(String user, String id, String remedy) throws IOException {
    assertThat(examine(user)).isEqualTo(ExitCode.NO);

    assertThat(check(id).path("outcome").asText()).isEqualTo("failed");
    assertThat(check(id).path("remedy").asText()).isEqualTo(remedy);
    assertThat(outcomes()).containsEntry("login", "ok");
  }

  @Test
  void aListOfFunctionsWithoutSurplusIsWell() throws IOException {
    assertThat(examine("restrict")).isEqualTo(ExitCode.NO);

    assertThat(outcomes()).containsEntry("rights", "ok");
  }

  @Test
  void aLevelTooLowToPauseIsSaid() throws IOException {
    assertThat(examine("wall7")).isEqualTo(ExitCode.NO);

    assertThat(check("function.update_campaign").path("what").asText())
        .isEqualTo("User level 7 may not pause campaigns.");
  }

  @Test
  void aWrongPasswordIsTriedOnce() throws IOException {
    parts.environment.put("ANDON_PASSWORD", "WrongOne1");

    assertThat(examine(sim.user())).isEqualTo(ExitCode.NO_ANSWER);

    assertThat(outcomes())
        .containsEntry("login", "failed")
        .containsEntry("function.logged_in_agents", "skipped")
        .containsEntry("rights", "skipped")
        .containsEntry("cost", "skipped");
    // The clock is asked without a login, and nothing is asked after the refusal.
    JsonNode calls = json().at("/connection/calls");
    assertThat(calls.findValuesAsText("function")).containsExactly("user_details", "version");
    assertThat(calls.findValuesAsText("calls")).containsExactly("1", "1");
    assertThat(parts.said()).startsWith("127.0.0.1 refused the login. Check user and password.");
    assertThat(parts.printed() + parts.said()).doesNotContain("WrongOne1");
  }

  @Test
  void charactersThatADialerDeletesAreBlamedWhereTheLoginIsRefused() throws IOException {
    parts.environment.put("ANDON_PASSWORD", "Wrong!One");

    assertThat(examine(sim.user())).isEqualTo(ExitCode.NO_ANSWER);

    assertThat(outcomes()).containsEntry("password-characters", "failed");
  }

  @Test
  void aClosedPortLeavesEverythingElseUnasked() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }

    assertThat(examine("http://127.0.0.1:" + port, "wallapi", List.of()))
        .isEqualTo(ExitCode.NO_ANSWER);

    Map<String, String> outcomes = outcomes();
    assertThat(outcomes).containsEntry("reach", "failed");
    outcomes.keySet().removeAll(List.of("reach", "password-characters", "api-log"));
    assertThat(outcomes.values()).containsOnly("skipped");
    assertThat(parts.said()).startsWith("Nothing answers at 127.0.0.1:" + port);
  }

  @Test
  void aRedirectToAnotherHostIsNamedAndGetsNoPassword() throws IOException {
    List<String> elsewhere = new CopyOnWriteArrayList<>();
    HttpServer other = server(200, "", elsewhere);
    String target = "http://127.0.0.1:" + other.getAddress().getPort();
    HttpServer first = server(302, target + "/x", new CopyOnWriteArrayList<>());
    try {
      assertThat(examine("http://127.0.0.1:" + first.getAddress().getPort(), "wallapi", List.of()))
          .isEqualTo(ExitCode.NO_ANSWER);
    } finally {
      first.stop(0);
      other.stop(0);
    }

    assertThat(elsewhere).isEmpty();
    assertThat(check("path").path("what").asText())
        .contains("a redirect to " + target)
        .endsWith("User and password did not follow.");
    assertThat(outcomes()).containsEntry("login", "skipped");
  }

  private static HttpServer server(int status, String location, List<String> seen)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          seen.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void anotherWebSiteIsNoDialer() throws IOException {
    sim.faults(Fault.HTML_PAGE);

    assertThat(examine(sim.user())).isEqualTo(ExitCode.NO_ANSWER);

    assertThat(check("path").path("what").asText()).contains("a web page titled 'Sign in'");
  }

  @Test
  void aDialerWithItsFolderMovedIsRecognised() throws IOException {
    assertThat(examine(sim.user(), "--non-agent-path", "/moved/non_agent_api.php"))
        .isEqualTo(ExitCode.NO_ANSWER);

    assertThat(check("path").path("what").asText())
        .isEqualTo("This is a dialer, but its Non-Agent API is not at /moved/non_agent_api.php.");
  }

  @Test
  void clocksThatAreFarApartAreSaid() throws IOException {
    try (SimulatedDialer late =
        SimulatedDialer.start(SimSettings.demo(), () -> parts.now().minusMillis(300_500))) {
      assertThat(examine(late.address().toString(), late.user(), List.of()))
          .isEqualTo(ExitCode.FINE);
    }

    assertThat(check("clock").path("what").asText())
        .isEqualTo("The dialer's clock and this machine's are 300 s apart.");
    assertThat(outcomes()).containsEntry("clock", "warning");
  }

  @Test
  void aGatewayOfTheGuidesIsLookedAtWithItsOwnFunctions() throws IOException {
    try (SimulatedDialer guide =
        SimulatedDialer.start(
            SimSettings.demo().withDialect(SimSettings.Dialect.GUIDE), parts::now)) {
      assertThat(examine(guide.address().toString(), guide.user(), List.of()))
          .isEqualTo(ExitCode.FINE);
    }

    assertThat(outcomes())
        .containsEntry("login", "ok")
        .containsEntry("cost", "ok")
        .doesNotContainKeys("api-log", "function.call_status_stats");
  }
}

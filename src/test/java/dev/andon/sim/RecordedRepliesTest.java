package dev.andon.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Recorded requests are sent to the simulation, and its answers held against the recorded ones.
class RecordedRepliesTest {

  private final Asking asking = new Asking(settings(), new MovableClock());

  private static SimSettings settings() {
    return SimSettings.demo().withAgents(24);
  }

  @AfterEach
  void stop() {
    asking.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth/function_not_allowed",
        "auth/no_source",
        "auth/source_one_char",
        "auth/no_credentials",
        "auth/http_basic_only",
        "auth/no_api_flag",
        "auth/unknown_function_restricted",
        "logged_in_agents/all_pipe_keyword",
        "logged_in_agents/none",
        "campaigns_list/unknown",
        "campaigns_list/level7",
        "call_status_stats/missing",
        "call_status_stats/level8",
        "call_status_stats/dash_id",
        "call_status_stats/bad_date",
        "call_status_stats/noapi_flag",
        "call_status_stats/ro9",
        "in_group_status/missing",
        "in_group_status/unknown",
        "hopper_list/level7",
        "hopper_list/missing",
        "hopper_list/unknown",
        "user_details/unknown",
        "agent_stats_export/missing",
        "agent_stats_export/bad_date",
        "agent_stats_export/no_records",
        "campaign_stats/nonagent",
        "campaign_stats/agentapi",
        "campaign_call_stats/nonagent",
        "campaign_status/nonagent",
        "agent_stats/nonagent",
        "agent_stats/agentapi",
        "nofunction/nonagent",
        "nofunction/agentapi",
        "agc_auth/no_api_flag",
        "agc_auth/function_not_allowed",
        "update_campaign/active_N",
        "update_campaign/active_Y",
        "update_campaign/active_bad",
        "update_campaign/active_lower",
        "update_campaign/dash_id",
        "update_campaign/dial_level",
        "update_campaign/dial_level_too_high",
        "update_campaign/dial_level_zero",
        "update_campaign/dial_status_add",
        "update_campaign/dial_status_remove",
        "update_campaign/dial_timeout",
        "update_campaign/hopper_level",
        "update_campaign/hopper_level_bad",
        "update_campaign/level7",
        "update_campaign/level8_ok",
        "update_campaign/limited_allowed",
        "update_campaign/limited_not_allowed",
        "update_campaign/max_level",
        "update_campaign/missing",
        "update_campaign/multi_with_reset",
        "update_campaign/no_modify_campaigns",
        "update_campaign/no_updates",
        "update_campaign/post",
        "update_campaign/reset_hopper_only",
        "update_campaign/unknown"
      })
  void answersThatHoldNoFiguresAreTheSameToTheByte(String name) {
    Recording recording = Recording.read(name);

    HttpResponse<String> reply = replay(recording, asking.dialer().password());

    assertThat(reply.body())
        .isEqualTo(recording.body().replace(Recording.MASK, asking.dialer().password()));
    assertThat(headers(reply)).isEqualTo(headers(recording));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "auth/bad_password",
        "auth/bad_login_unknown_function",
        "auth/md5_password",
        "auth/level6_user",
        "auth/unknown_user",
        "auth/inactive_user"
      })
  void refusedLoginsRepeatThePasswordThatWasSent(String name) {
    Recording recording = Recording.read(name);

    assertThat(replay(recording, Recording.MASK).body()).isEqualTo(recording.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"agc_auth/bad_password", "agc_auth/unknown_fn_bad_login"})
  void theAgentScriptEvenRepeatsItsQuery(String name) {
    Recording recording = Recording.read(name);
    String upToTheQuery = recording.body().substring(0, recording.body().indexOf('<'));

    assertThat(replay(recording, Recording.MASK).body())
        .startsWith(upToTheQuery)
        .contains("pass='SECRET'")
        .endsWith("|\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version/anon",
        "version/cred",
        "agc_version/anon",
        "agc_auth/level7",
        "agent_stats_export/minutes_one"
      })
  void figuresApartTheOneLineIsTheSame(String name) {
    Recording recording = Recording.read(name);

    assertThat(withoutFigures(replay(recording, asking.dialer().password()).body()))
        .isEqualTo(withoutFigures(recording.body()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          logged_in_agents/tab_header,               9
          campaigns_list/header_tab,                11
          agent_stats_export/seconds,               19
          """)
  void tablesHaveTheSameHeaderAndAsManyValuesInEachRow(String name, int tabs) {
    Recording recording = Recording.read(name);

    String body = replay(recording, asking.dialer().password()).body();

    assertThat(body).startsWith(recording.firstLine()).endsWith("\n");
    assertThat(body.lines()).hasSizeGreaterThan(5).allSatisfy(line -> hasTabs(line, tabs));
  }

  private static void hasTabs(String line, int tabs) {
    assertThat(line.chars().filter(character -> character == '\t')).hasSize(tabs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "logged_in_agents/csv_header",
        "logged_in_agents/sub_status_csv",
        "logged_in_agents/sub_status_pipe",
        "logged_in_agents/pipe_header",
        "campaigns_list/header_csv",
        "campaigns_list/one",
        "hopper_list/csv",
        "in_group_status/one",
        "in_group_status/three",
        "in_group_status/campaign_id_as_ingroup",
        "agent_stats_export/today_hf",
        "agent_stats_export/by_campaign",
        "user_details/one"
      })
  void headersNameTheSameColumnsWithTheSameSeparator(String name) {
    Recording recording = Recording.read(name);

    assertThat(replay(recording, asking.dialer().password()).body())
        .startsWith(recording.firstLine());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call_status_stats/all",
        "call_status_stats/allcampaigns",
        "call_status_stats/one",
        "call_status_stats/two",
        "call_status_stats/ingroups",
        "call_status_stats/statuses_filter",
        "call_status_stats/survey_alone"
      })
  void callStatisticsHaveTheSameFormInEveryLine(String name) {
    String line = "[A-Z-]+\\|\\d+\\|\\d+\\|(\\d\\d-\\d+,){23}23-\\d+\\|([A-Za-z0-9]+-\\d+,?)*\\|";
    Recording recording = Recording.read(name);

    String body = replay(recording, asking.dialer().password()).body();

    assertThat(recording.body().lines()).allMatch(recorded -> recorded.matches(line));
    assertThat(body.lines()).isNotEmpty().allMatch(ours -> ours.matches(line));
    assertThat(body).endsWith("|\n");
  }

  @Test
  void nobodyLoggedInIsAnErrorLine() {
    try (Asking empty = new Asking(settings().withAgents(0), new MovableClock())) {
      assertThat(empty.ask("logged_in_agents&header=YES"))
          .isEqualTo(Recording.read("logged_in_agents/nobody").body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mysql_down/logged_in_agents", "mysql_down/version"})
  void aLostDatabaseAnswersWithoutPrefixAndLineFeed(String name) {
    Recording recording = Recording.read(name);
    asking.dialer().faults(Fault.DATABASE_DOWN);

    HttpResponse<String> reply = replay(recording, asking.dialer().password());

    assertThat(reply.body()).isEqualTo(recording.body());
    assertThat(headers(reply)).isEqualTo(headers(recording));
  }

  private HttpResponse<String> replay(Recording recording, String password) {
    String target = recording.target().replace(Recording.MASK, password);
    return recording.form().isEmpty()
        ? asking.get(target)
        : asking.post(target, recording.form().replace(Recording.MASK, password));
  }

  private static String withoutFigures(String line) {
    return line.replaceAll("-?\\d+", "0").replaceFirst("[^|]*Nú?ñ[^|]*\\|\\w+", "name|group");
  }

  /// Only those that are the script's and not the transport's.
  private static Map<String, String> headers(HttpResponse<String> reply) {
    return Map.of(
        "content-type", reply.headers().firstValue("content-type").orElse(""),
        "cache-control", reply.headers().firstValue("cache-control").orElse(""),
        "pragma", reply.headers().firstValue("pragma").orElse(""),
        "x-powered-by", reply.headers().firstValue("x-powered-by").orElse(""),
        "server", reply.headers().firstValue("server").orElse(""));
  }

  private static Map<String, String> headers(Recording recording) {
    return Map.of(
        "content-type", recording.headers().getOrDefault("content-type", ""),
        "cache-control", recording.headers().getOrDefault("cache-control", ""),
        "pragma", recording.headers().getOrDefault("pragma", ""),
        "x-powered-by", recording.headers().getOrDefault("x-powered-by", ""),
        "server", recording.headers().getOrDefault("server", ""));
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.GuideGateway.file;
import static dev.andon.vicidial.GuideGateway.options;
import static dev.andon.vicidial.GuideGateway.recorded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.DialChange;
import dev.andon.model.FloorSnapshot;
import dev.andon.vicidial.DialerOptions.DialectChoice;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideProbeTest {

  private GuideGateway gateway;
  private final FakeTime clock = new FakeTime(FakeTime.RECORDED);

  @BeforeEach
  void start() throws IOException {
    gateway = new GuideGateway();
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void aStockDialerIsAskedOnceByEachNameAndOneRequestAtATime() throws Exception {
    gateway
        .answers("campaign_stats", recorded("campaign_stats/nonagent.txt"))
        .answers("campaign_call_stats", recorded("campaign_call_stats/nonagent.txt"))
        .answers("agent_stats", recorded("agent_stats/nonagent.txt"))
        .answers("campaign_status", recorded("campaign_status/nonagent.txt"))
        .answers("version", recorded("version/cred.txt"))
        .answers("logged_in_agents", recorded("logged_in_agents/tab_header.txt"))
        .answers("campaigns_list", recorded("campaigns_list/header_tab.txt"));
    Dialer dialer = dialer(DialectChoice.AUTO);

    FloorSnapshot first = snapshot(dialer);
    FloorSnapshot second = snapshot(dialer);

    assertThat(first.server().dialect()).isEqualTo("stock");
    assertThat(second.server().dialect()).isEqualTo("stock");
    assertThat(gateway.functions().subList(0, 4))
        .containsExactly("campaign_stats", "campaign_call_stats", "version", "user_details");
    assertThat(gateway.requests("campaign_stats")).hasSize(1);
    assertThat(gateway.requests("campaign_call_stats")).hasSize(1);
    assertThat(first.server().poll().requests() + second.server().poll().requests())
        .isEqualTo(gateway.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "campaign_stats/pairs.txt",
        "campaign_stats/cut-off.json",
        "errors/not-allowed.txt",
        "errors/unknown-campaign.txt"
      })
  void whateverShowsThatTheFunctionIsThereIsTheGuide(String answer) throws Exception {
    gateway
        .answers("campaign_stats", file(answer))
        .answers("agent_stats", file("agent_stats/all.tsv"));

    FloorSnapshot floor = snapshot(dialer(DialectChoice.AUTO, "SALESUS"));

    assertThat(floor.server().dialect()).isEqualTo("guide");
    assertThat(gateway.requests().getFirst()).containsEntry("campaign_id", "SALESUS");
    assertThat(floor.server().poll().requests()).isEqualTo(gateway.requests().size());
  }

  @Test
  void aStockDialersRefusalThatWasCutOffSettlesNothing() throws Exception {
    gateway.answers("campaign_stats", "ERROR: NO FUNC");

    assertThat(dialer(DialectChoice.AUTO).poll())
        .isEqualTo(new ApiResult.Failed<>(new ApiFailure.Rejected("NO FUNC")));
    assertThat(gateway.functions()).containsExactly("campaign_stats");
  }

  @Test
  void theOtherNameIsTheGuideTooAndWithoutCampaignsAllAreMeant() throws Exception {
    gateway.answers("campaign_call_stats", file("campaign_stats/all.json"));

    FloorSnapshot floor = snapshot(dialer(DialectChoice.AUTO));

    assertThat(floor.server().dialect()).isEqualTo("guide");
    assertThat(gateway.requests().getFirst()).containsEntry("campaign_id", "---ALL---");
  }

  @Test
  void aBadLoginSettlesNothingAndIsSentOnce() throws Exception {
    gateway.answers("campaign_stats", recorded("auth/bad_password.txt"));
    Dialer dialer = dialer(DialectChoice.AUTO);

    assertThat(dialer.poll())
        .isEqualTo(
            new ApiResult.Failed<>(
                new ApiFailure.Denied(
                    ApiFailure.Reason.LOGIN, "Login incorrect, please try again")));
    assertThat(gateway.functions()).containsExactly("campaign_stats");

    gateway.answers("campaign_stats", file("campaign_stats/all.json"));
    assertThat(snapshot(dialer).server().dialect()).isEqualTo("guide");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><title>Sign in</title></html>", "MySQL connect ERROR:  no"})
  void anAnswerThatShowsNothingSettlesNothing(String answer) throws Exception {
    gateway.answers("campaign_stats", answer);
    Dialer dialer = dialer(DialectChoice.AUTO);

    assertThat(dialer.poll()).isInstanceOf(ApiResult.Failed.class);
    assertThat(gateway.functions()).containsExactly("campaign_stats");

    gateway.answers("campaign_stats", file("campaign_stats/all.json"));
    assertThat(snapshot(dialer).server().dialect()).isEqualTo("guide");
  }

  @Test
  void anAnswerOfSomethingElseSettlesNothingBeforeAFloorWasRead() throws Exception {
    gateway.answers("campaign_stats", "Service is being moved\n");
    Dialer dialer = dialer(DialectChoice.AUTO);
    assertThat(dialer.poll()).isInstanceOf(ApiResult.Failed.class);

    gateway
        .answers("campaign_stats", recorded("campaign_stats/nonagent.txt"))
        .answers("logged_in_agents", recorded("logged_in_agents/tab_header.txt"));

    assertThat(snapshot(dialer).server().dialect()).isEqualTo("stock");
  }

  @Test
  void aSlowServerHoldsTheProbeAndThePollForLessThanThirtySeconds() throws Exception {
    for (String function :
        List.of("campaign_stats", "campaign_call_stats", "version", "user_details")) {
      gateway.answers(
          function,
          _ -> {
            clock.pass(Duration.ofMillis(7_500));
            return GuideGateway.UNKNOWN_FUNCTION;
          });
    }
    long began = clock.nanos();

    dialer(DialectChoice.AUTO).poll();

    assertThat(Duration.ofNanos(clock.nanos() - began)).isLessThan(Duration.ofSeconds(28));
  }

  @Test
  void aChoiceOfDialectSettlesItWithoutARequest() throws Exception {
    gateway.answers("logged_in_agents", recorded("logged_in_agents/tab_header.txt"));

    snapshot(dialer(DialectChoice.STOCK));

    assertThat(gateway.functions()).doesNotContain("campaign_stats", "campaign_call_stats");
  }

  @Test
  void aCommandBeforeTheFirstPollSettlesTheDialectForBoth() throws Exception {
    gateway
        .answers("campaign_status", file("campaign_status/paused.txt"))
        .answers("campaign_stats", file("campaign_stats/all.json"));
    Dialer dialer = dialer(DialectChoice.AUTO);

    dialer.change("SALESUS", DialChange.active(false));
    snapshot(dialer);

    assertThat(gateway.functions().subList(0, 2))
        .containsExactly("campaign_stats", "campaign_status");
    assertThat(
            gateway.requests("campaign_stats").stream()
                .filter(form -> "---ALL---".equals(form.get("campaign_id"))))
        .hasSize(1);
  }

  private Dialer dialer(DialectChoice dialect, String... campaigns) throws IOException {
    return gateway.dialer(options(dialect, campaigns), clock);
  }

  private static FloorSnapshot snapshot(Dialer dialer) throws InterruptedException {
    ApiResult<FloorSnapshot> result = dialer.poll();
    return result.toOptional().orElseThrow(() -> new AssertionError(result));
  }
}

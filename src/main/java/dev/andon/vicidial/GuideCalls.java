package dev.andon.vicidial;

import dev.andon.model.TimeSource;
import dev.andon.vicidial.VersionParser.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The guides' functions, typed and priced. One poll may call from two threads.
///
/// Closes itself for the rest of a poll after a refused login or when the server cannot be talked
/// to. Not after an HTTP status: some gateways answer 404 to a function that they do not have.
final class GuideCalls {

  private static final String AGENT_STATS = "agent_stats";

  private final ApiClient client;
  private final PollMeter meter;
  private final PollGate gate;
  private final GuideHabits habits;
  private final AtomicInteger agentRequests = new AtomicInteger();

  GuideCalls(ApiClient client, PollMeter meter, TimeSource time, GuideHabits habits) {
    this.client = client;
    this.meter = meter;
    this.gate = new PollGate(client, time);
    this.habits = habits;
  }

  /// Begins a poll that may take so long.
  void begin(Duration atMost) {
    gate.open(atMost);
    agentRequests.set(0);
    meter.begin();
  }

  Optional<ApiFailure> closedBy() {
    return gate.closedBy();
  }

  /// Requests of agent_stats since the poll began.
  int agentRequests() {
    return agentRequests.get();
  }

  /// Whether a layout of agent_stats is settled, so that a call is one request.
  boolean agentStatsSettled() {
    return habits.stage(AGENT_STATS).isPresent();
  }

  /// Values may repeat what was sent.
  SortedMap<String, String> masked(SortedMap<String, String> values) {
    SortedMap<String, String> masked = new TreeMap<>();
    values.forEach((name, text) -> masked.put(client.mask(name), client.mask(text)));
    return masked;
  }

  /// Reads the stock line or the same in a layout of the guides.
  ApiResult<Version> version() throws InterruptedException {
    return ask(
        Call.of("version"),
        reply ->
            switch (VersionParser.parse(reply)) {
              case ApiResult.Failed<Version> failed ->
                  records(reply).toOptional().stream()
                      .flatMap(List::stream)
                      .findFirst()
                      .flatMap(GuideCalls::version)
                      .<ApiResult<Version>>map(ApiResult.Ok::new)
                      .orElse(failed);
              case ApiResult.Ok<Version> ok -> ok;
            });
  }

  private static Optional<Version> version(GuideRecord record) {
    OptionalLong epoch =
        record.text("epoch").map(GuideValue::longCount).orElseGet(OptionalLong::empty);
    Version version =
        new Version(
            record.text("version"),
            record.text("build"),
            epoch.isPresent()
                ? Optional.of(Instant.ofEpochSecond(Math.min(epoch.getAsLong(), 1L << 36)))
                : Optional.empty(),
            Optional.empty());
    return version.version().isPresent() || version.build().isPresent()
        ? Optional.of(version)
        : Optional.empty();
  }

  ApiResult<List<GuideRecord>> campaignsList() throws InterruptedException {
    return ask(Call.table("campaigns_list"), this::records);
  }

  ApiResult<List<GuideRecord>> campaignsList(String campaign) throws InterruptedException {
    return ask(Call.table("campaigns_list").with("campaign_id", campaign), this::records);
  }

  ApiResult<List<GuideRecord>> loggedInAgents(Collection<String> campaigns)
      throws InterruptedException {
    Call call = Call.table("logged_in_agents");
    return ask(
        campaigns.isEmpty() ? call : call.with("campaigns", String.join("|", campaigns)),
        this::records);
  }

  /// Of one campaign, or without an id of all, where the gateway can do that. Tries the function's
  /// other name where the first is not known.
  ApiResult<List<GuideRecord>> campaignStats(Optional<String> campaign)
      throws InterruptedException {
    String known = habits.statsFunction();
    ApiResult<List<GuideRecord>> result = campaignStats(known, campaign);
    if (!isUnsupported(result)) {
      return result;
    }
    for (String function : GuideProbe.CAMPAIGN_STATS) {
      if (!function.equals(known)) {
        ApiResult<List<GuideRecord>> other = campaignStats(function, campaign);
        if (!isUnsupported(other)) {
          habits.settleStatsFunction(function);
          return other;
        }
      }
    }
    return result;
  }

  private static boolean isUnsupported(ApiResult<?> result) {
    return result instanceof ApiResult.Failed<?>(ApiFailure.Unsupported _);
  }

  private ApiResult<List<GuideRecord>> campaignStats(String function, Optional<String> campaign)
      throws InterruptedException {
    Call call = Call.of(function);
    return staged(campaign.isPresent() ? call.with("campaign_id", campaign.get()) : call);
  }

  /// Of one agent, or without a user of all, where the gateway can do that.
  ApiResult<List<GuideRecord>> agentStats(Optional<String> user) throws InterruptedException {
    Call call = Call.of(AGENT_STATS);
    return staged(user.isPresent() ? call.with("agent_user", user.get()) : call);
  }

  /// Newer builds answer JSON, older ones refuse it or answer what cannot be read.
  private ApiResult<List<GuideRecord>> staged(Call call) throws InterruptedException {
    Optional<String> stage = habits.stage(call.function());
    if (stage.isPresent()) {
      return ask(call.with("stage", stage.get()), this::records);
    }
    ApiResult<List<GuideRecord>> json = ask(call.with("stage", "json"), this::records);
    settle(call.function(), "json", json);
    boolean askForCsv =
        json instanceof ApiResult.Failed<List<GuideRecord>>(var failure)
            && (failure instanceof ApiFailure.Rejected || failure instanceof ApiFailure.Garbled);
    if (!askForCsv) {
      return json;
    }
    ApiResult<List<GuideRecord>> csv = ask(call.with("stage", "csv"), this::records);
    settle(call.function(), "csv", csv);
    return csv;
  }

  /// An empty answer has no layout, so it settles none.
  private void settle(String function, String stage, ApiResult<List<GuideRecord>> result) {
    if (result instanceof ApiResult.Ok<List<GuideRecord>>(var records) && !records.isEmpty()) {
      habits.settleStage(function, stage);
    }
  }

  private ApiResult<List<GuideRecord>> records(Reply reply) {
    return GuideReply.read(reply)
        .then(
            records -> {
              Optional<String> refusal =
                  records.size() == 1 ? records.getFirst().refusal() : Optional.empty();
              return refusal.isPresent() ? refused(refusal.get()) : new ApiResult.Ok<>(records);
            });
  }

  private ApiResult<List<GuideRecord>> refused(String reason) {
    String line = reason.replaceAll("\\s+", " ").strip();
    return client
        .sort((line.startsWith("ERROR:") ? line : "ERROR: " + line) + "\n")
        .then(_ -> new ApiResult.Ok<>(List.of()));
  }

  private <T> ApiResult<T> ask(Call call, Function<Reply, ApiResult<T>> parser)
      throws InterruptedException {
    if (gate.closedBy().isPresent()) {
      return new ApiResult.Failed<>(gate.closedBy().get());
    }
    if (call.function().equals(AGENT_STATS)) {
      agentRequests.incrementAndGet();
    }
    ApiResult<T> result =
        gate.read(call)
            .then(
                reply ->
                    habits.isCutOff(call.function(), reply)
                        ? new ApiResult.Failed<>(
                            new ApiFailure.Garbled(
                                "the answer ends in the middle of a line", reply.lines().size()))
                        : parser.apply(reply));
    meter.add(
        switch (result) {
          case ApiResult.Ok<T> _ -> QueryPrice.GUIDE_CALL;
          case ApiResult.Failed<T> _ -> QueryPrice.REFUSED;
        });
    if (result instanceof ApiResult.Failed<T>(var failure)
        && (failure instanceof ApiFailure.Denied || failure instanceof ApiFailure.Unreachable)) {
      gate.close(failure);
    }
    return result;
  }
}

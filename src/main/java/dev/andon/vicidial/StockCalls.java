package dev.andon.vicidial;

import dev.andon.model.AgentDay;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CallStatusStatsParser.Stats;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import dev.andon.vicidial.InGroupStatusParser.Live;
import dev.andon.vicidial.LoggedInAgentsParser.AgentRow;
import dev.andon.vicidial.UserDetailsParser.UserDetails;
import dev.andon.vicidial.VersionParser.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/// The stock functions, typed and priced. One poll may call from two threads.
///
/// Closes itself for the rest of a poll after the first failure that all other calls would share: a
/// refused login, or a dialer that cannot be talked to.
final class StockCalls {

  private final ApiClient client;
  private final PollMeter meter;
  private final PollGate gate;
  private final AtomicInteger serverFaults = new AtomicInteger();

  StockCalls(ApiClient client, PollMeter meter, TimeSource time) {
    this.client = client;
    this.meter = meter;
    this.gate = new PollGate(client, time);
  }

  /// Begins a poll that may take so long.
  void begin(Duration atMost) {
    gate.open(atMost);
    serverFaults.set(0);
    meter.begin();
  }

  Optional<ApiFailure> closedBy() {
    return gate.closedBy();
  }

  ApiResult<Version> version() throws InterruptedException {
    return ask(StockFunction.VERSION.call(), VersionParser::parse, _ -> QueryPrice.VERSION);
  }

  ApiResult<Optional<UserDetails>> ownUser() throws InterruptedException {
    return ask(
        StockFunction.USER_DETAILS.table().with("agent_user", client.user()),
        UserDetailsParser::parse,
        _ -> QueryPrice.USER_DETAILS);
  }

  ApiResult<List<CampaignRow>> campaigns() throws InterruptedException {
    return ask(
        StockFunction.CAMPAIGNS_LIST.table(),
        CampaignsListParser::parse,
        _ -> QueryPrice.CAMPAIGNS_LIST);
  }

  ApiResult<List<CampaignRow>> campaign(String id) throws InterruptedException {
    return ask(
        StockFunction.CAMPAIGNS_LIST.table().with("campaign_id", id),
        CampaignsListParser::parse,
        _ -> QueryPrice.CAMPAIGNS_LIST);
  }

  ApiResult<List<AgentRow>> agents(Collection<String> campaigns, boolean subStatus)
      throws InterruptedException {
    Call call = StockFunction.LOGGED_IN_AGENTS.table();
    if (!campaigns.isEmpty()) {
      call = call.with("campaigns", String.join("|", campaigns));
    }
    return subStatus
        ? ask(
            call.with("show_sub_status", "YES"),
            LoggedInAgentsParser::parse,
            rows -> QueryPrice.agentsWithSubStatus(rows.size()))
        : ask(call, LoggedInAgentsParser::parse, rows -> QueryPrice.agents(rows.size()));
  }

  ApiResult<List<Stats>> statsOfAll() throws InterruptedException {
    return ask(
        StockFunction.CALL_STATUS_STATS.call().with("campaigns", "---ALL---"),
        CallStatusStatsParser::parse,
        _ -> QueryPrice.STATS_ALL);
  }

  /// Of one campaign, and of the in-groups that it may take. Not for an id with a dash: the dialer
  /// takes it for two ids.
  ApiResult<List<Stats>> statsOf(String campaign) throws InterruptedException {
    return ask(
        StockFunction.CALL_STATUS_STATS.call().with("campaigns", campaign),
        CallStatusStatsParser::parse,
        _ -> QueryPrice.STATS_ONE);
  }

  /// Of a whole day by the dialer's calendar, of one campaign or of all together.
  ApiResult<List<Stats>> statsOfDay(LocalDate day, Optional<String> campaign)
      throws InterruptedException {
    return ask(
        StockFunction.CALL_STATUS_STATS
            .call()
            .with("campaigns", campaign.orElse("---ALL---"))
            .with("query_date", day.toString()),
        CallStatusStatsParser::parse,
        _ -> QueryPrice.STATS_ONE);
  }

  ApiResult<Live> live(Collection<String> ids) throws InterruptedException {
    return ask(
        StockFunction.IN_GROUP_STATUS.table().with("in_groups", String.join("|", ids)),
        InGroupStatusParser::parse,
        _ -> QueryPrice.LIVE_CALLS);
  }

  ApiResult<List<AgentDay>> export(LocalDate day, Instant asOf) throws InterruptedException {
    return ask(
        StockFunction.AGENT_STATS_EXPORT
            .table()
            .with("datetime_start", day + " 00:00:00")
            .with("datetime_end", day + " 23:59:59")
            .with("time_format", "S"),
        reply -> AgentStatsExportParser.parse(reply, asOf),
        rows -> QueryPrice.export(rows.size()));
  }

  ApiResult<Integer> hopper(String campaign) throws InterruptedException {
    return ask(
        StockFunction.HOPPER_LIST.table().with("campaign_id", campaign),
        HopperListParser::parse,
        QueryPrice::hopper);
  }

  private <T> ApiResult<T> ask(
      Call call, Function<Reply, ApiResult<T>> parser, ToIntFunction<T> price)
      throws InterruptedException {
    if (gate.closedBy().isPresent()) {
      return new ApiResult.Failed<>(gate.closedBy().get());
    }
    ApiResult<Reply> answer = gate.read(call);
    answer.toOptional().ifPresent(reply -> client.unknowns().look(call.function(), reply));
    ApiResult<T> result = answer.then(parser);
    switch (result) {
      case ApiResult.Ok<T>(var value) -> meter.add(price.applyAsInt(value));
      case ApiResult.Failed<T>(var failure) -> {
        meter.add(QueryPrice.REFUSED);
        close(failure);
      }
    }
    return result;
  }

  /// One function may have a fault of its own; a second one in the same poll is the server's.
  private void close(ApiFailure failure) {
    boolean shared =
        switch (failure) {
          case ApiFailure.Denied _, ApiFailure.Unreachable _ -> true;
          case ApiFailure.Overloaded _, ApiFailure.NotVicidial _ ->
              serverFaults.incrementAndGet() > 1;
          case ApiFailure.NotAllowed _,
              ApiFailure.Unsupported _,
              ApiFailure.Rejected _,
              ApiFailure.Garbled _ ->
              false;
        };
    if (shared) {
      gate.close(failure);
    }
  }
}

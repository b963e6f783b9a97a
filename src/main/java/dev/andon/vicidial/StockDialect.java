package dev.andon.vicidial;

import dev.andon.model.DayTotals;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import dev.andon.vicidial.UserDetailsParser.UserDetails;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The stock dialer's functions, asked thriftily.
///
/// The first poll of a connection asks everything. Later ones always ask for agents, campaigns, the
/// counts of all campaigns in one call and the live calls of all in one call, and spend what the
/// budget leaves on the rest: counts of single campaigns where the common call counts other
/// statuses as answered, the campaigns that calls wait for, sub-status, export, hopper.
final class StockDialect implements Dialect {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration READ_BACK = Duration.ofSeconds(3);
  private static final Duration PAST_DAY = Duration.ofSeconds(10);

  private final ApiClient client;
  private final TimeSource time;
  private final PollMeter meter;
  private final StockCalls calls;
  private final QueryBudget budget;
  private final Notes notes;
  private final FloorParts parts = new FloorParts();
  private final ClockWatch clock;
  private final AgentsReader agents;
  private final CampaignsReader campaigns;
  private final CountsReader counts;
  private final LiveReader live;
  private final SlowReader slow;
  private boolean first = true;
  private long lastBegan;
  private long hourlyAt;

  StockDialect(ApiClient client, DialerOptions options, TimeSource time) {
    this(client, options, time, 0);
  }

  /// @param probes requests that found out that this is the dialect
  StockDialect(ApiClient client, DialerOptions options, TimeSource time, int probes) {
    this.client = client;
    this.time = time;
    this.meter = new PollMeter(client, time, probes);
    this.calls = new StockCalls(client, meter, time);
    this.budget = new QueryBudget(options.queriesPerMinute());
    this.notes = new Notes(client.address());
    this.clock = new ClockWatch(parts, notes);
    this.agents = new AgentsReader(calls, parts, budget, notes, options.campaigns(), time);
    this.campaigns = new CampaignsReader(calls, parts, notes, options.campaigns(), time);
    this.counts =
        new CountsReader(calls, parts, budget, notes, options.campaigns().isEmpty(), time);
    this.live = new LiveReader(calls, parts, budget, notes, time);
    this.slow = new SlowReader(calls, parts, budget, notes, time);
  }

  @Override
  public ApiResult<FloorSnapshot> poll(Duration atMost) throws InterruptedException {
    PollMoment poll = new PollMoment(first, time.nanos());
    Duration sinceLast = Duration.ofNanos(poll.began() - lastBegan);
    calls.begin(atMost);
    notes.beginPoll();
    clock.follow(time.now(), sinceLast);
    if (!first) {
      int known = parts.agentCount();
      budget.earn(sinceLast, known, fixedCost(known));
    }
    lastBegan = poll.began();
    Optional<ApiFailure> failure = connectHourly(poll);
    if (failure.isEmpty()) {
      failure = agents.read(poll);
    }
    if (failure.isPresent()) {
      meter.end();
      return new ApiResult.Failed<>(failure.get());
    }
    parts.forgetYesterday(time.now());
    campaigns.read();
    counts.read(poll);
    live.read(poll);
    slow.read(poll);
    if (calls.closedBy().orElse(null) instanceof ApiFailure.Denied denied) {
      meter.end();
      return new ApiResult.Failed<>(denied);
    }
    first = false;
    clock.note();
    return new ApiResult.Ok<>(
        parts.snapshot(
            time.now(), client.address().base().toString(), "stock", meter.end(), notes.all()));
  }

  private static int fixedCost(int agents) {
    return QueryPrice.agents(agents)
        + QueryPrice.CAMPAIGNS_LIST
        + QueryPrice.STATS_ALL
        + QueryPrice.LIVE_CALLS;
  }

  /// Asks what the server is and whether the login is good, one call after the other: two at a time
  /// would be two refused logins. Once an hour again, for its zone, its clock, and rights that
  /// somebody may have given.
  private Optional<ApiFailure> connectHourly(PollMoment poll) throws InterruptedException {
    if (!first && poll.began() - hourlyAt < HOUR.toNanos()) {
      return Optional.empty();
    }
    notes.forgetRefusals();
    switch (calls.version()) {
      case ApiResult.Ok<VersionParser.Version>(var version) -> {
        clock.told(version, time.now());
      }
      case ApiResult.Failed<VersionParser.Version>(var failure) -> {
        if (failure.isTransport() || failure instanceof ApiFailure.Garbled) {
          return Optional.of(failure);
        }
        notes.add("version", failure);
      }
    }
    Optional<ApiFailure> refused =
        switch (calls.ownUser()) {
          case ApiResult.Ok<Optional<UserDetails>>(var user) -> {
            parts.noCommands = user.flatMap(this::tooLowForCommands);
            yield Optional.empty();
          }
          case ApiResult.Failed<?>(ApiFailure.Denied denied) -> Optional.of(denied);
          case ApiResult.Failed<?>(var failure) when failure.isTransport() -> Optional.of(failure);
          // Older builds lack the function and some users the right: the login itself was good.
          case ApiResult.Failed<?> _ -> Optional.empty();
        };
    if (refused.isEmpty()) {
      hourlyAt = poll.began();
    }
    return refused;
  }

  /// Whether the user has `modify_campaigns`, the other half of the right, is told nowhere.
  private Optional<Problem> tooLowForCommands(UserDetails user) {
    return user.user().equalsIgnoreCase(client.user())
            && user.level().isPresent()
            && user.level().getAsInt() < StockFunction.UPDATE_CAMPAIGN.level()
        ? Optional.of(
            Problems.of(
                "update_campaign",
                new ApiFailure.NotAllowed("user level " + user.level().getAsInt()),
                client.address()))
        : Optional.empty();
  }

  @Override
  public ApiResult<Reply> change(String campaign, DialChange change) throws InterruptedException {
    Call call = StockFunction.UPDATE_CAMPAIGN.call().with("campaign_id", campaign);
    if (change.active().isPresent()) {
      call = call.with("active", change.active().get() ? "Y" : "N");
    }
    if (change.dialMethod().isPresent()) {
      call = call.with("dial_method", change.dialMethod().get());
    }
    if (change.dialLevel().isPresent()) {
      call = call.with("auto_dial_level", level(change.dialLevel().getAsDouble()));
    }
    if (change.maximumLevel().isPresent()) {
      call = call.with("adaptive_maximum_level", level(change.maximumLevel().getAsDouble()));
    }
    return client.command(call);
  }

  /// Three decimals, as the dialer writes it; it deletes every other character, an exponent's too.
  private static String level(double level) {
    return BigDecimal.valueOf(level)
        .setScale(3, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  @Override
  public ApiResult<List<DayTotals>> pastDay(LocalDate day, Optional<String> campaign)
      throws InterruptedException {
    // Calls of its own: it is no part of a poll.
    StockCalls own = new StockCalls(client, new PollMeter(client, time), time);
    own.begin(PAST_DAY);
    return own.statsOfDay(day, campaign)
        .then(
            rows ->
                new ApiResult.Ok<>(
                    rows.stream()
                        .map(
                            row ->
                                new DayTotals(
                                    row.id(),
                                    row.calls(),
                                    row.answers(),
                                    row.drops(),
                                    row.in("PDROP")))
                        .toList()));
  }

  @Override
  public ApiResult<DialSettings> readSettings(String campaign) throws InterruptedException {
    // Calls of its own: a poll may be under way.
    StockCalls readBack = new StockCalls(client, new PollMeter(client, time), time);
    readBack.begin(READ_BACK);
    return readBack
        .campaign(campaign)
        .then(
            rows ->
                new ApiResult.Ok<>(
                    rows.stream()
                        .filter(row -> row.id().equals(campaign))
                        .findFirst()
                        .map(CampaignRow::settings)
                        .orElse(DialSettings.UNKNOWN)));
  }
}

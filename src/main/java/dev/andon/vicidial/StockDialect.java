package dev.andon.vicidial;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.StateTimes;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The stock dialer's functions, asked thriftily.
///
/// The first poll of a connection asks everything. Later ones always ask for agents, campaigns, the
/// counts of all campaigns in one call and the live calls of all in one call, and spend what the
/// budget leaves on the rest: counts of single campaigns where the common call counts other
/// statuses as answered, the campaigns that calls wait for, sub-status, export, hopper.
final class StockDialect implements Dialect {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration READ_BACK = Duration.ofSeconds(4);

  /// A clock set by less than this is the dialer's seconds being whole.
  private static final Duration CLOCK_JUMP = Duration.ofSeconds(2);

  private static final Duration SKEW_TO_MENTION = Duration.ofSeconds(60);

  private final ApiClient client;
  private final DialerOptions options;
  private final TimeSource time;
  private final PollMeter meter;
  private final StockCalls calls;
  private final QueryBudget budget;
  private final Notes notes;
  private final FloorParts parts = new FloorParts();
  private final AgentsReader agents;
  private final CampaignsReader campaigns;
  private final CountsReader counts;
  private final LiveReader live;
  private final SlowReader slow;
  private boolean first = true;
  private long lastBegan;
  private Instant lastNow = Instant.EPOCH;
  private long hourlyAt;

  StockDialect(ApiClient client, DialerOptions options, TimeSource time) {
    this.client = client;
    this.options = options;
    this.time = time;
    this.meter = new PollMeter(client, time);
    this.calls = new StockCalls(client, meter, time);
    this.budget = new QueryBudget(options.queriesPerMinute());
    this.notes = new Notes(client.address());
    this.agents = new AgentsReader(calls, parts, budget, notes, options.campaigns(), time);
    this.campaigns = new CampaignsReader(calls, parts, notes, options.campaigns(), time);
    this.counts =
        new CountsReader(calls, parts, budget, notes, options.campaigns().isEmpty(), time);
    this.live = new LiveReader(calls, parts, budget, notes, time);
    this.slow = new SlowReader(calls, parts, budget, notes, time);
  }

  @Override
  public ApiResult<FloorSnapshot> poll() throws InterruptedException {
    PollMoment poll = new PollMoment(first, time.nanos());
    Duration sinceLast = Duration.ofNanos(poll.began() - lastBegan);
    calls.begin(options.pollTime());
    notes.beginPoll();
    followClock(time.now(), sinceLast);
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
      return new ApiResult.Failed<>(failure.get());
    }
    parts.forgetYesterday(time.now());
    campaigns.read();
    counts.read(poll);
    live.read(poll);
    slow.read(poll);
    if (calls.closedBy().orElse(null) instanceof ApiFailure.Denied denied) {
      return new ApiResult.Failed<>(denied);
    }
    first = false;
    noteClock();
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

  /// This machine's clock may be set while the program runs. What has passed since the last poll is
  /// known without it, so the starts of states move along.
  private void followClock(Instant now, Duration passed) {
    Duration jump = Duration.between(lastNow, now).minus(passed);
    if (!first && jump.abs().compareTo(CLOCK_JUMP) >= 0) {
      parts.agents = parts.agents.map(list -> StateTimes.shift(list, jump));
      parts.skew = parts.skew.map(skew -> skew.minus(jump));
    }
    lastNow = now;
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
        Instant now = time.now();
        parts.version = Optional.of(version);
        parts.skew = version.time().map(server -> skew(now, server));
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
          case ApiResult.Ok<?> _ -> Optional.empty();
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

  /// The dialer tells whole seconds, so a second more or less is none.
  private static Duration skew(Instant ours, Instant server) {
    long seconds = Math.round((server.toEpochMilli() + 500 - ours.toEpochMilli()) / 1000.0);
    return Duration.ofSeconds(Math.abs(seconds) <= 1 ? 0 : seconds);
  }

  private void noteClock() {
    Duration skew = parts.skew.orElse(Duration.ZERO).abs();
    if (skew.compareTo(SKEW_TO_MENTION) > 0) {
      notes.add(
          new Problem(
              "version",
              Problem.Kind.NOTICE,
              "The dialer's clock and this machine's are %d s apart.".formatted(skew.toSeconds()),
              "Set both by a time server. Times of calls are corrected for it meanwhile."));
    }
  }

  @Override
  public ApiResult<Reply> setActive(String campaign, boolean active) throws InterruptedException {
    return client.command(
        Call.of("update_campaign")
            .with("campaign_id", campaign)
            .with("active", active ? "Y" : "N"));
  }

  @Override
  public ApiResult<Optional<Boolean>> readActive(String campaign) throws InterruptedException {
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
                        .flatMap(CampaignRow::active)));
  }
}

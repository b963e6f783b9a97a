package dev.andon.vicidial;

import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.VersionParser.Version;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// The functions that the published guides describe, as gateways in front of a dialer offer them.
///
/// Every poll asks for each campaign's figures and for the agents. What a guide leaves open is read
/// in any form that can be told apart; what a gateway does not tell is absent.
final class GuideDialect implements Dialect {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration READ_BACK = Duration.ofSeconds(3);

  private final ApiClient client;
  private final TimeSource time;
  private final GuideHabits habits = new GuideHabits();
  private final PollMeter meter;
  private final GuideCalls calls;
  private final Notes notes;
  private final FloorParts parts = new FloorParts();
  private final ClockWatch clock;
  private final GuideCampaignsReader campaigns;
  private final GuideAgentsReader agents;
  private boolean first = true;
  private long lastBegan;
  private long hourlyAt;

  /// @param probes requests that found out that this is the dialect
  GuideDialect(ApiClient client, DialerOptions options, TimeSource time, int probes) {
    this.client = client;
    this.time = time;
    this.meter = new PollMeter(client, time, probes);
    this.calls = new GuideCalls(client, meter, time, habits);
    this.notes = new Notes(client.address());
    this.clock = new ClockWatch(parts, notes);
    this.campaigns =
        new GuideCampaignsReader(calls, parts, notes, client.address(), options.campaigns(), time);
    this.agents =
        new GuideAgentsReader(
            calls, parts, notes, campaigns, options.campaigns(), client.user(), time);
  }

  @Override
  public ApiResult<FloorSnapshot> poll(Duration atMost) throws InterruptedException {
    long began = time.nanos();
    calls.begin(atMost);
    notes.beginPoll();
    agents.shift(clock.follow(time.now(), Duration.ofNanos(began - lastBegan)));
    lastBegan = began;
    if (first || began - hourlyAt >= HOUR.toNanos()) {
      lookHourly();
      hourlyAt = began;
    }
    parts.forgetYesterday(time.now());
    campaigns.read();
    agents.read();
    Optional<ApiFailure> failure = failure();
    if (failure.isPresent()) {
      return new ApiResult.Failed<>(failure.get());
    }
    first = false;
    clock.note();
    return new ApiResult.Ok<>(
        parts.snapshot(
            time.now(), client.address().base().toString(), "guide", meter.end(), notes.all()));
  }

  /// A refused login ends every poll. Else one fails when it read neither a campaign nor the agents
  /// and something went wrong: then there is nothing to show.
  private Optional<ApiFailure> failure() {
    if (calls.closedBy().orElse(null) instanceof ApiFailure.Denied denied) {
      return Optional.of(denied);
    }
    return parts.agents.isPresent() ? Optional.empty() : campaigns.failure();
  }

  /// Asks what the server is, alone and first. Once an hour again, for its clock and for rights
  /// that somebody may have given. No guide promises an answer, so a poll goes on without one.
  private void lookHourly() throws InterruptedException {
    notes.forgetRefusals();
    campaigns.forgetRefusals();
    agents.forgetRefusals();
    switch (calls.version()) {
      case ApiResult.Ok<Version>(var version) -> clock.told(version, time.now());
      case ApiResult.Failed<Version>(var failure) -> notes.add("version", failure);
    }
  }

  @Override
  public SortedMap<String, SortedMap<String, String>> others() {
    return campaigns.others();
  }

  @Override
  public ApiResult<Reply> change(String campaign, DialChange change) throws InterruptedException {
    if (change.active().isEmpty() || !change.isOnlyActivity()) {
      // No guide tells how, and half of it would be worse than nothing.
      return new ApiResult.Failed<>(new ApiFailure.Unsupported());
    }
    boolean active = change.active().get();
    return client
        .command(
            Call.of("campaign_status")
                .with("campaign_id", campaign)
                .with("value", active ? "ACTIVE" : "PAUSED"))
        .then(this::answer);
  }

  /// A gateway may wrap what it says of a command in JSON, which has no line that begins with
  /// SUCCESS. Its lines may repeat what was sent.
  private ApiResult<Reply> answer(Reply reply) {
    List<String> lines = reply.lines().stream().map(client::mask).toList();
    Reply masked = new Reply(lines, reply.wholeLines(), reply.confirmations(), reply.notices());
    Optional<GuideRecord> record =
        GuideReply.isJson(reply)
            ? GuideReply.read(reply).toOptional().stream().flatMap(List::stream).findFirst()
            : Optional.empty();
    if (record.isEmpty()) {
      return new ApiResult.Ok<>(masked);
    }
    Optional<String> refusal = record.get().refusal();
    if (refusal.isPresent()) {
      return client.sort("ERROR: " + refusal.get().replaceAll("\\s+", " ") + "\n");
    }
    return new ApiResult.Ok<>(
        record
            .flatMap(GuideRecord::success)
            .map(words -> new Reply(List.of(), true, List.of(client.mask(words)), masked.notices()))
            .orElse(masked));
  }

  @Override
  public ApiResult<DialSettings> readSettings(String campaign) throws InterruptedException {
    // Calls of its own: a poll may be under way.
    GuideCalls readBack = new GuideCalls(client, new PollMeter(client, time), time, habits);
    readBack.begin(READ_BACK);
    ApiResult<DialSettings> own = settings(campaign, readBack.campaignStats(Optional.of(campaign)));
    boolean told =
        switch (own) {
          case ApiResult.Ok<DialSettings>(var settings) -> settings.active().isPresent();
          case ApiResult.Failed<DialSettings>(var failure) ->
              failure.isTransport() || failure instanceof ApiFailure.Denied;
        };
    if (told) {
      return own;
    }
    ApiResult<DialSettings> listed = settings(campaign, readBack.campaignsList(campaign));
    return listed.toOptional().flatMap(DialSettings::active).isPresent() ? listed : own;
  }

  private static ApiResult<DialSettings> settings(
      String campaign, ApiResult<List<GuideRecord>> answer) {
    return answer
        .then(records -> GuideCampaignsReader.ofCampaign(campaign, records))
        .then(
            record ->
                new ApiResult.Ok<>(
                    new DialSettings(
                        record.flag(GuideKey.ACTIVE),
                        record.text(GuideKey.DIAL_METHOD),
                        record.decimal(GuideKey.DIAL_LEVEL))));
  }
}

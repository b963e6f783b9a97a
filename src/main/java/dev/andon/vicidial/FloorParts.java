package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentDay;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.model.Server;
import dev.andon.model.StateTimes;
import dev.andon.model.StateTimes.ServerClock;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import dev.andon.vicidial.VersionParser.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What is known of a floor, each part as old as its last answer. Used by the poll's thread only.
final class FloorParts {

  Optional<Version> version = Optional.empty();
  Optional<Duration> skew = Optional.empty();
  Optional<Problem> noCommands = Optional.empty();

  List<CampaignRow> campaigns = List.of();
  Optional<Instant> campaignsAt = Optional.empty();

  Optional<List<Agent>> agents = Optional.empty();
  Optional<Instant> agentsAt = Optional.empty();
  Optional<Instant> subStatusAt = Optional.empty();

  /// By campaign or in-group id.
  final Map<String, CallCounts> counts = new HashMap<>();

  Optional<Instant> countsAt = Optional.empty();

  /// Ids that are in-groups for certain.
  final SortedSet<String> inGroups = new TreeSet<>();

  /// By campaign or in-group id; only what this poll found.
  final Map<String, LiveCalls> live = new HashMap<>();

  Optional<LiveCalls> floorLive = Optional.empty();

  final Map<String, Hopper> hoppers = new HashMap<>();

  /// Drop percentages by campaign as the server itself tells them; only what this poll found.
  final Map<String, Double> percents = new HashMap<>();

  /// Agents by state by campaign, where they are not simply counted from [#agents].
  Optional<Map<String, AgentCounts>> agentCounts = Optional.empty();

  Map<String, AgentDay> agentDays = Map.of();
  Optional<Instant> agentDaysAt = Optional.empty();

  /// The dialer's clock, where it told both its time and its zone.
  Optional<ServerClock> clock() {
    return version
        .flatMap(Version::zone)
        .flatMap(zone -> skew.map(offset -> new ServerClock(zone, offset)));
  }

  /// The dialer's date at this moment of ours: its counts begin anew at its own midnight.
  LocalDate serverDay(Instant ours) {
    return ours.plus(skew.orElse(Duration.ZERO))
        .atOffset(version.flatMap(Version::zone).orElse(ZoneOffset.UTC))
        .toLocalDate();
  }

  /// Drops what belongs to the dialer's yesterday.
  void forgetYesterday(Instant now) {
    LocalDate today = serverDay(now);
    counts.values().removeIf(count -> !serverDay(count.asOf()).equals(today));
    countsAt = countsAt.filter(at -> serverDay(at).equals(today));
    if (agentDaysAt.isPresent() && !serverDay(agentDaysAt.get()).equals(today)) {
      agentDays = Map.of();
      agentDaysAt = Optional.empty();
    }
  }

  /// Moves all times along after this machine's clock was set by so much.
  void shift(Duration jump) {
    skew = skew.map(offset -> offset.minus(jump));
    campaignsAt = campaignsAt.map(at -> at.plus(jump));
    agents = agents.map(list -> StateTimes.shift(list, jump));
    agentsAt = agentsAt.map(at -> at.plus(jump));
    subStatusAt = subStatusAt.map(at -> at.plus(jump));
    counts.replaceAll((_, count) -> count.withAsOf(count.asOf().plus(jump)));
    countsAt = countsAt.map(at -> at.plus(jump));
    hoppers.replaceAll((_, hopper) -> new Hopper(hopper.leads(), hopper.asOf().plus(jump)));
    agentDaysAt = agentDaysAt.map(at -> at.plus(jump));
  }

  List<String> campaignIds() {
    return campaigns.stream().map(CampaignRow::id).toList();
  }

  /// All ids that live calls can be asked for.
  List<String> liveIds() {
    Set<String> ids = new LinkedHashSet<>(campaignIds());
    ids.addAll(inGroups);
    return List.copyOf(ids);
  }

  int agentCount() {
    return agents.map(List::size).orElse(0);
  }

  FloorSnapshot snapshot(
      Instant takenAt, String url, String dialect, PollCost cost, Collection<Problem> problems) {
    Map<String, List<Agent>> byCampaign =
        agents.orElse(List.of()).stream().collect(Collectors.groupingBy(Agent::campaign));
    List<Campaign> campaignList = new ArrayList<>(campaigns.size());
    for (CampaignRow row : campaigns) {
      campaignList.add(
          new Campaign(
              row.id(),
              row.name(),
              row.active(),
              row.dialMethod(),
              row.dialLevel(),
              Optional.ofNullable(counts.get(row.id())),
              percents.containsKey(row.id())
                  ? OptionalDouble.of(percents.get(row.id()))
                  : OptionalDouble.empty(),
              Optional.ofNullable(live.get(row.id())),
              Optional.ofNullable(hoppers.get(row.id())),
              agentCounts.isPresent()
                  ? Optional.ofNullable(agentCounts.get().get(row.id()))
                  : agents.map(_ -> AgentCounts.of(byCampaign.getOrDefault(row.id(), List.of())))));
    }
    List<Queue> queues =
        inGroups.stream()
            .map(
                id ->
                    new Queue(
                        id, Optional.ofNullable(counts.get(id)), Optional.ofNullable(live.get(id))))
            .toList();
    return new FloorSnapshot(
        takenAt,
        new Server(
            url,
            dialect,
            version.flatMap(Version::build),
            version.flatMap(Version::version),
            skew,
            version.flatMap(Version::zone),
            noCommands,
            cost),
        List.copyOf(problems),
        campaignList,
        queues,
        agents,
        floorLive,
        agentDays,
        new Ages(
            agentsAt,
            subStatusAt,
            campaignsAt,
            countsAt,
            floorLive.map(LiveCalls::asOf),
            agentDaysAt));
  }
}

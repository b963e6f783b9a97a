package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Reads the campaigns of a gateway: which there are, and the figures of each.
final class GuideCampaignsReader {

  private static final String LIST = "campaigns_list";
  private static final String STATS = "campaign_stats";

  private record Answer(String id, ApiResult<GuideRecord> record, Instant asOf) {}

  private final GuideCalls calls;
  private final FloorParts parts;
  private final Notes notes;
  private final DialerAddress address;
  private final List<String> wanted;
  private final TimeSource time;

  private final Map<String, AgentCounts> toldCounts = new HashMap<>();
  private final List<GuideSeat> seats = new ArrayList<>();
  private final Set<String> vanished = new TreeSet<>();
  private boolean listMissing;
  private boolean needsId;
  private int answered;
  private Optional<ApiFailure> failure = Optional.empty();
  private volatile SortedMap<String, SortedMap<String, String>> others =
      Collections.emptySortedMap();

  /// @param wanted only these campaigns; empty for all
  GuideCampaignsReader(
      GuideCalls calls,
      FloorParts parts,
      Notes notes,
      DialerAddress address,
      List<String> wanted,
      TimeSource time) {
    this.calls = calls;
    this.parts = parts;
    this.notes = notes;
    this.address = address;
    this.wanted = wanted;
    this.time = time;
  }

  /// Agents by state as the last answers tell them, by campaign.
  Map<String, AgentCounts> toldCounts() {
    return toldCounts;
  }

  /// The agents that the last answers list.
  List<GuideSeat> seats() {
    return seats;
  }

  /// Why this poll read no campaign at all; absent when it read one.
  Optional<ApiFailure> failure() {
    return answered > 0 ? Optional.empty() : failure;
  }

  /// What the last answers told beyond the known keys. Any thread.
  SortedMap<String, SortedMap<String, String>> others() {
    return others;
  }

  /// Tries again what was refused: somebody may have given the right.
  void forgetRefusals() {
    listMissing = false;
    needsId = false;
  }

  void read() throws InterruptedException {
    parts.live.clear();
    parts.percents.clear();
    parts.floorLive = Optional.empty();
    toldCounts.clear();
    seats.clear();
    answered = 0;
    failure = Optional.empty();

    Map<String, GuideRecord> listed = wanted.isEmpty() ? list() : new LinkedHashMap<>();
    Map<String, Answer> answers = listed.isEmpty() && wanted.isEmpty() ? withoutId() : Map.of();
    Collection<String> ids =
        !wanted.isEmpty()
            ? wanted
            : !listed.isEmpty() ? listed.keySet() : !answers.isEmpty() ? answers.keySet() : known();
    List<Answer> all = new ArrayList<>(answers.values());
    all.addAll(stats(ids.stream().filter(id -> !answers.containsKey(id)).distinct().toList()));
    if (!wanted.isEmpty() && all.stream().anyMatch(answer -> !tellsActive(answer))) {
      listed.putAll(list());
    }
    take(all, listed);
    if (ids.isEmpty() && calls.closedBy().isEmpty()) {
      notes.add(
          new Problem(
              STATS,
              Problem.Kind.NOTICE,
              Phrase.NO_CAMPAIGNS.with(),
              Phrase.NO_CAMPAIGNS_HINT.with()));
    }
  }

  private static boolean tellsActive(Answer answer) {
    return answer.record() instanceof ApiResult.Ok<GuideRecord>(var record)
        && record.flag(GuideKey.ACTIVE).isPresent();
  }

  /// The campaigns list by id; empty where the gateway has none.
  private Map<String, GuideRecord> list() throws InterruptedException {
    if (listMissing) {
      return new LinkedHashMap<>();
    }
    return switch (calls.campaignsList()) {
      case ApiResult.Ok<List<GuideRecord>>(var records) -> {
        Map<String, GuideRecord> byId = byId(records);
        noteVanished(byId.keySet());
        yield byId;
      }
      case ApiResult.Failed<List<GuideRecord>>(var refused) -> {
        // No guide promises this function, so its absence is no trouble.
        listMissing = Notes.isMissingRight(refused);
        if (!listMissing) {
          notes.add(LIST, refused);
          noteFailure(refused);
        }
        yield new LinkedHashMap<>();
      }
    };
  }

  private static Map<String, GuideRecord> byId(List<GuideRecord> records) {
    Map<String, GuideRecord> byId = new LinkedHashMap<>();
    for (GuideRecord record : records) {
      record.text(GuideKey.CAMPAIGN_ID).ifPresent(id -> byId.putIfAbsent(id, record));
    }
    return byId;
  }

  private void noteVanished(Set<String> ids) {
    parts.campaignIds().stream().filter(id -> !ids.contains(id)).forEach(vanished::add);
    wanted.stream().filter(id -> !ids.contains(id)).forEach(vanished::add);
    vanished.removeAll(ids);
    for (String id : vanished) {
      notes.add(
          new Problem(
              LIST,
              Problem.Kind.VANISHED,
              Phrase.NOT_LISTED.with(id),
              Phrase.NOT_LISTED_HINT.with()));
    }
  }

  /// All campaigns in one answer, where the gateway gives one with ids.
  private Map<String, Answer> withoutId() throws InterruptedException {
    if (needsId || notes.isRefused(STATS)) {
      return Map.of();
    }
    Map<String, Answer> answers = new LinkedHashMap<>();
    switch (calls.campaignStats(Optional.empty())) {
      case ApiResult.Ok<List<GuideRecord>>(var records) ->
          byId(records)
              .forEach(
                  (id, record) ->
                      answers.put(id, new Answer(id, new ApiResult.Ok<>(record), time.now())));
      case ApiResult.Failed<List<GuideRecord>>(var refused) -> {
        needsId = refused instanceof ApiFailure.Rejected;
        noteFailure(refused);
        if (!needsId) {
          notes.add(STATS, refused);
        }
      }
    }
    // Rows that only name the campaigns are no figures: each is asked for its own.
    if (answers.values().stream().noneMatch(GuideCampaignsReader::hasFigures)) {
      List<Answer> asked = stats(List.copyOf(answers.keySet()));
      asked.forEach(answer -> answers.put(answer.id(), answer));
    }
    return answers;
  }

  private static boolean hasFigures(Answer answer) {
    return answer.record() instanceof ApiResult.Ok<GuideRecord>(var record) && record.figures() > 0;
  }

  /// Without any list: the campaigns that agents are logged in to.
  private Set<String> known() {
    Set<String> ids = new TreeSet<>(parts.campaignIds());
    parts.agents.orElse(List.of()).stream()
        .map(Agent::campaign)
        .filter(id -> !id.isBlank())
        .forEach(ids::add);
    return ids;
  }

  /// Asks for each campaign: the first alone, because two at a time would be two refused logins,
  /// the others in pairs.
  private List<Answer> stats(List<String> ids) throws InterruptedException {
    if (ids.isEmpty() || notes.isRefused(STATS)) {
      return List.of();
    }
    List<Answer> answers = new ArrayList<>();
    answers.add(stats(ids.getFirst()));
    if (answers.getFirst().record() instanceof ApiResult.Failed<GuideRecord>(var refused)
        && Notes.isMissingRight(refused)) {
      return answers;
    }
    List<Callable<Answer>> others = new ArrayList<>();
    ids.stream().skip(1).forEach(id -> others.add(() -> stats(id)));
    answers.addAll(InPairs.run(others));
    return answers;
  }

  private Answer stats(String id) throws InterruptedException {
    ApiResult<GuideRecord> record =
        calls.campaignStats(Optional.of(id)).then(records -> ofCampaign(id, records));
    return new Answer(id, record, time.now());
  }

  /// The one record about this campaign.
  static ApiResult<GuideRecord> ofCampaign(String id, List<GuideRecord> records) {
    List<GuideRecord> fitting =
        records.stream()
            .filter(record -> record.text(GuideKey.CAMPAIGN_ID).orElse(id).equalsIgnoreCase(id))
            .toList();
    return fitting.size() == 1
        ? new ApiResult.Ok<>(fitting.getFirst())
        : new ApiResult.Failed<>(
            new ApiFailure.Garbled(
                fitting.isEmpty()
                    ? "it says nothing of this campaign"
                    : fitting.size() + " rows for one campaign",
                0));
  }

  private void take(List<Answer> answers, Map<String, GuideRecord> listed) {
    Map<String, CampaignRow> rows = new LinkedHashMap<>();
    Map<String, CampaignRow> before =
        parts.campaigns.stream().collect(Collectors.toMap(CampaignRow::id, row -> row));
    SortedMap<String, SortedMap<String, String>> told = new TreeMap<>();
    for (Answer answer : answers) {
      Optional<GuideRecord> list = Optional.ofNullable(listed.get(answer.id()));
      switch (answer.record()) {
        case ApiResult.Ok<GuideRecord>(var record) -> {
          answered++;
          rows.put(answer.id(), GuideFigures.row(answer.id(), record, list));
          figures(answer.id(), record, answer.asOf());
          if (!record.others().isEmpty()) {
            told.put(answer.id(), calls.masked(record.others()));
          }
        }
        case ApiResult.Failed<GuideRecord>(var refused) -> {
          noteFailure(refused);
          note(answer.id(), refused);
          rows.put(answer.id(), kept(answer.id(), list, before));
        }
      }
    }
    listed.forEach(
        (id, record) -> {
          if (wanted.isEmpty()) {
            rows.putIfAbsent(id, kept(id, Optional.of(record), before));
          }
        });
    wanted.forEach(id -> rows.putIfAbsent(id, kept(id, Optional.empty(), before)));
    if (!rows.isEmpty()) {
      parts.campaigns = List.copyOf(rows.values());
    }
    if (answered > 0) {
      Instant now = time.now();
      parts.campaignsAt = Optional.of(now);
      parts.countsAt = Optional.of(now);
      others = Collections.unmodifiableSortedMap(told);
    }
    sumLive(rows.keySet());
  }

  private static CampaignRow kept(
      String id, Optional<GuideRecord> listed, Map<String, CampaignRow> before) {
    return listed
        .map(record -> GuideFigures.row(id, record, Optional.empty()))
        .or(() -> Optional.ofNullable(before.get(id)))
        .orElseGet(() -> GuideFigures.row(id, GuideFigures.NOTHING, Optional.empty()));
  }

  private void figures(String id, GuideRecord record, Instant asOf) {
    Optional<CallCounts> counts = GuideFigures.counts(record, asOf);
    counts.ifPresentOrElse(told -> parts.counts.put(id, told), () -> parts.counts.remove(id));
    record.decimal(GuideKey.DROP_PERCENT).ifPresent(percent -> parts.percents.put(id, percent));
    record
        .count(GuideKey.CALLS_WAITING)
        .ifPresent(
            waiting ->
                parts.live.put(
                    id, new LiveCalls(waiting, record.count(GuideKey.LIVE_CALLS), asOf)));
    OptionalInt hopper = record.count(GuideKey.HOPPER);
    if (hopper.isPresent()) {
      parts.hoppers.put(id, new Hopper(hopper.getAsInt(), asOf));
    } else {
      parts.hoppers.remove(id);
    }
    GuideFigures.agents(record).ifPresent(agents -> toldCounts.put(id, agents));
    seats.addAll(GuideSeat.listedIn(record, id));
    if (record.figures() == 0) {
      notes.add(
          new Problem(
              STATS,
              Problem.Kind.GARBLED,
              Phrase.NO_FIGURE.with(id),
              Phrase.NO_FIGURE_HINT.with()));
    }
  }

  /// The floor's waiting calls are known only where every campaign tells its own: a sum of some
  /// would look like a shorter queue.
  private void sumLive(Set<String> ids) {
    if (ids.isEmpty() || !parts.live.keySet().containsAll(new HashSet<>(ids))) {
      return;
    }
    long waiting = parts.live.values().stream().mapToLong(LiveCalls::waiting).sum();
    boolean allLive = parts.live.values().stream().allMatch(live -> live.live().isPresent());
    long live = parts.live.values().stream().mapToLong(each -> each.live().orElse(0)).sum();
    if (waiting <= Integer.MAX_VALUE && live <= Integer.MAX_VALUE) {
      parts.floorLive =
          Optional.of(
              new LiveCalls(
                  (int) waiting,
                  allLive ? OptionalInt.of((int) live) : OptionalInt.empty(),
                  time.now()));
    }
  }

  private void noteFailure(ApiFailure why) {
    if (failure.isEmpty() || why instanceof ApiFailure.Denied) {
      failure = Optional.of(why);
    }
  }

  /// What only one campaign's answer had wrong is told with its id.
  private void note(String id, ApiFailure why) {
    if (why instanceof ApiFailure.Rejected || why instanceof ApiFailure.Garbled) {
      Problem problem = Problems.of(STATS, why, address);
      notes.add(
          new Problem(
              problem.function(),
              problem.kind(),
              Phrase.OF_CAMPAIGN.with(id, problem.what()),
              problem.remedy()));
    } else {
      notes.add(STATS, why);
    }
  }
}

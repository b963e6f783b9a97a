package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import dev.andon.alert.Evaluation.Why;
import dev.andon.compliance.DropFigures;
import dev.andon.model.Campaign;
import dev.andon.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One step of the engine. Used once.
final class Turn {

  /// Before so many good snapshots nothing is announced.
  static final int WARM_UP = 2;

  static final int MANY_CAMPAIGNS = 3;
  static final int CHATTER = 4;
  static final int CALM = 2;
  static final Duration CHATTER_TIME = Duration.ofHours(1);
  static final Duration BETWEEN_SOUNDS = Duration.ofSeconds(30);
  static final Duration REPEAT = Duration.ofMinutes(2);
  static final Duration ESCALATE = Duration.ofMinutes(5);
  static final Duration BETWEEN_PAUSES = Duration.ofMinutes(10);
  static final Duration DRILL = Duration.ofMinutes(10);
  static final int LOST = 3;
  static final Duration LATE = Duration.ofSeconds(2);

  private record Told(Draft draft, AlertEvent event) {}

  /// What one worst alert speaks for.
  private record Trouble(Subject subject, Metric.Family family) {}

  private record Wanted(Draft draft, Measure measure) {}

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final AlertBook book;
  private final Input input;
  private final Map<AlertKey, Draft> drafts = new LinkedHashMap<>();

  /// Alerts that are over and only remembered for how often they were raised; there may be
  /// thousands of agents'.
  private final Map<AlertKey, AlertState> resting = new LinkedHashMap<>();

  private final List<Told> told = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Refusal> refused = new ArrayList<>();
  private final List<Wanted> pauses = new ArrayList<>();

  private Map<String, Group> groups;
  private int goodSnapshots;
  private int failures;
  private DataState data;
  private Optional<Instant> lastGood;
  private Optional<Instant> lastSound;
  private final Map<String, Instant> automaticPauses;
  private final Map<String, Boolean> dialing;
  private Instant now;
  private Optional<Instant> snapshot = Optional.empty();

  Turn(Rules rules, AlertBook book, Input input) {
    rules.all().stream().filter(Rule::enabled).forEach(rule -> this.rules.put(rule.id(), rule));
    this.book = book;
    this.input = input;
    book.alerts()
        .forEach(
            (key, state) -> {
              if (isResting(state)) {
                resting.put(key, state);
              } else {
                drafts.put(key, new Draft(key, state));
              }
            });
    groups = book.groups();
    goodSnapshots = book.goodSnapshots();
    failures = book.failures();
    data = book.data();
    lastGood = book.lastGood();
    lastSound = book.lastSound();
    automaticPauses = new HashMap<>(book.automaticPauses());
    dialing = new HashMap<>(book.dialing());
    now = input.at();
  }

  Step run() {
    followTheClock();
    dropGoneRules();
    switch (input) {
      case Input.Polled(var floor) -> polled(floor);
      case Input.PollFailed(_, var problem, var inARow, var interval) ->
          failed(problem, inARow, interval);
      case Input.Tick(_, var interval) -> missData(interval);
      case Input.Acknowledge acknowledge -> acknowledge(acknowledge);
      case Input.Shelve shelve -> shelve(shelve);
      case Input.Unshelve unshelve -> unshelve(unshelve);
      case Input.Drill drill -> drill(drill);
    }
    endWhatIsOver();
    inhibit();
    group();
    escalate();
    pauseByItself();
    sound();
    return new Step(after(), events(), decisions, refused);
  }

  private AlertBook after() {
    Map<AlertKey, AlertState> kept = LinkedHashMap.newLinkedHashMap(resting.size() + drafts.size());
    Instant hourAgo = now.minus(CHATTER_TIME);
    resting.forEach(
        (key, state) -> {
          if (state.raises().getLast().isAfter(hourAgo)) {
            kept.put(key, state);
          }
        });
    drafts.forEach(
        (key, draft) -> {
          if (draft.isWorthKeeping()) {
            kept.put(key, draft.state());
          }
        });
    return new AlertBook(
        book.server(),
        kept,
        groups,
        goodSnapshots,
        failures,
        data,
        lastGood,
        Optional.of(now),
        lastSound,
        automaticPauses,
        dialing);
  }

  private static boolean isResting(AlertState state) {
    return state.phase() == Phase.NORMAL
        && state.shelving().isEmpty()
        && !state.chattering()
        && !state.raises().isEmpty();
  }

  private void wake(AlertKey key) {
    AlertState state = resting.remove(key);
    if (state != null) {
      drafts.put(key, new Draft(key, state));
    }
  }

  /// Whether an event is quiet is known only when all alerts of this step are.
  private List<AlertEvent> events() {
    return told.stream()
        .map(
            one -> {
              AlertEvent event = one.event();
              boolean quiet = one.draft().isQuiet() || (!isWarm() && !event.alert().drill());
              return new AlertEvent(
                  event.at(),
                  event.alert(),
                  event.label(),
                  event.kind(),
                  event.severity(),
                  event.highest(),
                  event.snapshot(),
                  event.measure(),
                  event.actor(),
                  event.note(),
                  event.until(),
                  quiet);
            })
        .toList();
  }

  private boolean isWarm() {
    return goodSnapshots >= WARM_UP;
  }

  private void tell(Draft draft, Kind kind) {
    tell(draft, kind, "", "", Optional.empty());
  }

  private void tell(Draft draft, Kind kind, String note) {
    tell(draft, kind, "", note, Optional.empty());
  }

  private void tell(Draft draft, Kind kind, String actor, String note, Optional<Instant> until) {
    told.add(
        new Told(
            draft,
            new AlertEvent(
                now,
                draft.key,
                draft.label,
                kind,
                draft.current,
                draft.highest,
                snapshot,
                draft.measure,
                actor,
                note,
                until,
                false)));
  }

  // Time

  /// A person's click may bear a moment from just before the last poll, and a poll one from just
  /// before a tick that overtook it; only polls and ticks tell that the clock was set back.
  private void followTheClock() {
    if (book.now().isEmpty() || !now.isBefore(book.now().get())) {
      return;
    }
    Duration jump = Duration.between(book.now().get(), now);
    boolean tells =
        input instanceof Input.Polled
            || input instanceof Input.PollFailed
            || input instanceof Input.Tick;
    if (!tells || jump.abs().compareTo(LATE) < 0) {
      now = book.now().get();
      return;
    }
    List.copyOf(resting.keySet()).forEach(this::wake);
    drafts.values().forEach(draft -> draft.shift(jump));
    lastGood = lastGood.map(time -> time.plus(jump));
    lastSound = lastSound.map(time -> time.plus(jump));
    automaticPauses.replaceAll((_, time) -> time.plus(jump));
    Map<String, Group> shifted = new HashMap<>();
    groups.forEach(
        (rule, group) ->
            shifted.put(
                rule,
                new Group(
                    group.since().plus(jump),
                    group.members(),
                    group.severity(),
                    group.announcedAt().map(time -> time.plus(jump)))));
    groups = shifted;
    Draft server = new Draft(AlertKey.of("clock", Subject.server(book.server())), book.server());
    tell(server, Kind.CLOCK_SET_BACK, jump.abs().toSeconds() + " s");
  }

  private void dropGoneRules() {
    resting.keySet().removeIf(key -> !rules.containsKey(key.rule()));
    drafts
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !rules.containsKey(entry.getKey().rule());
              if (gone && entry.getValue().phase.isOpen()) {
                tell(entry.getValue(), Kind.RULE_GONE);
              }
              return gone;
            });
  }

  // Polls

  private void polled(Floor floor) {
    snapshot = Optional.of(floor.now());
    if (goodSnapshots > 0 && failures == 0 && lastGood.equals(snapshot)) {
      return;
    }
    goodSnapshots++;
    failures = 0;
    data = DataState.GOOD;
    lastGood = snapshot;
    seeDialing(floor);
    Map<String, List<Draft>> ofRules = new HashMap<>();
    for (Draft draft : drafts.values()) {
      if (!draft.key.drill()) {
        ofRules.computeIfAbsent(draft.key.rule(), _ -> new ArrayList<>()).add(draft);
      }
    }
    for (Rule rule : rules.values()) {
      Set<AlertKey> seen = new HashSet<>();
      for (Finding finding :
          Evaluator.evaluate(rule, floor, subject -> isChattering(rule, subject))) {
        Subject subject =
            finding.subject().kind() == Subject.Kind.SERVER
                ? Subject.server(book.server())
                : finding.subject();
        AlertKey key = AlertKey.of(rule.id(), subject);
        seen.add(key);
        advance(rule, key, finding.label(), finding.evaluation());
      }
      for (Draft draft : ofRules.getOrDefault(rule.id(), List.of())) {
        if (!seen.contains(draft.key)) {
          advance(rule, draft.key, draft.label, ofUnseen(rule, floor, draft));
        }
      }
    }
  }

  private boolean isChattering(Rule rule, Subject subject) {
    Draft draft = drafts.get(AlertKey.of(rule.id(), subject));
    return draft != null && draft.chattering;
  }

  /// An agent who logged off or does something else is well; a campaign that is not listed is not.
  private static Evaluation ofUnseen(Rule rule, Floor floor, Draft draft) {
    if (draft.key.subject().kind() != Subject.Kind.AGENT) {
      return new Evaluation.NotEvaluated(Why.GONE);
    }
    return Evaluator.knowsAgents(rule, floor)
        ? new Evaluation.Clear(
            Measure.of(
                0,
                rule.levels().getFirst().raise(),
                floor.snapshot().ages().agents().orElse(floor.now())))
        : new Evaluation.NotEvaluated(Why.NO_AGENTS);
  }

  private void seeDialing(Floor floor) {
    for (Campaign campaign : floor.snapshot().campaigns()) {
      if (campaign.active().isEmpty()) {
        continue;
      }
      boolean active = campaign.active().get();
      Boolean before = dialing.put(campaign.id(), active);
      if (before == null || before == active) {
        continue;
      }
      Subject subject = Subject.campaign(campaign.id());
      for (Draft draft : drafts.values()) {
        if (draft.phase.isOpen() && draft.key.subject().equals(subject) && !draft.key.drill()) {
          tell(draft, active ? Kind.CAMPAIGN_RESUMED : Kind.CAMPAIGN_PAUSED);
        }
      }
    }
  }

  private void failed(Problem problem, int inARow, Duration interval) {
    failures = inARow;
    boolean denied = problem.kind() == Problem.Kind.DENIED;
    if (failures >= LOST || denied) {
      data = DataState.ERROR;
    }
    for (Rule rule : rules.values()) {
      if (rule.metric().isFeed()) {
        advance(
            rule,
            AlertKey.of(rule.id(), Subject.server(book.server())),
            book.server(),
            Evaluator.ofFailure(rule, failures, denied, now));
      }
    }
    missData(interval);
  }

  /// Neither of both clears an alert, and neither moves it on.
  private void missData(Duration interval) {
    boolean late =
        lastGood.isPresent()
            && Duration.between(lastGood.get(), now)
                    .compareTo(interval.multipliedBy(Floor.PATIENCE))
                >= 0;
    if (data == DataState.GOOD && late) {
      data = DataState.NO_DATA;
    }
    if (data == DataState.GOOD) {
      return;
    }
    for (Draft draft : drafts.values()) {
      if (!rule(draft).metric().isFeed() && !draft.key.drill()) {
        lose(draft, data, data == DataState.ERROR ? Why.POLLS_FAIL : Why.NO_DATA);
      }
    }
  }

  private void lose(Draft draft, DataState state, Why why) {
    if (draft.data != state && draft.phase != Phase.NORMAL) {
      draft.data = state;
      if (draft.phase.isOpen()) {
        tell(draft, state == DataState.ERROR ? Kind.ERROR : Kind.NO_DATA, why.words().english());
      }
    }
  }

  private Rule rule(Draft draft) {
    Rule rule = rules.get(draft.key.rule());
    if (rule == null) {
      throw new IllegalStateException("no rule " + draft.key.rule());
    }
    return rule;
  }

  // The life of one alert

  private void advance(Rule rule, AlertKey key, String label, Evaluation evaluation) {
    wake(key);
    Draft known = drafts.get(key);
    Draft draft = known != null ? known : new Draft(key, label);
    draft.label = label;
    switch (evaluation) {
      case Evaluation.NotEvaluated(var why) -> {
        if (why != Why.OUTSIDE_HOURS && known != null) {
          lose(draft, DataState.NO_DATA, why);
        }
      }
      case Evaluation.Raised(var severity, var holding, var measure) -> {
        drafts.put(key, draft);
        if (isNews(rule, draft, measure)) {
          raised(rule, draft, severity, holding);
        }
      }
      case Evaluation.Holding(var holding, var measure) -> {
        if (known != null && isNews(rule, draft, measure)) {
          notRaised(rule, draft, Optional.of(holding));
        }
      }
      case Evaluation.Clear(var measure) -> {
        if (known != null && isNews(rule, draft, measure)) {
          notRaised(rule, draft, Optional.empty());
        }
      }
      case Evaluation.TooFew(var measure, _) -> {
        if (known != null && isNews(rule, draft, measure)) {
          notRaised(rule, draft, Optional.empty());
        }
      }
    }
  }

  /// Takes the measure where it is fresh. One that repeats what is known moves nothing on.
  private boolean isNews(Rule rule, Draft draft, Measure measure) {
    if (draft.data != DataState.GOOD) {
      draft.data = DataState.GOOD;
      if (draft.phase.isOpen()) {
        tell(draft, Kind.DATA_BACK);
      }
    }
    Optional<Measure> before = draft.measure;
    if (before.isPresent() && !measure.isFreshAfter(before.get())) {
      return false;
    }
    draft.measure = Optional.of(measure);
    if (rule.metric() == Metric.DROP_DAY) {
      Optional<DropFigures> old = before.flatMap(Measure::figures);
      if (old.isPresent()
          && measure
              .figures()
              .filter(figures -> figures.answers() < old.get().answers())
              .isPresent()) {
        draft.streaks.clear();
        if (draft.phase.isOpen()) {
          tell(draft, Kind.COUNTS_WENT_BACK, old.get().drops() + "/" + old.get().answers());
        }
      }
    }
    return true;
  }

  private void raised(Rule rule, Draft draft, Severity severity, Severity holding) {
    for (Severity each : Severity.values()) {
      if (each.compareTo(severity) <= 0) {
        draft.streaks.merge(each, 1, Integer::sum);
      } else {
        draft.streaks.remove(each);
      }
    }
    Optional<Severity> confirmed = confirmed(rule, draft, severity);
    switch (draft.phase) {
      case NORMAL, PENDING -> {
        if (confirmed.isPresent()) {
          raise(draft, confirmed.get(), Kind.RAISED);
          wantPause(rule, draft);
        } else if (draft.phase == Phase.NORMAL) {
          draft.phase = Phase.PENDING;
          tell(draft, Kind.PENDING);
        }
      }
      case ACTIVE -> change(rule, draft, worst(confirmed, held(draft, Optional.of(holding))));
      case RECOVERING -> {
        if (confirmed.isPresent() && draft.clearedAt.isPresent()) {
          raise(draft, confirmed.get(), Kind.RAISED_AGAIN);
          wantPause(rule, draft);
        } else if (confirmed.isPresent() || draft.clearedAt.isEmpty()) {
          goOn(rule, draft, confirmed.orElse(rule.levels().getFirst().severity()));
        }
      }
    }
  }

  /// The worst level that was reached by as many fresh snapshots in a row as it takes.
  private Optional<Severity> confirmed(Rule rule, Draft draft, Severity severity) {
    if (!isWarm() && !rule.metric().isFeed()) {
      return Optional.empty();
    }
    return rule.levels().stream()
        .filter(level -> level.severity().compareTo(severity) <= 0)
        .filter(level -> draft.streaks.getOrDefault(level.severity(), 0) >= level.fresh())
        .map(Level::severity)
        .reduce((_, worse) -> worse);
  }

  private void raise(Draft draft, Severity severity, Kind kind) {
    draft.phase = Phase.ACTIVE;
    draft.current = Optional.of(severity);
    draft.highest = worst(draft.highest, draft.current);
    draft.raisedAt = Optional.of(now);
    draft.criticalSince = severity == Severity.WARNING ? Optional.empty() : Optional.of(now);
    draft.clearSince = Optional.empty();
    draft.clearedAt = Optional.empty();
    draft.announcedAt = Optional.empty();
    draft.escalated = false;
    draft.raises.removeIf(time -> !time.isAfter(now.minus(CHATTER_TIME)));
    draft.raises.add(now);
    tell(draft, kind);
    if (draft.raises.size() > CHATTER && !draft.chattering) {
      draft.chattering = true;
      tell(draft, Kind.CHATTERING);
    }
    shortenShelving(draft);
  }

  private static Optional<Severity> worst(Optional<Severity> one, Optional<Severity> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return one.get().compareTo(other.get()) >= 0 ? one : other;
  }

  /// An alert falls below a level only when that level is clear.
  private static Optional<Severity> held(Draft draft, Optional<Severity> holding) {
    if (holding.isEmpty() || draft.current.isEmpty()) {
      return Optional.empty();
    }
    return holding.get().compareTo(draft.current.get()) < 0 ? holding : draft.current;
  }

  private void change(Rule rule, Draft draft, Optional<Severity> severity) {
    if (severity.equals(draft.current) || severity.isEmpty()) {
      return;
    }
    boolean worse = draft.current.isEmpty() || severity.get().compareTo(draft.current.get()) > 0;
    draft.current = severity;
    draft.highest = worst(draft.highest, severity);
    if (severity.get() == Severity.WARNING) {
      draft.criticalSince = Optional.empty();
    } else if (draft.criticalSince.isEmpty()) {
      draft.criticalSince = Optional.of(now);
    }
    if (!worse) {
      tell(draft, Kind.MILDER);
      return;
    }
    tell(draft, Kind.WORSE);
    draft.announcedAt = Optional.empty();
    if (draft.acknowledgement.isPresent() && draft.isUnacknowledged()) {
      draft.acknowledgement = Optional.empty();
      tell(draft, Kind.ACKNOWLEDGEMENT_ENDED);
    }
    shortenShelving(draft);
    wantPause(rule, draft);
  }

  private void notRaised(Rule rule, Draft draft, Optional<Severity> holding) {
    draft.streaks.clear();
    switch (draft.phase) {
      case NORMAL -> {}
      case PENDING -> {
        draft.phase = Phase.NORMAL;
        tell(draft, Kind.DROPPED);
      }
      case ACTIVE -> {
        if (holding.isPresent()) {
          change(rule, draft, held(draft, holding));
        } else {
          recover(rule, draft);
        }
      }
      case RECOVERING -> {
        if (holding.isEmpty()) {
          clear(rule, draft);
        } else if (draft.clearedAt.isEmpty()) {
          goOn(rule, draft, rule.levels().getFirst().severity());
        }
      }
    }
  }

  private void recover(Rule rule, Draft draft) {
    draft.phase = Phase.RECOVERING;
    draft.current = Optional.empty();
    draft.criticalSince = Optional.empty();
    draft.clearSince = Optional.of(now);
    tell(draft, Kind.RECOVERING);
    clear(rule, draft);
  }

  private void clear(Rule rule, Draft draft) {
    Instant since = draft.clearSince.orElse(now);
    if (draft.clearedAt.isEmpty() && Duration.between(since, now).compareTo(rule.keepFor()) >= 0) {
      draft.clearedAt = Optional.of(now);
      tell(draft, Kind.CLEARED);
      if (!rule.acknowledge() || draft.acknowledgement.isPresent()) {
        close(draft, "");
      }
    }
  }

  /// It was about to be over, and is not.
  private void goOn(Rule rule, Draft draft, Severity severity) {
    draft.phase = Phase.ACTIVE;
    draft.clearSince = Optional.empty();
    draft.clearedAt = Optional.empty();
    draft.current = Optional.of(rule.levels().getFirst().severity());
    draft.highest = worst(draft.highest, draft.current);
    tell(draft, Kind.BACK);
    change(rule, draft, Optional.of(severity));
  }

  private void close(Draft draft, String actor) {
    tell(draft, Kind.CLOSED, actor, "", Optional.empty());
    draft.reset();
  }

  private void shortenShelving(Draft draft) {
    Instant latest = now.plus(Shelving.LONGEST_OF_BREACH);
    if (draft.current.filter(severity -> severity == Severity.BREACH).isPresent()
        && draft.shelving.filter(old -> old.until().isAfter(latest)).isPresent()) {
      draft.shelving = draft.shelving.map(old -> old.endingAt(latest));
      tell(draft, Kind.SHELVING_SHORTENED, "", "", Optional.of(latest));
    }
  }

  // People

  /// The alert, or the campaigns that an alert of the floor lists.
  private List<Draft> meant(AlertKey key) {
    Group group = groups.get(key.rule());
    if (!key.drill() && key.subject().equals(Subject.FLOOR) && group != null) {
      return group.members().stream()
          .map(member -> drafts.get(AlertKey.of(key.rule(), member)))
          .filter(draft -> draft != null && draft.phase.isOpen())
          .toList();
    }
    Draft draft = drafts.get(key);
    return draft == null ? List.of() : List.of(draft);
  }

  private void refuse(Refusal.Why why) {
    refused.add(new Refusal(input, why));
  }

  private void acknowledge(Input.Acknowledge wanted) {
    List<Draft> open =
        meant(wanted.alert()).stream().filter(draft -> draft.phase.isOpen()).toList();
    if (open.isEmpty()) {
      refuse(Refusal.Why.NO_SUCH_ALERT);
      return;
    }
    if (wanted.who().isBlank()) {
      refuse(Refusal.Why.NO_NAME);
      return;
    }
    for (Draft draft : open) {
      Severity severity =
          draft.current.or(() -> draft.highest).orElseThrow(IllegalStateException::new);
      draft.acknowledgement =
          Optional.of(new Acknowledgement(wanted.who(), now, wanted.note(), severity));
      draft.escalated = false;
      tell(draft, Kind.ACKNOWLEDGED, wanted.who(), wanted.note(), Optional.empty());
      if (draft.clearedAt.isPresent() || draft.key.drill()) {
        close(draft, wanted.who());
      }
    }
  }

  private void shelve(Input.Shelve wanted) {
    List<Draft> open =
        meant(wanted.alert()).stream().filter(draft -> draft.phase.isOpen()).toList();
    Optional<Refusal.Why> why = whyNot(wanted, open);
    if (why.isPresent()) {
      refuse(why.get());
      return;
    }
    for (Draft draft : open) {
      draft.shelving =
          Optional.of(new Shelving(wanted.who(), now, wanted.reason(), wanted.until()));
      tell(draft, Kind.SHELVED, wanted.who(), wanted.reason(), Optional.of(wanted.until()));
    }
  }

  private Optional<Refusal.Why> whyNot(Input.Shelve wanted, List<Draft> open) {
    if (open.isEmpty()) {
      return Optional.of(Refusal.Why.NO_SUCH_ALERT);
    }
    if (wanted.who().isBlank()) {
      return Optional.of(Refusal.Why.NO_NAME);
    }
    if (wanted.reason().isBlank()) {
      return Optional.of(Refusal.Why.NO_REASON);
    }
    if (!wanted.until().isAfter(now)) {
      return Optional.of(Refusal.Why.NO_TIME_LEFT);
    }
    Duration asked = Duration.between(now, wanted.until());
    for (Draft draft : open) {
      Severity severity = draft.highest.orElse(Severity.WARNING);
      if (asked.compareTo(Shelving.longest(severity)) > 0) {
        return Optional.of(
            severity == Severity.BREACH ? Refusal.Why.TOO_LONG_FOR_BREACH : Refusal.Why.TOO_LONG);
      }
    }
    return Optional.empty();
  }

  private void unshelve(Input.Unshelve wanted) {
    List<Draft> shelved =
        meant(wanted.alert()).stream().filter(draft -> draft.shelving.isPresent()).toList();
    if (shelved.isEmpty()) {
      refuse(Refusal.Why.NOT_SHELVED);
      return;
    }
    shelved.forEach(draft -> comeBack(draft, wanted.who()));
  }

  private void comeBack(Draft draft, String actor) {
    draft.shelving = Optional.empty();
    draft.announcedAt = Optional.empty();
    tell(draft, Kind.SHELVING_ENDED, actor, "", Optional.empty());
  }

  private void drill(Input.Drill wanted) {
    if (!rules.containsKey(wanted.rule())) {
      refuse(Refusal.Why.NO_SUCH_RULE);
      return;
    }
    if (wanted.who().isBlank()) {
      refuse(Refusal.Why.NO_NAME);
      return;
    }
    AlertKey key = new AlertKey(wanted.rule(), wanted.subject(), true);
    Draft draft = new Draft(key, wanted.subject().id());
    drafts.put(key, draft);
    draft.phase = Phase.ACTIVE;
    draft.current = Optional.of(wanted.severity());
    draft.highest = draft.current;
    draft.raisedAt = Optional.of(now);
    draft.criticalSince =
        wanted.severity() == Severity.WARNING ? Optional.empty() : Optional.of(now);
    tell(draft, Kind.RAISED, wanted.who(), "", Optional.empty());
  }

  // What follows for all of them

  private void endWhatIsOver() {
    for (Draft draft : drafts.values()) {
      if (draft.shelving.filter(shelving -> !shelving.until().isAfter(now)).isPresent()) {
        comeBack(draft, "");
      }
      draft.raises.removeIf(time -> !time.isAfter(now.minus(CHATTER_TIME)));
      if (draft.chattering && draft.raises.size() <= CALM) {
        draft.chattering = false;
        tell(draft, Kind.CHATTERING_ENDED);
      }
      if (draft.key.drill()
          && draft.phase.isOpen()
          && draft.raisedAt.filter(time -> !time.isAfter(now.minus(DRILL))).isPresent()) {
        close(draft, "");
      }
    }
  }

  private void inhibit() {
    boolean lost =
        data == DataState.ERROR
            || drafts.values().stream()
                .anyMatch(
                    draft ->
                        draft.phase == Phase.ACTIVE
                            && !draft.key.drill()
                            && rule(draft).metric().isFeed());
    Map<Trouble, Draft> worst = new HashMap<>();
    for (Draft draft : drafts.values()) {
      if (draft.current.isPresent() && !draft.key.drill()) {
        worst.merge(
            new Trouble(draft.key.subject(), rule(draft).metric().family()),
            draft,
            (one, other) ->
                other.current.orElseThrow().compareTo(one.current.orElseThrow()) > 0 ? other : one);
      }
    }
    Map<String, List<Draft>> onCampaigns = new HashMap<>();
    Map<Draft, Optional<Inhibition>> found = new HashMap<>();
    for (Draft draft : drafts.values()) {
      if (!draft.phase.isOpen() || draft.key.drill()) {
        continue;
      }
      Metric metric = rule(draft).metric();
      Draft worse = worst.get(new Trouble(draft.key.subject(), metric.family()));
      Optional<Inhibition> why = Optional.empty();
      if (lost && !metric.isFeed()) {
        why = Optional.of(new Inhibition.FeedLost());
      } else if (draft.current.isPresent()
          && worse != null
          && worse.current.orElseThrow().compareTo(draft.current.get()) > 0) {
        why = Optional.of(new Inhibition.Worse(worse.key));
      }
      if (draft.phase == Phase.ACTIVE
          && draft.key.subject().kind() == Subject.Kind.CAMPAIGN
          && draft.shelving.isEmpty()
          && !(why.isPresent() && why.get() instanceof Inhibition.Worse)) {
        onCampaigns.computeIfAbsent(draft.key.rule(), _ -> new ArrayList<>()).add(draft);
      }
      found.put(draft, why);
    }
    Map<String, Group> formed = new TreeMap<>();
    onCampaigns.forEach(
        (rule, members) -> {
          if (members.size() >= MANY_CAMPAIGNS) {
            members.forEach(
                member ->
                    found.merge(
                        member,
                        Optional.of(new Inhibition.Grouped()),
                        (old, grouped) -> old.isPresent() ? old : grouped));
            formed.put(rule, group(rule, members));
          }
        });
    drafts
        .values()
        .forEach(
            draft -> {
              Optional<Inhibition> why = found.getOrDefault(draft, Optional.empty());
              boolean before = draft.inhibition.isPresent();
              draft.inhibition = why;
              if (before != why.isPresent() && draft.phase.isOpen()) {
                tell(
                    draft,
                    why.isPresent() ? Kind.INHIBITED : Kind.UNINHIBITED,
                    why.map(Turn::word).orElse(""));
              }
            });
    newGroups = formed;
  }

  private Map<String, Group> newGroups = Map.of();

  private static String word(Inhibition inhibition) {
    return switch (inhibition) {
      case Inhibition.FeedLost _ -> "feed lost";
      case Inhibition.Worse(var alert) -> alert.rule();
      case Inhibition.Grouped _ -> "floor";
    };
  }

  private Group group(String rule, List<Draft> members) {
    Group before = groups.get(rule);
    Optional<Severity> severity =
        members.stream().map(member -> member.current).reduce(Optional.empty(), Turn::worst);
    List<Subject> subjects = members.stream().map(member -> member.key.subject()).sorted().toList();
    if (before == null) {
      return new Group(now, subjects, severity, Optional.empty());
    }
    boolean worse =
        severity.isPresent()
            && before.severity().filter(old -> old.compareTo(severity.get()) >= 0).isEmpty();
    return new Group(
        before.since(), subjects, severity, worse ? Optional.empty() : before.announcedAt());
  }

  private void group() {
    Set<String> all = new TreeSet<>(groups.keySet());
    all.addAll(newGroups.keySet());
    for (String rule : all) {
      Group before = groups.get(rule);
      Group after = newGroups.get(rule);
      Draft floor = new Draft(AlertKey.of(rule, Subject.FLOOR), "");
      Group told = after != null ? after : before;
      if (told == null) {
        continue;
      }
      floor.current = after == null ? Optional.empty() : after.severity();
      floor.highest = told.severity();
      String members = String.join(", ", told.members().stream().map(Subject::id).toList());
      if (before == null) {
        tell(floor, Kind.GROUPED, members);
      } else if (after == null) {
        tell(floor, Kind.GROUP_ENDED, members);
      } else if (!before.members().equals(after.members())) {
        tell(floor, Kind.GROUP_CHANGED, members);
      }
    }
    groups = newGroups;
  }

  private boolean mayBeTold(Draft draft) {
    return draft.phase == Phase.ACTIVE && !draft.isQuiet() && (isWarm() || draft.key.drill());
  }

  private void escalate() {
    for (Draft draft : drafts.values()) {
      boolean grouped =
          draft.inhibition.filter(why -> why instanceof Inhibition.Grouped).isPresent();
      boolean quiet =
          draft.chattering
              || draft.shelving.isPresent()
              || (draft.inhibition.isPresent() && !grouped);
      if (draft.phase == Phase.ACTIVE
          && !quiet
          && !draft.escalated
          && rule(draft).acknowledge()
          && draft.isUnacknowledged()
          && draft.criticalSince.filter(since -> !since.isAfter(now.minus(ESCALATE))).isPresent()) {
        draft.escalated = true;
        tell(draft, Kind.ESCALATED);
      }
    }
  }

  // Decisions

  private void wantPause(Rule rule, Draft draft) {
    if (rule.action() == Rule.Action.PAUSE_CAMPAIGN
        && draft.key.subject().kind() == Subject.Kind.CAMPAIGN
        && rule.automatic()
            .filter(from -> draft.current.orElseThrow().compareTo(from) >= 0)
            .isPresent()) {
      draft.measure.ifPresent(measure -> pauses.add(new Wanted(draft, measure)));
    }
  }

  /// Only what is certain to dial is paused, and never twice within ten minutes.
  private void pauseByItself() {
    for (Wanted wanted : pauses) {
      String campaign = wanted.draft().key.subject().id();
      if (wanted.draft().shelving.isPresent() || !dialing.getOrDefault(campaign, false)) {
        continue;
      }
      Instant last = automaticPauses.get(campaign);
      if (last != null && Duration.between(last, now).compareTo(BETWEEN_PAUSES) < 0) {
        if (!last.equals(now)) {
          tell(wanted.draft(), Kind.AUTOMATIC_PAUSE_WITHHELD);
        }
        continue;
      }
      automaticPauses.put(campaign, now);
      tell(wanted.draft(), Kind.AUTOMATIC_PAUSE);
      decisions.add(new Decision.PauseCampaign(campaign, wanted.draft().key, wanted.measure()));
    }
  }

  private boolean isDue(Rule rule, Optional<Severity> severity, Optional<Instant> announcedAt) {
    if (announcedAt.isEmpty()) {
      return true;
    }
    return rule.acknowledge()
        && severity.filter(now -> now != Severity.WARNING).isPresent()
        && !announcedAt.get().isAfter(now.minus(REPEAT));
  }

  private void sound() {
    boolean tooSoon = lastSound.filter(time -> time.isAfter(now.minus(BETWEEN_SOUNDS))).isPresent();
    Optional<Severity> tone = Optional.empty();
    boolean repeated = true;
    boolean escalated = false;
    boolean drill = true;
    List<AlertKey> heard = new ArrayList<>();
    for (Draft draft : drafts.values()) {
      if (!mayBeTold(draft) || !draft.isUnacknowledged()) {
        continue;
      }
      Rule rule = rule(draft);
      if (!rule.sound()) {
        draft.announcedAt = draft.announcedAt.or(() -> Optional.of(now));
      } else if (!tooSoon && isDue(rule, draft.current, draft.announcedAt)) {
        heard.add(draft.key);
        tone = worst(tone, draft.current);
        repeated &= draft.announcedAt.isPresent();
        escalated |= draft.escalated;
        drill &= draft.key.drill();
        draft.announcedAt = Optional.of(now);
      }
    }
    Map<String, Group> after = new TreeMap<>(groups);
    for (Map.Entry<String, Group> entry : groups.entrySet()) {
      Rule rule = rules.get(entry.getKey());
      Group group = entry.getValue();
      List<Draft> members =
          group.members().stream()
              .map(member -> drafts.get(AlertKey.of(entry.getKey(), member)))
              .filter(
                  member ->
                      member != null
                          && member.isUnacknowledged()
                          && member
                              .inhibition
                              .filter(why -> why instanceof Inhibition.Grouped)
                              .isPresent())
              .toList();
      if (rule == null || members.isEmpty() || !isWarm()) {
        continue;
      }
      boolean due = isDue(rule, group.severity(), group.announcedAt());
      if (rule.sound() && (tooSoon || !due)) {
        continue;
      }
      if (rule.sound()) {
        heard.add(AlertKey.of(entry.getKey(), Subject.FLOOR));
        tone = worst(tone, group.severity());
        repeated &= group.announcedAt().isPresent();
        escalated |= members.stream().anyMatch(member -> member.escalated);
        drill = false;
      }
      members.forEach(member -> member.announcedAt = Optional.of(now));
      after.put(
          entry.getKey(),
          new Group(group.since(), group.members(), group.severity(), Optional.of(now)));
    }
    groups = after;
    if (tone.isPresent()) {
      lastSound = Optional.of(now);
      decisions.add(new Decision.Sound(tone.get(), repeated, escalated, drill, heard));
    }
  }
}

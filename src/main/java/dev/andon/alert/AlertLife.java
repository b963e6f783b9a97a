package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import dev.andon.alert.Evaluation.Why;
import dev.andon.compliance.DropFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The life of one alert: from normal by pending to active, recovering, and normal again.
final class AlertLife {

  static final int CHATTER = 4;
  static final int CALM = 2;
  static final Duration CHATTER_TIME = Duration.ofHours(1);
  static final Duration DRILL = Duration.ofMinutes(10);

  /// A pause that a rule wants, by itself.
  record Wanted(Draft draft, Measure measure) {}

  private final Drafts all;
  private final List<Wanted> pauses = new ArrayList<>();

  AlertLife(Drafts all) {
    this.all = all;
  }

  /// What rules want paused because of this step.
  List<Wanted> pauses() {
    return pauses;
  }

  void advance(Rule rule, AlertKey key, String label, Evaluation evaluation) {
    all.wake(key);
    Draft known = all.drafts.get(key);
    Draft draft = known != null ? known : new Draft(key, label);
    draft.label = label;
    switch (evaluation) {
      case Evaluation.NotEvaluated(var why) -> {
        if (why != Why.OUTSIDE_HOURS && known != null) {
          lose(draft, DataState.NO_DATA, why);
        }
      }
      case Evaluation.Raised(var severity, var holding, var measure) -> {
        all.drafts.put(key, draft);
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
        all.tell(draft, Kind.DATA_BACK);
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
          all.tell(draft, Kind.COUNTS_WENT_BACK, old.get().drops() + "/" + old.get().answers());
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
          all.tell(draft, Kind.PENDING);
        }
      }
      case ACTIVE ->
          change(rule, draft, Drafts.worst(confirmed, held(draft, Optional.of(holding))));
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
    if (!all.isWarm() && !rule.metric().isFeed()) {
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
    draft.highest = Drafts.worst(draft.highest, draft.current);
    draft.raisedAt = Optional.of(all.now);
    draft.criticalSince = severity == Severity.WARNING ? Optional.empty() : Optional.of(all.now);
    draft.clearSince = Optional.empty();
    draft.clearedAt = Optional.empty();
    draft.announcedAt = Optional.empty();
    draft.escalated = false;
    draft.raises.removeIf(time -> !time.isAfter(all.now.minus(CHATTER_TIME)));
    draft.raises.add(all.now);
    all.tell(draft, kind);
    if (draft.raises.size() > CHATTER && !draft.chattering) {
      draft.chattering = true;
      all.tell(draft, Kind.CHATTERING);
    }
    shortenShelving(draft);
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
    draft.highest = Drafts.worst(draft.highest, severity);
    if (severity.get() == Severity.WARNING) {
      draft.criticalSince = Optional.empty();
    } else if (draft.criticalSince.isEmpty()) {
      draft.criticalSince = Optional.of(all.now);
    }
    if (!worse) {
      all.tell(draft, Kind.MILDER);
      return;
    }
    all.tell(draft, Kind.WORSE);
    draft.announcedAt = Optional.empty();
    if (draft.acknowledgement.isPresent() && draft.isUnacknowledged()) {
      draft.acknowledgement = Optional.empty();
      all.tell(draft, Kind.ACKNOWLEDGEMENT_ENDED);
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
        all.tell(draft, Kind.DROPPED);
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
    draft.clearSince = Optional.of(all.now);
    all.tell(draft, Kind.RECOVERING);
    clear(rule, draft);
  }

  private void clear(Rule rule, Draft draft) {
    Instant since = draft.clearSince.orElse(all.now);
    if (draft.clearedAt.isEmpty()
        && Duration.between(since, all.now).compareTo(rule.keepFor()) >= 0) {
      draft.clearedAt = Optional.of(all.now);
      all.tell(draft, Kind.CLEARED);
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
    draft.highest = Drafts.worst(draft.highest, draft.current);
    all.tell(draft, Kind.BACK);
    change(rule, draft, Optional.of(severity));
  }

  private void wantPause(Rule rule, Draft draft) {
    if (rule.action() == Rule.Action.PAUSE_CAMPAIGN
        && draft.key.subject().kind() == Subject.Kind.CAMPAIGN
        && rule.automatic()
            .filter(from -> draft.current.orElseThrow().compareTo(from) >= 0)
            .isPresent()) {
      draft.measure.ifPresent(measure -> pauses.add(new Wanted(draft, measure)));
    }
  }

  private void shortenShelving(Draft draft) {
    Instant latest = all.now.plus(Shelving.LONGEST_OF_BREACH);
    if (draft.current.filter(severity -> severity == Severity.BREACH).isPresent()
        && draft.shelving.filter(old -> old.until().isAfter(latest)).isPresent()) {
      draft.shelving = draft.shelving.map(old -> old.endingAt(latest));
      all.tell(draft, Kind.SHELVING_SHORTENED, "", "", Optional.of(latest));
    }
  }

  void lose(Draft draft, DataState state, Why why) {
    if (draft.data != state && draft.phase != Phase.NORMAL) {
      draft.data = state;
      if (draft.phase.isOpen()) {
        all.tell(
            draft, state == DataState.ERROR ? Kind.ERROR : Kind.NO_DATA, why.words().english());
      }
    }
  }

  void close(Draft draft, String actor) {
    all.tell(draft, Kind.CLOSED, actor, "", Optional.empty());
    draft.reset();
  }

  void comeBack(Draft draft, String actor) {
    draft.shelving = Optional.empty();
    draft.announcedAt = Optional.empty();
    all.tell(draft, Kind.SHELVING_ENDED, actor, "", Optional.empty());
  }

  void endWhatIsOver() {
    for (Draft draft : all.drafts.values()) {
      if (draft.shelving.filter(shelving -> !shelving.until().isAfter(all.now)).isPresent()) {
        comeBack(draft, "");
      }
      draft.raises.removeIf(time -> !time.isAfter(all.now.minus(CHATTER_TIME)));
      if (draft.chattering && draft.raises.size() <= CALM) {
        draft.chattering = false;
        all.tell(draft, Kind.CHATTERING_ENDED);
      }
      if (draft.key.drill()
          && draft.phase.isOpen()
          && draft.raisedAt.filter(time -> !time.isAfter(all.now.minus(DRILL))).isPresent()) {
        close(draft, "");
      }
    }
  }
}

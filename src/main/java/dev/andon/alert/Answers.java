package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What people want of alerts: acknowledge, shelve, bring back, drill.
final class Answers {

  private final Drafts all;
  private final AlertLife life;
  private final Input input;
  private final List<Refusal> refused = new ArrayList<>();

  Answers(Drafts all, AlertLife life, Input input) {
    this.all = all;
    this.life = life;
    this.input = input;
  }

  /// What could not be done.
  List<Refusal> refused() {
    return refused;
  }

  void acknowledge(Input.Acknowledge wanted) {
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
          Optional.of(new Acknowledgement(wanted.who(), all.now, wanted.note(), severity));
      draft.escalated = false;
      all.tell(draft, Kind.ACKNOWLEDGED, wanted.who(), wanted.note(), Optional.empty());
      if (draft.clearedAt.isPresent() || draft.key.drill()) {
        life.close(draft, wanted.who());
      }
    }
  }

  void shelve(Input.Shelve wanted) {
    List<Draft> open =
        meant(wanted.alert()).stream().filter(draft -> draft.phase.isOpen()).toList();
    Optional<Refusal.Why> why = whyNot(wanted, open);
    if (why.isPresent()) {
      refuse(why.get());
      return;
    }
    for (Draft draft : open) {
      draft.shelving =
          Optional.of(new Shelving(wanted.who(), all.now, wanted.reason(), wanted.until()));
      all.tell(draft, Kind.SHELVED, wanted.who(), wanted.reason(), Optional.of(wanted.until()));
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
    if (!wanted.until().isAfter(all.now)) {
      return Optional.of(Refusal.Why.NO_TIME_LEFT);
    }
    Duration asked = Duration.between(all.now, wanted.until());
    for (Draft draft : open) {
      Severity severity = draft.highest.orElse(Severity.WARNING);
      if (asked.compareTo(Shelving.longest(severity)) > 0) {
        return Optional.of(
            severity == Severity.BREACH ? Refusal.Why.TOO_LONG_FOR_BREACH : Refusal.Why.TOO_LONG);
      }
    }
    return Optional.empty();
  }

  void unshelve(Input.Unshelve wanted) {
    List<Draft> shelved =
        meant(wanted.alert()).stream().filter(draft -> draft.shelving.isPresent()).toList();
    if (shelved.isEmpty()) {
      refuse(Refusal.Why.NOT_SHELVED);
      return;
    }
    shelved.forEach(draft -> life.comeBack(draft, wanted.who()));
  }

  void drill(Input.Drill wanted) {
    if (!all.rules.containsKey(wanted.rule())) {
      refuse(Refusal.Why.NO_SUCH_RULE);
      return;
    }
    if (wanted.who().isBlank()) {
      refuse(Refusal.Why.NO_NAME);
      return;
    }
    AlertKey key = new AlertKey(wanted.rule(), wanted.subject(), true);
    Draft draft = new Draft(key, wanted.subject().id());
    all.drafts.put(key, draft);
    draft.phase = Phase.ACTIVE;
    draft.current = Optional.of(wanted.severity());
    draft.highest = draft.current;
    draft.raisedAt = Optional.of(all.now);
    draft.criticalSince =
        wanted.severity() == Severity.WARNING ? Optional.empty() : Optional.of(all.now);
    all.tell(draft, Kind.RAISED, wanted.who(), "", Optional.empty());
  }

  /// The alert, or the campaigns that an alert of the floor lists.
  private List<Draft> meant(AlertKey key) {
    Group group = all.groups.get(key.rule());
    if (!key.drill() && key.subject().equals(Subject.FLOOR) && group != null) {
      return group.members().stream()
          .map(member -> all.drafts.get(AlertKey.of(key.rule(), member)))
          .filter(draft -> draft != null && draft.phase.isOpen())
          .toList();
    }
    Draft draft = all.drafts.get(key);
    return draft == null ? List.of() : List.of(draft);
  }

  private void refuse(Refusal.Why why) {
    refused.add(new Refusal(input, why));
  }
}

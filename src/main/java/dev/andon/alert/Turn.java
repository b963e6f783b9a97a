package dev.andon.alert;

import dev.andon.alert.AlertEvent.Kind;
import dev.andon.alert.Evaluation.Why;
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

/// One step of the engine. Used once.
final class Turn {

  static final Duration BETWEEN_PAUSES = Duration.ofMinutes(10);
  static final int LOST = 3;
  static final Duration LATE = Duration.ofSeconds(2);

  private final AlertBook book;
  private final Input input;
  private final Drafts all;
  private final AlertLife life;
  private final List<Decision> decisions = new ArrayList<>();
  private int failures;
  private DataState data;
  private Optional<Instant> lastGood;
  private Optional<Instant> lastSound;
  private final Map<String, Instant> automaticPauses;
  private final Map<String, Boolean> dialing;

  Turn(Rules rules, AlertBook book, Input input) {
    this.book = book;
    this.input = input;
    all = new Drafts(rules, book, input.at());
    life = new AlertLife(all);
    failures = book.failures();
    data = book.data();
    lastGood = book.lastGood();
    lastSound = book.lastSound();
    automaticPauses = new HashMap<>(book.automaticPauses());
    dialing = new HashMap<>(book.dialing());
  }

  Step run() {
    Answers answers = new Answers(all, life, input);
    followTheClock();
    dropGoneRules();
    switch (input) {
      case Input.Polled(var floor) -> polled(floor);
      case Input.PollFailed(_, var problem, var inARow, var interval) ->
          failed(problem, inARow, interval);
      case Input.Tick(_, var interval) -> missData(interval);
      case Input.Acknowledge acknowledge -> answers.acknowledge(acknowledge);
      case Input.Shelve shelve -> answers.shelve(shelve);
      case Input.Unshelve unshelve -> answers.unshelve(unshelve);
      case Input.Drill drill -> answers.drill(drill);
    }
    life.endWhatIsOver();
    Inhibitions inhibitions = new Inhibitions(all);
    inhibitions.inhibit(data);
    inhibitions.group();
    Announcements announcements = new Announcements(all);
    announcements.escalate();
    pauseByItself();
    Optional<Decision.Sound> heard = announcements.sound(lastSound);
    if (heard.isPresent()) {
      lastSound = Optional.of(all.now);
      decisions.add(heard.get());
    }
    return new Step(after(), all.events(), decisions, answers.refused());
  }

  private AlertBook after() {
    Map<AlertKey, AlertState> kept =
        LinkedHashMap.newLinkedHashMap(all.resting.size() + all.drafts.size());
    Instant hourAgo = all.now.minus(AlertLife.CHATTER_TIME);
    all.resting.forEach(
        (key, state) -> {
          if (state.raises().getLast().isAfter(hourAgo)) {
            kept.put(key, state);
          }
        });
    all.drafts.forEach(
        (key, draft) -> {
          if (draft.isWorthKeeping()) {
            kept.put(key, draft.state());
          }
        });
    return new AlertBook(
        book.server(),
        kept,
        all.groups,
        all.goodSnapshots,
        failures,
        data,
        lastGood,
        Optional.of(all.now),
        lastSound,
        automaticPauses,
        dialing);
  }

  // Time

  /// A person's click may bear a moment from just before the last poll, and a poll one from just
  /// before a tick that overtook it; only polls and ticks tell that the clock was set back.
  private void followTheClock() {
    if (book.now().isEmpty() || !all.now.isBefore(book.now().get())) {
      return;
    }
    Duration jump = Duration.between(book.now().get(), all.now);
    boolean tells =
        input instanceof Input.Polled
            || input instanceof Input.PollFailed
            || input instanceof Input.Tick;
    if (!tells || jump.abs().compareTo(LATE) < 0) {
      all.now = book.now().get();
      return;
    }
    List.copyOf(all.resting.keySet()).forEach(all::wake);
    all.drafts.values().forEach(draft -> draft.shift(jump));
    lastGood = lastGood.map(time -> time.plus(jump));
    lastSound = lastSound.map(time -> time.plus(jump));
    automaticPauses.replaceAll((_, time) -> time.plus(jump));
    Map<String, Group> shifted = new HashMap<>();
    all.groups.forEach(
        (rule, group) ->
            shifted.put(
                rule,
                new Group(
                    group.since().plus(jump),
                    group.members(),
                    group.severity(),
                    group.announcedAt().map(time -> time.plus(jump)))));
    all.groups = shifted;
    Draft server = new Draft(AlertKey.of("clock", Subject.server(book.server())), book.server());
    all.tell(server, Kind.CLOCK_SET_BACK, jump.abs().toSeconds() + " s");
  }

  private void dropGoneRules() {
    all.resting.keySet().removeIf(key -> !all.rules.containsKey(key.rule()));
    all.drafts
        .entrySet()
        .removeIf(
            entry -> {
              boolean gone = !all.rules.containsKey(entry.getKey().rule());
              if (gone && entry.getValue().phase.isOpen()) {
                all.tell(entry.getValue(), Kind.RULE_GONE);
              }
              return gone;
            });
  }

  // Polls

  private void polled(Floor floor) {
    all.snapshot = Optional.of(floor.now());
    if (all.goodSnapshots > 0 && failures == 0 && lastGood.equals(all.snapshot)) {
      return;
    }
    all.goodSnapshots++;
    failures = 0;
    data = DataState.GOOD;
    lastGood = all.snapshot;
    seeDialing(floor);
    Map<String, List<Draft>> ofRules = new HashMap<>();
    for (Draft draft : all.drafts.values()) {
      if (!draft.key.drill()) {
        ofRules.computeIfAbsent(draft.key.rule(), _ -> new ArrayList<>()).add(draft);
      }
    }
    for (Rule rule : all.rules.values()) {
      Set<AlertKey> seen = new HashSet<>();
      for (Finding finding :
          Evaluator.evaluate(rule, floor, subject -> isChattering(rule, subject))) {
        Subject subject =
            finding.subject().kind() == Subject.Kind.SERVER
                ? Subject.server(book.server())
                : finding.subject();
        AlertKey key = AlertKey.of(rule.id(), subject);
        seen.add(key);
        life.advance(rule, key, finding.label(), finding.evaluation());
      }
      for (Draft draft : ofRules.getOrDefault(rule.id(), List.of())) {
        if (!seen.contains(draft.key)) {
          life.advance(rule, draft.key, draft.label, ofUnseen(rule, floor, draft));
        }
      }
    }
  }

  private boolean isChattering(Rule rule, Subject subject) {
    Draft draft = all.drafts.get(AlertKey.of(rule.id(), subject));
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
      for (Draft draft : all.drafts.values()) {
        if (draft.phase.isOpen() && draft.key.subject().equals(subject) && !draft.key.drill()) {
          all.tell(draft, active ? Kind.CAMPAIGN_RESUMED : Kind.CAMPAIGN_PAUSED);
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
    for (Rule rule : all.rules.values()) {
      if (rule.metric().isFeed()) {
        life.advance(
            rule,
            AlertKey.of(rule.id(), Subject.server(book.server())),
            book.server(),
            Evaluator.ofFailure(rule, failures, denied, all.now));
      }
    }
    missData(interval);
  }

  /// Neither of both clears an alert, and neither moves it on.
  private void missData(Duration interval) {
    boolean late =
        lastGood.isPresent()
            && Duration.between(lastGood.get(), all.now)
                    .compareTo(interval.multipliedBy(Floor.PATIENCE))
                >= 0;
    if (data == DataState.GOOD && late) {
      data = DataState.NO_DATA;
    }
    if (data == DataState.GOOD) {
      return;
    }
    for (Draft draft : all.drafts.values()) {
      if (!all.rule(draft).metric().isFeed() && !draft.key.drill()) {
        life.lose(draft, data, data == DataState.ERROR ? Why.POLLS_FAIL : Why.NO_DATA);
      }
    }
  }

  /// Only what is certain to dial is paused, and never twice within ten minutes.
  private void pauseByItself() {
    for (AlertLife.Wanted wanted : life.pauses()) {
      String campaign = wanted.draft().key.subject().id();
      if (wanted.draft().shelving.isPresent() || !dialing.getOrDefault(campaign, false)) {
        continue;
      }
      Instant last = automaticPauses.get(campaign);
      if (last != null && Duration.between(last, all.now).compareTo(BETWEEN_PAUSES) < 0) {
        if (!last.equals(all.now)) {
          all.tell(wanted.draft(), Kind.AUTOMATIC_PAUSE_WITHHELD);
        }
        continue;
      }
      automaticPauses.put(campaign, all.now);
      all.tell(wanted.draft(), Kind.AUTOMATIC_PAUSE);
      decisions.add(new Decision.PauseCampaign(campaign, wanted.draft().key, wanted.measure()));
    }
  }
}

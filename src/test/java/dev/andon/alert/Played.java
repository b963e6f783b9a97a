package dev.andon.alert;

import dev.andon.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// An engine over a made-up day: a poll every 30 s, and all that came of it.
final class Played {

  AlertEngine engine;
  AlertBook book = AlertBook.empty(TestFloor.SERVER);
  final List<AlertEvent> events = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();
  final List<Refusal> refused = new ArrayList<>();
  Instant now = TestFloor.NOON;
  private int failures;

  Played(Rule... rules) {
    engine = new AlertEngine(new Rules(List.of(rules)));
  }

  /// The usual floor, twice, so that things may be announced.
  static Played warm(Rule... rules) {
    Played played = new Played(rules);
    played.poll(_ -> {});
    played.poll(_ -> {});
    return played;
  }

  Step put(Input input) {
    Step step = engine.step(book, input);
    book = step.book();
    events.addAll(step.events());
    decisions.addAll(step.decisions());
    refused.addAll(step.refused());
    return step;
  }

  Step poll(Consumer<TestFloor> change) {
    now = now.plus(TestFloor.INTERVAL);
    failures = 0;
    TestFloor floor = new TestFloor(now);
    change.accept(floor);
    return put(floor.polled());
  }

  Step fail(Problem.Kind kind) {
    now = now.plus(TestFloor.INTERVAL);
    failures++;
    return put(
        new Input.PollFailed(
            now, new Problem("poll", kind, "No answer.", "Look."), failures, TestFloor.INTERVAL));
  }

  Step tick(Duration passed) {
    now = now.plus(passed);
    return put(new Input.Tick(now, TestFloor.INTERVAL));
  }

  Step acknowledge(AlertKey key) {
    return put(new Input.Acknowledge(now, key, "Kim", "seen"));
  }

  Step shelve(AlertKey key, Duration time) {
    return put(new Input.Shelve(now, key, "Kim", "known fault", now.plus(time)));
  }

  AlertState alert(AlertKey key) {
    return book.alert(key).orElseThrow();
  }

  /// What happened to this alert, in order.
  List<AlertEvent.Kind> kinds(AlertKey key) {
    return events.stream()
        .filter(event -> event.alert().equals(key))
        .map(AlertEvent::kind)
        .toList();
  }

  List<Decision.Sound> sounds() {
    return decisions.stream()
        .filter(Decision.Sound.class::isInstance)
        .map(Decision.Sound.class::cast)
        .toList();
  }

  void forget() {
    events.clear();
    decisions.clear();
    refused.clear();
  }
}

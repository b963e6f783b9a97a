package dev.andon.alert;

import java.util.ArrayList;
import java.util.List;

/// Plays recorded polls to one rule, one after the other, so that a recording need not fit into
/// memory. Nobody is there to acknowledge, so each alert closes as soon as it is clear. One thread.
public final class Replayer {

  private final Rule rule;
  private final AlertEngine engine;
  private AlertBook book;
  private final List<AlertEvent> events = new ArrayList<>();
  private List<Finding> last = List.of();

  /// Nothing was played yet.
  public Replayer(Rule rule, String server) {
    this.rule = rule;
    engine = new AlertEngine(new Rules(List.of(rule.with(false, false))));
    book = AlertBook.empty(server);
  }

  /// Plays the next one.
  public void play(Input input) {
    Step step = engine.step(book, input);
    book = step.book();
    events.addAll(step.events());
    if (input instanceof Input.Polled(var floor)) {
      last = Evaluator.evaluate(rule, floor);
    }
  }

  /// What the rule would have done so far.
  public Replay result() {
    int raised =
        (int) events.stream().filter(event -> event.kind() == AlertEvent.Kind.RAISED).count();
    return new Replay(raised, events, last);
  }
}

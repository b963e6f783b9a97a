package dev.andon.alert;

import java.util.ArrayList;
import java.util.List;

/// What a rule would have done over recorded polls.
///
/// @param raised how many times it would have raised
/// @param events all that would have happened
/// @param last how each subject stood against it at the end, or why that cannot be told
public record Replay(int raised, List<AlertEvent> events, List<Finding> last) {

  public Replay {
    events = List.copyOf(events);
    last = List.copyOf(last);
  }

  /// Replays a rule, oldest poll first. Nobody is there to acknowledge, so each alert closes as
  /// soon as it is clear.
  public static Replay of(Rule rule, String server, Iterable<? extends Input> recorded) {
    AlertEngine engine = new AlertEngine(new Rules(List.of(rule.with(false, false))));
    AlertBook book = AlertBook.empty(server);
    List<AlertEvent> events = new ArrayList<>();
    List<Finding> last = List.of();
    for (Input input : recorded) {
      Step step = engine.step(book, input);
      book = step.book();
      events.addAll(step.events());
      if (input instanceof Input.Polled(var floor)) {
        last = Evaluator.evaluate(rule, floor);
      }
    }
    int raised =
        (int) events.stream().filter(event -> event.kind() == AlertEvent.Kind.RAISED).count();
    return new Replay(raised, events, last);
  }
}

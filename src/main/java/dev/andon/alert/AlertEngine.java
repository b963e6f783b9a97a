package dev.andon.alert;

/// Turns what happens into alerts: a pure function of rules, alerts and input. It reads no clock,
/// so a recorded day replays in milliseconds. Any thread.
public final class AlertEngine {

  private final Rules rules;

  /// An engine with these rules. When rules change, a new engine goes on with the same book.
  public AlertEngine(Rules rules) {
    this.rules = rules;
  }

  /// The rules in force.
  public Rules rules() {
    return rules;
  }

  /// What follows from one input.
  public Step step(AlertBook book, Input input) {
    return new Turn(rules, book, input).run();
  }
}

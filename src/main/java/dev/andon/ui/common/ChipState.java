package dev.andon.ui.common;

import dev.andon.model.AgentState;

/// What a [StateChip] can say: the states of a campaign and those of an agent.
public enum ChipState {
  OK(StateShape.RING, "state.ok"),
  WATCH(StateShape.TRIANGLE, "state.watch"),
  STOP(StateShape.OCTAGON, "state.stop"),
  PAUSED(StateShape.TWO_BARS, "state.paused"),
  /// A pause was sent and is not confirmed yet.
  PAUSING(StateShape.TWO_BARS, "state.pausing"),
  /// A resume was sent and is not confirmed yet.
  RESUMING(StateShape.ARROW, "state.resuming"),
  STALE(StateShape.CROSS, "state.stale"),
  TOO_FEW(StateShape.THREE_DOTS, "state.too-few"),
  NO_CALLS(StateShape.THREE_DOTS, "state.no-calls"),
  /// A command got no answer, so nobody knows whether the campaign dials.
  UNKNOWN(StateShape.TRIANGLE, "state.unknown"),
  /// The dialer told no counts, so there is nothing to judge.
  NO_COUNTS(StateShape.THREE_DOTS, "state.no-counts"),
  CHECK(StateShape.TRIANGLE, "state.check"),
  /// An urgent alert that is not about drops.
  ACT(StateShape.OCTAGON, "state.act"),
  /// The limit itself is broken over the time that it counts.
  BREACH(StateShape.OCTAGON, "state.breach"),
  /// An alert as an exercise.
  DRILL(StateShape.OCTAGON, "state.drill"),

  AGENT_IN_CALL(StateShape.DISC, "agent-state.in-call"),
  AGENT_READY(StateShape.RING, "agent-state.ready"),
  AGENT_PAUSED(StateShape.TWO_BARS, "agent-state.paused"),
  AGENT_WRAP_UP(StateShape.HALF_DISC, "agent-state.wrap-up"),
  AGENT_DIALING(StateShape.ARROW, "agent-state.dialing"),
  AGENT_DEAD(StateShape.CROSS, "agent-state.dead"),
  AGENT_OTHER(StateShape.THREE_DOTS, "agent-state.other");

  private final StateShape shape;
  private final String message;

  ChipState(StateShape shape, String message) {
    this.shape = shape;
    this.message = message;
  }

  /// That of an agent.
  public static ChipState of(AgentState.Group group) {
    return switch (group) {
      case IN_CALL -> AGENT_IN_CALL;
      case READY -> AGENT_READY;
      case PAUSED -> AGENT_PAUSED;
      case WRAP_UP -> AGENT_WRAP_UP;
      case DIALING -> AGENT_DIALING;
      case DEAD -> AGENT_DEAD;
      case OTHER -> AGENT_OTHER;
    };
  }

  /// The word on the chip.
  public String word() {
    return Messages.text(message);
  }

  /// The shape before the word.
  public StateShape shape() {
    return shape;
  }

  /// Whether the word stands on a surface or in an outline; the quiet ones stand free.
  boolean isBoxed() {
    return switch (this) {
      case WATCH,
          STOP,
          PAUSED,
          PAUSING,
          RESUMING,
          STALE,
          UNKNOWN,
          CHECK,
          ACT,
          BREACH,
          DRILL,
          AGENT_IN_CALL,
          AGENT_READY,
          AGENT_PAUSED,
          AGENT_WRAP_UP,
          AGENT_DIALING,
          AGENT_DEAD,
          AGENT_OTHER ->
          true;
      case OK, TOO_FEW, NO_CALLS, NO_COUNTS -> false;
    };
  }
}

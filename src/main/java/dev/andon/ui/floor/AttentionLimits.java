package dev.andon.ui.floor;

import dev.andon.model.AgentState;
import java.time.Duration;
import java.util.Optional;

/// How long an agent may stay in a state before the wall points it out.
public record AttentionLimits(Duration paused, Duration wrapUp, Duration dead) {

  public static final AttentionLimits DEFAULT =
      new AttentionLimits(Duration.ofMinutes(15), Duration.ofMinutes(2), Duration.ofSeconds(30));

  /// The limit of this state, if it has one.
  public Optional<Duration> of(AgentState state) {
    return switch (state.group()) {
      case PAUSED -> Optional.of(paused);
      case WRAP_UP -> Optional.of(wrapUp);
      case DEAD -> Optional.of(dead);
      case IN_CALL, READY, DIALING, OTHER -> Optional.empty();
    };
  }
}

package dev.andon.ui.floor;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;

/// An agent who has been in a state for longer than its limit. Words are made when they are asked
/// for: most of a long list is never shown.
///
/// @param campaign its name
/// @param time in the state; stands still on a stale feed
public record OverLimit(Agent agent, String campaign, Duration limit, Duration time) {

  /// The longest first.
  static final Comparator<OverLimit> LONGEST_FIRST =
      Comparator.comparing(OverLimit::time)
          .reversed()
          .thenComparing(over -> over.agent().user())
          .thenComparing(over -> over.agent().session());

  public AgentState.Group group() {
    return agent.state().group();
  }

  /// The state in words: "paused, BREAK".
  public String words() {
    return switch (group()) {
      case WRAP_UP -> Messages.text("attention.wrap-up");
      case DEAD -> Messages.text("attention.dead");
      case PAUSED, IN_CALL, READY, DIALING, OTHER -> {
        Optional<String> code = agent.pauseCode().map(Formats::oneLine);
        yield code.isEmpty()
            ? Messages.text("attention.paused")
            : code.get().isEmpty()
                ? Messages.text("attention.paused-no-code")
                : Messages.text("attention.paused-code", code.get());
      }
    };
  }

  /// The limit that is passed: "limit 15:00".
  public String limitWords() {
    return Messages.text("attention.limit", Formats.duration(limit));
  }

  /// 17:40, or a shortest time where the start was not seen.
  public String timeWords() {
    return Formats.duration(time, agent.sinceSeen());
  }
}

package dev.andon.ui.console;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.AttentionLimits;
import dev.andon.ui.floor.NameStyle;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An agent who has been in a state for longer than its limit.
///
/// @param words the state in words, "paused, BREAK"
/// @param limit "limit 15:00"
/// @param time in the state; stands still on a stale feed
record OverLimit(
    Agent.Key key,
    AgentState.Group group,
    String name,
    String campaign,
    String words,
    String limit,
    String time) {

  private record Found(Agent agent, Duration limit, Duration time) {}

  /// All of them, the longest first.
  ///
  /// @param campaignName name of a campaign by its id
  static List<OverLimit> in(
      Reading reading, AttentionLimits limits, Function<String, String> campaignName) {
    Duration more = reading.stale() ? Duration.ZERO : reading.age();
    return reading.snapshot().agents().orElse(List.of()).stream()
        .flatMap(
            agent ->
                limits
                    .of(agent.state())
                    .map(
                        limit ->
                            new Found(
                                agent,
                                limit,
                                agent.timeInState(reading.snapshot().takenAt()).plus(more)))
                    .stream())
        .filter(found -> found.time().compareTo(found.limit()) > 0)
        .sorted(
            Comparator.comparing(Found::time)
                .reversed()
                .thenComparing(found -> found.agent().user())
                .thenComparing(found -> found.agent().session()))
        .map(
            found ->
                new OverLimit(
                    found.agent().key(),
                    found.agent().state().group(),
                    NameStyle.FULL.of(found.agent()),
                    campaignName.apply(found.agent().campaign()),
                    words(found.agent()),
                    Messages.text("attention.limit", Formats.duration(found.limit())),
                    Formats.duration(found.time(), found.agent().sinceSeen())))
        .toList();
  }

  private static String words(Agent agent) {
    return switch (agent.state().group()) {
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
}

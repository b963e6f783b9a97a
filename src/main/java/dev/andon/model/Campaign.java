package dev.andon.model;

import java.util.Optional;
import java.util.OptionalDouble;

/// One campaign at the moment of one poll.
///
/// @param id campaign id, up to 8 characters of A-Z, 0-9, `_` and `-`
/// @param name its name; absent where the dialer has no campaigns_list
/// @param active whether it dials; absent where not known
/// @param dialMethod MANUAL, RATIO, ADAPT_TAPERED and so on
/// @param dialLevel calls placed per waiting agent
/// @param calls the day's counts; absent without the right to read them
/// @param percentServer drop percentage as the dialer itself reports it, for comparison
/// @param live waiting and live calls; absent when not asked
/// @param hopper leads in the hopper; absent until asked
/// @param agents agents by state; absent when not known
public record Campaign(
    String id,
    Optional<String> name,
    Optional<Boolean> active,
    Optional<String> dialMethod,
    OptionalDouble dialLevel,
    Optional<CallCounts> calls,
    OptionalDouble percentServer,
    Optional<LiveCalls> live,
    Optional<Hopper> hopper,
    Optional<AgentCounts> agents) {

  public Campaign {
    if (id.isBlank()) {
      throw new IllegalArgumentException("campaign without an id");
    }
  }

  /// The name, or the id where there is no name.
  public String label() {
    return name.filter(text -> !text.isBlank()).orElse(id);
  }

  /// True only when the dialer said that it is not active.
  public boolean isPaused() {
    return active.isPresent() && !active.get();
  }
}

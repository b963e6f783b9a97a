package dev.andon.ui.floor;

import dev.andon.model.AgentState;
import dev.andon.ui.common.Wording;
import java.util.List;

/// All that stands on the floor strip.
///
/// @param agents agents by state in the fixed order, states with nobody in them left out
/// @param folded the same with the rarer states together, for a strip that is too narrow
/// @param sum all agents in a few words, for one that is narrower still
/// @param note stands instead of them when nobody is logged in or nothing is known
/// @param waiting answered calls that wait for an agent
/// @param dropped pooled drop rate, "2.4 % dropped"
/// @param counts the counts behind it
public record FloorContent(
    List<Share> agents,
    List<Share> folded,
    Wording sum,
    String note,
    String waiting,
    String waitingWord,
    String dropped,
    String counts,
    boolean stale) {

  /// Agents in one state.
  public record Share(AgentState.Group group, int count, Wording words) {}

  public FloorContent {
    agents = List.copyOf(agents);
    folded = List.copyOf(folded);
  }
}

package dev.andon.model;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// Agents by state. Every agent is in exactly one of the counts, so they add up to `loggedIn`.
///
/// @param ready READY and CLOSER
/// @param inCall QUEUE, INCALL, THREE_WAY, PARK, CHAT and EMAIL
/// @param paused PAUSED and PREVIEW
/// @param dialing DIAL and RING
/// @param other MQUEUE and states this version does not know
public record AgentCounts(
    int loggedIn, int ready, int inCall, int paused, int wrapUp, int dead, int dialing, int other) {

  public static final AgentCounts NONE = new AgentCounts(0, 0, 0, 0, 0, 0, 0, 0);

  public AgentCounts {
    if (ready + inCall + paused + wrapUp + dead + dialing + other != loggedIn) {
      throw new IllegalArgumentException("agents by state do not add up to " + loggedIn);
    }
  }

  /// Counts these agents.
  public static AgentCounts of(Collection<Agent> agents) {
    Map<AgentState.Group, Integer> count = new EnumMap<>(AgentState.Group.class);
    for (Agent agent : agents) {
      count.merge(agent.state().group(), 1, Integer::sum);
    }
    return new AgentCounts(
        agents.size(),
        count.getOrDefault(AgentState.Group.READY, 0),
        count.getOrDefault(AgentState.Group.IN_CALL, 0),
        count.getOrDefault(AgentState.Group.PAUSED, 0),
        count.getOrDefault(AgentState.Group.WRAP_UP, 0),
        count.getOrDefault(AgentState.Group.DEAD, 0),
        count.getOrDefault(AgentState.Group.DIALING, 0),
        count.getOrDefault(AgentState.Group.OTHER, 0));
  }

  /// How many agents are in this group of states.
  public int in(AgentState.Group group) {
    return switch (group) {
      case READY -> ready;
      case IN_CALL -> inCall;
      case PAUSED -> paused;
      case WRAP_UP -> wrapUp;
      case DEAD -> dead;
      case DIALING -> dialing;
      case OTHER -> other;
    };
  }

  /// Both together.
  public AgentCounts plus(AgentCounts more) {
    return new AgentCounts(
        loggedIn + more.loggedIn,
        ready + more.ready,
        inCall + more.inCall,
        paused + more.paused,
        wrapUp + more.wrapUp,
        dead + more.dead,
        dialing + more.dialing,
        other + more.other);
  }
}

package dev.andon.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole floor at the moment of one poll. Immutable; whatever is derived is computed from it.
///
/// @param takenAt when the poll's answers were complete, by this machine's clock
/// @param server the dialer
/// @param problems parts that could not be had
/// @param campaigns in the dialer's order
/// @param queues in-groups, by id
/// @param agents the logged-in agents; absent when they could not be read, empty when nobody is
///   logged in
/// @param floorLive live and waiting calls of all campaigns and in-groups together
/// @param agentDays today's times by user; empty until the export was read
/// @param ages when each part was last read
public record FloorSnapshot(
    Instant takenAt,
    Server server,
    List<Problem> problems,
    List<Campaign> campaigns,
    List<Queue> queues,
    Optional<List<Agent>> agents,
    Optional<LiveCalls> floorLive,
    Map<String, AgentDay> agentDays,
    Ages ages) {

  public FloorSnapshot {
    problems = List.copyOf(problems);
    campaigns = List.copyOf(campaigns);
    queues = List.copyOf(queues);
    agents = agents.map(List::copyOf);
    agentDays = Map.copyOf(agentDays);
  }

  /// The campaign with this id.
  public Optional<Campaign> campaign(String id) {
    return campaigns.stream().filter(campaign -> campaign.id().equals(id)).findFirst();
  }

  /// Agents by state over the whole floor: counted from the agents, else summed from the campaigns,
  /// else not known.
  public Optional<AgentCounts> floorAgents() {
    if (agents.isPresent()) {
      return agents.map(AgentCounts::of);
    }
    return campaigns.stream()
        .map(Campaign::agents)
        .flatMap(Optional::stream)
        .reduce(AgentCounts::plus);
  }
}

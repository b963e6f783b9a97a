package dev.andon.sim;

import java.util.Set;

/// An account that may ask the API, with the columns of the user row that decide what it gets.
///
/// @param level below 7 no login at all
/// @param functions functions it may call; empty means all
/// @param campaigns campaigns its user group allows; empty means all
/// @param viewableGroups user groups whose agents it sees; empty means all
record ApiUser(
    String user,
    int level,
    String group,
    boolean active,
    boolean viewsReports,
    boolean usesApi,
    boolean modifiesCampaigns,
    Set<String> functions,
    Set<String> campaigns,
    Set<String> viewableGroups) {

  static ApiUser full(String user, int level) {
    return new ApiUser(
        user, level, "WALLBRD", true, true, true, true, Set.of(), Set.of(), Set.of());
  }

  ApiUser inactive() {
    return new ApiUser(
        user,
        level,
        group,
        false,
        viewsReports,
        usesApi,
        modifiesCampaigns,
        functions,
        campaigns,
        viewableGroups);
  }

  ApiUser rights(boolean reports, boolean api, boolean modify) {
    return new ApiUser(
        user, level, group, active, reports, api, modify, functions, campaigns, viewableGroups);
  }

  ApiUser onlyFunctions(String... names) {
    return new ApiUser(
        user,
        level,
        group,
        active,
        viewsReports,
        usesApi,
        modifiesCampaigns,
        Set.of(names),
        campaigns,
        viewableGroups);
  }

  ApiUser limitedTo(String newGroup, Set<String> newCampaigns, Set<String> newGroups) {
    return new ApiUser(
        user,
        level,
        newGroup,
        active,
        viewsReports,
        usesApi,
        modifiesCampaigns,
        functions,
        newCampaigns,
        newGroups);
  }

  boolean mayCall(String function) {
    return functions.isEmpty() || functions.contains(function);
  }

  boolean sees(Campaign campaign) {
    return campaigns.isEmpty() || campaigns.contains(campaign.id());
  }

  boolean sees(Person agent) {
    return viewableGroups.isEmpty() || viewableGroups.contains(agent.group());
  }

  boolean sees(Agent agent) {
    return sees(agent.campaign()) && agent.person().map(this::sees).orElse(false);
  }
}

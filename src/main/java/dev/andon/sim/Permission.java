package dev.andon.sim;

/// What a function demands of the user, and what it says to those who lack it.
///
/// @param level lowest user level
/// @param reports demands the right to view reports
/// @param api demands the right to use the API
/// @param modifyCampaigns demands the right to modify campaigns
/// @param denial text after `USER DOES NOT HAVE PERMISSION TO`, `%s` for the user
record Permission(int level, boolean reports, boolean api, boolean modifyCampaigns, String denial) {

  static Permission toView(int level, String what) {
    return new Permission(level, true, true, false, what + ": |%s|0|");
  }

  boolean isHeldBy(ApiUser user) {
    return user.level() >= level
        && (user.viewsReports() || !reports)
        && (user.usesApi() || !api)
        && (user.modifiesCampaigns() || !modifyCampaigns);
  }

  String refusal(String function, ApiUser user) {
    return "ERROR: "
        + function
        + " USER DOES NOT HAVE PERMISSION TO "
        + denial.formatted(user.user());
  }
}

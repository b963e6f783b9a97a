package dev.andon.sim;

/// Database queries of one call, as straight lines through two measured floors.
///
/// Source: general query log of a stock dialer (schema 1728) with 30 agents and 1,400 calls, and
/// with 500 agents and 20,000 calls. Errors were not measured: they are priced as the shortest call
/// that logs in.
final class PriceList {

  static final int VERSION = 6;
  static final int LOGIN_REFUSED = 5;
  static final int ERROR = 8;
  static final int CAMPAIGNS_LIST = 14;
  static final int USER_DETAILS = 14;
  static final int AGENT_STATUS = 20;
  static final int IN_GROUP_STATUS = 15;
  static final int CALL_STATUS_STATS_OF_ONE = 15;
  static final int CALL_STATUS_STATS_OF_SEVERAL = 16;
  static final int UPDATE_CAMPAIGN = 16;
  static final int AGENT_API = 17;

  private PriceList() {}

  /// Measured 42 for 30 agents and 512 for 500.
  static int loggedInAgents(int agents) {
    return 12 + agents;
  }

  /// Measured 114 for 30 agents and 1,717 for 500.
  static int loggedInAgentsWithSubStatus(int agents) {
    return 12 + (int) Math.round(3.41 * agents);
  }

  /// Measured 29 for 30 agents and 266 for 500.
  static int userGroupStatus(int agents) {
    return 14 + agents / 2;
  }

  /// Measured 52 for 40 users with records of the day, and 512 for 500.
  static int agentStatsExport(int users) {
    return 12 + users;
  }

  /// Measured 31 for 16 leads.
  static int hopperList(int leads) {
    return 15 + leads;
  }
}

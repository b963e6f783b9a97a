package dev.andon.vicidial;

/// What each call costs the dialer in database queries, its log writes among them.
///
/// From the general query log of a stock dialer (build 250720-1841) at 30 and at 500 agents, with
/// straight lines between.
final class QueryPrice {

  /// Rows that every call adds to the dialer's log tables.
  static final int LOG_ROWS = 3;

  static final int VERSION = 6;
  static final int USER_DETAILS = 14;
  static final int CAMPAIGNS_LIST = 14;
  static final int STATS_ALL = 16;
  static final int STATS_ONE = 15;
  static final int LIVE_CALLS = 15;

  /// A gateway's call. Nobody has measured one: counted like the stock call for one campaign.
  static final int GUIDE_CALL = STATS_ONE;

  /// A call that was refused or answered by something else.
  static final int REFUSED = 8;

  private QueryPrice() {}

  /// 42 at 30 agents, 512 at 500.
  static int agents(int agents) {
    return 12 + agents;
  }

  /// 114 at 30 agents, 1,717 at 500: two to three queries an agent more than without. A busier
  /// floor was measured at 144 and 2,134.
  static int agentsWithSubStatus(int agents) {
    return 12 + (int) Math.round(3.41 * agents);
  }

  /// 52 at 30 agents, 512 at 500.
  static int export(int agents) {
    return 22 + agents;
  }

  /// One query a lead.
  static int hopper(int leads) {
    return 15 + leads;
  }
}

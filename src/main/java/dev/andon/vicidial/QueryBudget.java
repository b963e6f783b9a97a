package dev.andon.vicidial;

import java.time.Duration;
import java.util.OptionalInt;

/// How many queries later polls may cost the dialer. Used by the poll's thread only.
///
/// What a poll earns beyond its fixed calls goes into two purses: a third into a small one for
/// calls about single campaigns, which fills first and overflows into the large one, which saves
/// for sub-status, export and hopper.
final class QueryBudget {

  private static final int FLOOR_PER_MINUTE = 168;
  private static final double PER_AGENT_AND_MINUTE = 3.75;

  /// No purse saves longer than this, so that a quiet hour is no licence for a burst.
  private static final Duration MOST_SAVED = Duration.ofMinutes(4);

  private static final double SMALL_SHARE = 0.4;

  private final OptionalInt setPerMinute;
  private double small;
  private double large;
  private int reserved;

  QueryBudget(OptionalInt setPerMinute) {
    this.setPerMinute = setPerMinute;
  }

  /// 280 at 30 agents, 2,043 at 500: about one stock report at its default refresh, and a little
  /// below 300 and 2,100, because what is urgent may overdraw.
  int perMinute(int agents) {
    return setPerMinute.orElse((int) (FLOOR_PER_MINUTE + PER_AGENT_AND_MINUTE * agents));
  }

  /// Begins a poll.
  ///
  /// @param sinceLast time since the last poll began
  /// @param fixed queries of the calls that every poll makes
  void earn(Duration sinceLast, int agents, int fixed) {
    double perMinute = perMinute(agents);
    double surplus = perMinute * sinceLast.toMillis() / 60_000.0 - fixed;
    double most = perMinute * MOST_SAVED.toSeconds() / 60.0;
    if (surplus <= 0) {
      large = Math.max(-most, large + surplus);
      return;
    }
    double wanted = small + surplus * SMALL_SHARE;
    small = Math.min(wanted, Math.max(surplus, QueryPrice.STATS_ONE));
    large = Math.min(most, large + surplus * (1 - SMALL_SHARE) + (wanted - small));
  }

  boolean affordsSmall(int queries) {
    return small >= queries;
  }

  void spendSmall(int queries) {
    small -= queries;
  }

  /// A call dearer than all that can be saved is due when the purse is full.
  boolean affordsLarge(int queries, int agents) {
    double most = perMinute(agents) * MOST_SAVED.toSeconds() / 60.0;
    return large >= Math.min(queries, 0.9 * most);
  }

  /// The same for sub-status, which comes first in a poll and would leave nothing to others.
  boolean affordsLargeBesideReserve(int queries, int agents) {
    return affordsLarge(queries + reserved, agents);
  }

  /// Keeps so much of the large purse for calls that are overdue.
  void reserve(int queries) {
    reserved = queries;
  }

  /// Whether something urgent may be asked on credit.
  boolean givesCredit() {
    return large >= 0;
  }

  void spendLarge(int queries) {
    large -= queries;
  }
}

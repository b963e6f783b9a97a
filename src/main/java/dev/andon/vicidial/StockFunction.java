package dev.andon.vicidial;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every function of a stock dialer that Andon calls, and what the dialer demands for it. The list
/// that a user's `API Allowed Functions` should hold is made from these.
///
/// Rights are from the dialer's code, checked by calls; builds are from its list of changes.
public enum StockFunction {
  /// Asked without a login, and allowed to everybody.
  VERSION("version", 0, 0, Rights.NONE),
  USER_DETAILS("user_details", 7, 240_824, Rights.VIEW),
  LOGGED_IN_AGENTS("logged_in_agents", 7, 151_226, Rights.VIEW),
  CAMPAIGNS_LIST("campaigns_list", 8, 200_815, Rights.VIEW),
  CALL_STATUS_STATS("call_status_stats", 9, 180_109, Rights.REPORTS),
  IN_GROUP_STATUS("in_group_status", 7, 120_912, Rights.VIEW),
  AGENT_STATS_EXPORT("agent_stats_export", 7, 120_326, Rights.VIEW),
  HOPPER_LIST("hopper_list", 8, 200_815, Rights.VIEW),
  UPDATE_CAMPAIGN("update_campaign", 8, 160_603, Rights.CHANGE);

  private final String word;
  private final int level;
  private final int since;

  private enum Rights {
    NONE,
    REPORTS,
    VIEW,
    CHANGE
  }

  private final Rights rights;

  StockFunction(String word, int level, int since, Rights rights) {
    this.word = word;
    this.level = level;
    this.since = since;
    this.rights = rights;
  }

  /// The dialer's name of it.
  public String word() {
    return word;
  }

  /// The lowest user level that may call it; 0 where no login is asked for.
  public int level() {
    return level;
  }

  /// The settings of the user that must be 1.
  public Set<UserSetting> settings() {
    return switch (rights) {
      case NONE -> Set.of();
      case REPORTS -> Set.of(UserSetting.VIEW_REPORTS);
      case VIEW -> Set.of(UserSetting.VIEW_REPORTS, UserSetting.API_ACCESS);
      case CHANGE -> Set.of(UserSetting.MODIFY_CAMPAIGNS, UserSetting.API_ACCESS);
    };
  }

  /// Whether it changes something at the dialer.
  public boolean isCommand() {
    return rights == Rights.CHANGE;
  }

  /// The first build that has it, as year, month and day in six digits.
  public int since() {
    return since;
  }

  /// What to paste into the user's `API Allowed Functions`.
  ///
  /// @param commands whether campaigns shall be paused and resumed
  public static String allowedFunctions(boolean commands) {
    return Stream.of(values())
        .filter(function -> function.level > 0 && (commands || !function.isCommand()))
        .map(StockFunction::word)
        .collect(Collectors.joining(" "));
  }

  Call call() {
    return Call.of(word);
  }

  Call table() {
    return Call.table(word);
  }
}

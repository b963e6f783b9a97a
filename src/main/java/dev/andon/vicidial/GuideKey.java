package dev.andon.vicidial;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a gateway's answer may tell, under whichever name.
///
/// Names are compared without case, blanks, `_` and `-`. Where an answer holds several names of one
/// key, the name that stands first here counts.
enum GuideKey {
  CAMPAIGN_ID("campaign_id campaign camp_id"),
  CAMPAIGN_NAME("campaign_name name"),
  /// Whether the campaign dials.
  ACTIVE("campaign_status campaign_active active campaign_state status state"),
  DIAL_METHOD("dial_method"),
  DIAL_LEVEL("dial_level current_dial_level auto_dial_level dial_ratio"),
  CALLS(
      "calls_today total_calls_today total_calls calls call_count calls_total "
          + "calls_made dials_today dials"),
  ANSWERS(
      "answers answers_today human_answered human_answers answered answered_today "
          + "answered_calls calls_answered live_answers total_answers answer_count"),
  DROPS(
      "drops drops_today dropped dropped_today dropped_calls calls_dropped drop_calls "
          + "drop_count total_drops abandons abandoned abandoned_calls calls_abandoned"),
  DROP_PERCENT(
      "drop_rate drop_pct drop_percent drop_percentage dropped_pct dropped_percent "
          + "dropped_percentage dropped_rate drop_rate_today drop_rate_pct "
          + "drop_rate_percent drops_pct drops_percent drops_answers_today_pct abandon_rate "
          + "abandon_pct abandon_percent abandoned_rate abandonment_rate"),
  LOGGED_IN(
      "agents_logged_in logged_in_agents agents_logged logged_in total_agents "
          + "agents_total agent_count agents_count agents"),
  IN_CALL(
      "agents_incall incall incall_agents agents_on_call agents_in_calls on_call "
          + "agents_talking talking"),
  READY(
      "agents_ready ready ready_agents agents_waiting waiting_agents agents_available "
          + "available_agents available"),
  PAUSED("agents_paused paused paused_agents agents_in_pause agents_on_pause"),
  DEAD("agents_dead dead dead_agents agents_in_dead agents_in_dead_calls"),
  WRAP_UP(
      "agents_dispo dispo agents_in_dispo dispo_agents agents_wrapup wrapup "
          + "agents_in_wrapup agents_acw acw"),
  DIALING("agents_dialing agents_dial agents_in_dial agents_ringing agents_ring"),
  CALLS_WAITING(
      "calls_waiting waiting_calls calls_waiting_in_queue calls_in_queue queued_calls "
          + "calls_queued in_queue queued queue queue_length waiting"),
  LIVE_CALLS("live_calls calls_live active_calls calls_active"),
  HOPPER("hopper_count hopper leads_in_hopper hopper_leads hopper_size leads_hopper"),
  /// Ids of the agents of a campaign.
  AGENT_LIST("agent_list agent_ids agent_users logged_in_users users user_ids"),
  USER("user agent_user user_id agent_id agent username"),
  AGENT_NAME("full_name agent_name agent_full_name name"),
  SESSION("session_id session conf_exten"),
  USER_GROUP("user_group agent_group group"),
  AGENT_STATUS("current_status agent_status status current_state state"),
  SUB_STATUS("sub_status"),
  PAUSE_CODE("pause_code pause_reason"),
  CALLS_TAKEN("calls_today calls_taken calls_handled total_calls calls"),
  LEAD_ID("lead_id lead"),
  CALL_ID("call_id callerid"),
  TIME_IN_STATE(
      "time_in_state time_in_status state_time status_time seconds_in_state "
          + "seconds_in_status state_seconds status_seconds status_duration state_duration"),
  /// Not `login_time`, which is the time of day of the login.
  LOGIN_TIME(
      "time_logged_in logged_in_time login_duration login_seconds total_login_time "
          + "session_time"),
  TALK_TIME("talk_time talk talk_seconds total_talk_time total_talk"),
  WAIT_TIME("wait_time wait wait_seconds total_wait_time total_wait"),
  PAUSE_TIME("pause_time pause pause_seconds total_pause_time total_pause"),
  WRAP_UP_TIME("dispo_time wrapup_time wrap_time dispo_seconds wrapup_seconds"),
  DEAD_TIME("dead_time dead_seconds");

  private static final Map<GuideKey, List<String>> NAMES = new EnumMap<>(GuideKey.class);
  private static final Set<String> KNOWN = new HashSet<>();

  static {
    for (GuideKey key : values()) {
      List<String> names = Arrays.stream(key.words.split(" ", -1)).map(GuideKey::normal).toList();
      NAMES.put(key, names);
      KNOWN.addAll(names);
    }
  }

  /// Figures of a campaign; an answer with none of them says nothing of one.
  private static final List<GuideKey> FIGURES =
      List.of(
          CALLS,
          ANSWERS,
          DROPS,
          DROP_PERCENT,
          LOGGED_IN,
          IN_CALL,
          READY,
          PAUSED,
          DEAD,
          WRAP_UP,
          DIALING,
          CALLS_WAITING,
          LIVE_CALLS,
          HOPPER,
          DIAL_LEVEL);

  private final String words;

  GuideKey(String words) {
    this.words = words;
  }

  /// Its names in the form they are compared in, the one that counts most first.
  List<String> names() {
    return NAMES.getOrDefault(this, List.of());
  }

  static List<GuideKey> figures() {
    return FIGURES;
  }

  /// The form names are compared in.
  static String normal(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "").replace("%", "percent");
  }

  static boolean isKnown(String name) {
    return KNOWN.contains(normal(name));
  }
}

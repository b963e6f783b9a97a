package dev.andon.vicidial;

import dev.andon.model.Agent;
import dev.andon.model.AgentDay;
import dev.andon.model.AgentState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/// One agent as a gateway lists it.
///
/// @param row what it tells; a list of ids tells only the user
/// @param campaign the campaign it was listed with; empty where the row itself tells or nothing
///   does
record GuideSeat(GuideRecord row, String campaign) {

  private static final Set<String> LOGGED_OUT =
      Set.of("LOGGEDOUT", "LOGOUT", "OFFLINE", "NOTLOGGEDIN");

  /// The agents that a campaign's answer lists.
  static List<GuideSeat> listedIn(GuideRecord campaign, String id) {
    List<GuideSeat> seats = new ArrayList<>();
    campaign.nested().stream()
        .filter(row -> row.text(GuideKey.USER).isPresent())
        .forEach(row -> seats.add(new GuideSeat(row, id)));
    campaign.text(GuideKey.AGENT_LIST).stream()
        .flatMap(text -> Stream.of(text.split("[,;|\\s]+")))
        .filter(user -> !user.isEmpty())
        .forEach(
            user ->
                seats.add(new GuideSeat(new GuideRecord.Builder().put("user", user).build(), id)));
    return seats;
  }

  String user() {
    return row.textOrEmpty(GuideKey.USER);
  }

  Agent.Key key() {
    return new Agent.Key(user(), row.textOrEmpty(GuideKey.SESSION));
  }

  String campaignId() {
    return row.text(GuideKey.CAMPAIGN_ID).orElse(campaign);
  }

  boolean tellsState() {
    return row.text(GuideKey.AGENT_STATUS).isPresent();
  }

  static boolean isLoggedOut(GuideRecord state) {
    return state
        .text(GuideKey.AGENT_STATUS)
        .map(GuideSeat::word)
        .filter(LOGGED_OUT::contains)
        .isPresent();
  }

  /// The agent, its state beginning at this moment, or as long before as the row tells.
  ///
  /// @param state tells the state and what goes with it; read at `asOf`
  /// @param details tells the rest where this row does not
  Agent agent(GuideRecord state, GuideRecord details, Instant asOf) {
    String status = state.textOrEmpty(GuideKey.AGENT_STATUS);
    Optional<String> subStatus = state.text(GuideKey.SUB_STATUS);
    OptionalLong lead = state.longCount(GuideKey.LEAD_ID);
    OptionalInt calls = state.count(GuideKey.CALLS_TAKEN);
    String ownCampaign = campaignId();
    return new Agent(
        user(),
        row.textOrEmpty(GuideKey.SESSION),
        row.text(GuideKey.AGENT_NAME).or(() -> details.text(GuideKey.AGENT_NAME)).orElse(""),
        ownCampaign.isEmpty() ? details.textOrEmpty(GuideKey.CAMPAIGN_ID) : ownCampaign,
        row.text(GuideKey.USER_GROUP).or(() -> details.text(GuideKey.USER_GROUP)).orElse(""),
        state(status, subStatus, lead.orElse(0) > 0),
        status,
        subStatus,
        state.text(GuideKey.PAUSE_CODE),
        calls.isPresent() ? calls : details.count(GuideKey.CALLS_TAKEN),
        lead.orElse(0) > 0 ? lead : OptionalLong.empty(),
        state.text(GuideKey.CALL_ID),
        asOf,
        false,
        asOf);
  }

  /// The start of the state, where the row tells how long it has lasted.
  static Optional<Instant> since(GuideRecord state, Instant asOf) {
    return state.duration(GuideKey.TIME_IN_STATE).map(asOf::minus);
  }

  /// Gateways use the words of the dialer's raw columns and those of its report alike.
  static AgentState state(String status, Optional<String> subStatus, boolean onLead) {
    return switch (word(status)) {
      case "DEAD", "DEADCALL" -> AgentState.DEAD;
      case "DISPO", "DISPOSITION", "WRAPUP", "WRAP", "ACW" -> AgentState.WRAPUP;
      case "RING", "RINGING" -> AgentState.RING;
      case "DIAL", "DIALING" -> AgentState.DIAL;
      case "PARK", "PARKED" -> AgentState.PARK;
      case "3WAY", "3WAYD", "THREEWAY" -> AgentState.THREE_WAY;
      case "PREVIEW" -> AgentState.PREVIEW;
      case "CHAT" -> AgentState.CHAT;
      case "EMAIL" -> AgentState.EMAIL;
      case "INCALL", "ONCALL", "TALKING" -> AgentState.of("INCALL", subStatus, onLead);
      case "READY", "AVAILABLE", "WAITING" -> AgentState.of("READY", subStatus, onLead);
      case "PAUSED", "PAUSE" -> AgentState.of("PAUSED", subStatus, onLead);
      default -> AgentState.of(status, subStatus, onLead);
    };
  }

  static String word(String status) {
    return status.toUpperCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  /// The agent's times of the day, where the record tells one.
  static Optional<AgentDay> day(String user, GuideRecord record, Instant asOf) {
    Optional<Duration> login = record.duration(GuideKey.LOGIN_TIME);
    Optional<Duration> talk = record.duration(GuideKey.TALK_TIME);
    Optional<Duration> waiting = record.duration(GuideKey.WAIT_TIME);
    Optional<Duration> paused = record.duration(GuideKey.PAUSE_TIME);
    Optional<Duration> wrapUp = record.duration(GuideKey.WRAP_UP_TIME);
    Optional<Duration> dead = record.duration(GuideKey.DEAD_TIME);
    return Stream.of(login, talk, waiting, paused, wrapUp, dead).anyMatch(Optional::isPresent)
        ? Optional.of(
            new AgentDay(
                user,
                record.count(GuideKey.CALLS_TAKEN),
                login,
                talk,
                waiting,
                paused,
                wrapUp,
                dead,
                asOf))
        : Optional.empty();
  }
}

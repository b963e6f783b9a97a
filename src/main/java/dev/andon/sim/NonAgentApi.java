package dev.andon.sim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The script `non_agent_api.php`: who is let in, and which function answers.
final class NonAgentApi {

  /// What the checks before a function are.
  private record Entry(ApiFunction function, Permission permission, boolean needsSource) {}

  private final Floor floor;
  private final Logins logins;
  private final Map<String, Entry> functions = new LinkedHashMap<>();

  private NonAgentApi(Floor floor, Logins logins) {
    this.floor = floor;
    this.logins = logins;
  }

  static NonAgentApi stock(Floor floor, Logins logins) {
    NonAgentApi api = new NonAgentApi(floor, logins);
    api.add("user_details", new UserDetails(floor), Permission.toView(7, "GET USER INFO"));
    api.addCampaignsList();
    api.add("logged_in_agents", new LoggedInAgents(floor), Permission.toView(7, "GET AGENT INFO"));
    api.add("in_group_status", new InGroupStatus(floor), Permission.toView(7, "GET IN-GROUP INFO"));
    api.add(
        "user_group_status",
        new UserGroupStatus(floor),
        Permission.toView(7, "GET USER GROUP INFO"));
    api.add(
        "agent_stats_export", new AgentStatsExport(floor), Permission.toView(7, "GET AGENT INFO"));
    api.add("agent_status", new AgentStatus(floor), Permission.toView(7, "GET AGENT INFO"));
    api.add(
        "blind_monitor",
        new BlindMonitor(floor),
        new Permission(7, false, true, false, "BLIND MONITOR: |%s|0|"));
    api.add("hopper_list", new HopperList(floor), Permission.toView(8, "GET CAMPAIGN INFO"));
    api.add("update_campaign", new UpdateCampaign(floor), updatesCampaigns());
    api.functions.put(
        "call_status_stats",
        new Entry(
            new CallStatusStats(floor),
            new Permission(9, true, false, false, "VIEW STATS: |%s|0|"),
            false));
    return api;
  }

  static NonAgentApi guide(Floor floor, Logins logins) {
    NonAgentApi api = new NonAgentApi(floor, logins);
    api.addCampaignsList();
    GuideCampaignStats stats = new GuideCampaignStats(floor);
    Permission views = Permission.toView(7, "VIEW STATS");
    api.add("campaign_stats", stats, views);
    api.add("campaign_call_stats", stats, views);
    api.add("agent_stats", new GuideAgentStats(floor), views);
    api.add("campaign_status", new GuideCampaignStatus(floor), updatesCampaigns());
    return api;
  }

  private static Permission updatesCampaigns() {
    return new Permission(8, false, true, true, "UPDATE CAMPAIGNS: |%s|0");
  }

  private void addCampaignsList() {
    add("campaigns_list", new CampaignsList(floor), Permission.toView(8, "GET CAMPAIGN INFO"));
  }

  private void add(String name, ApiFunction function, Permission permission) {
    functions.put(name, new Entry(function, permission, true));
  }

  ApiReply answer(ApiRequest request) {
    if (request.function().equals("version")) {
      return new ApiReply(version(), PriceList.VERSION, 2);
    }
    String user = request.word("user");
    String password = request.word("pass");
    return switch (logins.nonAgent(user, password, floor.now())) {
      case BAD -> refused(user, password);
      case LOCK ->
          new ApiReply(
              "ERROR: Too many login attempts, try again in 15 minutes: |%s|LOCK|\n"
                  .formatted(user),
              PriceList.LOGIN_REFUSED,
              1);
      case GOOD ->
          call(functions.get(request.function()), request, logins.find(user).orElseThrow());
    };
  }

  /// The wrong password is repeated, as the stock does; whoever shows the text must mask it.
  static ApiReply refused(String user, String password) {
    return new ApiReply(
        "ERROR: Login incorrect, please try again: |%s|%s|BAD|\n".formatted(user, password),
        PriceList.LOGIN_REFUSED,
        1);
  }

  private static ApiReply call(@Nullable Entry entry, ApiRequest request, ApiUser user) {
    String function = request.function();
    if (entry == null) {
      return ApiReply.line("ERROR: NO FUNCTION SPECIFIED", PriceList.ERROR);
    }
    String source = request.source();
    if (entry.needsSource() && source.length() < 2) {
      return ApiReply.of(
          "ERROR: Invalid Source - %s\nERROR: Invalid Source: |%s|\n".formatted(source, source),
          PriceList.ERROR);
    }
    if (!user.mayCall(function)) {
      return ApiReply.line(
          "ERROR: auth USER DOES NOT HAVE PERMISSION TO USE THIS FUNCTION: |%s|%s|"
              .formatted(user.user(), function),
          PriceList.ERROR);
    }
    if (!entry.permission().isHeldBy(user)) {
      return ApiReply.line(entry.permission().refusal(function, user), PriceList.ERROR);
    }
    return entry.function().answer(request, user);
  }

  private String version() {
    String zone = "%d.00".formatted(floor.time().offsetHours());
    return "VERSION: 2.14-202|BUILD: 250720-1841|DATE: %s|EPOCH: %d|DST: 0|TZ: %s|TZNOW: %s|\n"
        .formatted(floor.time().dateAndTime(floor.now()), floor.now(), zone, zone);
  }
}

package dev.andon.sim;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `campaign_stats` of the guides, also called `campaign_call_stats`: one campaign's figures.
final class GuideCampaignStats implements ApiFunction {

  private final Floor floor;

  GuideCampaignStats(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String id = request.word("campaign_id");
    Optional<Dialing> found = floor.dialing(id).filter(dialing -> user.sees(dialing.campaign()));
    return found
        .map(
            dialing ->
                ApiReply.of(GuideLayout.print(request, figures(dialing)), PriceList.CAMPAIGNS_LIST))
        .orElseGet(
            () ->
                ApiReply.line(
                    "ERROR: "
                        + request.function()
                        + " CAMPAIGN DOES NOT EXIST: |"
                        + user.user()
                        + "|"
                        + id,
                    PriceList.ERROR));
  }

  private Map<String, Object> figures(Dialing dialing) {
    Campaign campaign = dialing.campaign();
    Headcount agents =
        Headcount.of(
            floor.loggedIn().stream().filter(agent -> agent.campaign() == campaign).toList());
    DayCounts today = campaign.log().today();
    List<WaitingLine> lines = lines(dialing);
    int answers = today.of(campaign::isAnswered);
    int drops = today.of(CallStatus::isDrop);
    long served = lines.stream().mapToLong(WaitingLine::served).sum();
    long lost = lines.stream().mapToLong(WaitingLine::lost).sum();
    double waited =
        lines.stream().mapToDouble(line -> line.served() * (double) line.averageSeconds()).sum();
    long averageWait = served == 0 ? 0 : Math.round(waited / served);
    double soon =
        lines.stream()
            .mapToDouble(line -> line.serviceLevelPercent() * (line.served() + line.lost()))
            .sum();

    Map<String, Object> values = GuideLayout.values();
    values.put("status", campaign.isActive() ? "ACTIVE" : "PAUSED");
    values.put("calls_today", today.total());
    values.put("answers", answers);
    values.put("drops", drops);
    values.put("agents_logged_in", agents.loggedIn());
    values.put("agents_incall", agents.onCalls());
    values.put("agents_ready", agents.waiting());
    values.put("agents_paused", agents.paused() + agents.wrappingUp());
    values.put("agents_dead", agents.onDeadCalls());
    values.put("calls_waiting", lines.stream().mapToInt(WaitingLine::size).sum());
    values.put("avg_wait", averageWait);
    values.put("dial_level", Decimals.of(3, campaign.dialLevel()));
    values.put("drop_rate", Decimals.of(2, answers == 0 ? 0 : 100.0 * drops / answers));
    values.put("hopper_count", campaign.hopper());
    values.put("service_level", Decimals.of(1, served + lost == 0 ? 0 : soon / (served + lost)));
    values.put(
        "abandon_rate", Decimals.of(2, served + lost == 0 ? 0 : 100.0 * lost / (served + lost)));
    values.put("asa", averageWait);
    return values;
  }

  /// An inbound campaign's callers wait in its in-groups.
  private List<WaitingLine> lines(Dialing dialing) {
    CampaignPlan plan = dialing.campaign().plan();
    if (!plan.takesInbound()) {
      return List.of(dialing.line());
    }
    return plan.inGroups().stream()
        .flatMap(id -> floor.inGroup(id).stream())
        .map(InGroup::line)
        .toList();
  }
}

package dev.andon.sim;

import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `campaigns_list`: every campaign the user may see, active or not.
final class CampaignsList implements ApiFunction {

  private static final String COLUMNS =
      "campaign_id,campaign_name,active,user_group,dial_method,dial_level,lead_order,"
          + "dial_statuses,dial_timeout,dial_prefix,manual_dial_prefix,three_way_dial_prefix";

  private final Floor floor;

  CampaignsList(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    Layout layout = Layout.of(request);
    String wanted = request.word("campaign_id");
    Stream<Campaign> seen =
        floor.campaigns().stream()
            .map(Dialing::campaign)
            .filter(user::sees)
            .filter(campaign -> wanted.isEmpty() || wanted.equals(campaign.id()));
    if (!user.campaigns().isEmpty()) {
      // A list of allowed campaigns makes the database read by its index.
      seen = seen.sorted(Comparator.comparing(Campaign::id));
    }
    String rows = seen.map(campaign -> row(layout, campaign)).collect(Collectors.joining());
    if (rows.isEmpty()) {
      return ApiReply.line(
          "ERROR: campaigns_list THIS USER HAS NO VIEWABLE CAMPAIGNS: " + user.user() + "|",
          PriceList.CAMPAIGNS_LIST);
    }
    return ApiReply.of(layout.names(COLUMNS) + rows, PriceList.CAMPAIGNS_LIST);
  }

  private static String row(Layout layout, Campaign campaign) {
    return layout.row(
        campaign.id(),
        campaign.name(),
        campaign.isActive() ? "Y" : "N",
        "---ALL---",
        campaign.dialMethod(),
        campaign.dialLevelText(),
        "DOWN",
        campaign.plan().dialStatuses(),
        campaign.dialTimeout(),
        9,
        9,
        9);
  }
}

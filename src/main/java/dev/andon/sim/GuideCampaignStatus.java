package dev.andon.sim;

import java.util.Optional;

/// `campaign_status` of the guides: pauses and resumes a campaign.
final class GuideCampaignStatus implements ApiFunction {

  private final Floor floor;

  GuideCampaignStatus(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String id = request.word("campaign_id");
    Optional<Campaign> found = floor.dialing(id).map(Dialing::campaign).filter(user::sees);
    if (found.isEmpty()) {
      return error("CAMPAIGN DOES NOT EXIST: |" + user.user() + "|" + id);
    }
    String value = request.text("value");
    switch (value) {
      case "PAUSED" -> found.get().setActive(false);
      case "ACTIVE" -> found.get().setActive(true);
      default -> {
        return error("VALUE MUST BE PAUSED OR ACTIVE: |" + user.user() + "|" + value);
      }
    }
    return ApiReply.line(
        "SUCCESS: campaign_status CAMPAIGN HAS BEEN UPDATED - %s|%s|%s"
            .formatted(user.user(), id, value),
        PriceList.UPDATE_CAMPAIGN);
  }

  private static ApiReply error(String reason) {
    return ApiReply.line("ERROR: campaign_status " + reason, PriceList.ERROR);
  }
}

package dev.andon.sim;

import java.util.Optional;

/// `hopper_list`: the leads that will be dialed next, with numbers from the fictional range.
final class HopperList implements ApiFunction {

  private static final String COLUMNS =
      "hopper_order,priority,lead_id,list_id,phone_number,phone_code,state,status,count,"
          + "gmt_offset,rank,alt,hopper_source,vendor_lead_code,source_id,age_days,last_call_time";
  private static final String[] STATUSES = {"NEW", "NEW", "NA", "B", "A", "NI"};

  private final Floor floor;

  HopperList(Floor floor) {
    this.floor = floor;
  }

  @Override
  public ApiReply answer(ApiRequest request, ApiUser user) {
    String wanted = request.word("campaign_id");
    Optional<Campaign> found = floor.dialing(wanted).map(Dialing::campaign).filter(user::sees);
    if (found.isEmpty()) {
      return ApiReply.line(
          "ERROR: hopper_list THIS CAMPAIGN DOES NOT EXIST: |" + user.user() + "|" + wanted,
          PriceList.ERROR);
    }
    Campaign campaign = found.get();
    if (campaign.hopper() == 0) {
      return ApiReply.line(
          "ERROR: hopper_list THERE ARE NO LEADS IN THE HOPPER FOR THIS CAMPAIGN: "
              + user.user()
              + "|"
              + wanted,
          PriceList.hopperList(0));
    }
    Layout layout = Layout.of(request);
    int list = 101 + 100 * floor.campaigns().indexOf(floor.dialing(wanted).orElseThrow());
    StringBuilder rows = new StringBuilder(layout.names(COLUMNS));
    for (int order = 0; order < campaign.hopper(); order++) {
      rows.append(row(layout, order, list));
    }
    return ApiReply.of(rows.toString(), PriceList.hopperList(campaign.hopper()));
  }

  private static String row(Layout layout, int order, int list) {
    long lead = list * 100_000L + order;
    int hours = 12 + order * 7 % 20;
    return layout.row(
        order,
        order < 4 ? 10 : 0,
        lead,
        list,
        "%d%07d".formatted(212 + order / 100, 5_550_100 + order % 100),
        1,
        "NY",
        STATUSES[order % STATUSES.length],
        order % 6,
        "-5.00",
        0,
        "NONE",
        "S",
        "VL" + lead,
        "SRC" + order,
        20,
        // The padding is the stock's.
        hours < 24 ? hours + " HOURS " : "1 DAYS  ");
  }
}

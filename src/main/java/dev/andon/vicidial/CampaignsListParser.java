package dev.andon.vicidial;

import dev.andon.model.DialSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Reads `campaigns_list`: 12 columns since build 240718, 8 before, none before 200815.
final class CampaignsListParser {

  static final Table.Layout LAYOUT =
      new Table.Layout(
          List.of(
              "campaign_id",
              "campaign_name",
              "active",
              "user_group",
              "dial_method",
              "dial_level",
              "lead_order",
              "dial_statuses",
              "dial_timeout",
              "dial_prefix",
              "manual_dial_prefix",
              "three_way_dial_prefix"),
          List.of("campaign_id", "campaign_name", "active"),
          "campaign_name");

  /// One campaign as it is set up.
  record CampaignRow(
      String id,
      Optional<String> name,
      Optional<Boolean> active,
      Optional<String> dialMethod,
      OptionalDouble dialLevel) {

    DialSettings settings() {
      return new DialSettings(active, dialMethod, dialLevel);
    }
  }

  private CampaignsListParser() {}

  static ApiResult<List<CampaignRow>> parse(Reply reply) {
    return Table.of(reply, LAYOUT)
        .then(
            table ->
                new ApiResult.Ok<>(
                    table.rows().stream()
                        .filter(row -> !row.textOrEmpty("campaign_id").isEmpty())
                        .map(CampaignsListParser::campaign)
                        .toList()));
  }

  private static CampaignRow campaign(Table.Row row) {
    return new CampaignRow(
        row.textOrEmpty("campaign_id"),
        row.text("campaign_name").filter(name -> !name.isEmpty()),
        row.text("active").flatMap(CampaignsListParser::flag),
        row.text("dial_method").filter(method -> !method.isEmpty()),
        row.text("dial_level").map(Table::decimal).orElseGet(OptionalDouble::empty));
  }

  /// Only the dialer's own words: anything else is not known rather than "no".
  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "Y" -> Optional.of(true);
      case "N" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}

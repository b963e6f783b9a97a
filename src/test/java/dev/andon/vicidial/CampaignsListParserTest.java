package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.CampaignsListParser.CampaignRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CampaignsListParserTest extends ParserContract<List<CampaignRow>> {

  private static final List<CampaignRow> FLOOR =
      List.of(
          row("SALESUS", "US Outbound Sales", true, "RATIO", 3.5),
          row("SOLAR", "Solar, Leads & Co", true, "ADAPT_TAPERED", 1.204),
          row("SURVEY", "Survey|Pipe Name", true, "ADAPT_AVERAGE", 2),
          row("COLLECT", "Collections manual", true, "MANUAL", 0),
          row("INBND", "Inbound blended", true, "INBOUND_MAN", 1),
          row("OLDCAMP", "Old campaign (stopped)", false, "RATIO", 1),
          row("UK-DEBT", "UK debt dashed id", true, "ADAPT_HARD_LIMIT", 1));

  private static CampaignRow row(
      String id, String name, boolean active, String method, double level) {
    return new CampaignRow(
        id, Optional.of(name), Optional.of(active), Optional.of(method), OptionalDouble.of(level));
  }

  @Override
  ApiResult<List<CampaignRow>> parse(Reply reply) {
    return CampaignsListParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("campaigns_list/header_tab");
  }

  @Test
  void readsActiveAndStoppedCampaignsInTheDialersOrder() {
    assertThat(read(full())).isEqualTo(ok(FLOOR));
  }

  @Test
  void readsTheEightColumnsOfOlderBuilds() {
    assertThat(read(Recorded.handmade("campaigns_list/eight_columns.txt"))).isEqualTo(ok(FLOOR));
  }

  @Test
  void findsColumnsByNameWhateverTheirOrder() {
    String turned =
        full()
            .text()
            .lines()
            .map(line -> List.of(line.split("\t", -1)).reversed())
            .map(cells -> String.join("\t", cells) + "\n")
            .collect(Collectors.joining());
    assertThat(read(Recorded.text(turned))).isEqualTo(ok(FLOOR));
  }

  @Test
  void noViewableCampaignsIsAnEmptyList() {
    assertThat(read(Recorded.of("campaigns_list/unknown"))).isEqualTo(ok(List.of()));
  }

  @Test
  void levelSevenMayNotReadIt() {
    assertThat(read(Recorded.of("campaigns_list/level7")))
        .isEqualTo(
            failed(
                new ApiFailure.NotAllowed(
                    "campaigns_list USER DOES NOT HAVE PERMISSION TO GET CAMPAIGN INFO")));
  }

  @Test
  void whatIsEmptyOrInAnotherWordIsNotKnown() {
    assertThat(
            read(
                Recorded.text(
                    """
                    campaign_id\tcampaign_name\tactive\tdial_method\tdial_level
                    ONE\t\tMAYBE\t\t
                    \tno id\tY\tRATIO\t1
                    """)))
        .isEqualTo(
            ok(
                List.of(
                    new CampaignRow(
                        "ONE",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        OptionalDouble.empty()))));
  }
}

package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The recording is separated by commas; only its lines are counted.
class HopperListParserTest extends ParserContract<Integer> {

  @Override
  ApiResult<Integer> parse(Reply reply) {
    return HopperListParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("hopper_list/csv");
  }

  @Test
  void countsTheLeadsBelowTheHeader() {
    assertThat(read(full())).isEqualTo(ok(16));
  }

  @Test
  void anEmptyHopperIsNoLeadsNotAFailure() {
    assertThat(read(Recorded.of("hopper_list/empty"))).isEqualTo(ok(0));
  }

  @Test
  void anUnknownCampaignIsRejected() {
    assertThat(read(Recorded.of("hopper_list/unknown")))
        .isEqualTo(failed(new ApiFailure.Rejected("hopper_list THIS CAMPAIGN DOES NOT EXIST")));
  }

  @Test
  void levelSevenMayNotReadIt() {
    assertThat(read(Recorded.of("hopper_list/level7")))
        .isEqualTo(
            failed(
                new ApiFailure.NotAllowed(
                    "hopper_list USER DOES NOT HAVE PERMISSION TO GET CAMPAIGN INFO")));
  }
}

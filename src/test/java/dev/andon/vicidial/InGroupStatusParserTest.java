package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.failed;
import static dev.andon.vicidial.Parsed.garbled;
import static dev.andon.vicidial.Parsed.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.InGroupStatusParser.Live;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The recordings are separated by bars and commas; the tables by tabs are made from them.
class InGroupStatusParserTest extends ParserContract<Live> {

  @Override
  ApiResult<Live> parse(Reply reply) {
    return InGroupStatusParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("in_group_status/three").asTab(',', 0);
  }

  @Test
  void readsTheSumOfAllGroups() {
    assertThat(read(full())).isEqualTo(ok(new Live(6, 3)));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          one,                    5, 2
          nobody,                 5, 2
          limited_group,          5, 2
          unknown,                0, 0
          campaign_id_as_ingroup, 5, 1
          """)
  void readsOneGroup(String recording, int calls, int waiting) {
    assertThat(read(Recorded.of("in_group_status/" + recording).asTab('|', 0)))
        .isEqualTo(ok(new Live(calls, waiting)));
  }

  @Test
  void noGroupNamedIsRejected() {
    assertThat(read(Recorded.of("in_group_status/missing")))
        .isEqualTo(failed(new ApiFailure.Rejected("in_group_status INVALID SEARCH PARAMETERS")));
  }

  @Test
  void aHeaderAloneOrCountsThatAreNoneAreGarbled() {
    String header = full().text().lines().findFirst().orElseThrow() + "\n";
    assertThat(read(Recorded.text(header))).isEqualTo(garbled("no line of figures", 2));
    assertThat(read(Recorded.text(header + "A\t-1\t\t0\t0\t0\t0\t0\t0\n")))
        .isEqualTo(garbled("counts that are none", 2));
  }
}

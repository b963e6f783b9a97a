package dev.andon.vicidial;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Against what a stock dialer's general query log showed.
class QueryPriceTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          30,  42,  114,  52
          500, 512, 1717, 512
          """)
  void noMeasurementIsDearerThanItsPrice(int agents, int plain, int withSubStatus, int export) {
    assertThat(QueryPrice.agents(agents)).isEqualTo(plain);
    assertThat(QueryPrice.agentsWithSubStatus(agents))
        .isBetween(withSubStatus, withSubStatus * 13 / 10);
    assertThat(QueryPrice.export(agents)).isBetween(export, export + 10);
  }

  @Test
  void callsOfOnePriceCostWhatWasMeasured() {
    assertThat(QueryPrice.VERSION).isEqualTo(6);
    assertThat(QueryPrice.CAMPAIGNS_LIST).isEqualTo(14);
    assertThat(QueryPrice.LIVE_CALLS).isEqualTo(15);
    assertThat(QueryPrice.STATS_ALL).isEqualTo(16);
    assertThat(QueryPrice.STATS_ONE).isEqualTo(15);
    assertThat(QueryPrice.LOG_ROWS).isEqualTo(3);
  }

  @Test
  void aHopperCostsOneQueryALead() {
    assertThat(QueryPrice.hopper(16)).isEqualTo(31);
    assertThat(QueryPrice.hopper(0)).isEqualTo(15);
  }
}

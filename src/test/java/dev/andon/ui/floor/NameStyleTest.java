package dev.andon.ui.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.AgentState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameStyleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Zoë Martin;Zoë Martin;Zoë M.;ZM
          Martin, Zoë;Martin, Zoë;Zoë M.;ZM
          Zoë;Zoë;Zoë;Z
          זואי מרטין;זואי מרטין;זואי מ;זמ
          Ana Maria da Silva;Ana Maria da Silva;Ana S.;AMDS
          '  ';4545;4545;4
          o'neil | days;o'neil | days;o'neil D.;OD
          """)
  void namesAnAgentAsMuchAsTheWallMay(String name, String full, String first, String initials) {
    var agent = Floors.agent("4545", name, "US", AgentState.PAUSED, "", Floors.NOW, 0);

    assertThat(NameStyle.FULL.of(agent)).isEqualTo(full);
    assertThat(NameStyle.FIRST_NAME.of(agent)).isEqualTo(first);
    assertThat(NameStyle.INITIALS.of(agent)).isEqualTo(initials);
  }
}

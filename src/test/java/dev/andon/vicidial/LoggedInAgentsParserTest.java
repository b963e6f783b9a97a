package dev.andon.vicidial;

import static dev.andon.vicidial.Parsed.garbled;
import static dev.andon.vicidial.Parsed.ok;
import static dev.andon.vicidial.Parsed.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.vicidial.LoggedInAgentsParser.AgentRow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The sub-status recording is separated by bars; the table by tabs is made from it.
class LoggedInAgentsParserTest extends ParserContract<List<AgentRow>> {

  private static final String HEADER =
      "user\tcampaign_id\tsession_id\tstatus\tlead_id\tcallerid\tcalls_today\tfull_name"
          + "\tuser_group\tuser_level\n";

  @Override
  ApiResult<List<AgentRow>> parse(Reply reply) {
    return LoggedInAgentsParser.parse(reply);
  }

  @Override
  Recorded full() {
    return Recorded.of("logged_in_agents/tab_header");
  }

  private static AgentRow row(
      String user,
      String campaign,
      String session,
      String status,
      OptionalLong lead,
      Optional<String> call,
      int calls,
      String name,
      String group) {
    return new AgentRow(
        user,
        campaign,
        session,
        status,
        lead,
        call,
        OptionalInt.of(calls),
        name,
        group,
        Optional.empty(),
        Optional.empty());
  }

  private static AgentRow detailed(AgentRow row, String pauseCode, String subStatus) {
    return new AgentRow(
        row.user(),
        row.campaign(),
        row.session(),
        row.status(),
        row.leadId(),
        row.callId(),
        row.callsToday(),
        row.name(),
        row.group(),
        Optional.of(pauseCode),
        Optional.of(subStatus));
  }

  private static final AgentRow PIPE_NAME =
      row(
          "1003",
          "SOLAR",
          "8600053",
          "INCALL",
          OptionalLong.of(10167),
          Optional.of("V1201559020000010167"),
          55,
          "Smith|Jones",
          "AGENTS");

  private static final AgentRow ON_BREAK =
      row(
          "1004",
          "SALESUS",
          "8600054",
          "PAUSED",
          OptionalLong.empty(),
          Optional.empty(),
          47,
          "Zoë Müller",
          "TEAM_B");

  private static final AgentRow LAST =
      row(
          "1030",
          "UK-DEBT",
          "8600080",
          "READY",
          OptionalLong.empty(),
          Optional.empty(),
          57,
          "Yna Mercado",
          "AGENTS");

  @Test
  void readsOneRowPerAgentInTheDialersOrder() {
    List<AgentRow> rows = value(read(full()));
    assertThat(rows).hasSize(30);
    assertThat(rows.subList(2, 4)).containsExactly(PIPE_NAME, ON_BREAK);
    assertThat(rows.getLast()).isEqualTo(LAST);
    assertThat(rows)
        .extracting(AgentRow::name)
        .contains("O'Brien, Pat", "Anna \"Annie\" Reyes", "李小龙", "María José Núñez");
  }

  @Test
  void readsPauseCodesAndSubStatus() {
    List<AgentRow> rows =
        value(read(Recorded.of("logged_in_agents/sub_status_pipe").asTab('|', 7)));
    assertThat(rows).hasSize(30);
    assertThat(rows.subList(2, 4))
        .containsExactly(detailed(PIPE_NAME, "", ""), detailed(ON_BREAK, "BREAK", ""));
    assertThat(rows)
        .extracting(row -> row.subStatus().orElse("absent"))
        .containsOnly("", "DEAD", "DISPO", "PARK", "DIAL", "3-WAY", "PREVIEW", "RING");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logged_in_agents/none", "logged_in_agents/nobody"})
  void nobodyLoggedInIsAnEmptyFloorNotAFailure(String recording) {
    assertThat(read(Recorded.of(recording))).isEqualTo(ok(List.of()));
  }

  @Test
  void aShortRowIsGarbledNotASmallerFloor() {
    assertThat(read(Recorded.text(full().text() + "1031\tSALESUS\t8600081\n")))
        .isEqualTo(garbled("3 cells where the header has 10", 32));
  }

  @Test
  void aRowLongerThanTheHeaderIsReadByTheHeader() {
    assertThat(
            read(Recorded.text(HEADER + "1\tA\t86\tREADY\t0\t\t3\tPat\tTEAM\t1\tmore\tand more\n")))
        .isEqualTo(
            ok(
                List.of(
                    row(
                        "1",
                        "A",
                        "86",
                        "READY",
                        OptionalLong.empty(),
                        Optional.empty(),
                        3,
                        "Pat",
                        "TEAM"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a|b,c;d\"e'f",
        "李小龙",
        "שלום עולם",
        "Pat 🎧👩‍💼",
        "<html><script>alert(1)</script>",
        "ERROR: NO LOGGED IN AGENTS",
        ""
      })
  void namesOfAnyCharactersStayWhole(String name) {
    assertThat(read(Recorded.text(HEADER + "1\tA\t86\tREADY\t0\t\t3\t" + name + "\tTEAM\t1\n")))
        .isEqualTo(
            ok(
                List.of(
                    row(
                        "1",
                        "A",
                        "86",
                        "READY",
                        OptionalLong.empty(),
                        Optional.empty(),
                        3,
                        name,
                        "TEAM"))));
  }

  @Test
  void aNameOfThreeHundredCharactersStaysWhole() {
    namesOfAnyCharactersStayWhole("x".repeat(300));
  }

  @Test
  void aNameInAnotherEncodingCostsItsLettersNotTheFloor() {
    byte[] latin =
        (HEADER + "1\tA\t86\tREADY\t0\t\t3\tZo\u00eb\tTEAM\t1\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(value(read(Recorded.bytes(latin))))
        .extracting(AgentRow::name)
        .containsExactly("Zo\uFFFD");
  }

  @Test
  void theSameUserTwiceInOneSessionIsOnePersonAndInTwoSessionsTwoSeats() {
    String rows =
        """
        1\tA\t86\tREADY\t0\t\t3\tPat\tTEAM\t1
        1\tA\t86\tINCALL\t0\t\t3\tPat\tTEAM\t1
        1\tA\t87\tPAUSED\t0\t\t3\tPat\tTEAM\t1
        """;
    AgentRow first =
        row("1", "A", "86", "READY", OptionalLong.empty(), Optional.empty(), 3, "Pat", "TEAM");
    AgentRow second =
        row("1", "A", "87", "PAUSED", OptionalLong.empty(), Optional.empty(), 3, "Pat", "TEAM");
    assertThat(read(Recorded.text(HEADER + rows))).isEqualTo(ok(List.of(first, second)));
  }

  @Test
  void negativeAbsentAndOverlongNumbersAreNotKnown() {
    AgentRow unknown =
        new AgentRow(
            "1",
            "A",
            "86",
            "READY",
            OptionalLong.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            "Pat",
            "TEAM",
            Optional.empty(),
            Optional.empty());
    for (String number : List.of("", "-3", "99999999999999999999", "many")) {
      assertThat(
              read(
                  Recorded.text(
                      HEADER + "1\tA\t86\tREADY\t%1$s\t\t%1$s\tPat\tTEAM\t1\n".formatted(number))))
          .isEqualTo(ok(List.of(unknown)));
    }
  }
}

package dev.andon.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentStateTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          READY,   '',      false, READY,     READY
          CLOSER,  '',      false, READY,     READY
          READY,   RING,    false, RING,      DIALING
          READY,   '',      true,  WRAPUP,    WRAP_UP
          PAUSED,  '',      false, PAUSED,    PAUSED
          PAUSED,  '',      true,  WRAPUP,    WRAP_UP
          PAUSED,  DISPO,   true,  WRAPUP,    WRAP_UP
          PAUSED,  PREVIEW, true,  PREVIEW,   PAUSED
          QUEUE,   '',      true,  QUEUE,     IN_CALL
          MQUEUE,  '',      false, MQUEUE,    OTHER
          INCALL,  '',      true,  INCALL,    IN_CALL
          INCALL,  3-WAY,   true,  THREE_WAY, IN_CALL
          INCALL,  3-WAYD,  true,  THREE_WAY, IN_CALL
          INCALL,  PARK,    true,  PARK,      IN_CALL
          INCALL,  DEAD,    true,  DEAD,      DEAD
          INCALL,  DIAL,    true,  DIAL,      DIALING
          INCALL,  CHAT,    true,  CHAT,      IN_CALL
          INCALL,  EMAIL,   true,  EMAIL,     IN_CALL
          INCALL,  NEWWORD, true,  INCALL,    IN_CALL
          ' ready',' ring', false, RING,      DIALING
          DANCING, '',      false, UNKNOWN,   OTHER
          '',      '',      false, UNKNOWN,   OTHER
          """)
  void theDialersWordsBecomeOneStateInOneCount(
      String raw, String sub, boolean onLead, AgentState state, AgentState.Group group) {
    assertThat(AgentState.of(raw, Optional.of(sub), onLead)).isEqualTo(state);
    assertThat(state.group()).isEqualTo(group);
  }

  @Test
  void withoutSubStatusTheRawWordDecides() {
    assertThat(AgentState.of("INCALL", Optional.empty(), true)).isEqualTo(AgentState.INCALL);
    assertThat(AgentState.of("PAUSED", Optional.empty(), true)).isEqualTo(AgentState.WRAPUP);
  }
}

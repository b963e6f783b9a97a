package dev.andon.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgentCountsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:03:26Z");

  @Test
  void everyAgentIsInExactlyOneCount() {
    AgentCounts counts =
        AgentCounts.of(
            List.of(
                Agents.detailed("READY", "", 1, 0, "", NOW),
                Agents.detailed("CLOSER", "", 1, 0, "", NOW),
                Agents.detailed("READY", "RING", 1, 0, "", NOW),
                Agents.detailed("INCALL", "DEAD", 1, 7, "", NOW),
                Agents.detailed("INCALL", "PARK", 1, 7, "", NOW),
                Agents.detailed("PAUSED", "PREVIEW", 1, 7, "", NOW),
                Agents.detailed("PAUSED", "DISPO", 1, 7, "", NOW),
                Agents.detailed("MQUEUE", "", 1, 0, "", NOW),
                Agents.detailed("NEWWORD", "", 1, 0, "", NOW)));
    assertThat(counts).isEqualTo(new AgentCounts(9, 2, 1, 1, 1, 1, 1, 2));
    assertThat(Arrays.stream(AgentState.Group.values()).mapToInt(counts::in).sum()).isEqualTo(9);
  }

  @Test
  void nobodyIsZeroInEach() {
    assertThat(AgentCounts.of(List.of())).isEqualTo(AgentCounts.NONE);
  }

  @Test
  void twoFloorsAddUp() {
    AgentCounts one = new AgentCounts(7, 1, 1, 1, 1, 1, 1, 1);
    assertThat(one.plus(one)).isEqualTo(new AgentCounts(14, 2, 2, 2, 2, 2, 2, 2));
  }

  @Test
  void countsThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> new AgentCounts(3, 1, 1, 0, 0, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("agents by state do not add up to 3");
  }
}

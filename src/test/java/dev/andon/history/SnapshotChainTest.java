package dev.andon.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.model.Agent;
import dev.andon.model.AgentState;
import dev.andon.model.Ages;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import dev.andon.model.Server;
import dev.andon.sim.SimSettings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What is packed is unpacked as it was.
class SnapshotChainTest {

  @ParameterizedTest
  @EnumSource
  void everyPollOfAShiftIsReadBackAsItWas(SimSettings.Dialect dialect) throws Exception {
    SnapshotChain chain = new SnapshotChain();
    List<byte[]> bodies = new ArrayList<>();
    try (SimFloor floor = new SimFloor(SimSettings.demo().withDialect(dialect))) {
      for (int i = 0; i < SnapshotChain.LENGTH * 2 + 3; i++) {
        FloorSnapshot snapshot = floor.poll();
        SnapshotChain.Link link = chain.add(snapshot);
        if (link.place() == 0) {
          bodies.clear();
        }
        bodies.add(link.body());

        assertThat(link.place()).isEqualTo(i % SnapshotChain.LENGTH);
        assertThat(SnapshotChain.last(bodies)).isEqualTo(snapshot);
      }
    }
  }

  /// Whatever a field can hold: absent and empty, letters of every kind, times to the nanosecond.
  @Test
  void whatIsUnusualIsReadBackAsItWas() {
    Instant at = Instant.parse("2026-11-20T15:00:00.000000007Z");
    FloorSnapshot bare = bare(at, List.of(), Optional.empty());
    FloorSnapshot strange =
        bare(
            at.minusNanos(12_345),
            List.of(
                new Campaign(
                    "=1,2",
                    Optional.of("O'Brien\n\"Zoë\" | \t\u2028 😀"),
                    Optional.of(false),
                    Optional.empty(),
                    OptionalDouble.of(2.413),
                    Optional.empty(),
                    OptionalDouble.of(0.1 + 0.2),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.of(
                List.of(
                    agent(Optional.empty(), Instant.EPOCH.minusMillis(1)),
                    agent(Optional.of(""), at.plusSeconds(400_000_000_000L)))));
    SnapshotChain chain = new SnapshotChain();
    List<byte[]> bodies = new ArrayList<>();
    for (FloorSnapshot snapshot : List.of(bare, strange, bare, strange)) {
      bodies.add(chain.add(snapshot).body());

      assertThat(SnapshotChain.last(bodies)).isEqualTo(snapshot);
    }
  }

  private static Agent agent(Optional<String> code, Instant since) {
    return new Agent(
        "1004",
        "",
        "",
        "SOLAR",
        "",
        AgentState.UNKNOWN,
        "=",
        code,
        code,
        OptionalInt.empty(),
        OptionalLong.of(Long.MAX_VALUE),
        code,
        since,
        true,
        since.minusNanos(1));
  }

  private static FloorSnapshot bare(
      Instant at, List<Campaign> campaigns, Optional<List<Agent>> agents) {
    Problem problem =
        new Problem(
            "version",
            Problem.Kind.NOTICE,
            Sentence.of("clocks", "{0} off, {1}", 61, Sentence.plain("at least")),
            Sentence.plain(""));
    return new FloorSnapshot(
        at,
        new Server(
            "https://dialer.example",
            "stock",
            Optional.of(""),
            Optional.empty(),
            Optional.of(Duration.ofDays(-2_900_000).plusNanos(5)),
            Optional.empty(),
            Optional.of(problem),
            new PollCost(
                3, Duration.ofNanos(-1), 9, OptionalDouble.empty(), OptionalDouble.of(1e-9))),
        List.of(problem, problem),
        campaigns,
        List.of(),
        agents,
        Optional.empty(),
        Map.of(),
        new Ages(
            Optional.empty(),
            Optional.of(at),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Instant.MAX)));
  }

  /// Written by the first Andon that kept snapshots: two polls of a floor, the second as a change.
  @Test
  void theFirstEncodingIsReadForEver() throws IOException {
    FloorSnapshot second = SnapshotChain.last(List.of(kept("whole"), kept("change")));

    assertThat(second.takenAt()).isEqualTo(Instant.parse("2026-11-20T16:01:00Z"));
    assertThat(second.campaigns()).hasSize(10);
    assertThat(second.floorAgents().orElseThrow().loggedIn()).isEqualTo(72);
    assertThat(second).isNotEqualTo(SnapshotChain.last(List.of(kept("whole"))));
  }

  private static byte[] kept(String name) throws IOException {
    try (InputStream in =
        SnapshotChainTest.class.getResourceAsStream("/history/snapshot/v1-" + name + ".bin")) {
      return in.readAllBytes();
    }
  }

  @Test
  void aBodyThatIsCutOffOrOfAnotherChainIsNoSnapshot() throws Exception {
    byte[] whole = kept("whole");

    for (int length = 0; length < whole.length; length += 97) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> SnapshotChain.last(List.of(cut)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> SnapshotChain.last(List.of(kept("change"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

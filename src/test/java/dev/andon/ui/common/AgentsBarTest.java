package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.model.AgentCounts;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AgentsBarTest {

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @Test
  void partsShareTheBarInTheFixedOrderAndLeaveOutWhoIsNotThere() throws Exception {
    AgentsBar bar = FxThread.call(() -> bar(new AgentCounts(64, 15, 34, 10, 3, 2, 0, 0), 900, 28));
    List<Bounds> shown = shown(bar);

    // 900 less four gaps of 4 and five times 10 is 834, of which 34/64 are in a call.
    assertThat(shown)
        .extracting(Bounds::getMinX, Bounds::getMaxX)
        .isEqualTo(
            List.of(span(0, 453), span(457, 663), span(667, 807), span(811, 860), span(864, 900)));
  }

  @Test
  void aSinglePartFillsTheBarAndNobodyLeavesItsTrack() throws Exception {
    FxThread.call(
        () -> {
          assertThat(shown(bar(new AgentCounts(3, 3, 0, 0, 0, 0, 0, 0), 104, 9)))
              .extracting(Bounds::getMinX, Bounds::getMaxX)
              .isEqualTo(List.of(span(0, 104)));
          AgentsBar empty = bar(AgentCounts.NONE, 104, 9);
          assertThat(shown(empty)).hasSize(1);
          assertThat(Drawing.part(empty, "track").isVisible()).isTrue();
          assertThat(empty.getAccessibleText()).isEqualTo("nobody is logged in");
          return 0;
        });
  }

  @Test
  void oneDeadCallAmongThousandsIsStillSeen() throws Exception {
    FxThread.call(
        () -> {
          AgentsBar bar = bar(new AgentCounts(2001, 0, 2000, 0, 0, 1, 0, 0), 104, 9);
          assertThat(shown(bar).getLast().getWidth()).isBetween(3.0, 4.0);
          assertThat(bar.getAccessibleText()).isEqualTo("2\u202f000 in call, 1 dead");
          return 0;
        });
  }

  private static org.assertj.core.groups.Tuple span(double from, double to) {
    return org.assertj.core.groups.Tuple.tuple(from, to);
  }

  private static AgentsBar bar(AgentCounts counts, double width, double height) {
    AgentsBar bar = new AgentsBar(counts);
    bar.resize(width, height);
    bar.layout();
    return bar;
  }

  private static List<Bounds> shown(AgentsBar bar) {
    return bar.getChildrenUnmodifiable().stream()
        .filter(Node::isVisible)
        .map(Node::getBoundsInParent)
        .toList();
  }
}

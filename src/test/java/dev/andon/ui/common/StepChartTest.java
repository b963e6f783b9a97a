package dev.andon.ui.common;

import static dev.andon.ui.common.DayChartTest.AXIS;
import static dev.andon.ui.common.DayChartTest.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.andon.model.AgentCounts;
import dev.andon.ui.common.DaySteps.Kind;
import dev.andon.ui.common.DaySteps.Step;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepChartTest {

  /// The plot is 800 px wide and 80 high.
  private static final double WIDTH = 44 + 800 + 8;

  private static final double HEIGHT = 8 + 80 + 24;

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @Test
  void agentsAreStackedInTheFixedOrder() throws Exception {
    StepChart chart = FxThread.call(() -> chart(agents()));

    // 4 in a call, then 10; of a scale of 12, 80 px high, at 100 px an hour.
    assertThat(box(chart, "agents-in-call")).isEqualTo("44 to 314, 21 to 88");
    assertThat(box(chart, "agents-ready")).isEqualTo("44 to 314, 8 to 61");
    assertThat(box(chart, "agents-paused")).isEqualTo("44 to 144, 28 to 41");
    assertThat(chart.getAccessibleText()).isEqualTo("agents over the day, 12 now");
  }

  @Test
  void aStepThatIsNotKnownIsAGap() throws Exception {
    DaySteps steps =
        new DaySteps(
            AXIS,
            Kind.LEVEL,
            List.of(
                Step.level(at(8, 0), Optional.of(3.0)),
                Step.level(at(9, 0), Optional.of(4.2)),
                Step.level(at(10, 0), Optional.empty()),
                Step.level(at(10, 30), Optional.of(4.0))),
            at(11, 0));
    StepChart chart = FxThread.call(() -> chart(steps));

    assertThat(((Path) Drawing.part(chart, "level")).getElements())
        .filteredOn(MoveTo.class::isInstance)
        .extracting(move -> ((MoveTo) move).getX())
        .isEqualTo(List.of(44.0, 294.0));
    assertThat(chart.getAccessibleText()).isEqualTo("dial level over the day, 4 now");
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "2, 2", "2.5, 4", "14, 16", "17, 20", "64, 80", "500, 600", "1700, 2000"})
  void theScaleEndsAtAnEvenNumber(double highest, int top) {
    assertThat(
            new DaySteps(
                    AXIS, Kind.LEVEL, List.of(Step.level(at(8, 0), Optional.of(highest))), at(9, 0))
                .top())
        .isEqualTo(top);
  }

  @Test
  void layersThatAreNoneOfTheKindAreRefused() {
    assertThatThrownBy(
            () ->
                new DaySteps(
                    AXIS, Kind.AGENTS, List.of(new Step(at(8, 0), List.of(1.0))), at(9, 0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  static DaySteps agents() {
    return new DaySteps(
        AXIS,
        Kind.AGENTS,
        List.of(
            Step.agents(at(8, 0), Optional.of(new AgentCounts(9, 3, 4, 2, 0, 0, 0, 0))),
            Step.agents(at(9, 0), Optional.of(new AgentCounts(12, 2, 10, 0, 0, 0, 0, 0)))),
        at(10, 42));
  }

  private static StepChart chart(DaySteps steps) {
    StepChart chart = new StepChart(true);
    Drawing drawing = new Drawing(Theme.DARK, WIDTH, HEIGHT);
    drawing.add(chart, 0, 0, WIDTH, HEIGHT);
    chart.show(steps);
    drawing.laidOut();
    return chart;
  }

  private static String box(StepChart chart, String part) {
    Bounds box = Drawing.part(chart, part).getLayoutBounds();
    return "%.0f to %.0f, %.0f to %.0f"
        .formatted(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
  }
}

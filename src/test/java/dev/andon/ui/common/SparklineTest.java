package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @Test
  void theLimitLiesAtHalfHeightAndTheEndDotAtTheNewestRate() throws Exception {
    FxThread.call(
        () -> {
          Sparkline spark = spark(236, 82, 10, 15);
          Line limit = (Line) Drawing.part(spark, "limit");
          Circle end = (Circle) Drawing.part(spark, "end");
          assertThat(limit.getStartY()).isEqualTo(41);
          assertThat(limit.getStrokeWidth()).isCloseTo(3.3, within(1e-9));
          assertThat(end.getCenterX()).isEqualTo(227);
          assertThat(end.getCenterY()).isCloseTo(41 + 37 * 0.5, within(1e-9));
          assertThat(end.getRadius()).isEqualTo(9);
          return spark;
        });
  }

  @Test
  void strokesScaleWithTheHeight() throws Exception {
    FxThread.call(
        () -> {
          Sparkline spark = spark(74, 28, 10, 15);
          assertThat(((Line) Drawing.part(spark, "limit")).getStartY()).isEqualTo(14);
          assertThat(((Circle) Drawing.part(spark, "end")).getRadius())
              .isCloseTo(9 * 28 / 82.0, within(1e-9));
          return spark;
        });
  }

  @Test
  void aGapIsAGap() throws Exception {
    List<String> line =
        FxThread.call(() -> drawn(spark(236, 82, 15, 15, -1, 15, -1, -1, 15, 15), "line"));

    assertThat(line).isEqualTo(List.of("M4", "L4", "L36", "M100", "L100", "M195", "L195", "L227"));
  }

  @Test
  void whatIsAboveTheLimitIsAnotherLineFromTheCrossingOn() throws Exception {
    FxThread.call(
        () -> {
          Sparkline spark = spark(236, 82, 15, 45, 45, 15);
          assertThat(drawn(spark, "line")).isEqualTo(List.of("M4", "L4", "L41", "M190", "L227"));
          assertThat(drawn(spark, "over")).isEqualTo(List.of("M41", "L78", "L153", "L190"));
          return spark;
        });
  }

  @Test
  void valuesAboveTwiceTheLimitAreCutAtTheTop() throws Exception {
    FxThread.call(
        () -> {
          Sparkline spark = spark(236, 82, 300, 300);
          List<PathElement> over = ((Path) Drawing.part(spark, "over")).getElements();
          assertThat(((LineTo) over.getLast()).getY()).isEqualTo(4);
          return spark;
        });
  }

  @Test
  void fewerThanFiftyAnswersAreTheLimitAlone() throws Exception {
    FxThread.call(
        () -> {
          Sparkline few = new Sparkline(content(RateLook.OK, 49, 1, 1, 1));
          few.resize(236, 82);
          few.layout();
          assertThat(drawn(few, "line")).isEmpty();
          assertThat(drawn(few, "over")).isEmpty();
          assertThat(Drawing.part(few, "end").isVisible()).isFalse();
          assertThat(few.getAccessibleText()).isEqualTo("last hour not known, limit 3.0\u202f%");

          Sparkline none = new Sparkline(content(RateLook.TOO_FEW, 500, 1, 1, 1));
          none.resize(236, 82);
          none.layout();
          assertThat(drawn(none, "line")).isEmpty();
          assertThat(Drawing.part(none, "limit").isVisible()).isTrue();
          return few;
        });
  }

  @Test
  void theNewestRateIsSaid() throws Exception {
    assertThat(FxThread.call(() -> spark(74, 28, 10, 27).getAccessibleText()))
        .isEqualTo("last hour 2.7\u202f% dropped, limit 3.0\u202f%");
  }

  private static Sparkline spark(double width, double height, int... dropsOfThousand) {
    Sparkline spark = new Sparkline(content(RateLook.OK, 1000, dropsOfThousand));
    spark.resize(width, height);
    spark.layout();
    return spark;
  }

  /// -1 is a gap.
  static Spark content(RateLook look, int answers, int... drops) {
    return new Spark(
        look,
        Arrays.stream(drops)
            .mapToObj(
                count ->
                    count < 0
                        ? Optional.<DropFigures>empty()
                        : Optional.of(new DropFigures(count, answers)))
            .toList(),
        DropLimit.DEFAULT);
  }

  /// Where the pen is set down (M) and drawn to (L), in whole px.
  private static List<String> drawn(Sparkline spark, String part) {
    List<String> steps = new ArrayList<>();
    for (PathElement element : ((Path) Drawing.part(spark, part)).getElements()) {
      switch (element) {
        case MoveTo move -> steps.add("M" + Math.round(move.getX()));
        case LineTo line -> steps.add("L" + Math.round(line.getX()));
        default -> throw new AssertionError(element);
      }
    }
    return steps;
  }
}

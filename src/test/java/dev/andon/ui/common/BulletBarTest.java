package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BulletBarTest {

  private static final double WIDTH = 250;
  private static final double HEIGHT = 18;

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,  1000, 3, 0
          18, 1000, 3, 90
          30, 1000, 3, 150
          49, 1000, 3, 245
          54, 1000, 3, 241.4
          50, 1000, 5, 150
          1, 10000, 3, 2
          """)
  void theValueEndsWhereItsRateIsAndTheTickIsTheLimit(
      int drops, int answers, double percent, double end) throws Exception {
    Bullet bullet = Bullet.of(new DropFigures(drops, answers), DropLimit.ofPercent(percent));
    FxThread.call(
        () -> {
          BulletBar bar = bar(bullet);
          Bounds tick = Drawing.bounds(bar, "limit");
          assertThat(tick.getCenterX()).isCloseTo(150, within(0.001));
          assertThat(tick.getMinY()).isZero();
          assertThat(tick.getMaxY()).isEqualTo(HEIGHT);
          assertThat(((Rectangle) Drawing.part(bar, "value")).getWidth())
              .isCloseTo(end, within(0.001));
          assertThat(Drawing.part(bar, "beyond").isVisible()).isEqualTo(drops == 54);
          assertThat(Drawing.part(bar, "interval").isVisible()).isFalse();
          return bar;
        });
  }

  @Test
  void bandsMeetWithoutAGapAndEndAtTheLimitAndTheScale() throws Exception {
    BulletBar bar = FxThread.call(() -> bar(Bullet.NONE));
    List<Bounds> bands =
        List.of(
            Drawing.bounds(bar, "band-watch"),
            Drawing.bounds(bar, "band-near"),
            Drawing.bounds(bar, "band-over"));

    assertThat(bands)
        .extracting(Bounds::getMinX, Bounds::getMaxX)
        .isEqualTo(
            List.of(
                org.assertj.core.groups.Tuple.tuple(125.0, 140.0),
                org.assertj.core.groups.Tuple.tuple(140.0, 150.0),
                org.assertj.core.groups.Tuple.tuple(150.0, 250.0)));
  }

  @Test
  void tooFewCallsAreAnIntervalThatMayLeaveTheScale() throws Exception {
    FxThread.call(
        () -> {
          BulletBar leaving = bar(Bullet.of(new DropFigures(1, 31), DropLimit.DEFAULT));
          assertThat(Drawing.part(leaving, "value").isVisible()).isFalse();
          Bounds line = Drawing.part(leaving, "interval").getLayoutBounds();
          assertThat(line.getMinX()).isCloseTo(1 + 248 * 0.005717 / 0.05, within(1.5));
          assertThat(line.getMaxX()).isCloseTo(249, within(1.5));

          BulletBar inside = bar(Bullet.of(new DropFigures(1, 31), DropLimit.ofPercent(20)));
          assertThat(Drawing.part(inside, "interval").getLayoutBounds().getMaxX())
              .isCloseTo(1 + 248 * 0.1619 / 0.3333, within(1.5));
          return leaving;
        });
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0,  0,    NO_CALLS, 'no calls yet, limit 3.0 %'
          1,  31,   TOO_FEW,  'too few calls: between 0.6 % and 16.2 %, limit 3.0 %'
          24, 1000, OK,       '2.4 % dropped, limit 3.0 %'
          25, 1000, WATCH,    '2.5 % dropped, limit 3.0 %'
          30, 1000, STOP,     '3.0 % dropped, limit 3.0 %'
          """)
  void theLookFollowsTheValueAndTheWordsSayIt(int drops, int answers, RateLook look, String words)
      throws Exception {
    Bullet bullet = Bullet.of(new DropFigures(drops, answers), DropLimit.DEFAULT);

    assertThat(bullet.look()).isEqualTo(look);
    assertThat(FxThread.call(() -> bar(bullet).getAccessibleText()))
        .isEqualTo(words.replace(" %", "\u202f%"));
  }

  @Test
  void greyKeepsWhatIsNoRate() {
    Bullet few = Bullet.of(new DropFigures(1, 31), DropLimit.DEFAULT);
    Bullet watch = Bullet.of(new DropFigures(27, 1003), DropLimit.DEFAULT);

    assertThat(few.greyed(RateLook.PAUSED)).isEqualTo(few);
    assertThat(watch.greyed(RateLook.PAUSED))
        .isEqualTo(new Bullet(RateLook.PAUSED, new DropFigures(27, 1003), DropLimit.DEFAULT));
    assertThatThrownBy(() -> new Bullet(RateLook.OK, new DropFigures(0, 0), DropLimit.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theSameAgainAsksForNoLayout() throws Exception {
    Bullet watch = Bullet.of(new DropFigures(27, 1003), DropLimit.DEFAULT);
    BulletBar bar = FxThread.call(() -> bar(watch));

    assertThat(
            FxThread.call(
                () -> {
                  bar.show(Bullet.of(new DropFigures(27, 1003), DropLimit.DEFAULT));
                  return bar.isNeedsLayout();
                }))
        .isFalse();
    assertThat(
            FxThread.call(
                () -> {
                  bar.show(Bullet.of(new DropFigures(28, 1003), DropLimit.DEFAULT));
                  return bar.isNeedsLayout();
                }))
        .isTrue();
  }

  /// Text colour and the bar are told from whatever band they lie on.
  @ParameterizedTest
  @EnumSource
  void barAndTickStandOutFromTheBands(Theme theme) throws Exception {
    DropFigures over = new DropFigures(45, 1000);
    FxThread.call(
        () -> {
          for (RateLook look : List.of(RateLook.STOP, RateLook.PAUSED, RateLook.STALE)) {
            Drawing drawing = new Drawing(theme, 400, 60);
            BulletBar bar =
                drawing.add(
                    new BulletBar(new Bullet(look, over, DropLimit.DEFAULT)), 5, 5, 250, 18);
            drawing.laidOut();
            for (String band : List.of("track", "band-watch", "band-near", "band-over")) {
              assertThat(Drawing.contrast(fill(bar, "value"), fill(bar, band)))
                  .as("%s on %s", look, band)
                  .isGreaterThan(2.7);
              assertThat(Drawing.contrast(fill(bar, "limit"), fill(bar, band)))
                  .as("limit on %s", band)
                  .isGreaterThan(4.5);
            }
          }
          for (RateLook look : List.of(RateLook.OK, RateLook.WATCH)) {
            Drawing drawing = new Drawing(theme, 400, 60);
            BulletBar bar =
                drawing.add(
                    new BulletBar(new Bullet(look, over, DropLimit.DEFAULT)), 5, 5, 250, 18);
            drawing.laidOut();
            assertThat(Drawing.contrast(fill(bar, "value"), fill(bar, "track")))
                .as("%s on its track", look)
                .isGreaterThan(3);
          }
          return 0;
        });
  }

  private static Color fill(BulletBar bar, String part) {
    return (Color) ((Shape) Drawing.part(bar, part)).getFill();
  }

  private static BulletBar bar(Bullet content) {
    BulletBar bar = new BulletBar(content);
    bar.resize(WIDTH, HEIGHT);
    bar.layout();
    return bar;
  }
}

package dev.andon.ui.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.CountTrail;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.ui.common.DayRate.Mark;
import dev.andon.ui.common.DayRate.Projection;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayChartTest {

  static final ZoneOffset ZONE = ZoneOffset.ofHours(-5);
  static final DayAxis AXIS = new DayAxis(at(8, 0), at(16, 0), ZONE);

  /// The plot is 800 px wide and 240 high.
  private static final double WIDTH = 44 + 800 + 8;

  private static final double HEIGHT = 8 + 240 + 24;

  @BeforeAll
  static void startTheToolkit() {
    FxThread.start();
  }

  @Test
  void theLimitLiesAtHalfHeightAndBlocksAreAsHighAsTheirHoursRate() throws Exception {
    DayChart chart = FxThread.call(() -> chart(drawn()));

    assertThat(((Line) Drawing.part(chart, "limit")).getStartY()).isEqualTo(128);
    List<Rectangle> hours = shown(chart, "hour", Rectangle.class);
    assertThat(hours).extracting(Rectangle::getX).isEqualTo(List.of(46.0, 146.0, 246.0));
    assertThat(hours).extracting(Rectangle::getWidth).isEqualTo(List.of(96.0, 96.0, 69.0));
    assertThat(hours.getFirst().getHeight()).isCloseTo(240 * 7 / 331.0 / 0.06, within(0.01));
    assertThat(hours.get(2).getHeight()).isCloseTo(240 * 17 / 300.0 / 0.06, within(0.01));
    assertThat(words(chart))
        .contains("7 of 331", "12 of 402", "17 of 300", "3.5\u202f% now", "3.0\u202f%")
        .contains("projected 4.4\u202f% at 16:00", "8:00", "12:00", "16:00")
        .doesNotContain("3");
  }

  @Test
  void theLineBeginsWithTheFiftiethAnswerAndEndsNow() throws Exception {
    DayChart chart = FxThread.call(() -> chart(drawn()));
    Circle end = (Circle) Drawing.part(chart, "end");
    DayRate day = drawn();

    assertThat(day.line().getFirst().figures().answers()).isGreaterThanOrEqualTo(50);
    assertThat(day.line()).hasSizeLessThan(day.soFar().size());
    assertThat(end.getCenterX()).isCloseTo(44 + 800 * 164 / 480.0, within(0.01));
    assertThat(end.getCenterY()).isCloseTo(8 + 240 * (1 - 36 / 1033.0 / 0.06), within(0.01));
    var dots = ((Path) Drawing.part(chart, "projected")).getElements();
    assertThat(((LineTo) dots.getLast()).getX()).isEqualTo(844);
    assertThat(((LineTo) dots.getLast()).getY())
        .isCloseTo(8 + 240 * (1 - 0.044 / 0.06), within(0.01));
  }

  @Test
  void whatWasNotSeenStaysBlankAndSaysSo() throws Exception {
    CountTrail trail = new CountTrail();
    poll(trail, at(10, 12), at(10, 44), 10, 400, 30);
    DayRate day = day(trail, Optional.empty(), List.of());
    DayChart chart = FxThread.call(() -> chart(day));

    assertThat(words(chart)).contains("seen since 10:12");
    List<Rectangle> hours = shown(chart, "hour", Rectangle.class);
    assertThat(hours).hasSize(1);
    assertThat(hours.getFirst().getX()).isEqualTo(44 + 220 + 2);
    var line = ((Path) Drawing.part(chart, "line")).getElements();
    assertThat(((MoveTo) line.getFirst()).getX()).isEqualTo(44 + 220);
  }

  @Test
  void aGapInTheDayIsNotJoined() throws Exception {
    CountTrail trail = new CountTrail();
    poll(trail, at(8, 0), at(9, 0), 0, 0, 30);
    poll(trail, at(9, 30), at(10, 44), 20, 900, 30);
    DayChart chart = FxThread.call(() -> chart(day(trail, Optional.empty(), List.of())));

    assertThat(((Path) Drawing.part(chart, "line")).getElements())
        .filteredOn(MoveTo.class::isInstance)
        .hasSize(2);
  }

  @Test
  void aDayFarAboveTheLimitGetsALargerScaleThatEndsSomewhere() throws Exception {
    DayChart chart =
        FxThread.call(
            () ->
                chart(
                    new DayRate(
                        AXIS,
                        List.of(),
                        List.of(
                            new CountPoint(at(9, 0), new DropFigures(10, 100)),
                            new CountPoint(at(9, 5), new DropFigures(60, 120))),
                        DropLimit.DEFAULT,
                        Optional.empty(),
                        List.of(),
                        Optional.empty())));

    // 0 to 24 %; 50 % is cut.
    assertThat(((Circle) Drawing.part(chart, "end")).getCenterY()).isEqualTo(8);
    assertThat(((Line) Drawing.part(chart, "limit")).getStartY()).isEqualTo(8 + 240 * 7 / 8.0);
    assertThat(words(chart)).contains("50.0\u202f% now", "20");
  }

  @Test
  void anEmptyDayShowsTheLimitAndTheAxis() throws Exception {
    DayChart chart = FxThread.call(() -> chart(day(new CountTrail(), Optional.empty(), List.of())));

    assertThat(words(chart)).contains("8:00", "3.0\u202f%").doesNotContain("0 of 0");
    assertThat(Drawing.part(chart, "end").isVisible()).isFalse();
    assertThat(chart.getAccessibleText()).isEqualTo("no calls yet, limit 3.0\u202f%");
  }

  @Test
  void theDayIsSaidInWords() throws Exception {
    assertThat(FxThread.call(() -> chart(drawn()).getAccessibleText()))
        .isEqualTo("3.5\u202f% dropped, limit 3.0\u202f%, projected 4.4\u202f% at 16:00");
  }

  @ParameterizedTest
  @EnumSource
  void wordsCanBeReadWhereverTheyMayLie(Theme theme) throws Exception {
    FxThread.call(
        () -> {
          DayChart chart = new DayChart();
          Drawing drawing = new Drawing(theme, WIDTH, HEIGHT);
          drawing.add(chart, 0, 0, WIDTH, HEIGHT);
          chart.show(drawn());
          drawing.laidOut();
          Rectangle hour = shown(chart, "hour", Rectangle.class).getFirst();
          Text counts = shown(chart, "counts", Text.class).getFirst();
          assertThat(Drawing.contrast((Color) counts.getFill(), (Color) hour.getFill()))
              .isGreaterThan(7);
          for (String label : List.of("now", "projected-label", "since", "limit-label")) {
            Color words = (Color) ((Text) Drawing.part(chart, label)).getFill();
            for (String band : List.of("band-watch", "band-near", "band-over")) {
              Rectangle area = (Rectangle) Drawing.part(chart, band);
              Color behind = drawing.tile().interpolate((Color) area.getFill(), area.getOpacity());
              assertThat(Drawing.contrast(words, behind))
                  .as("%s on %s", label, band)
                  .isGreaterThan(4.5);
            }
          }
          return 0;
        });
  }

  @Test
  void anAxisIsADayAndCountsItsHoursOnTheDialersClock() {
    assertThat(new DayAxis(at(8, 20), at(11, 0), ZONE).hours())
        .isEqualTo(List.of(at(9, 0), at(10, 0), at(11, 0)));
    assertThat(AXIS.share(at(12, 0))).isEqualTo(0.5);
    assertThat(AXIS.share(at(7, 0))).isZero();
    assertThatThrownBy(() -> new DayAxis(at(8, 0), at(8, 0), ZONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// The day of the drawings.
  static DayRate drawn() {
    CountTrail trail = new CountTrail();
    int answers = 0;
    int drops = 0;
    for (int minute = 0; minute <= 164; minute++) {
      // So many a minute that 8:00 to 10:44 has 7 of 331, 12 of 402 and 17 of 300.
      if (minute > 0 && minute <= 59) {
        answers = 331 * minute / 59;
        drops = 7 * minute / 59;
      } else if (minute > 59 && minute <= 119) {
        answers = 331 + 402 * (minute - 59) / 60;
        drops = 7 + 12 * (minute - 59) / 60;
      } else if (minute > 119) {
        answers = 733 + 300 * (minute - 119) / 45;
        drops = 19 + 17 * (minute - 119) / 45;
      }
      trail.add(at(8, 0).plusSeconds(60L * minute), drops, answers);
    }
    return day(
        trail,
        Optional.of(new Projection(at(16, 0), 0.044)),
        List.of(new Mark(at(10, 28), RateLook.WATCH), new Mark(at(10, 40), RateLook.STOP)));
  }

  static DayRate day(CountTrail trail, Optional<Projection> projection, List<Mark> marks) {
    return new DayRate(
        AXIS,
        trail.hourly(ZONE),
        trail.daySoFar(ZONE),
        DropLimit.DEFAULT,
        projection,
        marks,
        trail.seenSince(ZONE));
  }

  /// One drop in 30 answers, 6 answers a minute.
  static void poll(
      CountTrail trail, Instant from, Instant until, int drops, int answers, int seconds) {
    int count = 0;
    for (Instant time = from; !time.isAfter(until); time = time.plusSeconds(seconds)) {
      trail.add(time, drops + count / 10, answers + count * 3);
      count++;
    }
  }

  static Instant at(int hour, int minute) {
    return Instant.parse("2025-11-14T05:00:00Z").plus(Duration.ofMinutes(60L * hour + minute));
  }

  private static DayChart chart(DayRate day) {
    DayChart chart = new DayChart();
    Drawing drawing = new Drawing(Theme.DARK, WIDTH, HEIGHT);
    drawing.add(chart, 0, 0, WIDTH, HEIGHT);
    chart.show(day);
    drawing.laidOut();
    return chart;
  }

  private static List<String> words(Parent chart) {
    return shown(chart, "", Text.class).stream().map(Text::getText).toList();
  }

  /// What shows, of this kind and style class.
  private static <N extends Node> List<N> shown(Parent parent, String styleClass, Class<N> kind) {
    List<N> found = new ArrayList<>();
    for (Node child : parent.getChildrenUnmodifiable()) {
      if (!child.isVisible()) {
        continue;
      }
      if (kind.isInstance(child)
          && (styleClass.isEmpty() || child.getStyleClass().contains(styleClass))) {
        found.add(kind.cast(child));
      } else if (child instanceof Parent more) {
        found.addAll(shown(more, styleClass, kind));
      }
    }
    return found;
  }
}

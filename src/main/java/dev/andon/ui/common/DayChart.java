package dev.andon.ui.common;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.HourCounts;
import dev.andon.ui.common.DayRate.Projection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// A campaign's drop rate over the day: a block for each hour with its counts, the day so far as a
/// line, the limit, and where the day ends at this pace. FX thread only.
///
/// Style class `day-chart`; colours and type in `graphics.css`.
public final class DayChart extends Region {

  /// Room for the figures at the left; [StepChart] has the same, so that times lie below each
  /// other.
  static final double LEFT = 44;

  static final double BOTTOM = 24;
  static final double RIGHT = 8;
  static final double TOP = 8;

  private static final PseudoClass STOP = PseudoClass.getPseudoClass("stop");
  private static final PseudoClass PARTLY = PseudoClass.getPseudoClass("partly");

  /// The scale ends at one of these multiples of the limit; what is higher is cut.
  private static final List<Integer> SCALES = List.of(2, 3, 4, 6, 8);

  private static final List<Double> STEPS = List.of(0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0);
  private static final int MOST_STEPS = 7;
  private static final double WATCH_SHARE = 2.5 / 3;
  private static final double NEAR_SHARE = 2.8 / 3;
  private static final double BLOCK_GAP = 4;
  private static final double TEXT_UP = 9;
  private static final double LINE_HEIGHT = 17;
  private static final double DOT = 4.5;
  private static final double MARK = 14;

  /// Points of the day lie 5 minutes apart; what is farther is not joined.
  private static final Duration GAP = Duration.ofMinutes(11);

  private final Rectangle watchBand = part("band-watch");
  private final Rectangle nearBand = part("band-near");
  private final Rectangle overBand = part("band-over");
  private final NodePool<Rectangle> blocks;
  private final NodePool<StyledText> counts;
  private final NodePool<StyledText> secondCounts;
  private final NodePool<Line> drops;
  private final NodePool<ShapeIcon> shapes;
  private final NodePool<StyledText> steps;
  private final TimeScale time;
  private final Line limit = styled(new Line(), "limit");
  private final StyledText limitLabel = new StyledText("limit-label");
  private final Path soFar = styled(new Path(), "line");
  private final Path projected = styled(new Path(), "projected");
  private final Circle end = styled(new Circle(DOT), "end");
  private final StyledText now = new StyledText("now");
  private final StyledText projectedLabel = new StyledText("projected-label");
  private final StyledText since = new StyledText("since");

  private @Nullable DayRate content;

  /// The highest value of the scale, as a fraction.
  private double top = 0.06;

  public DayChart() {
    getStyleClass().add("day-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getChildren().addAll(overBand, nearBand, watchBand);
    steps = new NodePool<>(getChildren(), () -> new StyledText("tick"));
    time = new TimeScale(getChildren());
    blocks = new NodePool<>(getChildren(), () -> part("hour"));
    getChildren().add(limit);
    drops = new NodePool<>(getChildren(), () -> styled(new Line(), "mark-line"));
    getChildren().addAll(projected, soFar, end);
    shapes = new NodePool<>(getChildren(), () -> styled(new ShapeIcon(), "mark"));
    counts = new NodePool<>(getChildren(), () -> new StyledText("counts"));
    secondCounts = new NodePool<>(getChildren(), () -> new StyledText("counts"));
    getChildren().addAll(limitLabel, now, projectedLabel, since);
    getChildren().forEach(child -> child.setVisible(false));
  }

  private static Rectangle part(String styleClass) {
    return styled(new Rectangle(), styleClass);
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    node.setManaged(false);
    return node;
  }

  /// Shows this day; the same again costs nothing.
  public void show(DayRate day) {
    if (day.equals(content)) {
      return;
    }
    if (content == null) {
      getChildren().forEach(child -> child.setVisible(true));
    }
    content = day;
    top = top(day);
    time.show(day.axis());
    limitLabel.show(Formats.withSign(Formats.percent(day.limit())));
    showSteps();
    showBlocks(day.blocks());
    showMarks(day.marks());
    List<CountPoint> line = day.line();
    now.show(
        line.isEmpty()
            ? ""
            : Messages.text(
                "chart.now",
                Formats.withSign(Formats.percent(line.getLast().figures(), day.limit()))));
    projectedLabel.show(line.isEmpty() ? "" : day.projection().map(day::words).orElse(""));
    since.show(
        day.seenSince()
            .map(at -> Messages.text("chart.seen-since", day.axis().clock(at)))
            .orElse(""));
    setAccessibleText(day.spoken());
    requestLayout();
  }

  private static double top(DayRate day) {
    double limit = day.limit().fraction();
    double highest = day.highest();
    for (int scale : SCALES) {
      if (highest <= scale * limit) {
        return Math.min(1, scale * limit);
      }
    }
    return Math.min(1, SCALES.getLast() * limit);
  }

  private double step() {
    for (double step : STEPS) {
      if (100 * top / step <= MOST_STEPS) {
        return step;
      }
    }
    return STEPS.getLast();
  }

  private void showSteps() {
    double step = step();
    int count = (int) Math.floor(100 * top / step + 1e-9) + 1;
    steps.use(count);
    for (int i = 0; i < count; i++) {
      double value = i * step;
      steps
          .get(i)
          .show(value == Math.rint(value) ? Formats.count((long) value) : Double.toString(value));
    }
  }

  private void showBlocks(List<HourCounts> hours) {
    blocks.use(hours.size());
    counts.use(hours.size());
    secondCounts.use(hours.size());
    for (int i = 0; i < hours.size(); i++) {
      blocks.get(i).pseudoClassStateChanged(PARTLY, hours.get(i).partlySeen());
    }
  }

  private void showMarks(List<DayRate.Mark> marks) {
    drops.use(marks.size());
    shapes.use(marks.size());
    for (int i = 0; i < marks.size(); i++) {
      boolean stop = marks.get(i).look() == RateLook.STOP;
      shapes.get(i).show(stop ? StateShape.OCTAGON : StateShape.TRIANGLE);
      shapes.get(i).pseudoClassStateChanged(STOP, stop);
      drops.get(i).pseudoClassStateChanged(STOP, stop);
    }
  }

  @Override
  protected void layoutChildren() {
    if (content != null) {
      layoutDay(content);
    }
  }

  private void layoutDay(DayRate day) {
    Plot plot =
        new Plot(
            day.axis(),
            snappedLeftInset() + LEFT,
            snappedTopInset() + TOP,
            Math.max(1, getWidth() - snappedLeftInset() - LEFT - snappedRightInset() - RIGHT),
            Math.max(1, getHeight() - snappedTopInset() - TOP - snappedBottomInset() - BOTTOM),
            top);
    double limitY = plot.y(day.limit().fraction());
    double nearY = plot.y(day.limit().fraction() * NEAR_SHARE);
    double watchY = plot.y(day.limit().fraction() * WATCH_SHARE);
    band(overBand, plot, plot.top, limitY);
    band(nearBand, plot, limitY, nearY);
    band(watchBand, plot, nearY, watchY);
    TimeScale.line(limit, plot.left, limitY, plot.right(), limitY);
    limitLabel.placeRight(plot.left - 8, limitY + 4);
    for (int i = 0; i < steps.size(); i++) {
      StyledText label = steps.get(i);
      double y = plot.y(i * step() / 100);
      label.setVisible(Math.abs(y - limitY) > LINE_HEIGHT * 0.8);
      label.placeRight(plot.left - 8, y + 4);
    }
    time.layout(day.axis(), plot.left, plot.width, plot.bottom(), true);
    List<Spot> line = spots(day, plot);
    layoutBlocks(day, plot, line);
    layoutMarks(day, plot);
    layoutLine(day, plot, line);
    layoutSince(day, plot);
  }

  private static void band(Rectangle band, Plot plot, double from, double to) {
    band.setX(plot.left);
    band.setY(from);
    band.setWidth(plot.width);
    band.setHeight(Math.max(0, to - from));
  }

  private static List<Spot> spots(DayRate day, Plot plot) {
    List<Spot> spots = new ArrayList<>();
    Instant before = Instant.MIN;
    for (CountPoint point : day.line()) {
      boolean joined =
          !before.equals(Instant.MIN) && Duration.between(before, point.at()).compareTo(GAP) <= 0;
      spots.add(new Spot(plot.x(point.at()), plot.y(DayRate.rate(point.figures())), joined));
      before = point.at();
    }
    return spots;
  }

  private void layoutBlocks(DayRate day, Plot plot, List<Spot> line) {
    List<HourCounts> hours = day.blocks();
    for (int i = 0; i < hours.size(); i++) {
      HourCounts hour = hours.get(i);
      double from = snapPositionX(plot.x(hour.from()) + BLOCK_GAP / 2);
      double to = snapPositionX(plot.x(hour.until()) - BLOCK_GAP / 2);
      Rectangle block = blocks.get(i);
      double y = plot.y(DayRate.rate(hour.figures()));
      block.setX(from);
      block.setWidth(Math.max(2, to - from));
      block.setY(y);
      block.setHeight(plot.bottom() - y);
      layoutCounts(i, hour, from, to, plot, line, i == hours.size() - 1);
    }
  }

  /// On one line, else on two, else not at all; only the newest may reach out of its block.
  private void layoutCounts(
      int i, HourCounts hour, double from, double to, Plot plot, List<Spot> line, boolean newest) {
    StyledText first = counts.get(i);
    StyledText second = secondCounts.get(i);
    String drops = Formats.count(hour.figures().drops());
    String answers = Formats.count(hour.figures().answers());
    String whole = Messages.text("tile.counts", drops, answers);
    String upper = Messages.text("tile.counts.drops", drops);
    String lower = Messages.text("tile.counts.answers", answers);
    double width = first.widthOf(whole);
    double room = to - from - 4;
    double height = width <= room ? LINE_HEIGHT : 2 * LINE_HEIGHT;
    double baseline = freeBaseline(line, from, Math.max(to, from + width), height, plot);
    second.setVisible(false);
    first.setVisible(true);
    if (width <= room) {
      first.show(whole);
      first.place((from + to - width) / 2, baseline);
    } else if (second.widthOf(lower) <= room + 2 * BLOCK_GAP) {
      first.show(upper);
      first.place((from + to - first.widthOf(upper)) / 2, baseline - LINE_HEIGHT);
      second.show(lower);
      second.place((from + to - second.widthOf(lower)) / 2, baseline);
      second.setVisible(true);
    } else if (newest) {
      first.show(whole);
      first.place(from + 4, baseline);
    } else {
      first.setVisible(false);
    }
  }

  /// The lowest one at which the line does not run through the words.
  private static double freeBaseline(
      List<Spot> line, double from, double to, double height, Plot plot) {
    double lowest = plot.bottom() - TEXT_UP;
    for (double baseline = lowest; baseline - height > plot.top; baseline -= LINE_HEIGHT / 2) {
      double bottom = baseline + 6;
      double top = baseline - height;
      if (line.stream()
          .filter(spot -> spot.x() >= from - 4 && spot.x() <= to + 4)
          .noneMatch(spot -> spot.y() > top && spot.y() < bottom)) {
        return baseline;
      }
    }
    return lowest;
  }

  private void layoutMarks(DayRate day, Plot plot) {
    for (int i = 0; i < day.marks().size(); i++) {
      DayRate.Mark mark = day.marks().get(i);
      boolean shown = day.axis().contains(mark.at());
      shapes.get(i).setVisible(shown);
      drops.get(i).setVisible(shown);
      double x = Math.floor(plot.x(mark.at())) + 0.5;
      shapes.get(i).place(x - MARK / 2, plot.top + MARK / 2 + 2, MARK);
      TimeScale.line(
          drops.get(i), x, plot.top + MARK + 6, x, plot.bottom() - TEXT_UP - LINE_HEIGHT - 4);
    }
  }

  private void layoutLine(DayRate day, Plot plot, List<Spot> line) {
    List<PathElement> path = new ArrayList<>();
    for (Spot spot : line) {
      if (!spot.joined()) {
        path.add(new MoveTo(spot.x(), spot.y()));
      }
      path.add(new LineTo(spot.x(), spot.y()));
    }
    soFar.getElements().setAll(path);
    boolean known = !line.isEmpty();
    end.setVisible(known);
    now.setVisible(known);
    Optional<Spot> target =
        day.projection()
            .filter(_ -> known)
            .map(Projection::at)
            .filter(at -> plot.x(at) > line.getLast().x() + 2 * DOT)
            .map(
                at ->
                    new Spot(
                        plot.x(at),
                        plot.y(day.projection().map(Projection::rate).orElse(0.0)),
                        true));
    projected.setVisible(target.isPresent());
    projectedLabel.setVisible(target.isPresent());
    if (!known) {
      return;
    }
    Spot last = line.getLast();
    end.setCenterX(last.x());
    end.setCenterY(last.y());
    target.ifPresent(
        spot ->
            projected
                .getElements()
                .setAll(new MoveTo(last.x() + 2 * DOT, last.y()), new LineTo(spot.x(), spot.y())));
    layoutLabels(plot, last, target, plot.y(day.limit().fraction()));
  }

  /// The label of now stands above the dot, below it where the projection rises through its place
  /// or the limit runs through it.
  private void layoutLabels(Plot plot, Spot last, Optional<Spot> target, double limitY) {
    double width = now.widthOf(now.getText());
    double left = Math.min(last.x() + 9, plot.right() - width);
    double slope = target.map(spot -> (spot.y() - last.y()) / (spot.x() - last.x())).orElse(0.0);
    boolean above = last.y() - LINE_HEIGHT - 8 > plot.top && slope * (left + width - last.x()) > -6;
    double upper = last.y() - 13;
    double lower = last.y() + 24;
    boolean limitAbove = crosses(limitY, upper);
    boolean limitBelow = crosses(limitY, lower) || lower + 4 > plot.bottom();
    double baseline = above ? limitAbove ? lower : upper : limitBelow ? upper : lower;
    now.place(left, baseline);
    target.ifPresent(spot -> layoutProjected(plot, last, spot, slope, left + width, baseline));
  }

  private static boolean crosses(double y, double baseline) {
    return y > baseline - 13 && y < baseline + 4;
  }

  /// Near the projection's end, on the side that the line leaves free.
  private void layoutProjected(
      Plot plot, Spot last, Spot spot, double slope, double nowRight, double nowBaseline) {
    double width = projectedLabel.widthOf(projectedLabel.getText());
    double right = spot.x();
    double baseline = spot.y() - 9;
    if (slope * width > LINE_HEIGHT || baseline - LINE_HEIGHT < plot.top) {
      baseline = spot.y() + 22;
    }
    if (-slope * width > LINE_HEIGHT) {
      // So steep that the label stands beside the line.
      baseline = spot.y() + 12;
      right = spot.x() + 22 / slope - 8;
    }
    if (right - width < nowRight + 8 && Math.abs(baseline - nowBaseline) < LINE_HEIGHT + 2) {
      baseline = nowBaseline + (nowBaseline < last.y() ? -LINE_HEIGHT - 2 : LINE_HEIGHT + 2);
    }
    projectedLabel.placeRight(Math.max(right, plot.left + width), baseline);
  }

  /// Into the part that was not seen, where it fits.
  private void layoutSince(DayRate day, Plot plot) {
    since.setVisible(day.seenSince().isPresent());
    double width = since.widthOf(since.getText());
    double blank = day.seenSince().map(plot::x).orElse(plot.left) - plot.left;
    double x = blank > width + 16 ? plot.left + (blank - width) / 2 : plot.left + 8;
    double y = plot.y(day.limit().fraction() * WATCH_SHARE);
    since.place(x, blank > width + 16 ? (y + plot.bottom()) / 2 : plot.top + LINE_HEIGHT);
  }

  /// A point of the line, in px.
  private record Spot(double x, double y, boolean joined) {}

  /// Where times and rates are, in px.
  private record Plot(
      DayAxis axis, double left, double top, double width, double height, double highest) {

    double x(Instant at) {
      return left + width * axis.share(at);
    }

    double y(double rate) {
      return bottom() - height * Math.min(1, rate / highest);
    }

    double right() {
      return left + width;
    }

    double bottom() {
      return top + height;
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + 600 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + 270 + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + 240 + snappedRightInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return snappedTopInset() + 120 + snappedBottomInset();
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  protected double computeMaxHeight(double width) {
    return Double.MAX_VALUE;
  }
}

package dev.andon.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/// The last hour's drop rate against its limit, 236 x 82 px on the wall and 74 x 28 in a table. FX
/// thread only.
///
/// Its scale goes from 0 to twice the limit on every campaign, so the limit lies at half height
/// everywhere. Strokes scale with the height. Style class `sparkline`, a pseudo-class for each
/// [RateLook], and `:over` while the newest rate is above the limit; with the style class
/// `on-surface` it fits a surface that itself wears the state's colour.
public final class Sparkline extends Region {

  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private static final double DRAWN_HEIGHT = 82;
  private static final double NARROWEST_WITH_BASE = 40;

  private final Line base = new Line();
  private final Line limit = new Line();
  private final Path line = new Path();
  private final Path over = new Path();
  private final Circle end = new Circle();
  private final PseudoClasses<RateLook> looks = new PseudoClasses<>(this, RateLook.class);

  private Spark content;

  public Sparkline() {
    this(Spark.NONE);
  }

  public Sparkline(Spark content) {
    this.content = content;
    getStyleClass().add("sparkline");
    setAccessibleRole(AccessibleRole.TEXT);
    base.getStyleClass().add("base");
    limit.getStyleClass().add("limit");
    line.getStyleClass().add("line");
    over.getStyleClass().add("over");
    end.getStyleClass().add("end");
    for (Path path : List.of(line, over)) {
      path.setStrokeLineCap(StrokeLineCap.ROUND);
      path.setStrokeLineJoin(StrokeLineJoin.ROUND);
    }
    limit.setStrokeLineCap(StrokeLineCap.BUTT);
    base.setStrokeLineCap(StrokeLineCap.BUTT);
    getChildren().setAll(base, limit, line, over, end);
    getChildren().forEach(child -> child.setManaged(false));
    apply();
  }

  /// Shows this; the same again costs nothing.
  public void show(Spark newContent) {
    if (!newContent.equals(content)) {
      content = newContent;
      apply();
    }
  }

  private void apply() {
    looks.show(content.look());
    setAccessibleText(content.spoken());
    int last = content.hours().size() - 1;
    pseudoClassStateChanged(OVER, last >= 0 && content.level(last) > 1);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    double scale = height / DRAWN_HEIGHT;
    double dot = 9 * scale;
    double overStroke = Math.max(1.5, 8 * scale);
    double baseStroke = Math.max(1, 2 * scale);
    double limitStroke = Math.max(1, 3.3 * scale);
    double limitAt = top + height / 2;
    line.setStrokeWidth(Math.max(1.5, 6 * scale));
    over.setStrokeWidth(overStroke);

    base.setVisible(height >= NARROWEST_WITH_BASE);
    level(base, left, left + width, top + height - baseStroke / 2, baseStroke);
    level(limit, left, left + width, limitAt, limitStroke);
    limit.getStrokeDashArray().setAll(14 * scale, 11 * scale);

    Plot plot =
        new Plot(
            left + overStroke / 2,
            Math.max(1, width - overStroke / 2 - dot),
            limitAt,
            (height - overStroke) / 2);
    plot.draw(content);
    line.getElements().setAll(plot.below);
    over.getElements().setAll(plot.above);

    int last = content.hours().size() - 1;
    double newest = last < 0 ? Double.NaN : content.level(last);
    end.setVisible(!Double.isNaN(newest));
    if (end.isVisible()) {
      end.setRadius(dot);
      end.setCenterX(plot.x(last, last));
      end.setCenterY(plot.y(newest));
    }
  }

  private static void level(Line line, double from, double to, double y, double stroke) {
    line.setStartX(from);
    line.setEndX(to);
    line.setStartY(y);
    line.setEndY(y);
    line.setStrokeWidth(stroke);
  }

  /// The line in two parts: what is at or below the limit, and what is above it.
  private static final class Plot {

    private final List<PathElement> below = new ArrayList<>();
    private final List<PathElement> above = new ArrayList<>();
    private final double left;
    private final double width;
    private final double limitAt;
    private final double limitHeight;

    Plot(double left, double width, double limitAt, double limitHeight) {
      this.left = left;
      this.width = width;
      this.limitAt = limitAt;
      this.limitHeight = limitHeight;
    }

    double x(int moment, int last) {
      return last == 0 ? left + width : left + width * moment / last;
    }

    /// Cut at twice the limit.
    double y(double level) {
      return limitAt + limitHeight * (1 - Math.min(2, level));
    }

    void draw(Spark content) {
      int last = content.hours().size() - 1;
      double before = Double.NaN;
      for (int i = 0; i <= last; i++) {
        double level = content.level(i);
        if (!Double.isNaN(level)) {
          List<PathElement> side = level > 1 ? above : below;
          if (Double.isNaN(before)) {
            side.add(new MoveTo(x(i, last), y(level)));
          } else if (before > 1 != level > 1) {
            cross(before > 1 ? above : below, side, before, level, i, last);
          }
          // A moment between two gaps is still a dot.
          side.add(new LineTo(x(i, last), y(level)));
        }
        before = level;
      }
    }

    /// Where the line crosses the limit, one part ends and the other begins.
    private void cross(
        List<PathElement> from,
        List<PathElement> to,
        double before,
        double level,
        int moment,
        int last) {
      double first = Math.min(2, before);
      double second = Math.min(2, level);
      double share = (1 - first) / (second - first);
      double x = x(moment - 1, last) + share * (x(moment, last) - x(moment - 1, last));
      from.add(new LineTo(x, limitAt));
      to.add(new MoveTo(x, limitAt));
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + 74 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + 28 + snappedBottomInset();
  }
}

package dev.andon.ui.common;

import java.time.Instant;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.shape.Line;

/// The time axis below a chart: base line, ticks and clock times at full hours. FX thread only.
final class TimeScale {

  private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 6, 12, 24);
  private static final double TICK = 4;
  private static final double LABEL_DOWN = 19;

  private final Line base = new Line();
  private final NodePool<Line> ticks;
  private final NodePool<StyledText> labels;
  private List<Instant> hours = List.of();

  TimeScale(ObservableList<Node> parent) {
    base.getStyleClass().add("axis");
    base.setManaged(false);
    parent.add(base);
    ticks =
        new NodePool<>(
            parent,
            () -> {
              Line tick = new Line();
              tick.getStyleClass().add("axis");
              return tick;
            });
    labels = new NodePool<>(parent, () -> new StyledText("tick"));
  }

  void show(DayAxis axis) {
    hours = axis.hours();
    ticks.use(hours.size());
    labels.use(hours.size());
    for (int i = 0; i < hours.size(); i++) {
      labels.get(i).show(axis.clock(hours.get(i)));
    }
  }

  /// Puts the axis below the plot.
  ///
  /// @param labelled whether the hours are written out
  void layout(DayAxis axis, double left, double width, double bottom, boolean labelled) {
    line(base, left, bottom, left + width, bottom);
    int step = step(axis, width);
    double most = left + width;
    for (int i = 0; i < hours.size(); i++) {
      boolean shown = labelled && isOn(axis, i, step);
      double x = Math.floor(left + width * axis.share(hours.get(i))) + 0.5;
      ticks.get(i).setVisible(shown);
      line(ticks.get(i), x, bottom, x, bottom + TICK);
      StyledText label = labels.get(i);
      label.setVisible(shown);
      double half = label.widthOf(label.getText()) / 2;
      // The last one ends where the plot ends.
      label.place(Math.min(x - half, most - 2 * half), bottom + LABEL_DOWN);
    }
  }

  /// Counted from midnight, so that charts of different width mark the same hours.
  private boolean isOn(DayAxis axis, int i, int step) {
    return hours.get(i).atOffset(axis.zone()).getHour() % step == 0;
  }

  private int step(DayAxis axis, double width) {
    double widest = 0;
    for (int i = 0; i < hours.size(); i++) {
      widest = Math.max(widest, labels.get(i).widthOf(labels.get(i).getText()));
    }
    double perHour =
        hours.size() < 2
            ? width
            : width * (axis.share(hours.get(1)) - axis.share(hours.getFirst()));
    for (int step : STEPS) {
      if (perHour * step >= widest * 1.6) {
        return step;
      }
    }
    return STEPS.getLast();
  }

  static void line(Line line, double fromX, double fromY, double toX, double toY) {
    line.setStartX(fromX);
    line.setStartY(fromY);
    line.setEndX(toX);
    line.setEndY(toY);
  }
}

package dev.andon.ui.common;

import dev.andon.model.AgentState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/// Agents by state over the day as stacked areas, or a dial level as a line in steps. FX thread
/// only.
///
/// Its time axis lies below that of a [DayChart] of the same width. Style class `step-chart`, its
/// layers `agents-in-call` and so on, or `level`.
public final class StepChart extends Region {

  private final List<Path> layers = new ArrayList<>();
  private final Path level = layer("level");
  private final NodePool<StyledText> values;
  private final TimeScale time;
  private final boolean labelled;

  private @Nullable DaySteps content;

  /// @param labelled whether the hours are written below it
  public StepChart(boolean labelled) {
    this.labelled = labelled;
    getStyleClass().add("step-chart");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    for (AgentState.Group group : AgentState.Group.values()) {
      layers.add(layer("agents-" + PseudoClasses.key(group)));
    }
    getChildren().addAll(layers);
    getChildren().add(level);
    values = new NodePool<>(getChildren(), () -> new StyledText("tick"));
    time = new TimeScale(getChildren());
  }

  private static Path layer(String styleClass) {
    Path path = new Path();
    path.getStyleClass().add(styleClass);
    // Areas have no outline; the line takes its own from the style sheet.
    path.setStroke(null);
    path.setManaged(false);
    return path;
  }

  /// Shows these steps; the same again costs nothing.
  public void show(DaySteps steps) {
    if (steps.equals(content)) {
      return;
    }
    content = steps;
    time.show(steps.axis());
    values.use(3);
    values.get(0).show(Formats.count(0));
    values.get(1).show(Formats.count(steps.top() / 2));
    values.get(2).show(Formats.count(steps.top()));
    setAccessibleText(steps.spoken());
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    if (content == null) {
      return;
    }
    DaySteps day = content;
    double left = snappedLeftInset() + DayChart.LEFT;
    double top = snappedTopInset() + DayChart.TOP;
    double below = labelled ? DayChart.BOTTOM : DayChart.TOP;
    double width = Math.max(1, getWidth() - left - snappedRightInset() - DayChart.RIGHT);
    double height = Math.max(1, getHeight() - top - snappedBottomInset() - below);
    double bottom = top + height;
    time.layout(day.axis(), left, width, bottom, labelled);
    for (int i = 0; i < values.size(); i++) {
      values.get(i).placeRight(left - 8, bottom - height * i / 2 + 4);
    }
    values.get(1).setVisible(height > 50);
    Scale scale = new Scale(day, left, width, bottom, height);
    level.getElements().setAll(day.kind() == DaySteps.Kind.LEVEL ? line(scale) : List.of());
    for (int layer = 0; layer < layers.size(); layer++) {
      layers
          .get(layer)
          .getElements()
          .setAll(day.kind() == DaySteps.Kind.AGENTS ? area(scale, layer) : List.of());
    }
  }

  /// A box for each step; boxes of the same height join.
  private static List<PathElement> area(Scale scale, int layer) {
    List<PathElement> path = new ArrayList<>();
    List<DaySteps.Step> steps = scale.day().steps();
    int i = 0;
    while (i < steps.size()) {
      DaySteps.Step step = steps.get(i);
      int last = i;
      while (last + 1 < steps.size() && steps.get(last + 1).layers().equals(step.layers())) {
        last++;
      }
      double from = scale.from(i);
      double to = scale.to(last);
      i = last + 1;
      if (step.layers().isEmpty() || step.layers().get(layer) == 0 || to <= from) {
        continue;
      }
      double under = 0;
      for (int lower = 0; lower < layer; lower++) {
        under += step.layers().get(lower);
      }
      path.add(new MoveTo(from, scale.y(under)));
      path.add(new VLineTo(scale.y(under + step.layers().get(layer))));
      path.add(new HLineTo(to));
      path.add(new VLineTo(scale.y(under)));
      path.add(new ClosePath());
    }
    return path;
  }

  private static List<PathElement> line(Scale scale) {
    List<PathElement> path = new ArrayList<>();
    boolean joined = false;
    for (int i = 0; i < scale.day().steps().size(); i++) {
      DaySteps.Step step = scale.day().steps().get(i);
      boolean known = !step.layers().isEmpty() && scale.to(i) > scale.from(i);
      if (known) {
        double y = scale.y(step.sum());
        path.add(joined ? new VLineTo(y) : new MoveTo(scale.from(i), y));
        path.add(new HLineTo(scale.to(i)));
      }
      joined = known;
    }
    return path;
  }

  /// Where steps and values are, in whole px.
  private record Scale(DaySteps day, double left, double width, double bottom, double height) {

    double from(int step) {
      return Math.rint(left + width * day.axis().share(day.steps().get(step).from()));
    }

    double to(int step) {
      return Math.rint(left + width * day.axis().share(day.endOf(step)));
    }

    double y(double value) {
      return Math.rint(bottom - height * value / day.top());
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + 600 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + (labelled ? 110 : 70) + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + 240 + snappedRightInset();
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }
}

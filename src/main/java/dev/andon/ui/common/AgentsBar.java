package dev.andon.ui.common;

import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// Agents by state as one bar, each state as wide as its share. FX thread only.
///
/// Style class `agents-bar`, its parts `agents-in-call` and so on, always in the same order; an
/// empty bar shows its `track`.
public final class AgentsBar extends Region {

  /// Of the height, as on the wall: 4 px between the parts, none narrower than 10, of 28.
  private static final double GAP = 4.0 / 28;

  private static final double LEAST = 10.0 / 28;

  private final Map<AgentState.Group, Region> parts = new EnumMap<>(AgentState.Group.class);
  private final Region track = part("track");

  private AgentCounts counts;

  public AgentsBar() {
    this(AgentCounts.NONE);
  }

  public AgentsBar(AgentCounts counts) {
    this.counts = counts;
    getStyleClass().add("agents-bar");
    setAccessibleRole(AccessibleRole.TEXT);
    getChildren().add(track);
    for (AgentState.Group group : AgentState.Group.values()) {
      Region part = part("agents-" + PseudoClasses.key(group));
      parts.put(group, part);
      getChildren().add(part);
    }
    apply();
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }

  /// Shows these; the same again costs nothing.
  public void show(AgentCounts newCounts) {
    if (!newCounts.equals(counts)) {
      counts = newCounts;
      apply();
    }
  }

  private void apply() {
    parts.forEach((group, part) -> part.setVisible(counts.in(group) > 0));
    track.setVisible(counts.loggedIn() == 0);
    setAccessibleText(spoken());
    requestLayout();
  }

  private String spoken() {
    List<String> words = new ArrayList<>();
    for (AgentState.Group group : AgentState.Group.values()) {
      if (counts.in(group) > 0) {
        words.add(
            Messages.wording("agents." + PseudoClasses.key(group), Formats.count(counts.in(group)))
                .plain());
      }
    }
    return words.isEmpty() ? Messages.text("floor.nobody") : String.join(", ", words);
  }

  @Override
  protected void layoutChildren() {
    double left = snappedLeftInset();
    double top = snappedTopInset();
    double width = getWidth() - left - snappedRightInset();
    double height = getHeight() - top - snappedBottomInset();
    track.resizeRelocate(left, top, width, height);
    int shown = (int) parts.values().stream().filter(Region::isVisible).count();
    if (shown == 0) {
      return;
    }
    double gap = Math.max(1, snapSpaceX(height * GAP));
    // The narrowest part still shows; the others share what is left.
    double least = Math.min(height * LEAST, (width - gap * (shown - 1)) / shown);
    double room = Math.max(0, width - gap * (shown - 1) - least * shown);
    double x = left;
    for (Map.Entry<AgentState.Group, Region> entry : parts.entrySet()) {
      int agents = counts.in(entry.getKey());
      if (agents > 0) {
        double end = x + least + room * agents / counts.loggedIn();
        double from = snapPositionX(x);
        entry.getValue().resizeRelocate(from, top, Math.max(1, snapPositionX(end) - from), height);
        x = end + gap;
      }
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return snappedLeftInset() + 100 + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + 9 + snappedBottomInset();
  }

  @Override
  protected double computeMinWidth(double height) {
    return snappedLeftInset() + 40 + snappedRightInset();
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }
}

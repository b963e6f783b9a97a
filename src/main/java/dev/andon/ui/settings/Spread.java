package dev.andon.ui.settings;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Something at the left and something at the right; the right goes below where both do not fit
/// side by side. FX thread only.
final class Spread extends Region {

  private static final double GAP = 10;

  private final Region left;
  private final Region right;

  Spread(Region left, Region right) {
    this.left = left;
    this.right = right;
    getStyleClass().add("spread");
    getChildren().setAll(left, right);
  }

  private double inner(double width) {
    return width - snappedLeftInset() - snappedRightInset();
  }

  private boolean fits(double width) {
    return Math.ceil(left.prefWidth(-1)) + GAP + Math.ceil(right.prefWidth(-1)) <= width;
  }

  private double leftHeight(double width) {
    return Math.ceil(left.prefHeight(Math.min(width, Math.ceil(left.prefWidth(-1)))));
  }

  @Override
  protected void layoutChildren() {
    double width = inner(getWidth());
    double x = snappedLeftInset();
    double y = snappedTopInset();
    double rightWidth = Math.min(width, Math.ceil(right.prefWidth(-1)));
    double rightHeight = Math.ceil(right.prefHeight(rightWidth));
    double leftHeight = leftHeight(width);
    double leftWidth = Math.min(width, Math.ceil(left.prefWidth(-1)));
    if (fits(width)) {
      double height = Math.max(leftHeight, rightHeight);
      left.resizeRelocate(x, y + Math.floor((height - leftHeight) / 2), leftWidth, leftHeight);
      right.resizeRelocate(
          x + width - rightWidth,
          y + Math.floor((height - rightHeight) / 2),
          rightWidth,
          rightHeight);
    } else {
      left.resizeRelocate(x, y, leftWidth, leftHeight);
      right.resizeRelocate(x, y + leftHeight + GAP, rightWidth, rightHeight);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    double inner = width < 0 ? Double.MAX_VALUE : inner(width);
    double rightHeight = Math.ceil(right.prefHeight(-1));
    return snappedTopInset()
        + snappedBottomInset()
        + (fits(inner)
            ? Math.max(leftHeight(inner), rightHeight)
            : leftHeight(inner) + GAP + rightHeight);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return left.prefWidth(-1) + GAP + right.prefWidth(-1);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }
}

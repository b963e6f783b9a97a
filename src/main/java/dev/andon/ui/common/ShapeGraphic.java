package dev.andon.ui.common;

import javafx.scene.layout.Region;

/// A state shape as the graphic of a label or button: a square as large as a capital letter's line.
/// FX thread only.
public final class ShapeGraphic extends Region {

  private final ShapeIcon icon = new ShapeIcon();
  private final double side;

  /// @param side in px
  public ShapeGraphic(StateShape shape, double side) {
    this.side = side;
    getStyleClass().add("shape-graphic");
    setMinSize(side, side);
    setPrefSize(side, side);
    setMaxSize(side, side);
    getChildren().add(icon);
    show(shape);
  }

  /// Shows another shape.
  public void show(StateShape shape) {
    icon.show(shape);
    icon.place(0, side / 2, side);
  }
}

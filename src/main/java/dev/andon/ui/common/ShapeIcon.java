package dev.andon.ui.common;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// One state shape at a size; its colour comes from the style class `shape`. FX thread only.
public final class ShapeIcon extends Group {

  private final SVGPath path = new SVGPath();
  private final Scale scale = new Scale(1, 1);

  public ShapeIcon() {
    path.getStyleClass().add("shape");
    path.getTransforms().add(scale);
    getChildren().add(path);
    setManaged(false);
  }

  /// Which shape.
  public void show(StateShape shape) {
    if (!shape.path().equals(path.getContent())) {
      path.setContent(shape.path());
    }
  }

  /// Where: the square's left edge and vertical middle, and its side.
  public void place(double left, double middle, double side) {
    scale.setX(side / StateShape.GRID);
    scale.setY(side / StateShape.GRID);
    setLayoutX(left);
    setLayoutY(middle - side / 2);
  }
}

package dev.andon.ui.settings;

import dev.andon.config.WallPage;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// A page of a wall as small as a stamp: where its tiles are, not what they say. FX thread only.
final class PageSketch extends Region {

  private static final int ATTENTION_ROWS = 4;

  private final Region head = part("sketch-band");
  private final Region foot = part("sketch-band");
  private List<Region> parts = List.of();
  private double ratio = 16.0 / 9;
  private int columns = 1;
  private int rows = 1;

  PageSketch() {
    getStyleClass().add("sketch");
    setMouseTransparent(true);
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }

  /// @param tiles how many campaigns there are; what is more than a screenful is left out
  /// @param newRatio width of the screen over its height
  void show(WallPage page, int tiles, WallFit fit, double newRatio) {
    ratio = newRatio;
    parts = new ArrayList<>();
    switch (page) {
      case WallPage.Campaigns _ -> {
        columns = fit.columns();
        rows = fit.rows();
        for (int i = 0; i < Math.min(tiles, fit.tilesPerPage()); i++) {
          parts.add(part("sketch-tile"));
        }
      }
      case WallPage.Attention() -> {
        columns = 1;
        rows = ATTENTION_ROWS;
        for (int i = 0; i < rows; i++) {
          parts.add(part("sketch-row"));
        }
      }
      case WallPage.Goals() -> {
        columns = 1;
        rows = 1;
        parts.add(part("sketch-goal"));
      }
    }
    getChildren().setAll(head, foot);
    getChildren().addAll(parts);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double width = getWidth();
    double gap = Math.max(2, Math.rint(height * 0.03));
    double top = Math.rint(height * 0.19);
    double bottom = Math.rint(height * 0.9);
    head.resizeRelocate(gap, gap, width - 2 * gap, top - 2 * gap);
    foot.resizeRelocate(gap, bottom, width - 2 * gap, height - bottom - gap);
    double cellWidth = (width - gap * (columns + 1)) / columns;
    double cellHeight = (bottom - top - gap * rows) / rows;
    for (int i = 0; i < parts.size(); i++) {
      double left = Math.rint(gap + i % columns * (cellWidth + gap));
      int row = i / columns;
      double upper = Math.rint(top + row * (cellHeight + gap));
      parts
          .get(i)
          .resizeRelocate(left, upper, Math.floor(cellWidth), Math.max(1, Math.floor(cellHeight)));
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.rint(computePrefWidth(-1) / ratio);
  }

  @Override
  protected double computePrefWidth(double height) {
    return ratio >= 1 ? getMinWidth() : Math.rint(getMinWidth() * ratio);
  }
}

package dev.andon.ui.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Rows of equal height, as many as there is room for. FX thread only.
///
/// It makes no more rows than are seen, and keeps those it has.
///
/// @param <T> what a row says
/// @param <N> a row
final class RowsPane<T, N extends Region> extends Region {

  /// In font sizes.
  private static final double HEIGHT = 2.43;

  private final Supplier<N> maker;
  private final BiConsumer<N, T> show;
  private final List<N> rows = new ArrayList<>();
  private final Label probe = new Label();
  private List<T> items = List.of();

  RowsPane(Supplier<N> maker, BiConsumer<N, T> show) {
    this.maker = maker;
    this.show = show;
    getStyleClass().add("rows-pane");
    probe.setManaged(false);
    probe.setVisible(false);
    getChildren().add(probe);
  }

  void show(List<T> newItems) {
    items = List.copyOf(newItems);
    fill((int) rows.stream().filter(Region::isVisible).count());
    requestLayout();
  }

  private double rowHeight() {
    return Math.ceil(probe.getFont().getSize() * HEIGHT);
  }

  private void fill(int room) {
    int shown = Math.min(room, items.size());
    while (rows.size() < shown) {
      N row = maker.get();
      rows.add(row);
      getChildren().add(row);
    }
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).setVisible(i < shown);
      if (i < shown) {
        show.accept(rows.get(i), items.get(i));
      }
    }
  }

  @Override
  protected void layoutChildren() {
    double height = rowHeight();
    fill((int) Math.floor(getHeight() / height));
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).resizeRelocate(0, i * height, getWidth(), height);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return rowHeight() * items.size();
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }
}

package dev.andon.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Group;
import javafx.scene.Node;

/// Nodes of one kind, of which as many show as there are things to show. FX thread only.
final class NodePool<N extends Node> {

  private final List<N> nodes = new ArrayList<>();
  private final Group layer = new Group();
  private final Supplier<N> maker;
  private int used;

  /// Makes a layer of its own among these, so that the order of drawing stays.
  NodePool(ObservableList<Node> parent, Supplier<N> maker) {
    this.maker = maker;
    layer.setManaged(false);
    layer.setAutoSizeChildren(false);
    parent.add(layer);
  }

  /// Shows so many; those that are new get their style before the next layout.
  void use(int count) {
    while (nodes.size() < count) {
      N node = maker.get();
      node.setManaged(false);
      nodes.add(node);
      layer.getChildren().add(node);
    }
    used = count;
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).setVisible(i < count);
    }
  }

  int size() {
    return used;
  }

  N get(int i) {
    return nodes.get(i);
  }
}

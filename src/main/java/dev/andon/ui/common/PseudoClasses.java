package dev.andon.ui.common;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Says on a node which one of an enum's values it shows: TOO_FEW as `:too-few`. FX thread only.
final class PseudoClasses<E extends Enum<E>> {

  private final Map<E, PseudoClass> classes;
  private final Node node;
  private @Nullable E shown;

  PseudoClasses(Node node, Class<E> values) {
    this.node = node;
    classes = new EnumMap<>(values);
    for (E value : values.getEnumConstants()) {
      classes.put(value, PseudoClass.getPseudoClass(key(value)));
    }
  }

  /// Name in the style sheet and in messages.
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void show(E value) {
    if (value == shown) {
      return;
    }
    if (shown != null) {
      node.pseudoClassStateChanged(classes.get(shown), false);
    }
    node.pseudoClassStateChanged(classes.get(value), true);
    shown = value;
  }
}

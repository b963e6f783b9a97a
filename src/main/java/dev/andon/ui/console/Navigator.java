package dev.andon.ui.console;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Where the console is, and where it was before. FX thread only; needs no toolkit.
public final class Navigator {

  private static final int MOST_REMEMBERED = 50;

  private final ReadOnlyObjectWrapper<Place> place;
  private final Deque<Place> before = new ArrayDeque<>();

  public Navigator(Place first) {
    place = new ReadOnlyObjectWrapper<>(this, "place", first);
  }

  /// Goes there.
  public void go(Place next) {
    Place now = place.get();
    if (next.equals(now)) {
      return;
    }
    before.push(now);
    if (before.size() > MOST_REMEMBERED) {
      before.removeLast();
    }
    place.set(next);
  }

  /// Goes where it was before; stays where there was nothing before.
  public void back() {
    if (!before.isEmpty()) {
      place.set(before.pop());
    }
  }

  /// Where it is.
  public ReadOnlyObjectProperty<Place> placeProperty() {
    return place.getReadOnlyProperty();
  }
}

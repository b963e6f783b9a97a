package dev.andon.ui.console;

import dev.andon.config.WindowPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/// Puts a window where it stood, on the screens that there are now. Pure.
final class WindowMemory {

  /// A screen without the bars of its desktop.
  ///
  /// @param key the same for the same screen in the same place
  record Area(String key, Rectangle2D bounds) {

    static Area of(Rectangle2D whole, Rectangle2D usable) {
      return new Area(
          "%d,%d %dx%d"
              .formatted(
                  Math.round(whole.getMinX()),
                  Math.round(whole.getMinY()),
                  Math.round(whole.getWidth()),
                  Math.round(whole.getHeight())),
          usable);
    }
  }

  private WindowMemory() {}

  /// The place, wholly visible: on its screen, else on the one that holds most of it, else on the
  /// first.
  ///
  /// @param screens the first screen first; at least one
  static WindowPlace restored(WindowPlace saved, List<Area> screens) {
    Area screen =
        screens.stream()
            .filter(area -> area.key().equals(saved.screen()) && shared(saved, area) > 0)
            .findFirst()
            .or(() -> mostOf(saved, screens))
            .orElse(screens.getFirst());
    Rectangle2D room = screen.bounds();
    double width = Math.min(saved.width(), room.getWidth());
    double height = Math.min(saved.height(), room.getHeight());
    return new WindowPlace(
        Math.clamp(saved.x(), room.getMinX(), room.getMaxX() - width),
        Math.clamp(saved.y(), room.getMinY(), room.getMaxY() - height),
        width,
        height,
        saved.maximised(),
        screen.key());
  }

  /// The screen that holds most of this place; empty where none shows any of it.
  static Optional<Area> mostOf(WindowPlace place, List<Area> screens) {
    return screens.stream()
        .filter(area -> shared(place, area) > 0)
        .max(Comparator.comparingDouble(area -> shared(place, area)));
  }

  private static double shared(WindowPlace place, Area area) {
    Rectangle2D bounds = area.bounds();
    double width =
        Math.min(place.x() + place.width(), bounds.getMaxX())
            - Math.max(place.x(), bounds.getMinX());
    double height =
        Math.min(place.y() + place.height(), bounds.getMaxY())
            - Math.max(place.y(), bounds.getMinY());
    return Math.max(0, width) * Math.max(0, height);
  }
}

package dev.andon.ui.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a screen stands among the others and how large it is, in JavaFX' units. Pure.
///
/// JavaFX tells neither name nor serial number of a screen, so this is all that it can be
/// remembered by.
///
/// @param scale pixels per unit
record ScreenPlace(int x, int y, int width, int height, double scale) {

  private static final Pattern KEY =
      Pattern.compile(
          "(\\d{1,6})x(\\d{1,6})(?:@(\\d{1,2}(?:\\.\\d{1,4})?))?([+-]\\d{1,6})([+-]\\d{1,6})");

  /// A screen of which it is known where it stood.
  record Known(String key, ScreenPlace place) {}

  /// Such as `1920x1080+0+0`, or `1280x720@1.5+1920+0` on a dense screen.
  String key() {
    String dense = scale == 1 ? "" : "@" + Double.toString(scale).replaceAll("\\.0$", "");
    return String.format(Locale.ROOT, "%dx%d%s%+d%+d", width, height, dense, x, y);
  }

  /// Reads a key; empty for anything else.
  static Optional<ScreenPlace> parse(String key) {
    Matcher parts = KEY.matcher(key);
    return parts.matches()
        ? Optional.of(
            new ScreenPlace(
                Integer.parseInt(parts.group(4)),
                Integer.parseInt(parts.group(5)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 1 : Double.parseDouble(parts.group(3))))
        : Optional.empty();
  }

  /// Such as `1920 × 1080`, in pixels.
  String size() {
    return Math.round(width * scale) + " × " + Math.round(height * scale);
  }

  private boolean sameSize(ScreenPlace other) {
    return width == other.width && height == other.height && scale == other.scale;
  }

  private boolean sameCorner(ScreenPlace other) {
    return x == other.x && y == other.y;
  }

  /// Finds the known screens among those that are there now.
  ///
  /// A screen is the known one that stands at the same place with the same size; else the only one
  /// of its size, which was moved; else the only one in its corner, whose size or scale was
  /// changed. A machine that only ever had one screen has the same one. What is left then is new.
  ///
  /// @return a key for each of the places, in their order
  static List<String> keys(List<Known> known, List<ScreenPlace> places) {
    List<Known> left = new ArrayList<>(known);
    Map<ScreenPlace, String> found = new HashMap<>();
    match(left, places, found, ScreenPlace::equals);
    match(left, places, found, ScreenPlace::sameSize);
    match(left, places, found, ScreenPlace::sameCorner);
    if (known.size() == 1 && places.size() == 1) {
      match(left, places, found, (_, _) -> true);
    }
    List<String> keys = new ArrayList<>();
    for (ScreenPlace place : places) {
      String key = found.getOrDefault(place, place.key());
      // Two screens that show the same stand in the same place.
      for (int twin = 2; keys.contains(key); twin++) {
        key = place.key() + "#" + twin;
      }
      keys.add(key);
    }
    return keys;
  }

  /// Those pairs of which neither side could be another one.
  private static void match(
      List<Known> left,
      List<ScreenPlace> places,
      Map<ScreenPlace, String> found,
      BiPredicate<ScreenPlace, ScreenPlace> alike) {
    List<ScreenPlace> open = places.stream().filter(place -> !found.containsKey(place)).toList();
    List<Known> unmatched = List.copyOf(left);
    for (ScreenPlace place : open) {
      List<Known> candidates =
          unmatched.stream().filter(each -> alike.test(each.place(), place)).toList();
      if (candidates.size() == 1
          && open.stream().filter(other -> alike.test(candidates.getFirst().place(), other)).count()
              == 1) {
        found.put(place, candidates.getFirst().key());
        left.remove(candidates.getFirst());
      }
    }
  }
}

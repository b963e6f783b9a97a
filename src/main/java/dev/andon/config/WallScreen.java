package dev.andon.config;

import java.util.List;

/// What one physical screen shows.
///
/// @param screen key of the screen, the same whenever it is plugged in
/// @param shown whether it has a wall
/// @param pages its round; empty for the usual pages
public record WallScreen(String screen, boolean shown, List<WallPage> pages) {

  public WallScreen {
    Bounds.notBlank(screen, "screen");
    pages = List.copyOf(pages);
  }

  public WallScreen withShown(boolean other) {
    return new WallScreen(screen, other, pages);
  }

  public WallScreen withPages(List<WallPage> other) {
    return new WallScreen(screen, shown, other);
  }
}

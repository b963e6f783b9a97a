package dev.andon.ui.wall;

/// How much a page holds at the size that its reader needs.
///
/// @param tiles campaign tiles
/// @param rows agents that need attention
/// @param goalsBeside whether goal and connect rate have room beside those agents
public record PageRoom(int tiles, int rows, boolean goalsBeside) {

  /// A 55-inch panel read from 5 m.
  static final PageRoom DRAWN = new PageRoom(6, 5, true);

  public PageRoom {
    if (tiles < 1 || rows < 1) {
      throw new IllegalArgumentException("a page that holds nothing");
    }
  }
}

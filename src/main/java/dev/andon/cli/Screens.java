package dev.andon.cli;

import dev.andon.poll.Feed;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;

/// What windows are opened on.
///
/// @param first which window opens first
/// @param feed what the poller knows
/// @param commands sends a command to the dialer
/// @param wall how walls look where the person has not said otherwise
/// @param tryAgain for a person who has mended a refused login
public record Screens(
    First first,
    Feed feed,
    CommandDesk.Runner commands,
    FloorSettings floor,
    WallSettings wall,
    Runnable tryAgain) {

  /// The first window.
  public enum First {
    CONSOLE,
    WALL
  }
}

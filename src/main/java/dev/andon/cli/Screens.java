package dev.andon.cli;

import dev.andon.poll.Feed;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.wall.WallSettings;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

/// What windows are opened on.
///
/// @param first which window opens first
/// @param feed what the poller knows
/// @param commands sends a command to the dialer
/// @param wall how walls look where the person has not said otherwise
/// @param theme colours that hold until somebody chooses others on a screen
/// @param others by campaign, what the dialer tells and Andon has no place for; any thread
/// @param tryAgain for a person who has mended a refused login
public record Screens(
    First first,
    Feed feed,
    CommandDesk.Runner commands,
    FloorSettings floor,
    WallSettings wall,
    Optional<Theme> theme,
    Supplier<SortedMap<String, SortedMap<String, String>>> others,
    Runnable tryAgain) {

  /// The first window.
  public enum First {
    CONSOLE,
    WALL
  }
}

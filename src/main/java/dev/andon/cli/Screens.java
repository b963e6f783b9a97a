package dev.andon.cli;

import dev.andon.config.WallPreferences;
import dev.andon.notify.Notifications;
import dev.andon.poll.Feed;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.watch.AlertRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What windows are opened on.
///
/// @param first which window opens first
/// @param feed what the poller knows
/// @param commands sends commands to the dialer and knows the earlier ones
/// @param alerts tells how alerts stand and takes what people want of them
/// @param rules the rules file
/// @param messages tells people elsewhere, and how that fares
/// @param wall what the command line says of walls, over what was chosen on the screens
/// @param theme colours that hold until somebody chooses others on a screen
/// @param others by campaign, what the dialer tells and Andon has no place for; any thread
/// @param tryAgain for a person who has mended a refused login
public record Screens(
    First first,
    Feed feed,
    FloorCommands commands,
    AlertRun alerts,
    Path rules,
    Notifications messages,
    FloorSettings floor,
    UnaryOperator<WallPreferences> wall,
    Optional<Theme> theme,
    Supplier<SortedMap<String, SortedMap<String, String>>> others,
    Runnable tryAgain) {

  /// The first window.
  public enum First {
    CONSOLE,
    WALL
  }
}

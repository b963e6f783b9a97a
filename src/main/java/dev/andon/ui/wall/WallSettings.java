package dev.andon.ui.wall;

import dev.andon.compliance.DropLimit;
import dev.andon.ui.common.Theme;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Function;

/// What one wall shows and from how far it is read.
///
/// @param title name of the floor
/// @param interval from one poll to the next; three of them without a snapshot make the wall stale
/// @param limitOf drop limit by campaign id
/// @param panelInches diagonal of the screen, in inches
/// @param readerMetres distance of the farthest reader, in metres
/// @param theme colours
/// @param attention when an agent needs attention
/// @param names how agents are named
/// @param pageTime how long a page stands before the next one
/// @param localZone zone of the clock until the dialer has told its own
public record WallSettings(
    String title,
    Duration interval,
    Function<String, DropLimit> limitOf,
    double panelInches,
    double readerMetres,
    Theme theme,
    AttentionLimits attention,
    NameStyle names,
    Duration pageTime,
    ZoneId localZone) {

  private static final int INTERVALS_UNTIL_STALE = 3;

  public WallSettings {
    if (!interval.isPositive() || !pageTime.isPositive()) {
      throw new IllegalArgumentException("interval and page time must be above zero");
    }
    if (!(panelInches > 0 && readerMetres > 0)) {
      throw new IllegalArgumentException("panel and distance must be above zero");
    }
  }

  /// A 55-inch panel read from 5 m, dark, polled every 30 s, with the default limits.
  public static WallSettings of(String title) {
    return new WallSettings(
        title,
        Duration.ofSeconds(30),
        _ -> DropLimit.DEFAULT,
        55,
        5,
        Theme.DARK,
        AttentionLimits.DEFAULT,
        NameStyle.FIRST_NAME,
        Duration.ofSeconds(20),
        ZoneOffset.UTC);
  }

  /// The same wall in other colours.
  public WallSettings withTheme(Theme other) {
    return new WallSettings(
        title,
        interval,
        limitOf,
        panelInches,
        readerMetres,
        other,
        attention,
        names,
        pageTime,
        localZone);
  }

  /// The same wall on another panel or for another distance.
  public WallSettings withReader(double inches, double metres) {
    return new WallSettings(
        title, interval, limitOf, inches, metres, theme, attention, names, pageTime, localZone);
  }

  /// A value older than this is stale.
  public Duration staleAfter() {
    return interval.multipliedBy(INTERVALS_UNTIL_STALE);
  }
}

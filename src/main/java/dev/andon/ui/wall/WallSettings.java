package dev.andon.ui.wall;

import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.NameStyle;
import java.time.Duration;

/// How one wall shows the floor and from how far it is read.
///
/// @param panelInches diagonal of the screen, in inches
/// @param readerMetres distance of the farthest reader, in metres
/// @param theme colours
/// @param names how agents are named
/// @param pageTime how long a page stands before the next one
public record WallSettings(
    double panelInches, double readerMetres, Theme theme, NameStyle names, Duration pageTime) {

  /// A 55-inch panel read from 5 m, dark, a page every 20 s.
  public static final WallSettings DEFAULT =
      new WallSettings(55, 5, Theme.DARK, NameStyle.FIRST_NAME, Duration.ofSeconds(20));

  public WallSettings {
    if (!pageTime.isPositive()) {
      throw new IllegalArgumentException("page time must be above zero");
    }
    if (!(panelInches > 0 && readerMetres > 0)) {
      throw new IllegalArgumentException("panel and distance must be above zero");
    }
  }

  /// The same wall in other colours.
  public WallSettings withTheme(Theme other) {
    return new WallSettings(panelInches, readerMetres, other, names, pageTime);
  }

  /// The same wall on another panel or for another distance.
  public WallSettings withReader(double inches, double metres) {
    return new WallSettings(inches, metres, theme, names, pageTime);
  }
}

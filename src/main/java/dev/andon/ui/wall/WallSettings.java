package dev.andon.ui.wall;

import dev.andon.config.Goal;
import dev.andon.config.WallPage;
import dev.andon.config.WallPreferences;
import dev.andon.ui.common.Theme;
import dev.andon.ui.floor.NameStyle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one wall shows the floor and from how far it is read.
///
/// @param panelInches diagonal of the screen, in inches
/// @param readerMetres distance of the farthest reader, in metres
/// @param theme colours
/// @param names how agents are named
/// @param pageTime how long a page stands before the next one
/// @param pages its round; empty for the usual pages
/// @param goal what is to be reached today
public record WallSettings(
    double panelInches,
    double readerMetres,
    Theme theme,
    NameStyle names,
    Duration pageTime,
    List<WallPage> pages,
    Optional<Goal> goal) {

  /// A 55-inch panel read from 5 m, dark, the usual pages, each for 20 s.
  public static final WallSettings DEFAULT =
      new WallSettings(
          55,
          5,
          Theme.DARK,
          NameStyle.FIRST_NAME,
          Duration.ofSeconds(20),
          List.of(),
          Optional.empty());

  public WallSettings {
    pages = List.copyOf(pages);
    if (!pageTime.isPositive()) {
      throw new IllegalArgumentException("page time must be above zero");
    }
    if (!(panelInches > 0 && readerMetres > 0)) {
      throw new IllegalArgumentException("panel and distance must be above zero");
    }
  }

  /// What a person set for all walls, with the pages of one screen.
  public static WallSettings of(WallPreferences preferences, Theme theme, List<WallPage> pages) {
    return new WallSettings(
        preferences.panelInches(),
        preferences.readerMetres(),
        theme,
        switch (preferences.names()) {
          case FULL -> NameStyle.FULL;
          case FIRST_NAME -> NameStyle.FIRST_NAME;
          case INITIALS -> NameStyle.INITIALS;
        },
        preferences.pageTime(),
        pages,
        preferences.goal());
  }

  /// The same wall in other colours.
  public WallSettings withTheme(Theme other) {
    return new WallSettings(panelInches, readerMetres, other, names, pageTime, pages, goal);
  }

  /// The same wall on another panel or for another distance.
  public WallSettings withReader(double inches, double metres) {
    return new WallSettings(inches, metres, theme, names, pageTime, pages, goal);
  }

  /// The same wall with other names of agents.
  public WallSettings withNames(NameStyle other) {
    return new WallSettings(panelInches, readerMetres, theme, other, pageTime, pages, goal);
  }

  /// The same wall with another round.
  public WallSettings withPages(List<WallPage> other) {
    return new WallSettings(panelInches, readerMetres, theme, names, pageTime, other, goal);
  }

  /// The same wall with another goal.
  public WallSettings withGoal(Goal other) {
    return new WallSettings(
        panelInches, readerMetres, theme, names, pageTime, pages, Optional.of(other));
  }

  /// The pages of a round, the usual ones where nobody chose: campaigns, agents over their limits,
  /// and the goal if there is one.
  List<WallPage> round() {
    if (!pages.isEmpty()) {
      return pages;
    }
    List<WallPage> usual = new ArrayList<>();
    usual.add(new WallPage.Campaigns(List.of()));
    usual.add(new WallPage.Attention());
    if (goal.isPresent()) {
      usual.add(new WallPage.Goals());
    }
    return usual;
  }
}

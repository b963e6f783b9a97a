package dev.andon.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How walls look and what each screen shows.
///
/// @param panelInches diagonal of a screen, in inches; kept within 10 and 300
/// @param readerMetres distance of the farthest reader, in metres; kept within 0.5 and 50
/// @param pageTime how long a page stands, in whole seconds; kept within 5 s and 10 min
/// @param pin what unlocks a wall for actions; without one it stays view-only
/// @param screens every screen ever chosen, also those unplugged now; the first of a key counts
public record WallPreferences(
    double panelInches,
    double readerMetres,
    Duration pageTime,
    NameDisplay names,
    Optional<PinHash> pin,
    List<WallScreen> screens,
    Optional<Goal> goal) {

  public static final Duration SHORTEST_PAGE = Duration.ofSeconds(5);
  public static final Duration LONGEST_PAGE = Duration.ofMinutes(10);

  /// A 55-inch panel read from 5 m, a page every 20 s, first names, no screen chosen.
  public static final WallPreferences DEFAULT =
      new WallPreferences(
          55,
          5,
          Duration.ofSeconds(20),
          NameDisplay.FIRST_NAME,
          Optional.empty(),
          List.of(),
          Optional.empty());

  public WallPreferences {
    panelInches = Bounds.clamp(panelInches, 10, 300, 55);
    readerMetres = Bounds.clamp(readerMetres, 0.5, 50, 5);
    pageTime = within(pageTime).truncatedTo(ChronoUnit.SECONDS);
    screens = firstOfEach(screens);
  }

  /// What this screen shows; empty when nobody has chosen.
  public Optional<WallScreen> screen(String key) {
    return screens.stream().filter(screen -> screen.screen().equals(key)).findFirst();
  }

  public WallPreferences withReader(double inches, double metres) {
    return new WallPreferences(inches, metres, pageTime, names, pin, screens, goal);
  }

  public WallPreferences withPageTime(Duration other) {
    return new WallPreferences(panelInches, readerMetres, other, names, pin, screens, goal);
  }

  public WallPreferences withNames(NameDisplay other) {
    return new WallPreferences(panelInches, readerMetres, pageTime, other, pin, screens, goal);
  }

  public WallPreferences withPin(Optional<PinHash> other) {
    return new WallPreferences(panelInches, readerMetres, pageTime, names, other, screens, goal);
  }

  /// With this screen in the place of what was there under its key, else at the end.
  public WallPreferences withScreen(WallScreen screen) {
    List<WallScreen> others = new ArrayList<>(screens);
    others.replaceAll(old -> old.screen().equals(screen.screen()) ? screen : old);
    others.add(screen);
    return new WallPreferences(panelInches, readerMetres, pageTime, names, pin, others, goal);
  }

  public WallPreferences withGoal(Optional<Goal> other) {
    return new WallPreferences(panelInches, readerMetres, pageTime, names, pin, screens, other);
  }

  private static Duration within(Duration time) {
    if (time.compareTo(SHORTEST_PAGE) < 0) {
      return SHORTEST_PAGE;
    }
    return time.compareTo(LONGEST_PAGE) > 0 ? LONGEST_PAGE : time;
  }

  private static List<WallScreen> firstOfEach(List<WallScreen> screens) {
    Map<String, WallScreen> byKey = new LinkedHashMap<>();
    screens.forEach(screen -> byKey.putIfAbsent(screen.screen(), screen));
    return List.copyOf(byKey.values());
  }
}

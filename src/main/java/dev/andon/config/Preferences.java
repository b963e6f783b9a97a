package dev.andon.config;

/// What people set on the screens themselves; dialers and logins are in the settings file.
public record Preferences(Appearance appearance, WallPreferences wall, ConsolePreferences console) {

  /// As Andon comes.
  public static final Preferences DEFAULT =
      new Preferences(Appearance.DEFAULT, WallPreferences.DEFAULT, ConsolePreferences.DEFAULT);

  public Preferences withAppearance(Appearance other) {
    return new Preferences(other, wall, console);
  }

  public Preferences withWall(WallPreferences other) {
    return new Preferences(appearance, other, console);
  }

  public Preferences withConsole(ConsolePreferences other) {
    return new Preferences(appearance, wall, other);
  }
}

package dev.andon.config;

import dev.andon.notify.LocalSettings;

/// What people set on the screens themselves; dialers and logins are in the settings file.
///
/// @param local how this machine itself tells of alerts
public record Preferences(
    Appearance appearance, WallPreferences wall, ConsolePreferences console, LocalSettings local) {

  /// As Andon comes.
  public static final Preferences DEFAULT =
      new Preferences(
          Appearance.DEFAULT,
          WallPreferences.DEFAULT,
          ConsolePreferences.DEFAULT,
          LocalSettings.DEFAULT);

  public Preferences withAppearance(Appearance other) {
    return new Preferences(other, wall, console, local);
  }

  public Preferences withWall(WallPreferences other) {
    return new Preferences(appearance, other, console, local);
  }

  public Preferences withConsole(ConsolePreferences other) {
    return new Preferences(appearance, wall, other, local);
  }

  public Preferences withLocal(LocalSettings other) {
    return new Preferences(appearance, wall, console, other);
  }
}

package dev.andon.alert;

import java.util.Locale;

/// How bad it is; later ones are worse.
public enum Severity {
  WARNING,
  CRITICAL,
  /// The limit itself is broken over the time that it counts.
  BREACH;

  /// As a rules file and a web hook write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.andon.config;

/// Which colours a person chose.
public enum ThemeChoice {
  DARK,
  LIGHT,
  /// As the machine's desktop has it.
  SYSTEM
}

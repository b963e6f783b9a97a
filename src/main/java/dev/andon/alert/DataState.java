package dev.andon.alert;

/// Whether it is known how things stand. Neither of the last two looks like all is well.
public enum DataState {
  GOOD,
  /// No news for three intervals.
  NO_DATA,
  /// Three polls in a row failed.
  ERROR
}

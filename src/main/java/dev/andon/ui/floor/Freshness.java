package dev.andon.ui.floor;

import java.util.Locale;

/// Whether the numbers are current.
public enum Freshness {
  STARTING,
  LIVE,
  STALE,
  DOWN;

  /// Name in messages and, as a pseudo-class, in the style sheets.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

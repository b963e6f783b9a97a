package dev.andon.alert;

/// From when on a rule raises with this severity, and when that is over.
///
/// @param raise in the metric's unit
/// @param clear the other end of the deadband; `raise` where there is none
/// @param fresh so many fresh snapshots in a row must reach `raise`
public record Level(Severity severity, double raise, double clear, int fresh) {

  public Level {
    if (!(raise >= 0 && raise < Double.POSITIVE_INFINITY && clear >= 0)) {
      throw new IllegalArgumentException("no level: " + raise + ", clear " + clear);
    }
    if (fresh < 1) {
      throw new IllegalArgumentException("a level needs at least one snapshot, not " + fresh);
    }
  }

  /// The same with a deadband twice as wide.
  Level wide() {
    return new Level(severity, raise, Math.max(0, raise - 2 * (raise - clear)), fresh);
  }
}

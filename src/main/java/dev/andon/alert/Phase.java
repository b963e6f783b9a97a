package dev.andon.alert;

/// Where an alert is in its life.
public enum Phase {
  /// Nothing is wrong; kept for what is remembered of earlier raises.
  NORMAL,
  /// Its level is reached, but not yet in as many fresh snapshots as it takes.
  PENDING,
  ACTIVE,
  /// The figure is clear, but not yet for as long as it takes, or nobody has acknowledged it.
  RECOVERING;

  /// Whether there is something to see.
  public boolean isOpen() {
    return this == ACTIVE || this == RECOVERING;
  }
}

package dev.andon.compliance;

/// How a campaign's drop rate of the day stands against its limit.
public enum DropState {
  /// The counts are not known, so nothing can be judged.
  UNKNOWN,
  /// Nobody answered yet.
  NO_CALLS,
  /// Fewer than 50 answers: a rate of so few says nothing.
  TOO_FEW,
  OK,
  WATCH,
  STOP
}

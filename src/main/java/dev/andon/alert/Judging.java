package dev.andon.alert;

/// How a drop rate of a sample is held against a level.
public enum Judging {
  /// Raises when chance hardly explains the drops, or the sample is large; see
  /// [dev.andon.compliance.DropGate].
  GATE,
  /// Raises on the value itself.
  PLAIN
}

package dev.andon.report;

/// What [Reports] writes. Immutable, any thread.
public sealed interface Report permits ComplianceReport, ShiftReport {

  /// When and by what it was made.
  Made made();
}

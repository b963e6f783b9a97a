package dev.andon.report;

import java.nio.file.Path;

/// What came of writing a report.
public sealed interface Written {

  /// It is there as a whole.
  record Done(Path file) implements Written {}

  /// There is a file of this name, which was left as it is.
  record Exists(Path file) implements Written {}

  /// It could not be written; no half file is left, and the log says more.
  record Failed(Path file) implements Written {}
}

package dev.andon.ui.console;

import dev.andon.alert.AlertKey;

/// A line in the list of alerts. What it says is read anew whenever it is drawn.
sealed interface AlertRow {

  /// The head of a part of the list.
  ///
  /// @param shelved over those that are put away, else over those that stand open
  record Head(boolean shelved) implements AlertRow {}

  /// One alert.
  record Of(AlertKey key) implements AlertRow {}
}

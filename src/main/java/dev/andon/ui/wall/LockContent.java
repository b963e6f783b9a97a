package dev.andon.ui.wall;

import java.time.Duration;

/// Whether somebody may act on a wall.
public sealed interface LockContent {

  /// The wall only shows.
  record Locked() implements LockContent {}

  /// Somebody wants to act, but nobody has set a PIN.
  record NoPin() implements LockContent {}

  /// Somebody types the PIN.
  ///
  /// @param digits how many so far
  /// @param note what became of the PIN before; may be empty
  /// @param closed whether no key does anything now
  record Asking(int digits, String note, boolean closed) implements LockContent {}

  /// Somebody may act.
  ///
  /// @param left how long still, unless they do something
  record Unlocked(Duration left) implements LockContent {}
}

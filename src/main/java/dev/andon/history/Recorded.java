package dev.andon.history;

import dev.andon.model.Problem;

/// Whether something is safe on disk.
public sealed interface Recorded {

  /// It is, and survives whatever happens to this process.
  record OnDisk() implements Recorded {}

  /// It is not, or not yet: it waits in memory and is written once that is possible.
  record NotOnDisk(Problem why) implements Recorded {}
}

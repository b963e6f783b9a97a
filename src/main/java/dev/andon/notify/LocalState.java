package dev.andon.notify;

import dev.andon.model.Sentence;
import java.util.Optional;

/// What this machine cannot do; each empty where it can, or was not asked to yet.
public record LocalState(
    Optional<Sentence> tone, Optional<Sentence> speech, Optional<Sentence> desktop) {

  /// Nothing is known to be missing.
  public static final LocalState FINE =
      new LocalState(Optional.empty(), Optional.empty(), Optional.empty());
}

package dev.andon.notify;

import dev.andon.model.Sentence;
import java.util.Optional;

/// A way in which this machine tells people something. May take some seconds.
@FunctionalInterface
public interface LocalWay {

  /// What is told.
  ///
  /// @param title one line
  /// @param text may be empty
  record Words(String title, String text) {}

  /// Tells it.
  ///
  /// @return why it cannot; empty where it did
  Optional<Sentence> tell(Words words) throws InterruptedException;
}

package dev.andon.history;

import dev.andon.model.Problem;
import java.util.List;

/// What was found in the history.
public sealed interface Found<T> {

  /// The rows; none is an answer, too.
  record Rows<T>(List<T> rows) implements Found<T> {

    public Rows {
      rows = List.copyOf(rows);
    }
  }

  /// Nobody knows.
  record Unreadable<T>(Problem why) implements Found<T> {}
}

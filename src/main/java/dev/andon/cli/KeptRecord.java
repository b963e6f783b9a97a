package dev.andon.cli;

import dev.andon.history.HistoryStore;
import java.util.Optional;

/// The record of a run, if one is kept; closes it at the end.
record KeptRecord(Optional<HistoryStore> store) implements AutoCloseable {

  @Override
  public void close() {
    store.ifPresent(HistoryStore::close);
  }
}

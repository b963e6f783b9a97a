package dev.andon.cli;

import dev.andon.history.HistoryStore;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A record that is gone at the end, as for a demo, which must not write into the user's own.
record TemporaryRecord(Optional<Path> folder, Optional<HistoryStore> store)
    implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TemporaryRecord.class);

  /// A new one; none where the disk has no room for temporary files.
  static TemporaryRecord begin(TimeSource time) {
    try {
      Path folder = Files.createTempDirectory("andon-demo");
      return new TemporaryRecord(
          Optional.of(folder), Optional.of(HistoryStore.begin(folder, time)));
    } catch (IOException e) {
      LOG.warn("The demo remembers nothing: there is no temporary folder", e);
      return new TemporaryRecord(Optional.empty(), Optional.empty());
    }
  }

  @Override
  public void close() {
    store.ifPresent(HistoryStore::close);
    folder.ifPresent(TemporaryRecord::delete);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      for (Path file : all) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.warn("{} is left behind", folder, e);
    }
  }
}

package dev.andon.history;

import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The file of the record, its lock, and what is done with a damaged one. Used by the writer's
/// thread; [#connectReader] by any.
///
/// A lock on a file of its own says who may write. The operating system takes it back from a
/// process that dies, however it dies. It holds a byte while the record is in use, so that whoever
/// comes next knows whether the last one ended in order.
final class HistoryFile implements AutoCloseable {

  /// What came of trying to write the record.
  sealed interface Connected {

    /// This Andon writes.
    ///
    /// @param notice what a person must know of the file
    record Writing(Connection connection, Optional<Problem> notice) implements Connected {}

    /// This Andon does not write.
    ///
    /// @param readable whether the record can be read all the same
    record Blocked(Problem why, boolean readable) implements Connected {}
  }

  private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);

  /// A file of this size is checked in well under a second.
  private static final long ALWAYS_CHECKED = 64L << 20;

  private static final int BUSY_MILLIS = 5_000;
  private static final int MOST_SET_ASIDE_A_SECOND = 100;

  /// UTC, so that names sort by age also when clocks are set back in autumn.
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Path file;
  private final TimeSource time;
  private @Nullable FileChannel lockChannel;
  private @Nullable FileLock lock;

  HistoryFile(Path folder, TimeSource time) {
    this.folder = folder.toAbsolutePath();
    this.file = this.folder.resolve("history.db");
    this.time = time;
  }

  Path folder() {
    return folder;
  }

  Path file() {
    return file;
  }

  /// Opens the record for writing, and begins a new one where the old is of no use.
  Connected connect() {
    try {
      Files.createDirectories(folder);
      if (!lock()) {
        return new Connected.Blocked(
            Phrase.problem(Phrase.OTHER_ANDON, Phrase.OTHER_ANDON_HINT, folder), true);
      }
      return connectLocked();
    } catch (IOException e) {
      LOG.warn("The folder of the record cannot be used", e);
      return new Connected.Blocked(disk(e), Files.isReadable(file));
    } catch (LinkageError e) {
      LOG.error("SQLite cannot be loaded", e);
      return new Connected.Blocked(
          Phrase.problem(Phrase.NO_ENGINE, Phrase.NO_ENGINE_HINT, String.valueOf(e.getMessage())),
          false);
    }
  }

  private Connected connectLocked() {
    try {
      return new Connected.Writing(checked(), Optional.empty());
    } catch (NewerException _) {
      release();
      return new Connected.Blocked(Phrase.problem(Phrase.NEWER, Phrase.NEWER_HINT, file), false);
    } catch (SQLException e) {
      if (!isDamage(e)) {
        LOG.warn("The record cannot be opened", e);
        return new Connected.Blocked(problem(e), false);
      }
      return begunAnew();
    } catch (IOException e) {
      return new Connected.Blocked(disk(e), false);
    }
  }

  /// Sets a damaged record aside and begins a new one.
  Connected begunAnew() {
    Optional<Path> aside = setAside();
    if (aside.isEmpty()) {
      return new Connected.Blocked(
          Phrase.problem(Phrase.DAMAGED, Phrase.DAMAGED_HINT, file), false);
    }
    try {
      return new Connected.Writing(
          checked(),
          Optional.of(
              Phrase.problem(
                  Phrase.SET_ASIDE, Phrase.SET_ASIDE_HINT, file, aside.get().getFileName())));
    } catch (SQLException e) {
      LOG.warn("No new record can be begun", e);
      return new Connected.Blocked(problem(e), false);
    } catch (IOException e) {
      return new Connected.Blocked(disk(e), false);
    }
  }

  private Connection checked() throws SQLException, IOException {
    boolean inOrder = endedInOrder();
    mark();
    boolean check = !inOrder || (Files.exists(file) && Files.size(file) <= ALWAYS_CHECKED);
    int version;
    try (Connection connection = config(false).createConnection(url())) {
      version = Schema.version(connection);
      if (version > Schema.VERSION) {
        throw new NewerException();
      }
      if (!Schema.isOurs(connection) || (check && !isWhole(connection))) {
        throw new SQLException("the file is no record of Andon", "", DAMAGED);
      }
    }
    if (version < Schema.VERSION) {
      Schema.migrate(file);
    }
    return config(false).createConnection(url());
  }

  /// The vendor code of a file that SQLite can read, but that is not ours.
  private static final int DAMAGED = SQLiteErrorCode.SQLITE_CORRUPT.code;

  static boolean isWhole(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
      return rows.next() && "ok".equals(rows.getString(1));
    }
  }

  /// A connection that only reads. Any thread.
  Connection connectReader() throws SQLException {
    Connection connection = config(true).createConnection(url());
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
    }
    return connection;
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  private static SQLiteConfig config(boolean reads) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(-512);
    if (!reads) {
      config.setJournalMode(JournalMode.WAL);
      // What was confirmed is there also after a power cut.
      config.setSynchronous(SynchronousMode.FULL);
      config.enforceForeignKeys(true);
      config.setJournalSizeLimit(4 << 20);
    }
    return config;
  }

  private boolean lock() throws IOException {
    if (lock != null) {
      return true;
    }
    FileChannel channel =
        FileChannel.open(
            folder.resolve("history.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    FileLock taken = null;
    try {
      taken = channel.tryLock();
    } catch (OverlappingFileLockException _) {
      // Another one in this very process.
    } finally {
      if (taken == null) {
        channel.close();
      }
    }
    if (taken == null) {
      return false;
    }
    lockChannel = channel;
    lock = taken;
    return true;
  }

  private boolean endedInOrder() throws IOException {
    return lockChannel == null || lockChannel.size() == 0;
  }

  private void mark() throws IOException {
    if (lockChannel != null) {
      lockChannel.write(ByteBuffer.wrap(new byte[] {'+'}), 0);
    }
  }

  /// Gives the record another name, with what SQLite keeps beside it.
  private Optional<Path> setAside() {
    String stamp = STAMP.format(time.now());
    for (int i = 1; i <= MOST_SET_ASIDE_A_SECOND; i++) {
      Path aside = folder.resolve("history-" + stamp + (i == 1 ? "" : "-" + i) + ".damaged.db");
      if (Files.exists(aside)) {
        continue;
      }
      try {
        Files.move(file, aside);
        for (String part : List.of("-wal", "-shm")) {
          Path beside = folder.resolve(file.getFileName() + part);
          if (Files.exists(beside)) {
            Files.move(beside, folder.resolve(aside.getFileName() + part));
          }
        }
        LOG.warn("{} is damaged and was set aside as {}", file, aside.getFileName());
        return Optional.of(aside);
      } catch (IOException e) {
        LOG.warn("{} is damaged and cannot be set aside", file, e);
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  static boolean isDamage(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_CORRUPT, SQLITE_NOTADB -> true;
      default -> false;
    };
  }

  /// The primary code; the extended ones of SQLite hold it in their lowest byte.
  static SQLiteErrorCode code(SQLException failure) {
    int code =
        failure instanceof SQLiteException sqlite
            ? sqlite.getResultCode().code
            : failure.getErrorCode();
    return SQLiteErrorCode.getErrorCode(code & 0xff);
  }

  /// What a failure to write means for a person.
  Problem problem(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_FULL -> Phrase.problem(Phrase.FULL, Phrase.FULL_HINT, folder);
      default -> Phrase.problem(Phrase.DISK, Phrase.DISK_HINT, folder, reason(failure));
    };
  }

  /// What a failure to read means for a person.
  Problem unreadable(SQLException failure) {
    return Phrase.problem(Phrase.UNREADABLE, Phrase.UNREADABLE_HINT, file, reason(failure));
  }

  private Problem disk(IOException failure) {
    return Phrase.problem(Phrase.DISK, Phrase.DISK_HINT, folder, words(failure));
  }

  private static String words(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "no right to write there";
      case FileAlreadyExistsException _ -> "a file has that name";
      default -> "the disk does not answer as it should";
    };
  }

  private static String reason(SQLException failure) {
    return code(failure).message;
  }

  /// Gives the lock back, so that another Andon may write.
  private void release() {
    try {
      if (lockChannel != null) {
        lockChannel.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock = null;
      lockChannel = null;
    }
  }

  /// Ends in order: the next one need not check a large file.
  @Override
  public void close() {
    try {
      if (lockChannel != null) {
        lockChannel.truncate(0);
      }
    } catch (IOException e) {
      LOG.warn("The record cannot be marked as closed", e);
    }
    release();
  }

  /// A newer Andon wrote the file.
  private static final class NewerException extends SQLException {
    private static final long serialVersionUID = 1;
  }
}

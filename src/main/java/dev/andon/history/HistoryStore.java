package dev.andon.history;

import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Andon remembers, in one SQLite file. Any thread but the FX thread, unless a method says
/// more.
///
/// One thread writes. Readers have connections of their own and neither wait for it nor hold it up.
/// Trouble with the disk never reaches those who poll or pause: what must not be lost waits in
/// memory, the rest is left out, and a [State] tells a person.
public final class HistoryStore implements AutoCloseable {

  /// What came of opening the record.
  public sealed interface Opened {

    /// It is read and written.
    ///
    /// @param notice set where a damaged file was set aside
    record Open(HistoryStore store, Optional<Problem> notice) implements Opened {}

    /// It is read only. It will be written once that is possible, as when another Andon ends.
    record ReadOnly(HistoryStore store, Problem why) implements Opened {}

    /// Nothing can be remembered.
    record Unavailable(Problem why) implements Opened {}
  }

  /// Whether it records.
  public sealed interface State {

    /// Not known yet.
    record Opening() implements State {}

    /// It records.
    ///
    /// @param notice set where a damaged file was set aside in this run
    record Recording(Optional<Problem> notice) implements State {}

    /// It does not record, and tries again every half minute.
    ///
    /// @param waiting what waits in memory
    /// @param lost what was left out since recording stopped
    record NotRecording(Problem why, int waiting, long lost) implements State {

      /// Whether it is because another Andon writes the same file.
      public boolean isOtherAndon() {
        return why.what().code().equals(Phrase.OTHER_ANDON.code());
      }
    }
  }

  /// Reads rows.
  interface Query<T> {
    List<T> rows(Connection connection) throws SQLException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(HistoryStore.class);
  private static final Duration FLUSH = Duration.ofSeconds(2);
  private static final int IDLE_READERS = 3;

  private final HistoryFile file;
  private final Writer writer;
  private final AtomicInteger readFiles = new AtomicInteger();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();

  private HistoryStore(HistoryFile file, Writer writer) {
    this.file = file;
    this.writer = writer;
  }

  /// Begins to open the record and does not wait for it. Any thread.
  public static HistoryStore begin(Path folder, TimeSource time) {
    HistoryFile file = new HistoryFile(folder, time);
    HistoryStore store = new HistoryStore(file, new Writer(file, time));
    store.writer.start();
    return store;
  }

  /// Opens the record.
  ///
  /// @param folder where it is, or shall be; see [DataFolder]
  public static Opened open(Path folder, TimeSource time) throws InterruptedException {
    HistoryStore store = begin(folder, time);
    return switch (store.awaitState()) {
      case State.Recording(var notice) -> new Opened.Open(store, notice);
      case State.NotRecording(var why, _, _) -> {
        if (store.writer.isReadable()) {
          yield new Opened.ReadOnly(store, why);
        }
        store.close();
        yield new Opened.Unavailable(why);
      }
      case State.Opening() -> throw new IllegalStateException("still opening");
    };
  }

  /// Waits until it is known whether anything is recorded.
  public State awaitState() throws InterruptedException {
    writer.awaitOpened();
    return writer.state();
  }

  /// Whether it records. Any thread.
  public State state() {
    return writer.state();
  }

  /// Tells when [#state] changed, on the writer's thread. Any thread.
  public void onChange(Runnable listener) {
    writer.onChange(listener);
  }

  /// The record of all commands.
  public Audit audit(TimeSource time) {
    return new KeptAudit(this, time);
  }

  /// Alert events.
  public AlertLog alerts() {
    return new AlertLog(this);
  }

  /// Messages that are to be delivered.
  public OutboxLog outbox() {
    return new OutboxLog(this);
  }

  /// Whether another Andon on this machine keeps the record, and so speaks for both. Any thread.
  public boolean isSecond() {
    return switch (writer.state()) {
      case State.NotRecording stopped -> stopped.isOtherAndon();
      case State.Opening(), State.Recording _ -> false;
    };
  }

  /// Writes polls.
  public FloorWriter floorWriter() {
    return new FloorWriter(this);
  }

  /// Recorded polls and minutes.
  public FloorLog floors() {
    return new FloorLog(this);
  }

  /// Drops and answers by day.
  public DropLedger ledger() {
    return new DropLedger(this);
  }

  /// Forgets what is too old.
  public Retention retention() {
    return new Retention(this);
  }

  Writer writer() {
    return writer;
  }

  /// Reads, after all that was handed to the writer before is written, or two seconds.
  <T> Found<T> read(Query<T> query) {
    State state = flush();
    if (!writer.isReadable()) {
      return new Found.Unreadable<>(
          switch (state) {
            case State.NotRecording(var why, _, _) -> why;
            case State.Opening(), State.Recording _ ->
                Phrase.problem(Phrase.OPENING, Phrase.OPENING_HINT);
          });
    }
    int current = writer.files();
    if (readFiles.getAndSet(current) != current) {
      forgetReaders();
    }
    Connection connection = null;
    try {
      connection = idle.poll();
      if (connection == null) {
        connection = file.connectReader();
      }
      List<T> rows = query.rows(connection);
      giveBack(connection, current);
      return new Found.Rows<>(rows);
    } catch (Snapshots.NewerException _) {
      closeQuietly(connection);
      return new Found.Unreadable<>(
          Phrase.problem(Phrase.NEWER_PART, Phrase.NEWER_PART_HINT, file.file()));
    } catch (IllegalArgumentException e) {
      LOG.warn("A recorded poll cannot be read", e);
      closeQuietly(connection);
      return new Found.Unreadable<>(
          Phrase.problem(Phrase.BROKEN_PART, Phrase.BROKEN_PART_HINT, file.file()));
    } catch (SQLException e) {
      LOG.warn("The record cannot be read", e);
      closeQuietly(connection);
      if (HistoryFile.isDamage(e)) {
        forgetReaders();
        writer.suspect();
      }
      return new Found.Unreadable<>(file.unreadable(e));
    }
  }

  private State flush() {
    Writer.await(writer.flush(), FLUSH);
    return writer.state();
  }

  private void giveBack(Connection connection, int ofFile) {
    if (closed.get() || ofFile != writer.files() || idle.size() >= IDLE_READERS) {
      closeQuietly(connection);
    } else {
      idle.add(connection);
    }
  }

  private void forgetReaders() {
    for (Connection next = idle.poll(); next != null; next = idle.poll()) {
      closeQuietly(next);
    }
  }

  static void closeQuietly(@Nullable Connection connection) {
    if (connection == null) {
      return;
    }
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("A connection did not close", e);
    }
  }

  /// Writes what waits, for five seconds at most, and lets another Andon write.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      forgetReaders();
      writer.close();
    }
  }
}

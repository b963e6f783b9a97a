package dev.andon.history;

import dev.andon.history.HistoryStore.State;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. Each piece of work is a transaction of its own and is confirmed when
/// it is on disk.
///
/// A platform thread: SQLite is native code, which would hold a virtual thread's carrier for as
/// long as the disk takes.
final class Writer implements AutoCloseable {

  /// Changes the record.
  interface Work {
    void write(Connection connection) throws SQLException;
  }

  /// What becomes of work that cannot be written now.
  enum Keep {
    /// It waits in memory.
    MUST_NOT_BE_LOST,
    MAY_BE_LEFT_OUT
  }

  private enum Attempt {
    ON_DISK,
    /// It breaks a rule of the tables, and would break it again.
    REFUSED,
    NOT_NOW
  }

  /// What a task is there for.
  private enum Errand {
    WRITE,
    /// Nothing but to be waited for.
    FLUSH,
    LOOK_FOR_DAMAGE,
    END
  }

  private record Task(Errand errand, Keep keep, Work work, CompletableFuture<Recorded> receipt) {

    static Task of(Keep keep, Work work) {
      return new Task(Errand.WRITE, keep, work, new CompletableFuture<>());
    }

    static Task of(Errand errand) {
      return new Task(errand, Keep.MAY_BE_LEFT_OUT, _ -> {}, new CompletableFuture<>());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /// A full disk is tried again this gently.
  static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);

  private static final int MOST_WAITING = 5_000;
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final HistoryFile file;
  private final TimeSource time;
  private final Thread thread;
  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final CountDownLatch opened = new CountDownLatch(1);
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /// Of the thread alone.
  private final Deque<Task> waiting = new ArrayDeque<>();

  private @Nullable Connection connection;
  private Optional<Problem> trouble = Optional.empty();
  private Optional<Problem> notice = Optional.empty();
  private long lost;
  private long lastTry;

  private volatile State state = new State.Opening();
  private final AtomicInteger files = new AtomicInteger();
  private volatile boolean readable;

  Writer(HistoryFile file, TimeSource time) {
    this.file = file;
    this.time = time;
    thread = Thread.ofPlatform().name("history").daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /// Hands in work; the answer comes when it is on disk, or cannot be put there now.
  Future<Recorded> write(Keep keep, Work work) {
    Task task = Task.of(keep, work);
    if (keep == Keep.MAY_BE_LEFT_OUT && queue.size() > MOST_WAITING) {
      // The disk hangs; memory must not fill up with what it does not take.
      task.receipt().complete(new Recorded.NotOnDisk(refused()));
    } else {
      queue.add(task);
    }
    return task.receipt();
  }

  /// The answer comes when all that was handed in before is written, or cannot be now.
  Future<Recorded> flush() {
    Task task = Task.of(Errand.FLUSH);
    queue.add(task);
    return task.receipt();
  }

  /// The answer, or that it takes too long.
  static Recorded await(Future<Recorded> receipt, Duration atMost) {
    try {
      return receipt.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return new Recorded.NotOnDisk(Phrase.problem(Phrase.OPENING, Phrase.OPENING_HINT));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Recorded.NotOnDisk(Phrase.problem(Phrase.OPENING, Phrase.OPENING_HINT));
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  State state() {
    return state;
  }

  /// Whether readers may open the file.
  boolean isReadable() {
    return readable;
  }

  /// Changes when another file takes the place of the record; readers of the old one are of no use.
  int files() {
    return files.get();
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  void awaitOpened() throws InterruptedException {
    opened.await();
  }

  /// A reader has seen damage.
  void suspect() {
    queue.add(Task.of(Errand.LOOK_FOR_DAMAGE));
  }

  private void run() {
    try {
      connect();
    } catch (RuntimeException e) {
      broken(e);
    } finally {
      opened.countDown();
    }
    while (true) {
      try {
        Task task = queue.poll(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
        if (task != null && task.errand() == Errand.END) {
          break;
        }
        recover();
        if (task != null) {
          perform(task);
        }
      } catch (InterruptedException _) {
        break;
      } catch (RuntimeException e) {
        broken(e);
      }
    }
    finish();
  }

  /// The record must not fail in silence.
  private void broken(RuntimeException e) {
    LOG.error("The record failed because of a bug in this program", e);
  }

  private void connect() {
    lastTry = time.nanos();
    switch (file.connect()) {
      case HistoryFile.Connected.Writing(var newConnection, var newNotice) ->
          began(newConnection, newNotice);
      case HistoryFile.Connected.Blocked(var why, var canRead) -> {
        readable = canRead;
        inTrouble(why);
      }
    }
  }

  private void began(Connection newConnection, Optional<Problem> newNotice) {
    connection = newConnection;
    files.incrementAndGet();
    readable = true;
    if (newNotice.isPresent()) {
      notice = newNotice;
    }
    trouble = Optional.empty();
    lost = 0;
    publish();
  }

  private void inTrouble(Problem why) {
    trouble = Optional.of(why);
    publish();
  }

  private void publish() {
    State now =
        trouble.isPresent()
            ? new State.NotRecording(trouble.get(), waiting.size(), lost)
            : new State.Recording(notice);
    if (!now.equals(state)) {
      state = now;
      for (Runnable listener : listeners) {
        listener.run();
      }
    }
  }

  /// In trouble, tries again once the time has come, with what waits the longest.
  private void recover() {
    if (trouble.isEmpty() || time.nanos() - lastTry < BETWEEN_TRIES.toNanos()) {
      return;
    }
    tryAgain();
  }

  private void tryAgain() {
    lastTry = time.nanos();
    if (connection == null) {
      connect();
      if (connection == null) {
        return;
      }
    }
    while (!waiting.isEmpty()) {
      if (attempt(waiting.element()) == Attempt.NOT_NOW) {
        return;
      }
      waiting.remove();
    }
    if (trouble.isPresent() && probe()) {
      trouble = Optional.empty();
      lost = 0;
      publish();
    }
  }

  /// Writes a few pages and takes them back, to see whether there is room.
  private boolean probe() {
    return attempt(
            Task.of(
                Keep.MAY_BE_LEFT_OUT,
                open -> {
                  try (Statement statement = open.createStatement()) {
                    statement.execute("CREATE TABLE room (filler BLOB)");
                    statement.execute("INSERT INTO room VALUES (zeroblob(65536))");
                    statement.execute("DROP TABLE room");
                  }
                }))
        == Attempt.ON_DISK;
  }

  private void perform(Task task) {
    switch (task.errand()) {
      case WRITE -> write(task);
      case LOOK_FOR_DAMAGE -> lookForDamage();
      case FLUSH, END -> task.receipt().complete(new Recorded.OnDisk());
    }
  }

  private void write(Task task) {
    if (trouble.isEmpty()) {
      switch (attempt(task)) {
        case ON_DISK -> {
          task.receipt().complete(new Recorded.OnDisk());
          return;
        }
        case REFUSED -> {
          task.receipt().complete(new Recorded.NotOnDisk(refused()));
          return;
        }
        case NOT_NOW -> {}
      }
    }
    switch (task.keep()) {
      case MUST_NOT_BE_LOST -> {
        if (waiting.size() < MOST_WAITING) {
          waiting.add(task);
        } else {
          lost++;
        }
      }
      case MAY_BE_LEFT_OUT -> lost++;
    }
    publish();
    task.receipt().complete(new Recorded.NotOnDisk(trouble.orElseGet(Writer::refused)));
  }

  private static Problem refused() {
    return Phrase.problem(Phrase.REFUSED, Phrase.REFUSED_HINT);
  }

  private Attempt attempt(Task task) {
    for (int attempt = 1; ; attempt++) {
      Connection open = connection;
      if (open == null) {
        return Attempt.NOT_NOW;
      }
      try {
        // By hand: the driver's own commit begins the next transaction at once and so keeps the
        // file
        // locked for everybody else.
        execute(open, "BEGIN IMMEDIATE");
        task.work().write(open);
        execute(open, "COMMIT");
        return Attempt.ON_DISK;
      } catch (SQLException e) {
        rollBack(open);
        if (isOurFault(e)) {
          LOG.error("Something could not be recorded because of a bug in this program", e);
          return Attempt.REFUSED;
        }
        if (attempt > 1 || !HistoryFile.isDamage(e)) {
          LOG.warn("The record cannot be written", e);
          lastTry = time.nanos();
          inTrouble(file.problem(e));
          return Attempt.NOT_NOW;
        }
        beginAnew();
      }
    }
  }

  private static boolean isOurFault(SQLException e) {
    return switch (HistoryFile.code(e)) {
      case SQLITE_CONSTRAINT, SQLITE_ERROR, SQLITE_MISMATCH, SQLITE_RANGE, SQLITE_TOOBIG -> true;
      default -> false;
    };
  }

  private static void execute(Connection open, String sql) throws SQLException {
    try (Statement statement = open.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void rollBack(Connection open) {
    try {
      execute(open, "ROLLBACK");
    } catch (SQLException e) {
      LOG.debug("SQLite had rolled back by itself", e);
    }
  }

  private void lookForDamage() {
    Connection open = connection;
    if (open == null) {
      return;
    }
    try {
      if (!HistoryFile.isWhole(open)) {
        beginAnew();
      }
    } catch (SQLException e) {
      if (HistoryFile.isDamage(e)) {
        beginAnew();
      }
    }
  }

  private void beginAnew() {
    HistoryStore.closeQuietly(connection);
    connection = null;
    switch (file.begunAnew()) {
      case HistoryFile.Connected.Writing(var newConnection, var newNotice) ->
          began(newConnection, newNotice);
      case HistoryFile.Connected.Blocked(var why, var canRead) -> {
        readable = canRead;
        inTrouble(why);
      }
    }
  }

  private void finish() {
    try {
      if (!waiting.isEmpty()) {
        tryAgain();
      }
    } catch (RuntimeException e) {
      broken(e);
    } finally {
      if (!waiting.isEmpty()) {
        LOG.warn("{} entries of the record are lost", waiting.size());
      }
      HistoryStore.closeQuietly(connection);
      connection = null;
      file.close();
      for (Task left : queue) {
        left.receipt()
            .complete(new Recorded.NotOnDisk(Phrase.problem(Phrase.NONE, Phrase.NONE_HINT)));
      }
    }
  }

  @Override
  public void close() {
    queue.add(Task.of(Errand.END));
    try {
      thread.join(CLOSING);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}

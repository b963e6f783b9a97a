package dev.andon.history;

import dev.andon.model.Pause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// Forgets what is too old, in steps so small that recording does not wait for it. The audit and
/// the ledger are kept for ever. Any thread but the FX thread.
public final class Retention {

  /// How long what is kept.
  ///
  /// @param snapshots whole polls
  /// @param minutes rows of minutes
  public record Limits(Duration snapshots, Duration minutes) {

    public static final Limits DEFAULT = new Limits(Duration.ofDays(14), Duration.ofDays(400));

    public Limits {
      if (snapshots.isNegative() || minutes.isNegative()) {
        throw new IllegalArgumentException("nothing can be kept for less than no time");
      }
    }
  }

  /// What was forgotten.
  ///
  /// @param whole whether nothing too old is left; false where the disk did not write
  public record Pruned(long snapshots, long minutes, long events, boolean whole) {}

  private static final Duration EVENTS = Duration.ofDays(400);
  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int STEP = 500;

  /// Deletes some rows and tells how many.
  private interface Step {
    int delete(Connection connection) throws SQLException;
  }

  private record Sweep(long deleted, boolean whole) {}

  private final HistoryStore store;

  Retention(HistoryStore store) {
    this.store = store;
  }

  /// Forgets what is older than these limits.
  ///
  /// @param between waits between two steps
  public Pruned prune(Limits limits, Instant now, Pause between) throws InterruptedException {
    Sweep snapshots =
        all(connection -> snapshots(connection, now.minus(limits.snapshots())), between);
    Sweep minutes = all(connection -> minutes(connection, now.minus(limits.minutes())), between);
    Sweep events = all(connection -> events(connection, now.minus(EVENTS)), between);
    return new Pruned(
        snapshots.deleted(),
        minutes.deleted(),
        events.deleted(),
        snapshots.whole() && minutes.whole() && events.whole());
  }

  private Sweep all(Step step, Pause between) throws InterruptedException {
    long sum = 0;
    while (true) {
      int deleted = step(step);
      if (deleted <= 0) {
        return new Sweep(sum, deleted == 0);
      }
      sum += deleted;
      between.last(BETWEEN);
    }
  }

  /// How many were deleted; -1 where that could not be written.
  private int step(Step step) {
    AtomicInteger deleted = new AtomicInteger(-1);
    Recorded recorded =
        Writer.await(
            store
                .writer()
                .write(
                    Writer.Keep.MAY_BE_LEFT_OUT,
                    connection -> deleted.set(step.delete(connection))),
            PATIENCE);
    return recorded instanceof Recorded.OnDisk ? deleted.get() : -1;
  }

  /// Whole chains only: what tells a change is of no use without what it changes.
  private static int snapshots(Connection connection, Instant before) throws SQLException {
    return delete(
        connection,
        "DELETE FROM snapshot WHERE seq IN (SELECT seq FROM snapshot AS old WHERE at < ?1 AND seq <"
            + " (SELECT seq FROM snapshot WHERE dialer = old.dialer AND place = 0 AND at < ?1"
            + " ORDER BY at DESC LIMIT 1) ORDER BY seq LIMIT "
            + STEP
            + ")",
        before.toEpochMilli());
  }

  private static int minutes(Connection connection, Instant before) throws SQLException {
    return delete(
        connection,
        "DELETE FROM minute WHERE (subject, minute) IN (SELECT subject.id, minute.minute FROM"
            + " subject JOIN minute ON minute.subject = subject.id AND minute.minute < ?1 LIMIT "
            + STEP
            + ")",
        before.getEpochSecond() / 60);
  }

  private static int events(Connection connection, Instant before) throws SQLException {
    return delete(
        connection,
        "DELETE FROM alert_event WHERE seq IN (SELECT seq FROM alert_event WHERE at < ?1"
            // The table refuses to forget what is younger by the clock of this machine.
            + " AND at < (unixepoch() - 400 * 86400) * 1000 LIMIT "
            + STEP
            + ")",
        before.toEpochMilli());
  }

  private static int delete(Connection connection, String sql, long before) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(sql)) {
      delete.setLong(1, before);
      return delete.executeUpdate();
    }
  }
}

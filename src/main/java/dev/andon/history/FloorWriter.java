package dev.andon.history;

import dev.andon.model.FloorSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// Records polls of one dialer: the snapshot, a row of minutes for each campaign and queue, and the
/// day's counts, all or none of it. For one thread.
public final class FloorWriter {

  /// So long one poll may take, where the disk hangs; the next one comes in half a minute.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HistoryStore store;
  private final SnapshotChain chain = new SnapshotChain();

  /// Of the writer's thread.
  private long last = -1;

  private volatile boolean broken;

  FloorWriter(HistoryStore store) {
    this.store = store;
  }

  /// Writes one poll and waits until it is on disk. What cannot be written now is left out.
  public Recorded record(FloorSnapshot snapshot) {
    if (broken) {
      chain.beginAnew();
      broken = false;
    }
    SnapshotChain.Link link = chain.add(snapshot);
    List<LedgerDay> days = LedgerRows.of(snapshot);
    Recorded recorded =
        Writer.await(
            store
                .writer()
                .write(
                    Writer.Keep.MAY_BE_LEFT_OUT,
                    connection -> {
                      write(connection, snapshot, link);
                      Subjects subjects = new Subjects(connection, snapshot.server().url());
                      Minutes.write(connection, snapshot, subjects);
                      LedgerRows.writeLive(connection, days, subjects);
                    }),
            PATIENCE);
    if (recorded instanceof Recorded.NotOnDisk) {
      broken = true;
    }
    return recorded;
  }

  /// Only behind the one that it tells the changes of: meanwhile a damaged file may have been set
  /// aside, or another Andon may have written.
  private void write(Connection connection, FloorSnapshot snapshot, SnapshotChain.Link link)
      throws SQLException {
    boolean follows =
        link.place() == 0 || Snapshots.last(connection, snapshot.server().url()) == last;
    broken |= !follows;
    last =
        Snapshots.write(connection, snapshot, follows ? link : new SnapshotChain().add(snapshot));
  }
}

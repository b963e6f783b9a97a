package dev.andon.history;

import dev.andon.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Takes from an exported file what the record does not know: polls, minutes and days of the
/// ledger. The audit and alert events stay with the machine that they happened on. Any thread but
/// the FX thread.
public final class RecordImport {

  /// What came of it.
  public sealed interface Result {

    /// What was new.
    record Merged(long snapshots, long minutes, long days) implements Result {}

    /// Nothing, or not all, was taken.
    record Refused(Problem why) implements Result {}
  }

  private static final int STEP = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private record Line(String dialer, String kind, String name, List<Object> cells) {}

  private record Row(String dialer, long at, int place, int version, PackedBody body) {}

  private static final class PackedBody {
    private final byte[] bytes;

    private PackedBody(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  private final HistoryStore store;
  private final AtomicLong snapshots = new AtomicLong();
  private final AtomicLong minutes = new AtomicLong();
  private final AtomicLong days = new AtomicLong();

  private RecordImport(HistoryStore store) {
    this.store = store;
  }

  /// Merges this file into the record, in steps.
  public static Result merge(HistoryStore store, Path file) {
    Path copy;
    try {
      // An older one is brought up to date first, and the file of somebody else is not touched.
      copy = Files.createTempFile("andon-import", ".db");
    } catch (IOException _) {
      return refused(Phrase.NOT_IMPORTED, Phrase.NOT_IMPORTED_HINT, file);
    }
    try {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return new RecordImport(store).merge(copy, file);
    } catch (IOException | SQLException _) {
      return refused(Phrase.NOT_IMPORTED, Phrase.NOT_IMPORTED_HINT, file);
    } finally {
      deleteQuietly(copy);
    }
  }

  private static void deleteQuietly(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException _) {
      copy.toFile().deleteOnExit();
    }
  }

  private Result merge(Path copy, Path named) throws SQLException {
    try (Connection source = open(copy)) {
      if (Files.notExists(copy)
          || Schema.number(source, "PRAGMA application_id") != Schema.APPLICATION
          || !HistoryFile.isWhole(source)) {
        return refused(Phrase.NOT_IMPORTED, Phrase.NOT_IMPORTED_HINT, named);
      }
      if (Schema.version(source) > Schema.VERSION) {
        return refused(Phrase.IMPORT_NEWER, Phrase.IMPORT_NEWER_HINT, named);
      }
    }
    Schema.migrate(copy);
    try (Connection source = open(copy)) {
      Optional<Problem> trouble = ledger(source);
      if (trouble.isEmpty()) {
        trouble = minutes(source);
      }
      if (trouble.isEmpty()) {
        trouble = snapshots(source);
      }
      return trouble.isPresent()
          ? new Result.Refused(trouble.get())
          : new Result.Merged(snapshots.get(), minutes.get(), days.get());
    }
  }

  private static Result refused(Phrase what, Phrase remedy, Path file) {
    return new Result.Refused(Phrase.problem(what, remedy, file));
  }

  private static Connection open(Path file) throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  private Optional<Problem> write(Writer.Work work) {
    return switch (Writer.await(
        store.writer().write(Writer.Keep.MAY_BE_LEFT_OUT, work), PATIENCE)) {
      case Recorded.OnDisk() -> Optional.empty();
      case Recorded.NotOnDisk(var why) -> Optional.of(why);
    };
  }

  private Optional<Problem> ledger(Connection source) throws SQLException {
    return rows(
        source,
        "SELECT dialer, kind, name, day, calls, answers, drops, pdrops, source, taken_at, complete,"
            + " shared FROM subject JOIN ledger ON subject = id",
        "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject, day) DO"
            + " UPDATE SET calls = excluded.calls, answers = excluded.answers,"
            + " drops = excluded.drops, pdrops = excluded.pdrops, source = excluded.source,"
            + " taken_at = excluded.taken_at, complete = excluded.complete,"
            + " shared = excluded.shared WHERE ledger.complete < excluded.complete",
        days);
  }

  private Optional<Problem> minutes(Connection source) throws SQLException {
    return rows(
        source,
        "SELECT dialer, kind, name, minute.minute, zone, calls, answers, drops, pdrops, waiting,"
            + " live, level, hopper, active, ready, in_call, paused, wrap_up, dead, dialing, other"
            + " FROM subject JOIN minute ON subject = id",
        "INSERT INTO minute VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (subject, minute) DO NOTHING",
        minutes);
  }

  private Optional<Problem> rows(Connection source, String select, String insert, AtomicLong count)
      throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row = statement.executeQuery(select)) {
      int cells = row.getMetaData().getColumnCount();
      List<Line> step = new ArrayList<>(STEP);
      boolean more = true;
      while (more) {
        more = row.next();
        if (more) {
          List<Object> values = new ArrayList<>();
          for (int i = 4; i <= cells; i++) {
            values.add(Optional.ofNullable(row.getObject(i)));
          }
          step.add(new Line(row.getString(1), row.getString(2), row.getString(3), values));
        }
        if (step.size() == STEP || (!more && !step.isEmpty())) {
          List<Line> copy = List.copyOf(step);
          Optional<Problem> trouble = write(to -> insert(to, insert, copy, count));
          if (trouble.isPresent()) {
            return trouble;
          }
          step.clear();
        }
      }
    }
    return Optional.empty();
  }

  private static void insert(Connection to, String sql, List<Line> rows, AtomicLong count)
      throws SQLException {
    Map<String, Subjects> dialers = new HashMap<>();
    try (PreparedStatement insert = to.prepareStatement(sql)) {
      for (Line row : rows) {
        Subjects subjects = dialers.get(row.dialer());
        if (subjects == null) {
          subjects = new Subjects(to, row.dialer());
          dialers.put(row.dialer(), subjects);
        }
        insert.setInt(
            1, subjects.number(Subjects.Kind.valueOf(row.kind()), row.name(), Optional.empty()));
        for (int i = 0; i < row.cells().size(); i++) {
          insert.setObject(i + 2, ((Optional<?>) row.cells().get(i)).orElse(null));
        }
        count.addAndGet(insert.executeUpdate());
      }
    }
  }

  /// Chain by chain; one that overlaps with what is there is known already.
  private Optional<Problem> snapshots(Connection source) throws SQLException {
    try (Statement statement = source.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT dialer, at, place, version, body FROM snapshot ORDER BY dialer, seq")) {
      List<Row> chain = new ArrayList<>();
      boolean more = true;
      while (more) {
        more = row.next();
        Optional<Row> next =
            more
                ? Optional.of(
                    new Row(
                        row.getString(1),
                        row.getLong(2),
                        row.getInt(3),
                        row.getInt(4),
                        new PackedBody(row.getBytes(5))))
                : Optional.empty();
        if (!chain.isEmpty() && (next.isEmpty() || next.get().place() == 0)) {
          List<Row> copy = List.copyOf(chain);
          Optional<Problem> trouble = write(to -> insert(to, copy));
          if (trouble.isPresent()) {
            return trouble;
          }
          chain.clear();
        }
        next.ifPresent(chain::add);
      }
    }
    return Optional.empty();
  }

  private void insert(Connection to, List<Row> chain) throws SQLException {
    try (PreparedStatement known =
            to.prepareStatement(
                "SELECT 1 FROM snapshot WHERE dialer = ? AND at BETWEEN ? AND ? LIMIT 1");
        PreparedStatement insert =
            to.prepareStatement(
                "INSERT INTO snapshot (dialer, at, place, version, body)"
                    + " VALUES (?, ?, ?, ?, ?)")) {
      known.setString(1, chain.getFirst().dialer());
      known.setLong(2, chain.getFirst().at());
      known.setLong(3, chain.getLast().at());
      try (ResultSet row = known.executeQuery()) {
        if (row.next()) {
          return;
        }
      }
      for (Row row : chain) {
        insert.setString(1, row.dialer());
        insert.setLong(2, row.at());
        insert.setInt(3, row.place());
        insert.setInt(4, row.version());
        insert.setBytes(5, row.body().bytes);
        insert.addBatch();
      }
      insert.executeBatch();
      snapshots.addAndGet(chain.size());
    }
  }
}

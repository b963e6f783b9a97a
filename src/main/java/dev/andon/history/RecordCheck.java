package dev.andon.history;

import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Looks through the record without changing it, also while an Andon writes. Any thread but the FX
/// thread.
public final class RecordCheck {

  /// A time without recorded polls.
  ///
  /// @param dialer the dialer's address
  public record Gap(String dialer, Instant from, Instant until) {}

  /// What was found.
  public sealed interface Result {

    /// A record.
    ///
    /// @param faults what SQLite says is wrong with the file; none where it is whole
    /// @param gaps the newest first
    record Looked(
        Path file,
        long bytes,
        List<String> faults,
        long snapshots,
        Optional<Instant> first,
        Optional<Instant> last,
        long minutes,
        long ledgerDays,
        long commands,
        long alertEvents,
        List<Gap> gaps)
        implements Result {

      public Looked {
        faults = List.copyOf(faults);
        gaps = List.copyOf(gaps);
      }
    }

    /// There is none.
    record Nothing(Path file) implements Result {}

    /// It cannot be looked through.
    record Unusable(Problem why) implements Result {}
  }

  private static final Duration GAP = Duration.ofMinutes(5);
  private static final int MOST_GAPS = 50;

  private RecordCheck() {}

  /// Looks through the record of this folder.
  public static Result of(Path folder, TimeSource time) {
    try (HistoryFile file = new HistoryFile(folder, time)) {
      if (!Files.isRegularFile(file.file())) {
        return new Result.Nothing(file.file());
      }
      try (Connection connection = file.connectReader()) {
        if (Schema.version(connection) > Schema.VERSION) {
          return new Result.Unusable(Phrase.problem(Phrase.NEWER, Phrase.NEWER_HINT, file.file()));
        }
        if (Schema.version(connection) < Schema.VERSION) {
          return new Result.Unusable(Phrase.problem(Phrase.OLDER, Phrase.OLDER_HINT, file.file()));
        }
        return look(connection, file.file());
      } catch (SQLException e) {
        return new Result.Unusable(file.unreadable(e));
      } catch (IOException _) {
        return new Result.Nothing(file.file());
      }
    }
  }

  private static Result look(Connection connection, Path file) throws SQLException, IOException {
    return new Result.Looked(
        file,
        Files.size(file),
        faults(connection),
        number(connection, "SELECT count(*) FROM snapshot"),
        time(connection, "SELECT min(at) FROM snapshot"),
        time(connection, "SELECT max(at) FROM snapshot"),
        number(connection, "SELECT count(*) FROM minute"),
        number(connection, "SELECT count(*) FROM ledger"),
        number(connection, "SELECT count(*) FROM audit_intent"),
        number(connection, "SELECT count(*) FROM alert_event"),
        gaps(connection));
  }

  private static List<String> faults(Connection connection) throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
      while (rows.next()) {
        if (!rows.getString(1).equals("ok")) {
          faults.add(rows.getString(1));
        }
      }
    }
    return faults;
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static Optional<Instant> time(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      long at = row.next() ? row.getLong(1) : 0;
      return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
    }
  }

  private static List<Gap> gaps(Connection connection) throws SQLException {
    List<Gap> gaps = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT dialer, at, next FROM (SELECT dialer, at, lead(at) OVER"
                    + " (PARTITION BY dialer ORDER BY at) AS next FROM snapshot)"
                    + " WHERE next - at > "
                    + GAP.toMillis()
                    + " ORDER BY at DESC LIMIT "
                    + MOST_GAPS)) {
      while (row.next()) {
        gaps.add(
            new Gap(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3))));
      }
    }
    return gaps;
  }

  /// Writes a copy of the record into one file, which says itself what it is and can be imported.
  ///
  /// @return why there is none
  public static Optional<Problem> export(Path folder, Path to, TimeSource time) {
    try (HistoryFile file = new HistoryFile(folder, time);
        Connection connection = file.connectReader();
        Statement statement = connection.createStatement()) {
      // It writes another file, which this setting would forbid, too.
      statement.execute("PRAGMA query_only = OFF");
      statement.execute("VACUUM INTO '" + to.toAbsolutePath().toString().replace("'", "''") + "'");
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(
          Phrase.problem(
              Phrase.NOT_EXPORTED, Phrase.NOT_EXPORTED_HINT, to, HistoryFile.code(e).message));
    }
  }
}

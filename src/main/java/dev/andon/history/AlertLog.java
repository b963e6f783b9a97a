package dev.andon.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/// Alerts on disk: how they stand, and their events, which are written once and never changed. Any
/// thread but the FX thread.
public final class AlertLog {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HistoryStore store;
  private final Map<String, String> newest = new ConcurrentHashMap<>();

  AlertLog(HistoryStore store) {
    this.store = store;
  }

  /// Writes events, all or none of them. Does not wait; what cannot be written now is written
  /// later.
  public void add(List<AlertRow> rows) {
    Future<Recorded> _ = write(rows);
  }

  /// The same, and waits until they are on disk, for two seconds at most.
  public Recorded addAndWait(List<AlertRow> rows) {
    return Writer.await(write(rows), PATIENCE);
  }

  private Future<Recorded> write(List<AlertRow> rows) {
    List<AlertRow> copy = List.copyOf(rows);
    return store
        .writer()
        .write(Writer.Keep.MUST_NOT_BE_LOST, connection -> insert(connection, copy));
  }

  private static void insert(Connection connection, List<AlertRow> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO alert_event (at, dialer, type, rule, subject, payload)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      for (AlertRow row : rows) {
        insert.setLong(1, row.at().toEpochMilli());
        insert.setString(2, row.dialer());
        insert.setString(3, row.type());
        insert.setString(4, row.rule());
        insert.setString(5, row.subject());
        insert.setString(6, row.payload());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// Keeps a dialer's alerts instead of the earlier ones, and adds what happened, all or none of
  /// it. Does not wait; what cannot be written now is written later.
  ///
  /// @param book as text; only the newest is ever kept
  public void keep(String dialer, String book, List<AlertRow> rows) {
    newest.put(dialer, book);
    List<AlertRow> copy = List.copyOf(rows);
    Future<Recorded> _ =
        store
            .writer()
            .write(
                copy.isEmpty() ? Writer.Keep.MAY_BE_LEFT_OUT : Writer.Keep.MUST_NOT_BE_LOST,
                connection -> {
                  insert(connection, copy);
                  try (PreparedStatement replace =
                      connection.prepareStatement(
                          "INSERT INTO alert_book (dialer, payload) VALUES (?, ?)"
                              + " ON CONFLICT (dialer) DO UPDATE SET payload = excluded.payload")) {
                    replace.setString(1, dialer);
                    // Not the one of then: while the disk does not write, only one waits.
                    replace.setString(2, newest.get(dialer));
                    replace.executeUpdate();
                  }
                });
  }

  /// The alerts that were last kept of this dialer; no row where none were.
  public Found<String> book(String dialer) {
    return store.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT payload FROM alert_book WHERE dialer = ?")) {
            select.setString(1, dialer);
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(row.getString(1));
              }
            }
            return found;
          }
        });
  }

  /// Events of this dialer from this time on, the oldest first: what state is built from at a
  /// start.
  public Found<AlertRow> since(String dialer, Instant from) {
    return store.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT seq, at, dialer, type, rule, subject, payload FROM alert_event"
                      + " WHERE dialer = ? AND at >= ? ORDER BY seq")) {
            select.setString(1, dialer);
            select.setLong(2, from.toEpochMilli());
            return rows(select);
          }
        });
  }

  /// The newest events of this dialer, the newest first.
  ///
  /// @param before the page after this [AlertRow#number]; `Long.MAX_VALUE` for the first
  public Found<AlertRow> newest(String dialer, long before, int atMost) {
    return store.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT seq, at, dialer, type, rule, subject, payload FROM alert_event"
                      + " WHERE dialer = ? AND seq < ? ORDER BY seq DESC LIMIT ?")) {
            select.setString(1, dialer);
            select.setLong(2, before);
            select.setInt(3, atMost);
            return rows(select);
          }
        });
  }

  private static List<AlertRow> rows(PreparedStatement select) throws SQLException {
    List<AlertRow> found = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(
            new AlertRow(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7)));
      }
    }
    return found;
  }
}

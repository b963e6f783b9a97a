package dev.andon.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;

/// Messages on disk until they are delivered. Any thread but the FX thread.
public final class OutboxLog {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final HistoryStore store;

  OutboxLog(HistoryStore store) {
    this.store = store;
  }

  /// Adds messages and keeps what was told instead of what was told before, all or none of it. A
  /// row that is there already stays as it is. Does not wait; what cannot be written now is written
  /// later.
  ///
  /// @param told as text
  public void add(String dialer, String told, List<OutboxRow> rows) {
    List<OutboxRow> copy = List.copyOf(rows);
    Future<Recorded> _ =
        store
            .writer()
            .write(
                Writer.Keep.MUST_NOT_BE_LOST,
                connection -> {
                  insert(connection, copy);
                  try (PreparedStatement replace =
                      connection.prepareStatement(
                          "INSERT INTO notify_told (dialer, payload) VALUES (?, ?)"
                              + " ON CONFLICT (dialer) DO UPDATE SET payload = excluded.payload")) {
                    replace.setString(1, dialer);
                    replace.setString(2, told);
                    replace.executeUpdate();
                  }
                });
  }

  private static void insert(Connection connection, List<OutboxRow> rows) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO outbox (id, dialer, channel, at, payload, delivery)"
                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")) {
      for (OutboxRow row : rows) {
        insert.setString(1, row.id());
        insert.setString(2, row.dialer());
        insert.setString(3, row.channel());
        insert.setLong(4, row.at().toEpochMilli());
        insert.setString(5, row.payload());
        insert.setString(6, row.delivery().orElse(null));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /// What was last told of this dialer; no row where nothing was.
  public Found<String> told(String dialer) {
    return store.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("SELECT payload FROM notify_told WHERE dialer = ?")) {
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

  /// Messages of this dialer that are not delivered yet, the oldest first.
  public Found<OutboxRow> waiting(String dialer) {
    return store.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT id, dialer, channel, at, payload, delivery FROM outbox"
                      + " WHERE dialer = ? AND result IS NULL ORDER BY at, rowid")) {
            select.setString(1, dialer);
            List<OutboxRow> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new OutboxRow(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5),
                        Optional.ofNullable(row.getString(6))));
              }
            }
            return found;
          }
        });
  }

  /// Says which messages go together. Waits until that is on disk, for two seconds at most.
  public Recorded bundle(String delivery, List<String> ids) {
    List<String> copy = List.copyOf(ids);
    return Writer.await(
        store
            .writer()
            .write(
                Writer.Keep.MAY_BE_LEFT_OUT,
                connection -> {
                  try (PreparedStatement update =
                      connection.prepareStatement("UPDATE outbox SET delivery = ? WHERE id = ?")) {
                    for (String id : copy) {
                      update.setString(1, delivery);
                      update.setString(2, id);
                      update.addBatch();
                    }
                    update.executeBatch();
                  }
                }),
        PATIENCE);
  }

  /// These are not on their way any more. Does not wait.
  ///
  /// @param result what became of them, in one word
  public void end(List<String> ids, String result, Instant at) {
    List<String> copy = List.copyOf(ids);
    Future<Recorded> _ =
        store
            .writer()
            .write(
                Writer.Keep.MUST_NOT_BE_LOST,
                connection -> {
                  try (PreparedStatement update =
                      connection.prepareStatement(
                          "UPDATE outbox SET result = ?, ended_at = ?"
                              + " WHERE id = ? AND result IS NULL")) {
                    for (String id : copy) {
                      update.setString(1, result);
                      update.setLong(2, at.toEpochMilli());
                      update.setString(3, id);
                      update.addBatch();
                    }
                    update.executeBatch();
                  }
                });
  }

  /// Forgets what ended before. Does not wait.
  public void forget(Instant before) {
    Future<Recorded> _ =
        store
            .writer()
            .write(
                Writer.Keep.MAY_BE_LEFT_OUT,
                connection -> {
                  try (PreparedStatement delete =
                      connection.prepareStatement("DELETE FROM outbox WHERE ended_at < ?")) {
                    delete.setLong(1, before.toEpochMilli());
                    delete.executeUpdate();
                  }
                });
  }
}

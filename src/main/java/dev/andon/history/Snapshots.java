package dev.andon.history;

import dev.andon.model.FloorSnapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The rows of snapshots.
final class Snapshots {

  /// A newer Andon wrote it.
  static final class NewerException extends SQLException {
    private static final long serialVersionUID = 1;
  }

  private Snapshots() {}

  /// Writes one and tells the row's number.
  static long write(Connection connection, FloorSnapshot snapshot, SnapshotChain.Link link)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO snapshot (dialer, at, place, version, body) VALUES (?, ?, ?, ?, ?)"
                + " RETURNING seq")) {
      insert.setString(1, snapshot.server().url());
      insert.setLong(2, snapshot.takenAt().toEpochMilli());
      insert.setInt(3, link.place());
      insert.setInt(4, SnapshotChain.VERSION);
      insert.setBytes(5, link.body());
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// The number of this dialer's last row; 0 where there is none.
  static long last(Connection connection, String dialer) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq FROM snapshot WHERE dialer = ? ORDER BY seq DESC LIMIT 1")) {
      select.setString(1, dialer);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  /// The newest at or before this moment; none where nothing was recorded by then.
  static List<FloorSnapshot> at(Connection connection, String dialer, Instant moment)
      throws SQLException {
    Optional<Long> newest = newest(connection, dialer, moment);
    if (newest.isEmpty()) {
      return List.of();
    }
    Deque<byte[]> bodies = new ArrayDeque<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT place, version, body FROM snapshot WHERE dialer = ? AND seq <= ?"
                + " ORDER BY seq DESC LIMIT "
                + SnapshotChain.LENGTH)) {
      select.setString(1, dialer);
      select.setLong(2, newest.get());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          if (row.getInt(2) > SnapshotChain.VERSION) {
            throw new NewerException();
          }
          bodies.addFirst(row.getBytes(3));
          if (row.getInt(1) == 0) {
            break;
          }
        }
      }
    }
    return List.of(SnapshotChain.last(List.copyOf(bodies)));
  }

  private static Optional<Long> newest(Connection connection, String dialer, Instant moment)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT seq FROM snapshot WHERE dialer = ? AND at <= ?"
                + " ORDER BY at DESC, seq DESC LIMIT 1")) {
      select.setString(1, dialer);
      select.setLong(2, moment.toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  /// When there are any, the oldest first.
  static List<Instant> moments(Connection connection, String dialer, Instant from, Instant until)
      throws SQLException {
    List<Instant> moments = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT at FROM snapshot WHERE dialer = ? AND at >= ? AND at < ? ORDER BY at")) {
      select.setString(1, dialer);
      select.setLong(2, from.toEpochMilli());
      select.setLong(3, until.toEpochMilli());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          moments.add(Instant.ofEpochMilli(row.getLong(1)));
        }
      }
    }
    return moments;
  }
}

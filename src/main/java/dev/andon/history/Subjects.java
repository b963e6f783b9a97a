package dev.andon.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Campaigns and queues of one dialer by number, so that millions of rows need not repeat their
/// names. Read once for a transaction, and of use only within it.
final class Subjects {

  enum Kind {
    CAMPAIGN,
    QUEUE
  }

  private record Key(Kind kind, String id) {}

  private record Known(int number, Optional<String> label) {}

  private final Connection connection;
  private final String dialer;
  private final Map<Key, Known> known = new HashMap<>();

  Subjects(Connection connection, String dialer) throws SQLException {
    this.connection = connection;
    this.dialer = dialer;
    try (PreparedStatement select =
        connection.prepareStatement("SELECT id, kind, name, label FROM subject WHERE dialer = ?")) {
      select.setString(1, dialer);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(
              new Key(Kind.valueOf(row.getString(2)), row.getString(3)),
              new Known(row.getInt(1), Optional.ofNullable(row.getString(4))));
        }
      }
    }
  }

  /// The number of this one, where it has one.
  Optional<Integer> known(Kind kind, String id) {
    return Optional.ofNullable(known.get(new Key(kind, id))).map(Known::number);
  }

  /// The number of this one; a new one is given where it has none. One that was renamed keeps its
  /// number.
  int number(Kind kind, String id, Optional<String> label) throws SQLException {
    Key key = new Key(kind, id);
    Known before = known.get(key);
    if (before != null && (label.isEmpty() || label.equals(before.label()))) {
      return before.number();
    }
    try (PreparedStatement write =
        connection.prepareStatement(
            "INSERT INTO subject (dialer, kind, name, label) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (dialer, kind, name) DO UPDATE SET label = excluded.label"
                + " RETURNING id")) {
      write.setString(1, dialer);
      write.setString(2, kind.name());
      write.setString(3, id);
      write.setString(4, label.orElse(null));
      try (ResultSet row = write.executeQuery()) {
        row.next();
        int number = row.getInt(1);
        known.put(key, new Known(number, label));
        return number;
      }
    }
  }
}

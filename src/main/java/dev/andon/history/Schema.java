package dev.andon.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The tables of the record, brought up to date by Flyway.
///
/// The file itself tells its version in `user_version`, which each migration sets, so that Flyway,
/// which costs a quarter of a second and 15 MB, is loaded only where there is something to do.
final class Schema {

  /// The version that this Andon writes.
  static final int VERSION = 4;

  /// "ANDN", by which the file is known as ours.
  static final int APPLICATION = 0x414E444E;

  private Schema() {}

  static int version(Connection connection) throws SQLException {
    return number(connection, "PRAGMA user_version");
  }

  /// Whether it is a new file, or one of ours.
  static boolean isOurs(Connection connection) throws SQLException {
    return number(connection, "PRAGMA application_id") == APPLICATION
        || number(connection, "SELECT count(*) FROM sqlite_schema") == 0
        // Killed while the first tables were made.
        || number(
                connection,
                "SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'")
            > 0;
  }

  static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getInt(1) : 0;
    }
  }

  /// Makes or updates the tables.
  static void migrate(Path file) throws SQLException {
    SQLiteDataSource source = new SQLiteDataSource(new SQLiteConfig());
    source.setUrl("jdbc:sqlite:" + file);
    try {
      Flyway.configure(Schema.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:dev/andon/history")
          .load()
          .migrate();
    } catch (FlywayException e) {
      Throwable cause = e;
      while (cause != null && !(cause instanceof SQLException)) {
        cause = cause.getCause();
      }
      throw cause instanceof SQLException sql ? sql : new SQLException(e);
    }
  }
}

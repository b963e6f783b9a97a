package dev.andon.history;

import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditIntent.Who;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The audit and the timed resumes as rows.
final class AuditRows {

  private static final String ENTRIES =
      "SELECT i.seq, i.id, i.at, i.person, i.person_asked, i.api_user, i.dialer, i.campaign,"
          + " i.kind, i.change, i.reason, i.origin, i.origin_id, i.before, a.at, a.result, a.words,"
          + " a.problem, r.at, r.result, r.seen, r.figures, r.problem, r.late FROM audit_intent i"
          + " LEFT JOIN audit_reply a ON a.id = i.id LEFT JOIN audit_read_back r ON r.id = i.id";

  private AuditRows() {}

  static void write(Connection connection, AuditIntent intent, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_intent (id, at, written_at, person, person_asked, api_user, dialer,"
                + " campaign, kind, change, reason, origin, origin_id, before)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, intent.id().toString());
      insert.setLong(2, intent.at().toEpochMilli());
      insert.setLong(3, now.toEpochMilli());
      insert.setString(4, intent.who().name());
      insert.setBoolean(5, intent.who().asked());
      insert.setString(6, intent.apiUser());
      insert.setString(7, intent.dialer());
      insert.setString(8, intent.campaign());
      insert.setString(9, intent.kind().name());
      insert.setString(10, Json.of(intent.change()));
      insert.setString(11, intent.reason());
      switch (intent.origin()) {
        case Origin.Person() -> origin(insert, "PERSON", null);
        case Origin.Rule(var rule) -> origin(insert, "RULE", rule);
        case Origin.Timer(var timer) -> origin(insert, "TIMER", timer.toString());
      }
      text(insert, 14, intent.before().map(Json::of));
      insert.executeUpdate();
    }
  }

  private static void origin(PreparedStatement insert, String origin, @Nullable String id)
      throws SQLException {
    insert.setString(12, origin);
    text(insert, 13, Optional.ofNullable(id));
  }

  private static void text(PreparedStatement insert, int place, Optional<String> value)
      throws SQLException {
    if (value.isPresent()) {
      insert.setString(place, value.get());
    } else {
      insert.setNull(place, Types.VARCHAR);
    }
  }

  static void write(Connection connection, UUID command, AuditReply reply, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_reply (id, at, written_at, result, words, problem)"
                + " VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, command.toString());
      insert.setLong(2, reply.at().toEpochMilli());
      insert.setLong(3, now.toEpochMilli());
      insert.setString(4, reply.result().name());
      insert.setString(5, reply.words());
      text(insert, 6, reply.problem().map(Json::of));
      insert.executeUpdate();
    }
  }

  static void write(Connection connection, UUID command, AuditReadBack readBack, Instant now)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO audit_read_back (id, at, written_at, result, seen, figures, problem, late)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, command.toString());
      insert.setLong(2, readBack.at().toEpochMilli());
      insert.setLong(3, now.toEpochMilli());
      insert.setString(4, readBack.result().name());
      text(insert, 5, readBack.seen().map(Json::of));
      text(insert, 6, readBack.after().map(Json::of));
      text(insert, 7, readBack.problem().map(Json::of));
      insert.setBoolean(8, readBack.late());
      insert.executeUpdate();
    }
  }

  static List<AuditEntry> find(Connection connection, AuditQuery query) throws SQLException {
    List<String> conditions = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    query.dialer().ifPresent(dialer -> add(conditions, values, "i.dialer = ?", dialer));
    query.campaign().ifPresent(id -> add(conditions, values, "i.campaign = ?", id));
    query.from().ifPresent(at -> add(conditions, values, "i.at >= ?", at.toEpochMilli()));
    query.until().ifPresent(at -> add(conditions, values, "i.at < ?", at.toEpochMilli()));
    query.before().ifPresent(number -> add(conditions, values, "i.seq < ?", number));
    values.add(query.atMost());
    return entries(
        connection,
        ENTRIES
            + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions))
            + " ORDER BY i.seq DESC LIMIT ?",
        values);
  }

  private static void add(
      List<String> conditions, List<Object> values, String condition, Object value) {
    conditions.add(condition);
    values.add(value);
  }

  static List<AuditEntry> unfinished(Connection connection, String dialer) throws SQLException {
    return entries(
        connection,
        ENTRIES
            + " WHERE i.dialer = ? AND r.id IS NULL AND (a.result IS NULL OR a.result <> 'REFUSED')"
            + " ORDER BY i.seq",
        List.of(dialer));
  }

  private static List<AuditEntry> entries(Connection connection, String sql, List<Object> values)
      throws SQLException {
    List<AuditEntry> found = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entry(row).ifPresent(found::add);
        }
      }
    }
    return found;
  }

  /// Absent where the row tells of a command that this version does not know.
  private static Optional<AuditEntry> entry(ResultSet row) throws SQLException {
    Optional<AuditIntent.Kind> kind = word(AuditIntent.Kind.values(), row.getString(9));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    AuditIntent intent =
        new AuditIntent(
            UUID.fromString(row.getString(2)),
            Instant.ofEpochMilli(row.getLong(3)),
            new Who(row.getString(4), row.getBoolean(5)),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            kind.get(),
            Json.change(row.getString(10)),
            row.getString(11),
            origin(row.getString(12), row.getString(13)),
            Json.optional(row.getString(14), Json::figures));
    Optional<AuditReply> reply = Optional.empty();
    Optional<AuditReply.Result> replied = word(AuditReply.Result.values(), row.getString(16));
    if (replied.isPresent()) {
      reply =
          Optional.of(
              new AuditReply(
                  Instant.ofEpochMilli(row.getLong(15)),
                  replied.get(),
                  row.getString(17),
                  Json.optional(row.getString(18), Json::problem)));
    }
    Optional<AuditReadBack> readBack = Optional.empty();
    Optional<AuditReadBack.Result> read = word(AuditReadBack.Result.values(), row.getString(20));
    if (read.isPresent()) {
      readBack =
          Optional.of(
              new AuditReadBack(
                  Instant.ofEpochMilli(row.getLong(19)),
                  read.get(),
                  Json.optional(row.getString(21), Json::settings),
                  Json.optional(row.getString(22), Json::figures),
                  Json.optional(row.getString(23), Json::problem),
                  row.getBoolean(24)));
    }
    return Optional.of(new AuditEntry(row.getLong(1), intent, reply, readBack));
  }

  private static Origin origin(String origin, @Nullable String id) {
    String name = id == null ? "" : id;
    return switch (origin) {
      case "RULE" -> new Origin.Rule(name);
      case "TIMER" -> new Origin.Timer(UUID.fromString(name));
      default -> new Origin.Person();
    };
  }

  private static <E extends Enum<E>> Optional<E> word(E[] values, @Nullable String name) {
    return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
  }

  static void write(Connection connection, TimedResume timer) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO timed_resume (id, dialer, campaign, pause, at, due, person, person_asked)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, timer.id().toString());
      insert.setString(2, timer.dialer());
      insert.setString(3, timer.campaign());
      insert.setString(4, timer.pause().toString());
      insert.setLong(5, timer.at().toEpochMilli());
      insert.setLong(6, timer.due().toEpochMilli());
      insert.setString(7, timer.who().name());
      insert.setBoolean(8, timer.who().asked());
      insert.executeUpdate();
    }
  }

  static void write(Connection connection, TimedResume.Ended ended) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO timed_resume_end (id, at, cause, person, person_asked)"
                + " VALUES (?, ?, ?, ?, ?)")) {
      insert.setString(1, ended.id().toString());
      insert.setLong(2, ended.at().toEpochMilli());
      insert.setString(3, ended.cause().name());
      insert.setString(4, ended.who().name());
      insert.setBoolean(5, ended.who().asked());
      insert.executeUpdate();
    }
  }

  static List<TimedResume> open(Connection connection, String dialer) throws SQLException {
    List<TimedResume> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT t.id, t.dialer, t.campaign, t.pause, t.at, t.due, t.person, t.person_asked"
                + " FROM timed_resume t LEFT JOIN timed_resume_end e ON e.id = t.id"
                + " WHERE t.dialer = ? AND e.id IS NULL ORDER BY t.rowid")) {
      select.setString(1, dialer);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new TimedResume(
                  UUID.fromString(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  UUID.fromString(row.getString(4)),
                  Instant.ofEpochMilli(row.getLong(5)),
                  Instant.ofEpochMilli(row.getLong(6)),
                  new Who(row.getString(7), row.getBoolean(8))));
        }
      }
    }
    return found;
  }
}

package dev.andon.history;

import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The rows of the drop ledger.
final class LedgerRows {

  private static final String WRITE =
      "INSERT INTO ledger"
          + " (subject, day, calls, answers, drops, pdrops, source, taken_at, complete, shared)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (subject, day) DO UPDATE SET"
          + " calls = excluded.calls, answers = excluded.answers, drops = excluded.drops,"
          + " pdrops = excluded.pdrops, source = excluded.source, taken_at = excluded.taken_at,"
          + " complete = excluded.complete, shared = excluded.shared";

  /// What a poll saw never takes the place of what the dialer said of the whole day, as after its
  /// clock jumped. An unchanged row is not written again.
  private static final String ONLY_LIVE =
      " WHERE ledger.source = 'LIVE' AND (ledger.answers, ledger.drops, ledger.pdrops,"
          + " ledger.calls) IS NOT (excluded.answers, excluded.drops, excluded.pdrops,"
          + " excluded.calls)";

  private LedgerRows() {}

  /// What a poll knows of the present day of each campaign.
  static List<LedgerDay> of(FloorSnapshot snapshot) {
    List<LedgerDay> days = new ArrayList<>();
    for (Campaign campaign : snapshot.campaigns()) {
      campaign
          .calls()
          .filter(counts -> counts.answers().orElse(-1) >= 0 && counts.drops().orElse(-1) >= 0)
          .ifPresent(counts -> days.add(day(snapshot, campaign.id(), counts)));
    }
    return days;
  }

  private static LedgerDay day(FloorSnapshot snapshot, String campaign, CallCounts counts) {
    return new LedgerDay(
        campaign,
        LocalDate.ofInstant(
            snapshot.server().toServerClock(counts.asOf()),
            snapshot.server().zone().orElse(ZoneOffset.UTC)),
        counts.calls(),
        counts.answers().orElseThrow(),
        counts.drops().orElseThrow(),
        counts.pdrops(),
        LedgerDay.Source.LIVE,
        counts.asOf(),
        false,
        // A stock dialer takes an id with a dash for two: it can only be asked together with all.
        snapshot.server().dialect().equals("stock") && campaign.contains("-"));
  }

  /// What a poll saw.
  static void writeLive(Connection connection, List<LedgerDay> days, Subjects subjects)
      throws SQLException {
    write(connection, WRITE + ONLY_LIVE, days, subjects);
  }

  /// What the dialer said of whole days.
  static void write(Connection connection, List<LedgerDay> days, Subjects subjects)
      throws SQLException {
    write(connection, WRITE, days, subjects);
  }

  private static void write(
      Connection connection, String sql, List<LedgerDay> days, Subjects subjects)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (LedgerDay day : days) {
        insert.setInt(1, subjects.number(Subjects.Kind.CAMPAIGN, day.campaign(), Optional.empty()));
        insert.setLong(2, day.day().toEpochDay());
        set(insert, 3, day.calls());
        insert.setInt(4, day.answers());
        insert.setInt(5, day.drops());
        set(insert, 6, day.pdrops());
        insert.setString(7, day.source().name());
        insert.setLong(8, day.takenAt().toEpochMilli());
        insert.setInt(9, day.complete() ? 1 : 0);
        insert.setInt(10, day.shared() ? 1 : 0);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void set(PreparedStatement insert, int at, OptionalInt value) throws SQLException {
    if (value.isPresent()) {
      insert.setInt(at, value.getAsInt());
    } else {
      insert.setNull(at, Types.INTEGER);
    }
  }

  static List<LedgerDay> read(Connection connection, String dialer, LocalDate first, LocalDate last)
      throws SQLException {
    List<LedgerDay> days = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name, day, calls, answers, drops, pdrops, source, taken_at, complete, shared"
                + " FROM subject JOIN ledger ON ledger.subject = subject.id"
                + " WHERE dialer = ? AND kind = 'CAMPAIGN' AND day BETWEEN ? AND ?"
                + " ORDER BY name, day")) {
      select.setString(1, dialer);
      select.setLong(2, first.toEpochDay());
      select.setLong(3, last.toEpochDay());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          days.add(
              new LedgerDay(
                  row.getString(1),
                  LocalDate.ofEpochDay(row.getLong(2)),
                  whole(row, 3),
                  row.getInt(4),
                  row.getInt(5),
                  whole(row, 6),
                  LedgerDay.Source.valueOf(row.getString(7)),
                  Instant.ofEpochMilli(row.getLong(8)),
                  row.getInt(9) == 1,
                  row.getInt(10) == 1));
        }
      }
    }
    return days;
  }

  static List<String> dialers(Connection connection) throws SQLException {
    List<String> dialers = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement("SELECT DISTINCT dialer FROM subject ORDER BY dialer");
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        dialers.add(row.getString(1));
      }
    }
    return dialers;
  }

  static List<KeptCampaign> campaigns(Connection connection, String dialer) throws SQLException {
    List<KeptCampaign> campaigns = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT name, label FROM subject WHERE dialer = ? AND kind = 'CAMPAIGN'"
                + " ORDER BY name")) {
      select.setString(1, dialer);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          campaigns.add(
              new KeptCampaign(
                  row.getString(1),
                  Optional.ofNullable(row.getString(2)).filter(name -> !name.isBlank())));
        }
      }
    }
    return campaigns;
  }

  private static OptionalInt whole(ResultSet row, int column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}

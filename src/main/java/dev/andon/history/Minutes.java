package dev.andon.history;

import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.model.Queue;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rows of minutes.
final class Minutes {

  /// What is older was not read in this minute and does not stand in its row.
  private static final Duration FRESH = Duration.ofSeconds(90);

  private static final int MINUTE = 60;
  private static final double THOUSANDTHS = 1_000;

  private static final List<String> COLUMNS =
      List.of(
          "zone", "calls", "answers", "drops", "pdrops", "waiting", "live", "level", "hopper",
          "active", "ready", "in_call", "paused", "wrap_up", "dead", "dialing", "other");

  private static final String WRITE = write();

  private Minutes() {}

  /// Of two polls in one minute the later one counts where it knows something; of those who wait,
  /// the most.
  private static String write() {
    String newest =
        COLUMNS.stream()
            .map(
                column ->
                    column.equals("waiting")
                        ? "waiting = max(coalesce(waiting, excluded.waiting),"
                            + " coalesce(excluded.waiting, waiting))"
                        : "%1$s = coalesce(excluded.%1$s, %1$s)".formatted(column))
            .collect(Collectors.joining(", "));
    return "INSERT INTO minute (subject, minute, %s) VALUES (?, ?%s)"
            .formatted(String.join(", ", COLUMNS), ", ?".repeat(COLUMNS.size()))
        + " ON CONFLICT (subject, minute) DO UPDATE SET "
        + newest;
  }

  static void write(Connection connection, FloorSnapshot snapshot, Subjects subjects)
      throws SQLException {
    Instant at = snapshot.server().toServerClock(snapshot.takenAt());
    Instant minute = Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), MINUTE) * MINUTE);
    Instant oldest = snapshot.takenAt().minus(FRESH);
    Optional<ZoneOffset> zone = snapshot.server().zone();
    try (PreparedStatement insert = connection.prepareStatement(WRITE)) {
      for (Campaign campaign : snapshot.campaigns()) {
        add(
            insert,
            subjects.number(Subjects.Kind.CAMPAIGN, campaign.id(), campaign.name()),
            row(minute, zone, campaign, oldest));
      }
      for (Queue queue : snapshot.queues()) {
        add(
            insert,
            subjects.number(Subjects.Kind.QUEUE, queue.id(), Optional.empty()),
            row(
                minute,
                zone,
                queue.calls(),
                queue.live(),
                OptionalDouble.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                oldest));
      }
      insert.executeBatch();
    }
  }

  private static MinuteRow row(
      Instant minute, Optional<ZoneOffset> zone, Campaign campaign, Instant oldest) {
    return row(
        minute,
        zone,
        campaign.calls(),
        campaign.live(),
        campaign.dialLevel(),
        campaign
            .hopper()
            .filter(hopper -> hopper.asOf().isAfter(oldest))
            .map(Hopper::leads)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()),
        campaign.active(),
        campaign.agents(),
        oldest);
  }

  private static MinuteRow row(
      Instant minute,
      Optional<ZoneOffset> zone,
      Optional<CallCounts> anyCounts,
      Optional<LiveCalls> anyLive,
      OptionalDouble level,
      OptionalInt hopper,
      Optional<Boolean> active,
      Optional<AgentCounts> agents,
      Instant oldest) {
    Optional<CallCounts> counts = anyCounts.filter(it -> it.asOf().isAfter(oldest));
    Optional<LiveCalls> live = anyLive.filter(it -> it.asOf().isAfter(oldest));
    return new MinuteRow(
        minute,
        zone,
        figure(counts, CallCounts::calls),
        figure(counts, CallCounts::answers),
        figure(counts, CallCounts::drops),
        figure(counts, CallCounts::pdrops),
        figure(live, it -> OptionalInt.of(it.waiting())),
        figure(live, LiveCalls::live),
        level,
        hopper,
        active,
        agents);
  }

  private static <T> OptionalInt figure(Optional<T> of, Function<T, OptionalInt> figure) {
    return of.map(figure).orElse(OptionalInt.empty());
  }

  private static void add(PreparedStatement insert, int subject, MinuteRow row)
      throws SQLException {
    int at = 1;
    insert.setInt(at++, subject);
    insert.setLong(at++, row.from().getEpochSecond() / MINUTE);
    set(
        insert,
        at++,
        row.zone()
            .map(zone -> zone.getTotalSeconds() / MINUTE)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()));
    set(insert, at++, row.calls());
    set(insert, at++, row.answers());
    set(insert, at++, row.drops());
    set(insert, at++, row.pdrops());
    set(insert, at++, row.waiting());
    set(insert, at++, row.live());
    set(
        insert,
        at++,
        row.level().isPresent()
            ? OptionalInt.of((int) Math.round(row.level().getAsDouble() * THOUSANDTHS))
            : OptionalInt.empty());
    set(insert, at++, row.hopper());
    set(insert, at++, figure(row.active(), active -> OptionalInt.of(active ? 1 : 0)));
    set(insert, at++, figure(row.agents(), it -> OptionalInt.of(it.ready())));
    set(insert, at++, figure(row.agents(), it -> OptionalInt.of(it.inCall())));
    set(insert, at++, figure(row.agents(), it -> OptionalInt.of(it.paused())));
    set(insert, at++, figure(row.agents(), it -> OptionalInt.of(it.wrapUp())));
    set(insert, at++, figure(row.agents(), it -> OptionalInt.of(it.dead())));
    set(insert, at++, figure(row.agents(), it -> OptionalInt.of(it.dialing())));
    set(insert, at, figure(row.agents(), it -> OptionalInt.of(it.other())));
    insert.addBatch();
  }

  private static void set(PreparedStatement insert, int at, OptionalInt value) throws SQLException {
    if (value.isPresent()) {
      insert.setInt(at, value.getAsInt());
    } else {
      insert.setNull(at, Types.INTEGER);
    }
  }

  /// The minutes of which any subject of this dialer has a row.
  static List<RecordedMinute> recorded(
      Connection connection, String dialer, Instant from, Instant until) throws SQLException {
    List<RecordedMinute> minutes = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT minute, max(zone) FROM subject JOIN minute ON minute.subject = subject.id"
                + " WHERE dialer = ? AND minute >= ? AND minute < ?"
                + " GROUP BY minute ORDER BY minute")) {
      select.setString(1, dialer);
      select.setLong(2, Math.ceilDiv(from.getEpochSecond(), MINUTE));
      select.setLong(3, Math.ceilDiv(until.getEpochSecond(), MINUTE));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Instant begin = Instant.ofEpochSecond(row.getLong(1) * MINUTE);
          int zone = row.getInt(2);
          minutes.add(
              new RecordedMinute(
                  begin,
                  row.wasNull()
                      ? Optional.empty()
                      : Optional.of(ZoneOffset.ofTotalSeconds(zone * MINUTE))));
        }
      }
    }
    return minutes;
  }

  /// Rows from a moment up to another, each of so many minutes; none where nothing was recorded.
  static List<MinuteRow> read(
      Connection connection, int subject, Instant from, Instant until, Duration each)
      throws SQLException {
    long bucket = Math.max(MINUTE, each.toSeconds());
    List<MinuteRow> rows = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT minute, "
                + String.join(", ", COLUMNS)
                + " FROM minute WHERE subject = ? AND minute >= ? AND minute < ?"
                + " ORDER BY minute")) {
      select.setInt(1, subject);
      select.setLong(2, Math.ceilDiv(from.getEpochSecond(), MINUTE));
      select.setLong(3, Math.ceilDiv(until.getEpochSecond(), MINUTE));
      try (ResultSet found = select.executeQuery()) {
        while (found.next()) {
          MinuteRow row = row(found);
          Instant begin =
              Instant.ofEpochSecond(Math.floorDiv(row.from().getEpochSecond(), bucket) * bucket);
          if (!rows.isEmpty() && rows.getLast().from().equals(begin)) {
            rows.set(rows.size() - 1, rows.getLast().with(row));
          } else {
            rows.add(row.at(begin));
          }
        }
      }
    }
    return rows;
  }

  private static MinuteRow row(ResultSet row) throws SQLException {
    OptionalInt zone = whole(row, "zone");
    OptionalInt level = whole(row, "level");
    OptionalInt active = whole(row, "active");
    return new MinuteRow(
        Instant.ofEpochSecond(row.getLong("minute") * MINUTE),
        zone.isPresent()
            ? Optional.of(ZoneOffset.ofTotalSeconds(zone.getAsInt() * MINUTE))
            : Optional.empty(),
        whole(row, "calls"),
        whole(row, "answers"),
        whole(row, "drops"),
        whole(row, "pdrops"),
        whole(row, "waiting"),
        whole(row, "live"),
        level.isPresent()
            ? OptionalDouble.of(level.getAsInt() / THOUSANDTHS)
            : OptionalDouble.empty(),
        whole(row, "hopper"),
        active.isPresent() ? Optional.of(active.getAsInt() == 1) : Optional.empty(),
        agents(row));
  }

  private static Optional<AgentCounts> agents(ResultSet row) throws SQLException {
    if (whole(row, "ready").isEmpty()) {
      return Optional.empty();
    }
    int ready = row.getInt("ready");
    int inCall = row.getInt("in_call");
    int paused = row.getInt("paused");
    int wrapUp = row.getInt("wrap_up");
    int dead = row.getInt("dead");
    int dialing = row.getInt("dialing");
    int other = row.getInt("other");
    return Optional.of(
        new AgentCounts(
            ready + inCall + paused + wrapUp + dead + dialing + other,
            ready,
            inCall,
            paused,
            wrapUp,
            dead,
            dialing,
            other));
  }

  private static OptionalInt whole(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
  }
}

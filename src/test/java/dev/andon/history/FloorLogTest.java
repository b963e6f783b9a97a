package dev.andon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.HistoryStore.Opened;
import dev.andon.history.HistoryStore.State;
import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.model.Server;
import dev.andon.sim.SimSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was recorded of polls is read back, whatever happened in between.
class FloorLogTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;

  private SimFloor floor;
  private HistoryStore store;
  private FloorWriter writer;

  @BeforeEach
  void begin() throws Exception {
    floor = new SimFloor(SimSettings.demo());
    open();
  }

  private void open() throws InterruptedException {
    Opened opened = HistoryStore.open(folder, floor.time);
    assertThat(opened).isInstanceOf(Opened.Open.class);
    store = ((Opened.Open) opened).store();
    writer = store.floorWriter();
  }

  @AfterEach
  void end() {
    store.close();
    floor.close();
  }

  private FloorSnapshot record(FloorSnapshot snapshot) {
    assertThat(writer.record(snapshot)).isEqualTo(new Recorded.OnDisk());
    return snapshot;
  }

  private String dialer() {
    return floor.dialer.address().base().toString();
  }

  private static <T> List<T> rows(Found<T> found) {
    assertThat(found).isInstanceOf(Found.Rows.class);
    return ((Found.Rows<T>) found).rows();
  }

  private List<FloorSnapshot> at(Instant moment) {
    return rows(store.floors().at(dialer(), moment));
  }

  @Test
  void everyMomentOfAShiftIsReadBackAlsoByTheNextRun() throws Exception {
    List<FloorSnapshot> polls = new ArrayList<>();
    for (int i = 0; i < 45; i++) {
      polls.add(record(floor.poll()));
      if (i == 30) {
        store.close();
        open();
      }
    }

    for (FloorSnapshot poll : polls) {
      assertThat(at(poll.takenAt())).containsExactly(poll);
      assertThat(at(poll.takenAt().plusSeconds(29))).containsExactly(poll);
    }
    assertThat(at(polls.getFirst().takenAt().minusMillis(1))).isEmpty();
    assertThat(at(polls.getLast().takenAt().plus(Duration.ofDays(9))))
        .containsExactly(polls.getLast());
    assertThat(
            rows(store.floors().moments(dialer(), polls.get(3).takenAt(), polls.get(6).takenAt())))
        .containsExactly(polls.get(3).takenAt(), polls.get(4).takenAt(), polls.get(5).takenAt());
    assertThat(rows(store.floors().at("https://other.example", polls.get(5).takenAt()))).isEmpty();
  }

  @Test
  void aMomentThatANewerAndonWroteIsSaidSo() throws Exception {
    FloorSnapshot poll = record(floor.poll());
    store.close();
    execute("UPDATE snapshot SET version = 2");
    open();

    assertThat(store.floors().at(dialer(), poll.takenAt()))
        .isInstanceOfSatisfying(
            Found.Unreadable.class,
            unreadable -> assertThat(unreadable.why().message()).startsWith("A newer Andon wrote"));
  }

  @Test
  void aBrokenPollIsSaidSoAndLeavesTheOthersReadable() throws Exception {
    for (int i = 0; i < SnapshotChain.LENGTH; i++) {
      record(floor.poll());
    }
    Instant broken = floor.time.now();
    FloorSnapshot next = record(floor.poll());
    store.close();
    execute("UPDATE snapshot SET body = x'00112233' WHERE seq = 5");
    open();

    assertThat(store.floors().at(dialer(), broken))
        .isInstanceOfSatisfying(
            Found.Unreadable.class,
            unreadable -> assertThat(unreadable.why().message()).startsWith("A recorded poll in "));
    assertThat(at(next.takenAt())).containsExactly(next);
    assertThat(store.state()).isEqualTo(new State.Recording(Optional.empty()));
  }

  /// What is not written takes its changes with it: the next poll is kept whole.
  @Test
  void afterAFullDiskThePollsAreReadAgain() throws Exception {
    FloorSnapshot before = record(floor.poll());
    var _ =
        Writer.await(
            store
                .writer()
                .write(
                    Writer.Keep.MAY_BE_LEFT_OUT,
                    connection ->
                        execute(
                            connection,
                            "PRAGMA max_page_count = "
                                + Schema.number(connection, "PRAGMA page_count"))),
            MINUTE);
    Recorded full = new Recorded.OnDisk();
    for (int i = 0; i < 50 && full instanceof Recorded.OnDisk; i++) {
      full = writer.record(floor.poll());
    }
    assertThat(full).isInstanceOf(Recorded.NotOnDisk.class);
    assertThat(((Recorded.NotOnDisk) full).why().message()).contains("is full");
    assertThat(writer.record(floor.poll())).isEqualTo(full);

    var _ =
        Writer.await(
            store
                .writer()
                .write(
                    Writer.Keep.MUST_NOT_BE_LOST,
                    connection -> execute(connection, "PRAGMA max_page_count = 100000")),
            MINUTE);
    roomAgain();
    floor.time.pass(Writer.BETWEEN_TRIES);
    FloorSnapshot after = floor.poll();
    var _ = writer.record(after);
    FloorSnapshot later = record(floor.poll());

    assertThat(at(before.takenAt())).containsExactly(before);
    assertThat(at(later.takenAt())).containsExactly(later);
  }

  /// The limit is the connection's, so another connection takes its place.
  private void roomAgain() throws InterruptedException {
    store.close();
    open();
  }

  @Test
  void aMinuteHoldsTheLatestOfEachFigureAndTheMostWhoWaited() throws Exception {
    Instant noon = Instant.parse("2026-11-20T17:00:10Z");
    FloorSnapshot poll = floor.poll();
    record(with(poll, noon, counts(noon, 10, 1), OptionalInt.of(7)));
    record(with(poll, noon.plusSeconds(30), Optional.empty(), OptionalInt.of(2)));
    record(
        with(
            poll,
            noon.plusSeconds(180),
            counts(noon.minus(Duration.ofMinutes(9)), 10, 1),
            OptionalInt.empty()));

    Instant minute = Instant.parse("2026-11-20T17:00:00Z");
    Optional<ZoneOffset> zone = Optional.of(ZoneOffset.ofHours(-5));
    assertThat(
            rows(
                store
                    .floors()
                    .campaign(dialer(), "SOLAR", minute, minute.plusSeconds(600), MINUTE)))
        .containsExactly(
            new MinuteRow(
                minute,
                zone,
                OptionalInt.of(100),
                OptionalInt.of(10),
                OptionalInt.of(1),
                OptionalInt.empty(),
                OptionalInt.of(7),
                OptionalInt.of(9),
                OptionalDouble.of(2.413),
                OptionalInt.empty(),
                Optional.of(true),
                Optional.of(new AgentCounts(3, 1, 2, 0, 0, 0, 0, 0))),
            // Two minutes are a gap; old counts are none of this minute.
            new MinuteRow(
                minute.plusSeconds(180),
                zone,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalDouble.of(2.413),
                OptionalInt.empty(),
                Optional.of(true),
                Optional.of(new AgentCounts(3, 1, 2, 0, 0, 0, 0, 0))));
    assertThat(
            rows(
                store
                    .floors()
                    .campaign(
                        dialer(), "SOLAR", minute, minute.plusSeconds(600), Duration.ofMinutes(5))))
        .extracting(MinuteRow::from, MinuteRow::answers, MinuteRow::waiting)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(minute, OptionalInt.of(10), OptionalInt.of(7)));
  }

  @Test
  void theDropsOfAnHourAreKnownWhereBothItsEndsWereRecorded() throws Exception {
    FloorSnapshot poll = floor.poll();
    Instant hour = Instant.parse("2026-11-20T17:00:00Z");
    for (int minute = -1; minute < 60; minute++) {
      Instant at = hour.plusSeconds(minute * 60 + 5);
      record(with(poll, at, counts(at, 500, 10 + minute / 10), OptionalInt.empty()));
    }

    assertThat(rows(store.floors().dropsInHour(dialer(), "SOLAR", hour, false))).containsExactly(5);
    assertThat(rows(store.floors().dropsInHour(dialer(), "SOLAR", hour, true))).containsExactly(15);
    assertThat(rows(store.floors().dropsInHour(dialer(), "SOLAR", hour.plusSeconds(3600), false)))
        .isEmpty();
  }

  private static Optional<CallCounts> counts(Instant asOf, int answers, int drops) {
    return Optional.of(
        new CallCounts(
            OptionalInt.of(100),
            OptionalInt.of(answers),
            OptionalInt.of(drops),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            asOf));
  }

  private static FloorSnapshot with(
      FloorSnapshot poll, Instant at, Optional<CallCounts> counts, OptionalInt waiting) {
    Campaign campaign =
        new Campaign(
            "SOLAR",
            Optional.of("Solar"),
            Optional.of(true),
            Optional.of("RATIO"),
            OptionalDouble.of(2.413),
            counts,
            OptionalDouble.empty(),
            waiting.isPresent()
                ? Optional.of(new LiveCalls(waiting.getAsInt(), OptionalInt.of(9), at))
                : Optional.empty(),
            Optional.empty(),
            Optional.of(new AgentCounts(3, 1, 2, 0, 0, 0, 0, 0)));
    return new FloorSnapshot(
        at,
        poll.server(),
        List.of(),
        List.of(campaign),
        List.of(),
        poll.agents(),
        Optional.empty(),
        poll.agentDays(),
        poll.ages());
  }

  private static FloorSnapshot inZone(FloorSnapshot poll, ZoneOffset zone, Duration skew) {
    Server server = poll.server();
    return new FloorSnapshot(
        poll.takenAt(),
        new Server(
            server.url(),
            server.dialect(),
            server.build(),
            server.version(),
            Optional.of(skew),
            Optional.of(zone),
            server.noCommands(),
            server.poll()),
        poll.problems(),
        poll.campaigns(),
        poll.queues(),
        poll.agents(),
        poll.floorLive(),
        poll.agentDays(),
        poll.ages());
  }

  private List<LedgerDay> ledger() {
    LocalDate day = LocalDate.of(2026, 11, 20);
    return rows(store.ledger().days(dialer(), day.minusDays(40), day.plusDays(40)));
  }

  /// In Sydney it is the next day already, in Honolulu still the one before; the day that daylight
  /// saving begins or ends there is a day as all others.
  @Test
  void aDayIsTheDialersWhereverItIs() throws Exception {
    Instant at = Instant.parse("2026-11-21T04:59:59Z");
    FloorSnapshot poll = floor.poll();
    record(
        inZone(
            with(poll, at, counts(at, 10, 1), OptionalInt.empty()),
            ZoneOffset.ofHours(-5),
            Duration.ZERO));
    assertThat(ledger())
        .containsExactly(
            new LedgerDay(
                "SOLAR",
                LocalDate.of(2026, 11, 20),
                OptionalInt.of(100),
                10,
                1,
                OptionalInt.empty(),
                LedgerDay.Source.LIVE,
                at,
                false,
                false));

    record(
        inZone(
            with(poll, at.plusSeconds(1), counts(at.plusSeconds(1), 0, 0), OptionalInt.empty()),
            ZoneOffset.ofHours(-5),
            Duration.ZERO));
    record(
        inZone(
            with(poll, at.plusSeconds(31), counts(at.plusSeconds(31), 7, 1), OptionalInt.empty()),
            ZoneOffset.ofHours(11),
            Duration.ZERO));
    record(
        inZone(
            with(poll, at.plusSeconds(61), counts(at.plusSeconds(61), 8, 2), OptionalInt.empty()),
            ZoneOffset.ofHours(-5),
            Duration.ofHours(-2)));

    // Set back two hours, the dialer is in the day before again.
    assertThat(ledger())
        .extracting(LedgerDay::day, LedgerDay::answers)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 11, 20), 8),
            org.assertj.core.api.Assertions.tuple(LocalDate.of(2026, 11, 21), 7));
  }

  @Test
  void whatADayWasCorrectedToIsNotOverwrittenByAPoll() throws Exception {
    Instant at = Instant.parse("2026-11-20T17:00:00Z");
    LedgerDay corrected =
        new LedgerDay(
            "SOLAR",
            LocalDate.of(2026, 11, 20),
            OptionalInt.of(1_000),
            300,
            9,
            OptionalInt.of(2),
            LedgerDay.Source.CORRECTED,
            at,
            true,
            false);
    assertThat(store.ledger().keep(dialer(), List.of(corrected))).isEqualTo(new Recorded.OnDisk());

    record(with(floor.poll(), at, counts(at, 10, 1), OptionalInt.empty()));

    assertThat(ledger()).containsExactly(corrected);
  }

  @Test
  void aRenamedCampaignKeepsItsDaysAndADeletedOneStays() throws Exception {
    Instant at = Instant.parse("2026-11-20T17:00:00Z");
    record(with(floor.poll(), at, counts(at, 10, 1), OptionalInt.empty()));
    record(named("Moon", with(floor.poll(), at, counts(at, 11, 1), OptionalInt.empty())));
    record(without(at.plusSeconds(60)));

    assertThat(ledger()).extracting(LedgerDay::answers).containsExactly(11);
    assertThat(rows(store.floors().campaign(dialer(), "SOLAR", at, at.plusSeconds(600), MINUTE)))
        .hasSize(1);
    assertThat(number("SELECT count(*) FROM subject WHERE label = 'Moon'")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM subject")).isEqualTo(1);
  }

  private FloorSnapshot named(String name, FloorSnapshot poll) {
    Campaign was = poll.campaigns().getFirst();
    return replaced(
        poll,
        List.of(
            new Campaign(
                was.id(),
                Optional.of(name),
                was.active(),
                was.dialMethod(),
                was.dialLevel(),
                was.calls(),
                was.percentServer(),
                was.live(),
                was.hopper(),
                was.agents())));
  }

  private FloorSnapshot without(Instant at) throws InterruptedException {
    return replaced(with(floor.poll(), at, Optional.empty(), OptionalInt.empty()), List.of());
  }

  private static FloorSnapshot replaced(FloorSnapshot poll, List<Campaign> campaigns) {
    return new FloorSnapshot(
        poll.takenAt(),
        poll.server(),
        poll.problems(),
        campaigns,
        poll.queues(),
        poll.agents(),
        poll.floorLive(),
        poll.agentDays(),
        poll.ages());
  }

  @Test
  void aRecordOfTheAndonBeforeIsBroughtUpToDate() throws Exception {
    store.close();
    Files.delete(folder.resolve("history.db"));
    try (Connection connection = connection()) {
      for (String migration : List.of("V1__audit", "V2__alert_book")) {
        org.flywaydb.core.Flyway.configure()
            .dataSource("jdbc:sqlite:" + folder.resolve("history.db"), null, null)
            .locations("classpath:dev/andon/history")
            .target(migration.substring(1, 2))
            .load()
            .migrate();
      }
      assertThat(Schema.version(connection)).isEqualTo(2);
    }

    open();
    FloorSnapshot poll = record(floor.poll());

    assertThat(at(poll.takenAt())).containsExactly(poll);
    try (Connection connection = connection()) {
      assertThat(Schema.version(connection)).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void whatIsTooOldIsForgottenInWholeChainsAndNothingElse() throws Exception {
    List<FloorSnapshot> polls = new ArrayList<>();
    for (int i = 0; i < SnapshotChain.LENGTH * 2 + 5; i++) {
      polls.add(record(floor.poll()));
    }
    Instant limit = polls.get(25).takenAt();
    store
        .alerts()
        .add(
            List.of(
                new AlertRow(
                    0, Instant.parse("2020-01-01T00:00:00Z"), dialer(), "RAISED", "r", "s", "{}"),
                new AlertRow(
                    0, Instant.parse("2099-01-01T00:00:00Z"), dialer(), "RAISED", "r", "s", "{}")));

    Retention.Pruned pruned =
        store.retention().prune(new Retention.Limits(Duration.ZERO, Duration.ZERO), limit, _ -> {});

    assertThat(pruned.snapshots()).isEqualTo(20);
    assertThat(pruned.events()).isEqualTo(1);
    assertThat(pruned.minutes()).isPositive();
    assertThat(pruned.whole()).isTrue();
    assertThat(at(polls.get(19).takenAt())).isEmpty();
    assertThat(at(polls.get(20).takenAt())).containsExactly(polls.get(20));
    assertThat(at(polls.getLast().takenAt())).containsExactly(polls.getLast());
    assertThat(number("SELECT count(*) FROM alert_event")).isEqualTo(1);
    assertThat(number("SELECT count(*) FROM minute WHERE minute < " + limit.getEpochSecond() / 60))
        .isZero();
    assertThat(number("SELECT count(*) FROM minute")).isPositive();
    assertThat(number("SELECT count(*) FROM ledger")).isPositive();
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("history.db"));
  }

  private int number(String sql) throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connection()) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

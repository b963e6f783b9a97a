package dev.andon.history;

import static dev.andon.history.Commands.ANA;
import static dev.andon.history.Commands.DIALER;
import static dev.andon.history.Commands.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.andon.history.AuditIntent.Kind;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.HistoryStore.Opened;
import dev.andon.history.HistoryStore.State;
import dev.andon.model.DialChange;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryStoreTest {

  @TempDir private Path folder;

  private final FakeTime time = new FakeTime(NOW);
  private final List<HistoryStore> stores = new ArrayList<>();

  @AfterEach
  void close() {
    stores.forEach(HistoryStore::close);
  }

  private Opened opened() throws InterruptedException {
    Opened opened = HistoryStore.open(folder, time);
    switch (opened) {
      case Opened.Open(var store, _) -> stores.add(store);
      case Opened.ReadOnly(var store, _) -> stores.add(store);
      case Opened.Unavailable _ -> {}
    }
    return opened;
  }

  private HistoryStore store() throws InterruptedException {
    Opened opened = opened();
    assertThat(opened).isInstanceOf(Opened.Open.class);
    return ((Opened.Open) opened).store();
  }

  private Path file() {
    return folder.resolve("history.db");
  }

  private static AuditQuery newest(int atMost) {
    return AuditQuery.newest(DIALER, atMost);
  }

  private static List<AuditEntry> rows(Found<AuditEntry> found) {
    assertThat(found).isInstanceOf(Found.Rows.class);
    return ((Found.Rows<AuditEntry>) found).rows();
  }

  private static List<String> campaigns(Found<AuditEntry> found) {
    return rows(found).stream().map(entry -> entry.intent().campaign()).toList();
  }

  @Test
  void anEmptyFolderGetsANewRecord() throws Exception {
    Opened opened = opened();

    assertThat(opened).isInstanceOf(Opened.Open.class);
    assertThat(((Opened.Open) opened).notice()).isEmpty();
    assertThat(stores.getFirst().state()).isEqualTo(new State.Recording(Optional.empty()));
    assertThat(rows(stores.getFirst().audit(time).find(newest(10)))).isEmpty();
  }

  @Test
  void aCommandIsReadAsItWasWrittenAlsoByTheNextRun() throws Exception {
    AuditIntent intent = Commands.pause("SOLAR", NOW);
    AuditReply reply =
        new AuditReply(
            NOW.plusMillis(71), AuditReply.Result.NO_ANSWER, "", Optional.of(Commands.NO_RIGHT));
    AuditReadBack readBack = Commands.confirmed(NOW.plusMillis(90));
    try (HistoryStore first = store()) {
      Audit audit = first.audit(time);
      assertThat(audit.intend(intent)).isEqualTo(new Recorded.OnDisk());
      audit.replied(intent.id(), reply);
      audit.readBack(intent.id(), readBack);
    }

    assertThat(store().audit(time).find(newest(10)))
        .isEqualTo(
            new Found.Rows<>(
                List.of(new AuditEntry(1, intent, Optional.of(reply), Optional.of(readBack)))));
  }

  @Test
  void everyOriginAndChangeIsReadAsItWasWritten() throws Exception {
    List<AuditIntent> intents =
        List.of(
            intent(
                Kind.DIAL_METHOD,
                DialChange.NOTHING.withMethod("RATIO").withLevel(1.204),
                new Origin.Rule("drop-day")),
            intent(
                Kind.MAXIMUM_LEVEL,
                DialChange.NOTHING.withMaximum(2.5),
                new Origin.Timer(UUID.randomUUID())),
            intent(Kind.RESTORE, DialChange.active(true), new Origin.Person()));
    try (HistoryStore first = store()) {
      Audit audit = first.audit(time);
      intents.forEach(audit::intend);
    }

    assertThat(rows(store().audit(time).find(newest(10))))
        .extracting(AuditEntry::intent)
        .containsExactlyElementsOf(intents.reversed());
  }

  private static AuditIntent intent(Kind kind, DialChange change, Origin origin) {
    return new AuditIntent(
        UUID.randomUUID(),
        NOW,
        ANA,
        "",
        DIALER,
        "SOLAR",
        kind,
        change,
        "",
        origin,
        Optional.empty());
  }

  @Test
  void commandsAreListedNewestFirstInPagesByCampaignAndByDay() throws Exception {
    Audit audit = store().audit(time);
    for (int i = 1; i <= 7; i++) {
      audit.intend(Commands.pause(i % 2 == 0 ? "EVEN" : "ODD" + i, NOW.plusSeconds(i)));
    }

    List<AuditEntry> first = rows(audit.find(newest(3)));
    assertThat(first).extracting(AuditEntry::number).containsExactly(7L, 6L, 5L);
    assertThat(rows(audit.find(newest(3).after(first.getLast()))))
        .extracting(AuditEntry::number)
        .containsExactly(4L, 3L, 2L);
    assertThat(campaigns(audit.find(newest(10).of("EVEN"))))
        .containsExactly("EVEN", "EVEN", "EVEN");
    assertThat(campaigns(audit.find(newest(10).between(NOW.plusSeconds(3), NOW.plusSeconds(5)))))
        .containsExactly("EVEN", "ODD3");
    assertThat(rows(audit.find(AuditQuery.newest("https://other.example", 10)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_intent SET person = 'nobody'",
        "DELETE FROM audit_intent",
        "INSERT OR REPLACE INTO audit_intent SELECT * FROM audit_intent",
        "REPLACE INTO audit_intent (seq, id, at, written_at, person, person_asked, api_user,"
            + " dialer, campaign, kind, change, reason, origin) SELECT 99, id, 0, 0, 'x', 0, '',"
            + " '', '', '', '', '', 'PERSON' FROM audit_intent",
        "UPDATE audit_reply SET words = ''",
        "DELETE FROM audit_reply",
        "INSERT OR REPLACE INTO audit_reply SELECT * FROM audit_reply",
        "UPDATE audit_read_back SET late = 1",
        "DELETE FROM audit_read_back",
        "INSERT OR REPLACE INTO audit_read_back SELECT * FROM audit_read_back",
        "UPDATE alert_event SET payload = ''",
        "DELETE FROM alert_event",
        "INSERT OR REPLACE INTO alert_event SELECT * FROM alert_event"
      })
  void whatIsWrittenStays(String change) throws Exception {
    try (HistoryStore store = store()) {
      AuditIntent intent = Commands.pause("SOLAR", NOW);
      Audit audit = store.audit(time);
      audit.intend(intent);
      audit.replied(intent.id(), Commands.accepted(NOW));
      audit.readBack(intent.id(), Commands.confirmed(NOW));
      store.alerts().addAndWait(List.of(alert("raised")));
    }

    assertThatThrownBy(() -> execute(change))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("written once");
  }

  private static AlertRow alert(String payload) {
    return new AlertRow(0, NOW, DIALER, "RAISED", "drop-day", "SOLAR", payload);
  }

  private void execute(String... statements) throws SQLException {
    try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = raw.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Test
  void aSecondAndonReadsOnlySaysSoAndTakesOverLater() throws Exception {
    HistoryStore first = store();
    AuditIntent ofFirst = Commands.pause("FIRST", NOW);
    first.audit(time).intend(ofFirst);

    Opened opened = opened();

    assertThat(opened).isInstanceOf(Opened.ReadOnly.class);
    Opened.ReadOnly second = (Opened.ReadOnly) opened;
    assertThat(second.why().message()).contains("Another Andon").contains(folder.toString());
    Audit audit = second.store().audit(time);
    assertThat(campaigns(audit.find(newest(10)))).containsExactly("FIRST");
    AuditIntent ofSecond = Commands.pause("SECOND", NOW);
    assertThat(audit.intend(ofSecond)).isEqualTo(new Recorded.NotOnDisk(second.why()));
    assertThat(campaigns(audit.find(newest(10)))).containsExactly("SECOND", "FIRST");
    assertThat(campaigns(first.audit(time).find(newest(10)))).containsExactly("FIRST");

    first.close();
    time.pass(Writer.BETWEEN_TRIES);
    assertThat(rows(audit.find(newest(10))))
        .extracting(AuditEntry::number, AuditEntry::intent)
        .containsExactly(tuple(2L, ofSecond), tuple(1L, ofFirst));
    assertThat(second.store().state()).isEqualTo(new State.Recording(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(ints = {50, 99, 100, 5_000, 8_192, 20_000, 40_960})
  void aCutOffFileIsSetAsideAndANewOneBegun(int length) throws Exception {
    fill();
    byte[] whole = Files.readAllBytes(file());
    assertThat(whole.length).isGreaterThan(length);
    byte[] cut = Arrays.copyOf(whole, length);
    Files.write(file(), cut);

    Opened opened = opened();

    assertThat(opened).isInstanceOf(Opened.Open.class);
    Opened.Open open = (Opened.Open) opened;
    String kept = "history-20261120-100000.damaged.db";
    assertThat(open.notice().orElseThrow().message()).contains("set aside as " + kept);
    assertThat(folder.resolve(kept)).hasBinaryContent(cut);
    assertThat(open.store().audit(time).intend(Commands.pause("NEW", NOW)))
        .isEqualTo(new Recorded.OnDisk());
    assertThat(campaigns(open.store().audit(time).find(newest(10)))).containsExactly("NEW");
  }

  private void fill() throws InterruptedException {
    try (HistoryStore store = store()) {
      for (int i = 0; i < 20; i++) {
        store.alerts().addAndWait(List.of(alert("x".repeat(3_000))));
      }
    }
  }

  @Test
  void somethingElseUnderThatNameIsSetAside() throws Exception {
    Files.writeString(file(), "a letter to my aunt\n".repeat(40));
    assertThat(opened()).isInstanceOf(Opened.Open.class);
    assertThat(folder.resolve("history-20261120-100000.damaged.db"))
        .content()
        .startsWith("a letter to my aunt");
  }

  @Test
  void anotherProgramsDatabaseIsSetAside() throws Exception {
    execute("CREATE TABLE recipes (name TEXT)");
    Opened opened = opened();
    assertThat(((Opened.Open) opened).notice()).isPresent();
    assertThat(folder.resolve("history-20261120-100000.damaged.db")).exists();
  }

  @Test
  void damageThatShowsLaterIsSetAsideAndTheCommandRecordedInTheNewFile() throws Exception {
    HistoryStore store = store();
    Audit audit = store.audit(time);
    audit.intend(Commands.pause("BEFORE", NOW));
    assertThat(campaigns(audit.find(newest(10)))).containsExactly("BEFORE");
    Future<Recorded> damaged =
        store
            .writer()
            .write(
                Writer.Keep.MAY_BE_LEFT_OUT,
                new Writer.Work() {
                  private int attempts;

                  @Override
                  public void write(Connection connection) throws SQLException {
                    if (++attempts == 1) {
                      throw new SQLException("malformed", "", 11);
                    }
                  }
                });

    assertThat(Writer.await(damaged, Duration.ofSeconds(5))).isEqualTo(new Recorded.OnDisk());
    assertThat(audit.intend(Commands.pause("AFTER", NOW))).isEqualTo(new Recorded.OnDisk());
    assertThat(campaigns(audit.find(newest(10)))).containsExactly("AFTER");
    assertThat(((State.Recording) store.state()).notice()).isPresent();
    assertThat(folder.resolve("history-20261120-100000.damaged.db")).exists();
  }

  @Test
  void aRecordOfANewerAndonIsLeftAsItIs() throws Exception {
    store().close();
    execute("PRAGMA user_version = 999");
    byte[] before = Files.readAllBytes(file());

    Opened opened = opened();

    assertThat(opened).isInstanceOf(Opened.Unavailable.class);
    assertThat(((Opened.Unavailable) opened).why().message()).contains("newer Andon");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
  }

  @Test
  void aFolderThatCannotBeIsAProblemInWords() throws Exception {
    Files.writeString(folder.resolve("taken"), "");
    Opened opened = HistoryStore.open(folder.resolve("taken"), time);

    assertThat(opened).isInstanceOf(Opened.Unavailable.class);
    assertThat(((Opened.Unavailable) opened).why().message())
        .contains("a file has that name")
        .contains("Polling and pausing go on");
  }

  @Test
  void aFullDiskStopsRecordingIsTriedGentlyAndLosesNoCommand() throws Exception {
    HistoryStore store = store();
    AtomicInteger attempts = new AtomicInteger();
    AtomicInteger pages = new AtomicInteger(30);
    Writer.Work large =
        connection -> {
          attempts.incrementAndGet();
          try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA max_page_count = " + pages.get());
            statement.execute(
                "INSERT INTO alert_event (at, dialer, type, rule, subject, payload)"
                    + " VALUES (0, '', '', '', '', hex(zeroblob(200000)))");
          }
        };
    Recorded full =
        Writer.await(
            store.writer().write(Writer.Keep.MUST_NOT_BE_LOST, large), Duration.ofSeconds(5));
    assertThat(full).isInstanceOf(Recorded.NotOnDisk.class);
    assertThat(((Recorded.NotOnDisk) full).why().message()).contains("is full");

    Audit audit = store.audit(time);
    AuditIntent intent = Commands.pause("SOLAR", NOW);
    assertThat(audit.intend(intent)).isInstanceOf(Recorded.NotOnDisk.class);
    assertThat(campaigns(audit.find(newest(10)))).containsExactly("SOLAR");
    time.pass(Writer.BETWEEN_TRIES.minusSeconds(1));
    audit.replied(intent.id(), Commands.accepted(NOW));
    assertThat(rows(audit.find(newest(10)))).hasSize(1);
    assertThat(attempts).hasValue(1);
    assertThat(store.state())
        .isEqualTo(new State.NotRecording(((Recorded.NotOnDisk) full).why(), 3, 0));

    pages.set(100_000);
    time.pass(Duration.ofSeconds(2));
    assertThat(rows(audit.find(newest(10))))
        .isEqualTo(
            List.of(
                new AuditEntry(1, intent, Optional.of(Commands.accepted(NOW)), Optional.empty())));
    assertThat(attempts).hasValue(2);
    assertThat(store.state()).isEqualTo(new State.Recording(Optional.empty()));
  }

  @Test
  void aReaderInTheMiddleOfItsWorkHoldsUpNoWriter() throws Exception {
    HistoryStore store = store();
    Audit audit = store.audit(time);
    audit.intend(Commands.pause("FIRST", NOW));

    Found<Recorded> found =
        store.read(
            connection -> {
              try (Statement statement = connection.createStatement();
                  var rows = statement.executeQuery("SELECT * FROM audit_intent")) {
                assertThat(rows.next()).isTrue();
                return List.of(audit.intend(Commands.pause("SECOND", NOW)));
              }
            });

    assertThat(found).isEqualTo(new Found.Rows<>(List.of(new Recorded.OnDisk())));
  }

  @Test
  void theFileIsFreeBetweenTwoCommands() throws Exception {
    store().audit(time).intend(Commands.pause("SOLAR", NOW));

    execute("CREATE TABLE notes (x)");
  }

  @Test
  void aReaderCannotWrite() throws Exception {
    Found<String> found =
        store()
            .read(
                connection -> {
                  try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE mine (x)");
                    return List.of();
                  }
                });
    assertThat(found).isInstanceOf(Found.Unreadable.class);
  }

  @Test
  void alertEventsAreKeptAsTheyCameAndInOrder() throws Exception {
    try (HistoryStore store = store()) {
      store.alerts().add(List.of(alert("{\"n\":1}"), alert("{\"n\":2}")));
      store.alerts().addAndWait(List.of(alert("{\"n\":3}")));
    }

    AlertLog alerts = store().alerts();
    assertThat(payloads(alerts.since(DIALER, NOW)))
        .containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}");
    assertThat(payloads(alerts.newest(DIALER, 3, 1))).containsExactly("{\"n\":2}");
    assertThat(payloads(alerts.since(DIALER, NOW.plusMillis(1)))).isEmpty();
    assertThat(payloads(alerts.since("https://other.example", NOW))).isEmpty();
  }

  private static List<String> payloads(Found<AlertRow> found) {
    return ((Found.Rows<AlertRow>) found).rows().stream().map(AlertRow::payload).toList();
  }

  @Test
  void aTimedResumeEndsOnce() throws Exception {
    HistoryStore store = store();
    TimedResumeLog log = store.audit(time).timedResumes();
    TimedResume timer =
        new TimedResume(
            UUID.randomUUID(), DIALER, "SOLAR", UUID.randomUUID(), NOW, NOW.plusSeconds(900), ANA);
    assertThat(log.begin(timer)).isEqualTo(new Recorded.OnDisk());
    assertThat(log.open(DIALER)).isEqualTo(new Found.Rows<>(List.of(timer)));
    TimedResume.Ended ended =
        new TimedResume.Ended(timer.id(), NOW, TimedResume.Cause.CANCELLED, ANA);

    assertThat(log.end(ended)).isEqualTo(new Recorded.OnDisk());
    assertThat(log.end(new TimedResume.Ended(timer.id(), NOW, TimedResume.Cause.RUN, ANA)))
        .isEqualTo(new Recorded.OnDisk());

    assertThat(log.open(DIALER)).isEqualTo(new Found.Rows<>(List.of()));
    assertThatThrownBy(() -> execute("DELETE FROM timed_resume_end"))
        .hasMessageContaining("written once");
  }

  @Test
  void theFileTellsTheVersionOfItsLastMigration() throws IOException {
    try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/dev/andon/history"))) {
      assertThat(migrations)
          .anyMatch(
              migration -> migration.getFileName().toString().startsWith("V" + Schema.VERSION))
          .allSatisfy(
              migration -> {
                String name = migration.getFileName().toString();
                String version = name.substring(1, name.indexOf("__"));
                assertThat(migration).content().contains("PRAGMA user_version = " + version + ";");
              });
    }
  }
}

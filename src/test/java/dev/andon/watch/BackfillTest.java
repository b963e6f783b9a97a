package dev.andon.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.DropLedger;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.history.LedgerDay;
import dev.andon.history.LedgerDay.Source;
import dev.andon.history.SimFloor;
import dev.andon.model.Campaign;
import dev.andon.model.DayTotals;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.DialerPastDays;
import dev.andon.poll.PastDays;
import dev.andon.poll.PastDays.Answer;
import dev.andon.sim.SimSettings;
import dev.andon.vicidial.FakeTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Past days, one request at a time.
class BackfillTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Problem TROUBLE =
      new Problem("call_status_stats", Problem.Kind.GARBLED, "Something is wrong.", "Wait.");

  @TempDir private Path folder;

  private FakeTime time = new FakeTime(NOON);
  private Optional<HistoryStore> open = Optional.empty();
  private final List<BackfillPlan.Step> asked = new ArrayList<>();
  private PastDays answers =
      (day, campaign) ->
          new Answer.Told(List.of(new DayTotals(campaign.orElse("SOLAR"), 90, 40, 1, 0)));

  @AfterEach
  void end() {
    open.ifPresent(HistoryStore::close);
  }

  private DropLedger ledger() {
    if (open.isEmpty()) {
      open = Optional.of(HistoryStore.begin(folder, time));
    }
    return open.get().ledger();
  }

  private Backfill backfill() {
    return new Backfill(
        (day, campaign) -> {
          asked.add(new BackfillPlan.Step(day, campaign));
          return answers.ask(day, campaign);
        },
        1,
        ledger(),
        time,
        time::pass);
  }

  private boolean poll(Backfill backfill) throws InterruptedException {
    Instant now = time.now();
    return backfill.afterPoll(
        Snapshots.at(now, Snapshots.Change.drops(1, 40)), now.plusSeconds(30));
  }

  private List<LedgerDay> kept(String dialer) {
    return ((Found.Rows<LedgerDay>) ledger().days(dialer, TODAY.minusDays(60), TODAY.plusDays(60)))
        .rows();
  }

  @Test
  void eachPastDayIsTheSimulatorsTruthAndOneRequestAPollGetsIt() throws Exception {
    try (SimFloor floor = new SimFloor(SimSettings.demo());
        HttpClient http = HttpClient.newHttpClient()) {
      time = floor.time;
      Backfill backfill =
          new Backfill(new DialerPastDays(floor.dialer), 1, ledger(), time, time::pass);
      FloorSnapshot snapshot = floor.poll();
      int polls = 0;
      while (backfill.progress().finishedAt().isEmpty()) {
        long before = floor.sim.price().requests();
        var _ = backfill.afterPoll(snapshot, time.now().plusSeconds(30));
        assertThat(floor.sim.price().requests() - before).isLessThanOrEqualTo(1);
        assertThat(polls++).isLessThan(400);
      }

      LocalDate today = DialerDay.of(snapshot, snapshot.takenAt());
      List<LedgerDay> kept = kept(snapshot.server().url());
      assertThat(kept).hasSize(snapshot.campaigns().size() * 30);
      for (Campaign campaign : snapshot.campaigns()) {
        for (int back : List.of(1, 2, 17, 30)) {
          LocalDate day = today.minusDays(back);
          assertThat(kept)
              .filteredOn(it -> it.campaign().equals(campaign.id()) && it.day().equals(day))
              .extracting(
                  row ->
                      "%s|%d|%d|%d|%s"
                          .formatted(
                              row.campaign(),
                              row.calls().orElseThrow(),
                              row.answers(),
                              row.drops(),
                              row.shared()))
              .containsExactly(truth(http, floor, campaign.id(), day));
        }
      }
      assertThat(kept).allMatch(LedgerDay::complete);
      assertThat(backfill.progress().done()).isEqualTo(backfill.progress().total());
    }
  }

  private static String truth(HttpClient http, SimFloor floor, String id, LocalDate day)
      throws Exception {
    boolean dashed = id.contains("-");
    String body =
        http.send(
                HttpRequest.newBuilder(
                        URI.create(
                            "%s/vicidial/non_agent_api.php?source=test&user=%s&pass=%s&function=call_status_stats&campaigns=%s&query_date=%s"
                                .formatted(
                                    floor.sim.address(),
                                    floor.sim.user(),
                                    floor.sim.password(),
                                    dashed ? "---ALL---" : id,
                                    day)))
                    .build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    String line = body.lines().filter(it -> it.startsWith(id + "|")).findFirst().orElseThrow();
    List<String> cells = List.of(line.split("\\|", -1));
    int drops = 0;
    for (String status : cells.get(4).split(",", -1)) {
      if (status.startsWith("DROP-") || status.startsWith("XDROP-")) {
        drops += Integer.parseInt(status.substring(status.indexOf('-') + 1));
      }
    }
    return "%s|%s|%s|%d|%s".formatted(id, cells.get(1), cells.get(2), drops, dashed);
  }

  @Test
  void anotherRunGoesOnWhereThisOneStopped() throws Exception {
    Backfill first = backfill();
    for (int i = 0; i < 11; i++) {
      assertThat(poll(first)).isTrue();
    }
    Backfill second = backfill();
    for (int i = 0; i < 19; i++) {
      assertThat(poll(second)).isTrue();
    }

    assertThat(poll(second)).isFalse();
    assertThat(asked).hasSize(30);
    assertThat(new HashSet<>(asked)).hasSize(30);
    assertThat(asked.getFirst())
        .isEqualTo(new BackfillPlan.Step(TODAY.minusDays(1), Optional.of("SOLAR")));
    assertThat(second.progress())
        .isEqualTo(
            new BackfillProgress(
                19,
                19,
                Optional.of("SOLAR"),
                Optional.of(TODAY.minusDays(30)),
                Optional.of(time.now()),
                Optional.empty(),
                false));
  }

  @Test
  void aDayIsCorrectedOnceWhenItsLastStatusesAreIn() throws Exception {
    time = new FakeTime(Instant.parse("2026-11-20T00:30:00Z"));
    assertThat(
            ledger()
                .keep(
                    Snapshots.SERVER,
                    List.of(
                        new LedgerDay(
                            "SOLAR",
                            TODAY.minusDays(1),
                            OptionalInt.of(80),
                            30,
                            1,
                            OptionalInt.empty(),
                            Source.LIVE,
                            time.now(),
                            false,
                            false))))
        .isInstanceOf(dev.andon.history.Recorded.OnDisk.class);
    Backfill backfill = backfill();
    for (int i = 0; i < 40; i++) {
      var _ = poll(backfill);
    }
    assertThat(asked).hasSize(29).noneMatch(step -> step.day().equals(TODAY.minusDays(1)));

    time.pass(Duration.ofHours(3));
    for (int i = 0; i < 3; i++) {
      var _ = poll(backfill);
    }

    assertThat(asked).hasSize(30);
    assertThat(kept(Snapshots.SERVER).getLast())
        .isEqualTo(
            new LedgerDay(
                "SOLAR",
                TODAY.minusDays(1),
                OptionalInt.of(90),
                40,
                1,
                OptionalInt.of(0),
                Source.CORRECTED,
                kept(Snapshots.SERVER).getLast().takenAt(),
                true,
                false));
  }

  @Test
  void aRefusedLoginIsNotRepeated() throws Exception {
    answers = (_, _) -> new Answer.LoginRefused(TROUBLE);
    Backfill backfill = backfill();
    for (int i = 0; i < 5; i++) {
      assertThat(poll(backfill)).isFalse();
    }

    assertThat(asked).hasSize(1);
    assertThat(backfill.progress().stopped()).isTrue();
    assertThat(backfill.progress().trouble()).contains(TROUBLE);
  }

  @Test
  void anAnswerThatIsNoneIsAskedForThreeTimesAndTheOtherDaysAreAskedFor() throws Exception {
    answers =
        (day, campaign) ->
            day.equals(TODAY.minusDays(4))
                ? new Answer.NotNow(TROUBLE)
                : new Answer.Told(List.of(new DayTotals(campaign.orElse(""), 90, 40, 1, 0)));
    Backfill backfill = backfill();
    for (int i = 0; i < 40; i++) {
      var _ = poll(backfill);
    }

    assertThat(asked).hasSize(32);
    assertThat(kept(Snapshots.SERVER)).hasSize(29);
  }

  /// Days that have not been would be written down as days without a call.
  @Test
  void aDialerWhoseCalendarIsFarOffIsAskedNothing() throws Exception {
    Backfill backfill = backfill();
    time.setClock(NOON.minus(Duration.ofDays(400)));

    assertThat(
            backfill.afterPoll(
                Snapshots.at(NOON, Snapshots.Change.drops(1, 40)), NOON.plusSeconds(30)))
        .isFalse();
    assertThat(asked).isEmpty();
  }

  @Test
  void noRequestRunsIntoTheNextPoll() throws Exception {
    Backfill backfill = backfill();
    Instant now = time.now();

    assertThat(
            backfill.afterPoll(
                Snapshots.at(now, Snapshots.Change.drops(1, 40)), now.plusSeconds(14)))
        .isFalse();
    assertThat(asked).isEmpty();
  }

  @Test
  void allTogetherComesFirstAndIsThenMadeExact() {
    BackfillPlan plan = new BackfillPlan(List.of("A", "UK-B"), List.of(), TODAY, true);

    assertThat(plan.steps(true)).hasSize(60);
    assertThat(plan.steps(true).subList(0, 30)).allMatch(step -> step.campaign().isEmpty());
    assertThat(plan.steps(false)).hasSize(30);
    LedgerDay shared =
        new LedgerDay(
            "A",
            TODAY.minusDays(1),
            OptionalInt.of(9),
            5,
            1,
            OptionalInt.empty(),
            Source.BACKFILL,
            NOON,
            true,
            true);
    assertThat(new BackfillPlan(List.of("A"), List.of(shared), TODAY, true).steps(true).getFirst())
        .isEqualTo(new BackfillPlan.Step(TODAY.minusDays(1), Optional.of("A")));
  }
}

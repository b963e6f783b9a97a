package dev.andon.history;

import dev.andon.model.FloorSnapshot;
import dev.andon.sim.SimSettings;
import dev.andon.vicidial.FakeTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// Measures what it costs to remember a large floor: a shift of polls, and 400 days of minutes.
public final class HistoryBench {

  private static final int POLLS = 1_440;
  private static final int AGENTS = 500;
  private static final int CAMPAIGNS = 20;
  private static final int READS = 300;
  private static final int DAYS = 400;
  private static final int MANY_CAMPAIGNS = 60;
  private static final String DIALER = "https://dialer.example";

  private HistoryBench() {}

  /// Prints the figures.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    shift(Files.createTempDirectory("history-bench"));
    years(Files.createTempDirectory("history-bench"));
  }

  private static void shift(Path folder) throws IOException, InterruptedException {
    double[] writes = new double[POLLS];
    double[] packs = new double[POLLS];
    try (SimFloor floor =
            new SimFloor(SimSettings.demo().withAgents(AGENTS).withCampaigns(CAMPAIGNS));
        HistoryStore store = HistoryStore.begin(folder, floor.time)) {
      FloorWriter writer = store.floorWriter();
      SnapshotChain alone = new SnapshotChain();
      List<Instant> moments = new ArrayList<>();
      for (int i = 0; i < POLLS; i++) {
        FloorSnapshot snapshot = floor.poll();
        moments.add(snapshot.takenAt());
        long began = System.nanoTime();
        if (!(writer.record(snapshot) instanceof Recorded.OnDisk)) {
          throw new IllegalStateException("not recorded");
        }
        long ended = System.nanoTime();
        writes[i] = (ended - began) / 1e6;
        var _ = alone.add(snapshot);
        packs[i] = (System.nanoTime() - ended) / 1e6;
      }
      report("pack a poll, %d agents, %d campaigns".formatted(AGENTS, CAMPAIGNS), packs);
      report("record a poll, until it is on disk", writes);
      System.out.printf("%-58s %.1f MB%n", POLLS + " polls on disk", bytes(folder) / 1e6);
      double[] reads = new double[READS];
      Random random = new Random(1);
      for (int i = 0; i < READS; i++) {
        Instant moment = moments.get(random.nextInt(moments.size()));
        long began = System.nanoTime();
        Found<FloorSnapshot> found =
            store.floors().at(floor.dialer.address().base().toString(), moment);
        reads[i] = (System.nanoTime() - began) / 1e6;
        if (!(found instanceof Found.Rows<FloorSnapshot>(var rows)) || rows.isEmpty()) {
          throw new IllegalStateException("not read");
        }
      }
      report("read a random moment of the shift", reads);
    }
    delete(folder);
  }

  /// Twelve hours a day, as a floor runs.
  private static void years(Path folder) throws IOException, InterruptedException {
    FakeTime time = new FakeTime(SimFloor.MORNING);
    LocalDate today = LocalDate.of(2026, 11, 20);
    long last = SimFloor.MORNING.getEpochSecond() / 60;
    try (HistoryStore store = HistoryStore.begin(folder, time)) {
      var written =
          store
              .writer()
              .write(
                  Writer.Keep.MAY_BE_LEFT_OUT,
                  connection -> {
                    for (int c = 0; c < MANY_CAMPAIGNS; c++) {
                      int subject =
                          new Subjects(connection, DIALER)
                              .number(Subjects.Kind.CAMPAIGN, "C" + c, Optional.empty());
                      try (Statement statement = connection.createStatement()) {
                        statement.execute(
                            ("WITH RECURSIVE d(d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM d WHERE"
                                    + " d < %d), m(m) AS (SELECT 0 UNION ALL SELECT m + 1 FROM m"
                                    + " WHERE m < 719) INSERT INTO minute SELECT %d, %d - d * 1440"
                                    + " - m, -300, 9000 - m * 10, 3000 - m * 4, 90, 3, m %% 7, 40,"
                                    + " 2413, 250, 1, 4, 12, 3, 2, 1, 5, 0 FROM d, m ORDER BY 2")
                                .formatted(DAYS - 1, subject, last));
                        statement.execute(
                            ("WITH RECURSIVE d(d) AS (SELECT 0 UNION ALL SELECT d + 1 FROM d WHERE"
                                    + " d < %d) INSERT INTO ledger SELECT %d, %d - d, 9000, 3000,"
                                    + " 90, 3, 'BACKFILL', 0, 1, 0 FROM d")
                                .formatted(DAYS - 1, subject, today.toEpochDay()));
                      }
                    }
                  });
      if (!(Writer.await(written, Duration.ofMinutes(20)) instanceof Recorded.OnDisk)) {
        throw new IllegalStateException("not recorded");
      }
      System.out.printf(
          "%-58s %.0f MB%n",
          "%,d minute rows in the file".formatted(DAYS * 720L * MANY_CAMPAIGNS),
          Files.size(folder.resolve("history.db")) / 1e6);
      double[] ledgers = new double[READS];
      double[] day = new double[READS];
      double[] month = new double[READS];
      for (int i = 0; i < READS; i++) {
        long began = System.nanoTime();
        check(store.ledger().days(DIALER, today.minusDays(29), today));
        long first = System.nanoTime();
        String campaign = "C" + i % MANY_CAMPAIGNS;
        check(
            store
                .floors()
                .campaign(
                    DIALER,
                    campaign,
                    SimFloor.MORNING.minus(Duration.ofDays(1)),
                    SimFloor.MORNING,
                    Duration.ofMinutes(1)));
        long second = System.nanoTime();
        check(
            store
                .floors()
                .campaign(
                    DIALER,
                    campaign,
                    SimFloor.MORNING.minus(Duration.ofDays(30)),
                    SimFloor.MORNING,
                    Duration.ofMinutes(15)));
        ledgers[i] = (first - began) / 1e6;
        day[i] = (second - first) / 1e6;
        month[i] = (System.nanoTime() - second) / 1e6;
      }
      report("30-day ledger of %d campaigns".formatted(MANY_CAMPAIGNS), ledgers);
      report("a campaign's day by the minute", day);
      report("a campaign's 30 days in quarters of an hour", month);
    }
    delete(folder);
  }

  private static void check(Found<?> found) {
    if (!(found instanceof Found.Rows<?>(var rows)) || rows.isEmpty()) {
      throw new IllegalStateException("not read");
    }
  }

  private static long bytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .mapToLong(
              file -> {
                try {
                  return Files.size(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              })
          .sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  private static void report(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        "%-58s median %7.2f ms, p99 %7.2f ms, worst %7.2f ms%n",
        what,
        millis[millis.length / 2],
        millis[millis.length * 99 / 100],
        millis[millis.length - 1]);
  }
}

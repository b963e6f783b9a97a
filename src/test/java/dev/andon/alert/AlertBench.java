package dev.andon.alert;

import dev.andon.action.AutomaticPauses;
import dev.andon.compliance.DayCounts;
import dev.andon.compliance.Ledger;
import dev.andon.compliance.Regimes;
import dev.andon.config.AlertRules;
import dev.andon.history.HistoryStore;
import dev.andon.model.AgentState;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.vicidial.FakeTime;
import dev.andon.watch.AlertRun;
import dev.andon.watch.AlertStore;
import dev.andon.watch.Drills;
import dev.andon.watch.KeptAlerts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Measures the CPU time of one step of the engine on a large floor: 60 campaigns, 2,000 agents, 40
/// rules.
public final class AlertBench {

  private static final int WARM_UP = 400;
  private static final int MEASURED = 400;
  private static final int CAMPAIGNS = 60;
  private static final int AGENTS = 2_000;
  private static final int RULES = 40;

  /// An agent who goes on to something else after three polls on average, and forgets a dead call
  /// or a pause now and then.
  private static final class Person {
    AgentState state = AgentState.READY;
    Instant since = TestFloor.NOON;

    void live(Random random, Instant now) {
      if (random.nextInt(3) > 0) {
        return;
      }
      int chance = random.nextInt(100);
      state =
          chance < 50
              ? AgentState.INCALL
              : chance < 75
                  ? AgentState.READY
                  : chance < 85
                      ? AgentState.PAUSED
                      : chance < 98 ? AgentState.WRAPUP : AgentState.DEAD;
      since = now;
    }
  }

  private AlertBench() {}

  /// Prints the figures.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; rules.size() < RULES; i++) {
      Rule rule = Rules.DEFAULT.all().get(i % Rules.DEFAULT.all().size());
      rules.add(
          new Rule(
              rule.id() + "-" + i,
              true,
              rule.metric(),
              rule.judging(),
              rule.scope(),
              rule.levels(),
              rule.levelsFor(),
              rule.keepFor(),
              rule.minimum(),
              rule.hours(),
              rule.sound(),
              rule.acknowledge(),
              "",
              rule.action(),
              rule.automatic(),
              rule.pauseLimits()));
    }
    AlertEngine engine = new AlertEngine(new Rules(rules));
    FloorWatch watch = new FloorWatch(Regimes.DEFAULT, TestFloor.INTERVAL);
    AlertBook book = AlertBook.empty(TestFloor.SERVER);
    Ledger ledger = ledger();
    Random random = new Random(1);
    Person[] people = new Person[AGENTS];
    Arrays.setAll(people, _ -> new Person());
    int[] drops = new int[CAMPAIGNS];
    int[] answers = new int[CAMPAIGNS];
    Instant at = TestFloor.NOON;
    double[] follow = new double[MEASURED];
    double[] step = new double[MEASURED];
    int open = 0;
    for (int i = -WARM_UP; i < MEASURED; i++) {
      at = at.plusSeconds(30);
      TestFloor made = floor(at, random, drops, answers, people);
      var snapshot = made.build().snapshot();
      long began = cpuNanos();
      Floor floor = watch.follow(snapshot, _ -> Optional.of(ledger));
      long followed = cpuNanos();
      Step done = engine.step(book, new Input.Polled(floor));
      long ended = cpuNanos();
      book = done.book();
      open = book.alerts().size();
      if (i >= 0) {
        follow[i] = (followed - began) / 1e6;
        step[i] = (ended - followed) / 1e6;
      }
    }
    report("follow a snapshot: last hour, 30 days, month", follow);
    report("evaluate %d rules, %d alerts remembered".formatted(RULES, open), step);
    handOut(new AlertRules(new Rules(rules), Regimes.DEFAULT));
  }

  /// Wall-clock time, threads and disk included, from the moment that the poller has its snapshot
  /// to that in which a window is told.
  private static void handOut(AlertRules rules) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("alert-bench");
    FakeTime time = new FakeTime(TestFloor.NOON);
    Random random = new Random(1);
    Person[] people = new Person[AGENTS];
    Arrays.setAll(people, _ -> new Person());
    int[] drops = new int[CAMPAIGNS];
    int[] answers = new int[CAMPAIGNS];
    double[] millis = new double[MEASURED];
    BlockingQueue<AlertNews> told = new LinkedBlockingQueue<>();
    Semaphore written = new Semaphore(0);
    Feed feed = new Feed();
    try (HistoryStore store = HistoryStore.begin(folder, time);
        AlertRun run =
            new AlertRun(
                TestFloor.SERVER,
                TestFloor.INTERVAL,
                new AlertRun.Surroundings(
                    kept(new KeptAlerts(store.alerts()), written),
                    () -> rules,
                    _ -> Optional.empty(),
                    (_, _, _) -> new AutomaticPauses.Decision.DoesNotDial(),
                    Drills.in(folder)),
                time)) {
      run.onNews(told::add);
      run.start();
      feed.subscribe(run);
      for (int i = -WARM_UP; i < MEASURED; i++) {
        time.pass(TestFloor.INTERVAL);
        Instant at = time.now();
        var snapshot = floor(at, random, drops, answers, people).build().snapshot();
        long began = System.nanoTime();
        feed.accept(new FeedState.Live(snapshot, at));
        while (!told.take().floor().map(Floor::now).equals(Optional.of(at))) {
          // Of a tick.
        }
        if (i >= 0) {
          millis[i] = (System.nanoTime() - began) / 1e6;
        }
        // Polls are 30 s apart: the disk is done with one before the next.
        boolean _ = written.tryAcquire(1, TimeUnit.SECONDS);
      }
    }
    report("from the snapshot to what a window is told, on disk", millis);
  }

  private static AlertStore kept(AlertStore store, Semaphore written) {
    return new AlertStore() {
      @Override
      public Optional<Kept> load(String server) {
        return store.load(server);
      }

      @Override
      public void keep(AlertBook book, List<AlertEvent> events) {
        store.keep(book, events);
        written.release();
      }
    };
  }

  /// Time of this thread alone: other programs on the machine do not count.
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void report(String what, double[] millis) {
    Arrays.sort(millis);
    System.out.printf(
        "%-52s %d campaigns, %,d agents: median %6.2f ms, p99 %6.2f ms, worst %6.2f ms%n",
        what,
        CAMPAIGNS,
        AGENTS,
        millis[MEASURED / 2],
        millis[MEASURED * 99 / 100],
        millis[MEASURED - 1]);
  }

  private static Ledger ledger() {
    LocalDate today = LocalDate.of(2026, 11, 20);
    List<DayCounts> days = new ArrayList<>();
    for (int back = 1; back <= 60; back++) {
      days.add(new DayCounts(today.minusDays(back), 22, 1_000, 1));
    }
    return Ledger.of(days);
  }

  private static TestFloor floor(
      Instant at, Random random, int[] drops, int[] answers, Person[] people) {
    TestFloor floor = new TestFloor(at);
    for (int c = 0; c < CAMPAIGNS; c++) {
      String id = "C" + c;
      int more = 1 + random.nextInt(4);
      answers[c] += more;
      for (int i = 0; i < more; i++) {
        drops[c] += random.nextDouble() < 0.01 + c * 0.001 ? 1 : 0;
      }
      floor.day(id, drops[c], answers[c]);
      TestFloor.CampaignMaker maker = floor.campaign(id);
      maker.percentServer = OptionalDouble.of(100.0 * drops[c] / answers[c]);
      maker.live = Optional.of(new LiveCalls(random.nextInt(5), OptionalInt.of(30), at));
      maker.hopper = Optional.of(new Hopper(random.nextInt(300), at));
      maker.agents = Optional.of(TestFloor.agents(33, random.nextInt(4)));
    }
    for (int a = 0; a < AGENTS; a++) {
      floor.agent(
          Integer.toString(1000 + a),
          people[a].state,
          Duration.between(people[a].since, at),
          Optional.of(""));
      people[a].live(random, at);
    }
    return floor;
  }
}

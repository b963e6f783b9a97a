package dev.andon.watch;

import dev.andon.action.AutomaticPauses;
import dev.andon.alert.AlertBook;
import dev.andon.alert.AlertEngine;
import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertNews;
import dev.andon.alert.Decision;
import dev.andon.alert.Explanation;
import dev.andon.alert.Floor;
import dev.andon.alert.FloorWatch;
import dev.andon.alert.Input;
import dev.andon.alert.Refusal;
import dev.andon.alert.Rule;
import dev.andon.alert.Step;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Ledger;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import dev.andon.config.AlertRules;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs the alert engine of one dialer on a virtual thread: takes what happens from any thread,
/// hands out what windows show, keeps it, and has done what rules want done.
///
/// Nobody waits for it, and it waits for nobody: the poller and windows put into its queue, and the
/// store and each listener have a thread of their own.
public final class AlertRun implements Consumer<FeedState>, AutoCloseable {

  /// So many events windows are told of.
  static final int REMEMBERED = 300;

  private static final Duration TICK = Duration.ofSeconds(5);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  /// Polls that wait while the engine is busy; more would only fill memory.
  private static final int MOST_POLLS = 20;

  private static final int MOST_UNKEPT = 10_000;

  private static final Logger LOG = LoggerFactory.getLogger(AlertRun.class);

  /// Pauses a campaign because a rule says so; see [AutomaticPauses#pause].
  public interface Pauser {
    AutomaticPauses.Decision pause(String campaign, String rule, String reason)
        throws InterruptedException;
  }

  /// What it works with.
  ///
  /// @param rules the rules in force, asked for once per poll, on the run's thread
  /// @param ownLimit the customer's own drop limit of a campaign, where there is one
  /// @param drills asked for every few seconds
  /// @param ledgers the earlier days of a campaign, asked for with each poll; must not wait. Absent
  ///   where they are not known
  public record Surroundings(
      AlertStore store,
      RulesInForce rules,
      Function<String, Optional<DropLimit>> ownLimit,
      Pauser pauser,
      Drills drills,
      Function<String, Optional<Ledger>> ledgers) {

    /// Without earlier days.
    public Surroundings(
        AlertStore store,
        RulesInForce rules,
        Function<String, Optional<DropLimit>> ownLimit,
        Pauser pauser,
        Drills drills) {
      this(store, rules, ownLimit, pauser, drills, _ -> Optional.empty());
    }
  }

  private sealed interface Work {
    record Seen(FloorSnapshot snapshot) implements Work {}

    record Told(Input input) implements Work {}

    record Happened(AlertEvent event) implements Work {}

    record Tick() implements Work {}

    record Subscribe(Consumer<? super AlertNews> listener) implements Work {}

    record End() implements Work {}
  }

  private record Unkept(AlertBook book, List<AlertEvent> events) {

    Unkept then(Unkept newer) {
      List<AlertEvent> all = new ArrayList<>(events);
      all.addAll(newer.events);
      int tooMany = Math.max(0, all.size() - MOST_UNKEPT);
      return new Unkept(newer.book, List.copyOf(all.subList(tooMany, all.size())));
    }
  }

  private final String server;
  private final Duration interval;
  private final Surroundings surroundings;
  private final TimeSource time;
  private final BlockingQueue<Work> queue = new LinkedBlockingQueue<>();
  private final Mailbox<Unkept> keeper;
  private final List<Mailbox<AlertNews>> news = new CopyOnWriteArrayList<>();
  private final List<Mailbox<List<AlertEvent>>> events = new CopyOnWriteArrayList<>();
  private final List<Mailbox<Decision.Sound>> sounds = new CopyOnWriteArrayList<>();
  private final Thread thread;

  /// Of the thread that tells how the feed is.
  private int failures;

  // Of the run's thread.
  private final FloorWatch watch;
  private AlertBook book;
  private AlertRules rules = AlertRules.DEFAULT;
  private AlertEngine engine = new AlertEngine(rules.rules());
  private Optional<Floor> floor = Optional.empty();
  private final Deque<AlertEvent> history = new ArrayDeque<>();
  private List<AlertEvent> told = List.of();
  private final List<AlertEvent> unkept = new ArrayList<>();
  private final Deque<AlertNews.Refused> refusals = new ArrayDeque<>();
  private long lastRefusal;
  private boolean loaded;

  /// Does nothing yet.
  ///
  /// @param server the dialer's address
  /// @param interval time between polls
  public AlertRun(String server, Duration interval, Surroundings surroundings, TimeSource time) {
    this.server = server;
    this.interval = interval;
    this.surroundings = surroundings;
    this.time = time;
    book = AlertBook.empty(server);
    watch = new FloorWatch(rules.regimes(), interval);
    keeper =
        new Mailbox<>(
            "alert-store",
            Unkept::then,
            work -> surroundings.store().keep(work.book(), work.events()));
    thread = Thread.ofVirtual().name("alerts").unstarted(this::run);
  }

  /// Begins with what was kept.
  public void start() {
    thread.start();
  }

  /// What windows show, after each input and at once; the newest wins. On a thread of its own.
  public void onNews(Consumer<? super AlertNews> listener) {
    queue.add(new Work.Subscribe(listener));
  }

  /// All that happens, in order. On a thread of its own.
  public void onEvents(Consumer<? super List<AlertEvent>> listener) {
    events.add(
        new Mailbox<>(
            "alert-events",
            (older, newer) -> {
              List<AlertEvent> all = new ArrayList<>(older);
              all.addAll(newer);
              return all;
            },
            listener));
  }

  /// What is to be heard. On a thread of its own.
  public void onSound(Consumer<? super Decision.Sound> listener) {
    sounds.add(new Mailbox<>("alert-sound", (_, newer) -> newer, listener));
  }

  /// What the poller knows. Any thread; returns at once.
  @Override
  public synchronized void accept(FeedState state) {
    switch (state) {
      case FeedState.Live(var snapshot, _) -> {
        failures = 0;
        if (queue.stream().filter(Work.Seen.class::isInstance).count() >= MOST_POLLS) {
          queue.stream().filter(Work.Seen.class::isInstance).findFirst().ifPresent(queue::remove);
        }
        queue.add(new Work.Seen(snapshot));
      }
      case FeedState.Stale(_, var problem, _, _) -> failed(problem);
      case FeedState.Down(var problem, _, _) -> failed(problem);
      case FeedState.Starting() -> {}
    }
  }

  private void failed(Problem problem) {
    failures++;
    send(new Input.PollFailed(time.now(), problem, failures, interval));
  }

  /// What a person wants. Any thread; returns at once.
  public void send(Input input) {
    queue.add(new Work.Told(input));
  }

  /// Time has passed. It looks by itself every few seconds; a test does not wait for that.
  void tick() {
    queue.add(new Work.Tick());
  }

  private void run() {
    try {
      while (true) {
        Work work = queue.poll(TICK.toMillis(), TimeUnit.MILLISECONDS);
        if (work instanceof Work.End) {
          return;
        }
        try {
          perform(work == null ? new Work.Tick() : work);
        } catch (RuntimeException e) {
          // A dead engine would leave old alerts on the wall, looking live.
          LOG.error("Alerts failed because of a bug in this program", e);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void perform(Work work) {
    load();
    switch (work) {
      case Work.Seen(var snapshot) -> {
        lookAtRules();
        watch.judgeBy(withOwnLimits(rules.regimes(), snapshot));
        Floor seen = watch.follow(snapshot, surroundings.ledgers());
        floor = Optional.of(seen);
        step(new Input.Polled(seen));
      }
      case Work.Told(var input) -> {
        if (input instanceof Input.PollFailed) {
          lookAtRules();
        }
        step(input);
      }
      case Work.Happened(var event) -> {
        handOut(List.of(event), List.of());
        keep();
      }
      case Work.Tick() -> {
        surroundings.drills().answer(engine.rules(), floor, time.now(), this::step);
        step(new Input.Tick(time.now(), interval));
      }
      case Work.Subscribe(var listener) -> {
        Mailbox<AlertNews> mailbox = new Mailbox<>("alert-news", (_, newer) -> newer, listener);
        news.add(mailbox);
        mailbox.put(news(List.of()));
      }
      case Work.End() -> {}
    }
  }

  /// What was kept goes on. Where the record cannot be read at the start, it is tried again until
  /// two polls were answered; what happens later is more than what was kept.
  private void load() {
    if (loaded) {
      return;
    }
    // Before the first step: it drops alerts whose rule is not in force.
    lookAtRules();
    Optional<AlertStore.Kept> found = surroundings.store().load(server);
    if (found.isPresent()) {
      loaded = true;
      book = found.get().book().orElse(book).restarted();
      found.get().events().stream().filter(AlertRun::isTold).forEach(history::addLast);
      told = List.copyOf(history);
    } else if (book.goodSnapshots() > 1) {
      loaded = true;
      LOG.warn("The record could not be read: earlier acknowledgements are not known");
    }
  }

  private void lookAtRules() {
    AlertRules now = surroundings.rules().get();
    if (!now.rules().equals(engine.rules())) {
      engine = new AlertEngine(now.rules());
    }
    rules = now;
  }

  private Regimes withOwnLimits(Regimes regimes, FloorSnapshot snapshot) {
    Map<String, Regime> byCampaign = new HashMap<>(regimes.byCampaign());
    snapshot
        .campaigns()
        .forEach(
            campaign ->
                surroundings
                    .ownLimit()
                    .apply(campaign.id())
                    .ifPresent(
                        own ->
                            byCampaign.put(
                                campaign.id(), regimes.of(campaign.id()).withLimit(own))));
    return new Regimes(regimes.usual(), byCampaign);
  }

  private List<Refusal> step(Input input) {
    Step step = engine.step(book, input);
    book = step.book();
    handOut(step.events(), step.refused());
    for (Decision decision : step.decisions()) {
      switch (decision) {
        case Decision.Sound sound -> sounds.forEach(mailbox -> mailbox.put(sound));
        case Decision.PauseCampaign pause -> pause(pause);
      }
    }
    // A step in which nothing happened changes nothing that must outlive the program.
    if (!step.events().isEmpty() || !step.decisions().isEmpty()) {
      keep();
    }
    return step.refused();
  }

  private void handOut(List<AlertEvent> happened, List<Refusal> refused) {
    for (AlertEvent event : happened) {
      if (isTold(event)) {
        history.addFirst(event);
        if (history.size() > REMEMBERED) {
          history.removeLast();
        }
      }
    }
    if (!happened.isEmpty()) {
      told = List.copyOf(history);
      unkept.addAll(happened);
      events.forEach(mailbox -> mailbox.put(happened));
    }
    AlertNews newest = news(refused);
    news.forEach(mailbox -> mailbox.put(newest));
  }

  /// What was pending and came to nothing would push out of sight what matters.
  private static boolean isTold(AlertEvent event) {
    return event.kind() != AlertEvent.Kind.PENDING && event.kind() != AlertEvent.Kind.DROPPED;
  }

  private AlertNews news(List<Refusal> refused) {
    for (Refusal refusal : refused) {
      lastRefusal++;
      refusals.addLast(new AlertNews.Refused(lastRefusal, refusal));
      if (refusals.size() > AlertNews.MOST_REFUSED) {
        refusals.removeFirst();
      }
    }
    return new AlertNews(
        book,
        engine.rules().all(),
        floor,
        told,
        List.copyOf(refusals),
        surroundings.rules().trouble());
  }

  /// Nothing overwrites what was kept before that was read.
  private void keep() {
    if (loaded) {
      keeper.put(new Unkept(book, List.copyOf(unkept)));
      unkept.clear();
    } else if (unkept.size() > MOST_UNKEPT) {
      unkept.clear();
    }
  }

  private void pause(Decision.PauseCampaign wanted) {
    Rule rule = rules.rules().rule(wanted.alert().rule()).orElseThrow();
    String reason =
        wanted.alert().rule()
            + ": "
            + Explanation.value(rule.metric(), wanted.measure()).english()
            + ", level "
            + Explanation.threshold(rule.metric(), wanted.measure()).english();
    Thread.ofVirtual()
        .name("automatic-pause")
        .start(
            () -> {
              try {
                report(
                    wanted,
                    surroundings.pauser().pause(wanted.campaign(), wanted.alert().rule(), reason));
              } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
              } catch (RuntimeException e) {
                LOG.error("An automatic pause failed because of a bug in this program", e);
                withheld(wanted, "Andon has a fault of its own; its log says more.");
              }
            });
  }

  /// What was sent stands in the record of commands; what was not is said here.
  private void report(Decision.PauseCampaign wanted, AutomaticPauses.Decision decision) {
    switch (decision) {
      case AutomaticPauses.Decision.Sent(var report) ->
          LOG.info("{} paused by {}: {}", wanted.campaign(), wanted.alert(), report.outcome());
      case AutomaticPauses.Decision.TooSoon(var last) ->
          withheld(wanted, "A rule has paused it at " + last + ".");
      case AutomaticPauses.Decision.DoesNotDial() -> withheld(wanted, "It does not dial.");
      case AutomaticPauses.Decision.NotKnown(var why) -> withheld(wanted, why.message());
    }
  }

  private void withheld(Decision.PauseCampaign wanted, String why) {
    queue.add(
        new Work.Happened(
            new AlertEvent(
                time.now(),
                wanted.alert(),
                wanted.campaign(),
                AlertEvent.Kind.AUTOMATIC_PAUSE_WITHHELD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(wanted.measure()),
                "",
                why,
                Optional.empty(),
                false)));
  }

  /// Does what waits in its queue, hands out and keeps what came of it, for some seconds at most.
  @Override
  public void close() {
    queue.add(new Work.End());
    try {
      if (thread.getState() != Thread.State.NEW && !thread.join(CLOSING)) {
        thread.interrupt();
      }
    } catch (InterruptedException _) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
    keeper.close();
    news.forEach(Mailbox::close);
    events.forEach(Mailbox::close);
    sounds.forEach(Mailbox::close);
  }
}

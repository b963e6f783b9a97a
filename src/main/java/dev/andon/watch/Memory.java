package dev.andon.watch;

import dev.andon.compliance.Ledger;
import dev.andon.history.FloorWriter;
import dev.andon.history.HistoryStore;
import dev.andon.history.HistoryStore.State;
import dev.andon.history.Recorded;
import dev.andon.history.Retention;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Pause;
import dev.andon.model.TimeSource;
import dev.andon.poll.FeedState;
import dev.andon.poll.PastDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What Andon remembers of one floor while it runs: records each poll, fills the ledger with past
/// days, forgets what is too old.
///
/// On threads of its own. Whoever tells it of a poll never waits: where the disk is slow, the
/// oldest polls that wait are left out and counted.
public final class Memory implements Consumer<FeedState>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);

  /// Ten minutes of polls.
  private static final int MOST_WAITING = 20;

  private static final Duration CLOSING = Duration.ofSeconds(3);

  /// What it works with.
  ///
  /// @param pastDays where counts of past days come from; absent where none shall be asked for
  /// @param requestsPerPoll most requests for past days after one poll; more than one is for a
  ///   simulated dialer alone
  /// @param retention how long what is kept
  public record Surroundings(
      HistoryStore store,
      Optional<PastDays> pastDays,
      int requestsPerPoll,
      Retention.Limits retention,
      TimeSource time,
      Pause pause) {}

  private final HistoryStore store;
  private final FloorWriter writer;
  private final Retention retention;
  private final Retention.Limits limits;
  private final KnownLedgers ledgers;
  private final Optional<Backfill> backfill;
  private final TimeSource time;
  private final Pause pause;

  /// An empty one is the end.
  private final BlockingQueue<Optional<FeedState.Live>> waiting =
      new ArrayBlockingQueue<>(MOST_WAITING);

  private final BlockingQueue<FeedState.Live> recorded = new ArrayBlockingQueue<>(1);
  private final AtomicLong polls = new AtomicLong();
  private final AtomicLong leftOut = new AtomicLong();
  private final Thread recorder;
  private final Thread keeper;
  private volatile Optional<Instant> last = Optional.empty();

  private Memory(Surroundings surroundings) {
    store = surroundings.store();
    writer = store.floorWriter();
    retention = store.retention();
    limits = surroundings.retention();
    ledgers = new KnownLedgers(store.ledger());
    time = surroundings.time();
    pause = surroundings.pause();
    backfill =
        surroundings
            .pastDays()
            .map(
                days ->
                    new Backfill(
                        days, surroundings.requestsPerPoll(), store.ledger(), time, pause));
    recorder = Thread.ofVirtual().name("recorder").unstarted(this::record);
    keeper = Thread.ofVirtual().name("ledger").unstarted(this::keep);
  }

  /// Begins; closed by whoever asked for it.
  public static Memory start(Surroundings surroundings) {
    Memory memory = new Memory(surroundings);
    memory.recorder.start();
    memory.keeper.start();
    return memory;
  }

  /// What the poller knows. Any thread; returns at once.
  @Override
  public void accept(FeedState state) {
    switch (state) {
      case FeedState.Live live -> put(Optional.of(live));
      // What stands still is not recorded: it is a gap.
      case FeedState.Stale _, FeedState.Down _, FeedState.Starting() -> {}
    }
  }

  private void put(Optional<FeedState.Live> live) {
    while (!waiting.offer(live)) {
      if (waiting.poll() != null) {
        leftOut.incrementAndGet();
      }
    }
  }

  /// Whether polls are recorded. Any thread.
  public Recording recording() {
    return switch (store.state()) {
      case State.Opening() -> new Recording.Starting();
      case State.Recording(var notice) ->
          new Recording.On(last, polls.get(), leftOut.get(), notice);
      case State.NotRecording stopped when stopped.isOtherAndon() ->
          new Recording.ReadOnly(stopped.why());
      case State.NotRecording(var why, _, _) -> new Recording.Stopped(why, leftOut.get());
    };
  }

  /// How far the ledger of past days is. Any thread.
  public BackfillProgress progress() {
    return backfill.map(Backfill::progress).orElse(BackfillProgress.NOT_BEGUN);
  }

  /// The earlier days of a campaign; absent while they are not all known. Any thread; never waits.
  public Optional<Ledger> ledgerOf(String campaign) {
    return ledgers.of(campaign);
  }

  private void record() {
    try {
      HistoryStore.State _ = store.awaitState();
      for (var live = waiting.take(); live.isPresent(); live = waiting.take()) {
        try {
          record(live.get().snapshot());
        } catch (RuntimeException e) {
          leftOut.incrementAndGet();
          LOG.error("A poll was not recorded because of a bug in this program", e);
        }
        // Only the newest: the ledger is filled at the pace of polls.
        recorded.clear();
        boolean _ = recorded.offer(live.get());
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void record(FloorSnapshot snapshot) {
    switch (writer.record(snapshot)) {
      case Recorded.OnDisk() -> {
        polls.incrementAndGet();
        last = Optional.of(snapshot.takenAt());
      }
      case Recorded.NotOnDisk _ -> leftOut.incrementAndGet();
    }
  }

  private void keep() {
    Optional<LocalDate> pruned = Optional.empty();
    try {
      while (true) {
        FeedState.Live live = recorded.take();
        LocalDate today = DialerDay.of(live.snapshot(), live.snapshot().takenAt());
        try {
          String dialer = live.snapshot().server().url();
          // Where another Andon writes, nobody here knows when it has learned of another day.
          if (!isRecording() || !ledgers.isOf(today)) {
            ledgers.refresh(dialer, today);
          }
          if (isRecording()
              && backfill.isPresent()
              && backfill.get().afterPoll(live.snapshot(), live.nextPoll())) {
            ledgers.refresh(dialer, today);
          }
          if (isRecording() && !pruned.equals(Optional.of(today))) {
            pruned = Optional.of(today);
            retention.prune(limits, time.now(), pause);
          }
        } catch (RuntimeException e) {
          LOG.error("The ledger failed because of a bug in this program", e);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isRecording() {
    return store.state() instanceof State.Recording;
  }

  /// Records what waits, for some seconds at most.
  @Override
  public void close() {
    keeper.interrupt();
    put(Optional.empty());
    try {
      if (!recorder.join(CLOSING)) {
        recorder.interrupt();
      }
      boolean _ = keeper.join(CLOSING);
    } catch (InterruptedException _) {
      recorder.interrupt();
      Thread.currentThread().interrupt();
    }
  }
}

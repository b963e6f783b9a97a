package dev.andon.cli;

import dev.andon.action.ActionService;
import dev.andon.action.AutomaticPauses;
import dev.andon.action.CampaignCommand;
import dev.andon.action.CommandOutcome;
import dev.andon.action.Operator;
import dev.andon.action.Order;
import dev.andon.action.Report;
import dev.andon.action.Step;
import dev.andon.action.TimedResumes;
import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditMemory;
import dev.andon.history.AuditQuery;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.poll.Feed;
import dev.andon.poll.FeedState;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.StepDesk;
import dev.andon.vicidial.Dialer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// The commands of one floor and what is on record of them. Any thread but the FX thread;
/// [#everySecond] belongs to one.
public final class FloorCommands implements StepDesk.Runner {

  private final ActionService service;
  private final Optional<HistoryStore> store;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final TimedResumes timers;
  private final AutomaticPauses automatic;
  private final Audit audit;
  private final String dialer;
  private final Operator operator;
  private final List<BiConsumer<TimedResume, Cause>> endings = new CopyOnWriteArrayList<>();
  private final AtomicReference<@Nullable FloorSnapshot> latest = new AtomicReference<>();
  private @Nullable FloorSnapshot seen;
  private boolean loaded;
  private boolean completed;

  /// @param store the record; absent where none is kept
  FloorCommands(Parts parts, Dialer client, Feed feed, Optional<HistoryStore> store) {
    this.store = store;
    audit = store.<Audit>map(it -> it.audit(parts.time())).orElseGet(AuditMemory::new);
    dialer = client.address().base().toString();
    ActionService.Surroundings surroundings =
        new ActionService.Surroundings(audit, parts.operator()::who, this::figures);
    service = new ActionService(client, surroundings, parts.time(), parts.pause());
    automatic = new AutomaticPauses(service, surroundings, parts.time());
    operator = parts.operator();
    timers =
        new TimedResumes(service, audit, parts.time(), (timer, cause, _) -> ended(timer, cause));
    feed.subscribe(this::follow);
  }

  private void changed() {
    listeners.forEach(Runnable::run);
  }

  private void ended(TimedResume timer, Cause cause) {
    endings.forEach(listener -> listener.accept(timer, cause));
    changed();
  }

  /// Tells how each timed resume ended. On whichever thread.
  public void onTimerEnded(BiConsumer<TimedResume, Cause> listener) {
    endings.add(listener);
  }

  /// The poller waits for nobody: the snapshot is only put aside here.
  private void follow(FeedState state) {
    if (state instanceof FeedState.Live(var snapshot, _)) {
      latest.set(snapshot);
    }
  }

  private Optional<CampaignFigures> figures(String campaign) {
    return Optional.ofNullable(latest.get())
        .flatMap(
            snapshot ->
                snapshot.campaign(campaign).map(it -> CampaignFigures.of(it, snapshot.takenAt())));
  }

  /// Sends one command and waits until its outcome is known.
  public CommandOutcome run(CampaignCommand command) throws InterruptedException {
    return service.run(command);
  }

  @Override
  public Report run(String campaign, Step step) throws InterruptedException {
    return service.run(Order.byHand(campaign, step, operator.who(), ""));
  }

  @Override
  public TimedResumes.Answer resumeIn(String campaign, Duration after) {
    return timers.set(campaign, after, operator.who());
  }

  @Override
  public void cancel(UUID timer) {
    timers.cancel(timer, operator.who());
  }

  @Override
  public List<TimedResume> waiting() {
    return timers.waiting();
  }

  /// The newest commands on record; none where it cannot be read. Reads the disk.
  ///
  /// @param atMost how many
  public CommandDesk.OnRecord onRecord(int atMost) {
    List<AuditEntry> entries =
        switch (audit.find(AuditQuery.newest(dialer, atMost))) {
          case Found.Rows<AuditEntry>(var rows) -> rows;
          case Found.Unreadable<AuditEntry> _ -> List.of();
        };
    return new CommandDesk.OnRecord(entries, store.flatMap(it -> trouble(it.state())));
  }

  private static Optional<Problem> trouble(HistoryStore.State state) {
    return switch (state) {
      case HistoryStore.State.Opening() -> Optional.empty();
      case HistoryStore.State.Recording(var notice) -> notice;
      case HistoryStore.State.NotRecording(var why, _, _) -> Optional.of(why);
    };
  }

  /// Tells when [#onRecord] gives something else without a command of the desk: the state of the
  /// record, or a timer. On whichever thread.
  public void onChange(Runnable listener) {
    store.ifPresent(it -> it.onChange(listener));
    listeners.add(listener);
  }

  /// Pauses a campaign because a rule wants it, and tells that the record has grown.
  AutomaticPauses.Decision pause(String campaign, String rule, String reason)
      throws InterruptedException {
    try {
      return automatic.pause(campaign, rule, reason);
    } finally {
      changed();
    }
  }

  /// Timed resumes.
  public TimedResumes timers() {
    return timers;
  }

  /// Runs timed resumes that are due, and sees to what an earlier run has left open.
  public void everySecond() throws InterruptedException {
    if (!loaded) {
      timers.load();
      loaded = true;
    }
    FloorSnapshot snapshot = latest.get();
    if (snapshot != null && !snapshot.equals(seen)) {
      seen = snapshot;
      timers.seen(snapshot);
      // Once for each poll that the dialer has answered.
      if (!completed) {
        completed = service.completeUnfinished() == 0;
        changed();
      }
    }
    timers.look();
  }
}

package dev.andon.action;

import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Found;
import dev.andon.history.Recorded;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.Campaign;
import dev.andon.model.DialSettings;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ApiResult;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets campaigns dial again at a time that a person has set. Any thread but the FX thread.
///
/// A promise to resume is kept only while nothing else has happened: it belongs to one pause. When
/// somebody resumes the campaign, here or elsewhere, or gives another pause from here, it is void.
///
/// One whose time has passed is kept for [#MOST_OVERDUE], which is longer than an update or a
/// restart of the machine takes. After that the campaign stays paused and a person is told: to
/// leave it paused costs calls, to let it dial when nobody reckons with it may cost the drop limit
/// or the legal hours of calling.
public final class TimedResumes {

  /// So late a campaign is still resumed.
  public static final Duration MOST_OVERDUE = Duration.ofMinutes(5);

  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(30);
  private static final Logger LOG = LoggerFactory.getLogger(TimedResumes.class);

  /// What came of setting one.
  public sealed interface Answer {

    /// It is set.
    ///
    /// @param recorded whether it survives a restart
    record Waiting(TimedResume timer, Recorded recorded) implements Answer {}

    /// It is not set.
    record NotSet(Problem why) implements Answer {}
  }

  /// Hears of each one that ends, on the thread that ended it.
  public interface Listener {

    /// One has ended.
    ///
    /// @param report what became of the command, where one was sent
    void ended(TimedResume timer, Cause cause, Optional<Report> report);
  }

  private static final class Waiting {
    private final TimedResume timer;
    private final long dueNanos;
    private Optional<Long> triedAt = Optional.empty();

    Waiting(TimedResume timer, long dueNanos) {
      this.timer = timer;
      this.dueNanos = dueNanos;
    }
  }

  private final ActionService service;
  private final Audit audit;
  private final TimeSource time;
  private final Listener listener;
  private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();
  private boolean loginRefused;

  public TimedResumes(ActionService service, Audit audit, TimeSource time, Listener listener) {
    this.service = service;
    this.audit = audit;
    this.time = time;
    this.listener = listener;
  }

  private Instant now() {
    return time.now().truncatedTo(ChronoUnit.MILLIS);
  }

  /// Takes up what an earlier run has left.
  public void load() {
    switch (audit.timedResumes().open(service.address())) {
      case Found.Rows<TimedResume>(var rows) -> rows.forEach(this::add);
      case Found.Unreadable<TimedResume>(var why) ->
          LOG.warn("Timed resumes of an earlier run are not known: {}", why.message());
    }
  }

  private synchronized void add(TimedResume timer) {
    long left = Duration.between(time.now(), timer.due()).toNanos();
    waiting.put(timer.id(), new Waiting(timer, time.nanos() + left));
  }

  /// Those that wait, the oldest first.
  public synchronized List<TimedResume> waiting() {
    return waiting.values().stream().map(it -> it.timer).toList();
  }

  /// Lets a campaign that was paused from here dial again after some time. An earlier promise for
  /// the campaign is void.
  public Answer set(String campaign, Duration after, Who who) {
    Optional<AuditEntry> pause = service.remembered(campaign).flatMap(Restoration::openPause);
    if (pause.isEmpty()) {
      return notSet(Phrase.NOT_PAUSED_HERE, Phrase.NOT_PAUSED_HERE_HINT, campaign);
    }
    boolean dialed =
        pause
            .get()
            .intent()
            .before()
            .map(CampaignFigures::settings)
            .flatMap(DialSettings::active)
            .orElse(true);
    if (!dialed) {
      return notSet(Phrase.OTHERS_PAUSED, Phrase.OTHERS_PAUSED_HINT, campaign);
    }
    for (TimedResume old : waiting()) {
      if (old.campaign().equals(campaign)) {
        end(old, Cause.REPLACED, who, Optional.empty());
      }
    }
    Instant now = now();
    TimedResume timer =
        new TimedResume(
            UUID.randomUUID(),
            service.address(),
            campaign,
            pause.get().intent().id(),
            now,
            now.plus(after),
            who);
    add(timer);
    return new Answer.Waiting(timer, audit.timedResumes().begin(timer));
  }

  private static Answer notSet(Phrase what, Phrase remedy, String campaign) {
    return new Answer.NotSet(Phrase.problem(what, remedy, campaign));
  }

  /// Somebody takes one back.
  ///
  /// @return whether it still waited
  public boolean cancel(UUID id, Who who) {
    Optional<TimedResume> timer = waiting().stream().filter(it -> it.id().equals(id)).findFirst();
    return timer.isPresent() && end(timer.get(), Cause.CANCELLED, who, Optional.empty());
  }

  /// A new snapshot: a campaign that dials was resumed by somebody else.
  public void seen(FloorSnapshot snapshot) {
    for (TimedResume timer : waiting()) {
      boolean dials = snapshot.campaign(timer.campaign()).flatMap(Campaign::active).orElse(false);
      if (dials && snapshot.ages().campaigns().filter(timer.at()::isBefore).isPresent()) {
        end(timer, Cause.RESUMED_BEFORE, timer.who(), Optional.empty());
      }
    }
  }

  /// Runs those whose time has come; to be called every second or so, by one thread.
  public void look() throws InterruptedException {
    for (Waiting due : due()) {
      run(due);
    }
  }

  /// Within a run by the clock that nobody can set; the other one counts what passed meanwhile.
  private synchronized List<Waiting> due() {
    long now = time.nanos();
    List<Waiting> due = new ArrayList<>(waiting.values());
    due.removeIf(
        it ->
            now < it.dueNanos
                || it.triedAt.filter(at -> now - at < BETWEEN_TRIES.toNanos()).isPresent());
    return due;
  }

  private void run(Waiting due) throws InterruptedException {
    TimedResume timer = due.timer;
    if (isMissed(due)) {
      LOG.warn("{} was to be resumed at {}, which was missed", timer.campaign(), timer.due());
      end(timer, Cause.MISSED, timer.who(), Optional.empty());
      return;
    }
    Optional<List<AuditEntry>> entries = service.remembered(timer.campaign());
    if (entries.isPresent() && !ActionService.isOpen(timer.pause(), entries.get())) {
      end(timer, Cause.REPLACED, timer.who(), Optional.empty());
      return;
    }
    due.triedAt = Optional.of(time.nanos());
    if (entries.isEmpty() || isLoginRefused()) {
      return;
    }
    switch (service.readSettings(timer.campaign())) {
      case ApiResult.Ok<DialSettings>(var settings) -> {
        if (settings.active().orElse(false)) {
          end(timer, Cause.RESUMED_BEFORE, timer.who(), Optional.empty());
        } else if (settings.active().isPresent()) {
          resume(timer);
        }
      }
      case ApiResult.Failed<DialSettings>(ApiFailure.Denied _) -> refuseLogin();
      // The dialer may answer again before it is too late.
      case ApiResult.Failed<DialSettings> _ -> {}
    }
  }

  private boolean isMissed(Waiting due) {
    return Duration.between(due.timer.due(), time.now()).compareTo(MOST_OVERDUE) > 0
        || time.nanos() - due.dueNanos > MOST_OVERDUE.toNanos();
  }

  private synchronized boolean isLoginRefused() {
    return loginRefused;
  }

  /// Ten refused logins lock the account: no second one from here.
  private synchronized void refuseLogin() {
    loginRefused = true;
  }

  private void resume(TimedResume timer) throws InterruptedException {
    if (!takes(timer)) {
      return;
    }
    Report report = service.run(Order.byTimer(timer));
    boolean overtaken =
        report.outcome() instanceof CommandOutcome.Refused && report.sent().active().isEmpty();
    if (overtaken) {
      Recorded _ =
          audit
              .timedResumes()
              .end(new TimedResume.Ended(timer.id(), now(), Cause.REPLACED, timer.who()));
    }
    listener.ended(timer, overtaken ? Cause.REPLACED : Cause.RUN, Optional.of(report));
  }

  /// Whoever takes it out of the list ends it, and nobody else.
  private synchronized boolean takes(TimedResume timer) {
    return waiting.remove(timer.id()) != null;
  }

  private boolean end(TimedResume timer, Cause cause, Who who, Optional<Report> report) {
    if (!takes(timer)) {
      return false;
    }
    LOG.info("The timed resume of {} has ended: {}", timer.campaign(), cause);
    Recorded _ = audit.timedResumes().end(new TimedResume.Ended(timer.id(), now(), cause, who));
    listener.ended(timer, cause, report);
    return true;
  }
}

package dev.andon.action;

import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent.Origin;
import dev.andon.history.AuditIntent.Who;
import dev.andon.history.AuditQuery;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.history.Found;
import dev.andon.model.DialSettings;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Pauses a campaign because a rule says so, and not twice within ten minutes, whichever rules say
/// so. Any thread but the FX thread.
///
/// It counts from the record, so that a restart forgets nothing. A pause that was refused does not
/// count: nothing was paused.
public final class AutomaticPauses {

  /// So long a campaign is left alone after it was paused by a rule.
  public static final Duration LEFT_ALONE = Duration.ofMinutes(10);

  /// What came of it, with the reason where nothing was sent.
  public sealed interface Decision {

    /// A command was sent; the report tells what became of it.
    record Sent(Report report) implements Decision {}

    /// A rule has paused it lately, and somebody has resumed it since, or it did not take.
    ///
    /// @param last when
    record TooSoon(Instant last) implements Decision {}

    /// It does not dial.
    record DoesNotDial() implements Decision {}

    /// Whether a rule has paused it lately is not known, and Andon has not run for ten minutes.
    record NotKnown(Problem why) implements Decision {}
  }

  private static final int ENOUGH = 100;

  private final ActionService service;
  private final ActionService.Surroundings surroundings;
  private final TimeSource time;
  private final long startedNanos;
  private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<UUID, Long> firstSeen = new HashMap<>();

  public AutomaticPauses(
      ActionService service, ActionService.Surroundings surroundings, TimeSource time) {
    this.service = service;
    this.surroundings = surroundings;
    this.time = time;
    startedNanos = time.nanos();
  }

  /// Pauses a campaign, unless there is a reason not to.
  ///
  /// @param rule id of the rule
  /// @param reason its words, with the numbers, for the record
  public Decision pause(String campaign, String rule, String reason) throws InterruptedException {
    ReentrantLock lock = locks.computeIfAbsent(campaign, _ -> new ReentrantLock());
    lock.lockInterruptibly();
    try {
      Optional<Decision> reasonNot = reasonNot(campaign);
      if (reasonNot.isPresent()) {
        return reasonNot.get();
      }
      Who who = surroundings.who().get();
      return new Decision.Sent(service.run(Order.byRule(campaign, rule, who, reason)));
    } finally {
      lock.unlock();
    }
  }

  private Optional<Decision> reasonNot(String campaign) {
    boolean dials =
        surroundings
            .figures()
            .apply(campaign)
            .map(CampaignFigures::settings)
            .flatMap(DialSettings::active)
            .orElse(true);
    if (!dials) {
      return Optional.of(new Decision.DoesNotDial());
    }
    Audit audit = surroundings.audit();
    return switch (audit.find(AuditQuery.newest(service.address(), ENOUGH).of(campaign))) {
      case Found.Rows<AuditEntry>(var rows) ->
          rows.stream()
              .filter(entry -> entry.intent().origin() instanceof Origin.Rule)
              .filter(AutomaticPauses::wasSent)
              .findFirst()
              .filter(this::isTooSoon)
              .map(entry -> new Decision.TooSoon(entry.intent().at()));
      case Found.Unreadable<AuditEntry>(var why) ->
          time.nanos() - startedNanos < LEFT_ALONE.toNanos()
              ? Optional.of(new Decision.NotKnown(why))
              : Optional.empty();
    };
  }

  private static boolean wasSent(AuditEntry entry) {
    return entry.reply().filter(reply -> reply.result() == AuditReply.Result.REFUSED).isEmpty();
  }

  /// By whichever clock says more: one may have been set back, the other begins anew with a run.
  private synchronized boolean isTooSoon(AuditEntry entry) {
    long seen = firstSeen.computeIfAbsent(entry.intent().id(), _ -> time.nanos());
    Duration byClock = Duration.between(entry.intent().at(), time.now());
    Duration byRun = Duration.ofNanos(time.nanos() - seen);
    return (byClock.compareTo(byRun) > 0 ? byClock : byRun).compareTo(LEFT_ALONE) < 0;
  }
}

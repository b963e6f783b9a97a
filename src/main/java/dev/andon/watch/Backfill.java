package dev.andon.watch;

import dev.andon.history.DropLedger;
import dev.andon.history.Found;
import dev.andon.history.LedgerDay;
import dev.andon.history.Recorded;
import dev.andon.model.Campaign;
import dev.andon.model.DayTotals;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Pause;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.poll.PastDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Asks the dialer for the past days that the ledger does not know: one request after each answered
/// poll and none while a poll is under way, so that poll and backfill together never ask for more
/// than one request above the poll's own. For one thread; [#progress] for any.
final class Backfill {

  /// So long after the dialer's midnight calls that were under way then have their last status.
  static final Duration SETTLING = Duration.ofHours(3);

  /// A request takes ten seconds at most; it shall be over before the next poll.
  private static final Duration BEFORE_POLL = Duration.ofSeconds(12);

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final int MOST_TRIES = 3;

  private final PastDays source;
  private final int requestsPerPoll;
  private final DropLedger ledger;
  private final TimeSource time;
  private final Pause pause;
  private final Map<BackfillPlan.Step, Integer> failures = new HashMap<>();
  private LocalDate lastDay = LocalDate.MIN;
  private boolean together = true;
  private volatile BackfillProgress progress = BackfillProgress.NOT_BEGUN;

  /// @param requestsPerPoll most requests after one poll
  Backfill(PastDays source, int requestsPerPoll, DropLedger ledger, TimeSource time, Pause pause) {
    this.source = source;
    this.requestsPerPoll = requestsPerPoll;
    this.ledger = ledger;
    this.time = time;
    this.pause = pause;
  }

  /// How far it is. Any thread.
  BackfillProgress progress() {
    return progress;
  }

  /// A poll was answered: makes a request, where one is to be made.
  ///
  /// @param nextPoll when the next poll begins
  /// @return whether the ledger has changed
  boolean afterPoll(FloorSnapshot snapshot, Instant nextPoll) throws InterruptedException {
    Duration left = Duration.between(snapshot.takenAt(), nextPoll);
    pause.last(shorter(left.dividedBy(3), LONGEST_WAIT));
    boolean changed = false;
    for (int i = 0; i < requestsPerPoll && next(snapshot, nextPoll); i++) {
      changed = true;
    }
    return changed;
  }

  private boolean next(FloorSnapshot snapshot, Instant nextPoll) throws InterruptedException {
    LocalDate today = DialerDay.of(snapshot, snapshot.takenAt());
    if (!today.equals(lastDay)) {
      lastDay = today;
      together = true;
      failures.clear();
      progress = BackfillProgress.NOT_BEGUN;
    }
    String dialer = snapshot.server().url();
    if (progress.stopped()
        || isFarOff(snapshot, today)
        || !(ledger.days(dialer, today.minusDays(BackfillPlan.DAYS), today)
            instanceof Found.Rows<LedgerDay>(var rows))) {
      return false;
    }
    BackfillPlan plan =
        new BackfillPlan(
            snapshot.campaigns().stream().map(Campaign::id).toList(),
            rows,
            today,
            isSettled(snapshot, today));
    List<BackfillPlan.Step> steps =
        plan.steps(together).stream()
            .filter(step -> failures.getOrDefault(step, 0) < MOST_TRIES)
            .toList();
    if (steps.isEmpty()) {
      finished();
      return false;
    }
    tell(steps.size(), Optional.empty(), progress.trouble(), false);
    if (Duration.between(time.now(), nextPoll).compareTo(BEFORE_POLL) < 0) {
      return false;
    }
    return ask(snapshot, plan, steps);
  }

  private boolean ask(FloorSnapshot snapshot, BackfillPlan plan, List<BackfillPlan.Step> steps)
      throws InterruptedException {
    BackfillPlan.Step step = steps.getFirst();
    switch (source.ask(step.day(), step.campaign())) {
      case PastDays.Answer.Told(var told) -> {
        List<LedgerDay> days = days(snapshot, plan, step, told);
        if (days.isEmpty()) {
          failures.put(step, MOST_TRIES);
          return false;
        }
        boolean kept = ledger.keep(snapshot.server().url(), days) instanceof Recorded.OnDisk;
        if (kept) {
          progress =
              new BackfillProgress(
                  progress.done() + 1,
                  progress.done() + steps.size(),
                  step.campaign(),
                  Optional.of(step.day()),
                  Optional.empty(),
                  Optional.empty(),
                  false);
        }
        return kept;
      }
      case PastDays.Answer.NotNow(var why) -> {
        failures.merge(step, 1, Integer::sum);
        tell(steps.size(), Optional.of(step), Optional.of(why), false);
      }
      case PastDays.Answer.Never(var why) -> {
        // Some users may ask for campaigns one by one, but not for all.
        boolean goesOn = step.campaign().isEmpty();
        together &= !goesOn;
        tell(steps.size(), Optional.of(step), Optional.of(why), !goesOn);
      }
      case PastDays.Answer.LoginRefused(var why) ->
          tell(steps.size(), Optional.of(step), Optional.of(why), true);
    }
    return false;
  }

  private List<LedgerDay> days(
      FloorSnapshot snapshot, BackfillPlan plan, BackfillPlan.Step step, List<DayTotals> told) {
    List<LedgerDay> days = new ArrayList<>();
    for (Campaign campaign : snapshot.campaigns()) {
      Optional<LedgerDay> known = plan.known(campaign.id(), step.day());
      boolean exact = known.isPresent() && known.get().complete() && !known.get().shared();
      if (!step.campaign().map(campaign.id()::equals).orElse(!exact)) {
        continue;
      }
      // Campaigns stand before the in-groups, which may have the same id.
      told.stream()
          .filter(totals -> totals.campaign().equals(campaign.id()))
          .findFirst()
          .map(totals -> day(plan, step, totals, known))
          .ifPresent(days::add);
    }
    return days;
  }

  private LedgerDay day(
      BackfillPlan plan, BackfillPlan.Step step, DayTotals totals, Optional<LedgerDay> known) {
    return new LedgerDay(
        totals.campaign(),
        step.day(),
        OptionalInt.of(totals.calls()),
        totals.answers(),
        totals.drops(),
        OptionalInt.of(totals.pdrops()),
        known.isEmpty() || (known.get().complete() && isBackfill(known.get()))
            ? LedgerDay.Source.BACKFILL
            : LedgerDay.Source.CORRECTED,
        time.now(),
        plan.isSettled(step.day()),
        step.campaign().isEmpty());
  }

  private static boolean isBackfill(LedgerDay known) {
    return known.source() == LedgerDay.Source.BACKFILL;
  }

  /// By the dialer's clock and by this machine's: after one of them has jumped, a day that is not
  /// over must not be taken for one.
  private boolean isSettled(FloorSnapshot snapshot, LocalDate today) {
    ZoneOffset zone = snapshot.server().zone().orElse(ZoneOffset.UTC);
    Instant settled = today.atStartOfDay().toInstant(zone).plus(SETTLING);
    return !snapshot.server().toServerClock(snapshot.takenAt()).isBefore(settled)
        && !time.now().isBefore(settled);
  }

  /// A dialer whose calendar is days away from ours tells nothing of days that have been.
  private boolean isFarOff(FloorSnapshot snapshot, LocalDate today) {
    ZoneOffset zone = snapshot.server().zone().orElse(ZoneOffset.UTC);
    return Math.abs(ChronoUnit.DAYS.between(LocalDate.ofInstant(time.now(), zone), today)) > 1;
  }

  private void finished() {
    if (progress.finishedAt().isEmpty()) {
      progress =
          new BackfillProgress(
              progress.done(),
              progress.done(),
              progress.campaign(),
              progress.day(),
              Optional.of(time.now()),
              progress.trouble(),
              false);
    }
  }

  private void tell(
      int left, Optional<BackfillPlan.Step> step, Optional<Problem> trouble, boolean stopped) {
    progress =
        new BackfillProgress(
            progress.done(),
            progress.done() + left,
            step.map(BackfillPlan.Step::campaign).orElse(progress.campaign()),
            step.map(BackfillPlan.Step::day).or(progress::day),
            Optional.empty(),
            trouble,
            stopped);
  }

  private static Duration shorter(Duration one, Duration other) {
    Duration least = one.compareTo(other) < 0 ? one : other;
    return least.isNegative() ? Duration.ZERO : least;
  }
}

package dev.andon.report;

import dev.andon.alert.AlertEvent;
import dev.andon.history.AuditEntry;
import dev.andon.history.KeptCampaign;
import dev.andon.history.MinuteRow;
import dev.andon.history.RecordedMinute;
import dev.andon.model.AgentCounts;
import dev.andon.report.ShiftReport.CampaignShift;
import dev.andon.report.ShiftReport.Command;
import dev.andon.report.ShiftReport.Happened;
import dev.andon.report.ShiftReport.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// Makes the parts of a [ShiftReport] of rows; pure.
final class ShiftComposer {

  /// A count from so long before the begin is still that of the begin.
  static final Duration BEFORE = Duration.ofMinutes(3);

  /// A shorter time without a row is no silence: a poll may take its time.
  private static final Duration SILENCE = Duration.ofMinutes(3);

  /// Counts that fall to less than this share belong to a new day; less is a correction.
  private static final double NEW_DAY = 0.5;

  private final DialerClock clock;
  private final Instant from;
  private final Instant until;

  /// @param from by the dialer's clock, and so `until`
  ShiftComposer(DialerClock clock, Instant from, Instant until) {
    this.clock = clock;
    this.from = from;
    this.until = until;
  }

  /// @param rows from a little before the begin on
  CampaignShift campaign(KeptCampaign campaign, List<MinuteRow> rows) {
    List<MinuteRow> counted = rows.stream().filter(row -> row.answers().isPresent()).toList();
    List<MinuteRow> within = rows.stream().filter(row -> !row.from().isBefore(from)).toList();
    return new CampaignShift(
        campaign.id(),
        campaign.name(),
        more(rows, MinuteRow::calls),
        more(rows, MinuteRow::answers),
        more(rows, MinuteRow::drops),
        counted.stream().findFirst().map(row -> clock.ofDialer(row.from())),
        counted.isEmpty()
            ? Optional.empty()
            : Optional.of(clock.ofDialer(counted.getLast().from())),
        most(within, MinuteRow::waiting),
        most(
            within,
            row ->
                row.agents()
                    .map(AgentCounts::loggedIn)
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty())));
  }

  /// How much a count that begins anew each day grew.
  private static OptionalInt more(List<MinuteRow> rows, Function<MinuteRow, OptionalInt> count) {
    OptionalInt last = OptionalInt.empty();
    int more = 0;
    for (MinuteRow row : rows) {
      OptionalInt value = count.apply(row);
      if (value.isEmpty()) {
        continue;
      }
      if (last.isPresent()) {
        boolean newDay =
            value.getAsInt() < last.getAsInt() && value.getAsInt() <= last.getAsInt() * NEW_DAY;
        more += newDay ? value.getAsInt() : value.getAsInt() - last.getAsInt();
      }
      last = value;
    }
    return last.isPresent() ? OptionalInt.of(more) : OptionalInt.empty();
  }

  private static OptionalInt most(List<MinuteRow> rows, Function<MinuteRow, OptionalInt> figure) {
    return rows.stream()
        .map(figure)
        .filter(OptionalInt::isPresent)
        .mapToInt(OptionalInt::getAsInt)
        .max();
  }

  List<Happened> alerts(Collection<AlertEvent> events) {
    return events.stream()
        .filter(event -> isWithin(event.at()))
        .map(event -> new Happened(clock.ofOurs(event.at()), event))
        .toList();
  }

  /// @param entries the newest first
  List<Command> commands(List<AuditEntry> entries) {
    return entries.reversed().stream()
        .map(entry -> new Command(clock.ofOurs(entry.intent().at()), entry))
        .toList();
  }

  private boolean isWithin(Instant ours) {
    return !ours.isBefore(clock.ours(from)) && ours.isBefore(clock.ours(until));
  }

  List<Silence> silences(Collection<RecordedMinute> minutes) {
    List<Silence> silences = new ArrayList<>();
    Instant last = from;
    for (RecordedMinute minute : minutes) {
      if (minute.from().isBefore(from) || !minute.from().isBefore(until)) {
        continue;
      }
      add(silences, last, minute.from());
      last = minute.from().plus(Duration.ofMinutes(1));
    }
    add(silences, last, until);
    return silences;
  }

  private void add(List<Silence> silences, Instant begin, Instant end) {
    if (Duration.between(begin, end).compareTo(SILENCE) >= 0) {
      silences.add(new Silence(clock.ofDialer(begin), clock.ofDialer(end)));
    }
  }
}

package dev.andon.report;

import dev.andon.alert.AlertEvent;
import dev.andon.history.AlertRow;
import dev.andon.history.Audit;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditQuery;
import dev.andon.history.Found;
import dev.andon.history.HistoryStore;
import dev.andon.history.KeptCampaign;
import dev.andon.history.LedgerDay;
import dev.andon.history.MinuteRow;
import dev.andon.history.RecordedMinute;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.TimeSource;
import dev.andon.report.ShiftReport.CampaignShift;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Composes reports from the record. Any thread but the FX thread.
public final class Reports {

  private static final int MOST_COMMANDS = 100_000;

  /// No time zone is further from UTC.
  private static final Duration ANY_ZONE = Duration.ofHours(26);

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final HistoryStore store;
  private final TimeSource time;
  private final String version;
  private final Function<String, Optional<AlertEvent>> events;

  /// @param version of Andon
  /// @param events reads the text that an alert event is kept as
  public Reports(
      HistoryStore store,
      TimeSource time,
      String version,
      Function<String, Optional<AlertEvent>> events) {
    this.store = store;
    this.time = time;
    this.version = version;
    this.events = events;
  }

  /// Nobody can read the record.
  private static final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem why;

    UnreadableException(Problem why) {
      super(why.message());
      this.why = why;
    }
  }

  private static <T> List<T> rows(Found<T> found) throws UnreadableException {
    return switch (found) {
      case Found.Rows<T>(var rows) -> rows;
      case Found.Unreadable<T>(var why) -> throw new UnreadableException(why);
    };
  }

  private Made made() {
    return new Made(time.now(), version);
  }

  /// The present day by the dialer's calendar.
  public LocalDate today(String dialer) {
    return clock(List.of(), newest(dialer, time.now())).ofOurs(time.now()).toLocalDate();
  }

  /// The newest poll tells the clock; without one it is taken for ours in UTC, and said so.
  private Optional<FloorSnapshot> newest(String dialer, Instant at) {
    return switch (store.floors().at(dialer, at)) {
      case Found.Rows<FloorSnapshot>(var polls) -> polls.stream().findFirst();
      case Found.Unreadable<FloorSnapshot> _ -> Optional.empty();
    };
  }

  private static DialerClock clock(List<RecordedMinute> minutes, Optional<FloorSnapshot> newest) {
    return new DialerClock(minutes, newest);
  }

  /// Drop rates of a campaign.
  public Composed<ComplianceReport> compliance(ComplianceRequest request) {
    try {
      List<KeptCampaign> campaigns = rows(store.ledger().campaigns(request.dialer()));
      Optional<KeptCampaign> campaign =
          campaigns.stream().filter(it -> it.id().equals(request.campaign())).findFirst();
      if (campaign.isEmpty()) {
        return new Composed.NotReady<>(missing(request, campaigns));
      }
      List<LedgerDay> days =
          rows(
              store
                  .ledger()
                  .days(request.dialer(), ComplianceComposer.oldest(request), request.last()));
      List<MinuteRow> minutes =
          rows(
              store
                  .floors()
                  .campaign(
                      request.dialer(),
                      request.campaign(),
                      request.first().atStartOfDay().toInstant(ZoneOffset.UTC).minus(ANY_ZONE),
                      request
                          .last()
                          .atStartOfDay()
                          .toInstant(ZoneOffset.UTC)
                          .plus(ANY_ZONE.multipliedBy(2)),
                      DialerShown.STEP));
      return new Composed.Ready<>(
          new ComplianceComposer(request, campaigns, days)
              .report(made(), campaign.get().name(), minutes));
    } catch (UnreadableException e) {
      return new Composed.NotReady<>(e.why);
    }
  }

  private static Problem missing(ComplianceRequest request, List<KeptCampaign> campaigns) {
    return campaigns.isEmpty()
        ? Phrase.nothing(request.dialer())
        : Phrase.unknownCampaign(
            request.campaign(),
            request.dialer(),
            campaigns.stream().map(KeptCampaign::id).collect(Collectors.joining(", ")));
  }

  /// What happened in a shift.
  public Composed<ShiftReport> shift(ShiftRequest request) {
    try {
      return shift(request, rows(store.ledger().campaigns(request.dialer())));
    } catch (UnreadableException e) {
      return new Composed.NotReady<>(e.why);
    }
  }

  private Composed<ShiftReport> shift(ShiftRequest request, List<KeptCampaign> campaigns)
      throws UnreadableException {
    if (campaigns.isEmpty()) {
      return new Composed.NotReady<>(Phrase.nothing(request.dialer()));
    }
    String dialer = request.dialer();
    LocalDate date = request.date().orElseGet(() -> today(dialer));
    LocalDateTime begin = date.atTime(request.from().orElse(LocalTime.MIDNIGHT));
    LocalDateTime end = date.atTime(request.to().orElse(LocalTime.MIDNIGHT));
    if (!end.isAfter(begin)) {
      end = end.plusDays(1);
    }
    Instant around = date.atStartOfDay().toInstant(ZoneOffset.UTC);
    List<RecordedMinute> minutes =
        rows(
            store
                .floors()
                .recorded(dialer, around.minus(ANY_ZONE), around.plus(ANY_ZONE.multipliedBy(3))));
    DialerClock clock = clock(minutes, newest(dialer, around.plus(ANY_ZONE.multipliedBy(3))));
    LocalDateTime now = clock.ofOurs(time.now());
    boolean running = now.isBefore(end);
    LocalDateTime until = running ? now.isBefore(begin) ? begin : now : end;
    Instant first = clock.moment(begin);
    Instant last = clock.moment(until);
    ShiftComposer composer = new ShiftComposer(clock, first, last);
    List<CampaignShift> shifts = new ArrayList<>();
    for (KeptCampaign campaign : campaigns) {
      List<MinuteRow> counts =
          rows(
              store
                  .floors()
                  .campaign(
                      dialer, campaign.id(), first.minus(ShiftComposer.BEFORE), last, MINUTE));
      if (!counts.isEmpty()) {
        shifts.add(composer.campaign(campaign, counts));
      }
    }
    return new Composed.Ready<>(
        new ShiftReport(
            made(),
            dialer,
            begin,
            until,
            running,
            clock.isKnown(),
            shifts,
            composer.alerts(alerts(dialer, clock.ours(first))),
            composer.commands(commands(dialer, clock.ours(first), clock.ours(last))),
            composer.silences(minutes)));
  }

  private List<AlertEvent> alerts(String dialer, Instant from) throws UnreadableException {
    return rows(store.alerts().since(dialer, from)).stream()
        .map(AlertRow::payload)
        .map(events)
        .flatMap(Optional::stream)
        .toList();
  }

  private List<AuditEntry> commands(String dialer, Instant from, Instant until)
      throws UnreadableException {
    Audit audit = store.audit(time);
    return rows(audit.find(AuditQuery.newest(dialer, MOST_COMMANDS).between(from, until)));
  }
}

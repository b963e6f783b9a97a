package dev.andon.report;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.Measure;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.compliance.DropFigures;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditReadBack;
import dev.andon.history.AuditReply;
import dev.andon.history.CampaignFigures;
import dev.andon.model.DialChange;
import dev.andon.model.DialSettings;
import dev.andon.report.ShiftReport.CampaignShift;
import dev.andon.report.ShiftReport.Happened;
import dev.andon.report.ShiftReport.Silence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a [ShiftReport] says, in words. Immutable.
record ShiftWords(ShiftReport report, Texts texts) {

  String title() {
    return texts.text("shift.title");
  }

  String period() {
    return texts.text("between", Texts.time(report.from()), Texts.time(report.until()))
        + (report.running() ? " " + texts.text("shift.running") : "");
  }

  /// What else to know of the times.
  String clock() {
    return texts.text(report.zoneKnown() ? "shift.clock" : "shift.clock-unknown");
  }

  String campaign(CampaignShift campaign) {
    return campaign
        .name()
        .map(name -> texts.text("campaign.named", campaign.id(), name))
        .orElse(campaign.id());
  }

  /// Where the counts are not of the whole shift.
  String seen(CampaignShift campaign) {
    if (campaign.seenFrom().isEmpty() || campaign.seenUntil().isEmpty()) {
      return texts.text("shift.not-counted");
    }
    boolean late = campaign.seenFrom().get().isAfter(report.from().plus(ShiftComposer.BEFORE));
    boolean early = campaign.seenUntil().get().isBefore(report.until().minus(ShiftComposer.BEFORE));
    return late || early
        ? texts.text(
            "shift.seen",
            Texts.time(campaign.seenFrom().get()),
            Texts.time(campaign.seenUntil().get()))
        : "";
  }

  /// Alerts in one line.
  String alerts() {
    List<AlertEvent> events =
        report.alerts().stream().map(Happened::event).filter(it -> !it.alert().drill()).toList();
    return texts.text(
        "shift.alerts",
        texts.count(count(events, AlertEvent.Kind.RAISED)),
        texts.count(raised(events, Severity.BREACH)),
        texts.count(raised(events, Severity.CRITICAL)),
        texts.count(count(events, AlertEvent.Kind.ACKNOWLEDGED)),
        texts.count(count(events, AlertEvent.Kind.CLOSED)));
  }

  private static int count(List<AlertEvent> events, AlertEvent.Kind kind) {
    return (int) events.stream().filter(it -> it.kind() == kind).count();
  }

  private static int raised(List<AlertEvent> events, Severity severity) {
    return (int)
        events.stream()
            .filter(it -> it.kind() == AlertEvent.Kind.RAISED || it.kind() == AlertEvent.Kind.WORSE)
            .filter(it -> it.severity().equals(Optional.of(severity)))
            .count();
  }

  /// What a reader of a shift wants to see; the rest is in the rows.
  List<Happened> told() {
    return report.alerts().stream().filter(it -> isTold(it.event())).toList();
  }

  private boolean isTold(AlertEvent event) {
    return event.alert().subject().kind() != Subject.Kind.AGENT
        && !texts.wordIfAny("alert", event.kind()).isEmpty();
  }

  /// Alerts of agents, which are counted and not listed.
  int agentAlerts() {
    return (int)
        report.alerts().stream()
            .map(Happened::event)
            .filter(it -> it.kind() == AlertEvent.Kind.RAISED)
            .filter(it -> it.alert().subject().kind() == Subject.Kind.AGENT)
            .count();
  }

  /// What happened to an alert.
  String what(AlertEvent event) {
    String word = texts.wordIfAny("alert", event.kind());
    String words = word.isEmpty() ? event.kind().name() : word;
    return event.alert().drill() ? texts.text("alert-drill", words) : words;
  }

  /// How bad it is.
  String severity(AlertEvent event) {
    return event
        .severity()
        .or(event::highest)
        .map(it -> texts.word("severity", it))
        .orElse(Texts.UNKNOWN);
  }

  /// The figure with its counts.
  String figure(AlertEvent event) {
    return event.measure().map(this::figure).orElse("");
  }

  private String figure(Measure measure) {
    return measure
        .figures()
        .map(it -> texts.percent(it.percent()) + " (" + it.drops() + "/" + it.answers() + ")")
        .orElseGet(
            () ->
                BigDecimal.valueOf(measure.value())
                    .setScale(1, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString());
  }

  /// Who did it and what they said.
  String who(AlertEvent event) {
    return note(event.actor(), event.note());
  }

  private static String note(String name, String note) {
    return note.isBlank() ? name : name.isBlank() ? note : name + ": " + note;
  }

  /// The person, or the rule or timer that did it for them.
  String who(AuditIntent intent) {
    String person =
        intent.who().asked() ? intent.who().name() : texts.text("who.machine", intent.who().name());
    return switch (intent.origin()) {
      case AuditIntent.Origin.Person() -> person;
      case AuditIntent.Origin.Rule(var rule) -> texts.text("who.rule", rule);
      case AuditIntent.Origin.Timer(_) -> texts.text("who.timer", person);
    };
  }

  /// What was asked of the dialer.
  String command(AuditIntent intent) {
    DialChange change = intent.change();
    List<String> words = new ArrayList<>();
    words.add(texts.word("command", intent.kind()));
    change.dialMethod().ifPresent(words::add);
    change.dialLevel().ifPresent(level -> words.add(plain(level)));
    change.maximumLevel().ifPresent(level -> words.add(texts.text("command.most", plain(level))));
    return String.join(" ", words);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /// What became of it.
  String outcome(AuditEntry entry) {
    Optional<AuditReply.Result> reply = entry.reply().map(AuditReply::result);
    if (reply.equals(Optional.of(AuditReply.Result.REFUSED))) {
      return texts.word("outcome", AuditReply.Result.REFUSED);
    }
    return entry
        .readBack()
        .map(AuditReadBack::result)
        .map(it -> texts.word("outcome", it))
        .or(() -> reply.map(it -> texts.word("outcome", it)))
        .orElseGet(() -> texts.text("outcome.unknown"));
  }

  /// Drops and level as they were known before, or after.
  String figures(Optional<CampaignFigures> figures) {
    return figures
        .map(
            it -> {
              List<String> words = new ArrayList<>();
              if (it.drops().isPresent() && it.answers().isPresent()) {
                words.add(
                    texts.percent(
                        new DropFigures(
                                Math.max(0, it.drops().getAsInt()),
                                Math.max(0, it.answers().getAsInt()))
                            .percent()));
              }
              settings(it.settings()).ifPresent(words::add);
              return String.join(", ", words);
            })
        .filter(it -> !it.isEmpty())
        .orElse(Texts.UNKNOWN);
  }

  private Optional<String> settings(DialSettings settings) {
    return settings.dialLevel().isPresent()
        ? Optional.of(texts.text("level", plain(settings.dialLevel().getAsDouble())))
        : Optional.empty();
  }

  /// When nothing was recorded; one line that says so where there was no such time.
  List<String> silences() {
    return report.silences().isEmpty()
        ? List.of(texts.text("silence.none"))
        : report.silences().stream().map(this::silence).toList();
  }

  String silence(Silence silence) {
    return texts.text("silence", Texts.time(silence.from()), Texts.time(silence.until()));
  }
}

package dev.andon.report;

import dev.andon.alert.AlertEvent;
import dev.andon.compliance.DropFigures;
import dev.andon.history.AuditEntry;
import dev.andon.history.AuditIntent;
import dev.andon.history.AuditReadBack;
import dev.andon.report.ShiftReport.CampaignShift;
import dev.andon.report.ShiftReport.Command;
import dev.andon.report.ShiftReport.Happened;
import dev.andon.report.ShiftReport.Silence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A [ShiftReport] as rows: what it is about, campaigns, alerts, commands, silences.
final class ShiftRows {

  private static final List<String> COLUMNS =
      List.of(
          "line",
          "time",
          "until",
          "subject",
          "what",
          "severity",
          "who",
          "outcome",
          "drops",
          "answers",
          "rate",
          "calls",
          "most-waiting",
          "most-agents",
          "before",
          "after",
          "words");

  private final ShiftReport report;
  private final Texts texts;
  private final ShiftWords words;
  private final List<List<Optional<?>>> rows = new ArrayList<>();

  ShiftRows(ShiftReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
    words = new ShiftWords(report, texts);
  }

  CsvSheet sheet() {
    about("dialer", report.dialer());
    about("shift", words.period());
    about("note", words.clock());
    about("version", report.made().version());
    report.campaigns().forEach(this::campaign);
    report.alerts().forEach(this::alert);
    report.commands().forEach(this::command);
    report.silences().forEach(this::silence);
    return new CsvSheet(
        COLUMNS.stream().map(column -> texts.text("csv.column." + column)).toList(), rows);
  }

  private void about(String sort, String text) {
    row(sort, List.of(), Optional.of(text));
  }

  private void row(String sort, List<Optional<?>> cells, Optional<String> text) {
    List<Optional<?>> row = new ArrayList<>();
    row.add(Optional.of(texts.text("csv.line." + sort)));
    row.addAll(cells);
    while (row.size() < COLUMNS.size() - 1) {
      row.add(Optional.empty());
    }
    row.add(text.filter(it -> !it.isEmpty()));
    rows.add(row);
  }

  private void campaign(CampaignShift campaign) {
    OptionalDouble percent =
        campaign.figures().map(DropFigures::percent).orElse(OptionalDouble.empty());
    row(
        "campaign",
        List.of(
            campaign.seenFrom().map(Texts::time),
            campaign.seenUntil().map(Texts::time),
            Optional.of(words.campaign(campaign)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            known(campaign.drops()),
            known(campaign.answers()),
            percent.isPresent()
                ? Optional.of(
                    BigDecimal.valueOf(percent.getAsDouble()).setScale(2, RoundingMode.HALF_UP))
                : Optional.empty(),
            known(campaign.calls()),
            known(campaign.mostWaiting()),
            known(campaign.mostAgents())),
        Optional.of(words.seen(campaign)));
  }

  private static Optional<Integer> known(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private void alert(Happened happened) {
    AlertEvent event = happened.event();
    row(
        "alert",
        List.of(
            Optional.of(Texts.time(happened.at())),
            Optional.empty(),
            Optional.of(event.label()),
            Optional.of(event.alert().rule() + ": " + words.what(event)),
            Optional.of(words.severity(event)),
            Optional.of(event.actor()).filter(it -> !it.isEmpty()),
            Optional.empty(),
            event.measure().flatMap(it -> it.figures()).map(DropFigures::drops),
            event.measure().flatMap(it -> it.figures()).map(DropFigures::answers),
            Optional.empty()),
        Optional.of(event.note()));
  }

  private void command(Command command) {
    AuditEntry entry = command.entry();
    AuditIntent intent = entry.intent();
    row(
        "command",
        List.of(
            Optional.of(Texts.time(command.at())),
            Optional.empty(),
            Optional.of(intent.campaign()),
            Optional.of(words.command(intent)),
            Optional.empty(),
            Optional.of(words.who(intent)),
            Optional.of(words.outcome(entry)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(words.figures(intent.before())),
            Optional.of(words.figures(entry.readBack().flatMap(AuditReadBack::after)))),
        Optional.of(intent.reason()));
  }

  private void silence(Silence silence) {
    row(
        "silence",
        List.of(Optional.of(Texts.time(silence.from())), Optional.of(Texts.time(silence.until()))),
        Optional.of(words.silence(silence)));
  }
}

package dev.andon.report;

import dev.andon.history.AuditReadBack;
import dev.andon.report.PrintedTable.Column;
import dev.andon.report.PrintedTable.Row;
import dev.andon.report.ShiftReport.CampaignShift;
import dev.andon.report.ShiftReport.Command;
import dev.andon.report.ShiftReport.Happened;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A [ShiftReport] on paper.
final class ShiftPdf {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final ShiftReport report;
  private final Texts texts;
  private final String hash;
  private final ShiftWords words;

  /// @param hash of the same report's rows
  ShiftPdf(ShiftReport report, Texts texts, String hash) {
    this.report = report;
    this.texts = texts;
    this.hash = hash;
    words = new ShiftWords(report, texts);
  }

  byte[] bytes(Paper paper) throws IOException {
    try (PdfFile file = new PdfFile(words.title(), texts.language(), report.made(), paper)) {
      try (Flow flow = new Flow(file)) {
        flow.title(words.title());
        flow.space(6);
        flow.fact(texts.text("fact.period"), words.period());
        flow.fact(texts.text("fact.dialer"), report.dialer());
        flow.fact(texts.text("fact.made"), texts.made(report.made()));
        flow.small(words.clock());
        campaigns(flow);
        alerts(flow);
        commands(flow);
        flow.heading(texts.text("heading.silences"));
        for (String silence : words.silences()) {
          flow.paragraph(silence);
        }
        new Signature(texts, report.made(), hash).print(flow);
      }
      return file.bytes(
          texts.text("foot.shift", words.period()),
          (page, pages) -> texts.text("foot.page", texts.count(page), texts.count(pages)));
    }
  }

  private void campaigns(Flow flow) throws IOException {
    flow.heading(texts.text("heading.campaigns"));
    if (report.campaigns().isEmpty()) {
      flow.paragraph(texts.text("campaigns.none"));
      return;
    }
    new PrintedTable(
            List.of(
                Column.text(texts.text("column.campaign"), 34),
                Column.figures(texts.text("column.calls"), 10),
                Column.figures(texts.text("column.drops"), 9),
                Column.figures(texts.text("column.answers"), 11),
                Column.figures(texts.text("column.rate"), 10),
                Column.figures(texts.text("column.most-waiting"), 12),
                Column.figures(texts.text("column.most-agents"), 12),
                Column.text(texts.text("column.remark"), 34)),
            report.campaigns().stream().map(this::campaign).toList())
        .print(flow);
    flow.small(texts.text("campaigns.note"));
  }

  private Row campaign(CampaignShift campaign) {
    return new Row(
        List.of(
            words.campaign(campaign),
            count(campaign.calls()),
            count(campaign.drops()),
            count(campaign.answers()),
            texts.percent(
                campaign.figures().map(it -> it.percent()).orElse(OptionalDouble.empty())),
            count(campaign.mostWaiting()),
            count(campaign.mostAgents()),
            words.seen(campaign)),
        false);
  }

  private String count(OptionalInt number) {
    return number.isPresent() ? texts.count(number.getAsInt()) : Texts.UNKNOWN;
  }

  /// With the day where the shift has two.
  private String time(LocalDateTime at) {
    return report.from().toLocalDate().equals(report.until().toLocalDate())
            || report.until().equals(report.from().toLocalDate().plusDays(1).atStartOfDay())
        ? at.format(CLOCK)
        : Texts.time(at);
  }

  private void alerts(Flow flow) throws IOException {
    flow.heading(texts.text("heading.alerts"));
    List<Happened> told = words.told();
    flow.paragraph(words.alerts());
    if (words.agentAlerts() > 0) {
      flow.paragraph(texts.text("shift.agent-alerts", texts.count(words.agentAlerts())));
    }
    if (told.isEmpty()) {
      return;
    }
    new PrintedTable(
            List.of(
                Column.text(texts.text("column.time"), 13),
                Column.text(texts.text("column.what"), 22),
                Column.text(texts.text("column.severity"), 13),
                Column.text(texts.text("column.rule"), 18),
                Column.text(texts.text("column.subject"), 22),
                Column.text(texts.text("column.figure"), 20),
                Column.text(texts.text("column.who"), 30)),
            told.stream().map(this::alert).toList())
        .print(flow);
  }

  private Row alert(Happened happened) {
    return new Row(
        List.of(
            time(happened.at()),
            words.what(happened.event()),
            words.severity(happened.event()),
            happened.event().alert().rule(),
            happened.event().label(),
            words.figure(happened.event()),
            words.who(happened.event())),
        false);
  }

  private void commands(Flow flow) throws IOException {
    flow.heading(texts.text("heading.commands"));
    if (report.commands().isEmpty()) {
      flow.paragraph(texts.text("commands.none"));
      return;
    }
    new PrintedTable(
            List.of(
                Column.text(texts.text("column.time"), 13),
                Column.text(texts.text("column.who"), 24),
                Column.text(texts.text("column.campaign"), 14),
                Column.text(texts.text("column.command"), 18),
                Column.text(texts.text("column.outcome"), 20),
                Column.text(texts.text("column.before"), 18),
                Column.text(texts.text("column.after"), 18),
                Column.text(texts.text("column.reason"), 24)),
            report.commands().stream().map(this::command).toList())
        .print(flow);
  }

  private Row command(Command command) {
    return new Row(
        List.of(
            time(command.at()),
            words.who(command.entry().intent()),
            command.entry().intent().campaign(),
            words.command(command.entry().intent()),
            words.outcome(command.entry()),
            words.figures(command.entry().intent().before()),
            words.figures(command.entry().readBack().flatMap(AuditReadBack::after)),
            command.entry().intent().reason()),
        false);
  }
}

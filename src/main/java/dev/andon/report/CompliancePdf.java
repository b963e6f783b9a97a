package dev.andon.report;

import dev.andon.report.ComplianceReport.Day;
import dev.andon.report.PrintedTable.Column;
import dev.andon.report.PrintedTable.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A [ComplianceReport] on paper.
final class CompliancePdf {

  private final ComplianceReport report;
  private final Texts texts;
  private final String hash;
  private final ComplianceWords words;

  /// @param hash of the same report's rows
  CompliancePdf(ComplianceReport report, Texts texts, String hash) {
    this.report = report;
    this.texts = texts;
    this.hash = hash;
    words = new ComplianceWords(report, texts);
  }

  byte[] bytes(Paper paper) throws IOException {
    try (PdfFile file = new PdfFile(words.title(), texts.language(), report.made(), paper)) {
      try (Flow flow = new Flow(file)) {
        head(flow);
        flow.heading(texts.text("heading.chart"));
        new RateChart(report.days(), report.regime().limit().percent(), texts).print(flow);
        sums(flow);
        worst(flow);
        flow.heading(texts.text("heading.gaps"));
        for (String gap : words.gaps()) {
          flow.paragraph(gap);
        }
        shown(flow);
        days(flow);
        flow.heading(texts.text("heading.notes"));
        for (String note : words.notes()) {
          if (!note.equals(texts.text("note.dialer"))) { // it stands above
            flow.paragraph(note);
          }
        }
        new Signature(texts, report.made(), hash).print(flow);
      }
      return file.bytes(
          texts.text("foot.compliance", report.campaign(), words.period()),
          (page, pages) -> texts.text("foot.page", texts.count(page), texts.count(pages)));
    }
  }

  private void head(Flow flow) throws IOException {
    flow.title(words.title());
    flow.space(6);
    flow.fact(texts.text("fact.period"), words.period());
    flow.fact(texts.text("fact.dialer"), report.dialer());
    flow.fact(texts.text("fact.rule"), words.rule());
    flow.fact(texts.text("fact.made"), texts.made(report.made()));
    flow.verdict(words.verdict(), words.grounds(), report.verdict() == Verdict.OVER);
  }

  private void sums(Flow flow) throws IOException {
    flow.heading(texts.text("heading.sums"));
    List<Row> rows = new ArrayList<>();
    rows.add(sum("period", report.total()));
    report.windows().forEach(it -> rows.add(sum("window", it)));
    rows.add(sum("latest", report.latest()));
    report.worst().ifPresent(it -> rows.add(sum("worst", it)));
    report.months().forEach(it -> rows.add(sum("month", it)));
    new PrintedTable(
            List.of(
                Column.text(texts.text("column.what"), 22),
                Column.text(texts.text("column.days"), 32),
                Column.figures(texts.text("column.drops"), 9),
                Column.figures(texts.text("column.answers"), 11),
                Column.figures(texts.text("column.rate"), 10),
                Column.figures(texts.text("column.known"), 14),
                Column.text(texts.text("column.verdict"), 28)),
            rows)
        .print(flow);
  }

  private Row sum(String sort, Judged judged) {
    boolean known = judged.period().daysKnown() > 0;
    return new Row(
        List.of(
            texts.text("sum." + sort),
            words.between(judged.period().first(), judged.period().last()),
            known ? texts.count(judged.period().figures().drops()) : Texts.UNKNOWN,
            known ? texts.count(judged.period().figures().answers()) : Texts.UNKNOWN,
            texts.percent(judged.period().figures().percent()),
            texts.text(
                "of",
                texts.count(judged.period().daysKnown()),
                texts.count(judged.period().days())),
            words.verdict(judged)),
        judged.verdict() == Verdict.OVER);
  }

  private void worst(Flow flow) throws IOException {
    List<Day> worst = report.worstDays();
    flow.heading(texts.text("heading.worst"));
    if (worst.isEmpty()) {
      flow.paragraph(texts.text("worst.none"));
      return;
    }
    for (Day day : worst) {
      flow.fact(
          day.day().toString(),
          texts.text(
              "worst.day",
              texts.percent(day.figures().orElseThrow().percent()),
              words.counts(day.figures().orElseThrow())));
    }
  }

  private void shown(Flow flow) throws IOException {
    flow.heading(texts.text("heading.shown"));
    flow.paragraph(texts.text("note.dialer"));
    List<Day> days = report.days().stream().filter(day -> day.shown().isPresent()).toList();
    if (days.isEmpty()) {
      flow.paragraph(texts.text("shown.none"));
    }
    for (Day day : days) {
      flow.fact(day.day().toString(), words.shown(day.shown().orElseThrow()));
    }
  }

  private void days(Flow flow) throws IOException {
    flow.heading(texts.text("heading.days"));
    new PrintedTable(
            List.of(
                Column.text(texts.text("column.day"), 15),
                Column.figures(texts.text("column.calls"), 12),
                Column.figures(texts.text("column.drops"), 9),
                Column.figures(texts.text("column.answers"), 11),
                Column.figures(texts.text("column.rate"), 10),
                Column.figures(texts.text("column.pdrops"), 11),
                Column.figures(texts.text("column.thirty-days"), 11),
                Column.figures(texts.text("column.known"), 14),
                Column.text(texts.text("column.remark"), 34)),
            report.days().stream().map(this::day).toList())
        .print(flow);
  }

  private Row day(Day day) {
    boolean over =
        switch (report.regime().window()) {
          case DAY ->
              day.figures()
                  .filter(it -> Verdict.of(it, report.regime().limit()) == Verdict.OVER)
                  .isPresent();
          case LAST_HOUR, THIRTY_DAYS, MONTH -> false;
        };
    return new Row(
        List.of(
            day.day().toString(),
            day.known()
                .filter(it -> it.calls().isPresent())
                .map(it -> texts.count(it.calls().getAsInt()))
                .orElse(Texts.UNKNOWN),
            day.figures().map(it -> texts.count(it.drops())).orElse(Texts.UNKNOWN),
            day.figures().map(it -> texts.count(it.answers())).orElse(Texts.UNKNOWN),
            day.figures().map(it -> texts.percent(it.percent())).orElse(Texts.UNKNOWN),
            day.known()
                .filter(it -> it.pdrops().isPresent())
                .map(it -> texts.count(it.pdrops().getAsInt()))
                .orElse(Texts.UNKNOWN),
            texts.percent(day.thirtyDays().figures().percent()),
            texts.text(
                "of",
                texts.count(day.thirtyDays().daysKnown()),
                texts.count(day.thirtyDays().days())),
            words.remark(day)),
        over);
  }
}

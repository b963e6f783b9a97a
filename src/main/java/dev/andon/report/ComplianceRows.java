package dev.andon.report;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Period;
import dev.andon.history.LedgerDay;
import dev.andon.report.ComplianceReport.Day;
import dev.andon.report.ComplianceReport.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// A [ComplianceReport] as rows: what it is about, days, sums, gaps, notes.
final class ComplianceRows {

  private static final List<String> COLUMNS =
      List.of(
          "line",
          "from",
          "to",
          "campaign",
          "drops",
          "answers",
          "rate",
          "limit",
          "verdict",
          "days-known",
          "days",
          "pdrops",
          "calls",
          "source",
          "asked",
          "whole",
          "shared",
          "drops-30",
          "answers-30",
          "rate-30",
          "days-known-30",
          "dialer-showed",
          "it-was",
          "at",
          "words");

  private final ComplianceReport report;
  private final Texts texts;
  private final ComplianceWords words;
  private final List<List<Optional<?>>> rows = new ArrayList<>();

  ComplianceRows(ComplianceReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
    words = new ComplianceWords(report, texts);
  }

  CsvSheet sheet() {
    about("campaign", words.campaign());
    about("dialer", report.dialer());
    about("rule", words.rule());
    about("verdict", words.verdict());
    words.grounds().forEach(ground -> about("formula", ground));
    about("version", report.made().version());
    report.days().forEach(this::day);
    sum("period", report.campaign(), report.total());
    report.windows().forEach(it -> sum("window", report.campaign(), it));
    sum("latest", report.campaign(), report.latest());
    report.worst().ifPresent(it -> sum("worst", report.campaign(), it));
    report.months().forEach(it -> sum("month", String.join(" ", report.together()), it));
    report.gaps().forEach(this::gap);
    words.notes().forEach(note -> about("note", note));
    return new CsvSheet(
        COLUMNS.stream().map(column -> texts.text("csv.column." + column)).toList(), rows);
  }

  private String line(String sort) {
    return texts.text("csv.line." + sort);
  }

  private void about(String sort, String text) {
    List<Optional<?>> row = new ArrayList<>();
    row.add(Optional.of(line(sort)));
    fill(row, Optional.of(text));
  }

  /// Leaves empty what is between, up to the words.
  private void fill(List<Optional<?>> row, Optional<String> text) {
    while (row.size() < COLUMNS.size() - 1) {
      row.add(Optional.empty());
    }
    row.add(text.filter(it -> !it.isEmpty()));
    rows.add(row);
  }

  private void counts(List<Optional<?>> row, Optional<DropFigures> figures) {
    row.add(figures.map(DropFigures::drops));
    row.add(figures.map(DropFigures::answers));
    row.add(percent(figures));
  }

  private static Optional<BigDecimal> percent(Optional<DropFigures> figures) {
    OptionalDouble percent = figures.map(DropFigures::percent).orElse(OptionalDouble.empty());
    return percent.isPresent()
        ? Optional.of(BigDecimal.valueOf(percent.getAsDouble()).setScale(2, RoundingMode.HALF_UP))
        : Optional.empty();
  }

  private BigDecimal limit() {
    return BigDecimal.valueOf(report.regime().limit().percent()).stripTrailingZeros();
  }

  private static Optional<Integer> known(OptionalInt value) {
    return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
  }

  private void day(Day day) {
    Optional<LedgerDay> known = day.known();
    List<Optional<?>> row = new ArrayList<>();
    row.add(Optional.of(line("day")));
    row.add(Optional.of(day.day()));
    row.add(Optional.of(day.day()));
    row.add(Optional.of(report.campaign()));
    counts(row, day.figures());
    row.add(Optional.of(limit()));
    row.add(
        switch (report.regime().window()) {
          case DAY ->
              day.figures()
                  .map(it -> texts.word("verdict", Verdict.of(it, report.regime().limit())));
          case LAST_HOUR, THIRTY_DAYS, MONTH -> Optional.empty();
        });
    row.add(Optional.of(known.isPresent() ? 1 : 0));
    row.add(Optional.of(1));
    row.add(known.flatMap(it -> known(it.pdrops())));
    row.add(known.flatMap(it -> known(it.calls())));
    row.add(known.map(it -> texts.word("source", it.source())));
    row.add(known.map(it -> Texts.utc(it.takenAt())));
    row.add(known.map(it -> yes(it.complete())));
    row.add(known.map(it -> yes(it.shared())));
    row.add(Optional.of(day.thirtyDays().figures().drops()));
    row.add(Optional.of(day.thirtyDays().figures().answers()));
    row.add(percent(Optional.of(day.thirtyDays().figures())));
    row.add(Optional.of(day.thirtyDays().daysKnown()));
    row.add(percent(day.shown().map(it -> it.display().shown())));
    row.add(percent(day.shown().map(it -> it.display().day())));
    row.add(day.shown().map(DialerShown::at));
    fill(row, Optional.of(words.remark(day)));
  }

  private String yes(boolean is) {
    return texts.text(is ? "yes" : "no");
  }

  private void sum(String sort, String campaigns, Judged judged) {
    Period period = judged.period();
    List<Optional<?>> row = new ArrayList<>();
    row.add(Optional.of(line(sort)));
    row.add(Optional.of(period.first()));
    row.add(Optional.of(period.last()));
    row.add(Optional.of(campaigns));
    counts(row, Optional.of(period.figures()).filter(_ -> period.daysKnown() > 0));
    row.add(Optional.of(limit()));
    row.add(Optional.of(words.verdict(judged)));
    row.add(Optional.of(period.daysKnown()));
    row.add(Optional.of(period.days()));
    row.add(Optional.of(period.pdrops()).filter(_ -> period.daysKnown() > 0));
    fill(row, Optional.of(words.formula(judged.derivation())));
  }

  private void gap(Gap gap) {
    List<Optional<?>> row = new ArrayList<>();
    row.add(Optional.of(line("gap")));
    row.add(Optional.of(gap.first()));
    row.add(Optional.of(gap.last()));
    row.add(Optional.of(gap.campaign()));
    fill(row, Optional.of(words.gap(gap)));
  }
}

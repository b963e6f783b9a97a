package dev.andon.report;

import dev.andon.compliance.Derivation;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Window;
import dev.andon.report.ComplianceReport.Day;
import dev.andon.report.ComplianceReport.Gap;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a [ComplianceReport] says, in words. Immutable.
record ComplianceWords(ComplianceReport report, Texts texts) {

  String title() {
    return texts.text("compliance.title", campaign());
  }

  String campaign() {
    return report
        .name()
        .map(name -> texts.text("campaign.named", report.campaign(), name))
        .orElse(report.campaign());
  }

  String period() {
    return between(report.total().period().first(), report.total().period().last());
  }

  String between(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? first.toString()
        : texts.text("between", first.toString(), last.toString());
  }

  /// The regime in one sentence.
  String rule() {
    Regime regime = report.regime();
    String unit =
        report.together().size() > 1
            ? texts.text("unit.together", texts.count(report.together().size()))
            : texts.word("unit", regime.unit());
    return texts.text(
        "rule",
        texts.text("regime." + regime.name().toLowerCase(Locale.ROOT)),
        regime.source(),
        texts.limit(regime.limit().percent()),
        texts.word("window", regime.window()),
        unit);
  }

  /// The verdict in a few words, and whether all days stand behind it.
  String verdict() {
    String words = texts.word("verdict", report.verdict());
    return report.isFirm() || report.verdict() == Verdict.NOT_KNOWN
        ? words
        : texts.text("verdict.as-far-as-known", words);
  }

  String verdict(Judged judged) {
    String words = texts.word("verdict", judged.verdict());
    return judged.isFirm() || judged.verdict() == Verdict.NOT_KNOWN
        ? words
        : texts.text("verdict.as-far-as-known", words);
  }

  /// What the verdict stands on: a line for each count that was judged; of days only their number.
  List<String> grounds() {
    List<String> lines = new ArrayList<>();
    List<Judged> judged = report.judged();
    if (!report.regime().window().equals(Window.DAY)) {
      judged.forEach(it -> lines.add(ground(it)));
      return lines;
    }
    lines.add(
        texts.text(
            "grounds.days",
            texts.count(count(judged, Verdict.OVER)),
            texts.count(judged.size()),
            texts.limit(report.regime().limit().percent())));
    lines.add(texts.text("grounds.whole", formula(report.total().derivation())));
    return lines;
  }

  private static int count(List<Judged> judged, Verdict verdict) {
    return (int) judged.stream().filter(it -> it.verdict() == verdict).count();
  }

  private String ground(Judged judged) {
    return texts.text(
        judged.equals(report.latest()) ? "grounds.latest" : sort(),
        between(judged.period().first(), judged.period().last()),
        formula(judged.derivation()));
  }

  private String sort() {
    return report.regime().window() == Window.MONTH ? "grounds.month" : "grounds.worst";
  }

  /// The formula, the same with counts, and the result.
  String formula(Derivation derivation) {
    return "%s = %s = %s".formatted(derivation.formula(), derivation.counts(), derivation.result());
  }

  /// What is missing, a sentence for each run of days; one that says so where nothing is.
  List<String> gaps() {
    if (report.gaps().isEmpty()) {
      return List.of(texts.text("gap.none"));
    }
    return report.gaps().stream().map(this::gap).toList();
  }

  String gap(Gap gap) {
    return texts.text(
        "gap." + gap.sort().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        gap.campaign(),
        between(gap.first(), gap.last()),
        texts.count((int) ChronoUnit.DAYS.between(gap.first(), gap.last()) + 1));
  }

  /// When the dialer's own report was lowest against what was.
  String shown(DialerShown shown) {
    return texts.text(
        "shown",
        texts.percent(shown.display().shown().percent()),
        shown.at().toString(),
        texts.percent(shown.display().day().percent()));
  }

  /// What a reader must know to use the figures.
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    notes.add(texts.text("note.counts"));
    notes.add(texts.text("note.human"));
    notes.add(texts.text("note.pdrop", texts.count(report.total().period().pdrops())));
    notes.add(texts.text("note.dialer"));
    if (report.regime().machines()) {
      notes.add(texts.text("note.machines"));
    }
    if (report.together().size() > 1) {
      notes.add(texts.text("note.together", String.join(", ", report.together())));
    }
    notes.add(texts.text("note.advice"));
    return notes;
  }

  /// D/A as counts.
  String counts(DropFigures figures) {
    return texts.count(figures.drops()) + "/" + texts.count(figures.answers());
  }

  /// What is special about a day.
  String remark(Day day) {
    if (day.known().isEmpty()) {
      return texts.text("day.missing");
    }
    List<String> words = new ArrayList<>();
    if (!day.known().get().complete()) {
      words.add(texts.text("day.not-whole", Texts.utc(day.known().get().takenAt())));
    }
    if (day.known().get().shared()) {
      words.add(texts.text("day.shared"));
    }
    return String.join("; ", words);
  }
}

package dev.andon.report;

import static dev.andon.report.KeptFloor.DIALER;
import static dev.andon.report.KeptFloor.NOON;
import static dev.andon.report.KeptFloor.TODAY;
import static dev.andon.report.KeptFloor.ZONE;
import static dev.andon.report.KeptFloor.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.AlertKey;
import dev.andon.alert.Measure;
import dev.andon.alert.Severity;
import dev.andon.alert.Subject;
import dev.andon.compliance.DialerDisplay;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import dev.andon.history.AlertRow;
import dev.andon.history.Commands;
import dev.andon.history.LedgerDay;
import dev.andon.report.ComplianceReport.Day;
import dev.andon.report.ComplianceReport.Gap;
import dev.andon.report.KeptFloor.Seen;
import dev.andon.report.ReportFile.Format;
import dev.andon.report.ShiftReport.Silence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reports of records that were filled by hand.
class ReportsTest {

  @TempDir private Path folder;
  private KeptFloor floor;

  @BeforeEach
  void open() {
    floor = new KeptFloor(folder.resolve("data"));
  }

  @AfterEach
  void close() {
    floor.close();
  }

  private void thirtyDays(String campaign, int answers, int drops) {
    floor.keep(
        TODAY
            .minusDays(29)
            .datesUntil(TODAY.plusDays(1))
            .map(date -> day(campaign, date, answers, drops))
            .toArray(LedgerDay[]::new));
  }

  private static ComplianceRequest request(
      LocalDate first, LocalDate last, Regime regime, String campaign) {
    return new ComplianceRequest(
        DIALER, campaign, first, last, new Regimes(regime, Map.of()), _ -> Optional.empty());
  }

  private ComplianceReport compliance(LocalDate first, LocalDate last, Regime regime) {
    return switch (floor.reports().compliance(request(first, last, regime, "SOLAR"))) {
      case Composed.Ready<ComplianceReport>(var report) -> report;
      case Composed.NotReady<ComplianceReport>(var why) -> throw new AssertionError(why.message());
    };
  }

  private ShiftReport shift(Optional<LocalDate> date, String from, String to) {
    ShiftRequest request =
        new ShiftRequest(
            DIALER, date, Optional.of(LocalTime.parse(from)), Optional.of(LocalTime.parse(to)));
    return switch (floor.reports().shift(request)) {
      case Composed.Ready<ShiftReport>(var report) -> report;
      case Composed.NotReady<ShiftReport>(var why) -> throw new AssertionError(why.message());
    };
  }

  private static String csv(Report report, Locale locale) throws IOException {
    return new String(ReportFile.in(locale).bytes(report, Format.CSV), StandardCharsets.UTF_8);
  }

  private static String pdfText(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void ofAnEmptyRecordThereIsNoReportAndItSaysSo() {
    assertThat(floor.reports().compliance(request(TODAY, TODAY, Regime.US, "SOLAR")))
        .isEqualTo(new Composed.NotReady<ComplianceReport>(Phrase.nothing(DIALER)));
    assertThat(
            floor
                .reports()
                .shift(
                    new ShiftRequest(DIALER, Optional.empty(), Optional.empty(), Optional.empty())))
        .isEqualTo(new Composed.NotReady<ShiftReport>(Phrase.nothing(DIALER)));
  }

  @Test
  void aCampaignThatIsNotOnRecordIsNamedWithThoseThatAre() {
    floor.keep(day("SOLAR", TODAY, 100, 1), day("UK-DEBT", TODAY, 100, 1));

    assertThat(floor.reports().compliance(request(TODAY, TODAY, Regime.US, "SOLARR")))
        .isEqualTo(
            new Composed.NotReady<ComplianceReport>(
                Phrase.unknownCampaign("SOLARR", DIALER, "SOLAR, UK-DEBT")));
  }

  @Test
  void aCampaignThatIsKnownWithoutADayIsAReportOfNothingKnown() throws IOException {
    floor.keep(day("SOLAR", TODAY.minusDays(90), 100, 1));

    ComplianceReport report = compliance(TODAY.minusDays(1), TODAY, Regime.US);

    assertThat(report.verdict()).isEqualTo(Verdict.NOT_KNOWN);
    assertThat(report.gaps())
        .containsExactly(new Gap("SOLAR", TODAY.minusDays(30), TODAY, Gap.Sort.MISSING));
    assertThat(csv(report, Locale.US))
        .contains("day,2026-11-20,2026-11-20,SOLAR,,,,3,,0,1,,,,,,,0,0,,0,,,,nothing known\r\n")
        .contains("last 30 days,2026-10-22,2026-11-20,SOLAR,,,,3,Not known,0,30,,");
  }

  @Test
  void thirtyWholeDaysAreJudgedFirmly() {
    thirtyDays("SOLAR", 1000, 20);

    ComplianceReport report = compliance(TODAY, TODAY, Regime.US);

    assertThat(report.latest().derivation().counts()).isEqualTo("600/30000 over 30 of 30 days");
    assertThat(report.verdict()).isEqualTo(Verdict.WITHIN);
    assertThat(report.isFirm()).isTrue();
    assertThat(report.gaps()).isEmpty();
  }

  @Test
  void exactlyTheLimitIsWithinItAndOneDropMoreIsOver() {
    thirtyDays("SOLAR", 1000, 30);
    assertThat(compliance(TODAY, TODAY, Regime.US).verdict()).isEqualTo(Verdict.WITHIN);

    floor.keep(day("SOLAR", TODAY, 1000, 31));
    assertThat(compliance(TODAY, TODAY, Regime.US).verdict()).isEqualTo(Verdict.OVER);
  }

  @Test
  void aHigherWindowThatEndedWithinThePeriodMakesItOver() {
    thirtyDays("SOLAR", 1000, 20);
    floor.keep(day("SOLAR", TODAY.minusDays(30), 1000, 900));

    ComplianceReport report = compliance(TODAY.minusDays(1), TODAY, Regime.US);

    assertThat(report.latest().verdict()).isEqualTo(Verdict.WITHIN);
    assertThat(report.worst().orElseThrow().period().last()).isEqualTo(TODAY.minusDays(1));
    assertThat(report.verdict()).isEqualTo(Verdict.OVER);
    assertThat(report.isFirm()).isTrue();
  }

  @Test
  void theUnitedKingdomJudgesEachDay() {
    floor.keep(day("SOLAR", TODAY.minusDays(1), 100, 4), day("SOLAR", TODAY, 100, 1));

    ComplianceReport report = compliance(TODAY.minusDays(1), TODAY, Regime.UK);

    assertThat(report.verdict()).isEqualTo(Verdict.OVER);
    assertThat(report.worstDays()).extracting(Day::day).containsExactly(TODAY.minusDays(1), TODAY);
    assertThat(new ComplianceWords(report, new Texts(Locale.US)).grounds())
        .first()
        .isEqualTo("1 of 2 known days are over 3 %");
  }

  @Test
  void canadaSumsMonthsOverAllCampaignsAndADayThatOneLacksIsNotKnown() {
    LocalDate first = TODAY.withDayOfMonth(1);
    first
        .datesUntil(TODAY.plusDays(1))
        .forEach(
            date -> {
              floor.keep(day("SOLAR", date, 100, 4));
              if (date.getDayOfMonth() != 7) {
                floor.keep(day("PANELS", date, 900, 9));
              }
            });

    ComplianceReport report = compliance(TODAY, TODAY, Regime.CANADA);

    assertThat(report.together()).containsExactly("PANELS", "SOLAR");
    assertThat(report.months()).hasSize(1);
    assertThat(report.months().getFirst().period().figures())
        .isEqualTo(new DropFigures(20 * 4 + 19 * 9, 20 * 100 + 19 * 900));
    assertThat(report.months().getFirst().period().daysKnown()).isEqualTo(19);
    assertThat(report.verdict()).isEqualTo(Verdict.WITHIN);
    assertThat(report.isFirm()).isFalse();
    assertThat(report.gaps())
        .containsExactly(new Gap("PANELS", first.plusDays(6), first.plusDays(6), Gap.Sort.MISSING));
  }

  @Test
  void theCustomersOwnLimitGoesBeforeTheRegimes() {
    thirtyDays("SOLAR", 1000, 20);

    Composed<ComplianceReport> strict =
        floor
            .reports()
            .compliance(
                new ComplianceRequest(
                    DIALER,
                    "SOLAR",
                    TODAY,
                    TODAY,
                    Regimes.DEFAULT,
                    _ -> Optional.of(DropLimit.ofPercent(1.5))));

    assertThat(strict)
        .isInstanceOfSatisfying(
            Composed.Ready.class,
            ready ->
                assertThat(((ComplianceReport) ready.report()).verdict()).isEqualTo(Verdict.OVER));
  }

  /// Three days: one missing, one not whole and shared, one good, and a name like a formula.
  private ComplianceReport threeDays() {
    floor.poll(NOON.minusSeconds(86_400 * 40L), ZONE, new Seen("SOLAR", "Old name", 0, 0, 0, 0));
    floor.poll(NOON, ZONE, new Seen("SOLAR", "=Solar, \"Süd\"", 500, 100, 2, 0));
    floor.keep(day("SOLAR", TODAY.minusDays(2), 200, 9));
    return compliance(TODAY.minusDays(2), TODAY, Regime.US);
  }

  @Test
  void theWholeCsvSaysAllOfIt() throws IOException {
    assertThat(csv(threeDays(), Locale.US)).isEqualTo(expected("three-days.csv"));
  }

  /// Lines of a CSV end with CR and LF, which a checkout may change.
  private static String expected(String name) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/report").resolve(name));
    return name.endsWith(".csv") ? text.replace("\r", "").replace("\n", "\r\n") : text;
  }

  @Test
  void thePdfSaysTheSameWithTheHashOfTheRows() throws IOException {
    ComplianceReport report = threeDays();
    String csv = csv(report, Locale.US);
    String hash = csv.substring(csv.lastIndexOf("sha256,") + 7).split(",", 2)[0];

    assertThat(pdfText(ReportFile.in(Locale.US).bytes(report, Format.PDF)))
        .isEqualTo(expected("three-days.txt"))
        .contains(hash);
  }

  @Test
  void theSameReportMakesTheSameBytes() throws IOException {
    ComplianceReport report = threeDays();

    assertThat(ReportFile.in(Locale.US).bytes(report, Format.PDF))
        .isEqualTo(ReportFile.in(Locale.US).bytes(report, Format.PDF));
  }

  @Test
  void madeAgainLaterTheRowsHaveTheSameHash() throws IOException {
    floor.keep(day("SOLAR", TODAY, 200, 9));
    String now = csv(compliance(TODAY, TODAY, Regime.US), Locale.US);
    floor.time.pass(Duration.ofHours(3));
    String later = csv(compliance(TODAY, TODAY, Regime.US), Locale.US);

    assertThat(later).isNotEqualTo(now);
    assertThat(later.substring(later.indexOf("sha256")))
        .isEqualTo(now.substring(now.indexOf("sha256")));
  }

  @Test
  void theDocumentHasTitleAndLanguageForThoseWhoCannotSeeIt() throws IOException {
    try (PDDocument document =
        Loader.loadPDF(ReportFile.in(Locale.of("es", "MX")).bytes(threeDays(), Format.PDF))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Tasa de abandono de SOLAR =Solar, \"Süd\"");
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612);
      assertThat(new PDFTextStripper().getText(document))
          .contains("Sobre el límite, hasta donde se sabe")
          .contains("Página 1 de");
    }
  }

  @Test
  void whatTheDialerShowedIsFoundWhereItWasFurthestBelow() {
    Instant nine = Instant.parse("2026-11-20T14:00:00Z");
    int[] drops = {2, 10, 11, 12};
    for (int hour = 0; hour < drops.length; hour++) {
      floor.poll(
          nine.plus(Duration.ofHours(hour)).plus(Duration.ofMinutes(58)),
          ZONE,
          new Seen("SOLAR", "Solar", 900, 100 + 50 * hour, drops[hour], 0));
    }

    assertThat(compliance(TODAY, TODAY, Regime.US).days().getFirst().shown())
        .contains(
            new DialerShown(LocalTime.of(11, 59), new DialerDisplay(new DropFigures(11, 200), 8)));
  }

  @Test
  void aShiftOverTheHourThatIsLostHasItsRealLength() {
    ZoneOffset winter = ZoneOffset.ofHours(-5);
    ZoneOffset summer = ZoneOffset.ofHours(-4);
    Instant change = Instant.parse("2026-03-08T07:00:00Z");
    for (int minute = -120; minute < 120; minute++) {
      Instant at = change.plus(Duration.ofMinutes(minute));
      floor.poll(
          at,
          minute < 0 ? winter : summer,
          new Seen("SOLAR", "Solar", 0, 200 + minute, 20 + minute / 10, 0));
    }
    floor.time.setClock(change.plus(Duration.ofDays(2)));

    ShiftReport report = shift(Optional.of(LocalDate.of(2026, 3, 8)), "01:00", "04:00");

    assertThat(report.silences()).isEmpty();
    assertThat(report.campaigns()).hasSize(1);
    // Two hours, though the clock shows three: 01:00 to 02:00 and 03:00 to 04:00.
    assertThat(report.campaigns().getFirst().answers()).hasValue(122);
  }

  @Test
  void aShiftOverTheHourThatComesTwiceCountsBoth() {
    ZoneOffset summer = ZoneOffset.ofHours(-4);
    ZoneOffset winter = ZoneOffset.ofHours(-5);
    Instant change = Instant.parse("2026-11-01T06:00:00Z");
    for (int minute = -120; minute < 120; minute++) {
      floor.poll(
          change.plus(Duration.ofMinutes(minute)),
          minute < 0 ? summer : winter,
          new Seen("SOLAR", "Solar", 0, 200 + minute, 0, 0));
    }

    ShiftReport report = shift(Optional.of(LocalDate.of(2026, 11, 1)), "01:00", "02:00");

    assertThat(report.silences()).isEmpty();
    assertThat(report.campaigns().getFirst().answers()).hasValue(122);
  }

  @Test
  void aShiftTellsItsOwnCountsOverMidnightAndItsSilences() {
    Instant evening = Instant.parse("2026-11-20T03:58:00Z"); // 22:58
    floor.poll(evening, ZONE, new Seen("SOLAR", "Solar", 900, 100, 5, 1));
    floor.poll(evening.plusSeconds(120), ZONE, new Seen("SOLAR", "Solar", 910, 110, 6, 4));
    floor.poll(evening.plusSeconds(3_800), ZONE, new Seen("SOLAR", "Solar", 20, 7, 1, 0));

    ShiftReport report = shift(Optional.of(TODAY.minusDays(1)), "23:00", "00:10");

    assertThat(report.campaigns().getFirst().figures()).contains(new DropFigures(2, 17));
    assertThat(report.campaigns().getFirst().mostWaiting()).hasValue(4);
    assertThat(report.silences())
        .containsExactly(
            new Silence(
                LocalDateTime.of(2026, 11, 19, 23, 1), LocalDateTime.of(2026, 11, 20, 0, 1)),
            new Silence(
                LocalDateTime.of(2026, 11, 20, 0, 2), LocalDateTime.of(2026, 11, 20, 0, 10)));
  }

  @Test
  void theShiftSummaryNamesAlertsCommandsAndWho() throws IOException {
    List<AlertEvent> events = new ArrayList<>();
    events.add(event(AlertEvent.Kind.RAISED, NOON.minusSeconds(600), "", ""));
    events.add(event(AlertEvent.Kind.ACKNOWLEDGED, NOON.minusSeconds(500), "Ana Pérez", "looking"));
    for (AlertEvent event : events) {
      floor
          .store
          .alerts()
          .addAndWait(
              List.of(
                  new AlertRow(
                      0,
                      event.at(),
                      DIALER,
                      event.kind().name(),
                      event.alert().rule(),
                      event.alert().subject().id(),
                      Integer.toString(events.indexOf(event)))));
    }
    floor.poll(NOON.minusSeconds(700), ZONE, new Seen("SOLAR", "Solar", 900, 100, 5, 1));
    floor.poll(NOON.minusSeconds(60), ZONE, new Seen("SOLAR", "Solar", 990, 150, 6, 1));
    var pause = Commands.pause("SOLAR", NOON.minusSeconds(400));
    floor.store.audit(floor.time).intend(pause);
    floor.store.audit(floor.time).replied(pause.id(), Commands.accepted(pause.at()));
    floor.store.audit(floor.time).readBack(pause.id(), Commands.confirmed(pause.at()));

    Reports reports =
        new Reports(
            floor.store,
            floor.time,
            "1.2",
            text -> Optional.of(events.get(Integer.parseInt(text))));
    ShiftRequest request =
        new ShiftRequest(
            DIALER, Optional.empty(), Optional.of(LocalTime.of(11, 45)), Optional.empty());
    if (!(reports.shift(request) instanceof Composed.Ready<ShiftReport>(var report))) {
      throw new AssertionError("no report");
    }

    assertThat(report.running()).isTrue();
    assertThat(csv(report, Locale.US)).isEqualTo(expected("shift.csv"));
    assertThat(pdfText(ReportFile.in(Locale.US).bytes(report, Format.PDF)))
        .isEqualTo(expected("shift.txt"));
  }

  private static AlertEvent event(AlertEvent.Kind kind, Instant at, String actor, String note) {
    return new AlertEvent(
        at,
        AlertKey.of("drop-day", Subject.campaign("SOLAR")),
        "Solar",
        kind,
        Optional.of(Severity.CRITICAL),
        Optional.of(Severity.CRITICAL),
        Optional.of(at),
        Optional.of(
            new Measure(5, 3, Optional.of(new DropFigures(5, 100)), OptionalDouble.empty(), at)),
        actor,
        note,
        Optional.empty(),
        false);
  }

  @Test
  void aChangedRowIsFoundAndAnUntouchedFileIsNot() throws IOException {
    thirtyDays("SOLAR", 1000, 31);
    byte[] file = ReportFile.in(Locale.US).bytes(compliance(TODAY, TODAY, Regime.US), Format.CSV);
    String text = new String(file, StandardCharsets.UTF_8);

    assertThat(CsvSheet.isUnchanged(file)).contains(true);
    assertThat(
            CsvSheet.isUnchanged(
                text.replace(",31,1000,", ",11,1000,").getBytes(StandardCharsets.UTF_8)))
        .contains(false);
    assertThat(CsvSheet.isUnchanged("a,b\r\nc,d\r\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(CsvSheet.isUnchanged(new byte[0])).isEmpty();
  }

  @Test
  void aFileIsNeverReplacedUnlessThatIsWanted() throws IOException {
    floor.keep(day("SOLAR", TODAY, 200, 9));
    ComplianceReport report = compliance(TODAY, TODAY, Regime.US);
    Path file = folder.resolve("report.csv");
    ReportFile target = ReportFile.in(Locale.US);

    assertThat(target.write(report, file, false)).isEqualTo(new Written.Done(file));
    Files.writeString(file, "mine");
    assertThat(target.write(report, file, false)).isEqualTo(new Written.Exists(file));
    assertThat(file).hasContent("mine");
    assertThat(target.write(report, file, true)).isEqualTo(new Written.Done(file));
    assertThat(CsvSheet.isUnchanged(Files.readAllBytes(file))).contains(true);
    Path nowhere = folder.resolve("none").resolve("report.csv");
    assertThat(target.write(report, nowhere, false)).isEqualTo(new Written.Failed(nowhere));
    assertThat(folder).isDirectoryNotContaining(it -> it.toString().endsWith(".tmp"));
  }

  @Test
  void cellsThatASpreadsheetWouldReckonAreHarmless() {
    CsvSheet sheet =
        new CsvSheet(
            List.of("a", "b"),
            List.of(
                List.of(Optional.of("=1+1"), Optional.of(-1)),
                List.of(Optional.of("@x,\"y\"\nz"), Optional.empty())));

    assertThat(new String(sheet.file(List.of("made", "now")), StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFFa,b\r\n'=1+1,-1\r\n\"'@x,\"\"y\"\"\nz\",\r\nmade,now\r\nsha256,"
                + sheet.hash()
                + "\r\n");
  }

  @Test
  void daysWithoutACountAreNeitherZeroNorJudged() {
    floor.keep(day("SOLAR", TODAY, 0, 0));

    ComplianceReport report = compliance(TODAY, TODAY, Regime.UK);

    assertThat(report.verdict()).isEqualTo(Verdict.NO_ANSWERS);
    assertThat(report.total().period().figures().percent()).isEmpty();
    assertThat(report.days().getFirst().known().orElseThrow().calls()).isEqualTo(OptionalInt.of(0));
  }
}

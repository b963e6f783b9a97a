package dev.andon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.FloorWriter;
import dev.andon.history.HistoryStore;
import dev.andon.history.Recorded;
import dev.andon.history.SimFloor;
import dev.andon.sim.SimSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `andon report` on a record of a simulated floor.
class ReportCommandTest {

  @TempDir private Path folder;

  private final TestParts parts =
      new TestParts() {
        @Override
        public Path dataFolder() {
          return folder.resolve("data");
        }

        @Override
        public synchronized Instant now() {
          return SimFloor.MORNING.plusSeconds(300);
        }
      };

  private void record() throws Exception {
    try (SimFloor floor = new SimFloor(SimSettings.demo());
        HistoryStore store = HistoryStore.begin(parts.dataFolder(), floor.time)) {
      FloorWriter writer = store.floorWriter();
      for (int i = 0; i < 4; i++) {
        assertThat(writer.record(floor.poll())).isEqualTo(new Recorded.OnDisk());
      }
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  void oneReportIsWrittenAsBothAndTheyHaveOneHash() throws Exception {
    record();

    assertThat(
            parts.run(
                "report",
                "compliance",
                "--campaign",
                "SOLAR",
                "--regime",
                "us",
                "--language",
                "en-US",
                "--out",
                file("r.pdf"),
                "--out",
                file("r.csv")))
        .isEqualTo(ExitCode.FINE);

    assertThat(parts.printed()).isEqualTo(file("r.pdf") + "\n" + file("r.csv") + "\n");
    assertThat(parts.said()).isEmpty();
    String csv = Files.readString(folder.resolve("r.csv"), StandardCharsets.UTF_8);
    String hash = csv.substring(csv.lastIndexOf("sha256,") + 7).split(",", 2)[0];
    assertThat(text(folder.resolve("r.pdf"))).contains(hash).contains("Andon 0.0-test");
    assertThat(parts.run("report", "check", file("r.csv"))).isEqualTo(ExitCode.FINE);
    Files.writeString(folder.resolve("r.csv"), csv.replace(",2026-11-20,", ",2026-11-21,"));
    assertThat(parts.run("report", "check", file("r.csv"))).isEqualTo(ExitCode.NO);
  }

  @Test
  void aShiftIsSummedUpInSpanish() throws Exception {
    record();

    assertThat(
            parts.run(
                "report",
                "shift",
                "--from",
                "11:00",
                "--language",
                "es-MX",
                "--out",
                file("s.pdf")))
        .isEqualTo(ExitCode.FINE);

    assertThat(text(folder.resolve("s.pdf")))
        .contains("Resumen del turno")
        .contains("2026-11-20 11:00:00 a 2026-11-20 11:05:00 (en curso)")
        .contains("SOLAR");
  }

  @Test
  void whatIsWrongIsSaidInPlainWords() throws Exception {
    assertThat(parts.run("report", "shift", "--out", file("s.pdf"))).isEqualTo(ExitCode.NO);
    record();
    Files.writeString(folder.resolve("there.csv"), "mine");

    assertThat(parts.run("report")).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("report", "shift", "--out", file("s.doc"))).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("report", "shift", "--date", "20.11.", "--out", file("s.pdf")))
        .isEqualTo(ExitCode.USAGE);
    assertThat(
            parts.run(
                "report",
                "compliance",
                "--campaign",
                "NOPE",
                "--regime",
                "us",
                "--out",
                file("s.pdf")))
        .isEqualTo(ExitCode.NO);
    assertThat(parts.run("report", "shift", "--out", file("there.csv"))).isEqualTo(ExitCode.USAGE);
    assertThat(parts.run("report", "shift", "--out", file("none/s.csv"))).isEqualTo(ExitCode.NO);
    assertThat(parts.run("report", "check", file("there.csv"))).isEqualTo(ExitCode.NO);

    assertThat(parts.said())
        .contains("There is no record yet")
        .contains("Which report? Try: andon report compliance")
        .contains("s.doc must end with .pdf or .csv.")
        .contains("--date is written like 2026-10-31, not '20.11.'.")
        .contains("There is no campaign NOPE of ")
        .contains("there.csv already. Name another one, or add --force.")
        .contains("none/s.csv cannot be written.")
        .contains("there.csv is no report of Andon as CSV.")
        .doesNotContain("Exception");
    assertThat(folder.resolve("there.csv")).hasContent("mine");
    assertThat(folder.resolve("s.pdf")).doesNotExist();
  }
}

package dev.andon.report;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes reports as files. Any thread but the FX thread.
///
/// @param locale language of the words, and the country's figures
/// @param paper size of the pages of a PDF
public record ReportFile(Locale locale, Paper paper) {

  private static final Logger LOG = LoggerFactory.getLogger(ReportFile.class);

  /// What a report can be written as.
  public enum Format {
    PDF,
    CSV;

    /// By the end of the file's name.
    public static Optional<Format> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
          return Optional.of(format);
        }
      }
      return Optional.empty();
    }
  }

  /// In this language, on the paper of its country.
  public static ReportFile in(Locale locale) {
    return new ReportFile(locale, Paper.of(locale));
  }

  /// Writes a report. There is never half a file: it is written beside and moved.
  ///
  /// @param file its end, `.pdf` or `.csv`, says as what
  /// @param replace whether a file of this name may be replaced
  public Written write(Report report, Path file, boolean replace) {
    Format format =
        Format.of(file)
            .orElseThrow(() -> new IllegalArgumentException("neither .pdf nor .csv: " + file));
    if (!replace && Files.exists(file)) {
      return new Written.Exists(file);
    }
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      try {
        Files.write(beside, bytes(report, format));
        if (replace) {
          Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.move(beside, file);
        }
      } finally {
        Files.deleteIfExists(beside);
      }
      return new Written.Done(file);
    } catch (FileAlreadyExistsException _) {
      return new Written.Exists(file);
    } catch (IOException e) {
      LOG.warn("A report was not written to {}", file, e);
      return new Written.Failed(file);
    }
  }

  /// The file's content. The same report makes the same bytes.
  public byte[] bytes(Report report, Format format) throws IOException {
    Texts texts = new Texts(locale);
    CsvSheet sheet = sheet(report, texts);
    return switch (format) {
      case CSV -> sheet.file(List.of(texts.text("csv.made"), texts.made(report.made())));
      case PDF ->
          switch (report) {
            case ComplianceReport compliance ->
                new CompliancePdf(compliance, texts, sheet.hash()).bytes(paper);
            case ShiftReport shift -> new ShiftPdf(shift, texts, sheet.hash()).bytes(paper);
          };
    };
  }

  private static CsvSheet sheet(Report report, Texts texts) {
    return switch (report) {
      case ComplianceReport compliance -> new ComplianceRows(compliance, texts).sheet();
      case ShiftReport shift -> new ShiftRows(shift, texts).sheet();
    };
  }
}

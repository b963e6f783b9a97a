package dev.andon.cli;

import dev.andon.config.AlertBookJson;
import dev.andon.history.HistoryStore;
import dev.andon.history.HistoryStore.Opened;
import dev.andon.history.RecordCheck;
import dev.andon.model.Problem;
import dev.andon.report.Composed;
import dev.andon.report.Paper;
import dev.andon.report.Report;
import dev.andon.report.ReportFile;
import dev.andon.report.Reports;
import dev.andon.report.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where a report is written to, and how it looks: options of each report.
final class ReportArguments {

  @Mixin private @Nullable RecordArguments record;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "FILE.pdf or FILE.csv; may be repeated, and both then hold the same report")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--force", description = "replace a file that is there")
  private boolean force;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "such as en-US or es-MX; default: the machine's language")
  private @Nullable String language;

  @Option(
      names = "--paper",
      paramLabel = "a4|letter",
      description = "default: that of the language's country")
  private @Nullable String paper;

  /// Composes a report of a dialer.
  interface Composer {
    Composed<? extends Report> compose(Reports reports, String dialer);
  }

  RecordArguments record() {
    return Objects.requireNonNull(record);
  }

  /// Composes the report and writes it.
  ///
  /// @return the exit code
  int write(Parts parts, String version, Composer composer) throws InterruptedException {
    for (Path file : files) {
      if (ReportFile.Format.of(file).isEmpty()) {
        throw record().wrong("The file " + file + " must end with .pdf or .csv.");
      }
    }
    ReportFile target = target();
    if (RecordCheck.of(parts.dataFolder(), parts.time())
        instanceof RecordCheck.Result.Nothing(var file)) {
      parts.errors().println("There is no record yet: " + file + " does not exist.");
      return ExitCode.NO;
    }
    return switch (HistoryStore.open(parts.dataFolder(), parts.time())) {
      case Opened.Open(var store, var notice) -> {
        notice.ifPresent(it -> parts.errors().println(it.message() + " " + it.hint()));
        yield write(parts, version, composer, target, store);
      }
      case Opened.ReadOnly(var store, _) -> write(parts, version, composer, target, store);
      case Opened.Unavailable(var why) -> no(parts, why);
    };
  }

  private ReportFile target() {
    Locale locale =
        language == null
            ? Locale.getDefault(Locale.Category.DISPLAY)
            : Locale.forLanguageTag(language);
    if (locale.getLanguage().isEmpty()) {
      throw record().wrong("The language is a tag such as en-US or es-MX, not '" + language + "'.");
    }
    if (paper == null) {
      return ReportFile.in(locale);
    }
    return switch (paper.toLowerCase(Locale.ROOT)) {
      case "a4" -> new ReportFile(locale, Paper.A4);
      case "letter" -> new ReportFile(locale, Paper.LETTER);
      default -> throw record().wrong("The paper is a4 or letter, not '" + paper + "'.");
    };
  }

  private int write(
      Parts parts, String version, Composer composer, ReportFile target, HistoryStore store) {
    try (store) {
      Reports reports = new Reports(store, parts.time(), version, AlertBookJson::readEvent);
      Optional<String> dialer = record().dialer(parts, store);
      if (dialer.isEmpty()) {
        parts.errors().println("Nothing is on record yet. Let Andon run with a dialer first.");
        return ExitCode.NO;
      }
      return switch (composer.compose(reports, dialer.get())) {
        case Composed.NotReady<? extends Report> missing -> no(parts, missing.why());
        case Composed.Ready<? extends Report> ready -> write(parts, target, ready.report());
      };
    }
  }

  private int write(Parts parts, ReportFile target, Report report) {
    int code = ExitCode.FINE;
    for (Path file : files) {
      int outcome =
          switch (target.write(report, file, force)) {
            case Written.Done(var done) -> {
              parts.output().println(done);
              yield ExitCode.FINE;
            }
            case Written.Exists(var there) -> {
              parts
                  .errors()
                  .println(
                      "There is a file " + there + " already. Name another one, or add --force.");
              yield ExitCode.USAGE;
            }
            case Written.Failed(var failed) -> {
              parts
                  .errors()
                  .println(
                      "The file "
                          + failed
                          + " cannot be written. Name one in a folder that is there and that you"
                          + " may write to.");
              yield ExitCode.NO;
            }
          };
      code = Math.max(code, outcome);
    }
    return code;
  }

  private static int no(Parts parts, Problem why) {
    parts.errors().println(why.message() + " " + why.hint());
    return ExitCode.NO;
  }
}

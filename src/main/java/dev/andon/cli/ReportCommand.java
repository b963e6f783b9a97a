package dev.andon.cli;

import dev.andon.compliance.Ledger;
import dev.andon.compliance.Regime;
import dev.andon.compliance.Regimes;
import dev.andon.config.Profile;
import dev.andon.config.RulesFile;
import dev.andon.config.RulesRead;
import dev.andon.report.ComplianceRequest;
import dev.andon.report.CsvSheet;
import dev.andon.report.ShiftRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `andon report`: reports from the record, also while an Andon writes it.
@Command(
    name = "report",
    description = "Writes reports from the record as PDF and CSV.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements AndonCommand {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public int run(Parts parts) {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Which report? Try: andon report compliance --campaign ID --out FILE.pdf");
  }

  /// What somebody typed as a date or time.
  private static <T> Optional<T> read(
      ReportArguments target,
      String option,
      @Nullable String typed,
      Function<String, T> reader,
      String example) {
    if (typed == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(reader.apply(typed));
    } catch (DateTimeException _) {
      throw target
          .record()
          .wrong("%s is written like %s, not '%s'.".formatted(option, example, typed));
    }
  }

  /// `andon report compliance`.
  @Command(
      name = "compliance",
      description = "Drop rates of a campaign over days of the dialer's.",
      mixinStandardHelpOptions = true)
  static final class Compliance implements AndonCommand {

    private static final String DATE = "2026-10-31";

    private final String version;

    @Mixin private @Nullable ReportArguments target;

    @Option(names = "--campaign", paramLabel = "ID", required = true, description = "the campaign")
    private String campaign = "";

    @Option(names = "--from", paramLabel = "DATE", description = "first day, such as " + DATE)
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "DATE", description = "last day; default: today")
    private @Nullable String to;

    @Option(names = "--month", paramLabel = "MONTH", description = "a whole month: 2026-10")
    private @Nullable String month;

    @Option(
        names = "--regime",
        paramLabel = "us|uk|ca",
        description = "default: the campaign's in the rules file")
    private @Nullable String regime;

    Compliance(String version) {
      this.version = version;
    }

    private ReportArguments target() {
      return Objects.requireNonNull(target);
    }

    @Override
    public int run(Parts parts) throws InterruptedException {
      Optional<LocalDate> first = read(target(), "--from", from, LocalDate::parse, DATE);
      Optional<LocalDate> last = read(target(), "--to", to, LocalDate::parse, DATE);
      Optional<YearMonth> whole = read(target(), "--month", month, YearMonth::parse, "2026-10");
      if (whole.isPresent() && (first.isPresent() || last.isPresent())) {
        throw target().record().wrong("Give a --month, or --from and --to.");
      }
      Regimes regimes = regimes(parts);
      Profile profile = target().record().profile(parts);
      return target()
          .write(
              parts,
              version,
              (reports, dialer) -> {
                LocalDate today = reports.today(dialer);
                LocalDate end = last.or(() -> whole.map(YearMonth::atEndOfMonth)).orElse(today);
                if (end.isAfter(today)) {
                  end = today;
                }
                LocalDate begin =
                    first
                        .or(() -> whole.map(it -> it.atDay(1)))
                        .orElse(end.minusDays(Ledger.DAYS - 1L));
                if (begin.isAfter(end)) {
                  throw target()
                      .record()
                      .wrong("The first day %s is after the last day %s.".formatted(begin, end));
                }
                return reports.compliance(
                    new ComplianceRequest(
                        dialer, campaign, begin, end, regimes, profile::ownLimitOf));
              });
    }

    private Regimes regimes(Parts parts) {
      if (regime == null) {
        return switch (RulesFile.read(target().record().rules(parts))) {
          case RulesRead.Good(var rules, _) -> rules.regimes();
          case RulesRead.Bad(var faults) ->
              throw target()
                  .record()
                  .wrong(
                      "The rules file has an error, so the campaign's regime is not known: "
                          + faults.getFirst().words().english()
                          + " Mend it, or give --regime.");
        };
      }
      return new Regimes(
          switch (regime.toLowerCase(Locale.ROOT)) {
            case "us" -> Regime.US;
            case "uk" -> Regime.UK;
            case "ca", "canada" -> Regime.CANADA;
            default ->
                throw target().record().wrong("The regime is us, uk or ca, not '" + regime + "'.");
          },
          Map.of());
    }
  }

  /// `andon report shift`.
  @Command(
      name = "shift",
      description = "What happened in a shift: campaigns, alerts, commands, who.",
      mixinStandardHelpOptions = true)
  static final class Shift implements AndonCommand {

    private final String version;

    @Mixin private @Nullable ReportArguments target;

    @Option(
        names = "--date",
        paramLabel = "DATE",
        description = "first day by the dialer's calendar; default: today")
    private @Nullable String date;

    @Option(names = "--from", paramLabel = "TIME", description = "such as 08:00; default 00:00")
    private @Nullable String from;

    @Option(
        names = "--to",
        paramLabel = "TIME",
        description = "not included; default midnight, and of the next day where not after --from")
    private @Nullable String to;

    Shift(String version) {
      this.version = version;
    }

    @Override
    public int run(Parts parts) throws InterruptedException {
      ReportArguments arguments = Objects.requireNonNull(target);
      Optional<LocalDate> day = read(arguments, "--date", date, LocalDate::parse, "2026-10-31");
      Optional<LocalTime> begin = read(arguments, "--from", from, LocalTime::parse, "08:00");
      Optional<LocalTime> end = read(arguments, "--to", to, LocalTime::parse, "17:00");
      return arguments.write(
          parts,
          version,
          (reports, dialer) -> reports.shift(new ShiftRequest(dialer, day, begin, end)));
    }
  }

  /// `andon report check`.
  @Command(
      name = "check",
      description = "Tells whether the rows of a report as CSV were changed since it was made.",
      mixinStandardHelpOptions = true)
  static final class Check implements AndonCommand {

    /// No report is so long.
    private static final long MOST_BYTES = 200_000_000;

    @Parameters(arity = "1", paramLabel = "FILE", description = "a report as CSV")
    private Path file = Path.of("");

    @Override
    public int run(Parts parts) {
      Optional<Boolean> unchanged;
      try {
        unchanged =
            Files.size(file) > MOST_BYTES
                ? Optional.empty()
                : CsvSheet.isUnchanged(Files.readAllBytes(file));
      } catch (IOException _) {
        parts.errors().println("The file " + file + " cannot be read.");
        return ExitCode.USAGE;
      }
      if (unchanged.isEmpty()) {
        parts.errors().println("The file " + file + " is no report of Andon as CSV.");
        return ExitCode.NO;
      }
      if (!unchanged.get()) {
        parts.errors().println("The rows of " + file + " are not those that Andon wrote.");
        return ExitCode.NO;
      }
      parts.output().println("The rows of " + file + " are as Andon wrote them.");
      return ExitCode.FINE;
    }
  }
}

package dev.andon.cli;

import dev.andon.alert.AlertEvent;
import dev.andon.alert.Evaluation;
import dev.andon.alert.Explanation;
import dev.andon.alert.Finding;
import dev.andon.alert.Floor;
import dev.andon.alert.FloorWatch;
import dev.andon.alert.Input;
import dev.andon.alert.Replay;
import dev.andon.alert.Replayer;
import dev.andon.alert.Rule;
import dev.andon.config.AlertRules;
import dev.andon.config.RulesFile;
import dev.andon.config.RulesRead;
import dev.andon.model.FloorSnapshot;
import dev.andon.poll.Poller;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `andon rules replay`: what each rule would have raised over recorded polls, and when.
@Command(
    name = "replay",
    description = "Says what each rule would have raised over recorded polls.",
    mixinStandardHelpOptions = true)
final class RulesReplayCommand implements AndonCommand {

  private static final Set<AlertEvent.Kind> TOLD =
      EnumSet.of(
          AlertEvent.Kind.RAISED,
          AlertEvent.Kind.RAISED_AGAIN,
          AlertEvent.Kind.WORSE,
          AlertEvent.Kind.MILDER,
          AlertEvent.Kind.CLOSED,
          AlertEvent.Kind.CHATTERING,
          AlertEvent.Kind.COUNTS_WENT_BACK,
          AlertEvent.Kind.CLOCK_SET_BACK);

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "1",
      paramLabel = "FILE",
      description = "polls, one a line, as printed by: andon poll --json")
  private Path recording = Path.of("");

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "a rules file; else rules.toml beside the settings")
  private Optional<Path> file = Optional.empty();

  @Option(names = "--rule", paramLabel = "RULE", description = "only this rule; may be repeated")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--interval",
      paramLabel = "SECONDS",
      description = "time between the recorded polls, 30 or more")
  private int interval = (int) Poller.SHORTEST_INTERVAL.toSeconds();

  private long polls;
  private Optional<Instant> first = Optional.empty();
  private Optional<Instant> last = Optional.empty();

  @Override
  public int run(Parts parts) {
    if (!Files.isRegularFile(recording)) {
      throw wrong("There is no file " + recording + ".");
    }
    if (file.isPresent() && !Files.isRegularFile(file.get())) {
      throw wrong("There is no file " + file.get() + ".");
    }
    if (interval < Poller.SHORTEST_INTERVAL.toSeconds()) {
      throw wrong("No Andon polls more often than every 30 s.");
    }
    return switch (RulesFile.read(file.orElseGet(() -> DialerArguments.usualRules(parts)))) {
      case RulesRead.Good(var rules, _) -> replay(parts, rules);
      case RulesRead.Bad(var faults) -> {
        faults.forEach(fault -> parts.errors().println(fault.words().english()));
        yield ExitCode.NO;
      }
    };
  }

  private ParameterException wrong(String words) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), words);
  }

  private int replay(Parts parts, AlertRules rules) {
    for (String id : only) {
      if (rules.rules().rule(id).isEmpty()) {
        throw wrong("There is no rule " + id + ".");
      }
    }
    List<Rule> wanted =
        rules.rules().all().stream()
            .filter(rule -> only.isEmpty() ? rule.enabled() : only.contains(rule.id()))
            .toList();
    Map<Rule, Replayer> replayers = new LinkedHashMap<>();
    FloorWatch watch = new FloorWatch(rules.regimes(), Duration.ofSeconds(interval));
    long number = 0;
    try (BufferedReader lines = Files.newBufferedReader(recording)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        Optional<FloorSnapshot> snapshot = SnapshotReader.read(line);
        if (snapshot.isEmpty()) {
          parts
              .errors()
              .println(
                  "Line "
                      + number
                      + " of "
                      + recording
                      + " is no poll of andon poll --json, and is left out.");
          continue;
        }
        play(wanted, replayers, watch.follow(snapshot.get(), _ -> Optional.empty()));
      }
    } catch (IOException _) {
      parts.errors().println("The file " + recording + " cannot be read.");
      return ExitCode.NO;
    }
    if (polls == 0) {
      parts.errors().println("There is no poll in " + recording + ".");
      return ExitCode.NO;
    }
    print(parts, replayers);
    return ExitCode.FINE;
  }

  private void play(List<Rule> rules, Map<Rule, Replayer> replayers, Floor floor) {
    polls++;
    Instant at = floor.snapshot().takenAt();
    first = first.or(() -> Optional.of(at));
    last = Optional.of(at);
    for (Rule rule : rules) {
      replayers
          .computeIfAbsent(rule, it -> new Replayer(it, floor.snapshot().server().url()))
          .play(new Input.Polled(floor));
    }
  }

  private void print(Parts parts, Map<Rule, Replayer> replayers) {
    parts
        .output()
        .println(polls + " polls, " + first.orElseThrow() + " to " + last.orElseThrow() + ".");
    parts
        .output()
        .println("Each rule alone; nobody acknowledges. Polls that failed are not in such a file.");
    replayers.forEach(
        (rule, replayer) -> {
          Replay replay = replayer.result();
          parts.output().println();
          parts.output().println(rule.id() + ": " + summary(rule, replay));
          replay.events().stream()
              .filter(event -> TOLD.contains(event.kind()))
              .forEach(
                  event -> parts.output().println("  " + AlertLine.of(event, Optional.of(rule))));
        });
  }

  private static String summary(Rule rule, Replay replay) {
    if (replay.raised() > 0) {
      return "would have raised " + (replay.raised() == 1 ? "once" : replay.raised() + " times");
    }
    List<Evaluation> silent =
        replay.last().stream()
            .map(Finding::evaluation)
            .filter(it -> it instanceof Evaluation.NotEvaluated)
            .toList();
    if (!replay.last().isEmpty() && silent.size() == replay.last().size()) {
      return "cannot be judged. "
          + silent.stream()
              .map(it -> Explanation.of(rule.metric(), it).english())
              .distinct()
              .collect(Collectors.joining(" "));
    }
    return "would not have raised";
  }
}

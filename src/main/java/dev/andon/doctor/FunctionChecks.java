package dev.andon.doctor;

import dev.andon.doctor.Check.Outcome;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.Findings;
import dev.andon.vicidial.Findings.Asked;
import dev.andon.vicidial.Problems;
import dev.andon.vicidial.StockFunction;
import dev.andon.vicidial.UserSetting;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Judges each function of a stock dialer that Andon needs, and names the setting of the user that
/// grants it.
final class FunctionChecks {

  private final Findings found;
  private final List<Check> checks;

  private FunctionChecks(Findings found, List<Check> checks) {
    this.found = found;
    this.checks = checks;
  }

  static void add(Findings found, boolean commands, Optional<Sentence> before, List<Check> checks) {
    FunctionChecks judge = new FunctionChecks(found, checks);
    for (StockFunction function : StockFunction.values()) {
      if (function == StockFunction.VERSION || (function.isCommand() && !commands)) {
        continue;
      }
      if (before.isPresent()) {
        judge.add(
            function, Outcome.SKIPPED, Phrase.SKIPPED_BEFORE.with(before.get()), Check.NOTHING);
      } else if (function.isCommand()) {
        judge.command(function);
      } else {
        judge.reading(function);
      }
    }
  }

  private void add(StockFunction function, Outcome outcome, Sentence what, Sentence remedy) {
    checks.add(
        new Check(
            "function." + function.word(),
            Phrase.FUNCTION.with(function.word()),
            outcome,
            what,
            remedy));
  }

  private void command(StockFunction function) {
    OptionalInt level = found.account().level();
    if (level.isPresent() && level.getAsInt() < function.level()) {
      add(
          function,
          Outcome.FAILED,
          Phrase.FUNCTION_COMMAND_LEVEL.with(level.getAsInt()),
          Phrase.FUNCTION_BOTH_HINT.with(function.level(), UserSetting.MODIFY_CAMPAIGNS.label()));
    } else {
      add(
          function,
          Outcome.SKIPPED,
          (level.isPresent() ? Phrase.FUNCTION_COMMAND_ASSUMED : Phrase.FUNCTION_COMMAND_UNTOLD)
              .with(),
          Phrase.FUNCTION_COMMAND_HINT.with());
    }
  }

  private void reading(StockFunction function) {
    Asked asked = found.functions().get(function);
    if (asked == null) {
      boolean late = problems().anyMatch(problem -> problem.kind() == Problem.Kind.SKIPPED);
      add(
          function,
          Outcome.SKIPPED,
          (late ? Phrase.FUNCTION_NO_TIME : Phrase.FUNCTION_NOT_ASKED).with(),
          Check.NOTHING);
      return;
    }
    if (asked.failure().isEmpty()) {
      Optional<Problem> unread =
          problems()
              .filter(problem -> problem.function().equals(function.word()))
              .filter(problem -> problem.kind() == Problem.Kind.GARBLED)
              .findFirst();
      if (unread.isPresent()) {
        add(function, Outcome.FAILED, unread.get().what(), unread.get().remedy());
      } else {
        add(
            function,
            Outcome.OK,
            Phrase.FUNCTION_GOOD.with(asked.took().toMillis()),
            Check.NOTHING);
      }
      return;
    }
    ApiFailure failure = asked.failure().get();
    if (failure instanceof ApiFailure.NotAllowed(var reply)) {
      add(
          function,
          Outcome.FAILED,
          Phrase.FUNCTION_MISSING.with(lost(function).with()),
          grant(function, reply));
    } else {
      // Such as a function that this build lacks: the rest works without it.
      Problem problem = Problems.of(function.word(), failure, found.wire().address());
      add(
          function,
          failure instanceof ApiFailure.Unsupported || failure instanceof ApiFailure.Rejected
              ? Outcome.WARNING
              : Outcome.FAILED,
          problem.what(),
          problem.remedy());
    }
  }

  private java.util.stream.Stream<Problem> problems() {
    return found.poll().flatMap(it -> it.toOptional()).stream()
        .flatMap(floor -> floor.problems().stream());
  }

  /// The setting to change, as exactly as the answers tell: those that another function shows to be
  /// right are left out.
  private Sentence grant(StockFunction function, String reply) {
    if (reply.contains("TO USE THIS FUNCTION")) {
      return Phrase.FUNCTION_LIST_HINT.with(function.word());
    }
    Set<UserSetting> wanted = EnumSet.noneOf(UserSetting.class);
    wanted.addAll(function.settings());
    for (StockFunction other : StockFunction.values()) {
      Asked asked = found.functions().get(other);
      if (asked != null && asked.failure().isEmpty()) {
        wanted.removeAll(other.settings());
      }
    }
    OptionalInt level = found.account().level();
    Set<UserSetting> named = wanted.isEmpty() ? function.settings() : wanted;
    String labels =
        named.stream().sorted().map(UserSetting::label).collect(Collectors.joining(", "));
    if (level.isEmpty()) {
      return Phrase.FUNCTION_BOTH_HINT.with(function.level(), labels);
    }
    if (level.getAsInt() >= function.level()) {
      return Phrase.FUNCTION_FLAG_HINT.with(labels);
    }
    return wanted.isEmpty()
        ? Phrase.FUNCTION_LEVEL_HINT.with(function.level())
        : Phrase.FUNCTION_BOTH_HINT.with(function.level(), labels);
  }

  private static Phrase lost(StockFunction function) {
    return switch (function) {
      case VERSION -> Phrase.LOST_VERSION;
      case USER_DETAILS -> Phrase.LOST_USER;
      case LOGGED_IN_AGENTS -> Phrase.LOST_AGENTS;
      case CAMPAIGNS_LIST -> Phrase.LOST_CAMPAIGNS;
      case CALL_STATUS_STATS -> Phrase.LOST_STATS;
      case IN_GROUP_STATUS -> Phrase.LOST_WAITING;
      case AGENT_STATS_EXPORT -> Phrase.LOST_TIMES;
      case HOPPER_LIST -> Phrase.LOST_HOPPER;
      case UPDATE_CAMPAIGN -> Phrase.LOST_PAUSE;
    };
  }
}

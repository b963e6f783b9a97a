package dev.andon.doctor;

import dev.andon.doctor.Check.Outcome;
import dev.andon.model.PollCost;
import dev.andon.model.Problem;
import dev.andon.model.Sentence;
import dev.andon.vicidial.ApiFailure;
import dev.andon.vicidial.ConnectionDetails;
import dev.andon.vicidial.ConnectionDetails.Kind;
import dev.andon.vicidial.Findings;
import dev.andon.vicidial.Findings.Account;
import dev.andon.vicidial.Findings.Entry;
import dev.andon.vicidial.Findings.Wire;
import dev.andon.vicidial.Problems;
import dev.andon.vicidial.StockFunction;
import dev.andon.vicidial.UserSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Judges what an examination found. Pure: the same findings give the same checks.
public final class Checks {

  private static final Duration SKEW_TO_MENTION = Duration.ofSeconds(60);
  private static final Duration SLOW_POLL = Duration.ofSeconds(10);

  private final Findings found;
  private final boolean commands;
  private final Instant now;
  private final List<Check> checks = new ArrayList<>();

  private Checks(Findings found, boolean commands, Instant now) {
    this.found = found;
    this.commands = commands;
    this.now = now;
  }

  /// All checks of one dialer, in the order in which a person works them off.
  ///
  /// @param commands whether campaigns shall be paused and resumed
  public static List<Check> of(Findings found, boolean commands, Instant now) {
    return new Checks(found, commands, now).all();
  }

  /// Whether the dialer gave no usable answer at all: not reached, login refused, not VICIdial.
  public static boolean isWithoutAnswer(Findings found) {
    return found.wire().failure().isPresent()
        || found.account().entry() == Entry.REFUSED
        || found.account().entry() == Entry.UNCLEAR;
  }

  private List<Check> all() {
    Wire wire = found.wire();
    wire.proxy()
        .ifPresent(
            proxy ->
                add(
                    "proxy",
                    Phrase.PROXY,
                    Outcome.OK,
                    Phrase.PROXY_USED.with(proxy),
                    Phrase.PROXY_USED_HINT.with()));
    WireChecks.add(found, now, checks);
    Optional<Sentence> before =
        wire.failure().map(_ -> reached() ? Phrase.PATH.with() : Phrase.REACH.with());
    build(before);
    clock(before);
    characters();
    login(before);
    Optional<Sentence> beforeRights =
        before.or(
            () ->
                found.account().entry() == Entry.GOOD
                    ? Optional.empty()
                    : Optional.of(Phrase.LOGIN.with()));
    functions(beforeRights);
    rights(beforeRights);
    cost(beforeRights);
    if (!found.server().dialect().equals("guide")) {
      add(
          "api-log",
          Phrase.API_LOG,
          Outcome.WARNING,
          Phrase.API_LOG_TOLD.with(),
          Phrase.API_LOG_HINT.with());
    }
    unknown(beforeRights);
    return List.copyOf(checks);
  }

  private boolean reached() {
    return found.wire().failure().map(why -> !(why instanceof ApiFailure.Unreachable)).orElse(true);
  }

  private void add(String id, Phrase title, Outcome outcome, Sentence what, Sentence remedy) {
    checks.add(new Check(id, title.with(), outcome, what, remedy));
  }

  private void skip(String id, Phrase title, Sentence before) {
    add(id, title, Outcome.SKIPPED, Phrase.SKIPPED_BEFORE.with(before), Check.NOTHING);
  }

  private void build(Optional<Sentence> before) {
    if (before.isPresent()) {
      skip("build", Phrase.BUILD, before.get());
      return;
    }
    String build = found.server().build().orElse("");
    String version = found.server().version().orElse("–");
    if (found.server().dialect().equals("guide")) {
      add(
          "build",
          Phrase.BUILD,
          Outcome.OK,
          Phrase.BUILD_GATEWAY.with(build.isEmpty() ? "–" : build),
          Check.NOTHING);
      return;
    }
    if (!build.matches("\\d{6}(-.*)?")) {
      add("build", Phrase.BUILD, Outcome.WARNING, Phrase.BUILD_UNKNOWN.with(), Check.NOTHING);
      return;
    }
    int day = Integer.parseInt(build.substring(0, 6));
    String lacks =
        java.util.stream.Stream.of(StockFunction.values())
            .filter(function -> function.since() > day)
            .map(StockFunction::word)
            .collect(Collectors.joining(", "));
    if (lacks.isEmpty()) {
      add("build", Phrase.BUILD, Outcome.OK, Phrase.BUILD_GOOD.with(build, version), Check.NOTHING);
    } else {
      add(
          "build",
          Phrase.BUILD,
          Outcome.WARNING,
          Phrase.BUILD_LACKS.with(build, version, lacks),
          Phrase.BUILD_LACKS_HINT.with());
    }
  }

  private void clock(Optional<Sentence> before) {
    if (before.isPresent()) {
      skip("clock", Phrase.CLOCK, before.get());
      return;
    }
    if (found.server().skew().isEmpty()) {
      add("clock", Phrase.CLOCK, Outcome.SKIPPED, Phrase.CLOCK_UNKNOWN.with(), Check.NOTHING);
      return;
    }
    Duration apart = found.server().skew().get().abs();
    if (apart.compareTo(SKEW_TO_MENTION) > 0) {
      add(
          "clock",
          Phrase.CLOCK,
          Outcome.WARNING,
          Phrase.CLOCK_OFF.with(apart.toSeconds()),
          Phrase.CLOCK_OFF_HINT.with());
    } else {
      add(
          "clock",
          Phrase.CLOCK,
          Outcome.OK,
          Phrase.CLOCK_GOOD.with(apart.toSeconds()),
          Check.NOTHING);
    }
  }

  private void characters() {
    Account account = found.account();
    if (account.plainPassword() && account.plainUser()) {
      add(
          "password-characters",
          Phrase.CHARACTERS,
          Outcome.OK,
          Phrase.CHARACTERS_GOOD.with(),
          Check.NOTHING);
      return;
    }
    add(
        "password-characters",
        Phrase.CHARACTERS,
        account.entry() == Entry.REFUSED ? Outcome.FAILED : Outcome.WARNING,
        Phrase.CHARACTERS_ODD.with(),
        Phrase.CHARACTERS_ODD_HINT.with());
  }

  private void login(Optional<Sentence> before) {
    if (before.isPresent()) {
      skip("login", Phrase.LOGIN, before.get());
      skip("two-factor", Phrase.TWO_FACTOR, before.get());
      skip("ip-list", Phrase.IP_LIST, before.get());
      return;
    }
    Account account = found.account();
    switch (account.entry()) {
      case GOOD -> {
        Sentence accepted =
            account.level().isPresent()
                ? Phrase.LOGIN_LEVEL.with(
                    account.user(), account.level().getAsInt(), account.group().orElse("–"))
                : Phrase.LOGIN_GOOD.with(account.user());
        add("login", Phrase.LOGIN, Outcome.OK, accepted, Check.NOTHING);
        add(
            "two-factor",
            Phrase.TWO_FACTOR,
            Outcome.OK,
            Phrase.TWO_FACTOR_GOOD.with(),
            Check.NOTHING);
        add("ip-list", Phrase.IP_LIST, Outcome.OK, Phrase.IP_LIST_GOOD.with(), Check.NOTHING);
      }
      case REFUSED -> refused(account.failure().orElseThrow());
      case UNCLEAR, NOT_TRIED -> {
        Problem problem =
            Problems.of("user_details", account.failure().orElseThrow(), found.wire().address());
        add("login", Phrase.LOGIN, Outcome.FAILED, problem.what(), problem.remedy());
        skip("two-factor", Phrase.TWO_FACTOR, Phrase.LOGIN.with());
        skip("ip-list", Phrase.IP_LIST, Phrase.LOGIN.with());
      }
    }
  }

  /// A refusal for the address or the second factor is told as such, and says that neither of the
  /// other two was looked at.
  private void refused(ApiFailure failure) {
    Problem problem = Problems.of("user_details", failure, found.wire().address());
    ApiFailure.Reason reason =
        failure instanceof ApiFailure.Denied(var why, _) ? why : ApiFailure.Reason.LOGIN;
    add("login", Phrase.LOGIN, Outcome.FAILED, problem.what(), problem.remedy());
    blame("two-factor", Phrase.TWO_FACTOR, reason == ApiFailure.Reason.TWO_FACTOR, problem);
    blame("ip-list", Phrase.IP_LIST, reason == ApiFailure.Reason.ADDRESS, problem);
  }

  private void blame(String id, Phrase title, boolean blamed, Problem problem) {
    if (blamed) {
      add(id, title, Outcome.FAILED, problem.what(), problem.remedy());
    } else {
      skip(id, title, Phrase.LOGIN.with());
    }
  }

  private void functions(Optional<Sentence> before) {
    if (found.server().dialect().equals("guide")) {
      found.poll().flatMap(it -> it.toOptional()).stream()
          .flatMap(floor -> floor.problems().stream())
          .filter(problem -> problem.kind() == Problem.Kind.NOT_ALLOWED)
          .forEach(
              problem ->
                  checks.add(
                      new Check(
                          "function." + problem.function(),
                          Phrase.FUNCTION.with(problem.function()),
                          Outcome.FAILED,
                          problem.what(),
                          problem.remedy())));
      return;
    }
    FunctionChecks.add(found, commands, before, checks);
  }

  private void rights(Optional<Sentence> before) {
    if (before.isPresent()) {
      skip("rights", Phrase.RIGHTS, before.get());
      return;
    }
    Account account = found.account();
    if (!account.surplusKnown()) {
      add("rights", Phrase.RIGHTS, Outcome.SKIPPED, Phrase.RIGHTS_UNTOLD.with(), Check.NOTHING);
      return;
    }
    if (account.surplus().isEmpty()) {
      add("rights", Phrase.RIGHTS, Outcome.OK, Phrase.RIGHTS_GOOD.with(), Check.NOTHING);
      return;
    }
    String more =
        account.surplus().stream()
            .filter(setting -> setting != UserSetting.ALLOWED_FUNCTIONS)
            .sorted()
            .map(UserSetting::label)
            .collect(Collectors.joining(", "));
    add(
        "rights",
        Phrase.RIGHTS,
        Outcome.WARNING,
        more.isEmpty() ? Phrase.RIGHTS_OPEN.with() : Phrase.RIGHTS_MORE.with(more),
        Phrase.RIGHTS_HINT.with(
            StockFunction.CALL_STATUS_STATS.level(),
            commands ? 1 : 0,
            StockFunction.allowedFunctions(commands)));
  }

  private void cost(Optional<Sentence> before) {
    if (before.isPresent()) {
      skip("cost", Phrase.COST, before.get());
      return;
    }
    if (found.polled().isEmpty()) {
      Sentence why =
          found
              .poll()
              .map(
                  it ->
                      switch (it) {
                        case dev.andon.vicidial.ApiResult.Failed<?>(var failure) ->
                            Problems.of("poll", failure, found.wire().address()).what();
                        case dev.andon.vicidial.ApiResult.Ok<?> _ -> Phrase.COST_NONE.with();
                      })
              .orElse(Phrase.COST_NONE.with());
      add("cost", Phrase.COST, Outcome.FAILED, why, Phrase.COST_SLOW_HINT.with());
      return;
    }
    PollCost cost = found.polled().get().poll();
    boolean slow = cost.elapsed().compareTo(SLOW_POLL) > 0;
    add(
        "cost",
        Phrase.COST,
        slow ? Outcome.WARNING : Outcome.OK,
        (slow ? Phrase.COST_SLOW : Phrase.COST_TOLD)
            .with(cost.requests(), cost.queries(), cost.elapsed().toMillis()),
        slow ? Phrase.COST_SLOW_HINT.with() : Check.NOTHING);
  }

  private void unknown(Optional<Sentence> before) {
    if (before.isPresent()) {
      skip("unknown", Phrase.UNKNOWN, before.get());
      return;
    }
    ConnectionDetails details = found.details();
    if (details.unknown().isEmpty()) {
      add("unknown", Phrase.UNKNOWN, Outcome.OK, Phrase.UNKNOWN_NONE.with(), Check.NOTHING);
      return;
    }
    // A site's own status codes are its right; a column or a state is news to Andon.
    String news =
        details.unknown().stream()
            .filter(it -> it.kind() != Kind.CODE)
            .map(it -> it.where() + " " + it.word())
            .collect(Collectors.joining(", "));
    add(
        "unknown",
        Phrase.UNKNOWN,
        news.isEmpty() ? Outcome.OK : Outcome.WARNING,
        Phrase.UNKNOWN_SOME.with(
            details.count(Kind.COLUMN), details.count(Kind.STATE), details.count(Kind.CODE)),
        news.isEmpty() ? Check.NOTHING : Phrase.UNKNOWN_SOME_HINT.with(news));
  }
}

package dev.andon.alert;

import dev.andon.alert.Evaluation.Why;
import dev.andon.compliance.BinomialTail;
import dev.andon.compliance.Comparison;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.Period;
import dev.andon.compliance.Window;
import dev.andon.model.Agent;
import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.LiveCalls;
import dev.andon.model.Queue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/// Holds a floor against a rule. Pure; any thread.
public final class Evaluator {

  private final Rule rule;
  private final Floor floor;
  private final Predicate<Subject> wide;
  private final List<Finding> findings = new ArrayList<>();

  private Evaluator(Rule rule, Floor floor, Predicate<Subject> wide) {
    this.rule = rule;
    this.floor = floor;
    this.wide = wide;
  }

  /// How each subject stands. Of agents only those are told that reach a level.
  public static List<Finding> evaluate(Rule rule, Floor floor) {
    return evaluate(rule, floor, _ -> false);
  }

  /// The same.
  ///
  /// @param wide whose deadband is twice as wide
  static List<Finding> evaluate(Rule rule, Floor floor, Predicate<Subject> wide) {
    Evaluator evaluator = new Evaluator(rule, floor, wide);
    if (rule.metric().isOfAgents()) {
      evaluator.agents();
    } else if (rule.metric().isOfCampaigns()) {
      evaluator.campaigns();
    } else {
      evaluator.server();
    }
    return evaluator.findings;
  }

  /// Whether an agent of whom nothing is told does not reach any level.
  static boolean knowsAgents(Rule rule, Floor floor) {
    Evaluator evaluator = new Evaluator(rule, floor, _ -> false);
    return floor.snapshot().agents().isPresent()
        && !evaluator.isOutsideHours()
        && !evaluator.isOld(evaluator.agentsAsked());
  }

  private boolean isOutsideHours() {
    if (rule.hours().equals(Hours.ALWAYS)) {
      return false;
    }
    ZoneOffset zone = floor.snapshot().server().zone().orElse(ZoneOffset.UTC);
    Instant moment = floor.snapshot().server().toServerClock(floor.now());
    return !rule.hours().contains(LocalDateTime.ofInstant(moment, zone));
  }

  private void campaigns() {
    boolean outside = isOutsideHours();
    for (Campaign campaign : floor.snapshot().campaigns()) {
      if (rule.scope().includes(campaign.id())) {
        Subject subject = Subject.campaign(campaign.id());
        add(
            subject,
            campaign.label(),
            outside ? new Evaluation.NotEvaluated(Why.OUTSIDE_HOURS) : of(subject, campaign));
      }
    }
    if (rule.metric() == Metric.CALLS_WAITING) {
      for (Queue queue : floor.snapshot().queues()) {
        if (rule.scope().includes(queue.id())) {
          Subject subject = Subject.inGroup(queue.id());
          add(
              subject,
              queue.id(),
              outside
                  ? new Evaluation.NotEvaluated(Why.OUTSIDE_HOURS)
                  : waiting(subject, queue.live(), floor.snapshot().floorAgents()));
        }
      }
    }
  }

  private void add(Subject subject, String label, Evaluation evaluation) {
    findings.add(new Finding(subject, label, evaluation));
  }

  private Evaluation of(Subject subject, Campaign campaign) {
    CampaignClocks clocks = floor.clocks(campaign.id());
    return switch (rule.metric()) {
      case DROP_DAY ->
          day(campaign)
              .map(figures -> drops(subject, figures, asked(campaign)))
              .orElseGet(() -> new Evaluation.NotEvaluated(Why.NO_COUNTS));
      case DROP_HOUR ->
          clocks
              .lastHour()
              .map(figures -> drops(subject, figures, asked(campaign)))
              .orElseGet(
                  () ->
                      new Evaluation.NotEvaluated(
                          day(campaign).isEmpty() ? Why.NO_COUNTS : Why.NO_LAST_HOUR));
      case DROP_THIRTY_DAYS -> total(subject, campaign, Window.THIRTY_DAYS, clocks.thirtyDays());
      case DROP_MONTH -> total(subject, campaign, Window.MONTH, clocks.month());
      case CALLS_WAITING -> waiting(subject, campaign.live(), campaign.agents());
      case LONGEST_WAIT -> new Evaluation.NotEvaluated(Why.NO_WAIT_TIMES);
      case NOBODY_READY -> nobodyReady(subject, campaign);
      case HOPPER -> hopper(subject, campaign, clocks);
      case STALLED -> stalled(subject, campaign, clocks);
      case FIGURES_DISAGREE -> disagreement(subject, campaign);
      case AGENT_PAUSED, AGENT_WRAP_UP, AGENT_DEAD, FEED_LOST, LOGIN_REFUSED, CLOCK_SKEW ->
          throw new IllegalStateException(rule.metric() + " is not of campaigns");
    };
  }

  private static Optional<DropFigures> day(Campaign campaign) {
    return campaign.calls().flatMap(DropFigures::of);
  }

  private Instant asked(Campaign campaign) {
    return campaign.calls().map(CallCounts::asOf).orElse(floor.now());
  }

  private Evaluation total(
      Subject subject, Campaign campaign, Window window, Optional<Period> period) {
    if (floor.regimes().of(campaign.id()).window() != window) {
      return new Evaluation.NotEvaluated(Why.OTHER_REGIME);
    }
    return period
        .map(days -> drops(subject, days.figures(), asked(campaign)))
        .orElseGet(() -> new Evaluation.NotEvaluated(Why.NO_LEDGER));
  }

  /// What holds for a campaign whose figures are too old to say anything about now.
  private boolean isOld(Instant asOf) {
    Duration patience = floor.interval().multipliedBy(Floor.PATIENCE);
    Duration cadence = rule.metric().cadence();
    return Duration.between(asOf, floor.now())
            .compareTo(patience.compareTo(cadence) > 0 ? patience : cadence)
        > 0;
  }

  private Evaluation drops(Subject subject, DropFigures figures, Instant asOf) {
    if (isOld(asOf)) {
      return new Evaluation.NotEvaluated(Why.NO_DATA);
    }
    DropLimit limit = floor.regimes().of(subject.id()).limit();
    double percent = figures.rate().orElse(0) * 100;
    if (figures.answers() == 0 || figures.answers() < rule.minimum()) {
      return new Evaluation.TooFew(
          new Measure(percent, 0, Optional.of(figures), OptionalDouble.empty(), asOf),
          Math.max(1, rule.minimum()));
    }
    Optional<Level> raised = Optional.empty();
    Optional<Level> holding = Optional.empty();
    for (Level level : rule.levels()) {
      DropLimit raise = scaled(level.raise(), limit);
      boolean reached =
          rule.judging() == Judging.GATE
              ? DropGate.isOver(figures, raise.fraction(), limit)
              : figures.atOrOver(raise);
      if (reached) {
        raised = Optional.of(level);
      }
      Level band = wide.test(subject) ? level.wide() : level;
      if (reached || band.clear() == 0 || figures.atOrOver(scaled(band.clear(), limit))) {
        holding = Optional.of(level);
      }
    }
    Optional<Level> found = raised;
    double threshold =
        found
            .map(level -> scaled(level.raise(), limit))
            .orElseGet(() -> scaled(rule.levels().getFirst().raise(), limit))
            .percent();
    Measure measure =
        new Measure(
            percent,
            threshold,
            Optional.of(figures),
            rule.judging() == Judging.GATE && found.isPresent()
                ? OptionalDouble.of(BinomialTail.atLeast(figures, threshold / 100))
                : OptionalDouble.empty(),
            asOf);
    return judged(raised, holding, measure);
  }

  /// Exact where the level or the limit is: 2.8 for a limit of 3 stays 2.8.
  private DropLimit scaled(double percent, DropLimit limit) {
    if (rule.levelsFor().isEmpty()) {
      return DropLimit.ofPercent(percent);
    }
    double scaled =
        BigDecimal.valueOf(percent)
            .multiply(BigDecimal.valueOf(limit.percent()))
            .divide(BigDecimal.valueOf(rule.levelsFor().get()), MathContext.DECIMAL64)
            .doubleValue();
    return DropLimit.ofPercent(Math.min(scaled, 99.99));
  }

  private static Evaluation judged(
      Optional<Level> raised, Optional<Level> holding, Measure measure) {
    if (raised.isPresent()) {
      return new Evaluation.Raised(
          raised.get().severity(), holding.orElse(raised.get()).severity(), measure);
    }
    return holding.isPresent()
        ? new Evaluation.Holding(holding.get().severity(), measure)
        : new Evaluation.Clear(measure);
  }

  /// Holds a value against the levels as they are written.
  private Evaluation plain(Subject subject, double value, Instant asOf) {
    Optional<Level> raised = Optional.empty();
    Optional<Level> holding = Optional.empty();
    for (Level level : rule.levels()) {
      boolean reached = rule.metric().reaches(value, level.raise());
      if (reached) {
        raised = Optional.of(level);
      }
      Level band = wide.test(subject) ? level.wide() : level;
      if (reached || !rule.metric().isClear(value, band.clear())) {
        holding = Optional.of(level);
      }
    }
    double threshold = raised.orElse(rule.levels().getFirst()).raise();
    return judged(raised, holding, Measure.of(value, threshold, asOf));
  }

  private Evaluation clear(double value, Instant asOf) {
    return new Evaluation.Clear(Measure.of(value, rule.levels().getFirst().raise(), asOf));
  }

  private Evaluation waiting(
      Subject subject, Optional<LiveCalls> live, Optional<AgentCounts> agents) {
    if (live.isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_LIVE_CALLS);
    }
    Instant asOf = live.get().asOf();
    int waiting = live.get().waiting();
    if (isOld(asOf)) {
      return new Evaluation.NotEvaluated(Why.NO_DATA);
    }
    if (agents.isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_AGENTS);
    }
    return waiting > agents.get().ready() ? plain(subject, waiting, asOf) : clear(waiting, asOf);
  }

  /// Whether it dials by itself; absent where that is not known.
  private static Optional<Boolean> dials(Campaign campaign) {
    if (campaign.active().isEmpty()) {
      return Optional.empty();
    }
    if (!campaign.active().get()) {
      return Optional.of(false);
    }
    return campaign.dialLevel().isEmpty()
        ? Optional.empty()
        : Optional.of(campaign.dialLevel().getAsDouble() > 0);
  }

  /// When the agents were read that the campaign's counts are of.
  private Instant agentsAsked() {
    return floor.snapshot().ages().agents().orElse(floor.now());
  }

  private Evaluation nobodyReady(Subject subject, Campaign campaign) {
    Optional<Boolean> dials = dials(campaign);
    if (dials.isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NOT_KNOWN_WHETHER_ACTIVE);
    }
    if (campaign.agents().isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_AGENTS);
    }
    if (isOld(agentsAsked())) {
      return new Evaluation.NotEvaluated(Why.NO_DATA);
    }
    AgentCounts agents = campaign.agents().get();
    return dials.get() && agents.ready() == 0
        ? plain(subject, agents.loggedIn(), agentsAsked())
        : clear(0, agentsAsked());
  }

  private Evaluation hopper(Subject subject, Campaign campaign, CampaignClocks clocks) {
    Optional<Boolean> dials = dials(campaign);
    if (dials.isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NOT_KNOWN_WHETHER_ACTIVE);
    }
    if (campaign.hopper().isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_HOPPER);
    }
    int leads = campaign.hopper().get().leads();
    Instant asOf = campaign.hopper().get().asOf();
    if (isOld(asOf)) {
      return new Evaluation.NotEvaluated(Why.NO_DATA);
    }
    if (leads == 0 && dials.get()) {
      return plain(subject, 0, asOf);
    }
    if (clocks.callsPerMinute().isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_PACE);
    }
    double pace = clocks.callsPerMinute().getAsDouble();
    // A campaign that places no call empties no hopper.
    return dials.get() && pace > 0 ? plain(subject, leads / pace, asOf) : clear(leads, asOf);
  }

  private Evaluation stalled(Subject subject, Campaign campaign, CampaignClocks clocks) {
    Optional<Boolean> dials = dials(campaign);
    if (dials.isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NOT_KNOWN_WHETHER_ACTIVE);
    }
    if (campaign.agents().isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_AGENTS);
    }
    if (campaign.calls().isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_COUNTS);
    }
    Instant asOf = asked(campaign);
    if (isOld(asOf)) {
      return new Evaluation.NotEvaluated(Why.NO_DATA);
    }
    AgentCounts agents = campaign.agents().get();
    boolean callsUnderWay =
        campaign
            .live()
            .filter(live -> live.live().isPresent() && live.live().getAsInt() > agents.inCall())
            .isPresent();
    if (!dials.get() || agents.ready() == 0 || callsUnderWay) {
      return clear(0, asOf);
    }
    return clocks
        .sameCallsSince()
        .map(since -> plain(subject, seconds(Duration.between(since, asOf)), asOf))
        .orElseGet(() -> new Evaluation.NotEvaluated(Why.NO_PACE));
  }

  private Evaluation disagreement(Subject subject, Campaign campaign) {
    Optional<DropFigures> figures = day(campaign);
    if (figures.isEmpty()) {
      return new Evaluation.NotEvaluated(Why.NO_COUNTS);
    }
    Instant asOf = asked(campaign);
    if (isOld(asOf)) {
      return new Evaluation.NotEvaluated(Why.NO_DATA);
    }
    return switch (Comparison.of(figures.get(), campaign.percentServer())) {
      case Comparison.Missing missing ->
          switch (missing) {
            case NO_CALLS -> clear(0, asOf);
            case NOT_SENT -> new Evaluation.NotEvaluated(Why.NO_PERCENTAGE);
          };
      case Comparison.Agrees _ -> clear(0, asOf);
      case Comparison.Disagrees different -> plain(subject, different.points(), asOf);
    };
  }

  private void server() {
    Subject subject = Subject.server(floor.snapshot().server().url());
    String label = floor.snapshot().server().url();
    switch (rule.metric()) {
      case CLOCK_SKEW ->
          add(
              subject,
              label,
              floor
                  .snapshot()
                  .server()
                  .clockSkew()
                  .map(skew -> plain(subject, seconds(skew.abs()), floor.now()))
                  .orElseGet(() -> new Evaluation.NotEvaluated(Why.NO_CLOCK)));
      // This poll was answered.
      case FEED_LOST, LOGIN_REFUSED -> add(subject, label, clear(0, floor.now()));
      case DROP_HOUR,
          DROP_DAY,
          DROP_THIRTY_DAYS,
          DROP_MONTH,
          CALLS_WAITING,
          LONGEST_WAIT,
          NOBODY_READY,
          HOPPER,
          STALLED,
          FIGURES_DISAGREE,
          AGENT_PAUSED,
          AGENT_WRAP_UP,
          AGENT_DEAD ->
          throw new IllegalStateException(rule.metric() + " is not of the server");
    }
  }

  /// How a failed poll stands against a rule about polls.
  static Evaluation ofFailure(Rule rule, int failures, boolean denied, Instant at) {
    // A refused login is no lost feed: the dialer answers.
    double value =
        rule.metric() == Metric.LOGIN_REFUSED ? (denied ? 1 : 0) : (denied ? 0 : failures);
    Optional<Level> raised =
        rule.levels().stream()
            .filter(level -> rule.metric().reaches(value, level.raise()))
            .reduce((_, worse) -> worse);
    return judged(
        raised, raised, Measure.of(value, raised.orElse(rule.levels().getFirst()).raise(), at));
  }

  private void agents() {
    if (floor.snapshot().agents().isEmpty() || isOutsideHours() || isOld(agentsAsked())) {
      return;
    }
    AgentState.Group group =
        switch (rule.metric()) {
          case AGENT_PAUSED -> AgentState.Group.PAUSED;
          case AGENT_WRAP_UP -> AgentState.Group.WRAP_UP;
          case AGENT_DEAD -> AgentState.Group.DEAD;
          case DROP_HOUR,
              DROP_DAY,
              DROP_THIRTY_DAYS,
              DROP_MONTH,
              CALLS_WAITING,
              LONGEST_WAIT,
              NOBODY_READY,
              HOPPER,
              STALLED,
              FIGURES_DISAGREE,
              FEED_LOST,
              LOGIN_REFUSED,
              CLOCK_SKEW ->
              throw new IllegalStateException(rule.metric() + " is not of agents");
        };
    for (Agent agent : floor.snapshot().agents().get()) {
      if (agent.state().group() == group && rule.scope().includes(agent.campaign())) {
        agent(agent);
      }
    }
  }

  private void agent(Agent agent) {
    double seconds = seconds(agent.timeInState(agent.asOf()));
    Optional<Duration> own = agent.pauseCode().flatMap(this::limitOf);
    if (own.isPresent()) {
      double limit = seconds(own.get());
      if (seconds > limit) {
        Severity severity = rule.levels().getFirst().severity();
        add(
            Subject.agent(agent.key()),
            agent.label(),
            new Evaluation.Raised(severity, severity, Measure.of(seconds, limit, agent.asOf())));
      }
      return;
    }
    // Most agents are well within, and there may be thousands.
    if (rule.metric().reaches(seconds, rule.levels().getFirst().raise())) {
      Subject subject = Subject.agent(agent.key());
      add(subject, agent.label(), plain(subject, seconds, agent.asOf()));
    }
  }

  private Optional<Duration> limitOf(String pauseCode) {
    return rule.metric() == Metric.AGENT_PAUSED
        ? Optional.ofNullable(rule.pauseLimits().get(pauseCode))
        : Optional.empty();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1_000.0;
  }
}

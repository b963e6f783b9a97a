package dev.andon.alert;

import dev.andon.compliance.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a rule looks at.
public enum Metric {
  DROP_HOUR("drop-rate-hour", Unit.PERCENT, Test.AT_LEAST, Family.DROP_NOW),
  DROP_DAY("drop-rate-day", Unit.PERCENT, Test.AT_LEAST, Family.DROP_NOW),
  DROP_THIRTY_DAYS("drop-rate-30-days", Unit.PERCENT, Test.AT_LEAST, Family.DROP_TOTAL),
  DROP_MONTH("drop-rate-month", Unit.PERCENT, Test.AT_LEAST, Family.DROP_TOTAL),

  /// Answered calls without an agent: more than agents are ready, and at least so many.
  CALLS_WAITING("calls-waiting", Unit.COUNT, Test.AT_LEAST, Family.WAITING),
  /// How long the call waits that waits longest.
  LONGEST_WAIT("longest-wait", Unit.SECONDS, Test.MORE_THAN, Family.WAITING),
  /// Agents logged in to a campaign that dials while none of them is ready.
  NOBODY_READY("nobody-ready", Unit.COUNT, Test.AT_LEAST, Family.READY),
  /// Minutes of dialing that the hopper still holds at the present pace.
  HOPPER("hopper-minutes", Unit.MINUTES, Test.LESS_THAN, Family.HOPPER),
  /// How long a campaign with waiting agents has had no call.
  STALLED("stalled", Unit.SECONDS, Test.AT_LEAST, Family.STALLED),
  /// By how many percentage points the dialer's own percentage is off its counts.
  FIGURES_DISAGREE("figures-disagree", Unit.PERCENT, Test.MORE_THAN, Family.FIGURES),

  AGENT_PAUSED("agent-paused", Unit.SECONDS, Test.MORE_THAN, Family.AGENT),
  AGENT_WRAP_UP("agent-wrap-up", Unit.SECONDS, Test.MORE_THAN, Family.AGENT),
  AGENT_DEAD("agent-dead", Unit.SECONDS, Test.MORE_THAN, Family.AGENT),

  /// Polls that failed in a row.
  FEED_LOST("feed-lost", Unit.COUNT, Test.AT_LEAST, Family.FEED),
  LOGIN_REFUSED("login-refused", Unit.COUNT, Test.AT_LEAST, Family.FEED),
  /// Difference of the dialer's clock and this machine's.
  CLOCK_SKEW("clock-skew", Unit.SECONDS, Test.MORE_THAN, Family.CLOCK);

  /// What its levels are written in.
  public enum Unit {
    PERCENT,
    COUNT,
    SECONDS,
    MINUTES
  }

  /// When a level is reached.
  enum Test {
    AT_LEAST,
    MORE_THAN,
    LESS_THAN
  }

  /// Alerts of one family and subject tell the same trouble: the worst speaks for all. What 30 days
  /// or a month say does not speak for what happens now, since such a breach lasts for days.
  enum Family {
    DROP_NOW,
    DROP_TOTAL,
    WAITING,
    READY,
    HOPPER,
    STALLED,
    FIGURES,
    AGENT,
    FEED,
    CLOCK
  }

  private final String word;
  private final Unit unit;
  private final Test test;
  private final Family family;

  Metric(String word, Unit unit, Test test, Family family) {
    this.word = word;
    this.unit = unit;
    this.test = test;
    this.family = family;
  }

  /// As a rules file writes it.
  public String word() {
    return word;
  }

  /// What its levels are written in.
  public Unit unit() {
    return unit;
  }

  Test test() {
    return test;
  }

  Family family() {
    return family;
  }

  /// The metric of this word.
  public static Optional<Metric> of(String word) {
    return Arrays.stream(values())
        .filter(metric -> metric.word.equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /// The window of a drop rate; absent for other figures.
  public Optional<Window> window() {
    return switch (this) {
      case DROP_HOUR -> Optional.of(Window.LAST_HOUR);
      case DROP_DAY -> Optional.of(Window.DAY);
      case DROP_THIRTY_DAYS -> Optional.of(Window.THIRTY_DAYS);
      case DROP_MONTH -> Optional.of(Window.MONTH);
      case CALLS_WAITING,
          LONGEST_WAIT,
          NOBODY_READY,
          HOPPER,
          STALLED,
          FIGURES_DISAGREE,
          AGENT_PAUSED,
          AGENT_WRAP_UP,
          AGENT_DEAD,
          FEED_LOST,
          LOGIN_REFUSED,
          CLOCK_SKEW ->
          Optional.empty();
    };
  }

  /// Whether it is a rate of counts, so that unchanged counts are no new evidence.
  public boolean isDropRate() {
    return window().isPresent();
  }

  /// Whether it is about the polls themselves, so that it speaks while they fail.
  public boolean isFeed() {
    return family == Family.FEED;
  }

  /// Whether it looks at agents one by one.
  public boolean isOfAgents() {
    return family == Family.AGENT;
  }

  /// Whether it looks at campaigns one by one.
  public boolean isOfCampaigns() {
    return !isFeed() && !isOfAgents() && this != CLOCK_SKEW;
  }

  /// How old its figures may grow where the dialer is asked for them less often than at each poll.
  Duration cadence() {
    return switch (this) {
      case HOPPER -> Duration.ofMinutes(15);
      case CLOCK_SKEW -> Duration.ofHours(2);
      case DROP_HOUR,
          DROP_DAY,
          DROP_THIRTY_DAYS,
          DROP_MONTH,
          CALLS_WAITING,
          LONGEST_WAIT,
          NOBODY_READY,
          STALLED,
          FIGURES_DISAGREE,
          AGENT_PAUSED,
          AGENT_WRAP_UP,
          AGENT_DEAD,
          FEED_LOST,
          LOGIN_REFUSED ->
          Duration.ZERO;
    };
  }

  boolean reaches(double value, double raise) {
    return switch (test) {
      case AT_LEAST -> value >= raise;
      case MORE_THAN -> value > raise;
      case LESS_THAN -> value < raise;
    };
  }

  boolean isClear(double value, double clear) {
    return switch (test) {
      case AT_LEAST -> value < clear;
      case MORE_THAN -> value <= clear;
      case LESS_THAN -> value >= clear;
    };
  }
}

package dev.andon.notify;

import dev.andon.alert.Metric;
import dev.andon.alert.Severity;
import dev.andon.model.Sentence;
import java.util.Locale;

/// What messages say, and what is said of their delivery. English stands here;
/// `messages*.properties` hold the same as `problem.notify.` and the constant's name.
enum Phrase {
  TITLE_RAISED("{0}: {1}, {2}"),
  TITLE_WORSE("Worse, {0}: {1}, {2}"),
  TITLE_ESCALATED("Nobody has answered, {0}: {1}, {2}"),
  TITLE_RECOVERED("Clear again: {1}, {2}"),
  TITLE_ACKNOWLEDGED("Acknowledged, {0}: {1}, {2}"),
  TITLE_PAUSED("A rule pauses {0}"),
  TITLE_PAUSE_WITHHELD("A rule did not pause {0}"),
  TITLE_NOT_RECORDING("Andon does not record"),
  TITLE_RECORDING("Andon records again"),
  TITLE_TEST("Test message of Andon"),
  TITLE_DRILL("DRILL. {0}"),

  NUMBERS("{0}, level {1}."),
  NOW("Now {0}."),
  CAMPAIGNS("On {0} campaigns: {1}."),
  DRILL("This is an exercise: nothing is wrong."),
  PAUSED("Rule {0}. Whether the dialer has done it stands on the page Actions."),
  RECORDING("Commands and alerts go to disk again."),
  TEST("Whoever reads this hears of alerts. There is nothing to do."),
  ACT("Open Alerts (Shift+B) in Andon."),
  ACT_OR_PAUSE("Open Alerts (Shift+B) in Andon, or run: andon pause {0}"),
  AND_MORE("and {0} more"),
  ALERTS("{0} alerts: {1}"),
  MISSED("{0} earlier messages could not be delivered."),
  LATE("late, it happened at {0}"),
  SINCE("since {0}"),

  FLOOR("the floor"),
  DIALER("the dialer"),
  AN_AGENT("an agent"),

  WARNING("Warning"),
  CRITICAL("Critical"),
  BREACH("Breach"),

  DROP_RATE_HOUR("drop rate of the last hour"),
  DROP_RATE_DAY("drop rate today"),
  DROP_RATE_30_DAYS("drop rate of 30 days"),
  DROP_RATE_MONTH("drop rate of the month"),
  CALLS_WAITING("calls waiting"),
  LONGEST_WAIT("longest wait"),
  NOBODY_READY("agents logged in and nobody ready"),
  HOPPER_MINUTES("dialing left in the hopper"),
  STALLED("agents wait and no call comes"),
  FIGURES_DISAGREE("the dialer’s figures disagree"),
  AGENT_PAUSED("paused too long"),
  AGENT_WRAP_UP("wrap-up too long"),
  AGENT_DEAD("on a dead call"),
  FEED_LOST("polls without an answer"),
  LOGIN_REFUSED("login refused"),
  CLOCK_SKEW("the clocks differ"),

  NO_ANSWER("It did not answer within {0} s."),
  NOT_REACHED("It cannot be reached: the connection is refused or breaks off."),
  UNKNOWN_HOST("Its name is not known here. Check the address and the network."),
  NOT_TRUSTED("Its certificate is not trusted, so nothing was sent."),
  STATUS("It answered {0}."),
  STATUS_REFUSED("It refused the message with {0}. Check the address and its rights."),
  REDIRECTS("It sends elsewhere ({0}). Andon does not follow: set the final address."),
  LOGIN("The mail server refused the login."),
  ADDRESS("The mail server refused an address."),
  NO_STARTTLS("The mail server offers no STARTTLS, so nothing was sent."),
  MAIL("The mail server refused the message."),
  BUG("Andon has a fault of its own; its log says more."),
  NO_CHANNEL("There is no place of this name."),
  SECOND("Another Andon on this machine sends the messages."),
  NO_SOUND("This machine has no sound device."),
  NO_SPEECH("This machine has no speech program."),
  NO_DESKTOP("This desktop takes no notifications.");

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "notify." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }

  static Phrase of(Severity severity) {
    return switch (severity) {
      case WARNING -> WARNING;
      case CRITICAL -> CRITICAL;
      case BREACH -> BREACH;
    };
  }

  static Phrase of(Metric metric) {
    return switch (metric) {
      case DROP_HOUR -> DROP_RATE_HOUR;
      case DROP_DAY -> DROP_RATE_DAY;
      case DROP_THIRTY_DAYS -> DROP_RATE_30_DAYS;
      case DROP_MONTH -> DROP_RATE_MONTH;
      case CALLS_WAITING -> CALLS_WAITING;
      case LONGEST_WAIT -> LONGEST_WAIT;
      case NOBODY_READY -> NOBODY_READY;
      case HOPPER -> HOPPER_MINUTES;
      case STALLED -> STALLED;
      case FIGURES_DISAGREE -> FIGURES_DISAGREE;
      case AGENT_PAUSED -> AGENT_PAUSED;
      case AGENT_WRAP_UP -> AGENT_WRAP_UP;
      case AGENT_DEAD -> AGENT_DEAD;
      case FEED_LOST -> FEED_LOST;
      case LOGIN_REFUSED -> LOGIN_REFUSED;
      case CLOCK_SKEW -> CLOCK_SKEW;
    };
  }
}

package dev.andon.alert;

import dev.andon.model.Sentence;
import java.util.Locale;

/// What is said of alerts. English stands here; `messages*.properties` hold the same as
/// `problem.alert.` and the constant's name.
enum Phrase {
  STOPS_FOR("Stops dialing for {0} agents"),
  STOPS_DIALING("Stops dialing"),
  STOPS_AND_FINISHES("{0}; {1} calls in flight will finish."),
  STOPS_AND_CALLS_FINISH("{0}; calls in flight will finish."),

  RAISED("{0}, at or beyond {1}."),
  HOLDING("{0}: not reached, but not yet clear below {1}."),
  CLEAR("{0}: all is well, the level is {1}."),
  TOO_FEW("{0} answers are too few to judge, it takes {1}."),
  OF_COUNTS("{0} % ({1} of {2})"),
  BY_CHANCE("{0}; chance alone makes so many at {1} % in {2} of 100 cases."),
  PERCENT("{0} %"),
  POINTS("{0} percentage points"),
  SECONDS("{0} s"),
  MINUTES("{0} min"),
  COUNT("{0}");

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  Sentence with(Object... arguments) {
    return Sentence.of("alert." + code(this), pattern, arguments);
  }
}

package dev.andon.config;

import dev.andon.model.Sentence;
import java.util.Locale;

/// What is said of a rules file. English stands here; `messages*.properties` hold the same as
/// `problem.rules.` and the constant's name.
enum RulesPhrase {
  IN_FILE("The rules file {0} has an error. {1}"),
  OLD_HOLD(
      "The rules before it stay in force. Mend the line, or edit the rules on the page Alerts."),
  UNREADABLE("The rules file {0} cannot be read."),
  SYNTAX("Line {0} cannot be read: {1}"),
  WRONG_KIND("Line {0}: {1} must be {2}."),
  UNKNOWN_KEY("Line {0}: there is no key {1}. It is passed over."),
  UNKNOWN_KEY_LIKE("Line {0}: there is no key {1}. Did you mean {2}?"),
  UNKNOWN_WORD("Line {0}: {1} has no value ‘{2}’. It takes one of: {3}."),
  NO_METRIC("Line {0}: the new rule {1} needs a metric and a level."),
  NO_LEVEL("Line {0}: the rule {1} has no level left. Set enabled = false to switch it off."),
  BAD_NAME("Line {0}: {1} is no name of a rule. It takes small letters, digits and hyphens."),
  WRONG_SIDE(
      "Line {0}: {1} is cleared before it is raised: clear lies on the wrong side of raise."),
  NOT_ITS_KEY("Line {0}: {1} is of no use for the metric {2}. It is passed over."),
  NOTHING_TO_DO("Line {0}: {1} needs an action to take."),

  A_TEXT("a text in quotes"),
  A_FLAG("true or false"),
  A_NUMBER("a number above 0"),
  A_PERCENTAGE("a percentage above 0 and below 100"),
  A_WHOLE_NUMBER("a whole number, 0 or more"),
  A_COUNT("a whole number, 1 or more"),
  A_TIME("a time such as \"30 s\", \"5 min\" or \"1 h\""),
  A_CLOCK("a time of day such as \"08:30\""),
  A_LIST("a list of texts in quotes"),
  A_TABLE("a table"),
  A_LEVEL("a table with raise, and clear and snapshots where needed, or false"),
  A_LIMIT("a percentage above 0 and below 100, or false");

  private final String pattern;

  RulesPhrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "rules." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }
}

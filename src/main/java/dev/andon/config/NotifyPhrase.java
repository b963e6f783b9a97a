package dev.andon.config;

import dev.andon.model.Sentence;
import java.util.Locale;

/// What is said of the file of messages and of secrets. English stands here; `messages*.properties`
/// hold the same as `problem.notify-file.` and the constant's name.
enum NotifyPhrase {
  UNREADABLE("The file {0} cannot be read."),
  BAD_NAME("Line {0}: {1} is no name of a place. It takes small letters, digits and hyphens."),
  NO_SORT("Line {0}: {1} needs a type: slack, teams, json or mail."),
  NEEDS("Line {0}: {1} needs {2}."),
  BAD_SECRET("Line {0}: {1} must be the name of a secret: small letters, digits and hyphens."),
  BAD_URL(
      "Line {0}: {1} must be an address that begins with https://. On this machine http:// will"
          + " do."),
  SECRET_IN_FILE(
      "Line {0}: {1} holds a secret. Write it into a file and set the file’s name as secret."),
  BAD_ADDRESS("Line {0}: {1} must be an e-mail address."),
  CLEAR_PASSWORD("Line {0}: {1} would send the password in clear. Set tls to starttls or tls."),
  BAD_SECRET_URL("The secret {0} is no address that begins with https://."),
  SECRET_MISSING("There is no secret {0}. Write it into {1}, readable by you alone, or set {2}."),
  SECRET_OPEN("Others can read {0}, so it is not used. Take their rights away: chmod 600."),
  SECRET_EMPTY("There is nothing in {0}."),
  SECRET_UNREADABLE("{0} cannot be read."),
  A_SHORT_TIME("a time of at most 5 minutes, such as \"5 s\"");

  private final String pattern;

  NotifyPhrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "notify-file." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  Sentence with(Object... arguments) {
    return Sentence.of(code(), pattern, arguments);
  }
}

package dev.andon.action;

import dev.andon.model.Problem;
import dev.andon.model.Problem.Kind;
import dev.andon.model.Sentence;
import java.util.Locale;

/// What Andon says of a command that it does not send; `messages*.properties` hold the same as
/// `problem.action-` and the constant's name.
enum Phrase {
  PACED("The dialer sets the dial level of {0} by itself, so a level would be overwritten."),
  PACED_HINT("Lower its maximum level, switch it to RATIO, or pause it."),
  NOT_PACED("{0} does not dial by an adaptive method, so a maximum level would change nothing."),
  NOT_PACED_HINT("Lower its dial level instead, or pause it."),
  NOTHING_OPEN("There is nothing left that Andon could take back for {0}."),
  NOTHING_OPEN_HINT("To let it dial, press Resume."),
  NO_RECORD("It is not known what {0} was set to before, so it cannot be restored."),
  NO_RECORD_HINT("Press Resume to let it dial, and set the rest in the dialer's own pages."),
  NOT_PAUSED_HERE("{0} was not paused from here, so it will not be resumed by a timer."),
  NOT_PAUSED_HERE_HINT("Pause it first, then say when it shall dial again."),
  OTHERS_PAUSED("Somebody else had paused {0} before, so it will not be resumed by a timer."),
  OTHERS_PAUSED_HINT("Ask who paused it. Resume it by hand when it may dial."),
  OVERTAKEN("Another command was given for {0} meanwhile, so the timed resume was not sent."),
  OVERTAKEN_HINT("Look at the list of actions. Resume it by hand if it shall dial.");

  private final String pattern;

  Phrase(String pattern) {
    this.pattern = pattern;
  }

  String code() {
    return "action-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String pattern() {
    return pattern;
  }

  static Problem problem(Phrase what, Phrase remedy, String campaign) {
    return new Problem(
        "update_campaign",
        Kind.NOTICE,
        Sentence.of(what.code(), what.pattern, campaign),
        Sentence.of(remedy.code(), remedy.pattern));
  }
}

package dev.andon.alert;

import dev.andon.model.Sentence;

/// How one subject stands against one rule, and why.
public sealed interface Evaluation {

  /// A level is reached.
  ///
  /// @param severity of the highest level that is reached
  /// @param holding of the highest level that an open alert does not fall below
  record Raised(Severity severity, Severity holding, Measure measure) implements Evaluation {}

  /// Within the deadband: nothing is raised by it, and an open alert is not clear.
  ///
  /// @param holding of the highest level that an open alert does not fall below
  record Holding(Severity holding, Measure measure) implements Evaluation {}

  /// All is well.
  record Clear(Measure measure) implements Evaluation {}

  /// The sample is too small to judge. An open alert is over with it: nobody can claim any more
  /// what it claims.
  ///
  /// @param minimum how many answers it takes
  record TooFew(Measure measure, int minimum) implements Evaluation {}

  /// It cannot be told.
  record NotEvaluated(Why why) implements Evaluation {}

  /// Why a rule cannot be evaluated.
  enum Why {
    NO_COUNTS("The dialer tells no counts for it."),
    NO_LAST_HOUR("Its last hour has not been watched yet."),
    NO_LEDGER("No counts of its earlier days are kept."),
    OTHER_REGIME("Its rules count over another time."),
    NO_WAIT_TIMES("This dialer does not tell how long calls wait."),
    NO_LIVE_CALLS("It is not known how many of its calls wait."),
    NO_AGENTS("It is not known what its agents do."),
    NOT_KNOWN_WHETHER_ACTIVE("It is not known whether it dials."),
    NO_HOPPER("Its hopper has not been read yet."),
    NO_PACE("Its pace has not been watched yet."),
    NO_CLOCK("The dialer does not tell its time."),
    NO_PERCENTAGE("The dialer sends no percentage to compare with."),
    NO_DATA("What is known of it is too old."),
    OUTSIDE_HOURS("It is not the rule's time of day."),
    GONE("It is not listed any more."),
    POLLS_FAIL("The dialer does not answer.");

    private final String english;

    Why(String english) {
      this.english = english;
    }

    /// In words for people.
    public Sentence words() {
      return Sentence.of("alert." + Phrase.code(this), english);
    }

    String pattern() {
      return english;
    }
  }
}

package dev.andon.doctor;

import dev.andon.model.Sentence;

/// One thing that was looked at.
///
/// @param id names it for scripts: small letters, digits, hyphens and underscores
/// @param title what was looked at
/// @param what what was found and what it means
/// @param remedy what to do now; of no words where nothing is to be done
public record Check(String id, Sentence title, Outcome outcome, Sentence what, Sentence remedy) {

  /// Nothing to be done.
  public static final Sentence NOTHING = Sentence.plain("");

  /// How it is.
  public enum Outcome {
    OK("ok"),
    /// It works, but should be changed or known.
    WARNING("warning"),
    FAILED("failed"),
    /// Not looked at, because something before it failed.
    SKIPPED("skipped");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /// The word in the JSON output.
    public String word() {
      return word;
    }
  }
}

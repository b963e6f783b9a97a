package dev.andon.model;

/// A part of the floor that could not be had, in words for people.
///
/// @param function the dialer's function that was asked
/// @param kind what sort of trouble it is
/// @param what what happened and what it means, without the password
/// @param remedy what to do about it
public record Problem(String function, Kind kind, Sentence what, Sentence remedy) {

  /// A problem whose words are the same in every language.
  public Problem(String function, Kind kind, String message, String hint) {
    this(function, kind, Sentence.plain(message), Sentence.plain(hint));
  }

  /// What happened, in English.
  public String message() {
    return what.english();
  }

  /// What to do about it, in English.
  public String hint() {
    return remedy.english();
  }

  /// Sorted by what a person does next.
  public enum Kind {
    /// Login, lock-out, IP or second factor: polling stops.
    DENIED("denied"),
    /// A right is missing for this function: the rest goes on without it.
    NOT_ALLOWED("not-allowed"),
    /// This server does not have the function.
    UNSUPPORTED("unsupported"),
    REJECTED("rejected"),
    UNREACHABLE("unreachable"),
    OVERLOADED("overloaded"),
    NOT_VICIDIAL("not-vicidial"),
    GARBLED("garbled"),
    /// Something that was there before is not listed any more.
    VANISHED("vanished"),
    /// Not asked in time, so not known.
    SKIPPED("skipped"),
    /// Known, but worth a look: a clock that is off, figures that disagree.
    NOTICE("notice");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word in the JSON output.
    public String word() {
      return word;
    }
  }
}

package dev.andon.alert;

import dev.andon.model.Sentence;

/// What somebody wanted and did not get.
public record Refusal(Input input, Why why) {

  /// Why not.
  public enum Why {
    NO_SUCH_ALERT("There is no such open alert any more."),
    NO_SUCH_RULE("There is no rule of this name."),
    NO_NAME("Say who you are."),
    NO_REASON("Say why you shelve it."),
    NO_TIME_LEFT("The end lies in the past."),
    TOO_LONG("An alert may be shelved for at most 4 hours."),
    TOO_LONG_FOR_BREACH("A breach may be shelved for at most 15 minutes."),
    NOT_SHELVED("It is not shelved.");

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

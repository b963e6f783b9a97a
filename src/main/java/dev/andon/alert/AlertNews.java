package dev.andon.alert;

import dev.andon.model.Problem;
import java.util.List;
import java.util.Optional;

/// All that a window can say of alerts at one moment, as the engine's run hands it out after each
/// input. Immutable, any thread; a newer one takes the place of an older one.
///
/// @param book the alerts
/// @param rules by which they were found, in the order of the file
/// @param floor what the rules last looked at; empty until a poll was answered
/// @param history what happened, the newest first, a few hundred at most
/// @param refused the last few things that somebody wanted and did not get, the newest last: who
///   takes only every other news still sees each of them
/// @param rulesTrouble why the rules in force are not those of the rules file; absent where they
///   are
public record AlertNews(
    AlertBook book,
    List<Rule> rules,
    Optional<Floor> floor,
    List<AlertEvent> history,
    List<Refused> refused,
    Optional<Problem> rulesTrouble) {

  /// So many refusals are carried along.
  public static final int MOST_REFUSED = 8;

  /// Something that somebody wanted and did not get.
  ///
  /// @param number counts up from 1 within one run of the program
  public record Refused(long number, Refusal refusal) {}

  public AlertNews {
    rules = List.copyOf(rules);
    history = List.copyOf(history);
    refused = List.copyOf(refused);
  }
}

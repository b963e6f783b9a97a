package dev.andon.alert;

import java.util.List;
import java.util.Optional;

/// All that a window can say of alerts at one moment, as the engine's run hands it out after each
/// input. Immutable, any thread; a newer one takes the place of an older one.
///
/// @param book the alerts
/// @param rules by which they were found, in the order of the file
/// @param floor what the rules last looked at; empty until a poll was answered
/// @param history what happened, the newest first, a few hundred at most
/// @param refused what somebody wanted with this input and did not get
public record AlertNews(
    AlertBook book,
    List<Rule> rules,
    Optional<Floor> floor,
    List<AlertEvent> history,
    List<Refusal> refused) {

  public AlertNews {
    rules = List.copyOf(rules);
    history = List.copyOf(history);
    refused = List.copyOf(refused);
  }
}

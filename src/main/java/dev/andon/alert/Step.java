package dev.andon.alert;

import java.util.List;

/// What follows from one input.
///
/// @param book the alerts after it
/// @param events what happened, in order
/// @param decisions what is to be done
/// @param refused what somebody wanted and did not get
public record Step(
    AlertBook book, List<AlertEvent> events, List<Decision> decisions, List<Refusal> refused) {

  public Step {
    events = List.copyOf(events);
    decisions = List.copyOf(decisions);
    refused = List.copyOf(refused);
  }
}

package dev.andon.ui.console;

import dev.andon.model.Problem;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.FloorNow;
import java.util.Optional;

/// Stands on a page instead of numbers.
///
/// @param title what happened
/// @param text what it means
/// @param next what to do now
/// @param tryAgain whether polling waits for a person
record NoNumbers(String title, String text, String next, boolean tryAgain) {

  /// What to say where there are no numbers; empty where there are some.
  static Optional<NoNumbers> of(FloorNow now) {
    return switch (now.state()) {
      case FeedState.Starting() ->
          Optional.of(
              new NoNumbers(
                  Messages.text("starting.title"), Messages.text("starting.text"), "", false));
      case FeedState.Down(var problem, _, var nextTry) ->
          Optional.of(
              new NoNumbers(
                  Messages.text(
                      problem.kind() == Problem.Kind.DENIED ? "down.denied.title" : "down.title"),
                  Messages.text("console.down.text", said(problem)),
                  nextTry.isPresent()
                      ? Formats.oneLine(Messages.text(problem.remedy()))
                      : Messages.text(
                          "console.down.next", Formats.oneLine(Messages.text(problem.remedy()))),
                  nextTry.isEmpty()));
      case FeedState.Live _, FeedState.Stale _ ->
          now.reading().filter(reading -> reading.snapshot().campaigns().isEmpty()).isPresent()
              ? Optional.of(
                  new NoNumbers(
                      Messages.text("no-campaigns.title"),
                      Messages.text("no-campaigns.text"),
                      Messages.text("no-campaigns.next"),
                      false))
              : Optional.empty();
    };
  }

  private static String said(Problem problem) {
    return Formats.oneLine(Messages.text(problem.what()));
  }
}

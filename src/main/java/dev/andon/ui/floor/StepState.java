package dev.andon.ui.floor;

import dev.andon.action.CommandOutcome;
import dev.andon.action.Report.LeftAlone;
import dev.andon.action.Step;
import dev.andon.history.TimedResume;
import dev.andon.history.TimedResume.Cause;
import dev.andon.model.Problem;
import java.time.Instant;
import java.util.List;

/// What became of the last graded step of one campaign.
public sealed interface StepState {

  /// Nothing was asked.
  record None() implements StepState {}

  /// The dialer is being asked.
  record Asking(Step step, Instant since) implements StepState {}

  /// What was known at the end of the step.
  ///
  /// @param leftAlone what was not taken back
  record Known(Step step, CommandOutcome outcome, List<LeftAlone> leftAlone, Instant at)
      implements StepState {

    public Known {
      leftAlone = List.copyOf(leftAlone);
    }
  }

  /// A timed resume was not set.
  record NotSet(Problem why) implements StepState {}

  /// A timed resume has ended.
  record Ended(TimedResume timer, Cause cause) implements StepState {}
}

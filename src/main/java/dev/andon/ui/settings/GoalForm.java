package dev.andon.ui.settings;

import dev.andon.config.Goal;
import dev.andon.ui.common.Formats;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The four fields of a goal as they are typed.
record GoalForm(String title, String codes, String target, String time) {

  /// Whether the wall shows it.
  enum State {
    /// Nothing is typed, so there is no goal.
    NONE,
    /// All four can be used.
    SHOWN,
    /// Something is missing or wrong; the goal before, if any, stays.
    UNFINISHED
  }

  /// The fields of this goal, or empty ones.
  static GoalForm of(Optional<Goal> goal) {
    return goal.map(
            known ->
                new GoalForm(
                    known.title(),
                    String.join(" ", known.statuses()),
                    Formats.count(known.target()),
                    Formats.clock(known.byTime())))
        .orElseGet(() -> new GoalForm("", "", "", ""));
  }

  State state() {
    if (Stream.of(title, codes, target, time).allMatch(String::isBlank)) {
      return State.NONE;
    }
    return goal().isPresent() ? State.SHOWN : State.UNFINISHED;
  }

  /// The goal, once all four fields can be used.
  Optional<Goal> goal() {
    return Typed.goal(readTitle(), readCodes(), readTarget(), readTime());
  }

  Typed<String> readTitle() {
    return Typed.title(title);
  }

  Typed<List<String>> readCodes() {
    return Typed.codes(codes);
  }

  Typed<Integer> readTarget() {
    return Typed.target(target);
  }

  Typed<LocalTime> readTime() {
    return Typed.time(time);
  }
}

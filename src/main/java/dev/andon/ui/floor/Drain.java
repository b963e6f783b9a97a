package dev.andon.ui.floor;

import dev.andon.model.LiveCalls;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The calls that were in flight when a campaign was paused, as the polls after it show them. Pure.
///
/// It is over with the first poll that shows none; calls that come in afterwards are others.
///
/// @param steps what each poll told that told something else, the oldest first; never empty
public record Drain(List<Step> steps) {

  /// More numbers are no news, but a long line.
  private static final int MOST_SHOWN = 5;

  /// What one poll told.
  ///
  /// @param live calls that ring, wait or talk; absent where that is not known
  /// @param at when the dialer was asked, by this machine's clock
  public record Step(OptionalInt live, Instant at) {}

  public Drain {
    steps = List.copyOf(steps);
  }

  /// It begins with what was known last before the pause.
  static Drain from(Optional<LiveCalls> live, Instant takenAt) {
    return new Drain(List.of(step(live, takenAt)));
  }

  private static Step step(Optional<LiveCalls> live, Instant takenAt) {
    return new Step(
        live.map(LiveCalls::live).orElseGet(OptionalInt::empty),
        live.map(LiveCalls::asOf).orElse(takenAt));
  }

  /// A poll later. What is not newer, or says the same, adds nothing.
  Drain then(Optional<LiveCalls> live, Instant takenAt) {
    Step next = step(live, takenAt);
    Step last = steps.getLast();
    if (isOver() || !next.at().isAfter(last.at()) || next.live().equals(last.live())) {
      return this;
    }
    List<Step> all = new ArrayList<>(steps);
    all.add(next);
    return new Drain(all);
  }

  /// Whether the last call was seen to have ended.
  public boolean isOver() {
    return steps.getLast().live().equals(OptionalInt.of(0));
  }

  /// "9 calls in flight → 6 → 2 → 0, drained 10:34:05".
  ///
  /// @param old whether nobody knows how it goes on now
  public String words(DialerClock clock, boolean old) {
    OptionalInt first = steps.getFirst().live();
    if (first.equals(OptionalInt.of(0))) {
      return Messages.text("drain.none");
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        first.isPresent()
            ? Messages.text("drain.first", first.getAsInt(), Formats.count(first.getAsInt()))
            : Messages.text("drain.first-unknown"));
    List<Step> later = steps.subList(1, steps.size());
    if (later.size() > MOST_SHOWN) {
      parts.add("…");
    }
    later.subList(Math.max(0, later.size() - MOST_SHOWN), later.size()).stream()
        .map(step -> number(step.live()))
        .forEach(parts::add);
    if (old && !isOver() && steps.getLast().live().isPresent()) {
      parts.add(Formats.UNKNOWN);
    }
    String line = String.join(" → ", parts);
    return isOver()
        ? Messages.text("drain.over", line, clock.timeWithSeconds(steps.getLast().at()))
        : line;
  }

  private static String number(OptionalInt live) {
    return live.isPresent() ? Formats.count(live.getAsInt()) : Formats.UNKNOWN;
  }
}

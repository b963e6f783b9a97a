package dev.andon.ui.floor;

import dev.andon.ui.common.ChipState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the bell says.
///
/// @param open how many alerts speak for themselves
/// @param unacknowledged how many of them nobody has seen
/// @param shelved how many are put away for a while
/// @param worst of those whose figure is not well
/// @param drill whether the worst is an exercise; a real alert comes first
/// @param known whether the rules have seen enough to say that nothing is wrong
public record AlertBell(
    int open,
    int unacknowledged,
    int shelved,
    Optional<ChipState> worst,
    boolean drill,
    boolean known) {

  static AlertBell of(AlertContent content, boolean known) {
    List<OpenAlert> told = content.told();
    Optional<OpenAlert> worst =
        told.stream()
            .filter(alert -> !alert.clear())
            .max(
                Comparator.comparing((OpenAlert alert) -> !alert.isDrill())
                    .thenComparing(OpenAlert::severity)
                    .thenComparing(alert -> alert.metric().isDropRate()));
    return new AlertBell(
        told.size(),
        (int) told.stream().filter(OpenAlert::unacknowledged).count(),
        content.shelved().size(),
        worst.map(AlertWords::chip),
        worst.filter(OpenAlert::isDrill).isPresent(),
        known);
  }
}

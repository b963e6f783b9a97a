package dev.andon.ui.common;

import dev.andon.model.AgentCounts;
import dev.andon.model.AgentState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a [StepChart] shows: values that stay as they are until the next step.
///
/// @param kind how they are drawn
/// @param steps in the order of their time
/// @param until how long the last one held
public record DaySteps(DayAxis axis, Kind kind, List<Step> steps, Instant until) {

  private static final List<Integer> TOPS = List.of(2, 4, 6, 8, 12, 16);

  /// How steps are drawn.
  public enum Kind {
    /// Agents by state, stacked in the order of [AgentState.Group].
    AGENTS,
    /// One line.
    LEVEL
  }

  /// Values from this moment on.
  ///
  /// @param layers one for each layer of the kind; none where nothing is known, which is a gap
  public record Step(Instant from, List<Double> layers) {

    public Step {
      layers = List.copyOf(layers);
    }

    /// Agents by state; empty where they are not known.
    public static Step agents(Instant from, Optional<AgentCounts> counts) {
      return new Step(
          from,
          counts
              .map(
                  known ->
                      Stream.of(AgentState.Group.values())
                          .map(group -> (double) known.in(group))
                          .toList())
              .orElse(List.of()));
    }

    /// A dial level; empty where it is not known.
    public static Step level(Instant from, Optional<Double> level) {
      return new Step(from, level.map(List::of).orElse(List.of()));
    }

    double sum() {
      return layers.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  public DaySteps {
    steps = List.copyOf(steps);
    int layers = kind == Kind.AGENTS ? AgentState.Group.values().length : 1;
    for (Step step : steps) {
      if (!step.layers().isEmpty() && step.layers().size() != layers) {
        throw new IllegalArgumentException(step.layers().size() + " layers in " + kind);
      }
    }
  }

  /// When this step ends.
  Instant endOf(int step) {
    return step + 1 < steps.size() ? steps.get(step + 1).from() : until;
  }

  /// In words, for those who cannot see it.
  String spoken() {
    String newest =
        steps.isEmpty() || steps.getLast().layers().isEmpty()
            ? Formats.UNKNOWN
            : BigDecimal.valueOf(steps.getLast().sum()).stripTrailingZeros().toPlainString();
    return switch (kind) {
      case AGENTS -> Messages.text("chart.agents", newest);
      case LEVEL -> Messages.text("chart.level", newest);
    };
  }

  /// An even number that all sums fit below, with few digits.
  int top() {
    double highest = steps.stream().mapToDouble(Step::sum).max().orElse(0);
    long unit = 1;
    while (true) {
      for (int factor : TOPS) {
        if (factor * unit >= highest) {
          return (int) (factor * unit);
        }
      }
      unit *= 10;
    }
  }
}

package dev.andon.ui.common;

import dev.andon.compliance.CountPoint;
import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropGate;
import dev.andon.compliance.DropLimit;
import dev.andon.compliance.HourCounts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a [DayChart] shows.
///
/// @param hours a block each
/// @param soFar the day's counts as they grew; the line is their rate from the 50th answer on
/// @param projection where the day ends if it goes on like this
/// @param marks moments at which an alert was raised
/// @param seenSince since when the day was seen, where that is not all of it
public record DayRate(
    DayAxis axis,
    List<HourCounts> hours,
    List<CountPoint> soFar,
    DropLimit limit,
    Optional<Projection> projection,
    List<Mark> marks,
    Optional<Instant> seenSince) {

  /// The expected rate at the end of the day, as a fraction.
  public record Projection(Instant at, double rate) {}

  /// An alert; WATCH and STOP have a shape.
  public record Mark(Instant at, RateLook look) {}

  public DayRate {
    hours = List.copyOf(hours);
    soFar = List.copyOf(soFar);
    marks = List.copyOf(marks);
  }

  /// Those whose rate is drawn.
  List<CountPoint> line() {
    return soFar.stream()
        .filter(point -> point.figures().answers() >= DropGate.MIN_ANSWERS)
        .filter(point -> axis.contains(point.at()))
        .toList();
  }

  /// Those that lie on the axis and have a rate.
  List<HourCounts> blocks() {
    return hours.stream()
        .filter(hour -> hour.figures().answers() > 0)
        .filter(hour -> hour.until().isAfter(axis.from()) && hour.from().isBefore(axis.until()))
        .toList();
  }

  /// The highest rate that must fit.
  double highest() {
    double highest = 0;
    for (CountPoint point : line()) {
      highest = Math.max(highest, rate(point.figures()));
    }
    for (HourCounts hour : blocks()) {
      if (hour.figures().answers() >= DropGate.MIN_ANSWERS) {
        highest = Math.max(highest, rate(hour.figures()));
      }
    }
    return Math.max(highest, projection.map(Projection::rate).orElse(0.0));
  }

  static double rate(DropFigures figures) {
    return figures.rate().orElse(0);
  }

  /// In words, for those who cannot see it.
  String spoken() {
    String ofLimit = Formats.withSign(Formats.percent(limit));
    String now =
        line().isEmpty()
            ? Messages.text("graphic.rate.none", ofLimit)
            : Messages.text(
                "graphic.rate",
                Formats.withSign(Formats.percent(line().getLast().figures(), limit)),
                ofLimit);
    return projection.map(end -> Messages.text("chart.spoken", now, words(end))).orElse(now);
  }

  String words(Projection end) {
    return Messages.text(
        "chart.projected",
        Formats.withSign(Formats.percent(100 * end.rate(), limit)),
        axis.clock(end.at()));
  }
}

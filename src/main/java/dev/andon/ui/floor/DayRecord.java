package dev.andon.ui.floor;

import dev.andon.model.AgentCounts;
import dev.andon.model.Campaign;
import dev.andon.ui.common.DaySteps;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One campaign's agents by state and its dial level over the dialer's day, a point for every five
/// minutes and the newest.
///
/// It holds no more than two points for five minutes, some 30 KB on the longest day. A time without
/// polls stays unknown. Not safe to share between threads.
final class DayRecord {

  private static final long STEP = Duration.ofMinutes(5).toMillis();

  /// @param level NaN where it is not known
  private record Point(long at, @Nullable AgentCounts agents, double level) {

    boolean inSameStep(Point other) {
      return at / STEP == other.at / STEP;
    }
  }

  private final List<Point> points = new ArrayList<>();
  private @Nullable Point newest;
  private @Nullable LocalDate day;

  /// Takes the campaign as it was at this moment; what is not newer than the newest is ignored.
  ///
  /// @param zone the dialer's clock
  /// @param longestGap after a longer time without a poll nobody knows what was in between
  void add(Instant at, Campaign campaign, ZoneOffset zone, Duration longestGap) {
    Point before = newest;
    LocalDate today = at.atOffset(zone).toLocalDate();
    if (!today.equals(day)) {
      day = today;
      points.clear();
      before = null;
    }
    if (before != null && at.toEpochMilli() <= before.at()) {
      return;
    }
    Point now =
        new Point(
            at.toEpochMilli(),
            same(before, campaign.agents().orElse(null)),
            campaign.dialLevel().orElse(Double.NaN));
    newest = now;
    if (before == null) {
      points.add(now);
      return;
    }
    if (now.inSameStep(points.getLast())) {
      return;
    }
    if (now.at() - before.at() > longestGap.toMillis()) {
      points.add(new Point(before.at(), null, Double.NaN));
    }
    points.add(now);
  }

  /// Equal counts share their memory.
  private static @Nullable AgentCounts same(@Nullable Point before, @Nullable AgentCounts now) {
    return before != null && now != null && now.equals(before.agents()) ? before.agents() : now;
  }

  /// Agents by state, the newest last.
  List<DaySteps.Step> agents() {
    return all().stream()
        .map(
            point ->
                DaySteps.Step.agents(
                    Instant.ofEpochMilli(point.at()), Optional.ofNullable(point.agents())))
        .toList();
  }

  /// Dial levels, the newest last.
  List<DaySteps.Step> levels() {
    return all().stream()
        .map(
            point ->
                DaySteps.Step.level(
                    Instant.ofEpochMilli(point.at()),
                    Double.isNaN(point.level()) ? Optional.empty() : Optional.of(point.level())))
        .toList();
  }

  private List<Point> all() {
    List<Point> all = new ArrayList<>(points);
    if (newest != null && newest.at() > points.getLast().at()) {
      all.add(newest);
    }
    return all;
  }
}

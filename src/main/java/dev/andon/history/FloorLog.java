package dev.andon.history;

import dev.andon.model.FloorSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/// What is on record of floors. Any thread but the FX thread.
public final class FloorLog {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  /// So far from a full hour its counts are still those of the full hour.
  private static final Duration CLOSE = Duration.ofMinutes(3);

  private final HistoryStore store;

  FloorLog(HistoryStore store) {
    this.store = store;
  }

  /// The floor as it was at this moment: the newest poll at or before it; none where nothing was
  /// recorded by then. How old it is then tells whether Andon was off.
  ///
  /// @param dialer the dialer's address
  public Found<FloorSnapshot> at(String dialer, Instant moment) {
    return store.read(connection -> Snapshots.at(connection, dialer, moment));
  }

  /// The times of recorded polls, the oldest first. Where they are further apart than polls were,
  /// Andon was off or could not reach the dialer.
  public Found<Instant> moments(String dialer, Instant from, Instant until) {
    return store.read(connection -> Snapshots.moments(connection, dialer, from, until));
  }

  /// A campaign minute by minute, or in larger steps. A step in which nothing was recorded has no
  /// row: a gap, not a zero.
  ///
  /// @param from by the dialer's clock, and so `until`, which is not included
  /// @param each length of a step, a minute or more
  public Found<MinuteRow> campaign(
      String dialer, String id, Instant from, Instant until, Duration each) {
    return minutes(dialer, Subjects.Kind.CAMPAIGN, id, from, until, each);
  }

  /// The minutes in which anything was recorded, the oldest first. Where one is missing, Andon was
  /// off or could not reach the dialer.
  ///
  /// @param from by the dialer's clock, and so `until`, which is not included
  public Found<RecordedMinute> recorded(String dialer, Instant from, Instant until) {
    return store.read(connection -> Minutes.recorded(connection, dialer, from, until));
  }

  /// The same of a queue.
  public Found<MinuteRow> queue(
      String dialer, String id, Instant from, Instant until, Duration each) {
    return minutes(dialer, Subjects.Kind.QUEUE, id, from, until, each);
  }

  private Found<MinuteRow> minutes(
      String dialer, Subjects.Kind kind, String id, Instant from, Instant until, Duration each) {
    return store.read(
        connection -> {
          var subject = new Subjects(connection, dialer).known(kind, id);
          return subject.isEmpty()
              ? List.of()
              : Minutes.read(connection, subject.get(), from, until, each);
        });
  }

  /// Drops of a campaign in one clock hour of the dialer's, from what was recorded; no row where
  /// nothing was recorded close to its begin or its end.
  ///
  /// @param hour its begin, by the dialer's clock
  /// @param afterMidnight whether the dialer's day begins with it, so that counts begin at 0
  public Found<Integer> dropsInHour(
      String dialer, String campaign, Instant hour, boolean afterMidnight) {
    Instant end = hour.plus(HOUR);
    return switch (campaign(dialer, campaign, hour.minus(CLOSE), end, MINUTE)) {
      case Found.Unreadable<MinuteRow>(var why) -> new Found.Unreadable<>(why);
      case Found.Rows<MinuteRow>(var rows) -> {
        OptionalInt before =
            afterMidnight ? OptionalInt.of(0) : lastDrops(rows, hour.minus(CLOSE), hour);
        OptionalInt after = lastDrops(rows, end.minus(CLOSE), end);
        yield new Found.Rows<>(
            before.isPresent() && after.isPresent() && after.getAsInt() >= before.getAsInt()
                ? List.of(after.getAsInt() - before.getAsInt())
                : List.of());
      }
    };
  }

  private static OptionalInt lastDrops(List<MinuteRow> rows, Instant from, Instant until) {
    return rows.stream()
        .filter(row -> !row.from().isBefore(from) && row.from().isBefore(until))
        .map(MinuteRow::drops)
        .filter(OptionalInt::isPresent)
        .reduce((_, later) -> later)
        .orElse(OptionalInt.empty());
  }
}

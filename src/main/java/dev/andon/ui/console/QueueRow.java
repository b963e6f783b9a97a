package dev.andon.ui.console;

import dev.andon.compliance.DropFigures;
import dev.andon.compliance.DropLimit;
import dev.andon.model.CallCounts;
import dev.andon.model.LiveCalls;
import dev.andon.model.Queue;
import dev.andon.ui.common.Bullet;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.common.RateLook;
import dev.andon.ui.floor.Reading;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/// One in-group as long as the dialer lists it. FX thread only; needs no toolkit.
final class QueueRow {

  private final String id;
  private final DropLimit limit;

  private Queue queue;
  private Optional<Duration> old = Optional.empty();
  private boolean stale;

  QueueRow(Queue queue, DropLimit limit) {
    id = Formats.oneLine(queue.id());
    this.queue = queue;
    this.limit = limit;
  }

  /// Takes what a poll says, or that its figures have grown older.
  void show(Queue newest, Reading reading) {
    queue = newest;
    old =
        newest
            .calls()
            .map(CallCounts::asOf)
            .or(() -> newest.live().map(LiveCalls::asOf))
            .map(reading::ageOf);
    stale =
        reading.stale() || old.filter(age -> age.compareTo(reading.staleAfter()) > 0).isPresent();
  }

  String id() {
    return id;
  }

  Optional<Integer> waiting() {
    return queue.live().map(LiveCalls::waiting);
  }

  Optional<Integer> live() {
    return queue.live().flatMap(calls -> calls.live().stream().boxed().findFirst());
  }

  Optional<Integer> calls() {
    return count(CallCounts::calls);
  }

  Optional<Integer> answers() {
    return count(CallCounts::answers);
  }

  Optional<Integer> drops() {
    return count(CallCounts::drops);
  }

  private Optional<Integer> count(Function<CallCounts, OptionalInt> part) {
    return queue.calls().flatMap(calls -> part.apply(calls).stream().boxed().findFirst());
  }

  /// Drops of all that were answered or dropped: an in-group's answers do not include its drops.
  Optional<DropFigures> figures() {
    return drops()
        .flatMap(
            drops ->
                answers()
                    .filter(answers -> drops >= 0 && answers >= 0)
                    .map(answers -> new DropFigures(drops, drops + answers)));
  }

  /// In percent, as a machine reads it.
  Optional<Double> percent() {
    return figures().flatMap(known -> known.percent().stream().boxed().findFirst());
  }

  /// The rate; of too few calls the counts alone.
  String percentWords() {
    return figures().map(this::words).orElse(Formats.UNKNOWN);
  }

  private String words(DropFigures known) {
    return switch (RateLook.of(known, limit)) {
      case NO_CALLS -> Formats.UNKNOWN;
      case TOO_FEW ->
          Messages.text(
              "tile.counts", Formats.count(known.drops()), Formats.count(known.answers()));
      case OK, WATCH, STOP, PAUSED, STALE -> Formats.withSign(Formats.percent(known, limit));
    };
  }

  Bullet bullet() {
    Bullet bullet = figures().map(known -> Bullet.of(known, limit)).orElse(Bullet.NONE);
    return stale ? bullet.greyed(RateLook.STALE) : bullet;
  }

  /// Age of the day's counts.
  Optional<Duration> old() {
    return old;
  }

  /// Whether the counts are too old to be taken for the present.
  boolean isStale() {
    return stale;
  }
}

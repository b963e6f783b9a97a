package dev.andon.ui.console;

import dev.andon.model.FloorSnapshot;
import dev.andon.model.Problem;
import dev.andon.model.Queue;
import dev.andon.poll.FeedState;
import dev.andon.ui.common.Formats;
import dev.andon.ui.common.Messages;
import dev.andon.ui.floor.DialerClock;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorSettings;
import dev.andon.ui.floor.Freshness;
import dev.andon.ui.floor.Reading;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The in-groups without their looks. FX thread only; needs no toolkit.
final class QueuesViewModel {

  /// The dialer's functions that tell of in-groups.
  private static final Set<String> FUNCTIONS = Set.of("in_group_status", "call_status_stats");

  /// Most waiting calls first.
  static final Comparator<QueueRow> USUAL =
      Comparator.comparing((QueueRow row) -> row.waiting().orElse(-1))
          .reversed()
          .thenComparing(QueueRow::id, String.CASE_INSENSITIVE_ORDER);

  private final FloorSettings settings;
  private final Map<String, QueueRow> rows = new LinkedHashMap<>();
  private DialerClock clock;
  private Freshness freshness = Freshness.STARTING;
  private TableNote note = TableNote.NONE;
  private String subtitle = "";

  QueuesViewModel(FloorSettings settings) {
    this.settings = settings;
    clock = DialerClock.local(settings.localZone());
  }

  /// Takes this second.
  void show(FloorNow now) {
    freshness = now.freshness();
    note = note(now);
    now.reading().ifPresentOrElse(this::take, this::forget);
  }

  private void take(Reading reading) {
    clock = reading.clock();
    Map<String, QueueRow> before = new HashMap<>(rows);
    rows.clear();
    for (Queue queue : reading.snapshot().queues()) {
      QueueRow row =
          Objects.requireNonNullElseGet(
              before.get(queue.id()),
              () -> new QueueRow(queue, settings.limitOf().apply(queue.id())));
      row.show(queue, reading);
      rows.put(queue.id(), row);
    }
    List<Integer> waiting = rows.values().stream().flatMap(row -> row.waiting().stream()).toList();
    subtitle =
        rows.isEmpty()
            ? ""
            : waiting.isEmpty()
                ? Messages.text("queues.subtitle", rows.size(), Formats.count(rows.size()))
                : Messages.text(
                    "queues.subtitle.waiting",
                    rows.size(),
                    Formats.count(rows.size()),
                    Formats.count(waiting.stream().mapToInt(Integer::intValue).sum()));
  }

  private void forget() {
    rows.clear();
    subtitle = "";
  }

  private static TableNote note(FloorNow now) {
    return switch (now.state()) {
      case FeedState.Starting() ->
          new TableNote(Messages.text("starting.title"), Messages.text("starting.text"));
      case FeedState.Down(var problem, _, _) ->
          new TableNote(Messages.text("down.title"), AgentsViewModel.words(problem));
      case FeedState.Live _, FeedState.Stale _ ->
          now.reading().map(reading -> note(reading.snapshot())).orElse(TableNote.NONE);
    };
  }

  private static TableNote note(FloorSnapshot snapshot) {
    Optional<Problem> problem =
        snapshot.problems().stream()
            .filter(each -> each.kind() != Problem.Kind.NOTICE)
            .filter(each -> FUNCTIONS.contains(each.function()))
            .findFirst();
    return problem
        .map(
            known ->
                new TableNote(Messages.text("queues.unknown.title"), AgentsViewModel.words(known)))
        .orElseGet(
            () ->
                new TableNote(
                    Messages.text("queues.none.title"), Messages.text("queues.none.text")));
  }

  /// In the dialer's order.
  List<QueueRow> rows() {
    return List.copyOf(rows.values());
  }

  boolean isStale() {
    return freshness == Freshness.STALE || freshness == Freshness.DOWN;
  }

  DialerClock clock() {
    return clock;
  }

  /// Why there are no rows.
  TableNote note() {
    return note;
  }

  String subtitle() {
    return subtitle;
  }
}

package dev.andon.ui.wall;

import dev.andon.compliance.CountTrail;
import dev.andon.compliance.DropFigures;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.ui.floor.FloorNow;
import dev.andon.ui.floor.FloorViewModel;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.util.Subscription;

/// What the last hour brought on the whole floor, from the counts that polls bring. FX thread only.
///
/// A trail counts a part of a whole, which need not be drops of answers: here it is answers of
/// calls, and calls that count for the goal of calls. Each campaign has its own, so that one that
/// comes or goes makes no hour of calls that were not made.
public final class FloorHour {

  /// A part of the calls of the last hour.
  record Share(int part, int calls) {

    private Share plus(Share other) {
      return new Share(part + other.part, calls + other.calls);
    }
  }

  private final Map<String, CountTrail> answered = new HashMap<>();
  private final Map<String, CountTrail> reached = new HashMap<>();
  private final Subscription following;

  private List<String> statuses = List.of();
  private long snapshots;
  private Optional<FloorSnapshot> newest = Optional.empty();

  /// Follows this floor until it is disposed of.
  public FloorHour(FloorViewModel floor) {
    following = floor.nowProperty().subscribe(this::follow);
  }

  private void follow(FloorNow now) {
    if (now.snapshots() == snapshots || now.reading().isEmpty()) {
      return;
    }
    snapshots = now.snapshots();
    FloorSnapshot snapshot = now.reading().get().snapshot();
    newest = Optional.of(snapshot);
    for (Campaign campaign : snapshot.campaigns()) {
      campaign.calls().ifPresent(calls -> add(answered, campaign, calls, calls.answers()));
      campaign.calls().ifPresent(calls -> add(reached, campaign, calls, sum(calls, statuses)));
    }
  }

  private static void add(
      Map<String, CountTrail> trails, Campaign campaign, CallCounts calls, OptionalInt part) {
    if (part.isPresent() && calls.calls().isPresent()) {
      int most = calls.calls().getAsInt();
      trails
          .computeIfAbsent(campaign.id(), _ -> new CountTrail())
          .add(calls.asOf(), Math.min(part.getAsInt(), most), most);
    }
  }

  /// Calls with one of these outcomes; absent where the dialer does not tell outcomes.
  static OptionalInt sum(CallCounts calls, List<String> statuses) {
    if (calls.statuses().isEmpty() || statuses.isEmpty()) {
      return OptionalInt.empty();
    }
    Map<String, Integer> counts = calls.statuses().get();
    return OptionalInt.of(
        statuses.stream().mapToInt(status -> counts.getOrDefault(status, 0)).sum());
  }

  /// From now on calls with these outcomes count for the goal.
  void count(List<String> goalStatuses) {
    if (!goalStatuses.equals(statuses)) {
      statuses = List.copyOf(goalStatuses);
      reached.clear();
    }
  }

  /// Answers and calls of the last hour; absent until an hour of every campaign was seen.
  Optional<Share> answers(Instant at) {
    return sum(answered, at);
  }

  /// Calls that count for the goal, and all calls, of the last hour; absent as before.
  Optional<Share> goal(Instant at) {
    return sum(reached, at);
  }

  private Optional<Share> sum(Map<String, CountTrail> trails, Instant at) {
    Share sum = new Share(0, 0);
    boolean any = false;
    for (Campaign campaign : newest.map(FloorSnapshot::campaigns).orElseGet(List::of)) {
      if (campaign.calls().isEmpty()) {
        continue;
      }
      CountTrail trail = trails.get(campaign.id());
      Optional<DropFigures> hour = trail == null ? Optional.empty() : trail.lastHour(at);
      if (hour.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(new Share(hour.get().drops(), hour.get().answers()));
      any = true;
    }
    return any ? Optional.of(sum) : Optional.empty();
  }

  /// Lets go of the floor.
  public void dispose() {
    following.unsubscribe();
  }
}

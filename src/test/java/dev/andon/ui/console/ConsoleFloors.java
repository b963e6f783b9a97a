package dev.andon.ui.console;

import static dev.andon.ui.floor.Floors.NOW;

import dev.andon.model.AgentCounts;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.Hopper;
import dev.andon.model.LiveCalls;
import dev.andon.ui.floor.CommandDesk;
import dev.andon.ui.floor.FloorViewModel;
import dev.andon.ui.floor.Floors;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/// The floor of the console's drawings, with all that a stock dialer tells, as it grew since 8:00.
final class ConsoleFloors {

  /// 8:00 at the dialer.
  private static final Instant MORNING = NOW.minusSeconds(2 * 3600 + 44 * 60);

  private static final Map<String, Integer> STATUSES =
      Map.ofEntries(
          Map.entry("A", 1388),
          Map.entry("NA", 1214),
          Map.entry("B", 402),
          Map.entry("SALE", 61),
          Map.entry("NI", 728),
          Map.entry("CALLBK", 205),
          Map.entry("DROP", 33),
          Map.entry("XDROP", 3),
          Map.entry("PDROP", 3),
          Map.entry("DNC", 41),
          Map.entry("N", 38),
          Map.entry("DC", 30),
          Map.entry("AA", 27),
          Map.entry("QUOTE", 22),
          Map.entry("ERI", 17));

  private ConsoleFloors() {}

  /// A floor that has been watched since the morning.
  static FloorViewModel watched(CommandDesk desk) {
    FloorViewModel floor = new FloorViewModel(Floors.SETTINGS, desk);
    for (Instant at = MORNING; !at.isAfter(NOW); at = at.plusSeconds(60)) {
      floor.show(Floors.live(drawn(at)), at);
    }
    return floor;
  }

  /// The campaigns of the drawing at this moment of their day.
  static FloorSnapshot drawn(Instant at) {
    double share =
        (double) Duration.between(MORNING, at).toSeconds()
            / Duration.between(MORNING, NOW).toSeconds();
    List<Campaign> campaigns = new ArrayList<>();
    campaigns.add(
        campaign("SALESUS", "US Sales", "RATIO", 3.5, at, share, 27, 1003, 3914, 2.2, 812)
            .with(2, 9, 2, 1)
            .build());
    campaigns.add(
        campaign("RETAIN", "Retention", "ADAPT_HARD_LIMIT", 1.8, at, share, 9, 742, 2380, 1, 2210)
            .with(4, 8, 2, 0)
            .build());
    campaigns.add(
        campaign("SOLARN", "Solar North", "RATIO", 4.2, at, share, 36, 1033, 4212, 1.9, 640)
            .with(1, 8, 3, 4)
            .build());
    campaigns.add(
        campaign("HOMENRG", "Home Energy", "ADAPT_AVERAGE", 2.4, at, share, 18, 1148, 3905, 1, 1480)
            .with(3, 7, 1, 0)
            .build());
    campaigns.add(
        campaign("WINBACK", "Win-back", "RATIO", 2.8, at, share, 22, 792, 2655, 1, 1800)
            .with(3, 1, 2, 0)
            .paused(share > 0.9)
            .build());
    campaigns.add(
        campaign("SURVEY", "Survey", "RATIO", 1.5, at, share, 1, 31, 118, 1, 6)
            .with(2, 1, 0, 0)
            .build());
    return Floors.snapshot(at, campaigns, Optional.of(Floors.drawnAgents(at)), List.of());
  }

  /// @param late from 1 on: how much later than the answers the drops came
  private static Made campaign(
      String id,
      String name,
      String method,
      double level,
      Instant at,
      double share,
      int drops,
      int answers,
      int calls,
      double late,
      int hopper) {
    Map<String, Integer> statuses = new TreeMap<>();
    STATUSES.forEach((code, count) -> statuses.put(code, (int) (count * share * calls / 4212)));
    return new Made(
        id,
        name,
        method,
        share < 0.2 ? level - 1 : share < 0.5 ? level - 0.5 : level,
        new CallCounts(
            OptionalInt.of((int) Math.round(calls * share)),
            OptionalInt.of((int) Math.round(answers * share)),
            OptionalInt.of((int) Math.round(drops * Math.pow(share, late))),
            OptionalInt.of(3),
            Optional.of(new TreeMap<>(statuses)),
            Optional.empty(),
            at),
        hopper,
        at);
  }

  private static final class Made {
    private final String id;
    private final String name;
    private final String method;
    private final double level;
    private final CallCounts calls;
    private final int hopper;
    private final Instant at;
    private AgentCounts agents = AgentCounts.NONE;
    private int waiting;
    private boolean active = true;

    Made(
        String id,
        String name,
        String method,
        double level,
        CallCounts calls,
        int hopper,
        Instant at) {
      this.id = id;
      this.name = name;
      this.method = method;
      this.level = level;
      this.calls = calls;
      this.hopper = hopper;
      this.at = at;
    }

    Made with(int ready, int inCall, int paused, int nowWaiting) {
      int wrapUp = id.equals("SOLARN") ? 0 : 1;
      int dead = id.equals("SOLARN") ? 2 : 0;
      agents =
          new AgentCounts(
              ready + inCall + paused + wrapUp + dead, ready, inCall, paused, wrapUp, dead, 0, 0);
      waiting = nowWaiting;
      return this;
    }

    Made paused(boolean nowPaused) {
      active = !nowPaused;
      return this;
    }

    Campaign build() {
      return new Campaign(
          id,
          Optional.of(name),
          Optional.of(active),
          Optional.of(method),
          OptionalDouble.of(level),
          Optional.of(calls),
          OptionalDouble.empty(),
          Optional.of(new LiveCalls(waiting, OptionalInt.of(9), at)),
          Optional.of(new Hopper(hopper, at)),
          Optional.of(agents));
    }
  }
}

package dev.andon.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.andon.history.HistoryStore;
import dev.andon.history.LedgerDay;
import dev.andon.history.Recorded;
import dev.andon.model.AgentCounts;
import dev.andon.model.Ages;
import dev.andon.model.CallCounts;
import dev.andon.model.Campaign;
import dev.andon.model.FloorSnapshot;
import dev.andon.model.LiveCalls;
import dev.andon.model.PollCost;
import dev.andon.model.Server;
import dev.andon.vicidial.FakeTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A record that a test fills by hand.
final class KeptFloor implements AutoCloseable {

  static final String DIALER = "https://dialer.example";
  static final ZoneOffset ZONE = ZoneOffset.ofHours(-5);

  /// 12:00 by the dialer's clock.
  static final Instant NOON = Instant.parse("2026-11-20T17:00:00Z");

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  /// What a poll told of a campaign.
  record Seen(String id, String name, int calls, int answers, int drops, int waiting) {}

  final FakeTime time = new FakeTime(NOON);
  final HistoryStore store;

  KeptFloor(Path folder) {
    store = HistoryStore.begin(folder, time);
  }

  Reports reports() {
    return new Reports(store, time, "1.2", _ -> Optional.empty());
  }

  void poll(Instant at, ZoneOffset zone, Seen... seen) {
    assertThat(store.floorWriter().record(snapshot(at, zone, seen)))
        .isEqualTo(new Recorded.OnDisk());
  }

  void keep(LedgerDay... days) {
    assertThat(store.ledger().keep(DIALER, List.of(days))).isEqualTo(new Recorded.OnDisk());
  }

  /// A day that the dialer was asked for afterwards.
  static LedgerDay day(String campaign, LocalDate day, int answers, int drops) {
    return new LedgerDay(
        campaign,
        day,
        OptionalInt.of(answers * 5),
        answers,
        drops,
        OptionalInt.of(1),
        LedgerDay.Source.CORRECTED,
        day.plusDays(1).atTime(8, 0).toInstant(ZoneOffset.UTC),
        true,
        false);
  }

  private static FloorSnapshot snapshot(Instant at, ZoneOffset zone, Seen... seen) {
    return new FloorSnapshot(
        at,
        new Server(
            DIALER,
            "stock",
            Optional.empty(),
            Optional.empty(),
            Optional.of(Duration.ZERO),
            Optional.of(zone),
            Optional.empty(),
            new PollCost(
                1, Duration.ofMillis(5), 1, OptionalDouble.empty(), OptionalDouble.empty())),
        List.of(),
        Stream.of(seen).map(it -> campaign(at, it)).toList(),
        List.of(),
        Optional.of(List.of()),
        Optional.empty(),
        Map.of(),
        new Ages(
            Optional.of(at),
            Optional.of(at),
            Optional.of(at),
            Optional.of(at),
            Optional.of(at),
            Optional.empty()));
  }

  private static Campaign campaign(Instant at, Seen seen) {
    return new Campaign(
        seen.id(),
        Optional.of(seen.name()),
        Optional.of(true),
        Optional.of("RATIO"),
        OptionalDouble.of(2),
        Optional.of(
            new CallCounts(
                OptionalInt.of(seen.calls()),
                OptionalInt.of(seen.answers()),
                OptionalInt.of(seen.drops()),
                OptionalInt.of(0),
                Optional.empty(),
                Optional.empty(),
                at)),
        OptionalDouble.empty(),
        Optional.of(new LiveCalls(seen.waiting(), OptionalInt.of(9), at)),
        Optional.empty(),
        Optional.of(new AgentCounts(10, 4, 6, 0, 0, 0, 0, 0)));
  }

  @Override
  public void close() {
    store.close();
  }
}
